package said

import "slices"

// readWhat reads "what X called Y", "what X said was Y".
func (u *unit) readWhat(v *verbCue) *draft {
	if v.class != "say" && v.class != "call" && v.class != "believe" {
		return nil
	}
	p, _ := u.subjectBefore(v.group)
	if p.empty() {
		return nil
	}
	i := v.end
	switch lead := u.at(p.from - 1); {
	case lead.is("what"):
		for u.at(i).is("was", "were", "is", "are", "as", "to", "be") || u.at(i).adverb() {
			i++
		}
		if i == v.end && !v.any(takesCall) {
			return nil
		}
	case lead.is("who", "which", "whom") && u.at(i).finite() && u.at(i).quote == 0:
	default:
		return nil
	}
	content := u.trim(piece{i, u.phraseEnd(i)})
	if content.empty() {
		return nil
	}
	return &draft{u: u, content: []piece{content}, cue: piece{v.at, v.end}, class: v.class, press: v.any(takesPress), stance: v.stance, subject: p, by: "said.what"}
}

// maxNested is how many words of a content are searched for reports of its own.
const maxNested = 60

// readNested reads the reports that stand in a clause below what somebody else said: "Rowe said the sale was off because Marsh had
// told the board that …". Through him they came.
func (u *unit) readNested() {
	next := 0 // no word is looked at twice, however many hold it
	for _, outer := range u.drafts {
		for _, p := range outer.content {
			for next = max(next, p.from+1); next < min(p.to, p.from+maxNested); next++ {
				if d := u.nested(next, outer); d != nil {
					u.drafts = append(u.drafts, d)
				}
			}
		}
	}
}

// nested is the report whose cue is word i, of the content of outer; nil if there is none. A pronoun is mostly the outer
// speaker again.
func (u *unit) nested(i int, outer *draft) *draft {
	if u.words[i].quote > 0 || u.hasCue(i) {
		return nil
	}
	v := u.verbAt(i)
	if v == nil || v.passive || v.infinitive || v.modal != "" || v.negated || v.class != "say" && v.class != "tell" {
		return nil
	}
	c, ok := u.complement(v)
	if !ok || c.rule != "that" && c.rule != "clause" && c.rule != "quote" || u.counted(v, c) {
		return nil
	}
	d := u.rightward(v, c)
	if d == nil || d.subject.empty() || d.from != nil || d.outer != nil || !outer.covers(d.subject.from) || pronoun(&u.words[d.subject.from]) {
		return nil
	}
	d.outer = outer
	return d
}

// hasCue reports whether the word at i is the cue of a draft already.
func (u *unit) hasCue(i int) bool {
	return slices.ContainsFunc(u.drafts, func(d *draft) bool { return d.cue.from <= i && i < d.cue.to })
}

// readGaps reads the cues within other content that readWhat knows.
func (u *unit) readGaps() {
	for i := range u.words {
		if u.words[i].quote > 0 {
			continue
		}
		v := u.verbAt(i)
		if v == nil || v.passive || v.forms&gerund != 0 || v.infinitive {
			continue
		}
		if d := u.readWhat(v); d != nil && !u.hasCue(i) {
			u.drafts = append(u.drafts, d)
		}
	}
}
