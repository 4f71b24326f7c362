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
