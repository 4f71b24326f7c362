package said

// pastDateline is the index after a dateline at word i of a paragraph, "LARNSEA, May 4 (Tideway) --"; i if none stands there. It
// opens with a word in capitals and has no verb.
func (u *unit) pastDateline(i, limit int) int {
	if i > 0 || limit < 3 || !allUpper(u.words[0].Of(u.text)) || len(u.words[0].low) < 4 {
		return i
	}
	for k := 1; k < limit && k < 16 && u.words[k].quote == 0 && !u.words[k].finite(); k++ {
		if u.words[k].dash() && u.words[k].Start > u.words[k-1].End {
			return k + 1
		}
	}
	return i
}

// frames reports whether words [i, q) are an adjunct, with its comma, of what the quotation at word q goes on with: "With a
// hundred bolts, “there is no one fault,” he said".
func (u *unit) frames(i, q int) bool {
	w := u.at(i)
	if !u.at(q-1).is(",") || w.tag != "IN" || w.time > 0 || u.at(i+1).time > 0 || q+1 >= len(u.words) || startsUpper(u.words[q+1].Of(u.text)) {
		return false
	}
	for k := i; k < q-1; k++ {
		if u.words[k].finite() || u.breaks(k) {
			return false
		}
	}
	return true
}
