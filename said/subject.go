package said

// subject finds the words that name who speaks, or the draft whose speaker it is.
func (u *unit) subject(v *verbCue) (piece, *draft) {
	if v.forms&gerund != 0 && v.group == v.at {
		return u.participleSubject(v)
	}
	if u.inVain(v) {
		return piece{v.end, u.nounPhrase(v.end)}, nil
	}
	i := v.group
	if v.infinitive {
		i = u.governor(i)
	}
	return u.subjectBefore(i)
}

// inVain reports whether a cue tells what its hearer was not brought to think: "did little to convince drivers that". It is the hearer
// who does not hold it.
func (u *unit) inVain(v *verbCue) bool {
	return v.infinitive && u.words[v.at].in(persuades) && u.at(v.group-1).in(vain)
}

// subjectBefore is the noun phrase that ends before word i, apposition and parenthesis passed over.
func (u *unit) subjectBefore(i int) (piece, *draft) {
	verb := i
	i--
	for n := 0; n < 2; n++ {
		for i >= 0 && (u.words[i].adverb() || u.words[i].is("both", "all", "each")) && u.words[i].quote == 0 {
			i--
		}
		i = u.backOverTime(i)
	}
	if i < 0 {
		return piece{}, u.lastDraft(0)
	}
	w := &u.words[i]
	switch {
	case w.is("who", "which", "that") && w.quote == 0:
		return u.antecedent(i), nil
	case w.is("and", "but", "or", "then") && w.quote == 0, w.is(",") && (u.at(i-1).is("and", "but")):
		return u.sharedSubject(i)
	case w.is(",", ")") || w.dash():
		return u.beforeApposition(i)
	}
	p := u.phraseBefore(i + 1)
	if q := u.unclosed(p); !q.empty() {
		return q, nil
	}
	if !p.empty() && u.startsAdjunct(p.from) {
		if who := u.relativeBefore(p.from); who > 0 {
			return u.antecedent(who), nil
		}
	}
	return u.bounded(p, u.parsedSubject(u.verbFrom(verb))), nil
}

// sharedSubject is the subject of the cue before: "X said A and warned that B".
func (u *unit) sharedSubject(i int) (piece, *draft) {
	for k := len(u.drafts) - 1; k >= 0; k-- {
		if d := u.drafts[k]; !d.subject.empty() && d.cue.from < i && d.speaker == nil {
			return d.subject, d.from
		}
	}
	return u.mainSubject(i), nil
}

// lastDraft is the newest draft of the unit that starts after word i.
func (u *unit) lastDraft(i int) *draft {
	for k := len(u.drafts) - 1; k >= 0; k-- {
		if d := u.drafts[k]; d.start() >= i && d.speaker == nil {
			return d
		}
	}
	return nil
}

// mainSubject is the first noun phrase of the unit before word i that is not in an adjunct.
func (u *unit) mainSubject(i int) piece {
	from := u.pastDateline(u.sentenceStart(i), i)
	for k := from; k < i; k++ {
		w := &u.words[k]
		if w.quote > 0 {
			continue
		}
		if w.tag == "IN" && !w.is("that", "while", "although", "because", "if") || w.time > 0 {
			for k < i && !u.words[k].is(",") {
				if u.words[k].finite() {
					return u.phraseBefore(k)
				}
				k++
			}
			continue
		}
		if w.tag == "PRP" && !w.is("him", "them") {
			return piece{k, k + 1}
		}
		if j := u.nounPhrase(k); j > k && j <= i {
			return u.extend(piece{k, j}, i)
		}
	}
	return piece{}
}

// extend adds to a noun phrase the modifiers that follow it: "sources close to the crown", "a man familiar with the sale".
func (u *unit) extend(p piece, limit int) piece {
	for p.to < limit {
		w := &u.words[p.to]
		if !(w.tag == "IN" || w.tag == "TO" || w.in(followsNames) || w.tag == "VBN") || w.is("that", "as", "if", "because", "while", "than") || w.quote > 0 {
			return p
		}
		j := p.to + 1
		for j < limit && (u.words[j].tag == "IN" || u.words[j].is("to")) {
			j++
		}
		k := u.nounPhrase(j)
		if k == j || k > limit || u.words[j].time > j || w.tag == "VBN" && j == p.to+1 {
			return p
		}
		p.to = k
	}
	return p
}

