package said

// readInverted reads "“…,” said X": the cue stands between its content and who speaks.
func (u *unit) readInverted(v *verbCue) *draft {
	if v.group != v.at || v.negated || !v.any(takesQuote|takesClause) || v.at == 0 {
		return nil
	}
	p := u.at(v.at - 1)
	closes := p.quote > 0
	if !closes && !p.is(",") && !p.dash() {
		return nil
	}
	if v.forms&(past|third) == 0 && (!closes || u.clauseAt(v.end, true)) {
		return nil
	}
	to := u.speakerAfter(v.end)
	if to == v.end {
		return nil
	}
	if !closes && (v.class == "tell" || !u.speaks(piece{v.end, to}) || u.clauseAt(v.end, true) || u.at(to).is("that") || v.at < 4 && !u.interrupts(to)) {
		return nil
	}
	subject := piece{v.end, to}
	if p := u.nameAt(to + 1); u.at(to).is(",") && u.person(p) && !u.person(subject) {
		subject, to = p, p.to // "said the head of the yard, Ann Rowe"
	}
	d := &draft{u: u, cue: piece{v.at, v.end}, class: v.class, press: v.any(takesPress), stance: v.stance, by: "said.inverted", subject: subject}
	return u.leftward(d, v.at, to)
}

// speaks reports whether p may name who speaks: a name, a pronoun, or a noun for somebody.
func (u *unit) speaks(p piece) bool {
	return pronoun(&u.words[p.from]) || u.words[p.from].tag == "CD" || u.properHead(p) || u.person(p) || u.source(p) || u.document(p)
}

// interrupts reports whether a finite verb follows the comma at word i: "The cranes, said Rowe, were …".
func (u *unit) interrupts(i int) bool { return u.at(i).is(",") && u.at(u.pastAdverbs(i+1)).finite() }

// speakerAfter is the index after the phrase at word i that may name a speaker.
func (u *unit) speakerAfter(i int) int {
	if u.at(i).quote > 0 {
		return i
	}
	if u.at(i).in(speakingPronouns) || u.at(i).is("it") || u.at(i).is("one") && !u.at(i+1).is("of") {
		return i + 1
	}
	if u.at(i).is("another", "others", "some", "many", "both") && !u.at(i+1).noun() && !strJJ(u.at(i+1).tag) {
		return i + 1
	}
	if u.at(i).time > i {
		return i
	}
	j := u.nounPhrase(i)
	if j > i {
		return u.extendName(i, j)
	}
	return i
}

// extendName adds "of GBH", "for the line", "close to X" to the phrase [i, j).
func (u *unit) extendName(i, j int) int {
	p := u.extend(piece{i, j}, min(len(u.words), i+25))
	for k := j; k < p.to; k++ {
		if u.words[k].time > k || u.words[k].is("on", "in", "after", "during", "at", "before") && !u.anonymousHead(i, j) {
			return k
		}
	}
	return p.to
}

func (u *unit) anonymousHead(i, j int) bool {
	_, ok := u.lex.sources[u.words[j-1].low]
	return ok
}

// readAfter reads "…, X said": the cue and who speaks stand after the content, or within it.
func (u *unit) readAfter(v *verbCue) *draft {
	if !v.any(takesQuote|takesClause) || v.infinitive || v.class == "emerge" {
		return nil
	}
	if d := u.quotedAs(v); d != nil {
		return d
	}
	if v.forms&(past|third|base|participle) == 0 && v.group == v.at {
		return nil
	}
	subject, from := u.subjectBefore(v.group)
	if subject.empty() || from != nil || !u.closes(v) {
		return nil
	}
	d := &draft{u: u, cue: piece{v.at, v.end}, class: v.class, press: v.any(takesPress), stance: v.stance, by: "said.after", subject: subject}
	lead := u.roleBefore(subject, v.group)
	if u.at(lead - 1).is("as") {
		lead--
	}
	if lead == 0 || u.onlyConjunction(lead) {
		if u.at(lead).is("as") && v.any(takesClause|takesCall) {
			return u.asSaid(d, v)
		}
		return nil
	}
	return u.leftward(d, lead, v.end)
}

// quotedAs reads "“…,” the Courier quoted Rowe as saying".
func (u *unit) quotedAs(v *verbCue) *draft {
	if v.forms&gerund == 0 || !u.at(v.at-1).is("as") || !u.closes(v) {
		return nil
	}
	subject := u.phraseBefore(v.at - 1)
	if subject.empty() || !u.at(subject.from-1).in(quoting) {
		return nil
	}
	quoter, _ := u.subjectBefore(subject.from - 1)
	if quoter.from == 0 {
		return nil
	}
	d := &draft{u: u, cue: piece{v.at, v.end}, class: v.class, stance: v.stance, by: "said.after", subject: subject}
	return u.leftward(d, quoter.from, v.end)
}

// closes reports whether nothing but a hearer and adjuncts stands between the cue and the end of its part of
// the sentence.
func (u *unit) closes(v *verbCue) bool {
	i := v.end
	if v.any(takesObject) {
		i = u.object(i)
	}
	for n := 0; n < 12 && i < len(u.words); n++ {
		w := &u.words[i]
		if w.stop() || w.is(",", ":", ";", ")") || w.dash() || u.quoteStart(i) {
			return true
		}
		if w.in(clauseOpeners) {
			return true
		}
		j := u.adjunct(i)
		if j == i {
			return u.at(v.at-1).quote > 0 || v.class == "tell" || u.afterQuote(v)
		}
		i = j
	}
	return true
}

func (u *unit) onlyConjunction(i int) bool {
	return i == 1 && (u.at(0).tag == "CC" || u.at(0).is("as"))
}

// asSaid reads "As X put it, …".
func (u *unit) asSaid(d *draft, v *verbCue) *draft {
	for i := v.end; i < len(u.words) && i < v.end+12; i++ {
		if u.words[i].is(",", ":") && u.words[i].quote == 0 {
			d.content = []piece{u.trim(piece{i + 1, u.clauseEnd(i+1, nil)})}
			d.by = "said.as"
			if d.content[0].empty() {
				return nil
			}
			return d
		}
	}
	return nil
}
