package said

import (
	"strings"

	"hearsay"
)

// subject finds the words that name who speaks, or the draft whose speaker it is.
func (u *unit) subject(v *verbCue) (piece, *draft) {
	if v.forms&gerund != 0 && v.group == v.at {
		return u.participleSubject(v)
	}
	i := v.group
	if v.infinitive {
		i = u.governor(i)
	}
	return u.subjectBefore(i)
}

// subjectBefore is the noun phrase that ends before word i, apposition and parenthesis passed over.
func (u *unit) subjectBefore(i int) (piece, *draft) {
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
	if !p.empty() && u.startsAdjunct(p.from) {
		if who := u.relativeBefore(p.from); who > 0 {
			return u.antecedent(who), nil
		}
	}
	return p, nil
}

// relativeBefore is the relative pronoun whose clause word i ends: "a man who was held in June said";
// 0 if there is none.
func (u *unit) relativeBefore(i int) int {
	for k := i - 1; k > 0 && k > i-20; k-- {
		w := &u.words[k]
		if w.is("who", "which") && w.quote == 0 {
			return k
		}
		if w.is(",", ";", ":") || w.stop() || w.quote > 0 {
			return 0
		}
	}
	return 0
}

// backOverTime passes a time expression that ends at word i ("the ministry on Friday said").
func (u *unit) backOverTime(i int) int {
	for k := i; k >= 0 && k > i-5; k-- {
		if u.words[k].time == i+1 && k > 0 && u.words[k].quote == 0 {
			k--
			if u.words[k].is("on", "in", "at", "late", "early", "last", "this", "since", "until", "from", "by") && k > 0 {
				k--
			}
			return k
		}
	}
	return i
}