// participleSubject is who speaks in ", adding that …": the subject of the clause it hangs on; in
// "a letter saying that …" the noun before.
func (u *unit) participleSubject(v *verbCue) (piece, *draft) {
	i := v.group - 1
	for i >= 0 && u.words[i].adverb() && u.words[i].quote == 0 {
		i--
	}
	w := u.at(i)
	if w.is("as") && i > 0 && w.quote == 0 {
		return u.phraseBefore(i), nil
	}
	if i >= 0 && w.quote == 0 && (w.noun() || w.tag == "PRP") && w.time == 0 && !u.timeEndsAt(i+1) {
		p := u.phraseBefore(i + 1)
		if who, from := u.issuer(p); !who.empty() || from != nil {
			v.document = p
			return who, from
		}
		return p, nil
	}
	p := u.governorSubject(v.at)
	for k := len(u.drafts) - 1; k >= 0; k-- {
		if d := u.drafts[k]; d.speaker == nil && d.cue.from < v.at && (p.empty() || d.subject == p || u.at(v.at).head == d.cue.from) {
			return d.subject, d
		}
	}
	switch {
	case !p.empty():
		return p, nil
	case v.at == 0:
		return u.subjectAfter(v.end), nil
	}
	return u.mainSubject(v.at), nil
}

// issuer is who speaks in the document p: "the board" where it "issued a statement saying …", which is how it said it.
func (u *unit) issuer(p piece) (piece, *draft) {
	if p.empty() || u.lex.media[u.words[u.head(p)].low].kind != "document" {
		return piece{}, nil
	}
	verb := u.words[u.head(p)].head
	if verb < 0 || verb >= p.from || !u.words[verb].in(issues) {
		return piece{}, nil
	}
	if who := u.parsedSubject(verb); !who.empty() {
		return who, nil
	}
	if u.words[verb].tag == "VBG" {
		return u.participleSubject(&verbCue{at: verb, group: verb, end: verb + 1})
	}
	return piece{}, nil
}

// governorSubject is the subject of the verb before word i that the participle there hangs on after the parse: "Rowe
// opened the fair by saying …"; empty where none is found. After a comma that verb is not one of a clause below another: "Rowe
// named the price the work had cost, adding …".
func (u *unit) governorSubject(i int) piece {
	comma := u.at(i-1).is(",") || u.at(i-1).tag == "CC" && u.at(i-2).is(",")
	for n := 0; n < 6; n++ {
		w := u.at(i)
		if w.head < 0 || w.head >= i || !comma && w.rel == "ccomp" {
			return piece{}
		}
		i = w.head
		if w = u.at(i); !w.verb() || comma && (w.rel == "acl:relcl" || w.rel == "ccomp") {
			continue
		}
		if p := u.parsedSubject(i); !p.empty() {
			return p
		}
	}
	return piece{}
}

// subjectAfter is the subject of the clause that a clause before it, from word i on, waits for:
// "Saying that it was late, Rowe left".
func (u *unit) subjectAfter(i int) piece {
	for k := i; k+1 < len(u.words) && k < i+60; k++ {
		if !u.words[k].is(",") || u.words[k].quote > 0 {
			continue
		}
		if j := u.speakerAfter(k + 1); j > k+1 && u.at(j).finite() {
			return piece{k + 1, j}
		}
	}
	return piece{}
}

// governor is where the verb before "to say" begins: "went on", "continues", "is expected".
func (u *unit) governor(i int) int {
	k := i - 1
	for n := 0; k >= 0 && n < 5; n++ {
		w := &u.words[k]
		if w.quote > 0 {
			break
		}
		if w.verb() || w.tag == "MD" || w.adverb() || w.in(governing) {
			k--
			continue
		}
		break
	}
	return k + 1
}

// sentenceStart is where the sentence of word i begins within the unit.
func (u *unit) sentenceStart(i int) int {
	for k := i - 1; k > 0; k-- {
		if u.words[k].quote > 0 {
			k = u.quoteBegin(k)
			if k == 0 {
				return 0
			}
			continue
		}
		if u.words[k].stop() && u.at(k+1).quote == 0 && startsUpper(u.words[k+1].Of(u.text)) && u.words[k].End < u.words[k+1].Start {
			return k + 1
		}
	}
	return 0
}
