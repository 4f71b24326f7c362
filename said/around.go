package said

// clauseWords is how many words a clause has at least in which the tagger may have missed the verb.
const clauseWords = 7

// leftward fills in the content to the left of an attribution [from, to), and to its right where it
// goes on there. It returns nil if there is none.
func (u *unit) leftward(d *draft, from, to int) *draft {
	left := u.leftContent(from, to)
	if left.empty() || u.words[left.to-1].quote == 0 && u.countWords(left) < 2 && !u.interrupts(to) {
		return nil
	}
	d.content = []piece{left}
	right := u.rightContent(left, to)
	if !right.empty() {
		d.content = append(d.content, right)
	} else if _, some := u.quoted(left); !some && !u.hasFinite(left) && !u.wholeClause(left, to) {
		return nil
	}
	return d
}

// wholeClause reports whether p is all that the sentence of an attribution before word to holds, so that it is what was said
// even where the tagger sees no verb in it: "The storm hit the coast at dawn, the institute said."
func (u *unit) wholeClause(p piece, to int) bool {
	return (to == len(u.words) || u.at(to).stop()) && u.subjectStart(p.from) && u.at(p.from).time == 0 && u.countWords(p) >= clauseWords
}

// leftContent is the content that ends before the attribution [i, to).
func (u *unit) leftContent(i, to int) piece {
	p := u.at(i - 1)
	start := u.contentStart(i)
	switch {
	case p.quote > 0:
		q := u.quoteBegin(i - 1)
		if u.quoteEnd(i-1) != i {
			return piece{}
		}
		if u.interrupts(to) && u.shortQuote(i-1) && q > start && !u.breaks(q-1) {
			return u.trim(piece{start, i})
		}
		if q <= start || u.breaks(q-1) && !u.frames(start, q) || u.fewWords(start, q) {
			return piece{q, i}
		}
		return u.trim(piece{start, i})
	case p.is(",") || p.dash() || p.quoteMark() && u.at(i-2).is(","): // a mark without its other half
		return u.trim(piece{start, i - 1})
	}
	return piece{}
}

// contentStart is where content that ends before word i may begin: after the statement before, at
// the start of the sentence, past "But" and "Still,".
func (u *unit) contentStart(i int) int {
	start := u.pastDateline(u.sentenceStart(i), i)
	if k := len(u.drafts) - 1; k >= 0 {
		d := u.drafts[k]
		last := d.cue.to
		for _, c := range d.content {
			last = max(last, c.to)
		}
		if d.by == "said.after" || d.by == "said.inverted" {
			last = max(last, d.subject.to)
		}
		if last <= i && last > start {
			start = last
			if u.at(start).is(",", ";", "and", "but") {
				start++
			}
		}
	}
	if u.at(start).in(links) && start+1 < i && !(u.at(start).is("however") && strJJ(u.at(start+1).tag)) {
		start++
		if u.at(start).is(",") {
			start++
		}
	}
	return start
}

func (u *unit) breaks(i int) bool {
	w := u.at(i)
	return w.quote == 0 && (w.is(",", ":", ";", ")") || w.stop() || w.dash()) || i < 0
}

// fewWords reports whether no more than two words stand in [i, j).
func (u *unit) fewWords(i, j int) bool {
	n := 0
	for k := i; k < j && n < 3; k++ {
		if u.words[k].letters() {
			n++
		}
	}
	return n < 2
}

func (u *unit) countWords(p piece) (n int) {
	for k := p.from; k < p.to && n < 50; k++ {
		if u.words[k].letters() {
			n++
		}
	}
	return n
}

// rightContent is where a content that an attribution interrupts goes on after it.
func (u *unit) rightContent(left piece, i int) piece {
	direct := u.words[left.to-1].quote > 0
	for k := i; k < len(u.words) && k < i+60; k++ {
		w := &u.words[k]
		if u.quoteStart(k) {
			if direct && (u.at(k-1).is(",", ":", "—", "–", ";") || u.at(k-1).is("but", "and") && u.at(k-2).is(",")) {
				return piece{k, u.quoteEnd(k)}
			}
			return piece{}
		}
		if w.stop() {
			return piece{}
		}
		if w.is(",") && direct && u.newReport(k+1, nil) {
			return piece{}
		}
		if w.is(",") && !direct {
			return u.resumes(left, k)
		}
		if w.finite() && k > i {
			if !direct {
				return piece{}
			}
		}
	}
	return piece{}
}

// resumes is the rest of an indirect content after the comma at word k; empty if what stands there
// belongs to the attribution.
func (u *unit) resumes(left piece, k int) piece {
	next := u.at(k + 1)
	waits := u.subordinate(left) && u.clauseAt(k+1, true)
	if !waits && (next.tag == "VBG" || next.in(frameOpeners) && u.hasFinite(left)) {
		return piece{}
	}
	if u.hasFinite(left) && !u.openEnded(left) && !next.finite() && !waits && !next.in(boundUntil) {
		return piece{}
	}
	return u.trim(piece{k + 1, u.clauseEnd(k+1, nil)})
}

// subordinate reports whether p is a clause that waits for another: "Even when fog comes in, Rowe said, the bells can be heard".
func (u *unit) subordinate(p piece) bool {
	i := p.from
	if u.at(i).is("even") {
		i++
	}
	return u.at(i).in(subordinators)
}

func (u *unit) hasFinite(p piece) bool {
	for k := p.from; k < p.to; k++ {
		if u.words[k].finite() {
			return true
		}
	}
	return false
}

// openEnded reports whether p wants more: it ends with a modal or a conjunction.
func (u *unit) openEnded(p piece) bool {
	for k := p.to - 1; k >= p.from; k-- {
		w := &u.words[k]
		if w.adverb() {
			continue
		}
		return w.tag == "MD" || w.tag == "IN" || w.tag == "CC"
	}
	return false
}
