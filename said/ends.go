package said

// phraseEnd is where content that is no clause of its own ends.
func (u *unit) phraseEnd(from int) int {
	for i := from; i < len(u.words) && i < from+maxReach; i++ {
		w := &u.words[i]
		if w.quote > 0 {
			i = u.quoteEnd(i) - 1
			if n := u.at(i + 1); n.tag == "VBG" && len(u.lex.verbs[n.low]) > 0 {
				return i + 1
			}
			continue
		}
		switch {
		case w.stop() || w.is(";", ":", ")") && !u.opens(from, i):
			return i
		case w.is(","):
			if !u.listGoesOn(i + 1) {
				return i
			}
		case w.is("and", "but") && (u.at(i+1).finite() || u.clauseAt(i+1, true)):
			return i
		case w.dash() && u.at(i-1).End < w.Start:
			return i
		}
	}
	return min(len(u.words), from+maxReach)
}

// listGoesOn reports whether what follows the comma before word i is one more item of a list.
func (u *unit) listGoesOn(i int) bool {
	if u.at(i).is("as") && u.at(i+1).is("well") || u.at(i).is("and", "or") && u.at(i+1).is("to") {
		return true
	}
	and := false
	for k := i; k < len(u.words) && k < i+25; k++ {
		w := &u.words[k]
		if w.is("and") || k == i && w.tag == "VB" {
			and = true
		}
		if w.finite() || w.in(listBreaks) {
			return false
		}
		if w.tag == "VBG" && k == i {
			return false
		}
		if w.stop() || w.is(",", ";") {
			break
		}
	}
	return and
}

// clauseEnd is where the content that begins at word i ends.
func (u *unit) clauseEnd(i int, v *verbCue) int {
	from := i
	relative := v != nil && (u.relative(v) || u.fronted(v))
	limit := min(len(u.words), i+maxReach*2)
	for ; i < limit; i++ {
		w := &u.words[i]
		if w.quote > 0 {
			i = u.quoteEnd(i) - 1
			if i+1 < limit && (u.sentenceStop(i) || u.contrast(i) || relative && u.at(i-1).is(",")) {
				return i + 1
			}
			continue
		}
		switch {
		case i > from && u.declineAt(i):
			return i
		case w.is("as", "while") && i > from && u.newSpeaker(i+1):
			return i
		case w.is(",") && u.at(i+1).is("while", "whereas") && u.at(from).tag == "PRP" && u.at(i+2).tag == "NNP":
			return i // the article sets another beside the speaker: "X said it would open, while Y closed"
		case w.stop() && (i+1 == len(u.words) || u.quoteStart(i+1) || !u.at(i+1).letters()):
			return i
		case w.is(";"):
			return i
		case w.is(")") && !u.opens(from, i):
			return i
		case w.is(",") && i > from+2 && u.gloss(from, i+1):
			return i
		case w.is(",") && (relative && i > from+1 || u.newReport(i+1, v)):
			return i
		case w.dash() && i > from && u.at(i-1).End < w.Start && u.closesDash(from, v):
			return i
		case w.is("and", "but") && u.coordinate(i+1, v):
			return i
		}
	}
	return limit
}

// sentenceStop reports whether a sentence ends with the quotation mark at word i.
func (u *unit) sentenceStop(i int) bool {
	return u.words[i].quoteMark() && i > 0 && u.words[i-1].stop() && startsUpper(u.words[i+1].Of(u.text))
}

// closesDash reports whether a dash before the cue is closed by the next one.
func (u *unit) closesDash(from int, v *verbCue) bool {
	if v == nil {
		return false
	}
	for i := v.group - 1; i >= 0 && i > v.group-40; i-- {
		if u.words[i].dash() && u.words[i].Start > u.at(i-1).End {
			return true
		}
	}
	return false
}

// opens reports whether a bracket opened between from and i.
func (u *unit) opens(from, i int) bool {
	for k := i - 1; k >= from && k > i-60; k-- {
		if u.words[k].is("(") {
			return true
		}
	}
	return false
}

// relative reports whether the cue stands in a relative clause after a comma: "X, who said …, …".
func (u *unit) relative(v *verbCue) bool {
	p := u.at(v.group - 1)
	return p.is("who", "which") && u.at(v.group-2).is(",")
}

// fronted reports whether the cue stands in a clause that opens the sentence: "When X said …, …",
// "Asked whether …, …".
func (u *unit) fronted(v *verbCue) bool {
	if v.at == 0 && v.forms&(gerund|participle) != 0 {
		return true
	}
	first := u.at(0)
	if !first.in(fronts) || first.is("in") && v.forms&gerund == 0 {
		return false
	}
	for i := 0; i < v.at && i < maxReach; i++ {
		if u.words[i].is(",") {
			return false
		}
	}
	return true
}

