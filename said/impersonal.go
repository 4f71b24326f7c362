package said

import "hearsay"

// readPassive reads "X is said to …", "it is understood that …", "X was described as …", and "was
// told that …".
func (u *unit) readPassive(v *verbCue) *draft {
	d := &draft{u: u, cue: piece{v.group, v.end}, class: "passive", stance: v.stance, by: "said.passive"}
	if d.stance == "" {
		d.stance = hearsay.Asserts
	}
	d.speaker = &hearsay.Party{Kind: hearsay.UnattributedParty}
	if v.class == "tell" || v.class == "accuse" {
		return u.readTold(d, v)
	}
	if !v.any(takesPassive) || u.attributed(v) {
		return nil
	}
	i := v.end
	if j, agent := u.agent(i); j > i {
		d.speaker, d.subject = nil, agent
		i = j
	}
	if !u.passiveContent(d, v, i) {
		return nil
	}
	if v.negated && (v.lemma == "know" || v.class == "believe") {
		d.stance = hearsay.Doubts
	}
	return d
}

// passiveContent finds what a passive passes on, by what stands at word i after it: "that …", "to …",
// "as …", after "it" a clause, or nothing, and then it is the subject.
func (u *unit) passiveContent(d *draft, v *verbCue, i int) bool {
	w := u.at(i)
	subject, _ := u.subjectBefore(v.group)
	it := subject.to == subject.from+1 && u.words[subject.from].is("it", "there")
	switch {
	case w.is("that") && i+1 < len(u.words):
		d.content = []piece{u.trim(piece{i + 1, u.clauseEnd(i+1, v)})}
	case it && u.words[subject.from].is("it") && !w.is("to", "as"):
		if !u.clauseAt(i, true) && !w.is("whether", "how", "why", "which", "what") {
			return u.leftward(d, subject.from, v.end) != nil // "the bridge was unsafe, it has been claimed"
		}
		d.content = []piece{u.trim(piece{i, u.clauseEnd(i, v)})}
	case w.is("to") || w.is("as") && v.any(takesAs) || v.lemma == "expect" && w.is("as", "in", "on", "at", "for"):
		if w.is("to") && u.at(i+1).tag != "VB" && !u.at(i+1).is("have", "be") && !u.at(i+1).adverb() {
			return false
		}
		rest := u.trim(piece{i, u.passiveEnd(i, v)})
		if !it && !subject.empty() {
			d.content = append(d.content, u.wholeSubject(subject))
		}
		d.content = append(d.content, rest)
	case v.any(takesPassiveNoun) && !u.background(v.at) && !it && !subject.empty() && (u.closes(v) || w.is("in")):
		d.content = []piece{u.wholeSubject(subject)}
		d.by = "said.passive-noun"
		if j := u.nounPhrase(i + 1); w.is("in") && j > i+1 && u.document(piece{i + 1, j}) {
			d.speaker, d.subject = nil, piece{i + 1, j}
		}
	}
	return len(d.content) > 0 && !d.content[len(d.content)-1].empty()
}

// background reports whether the verb at word i stands after the parse in a clause that only says when or which: "the day
// the deal was announced".
func (u *unit) background(i int) bool {
	switch u.at(i).rel {
	case "advcl", "acl:relcl", "acl":
		return true
	}
	return false
}

// attributed reports whether the sentence of a passive ends with who says so: "X is expected to go,
// his office said"; then it is all what was said.
func (u *unit) attributed(v *verbCue) bool {
	for k := v.end; k < len(u.words) && k < v.end+maxAdjunct; k++ {
		w := &u.words[k]
		if w.quote > 0 || w.stop() || w.is(";", ":") {
			return false
		}
		if w.is(",") && u.closing(k+1) {
			return true
		}
	}
	return false
}

// counted reports whether a cue only tells how many there are of something in what another says, who closes the sentence: "the
// island has reported nine cases, the agency said" is all the agency's.
func (u *unit) counted(v *verbCue, c complement) bool {
	return v.class == "say" && (c.rule == "noun" || u.at(c.from).tag == "CD" && c.rule == "clause") && u.attributed(v)
}

// closing reports whether a subject and its cue stand at word i, and nothing that was said after them.
func (u *unit) closing(i int) bool {
	j := u.speakerAfter(i)
	if j == i || j >= len(u.words) || u.words[j].quote > 0 {
		return false
	}
	v := u.verbAt(j)
	return v != nil && !v.passive && v.group == v.at && v.class == "say" && v.forms&(past|third) != 0 && u.closes(v)
}

// wholeSubject is the subject p of a passive with what stands before it in its clause: "relations
// between the two".
func (u *unit) wholeSubject(p piece) piece {
	for k := p.from - 1; k >= 0 && k > p.from-25; k-- {
		w := &u.words[k]
		if w.quote > 0 || w.finite() || w.is(",", ";", ":", "that", "but", "and", "while", "although", "because", "if", "as", "what", "which", "who") || w.stop() || w.dash() || w.time > 0 {
			break
		}
		if w.tag == "DT" || w.noun() || w.tag == "PRP$" {
			p.from = k
		}
	}
	return u.trim(p)
}

// readTold reads "X was told that …": the hearer is the subject, nobody is named as speaking.
func (u *unit) readTold(d *draft, v *verbCue) *draft {
	if j, agent := u.agent(v.end); j > v.end {
		d.speaker, d.subject = nil, agent
		v.end = j
	}
	told, w := *v.cue, *v
	told.takes &^= takesObject | takesObjectInf
	w.cue = &told
	if v.class == "accuse" && u.at(v.end).is("of") && v.end+1 < len(u.words) {
		d.content = []piece{u.trim(piece{v.end + 1, u.phraseEnd(v.end + 1)})}
	} else if c, ok := u.complement(&w); ok && c.rule != "noun" {
		d.content = []piece{u.trim(piece{c.from, u.clauseEnd(c.from, v)})}
	}
	if len(d.content) == 0 || d.content[0].empty() {
		return nil
	}
	return d
}

// passiveEnd is where what follows "is said" ends: before another verb of the same subject too.
func (u *unit) passiveEnd(i int, v *verbCue) int {
	end := u.clauseEnd(i, v)
	for k := i; k < end; k++ {
		w := &u.words[k]
		if w.quote == 0 && w.is("but", "and") && (u.at(k+1).tag == "VBZ" || u.at(k+1).tag == "VBD" || u.at(k+1).is("has", "have")) {
			return k
		}
	}
	return end
}

// agent is the index after "by X" at word i, and X.
func (u *unit) agent(i int) (int, piece) {
	if !u.at(i).is("by") || u.at(i+1).quote > 0 {
		return i, piece{}
	}
	if j := u.nounPhrase(i + 1); j > i+1 {
		return j, piece{i + 1, j}
	}
	return i, piece{}
}
