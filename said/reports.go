package said

// newReport reports whether a report of its own begins at word i, after a comma: "adding that …",
// "according to …", "but warned that …".
func (u *unit) newReport(i int, v *verbCue) bool {
	if u.at(i).is("according") && u.at(i+1).is("to") {
		return true
	}
	if u.at(i).is("and", "but", "while", "although", "though") {
		return u.coordinate(i+1, v) || u.declineAt(i+1) || u.at(i+1).tag == "PRP" && u.declineAt(i+2) || u.counterpart(i+1)
	}
	if u.absolute(i) || u.issuing(i) || u.at(i).in(citing) {
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
	with := u.at(i).is("with")
	if with {
		i++
	}
	j := u.nounPhrase(i)
	if j == i || j >= len(u.words) || u.words[j].quote > 0 || u.words[j].tag != "VBG" {
		return false
	}
	v := u.verbAt(j)
	if v == nil {
		return false
	}
	_, governs := u.complement(v)
	return v.class == "say" && v.any(takesClause) || with && governs && (v.class == "say" || v.class == "tell")
}

// issuing reports whether at word i somebody gives out a document that says something: "issuing a statement saying that …".
func (u *unit) issuing(i int) bool {
	if u.at(i).tag != "VBG" || !u.at(i).in(issues) {
		return false
	}
	j := u.nounPhrase(i + 1)
	v := u.verbFormAt(j)
	return j > i+1 && v != nil && v.forms&gerund != 0
}

// newSpeaker reports whether a subject and its own cue of saying stand at word i: "insiders said …".
func (u *unit) newSpeaker(i int) bool {
	v, _ := u.speakerCue(i)
	return v != nil && (v.class == "say" || v.class == "tell")
}

// ownReport reports whether a subject and any cue of its own that is no showing stand at word i.
func (u *unit) ownReport(i int) bool {
	v, _ := u.speakerCue(i)
	return v != nil && v.class != "show"
}

// counterpart reports whether after "but" or "and" a subject with its own cue stands at word i: "but she denied that …",
// "and the union accused it of …".
func (u *unit) counterpart(i int) bool {
	v, c := u.speakerCue(i)
	if v == nil {
		return false
	}
	switch v.class {
	case "say", "tell":
		return true
	case "ask", "deny", "accuse", "call":
		return c.rule != "noun"
	}
	return false
}

// speakerCue is the cue at word i after its own subject, with what it governs; nil if there is none.
func (u *unit) speakerCue(i int) (*verbCue, complement) {
	j := u.nounPhrase(i)
	switch {
	case u.at(i).tag == "PRP" && u.at(i).quote == 0:
		j = i + 1
	case j > i:
		j = u.extend(piece{i, j}, min(len(u.words), j+12)).to
	}
	if j == i || j >= len(u.words) || u.words[i].quote > 0 {
		return nil, complement{}
	}
	if u.quoteStart(j) && u.verbFormAt(u.quoteEnd(j)) != nil {
		j = u.quoteEnd(j) // "a clerk “close to the board” said"
	}
	for n := 0; n < 3 && (u.at(j).adverb() || u.at(j).is("has", "have", "had")); n++ {
		j++
	}
	if j >= len(u.words) || u.words[j].quote > 0 {
		return nil, complement{}
	}
	v := u.verbAt(j)
	if v == nil || v.passive {
		return nil, complement{}
	}
	if c, ok := u.complement(v); ok {
		return v, c
	}
	return nil, complement{}
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
	joined := u.words[n.at].rel == "conj" && u.words[n.at].head == v.at
	if !joined && n.forms&v.forms&(past|third|participle|base|gerund) == 0 && !emphatic && !(v.forms&gerund != 0 && n.forms&third != 0 && u.words[n.at].tag == "VBZ") {
		return false
	}
	if n.forms&gerund != 0 && v.forms&gerund == 0 || u.words[n.at].tag == "VB" && u.words[v.at].finite() && n.group == n.at {
		return false
	}
	_, ok := u.complement(n)
	return ok && (joined || n.class == "say" || n.class == "tell" || n.class == v.class)
}