// newReport reports whether a report of its own begins at word i, after a comma: "adding that …",
// "according to …", "but warned that …".
func (u *unit) newReport(i int, v *verbCue) bool {
	if u.at(i).is("according") && u.at(i+1).is("to") {
		return true
	}
	if u.at(i).is("and", "but", "while", "although", "though") {
		return u.coordinate(i+1, v) || u.declineAt(i+1) || u.newSpeaker(i+1)
	}
	if u.absolute(i) {
		return true
	}
	if n := u.verbFormAt(i); n != nil && n.forms&gerund != 0 && u.words[i].quote == 0 {
		if n.any(takesClause) && (n.class == "say" || n.class == "tell") {
			return true
		}
		_, ok := u.complement(n)
		return ok
	}
	return false
}

// absolute reports whether a report with its own subject and a participle stands at word i: "with the
// union saying that …".
func (u *unit) absolute(i int) bool {
	if u.at(i).is("with") {
		i++
	}
	j := u.nounPhrase(i)
	if j == i || j >= len(u.words) || u.words[j].quote > 0 || u.words[j].tag != "VBG" {
		return false
	}
	v := u.verbAt(j)
	return v != nil && v.class == "say" && v.any(takesClause)
}

// newSpeaker reports whether a subject and its own cue stand at word i: "insiders said …".
func (u *unit) newSpeaker(i int) bool {
	j := i
	if u.at(i).tag == "PRP" && u.at(i).quote == 0 {
		j = i + 1
	} else if j = u.nounPhrase(i); j > i {
		j = u.extend(piece{i, j}, min(len(u.words), j+12)).to
	}
	if j == i || j >= len(u.words) || u.words[i].quote > 0 {
		return false
	}
	for n := 0; n < 3 && (u.at(j).adverb() || u.at(j).is("has", "have", "had")); n++ {
		j++
	}
	if j >= len(u.words) || u.words[j].quote > 0 {
		return false
	}
	v := u.verbAt(j)
	if v == nil || v.passive || v.class != "say" && v.class != "tell" {
		return false
	}
	_, ok := u.complement(v)
	return ok
}

// declineAt reports whether a phrase that declines starts at word i or after auxiliaries there.
func (u *unit) declineAt(i int) bool {
	for _, d := range u.drafts {
		if d.class == "decline" && d.cue.from >= i && d.cue.from <= i+2 {
			return d.cue.from == i || u.at(i).verb() || u.at(i).adverb()
		}
	}
	return false
}

// contrast reports whether after the quotation that ends with word i the article goes on by itself:
// "… a “safe boat,” but the union counted nine faults".
func (u *unit) contrast(i int) bool {
	return u.at(i-1).is(",") && (u.at(i+1).is("but", "though", "although", "while") || u.at(i+1).tag == "VBG")
}

// gloss reports whether the article explains by itself from word i, after a comma: "…, though some
// doubt it", or, in what was told of the past, "…, which is a rival".
func (u *unit) gloss(from, i int) bool {
	if u.at(i).is("though", "although") || u.at(i).is("even") && u.at(i+1).is("though") {
		return true
	}
	if !u.at(i).is("which", "who") || u.at(i+1).tag != "VBZ" && u.at(i+1).tag != "VBP" {
		return false
	}
	for k := from; k < i; k++ {
		if w := &u.words[k]; w.finite() {
			return w.tag == "VBD" || w.is("would", "could", "might")
		}
	}
	return false
}

// coordinate reports whether a second cue with the same subject stands at word i: "and warned that …".
func (u *unit) coordinate(i int, v *verbCue) bool {
	emphatic := u.at(i).is("did", "does", "do")
	for u.at(i).adverb() || u.at(i).is("has", "have", "had", "did", "does", "not", "n't") || u.at(i).tag == "MD" {
		i++
	}
	if i >= len(u.words) || u.words[i].quote > 0 {
		return false
	}
	n := u.verbAt(i)
	if n == nil || n.passive || v == nil {
		return false
	}
	if n.forms&v.forms&(past|third|participle|base|gerund) == 0 && !emphatic {
		return false
	}
	if n.forms&gerund != 0 && v.forms&gerund == 0 {
		return false
	}
	_, ok := u.complement(n)
	return ok && (n.class == "say" || n.class == "tell" || n.class == v.class)
}
