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
	if !v.any(takesPassive) {
		return nil
	}
	i := v.end
	if j, agent := u.agent(i); j > i {
		d.speaker, d.subject = nil, agent
		i = j
	}
	subject, _ := u.subjectBefore(v.group)
	it := !subject.empty() && u.words[subject.from].is("it", "there") && subject.to == subject.from+1
	switch {
	case u.at(i).is("that") && i+1 < len(u.words):
		d.content = []piece{u.trim(piece{i + 1, u.clauseEnd(i+1, v)})}
	case it && u.words[subject.from].is("it") && !u.at(i).is("to", "as"):
		if !u.clauseAt(i, true) && !u.at(i).is("whether", "how", "why", "which", "what") {
			return nil
		}
		d.content = []piece{u.trim(piece{i, u.clauseEnd(i, v)})}
	case u.at(i).is("to", "as", "in", "on", "at", "for") && (u.at(i).is("to", "as") || v.lemma == "expect"):
		rest := u.trim(piece{i, u.passiveEnd(i, v)})
		if rest.empty() || u.at(i).is("to") && u.at(i+1).tag != "VB" && !u.at(i+1).is("have", "be") && !u.at(i+1).adverb() {
			return nil
		}
		if u.at(i).is("as") {
			rest.from = i
		}
		if !it && !subject.empty() {
			d.content = append(d.content, u.wholeSubject(subject))
		}
		d.content = append(d.content, rest)
	default:
		return nil
	}
	if v.negated && (v.lemma == "know" || v.class == "believe") {
		d.stance = hearsay.Doubts
	}
	if d.content[len(d.content)-1].empty() {
		return nil
	}
	return d
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
	w := *v
	w.takes &^= takesObject | takesObjectInf
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

// readAccording reads "according to X", before, after and within its content.
func (u *unit) readAccording() {
	for i := 0; i+2 < len(u.words); i++ {
		w := &u.words[i]
		if w.quote > 0 || u.taken(i) {
			continue
		}
		n := 0
		switch {
		case w.is("according") && u.at(i+1).is("to"):
			n = 2
		case w.is("in") && u.at(i+1).is("the") && u.at(i+2).is("words", "view", "opinion") && u.at(i+3).is("of"):
			n = 4
		default:
			continue
		}
		if d := u.according(i, i+n); d != nil {
			u.drafts = append(u.drafts, d)
		}
	}
}

func (u *unit) according(i, j int) *draft {
	to := u.nounPhrase(j)
	if u.at(j).tag == "PRP" {
		to = j + 1
	}
	if to == j {
		if to = j + 1; to > len(u.words) {
			return nil
		}
	}
	subject := u.extend(piece{j, to}, min(len(u.words), j+30))
	d := &draft{u: u, cue: piece{i, j}, class: "say", stance: hearsay.Asserts, by: "said.according", subject: subject}
	start := u.contentStart(i)
	if i <= start || u.onlyConjunction(i) {
		k := u.afterSource(subject.to)
		d.content = []piece{u.trim(piece{k, u.clauseEnd(k, nil)})}
		if d.content[0].empty() {
			return nil
		}
		return d
	}
	left := u.trim(piece{start, i})
	if left.empty() {
		return nil
	}
	if q := u.at(left.to - 1); q.quote > 0 {
		b := u.quoteBegin(left.to - 1)
		if b > left.from && (u.breaks(b-1) || u.fewWords(left.from, b)) {
			left.from = b
		}
	}
	d.content = []piece{left}
	if !u.hasFinite(left) && u.at(subject.to).is(",") {
		if r := u.trim(piece{subject.to + 1, u.clauseEnd(subject.to+1, nil)}); !r.empty() {
			d.content = append(d.content, r)
		}
	}
	return d
}

// afterSource is where the content starts after a source that ends at word i: after its comma.
func (u *unit) afterSource(i int) int {
	for k := i; k < len(u.words) && k < i+40; k++ {
		w := &u.words[k]
		if w.is(",", ":") && w.quote == 0 {
			if u.at(k+1).is("who", "which", "whose") || u.at(k+1).tag == "VBG" {
				continue
			}
			if k+1 < len(u.words) && (u.clauseAt(k+1, false) || u.at(k+1).quote > 0) {
				return k + 1
			}
		}
		if w.finite() && k > i+1 && u.at(i).is(",") == false {
			return i
		}
	}
	return i
}

// readAdverbs reads clauses that an adverb passes on: "X has reportedly left".
func (u *unit) readAdverbs() {
	for i := range u.words {
		w := &u.words[i]
		stance, ok := u.lex.adverbs[w.low]
		if !ok || w.quote > 0 || u.taken(i) {
			continue
		}
		d := &draft{u: u, cue: piece{i, i + 1}, class: "adverb", stance: stance, by: "said.adverb",
			speaker: &hearsay.Party{Kind: hearsay.UnattributedParty}}
		from := u.clauseStart(i)
		if left := u.trim(piece{from, i}); !left.empty() {
			d.content = append(d.content, left)
		} else if p, _ := u.subjectBefore(i); !p.empty() {
			d.content = append(d.content, p)
		}
		if right := u.trim(piece{i + 1, u.adverbEnd(i + 1)}); !right.empty() {
			d.content = append(d.content, right)
		}
		if len(d.content) > 0 && !u.overlapsDraft(d) {
			u.drafts = append(u.drafts, d)
		}
	}
}

// clauseStart is where the clause of word i begins: after a comma, dash or conjunction, its subject
// fetched from before an apposition.
func (u *unit) clauseStart(i int) int {
	k := i - 1
	for k >= 0 && k > i-40 {
		w := &u.words[k]
		if w.quote > 0 || w.is(",", ";", ":", "that", "but", "though", "although", "while", "because", "(") || w.stop() || w.dash() || w.is("and") && (u.at(k+1).tag == "PRP" || u.at(k+1).finite()) {
			break
		}
		k--
	}
	return k + 1
}

func (u *unit) adverbEnd(i int) int {
	for k := i; k < len(u.words); k++ {
		w := &u.words[k]
		if w.quote > 0 {
			k = u.quoteEnd(k) - 1
			continue
		}
		if w.is(",", ";", ")") || w.stop() || w.dash() || w.is("but", "while", "although") {
			return k
		}
	}
	return len(u.words)
}

func (u *unit) overlapsDraft(d *draft) bool {
	for _, p := range d.content {
		for i := p.from; i < p.to; i++ {
			for k := len(u.drafts) - 1; k >= 0 && k >= len(u.drafts)-8; k-- {
				if u.drafts[k].covers(i) {
					return true
				}
			}
		}
	}
	return false
}