// antecedent is the phrase a relative pronoun at word i stands for.
func (u *unit) antecedent(i int) piece {
	k := i
	if u.at(k - 1).is(",") {
		k--
	}
	p := u.phraseBefore(k)
	if p.empty() {
		return piece{i, i + 1}
	}
	return p
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

// beforeApposition is the phrase before the comma-enclosed part that ends at word i:
// "Ann Rowe, head of the union, said".
func (u *unit) beforeApposition(i int) (piece, *draft) {
	if u.words[i].is(")") {
		for k := i - 1; k >= 0 && k > i-40; k-- {
			if u.words[k].is("(") {
				return u.phraseBefore(k), nil
			}
		}
		return piece{}, nil
	}
	best := piece{}
	for k := i - 1; k >= 0 && k > i-60; k-- {
		w := &u.words[k]
		if w.quote > 0 {
			break
		}
		if w.stop() || w.is(";", ":") {
			break
		}
		if !w.is(",") && !w.dash() {
			continue
		}
		p := u.phraseBefore(k)
		if p.empty() || u.startsAdjunct(p.from) {
			if !best.empty() {
				break
			}
			continue
		}
		if named := u.nameAt(k + 1); !named.empty() && best.empty() && (!u.properHead(p) || u.person(named) && !u.person(p)) {
			return named, nil
		}
		best = p
		if !u.at(p.from - 1).is(",") {
			break
		}
	}
	if best.empty() {
		best = u.mainSubject(i)
	}
	return best, nil
}

// nameAt is the name that starts at word i, as in "his lawyer, Ann Rowe, said".
func (u *unit) nameAt(i int) piece {
	if u.at(i).tag != "NNP" || u.at(i).quote > 0 {
		return piece{}
	}
	j := i
	for u.at(j).tag == "NNP" || u.at(j).tag == "NNPS" || u.at(j).is(".") && u.at(j-1).tag == "NNP" && u.at(j+1).tag == "NNP" {
		j++
	}
	if j-i < 2 {
		return piece{}
	}
	return piece{i, j}
}

// person reports whether p names a person that who knows.
func (u *unit) person(p piece) bool {
	m := u.mentionOf(u, p, u.head(p))
	return m != nil && u.names[m.Entity] != nil && u.names[m.Entity].Kind == hearsay.Person
}

// properHead reports whether the head of p is a name.
func (u *unit) properHead(p piece) bool {
	h := u.words[u.head(p)]
	return h.tag == "NNP" || h.tag == "NNPS"
}

// startsAdjunct reports whether the phrase at word i follows a preposition, so that it is no subject.
func (u *unit) startsAdjunct(i int) bool {
	p := u.at(i - 1)
	return p.tag == "IN" && !p.is("that", "while", "although", "because", "if", "as", "though", "after", "before", "since", "until", "unless", "once", "when") || p.tag == "TO" || u.at(i).time > 0
}

// mainSubject is the first noun phrase of the unit before word i that is not in an adjunct.
func (u *unit) mainSubject(i int) piece {
	from := u.sentenceStart(i)
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

// extend adds to a noun phrase the modifiers that follow it: "sources close to the crown", "a man briefed on the move".
func (u *unit) extend(p piece, limit int) piece {
	for p.to < limit {
		w := &u.words[p.to]
		if !(w.tag == "IN" || w.tag == "TO" || w.is("close", "familiar", "briefed", "involved") || w.tag == "VBN") || w.is("that", "as", "if", "because", "while", "than") || w.quote > 0 {
			return p
		}
		j := p.to + 1
		for j < limit && (u.words[j].tag == "IN" || u.words[j].is("to")) {
			j++
		}
		k := u.nounPhrase(j)
		if k == j || k > limit {
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
		return u.phraseBefore(i + 1), nil
	}
	for k := len(u.drafts) - 1; k >= 0; k-- {
		if d := u.drafts[k]; d.speaker == nil && d.cue.from < v.at {
			return d.subject, d
		}
	}
	return u.mainSubject(v.at), nil
}

func (u *unit) timeEndsAt(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if u.words[k].time == i {
			return true
		}
	}
	return false
}

// governor is where the verb before "to say" begins: "went on", "continues", "is expected".
func (u *unit) governor(i int) int {
	k := i - 1
	for n := 0; k >= 0 && n < 5; n++ {
		w := &u.words[k]
		if w.quote > 0 {
			break
		}
		if w.verb() || w.tag == "MD" || w.adverb() || w.is("on", "first", "latest", "quick", "keen", "able", "not", "ready", "likely", "unable") {
			k--
			continue
		}
		break
	}
	return k + 1
}

// phraseBefore is the noun phrase that ends before word i.
func (u *unit) phraseBefore(i int) piece {
	if p := u.at(i - 1); i > 0 && p.quote == 0 && p.tag == "PRP" {
		return piece{i - 1, i}
	}
	from := i
	for k := i - 1; k >= 0 && k > i-40; k-- {
		if !u.inPhrase(k, i) {
			break
		}
		from = k
	}
	from = u.dropAdjunct(from, i)
	for from < i && (u.words[from].tag == "CC" || u.words[from].is(",", "'s") || u.words[from].adverb() && !u.words[from+1].tagJJorNum()) {
		from++
	}
	if from == i {
		return piece{}
	}
	nouns := false
	for k := from; k < i; k++ {
		nouns = nouns || u.words[k].noun() || u.words[k].tag == "DT" || u.words[k].tag == "CD" || strJJ(u.words[k].tag) || u.words[k].tag == "PRP"
	}
	if !nouns {
		return piece{}
	}
	return piece{from, i}
}

func (w *word) tagJJorNum() bool { return strJJ(w.tag) || w.tag == "CD" }

// inPhrase reports whether word k may stand in a noun phrase that ends before word i.
func (u *unit) inPhrase(k, i int) bool {
	w := &u.words[k]
	if w.quote > 0 && (k+1 >= i || u.words[k+1].quote != w.quote) && !u.shortQuote(k) {
		return false
	}
	next := u.at(k + 1)
	switch {
	case w.tag == "HYPH" || next.tag == "HYPH" && k+1 < i || k > 0 && u.words[k-1].tag == "HYPH",
		w.tag == "IN" && upperLetter(w.Of(u.text)) && k > 0 && upperLetter(u.words[k-1].Of(u.text)) && u.words[k-1].noun() && !w.is("in", "for", "after"):
		return true
	case w.noun(), w.tag == "DT", w.tag == "PDT", strJJ(w.tag), w.tag == "CD", w.tag == "PRP$", w.tag == "POS", w.is("&", "-", "$", "%"):
		return !(w.is("that") && w.tag != "DT")
	case w.is("'s", "'"):
		return true
	case w.is("to", "on", "by", "against"):
		prev := u.at(k - 1)
		_, role := u.lex.sources[prev.low]
		return k > 0 && prev.quote == w.quote && (strJJ(prev.tag) || prev.tag == "VBN" || role && prev.noun())
	case w.is("of", "for", "from", "at", "in", "with", "inside", "within", "near", "behind", "outside", "involved", "between", "among"):
		prev := u.at(k - 1)
		return k > 0 && (prev.noun() || strJJ(prev.tag) || prev.tag == "VBN" || prev.tag == "DT" && !prev.is("the", "a", "an") || prev.is("of", "out", "one", "some", "many")) && prev.quote == w.quote && !u.timeEndsAt(k) || prev.tag == "CD"
	case w.is("and", "&", "or"):
		prev := u.at(k - 1)
		return (prev.noun() || strJJ(prev.tag)) && (next.noun() || next.tag == "DT" || next.tag == "PRP$" || strJJ(next.tag) || next.tag == "CD")
	case w.tag == "VBN":
		return next.is("by", "on", "in", "to", "with", "of", "at", "for") && u.at(k-1).noun() || next.noun()
	case w.tag == "VBG":
		return next.noun() && u.at(k-1).tag != "IN"
	case w.tag == "RB" || w.tag == "RBR" || w.tag == "RBS":
		return strJJ(next.tag) || next.tag == "CD"
	case w.quoteMark():
		return true
	}
	return false
}

// shortQuote reports whether the quotation at word k is a few words that may stand in a name.
func (u *unit) shortQuote(k int) bool { return u.quoteEnd(k)-u.quoteBegin(k) <= 5 }

// dropAdjunct takes a leading prepositional phrase off the words [from, to): "On Friday the ministry".
func (u *unit) dropAdjunct(from, to int) int {
	p := u.at(from - 1)
	lead := u.at(from)
	if lead.time > from && lead.time < to && !u.at(lead.time).is("of", "'s", "'") {
		from = lead.time
	}
	if !(p.tag == "IN" || p.tag == "TO") || p.is("that", "while", "although", "because", "if", "whether", "as", "though", "than", "for") || p.quote > 0 {
		return from
	}
	// The phrase begins inside of an adjunct: its subject is the last base phrase that starts anew.
	for k := to - 1; k > from; k-- {
		w := &u.words[k]
		if (w.tag == "DT" || w.tag == "PRP$") && u.at(k-1).tag != "IN" && !u.at(k-1).is("and", "'s") {
			return k
		}
	}
	for k := from; k < to; k++ {
		if u.words[k].time > k && u.words[k].time < to {
			return u.words[k].time
		}
	}
	return from
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

// parsedSubject is the subject of the verb at word i after the parse; empty where there is none.
func (u *unit) parsedSubject(i int) piece {
	s := -1
	for k := max(0, i-60); k < len(u.words) && k < i+30; k++ {
		if w := &u.words[k]; w.head == i && strings.HasPrefix(w.rel, "nsubj") && w.quote == 0 {
			s = k
			break
		}
	}
	if s < 0 {
		return piece{}
	}
	p := piece{s, s + 1}
	for p.from > 0 && u.within(p.from-1, s) {
		p.from--
	}
	for p.to < len(u.words) && p.to != i && u.within(p.to, s) {
		p.to++
	}
	return p
}

// within reports whether word k belongs to the noun phrase of head s after the parse, clauses and
// appositions left out.
func (u *unit) within(k, s int) bool {
	for n := 0; n < 12 && k >= 0; n++ {
		if k == s {
			return true
		}
		w := &u.words[k]
		switch w.rel {
		case "acl:relcl", "appos", "punct", "parataxis", "advcl", "ccomp", "cc:preconj":
			return false
		}
		if w.quote > 0 {
			return false
		}
		k = w.head
	}
	return false
}
