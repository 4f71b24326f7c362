package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// factuality is how the clause of verb, with its trigger at t, stands: an ordered stack of rules
// (after TruthTeller and De Facto), the first that speaks wins. It returns the rule's name.
func (b *builder) factuality(t, verb int) (hearsay.EventStatus, string) {
	if s, ok := b.adjective(t); ok {
		return s, "factuality.adjective"
	}
	if s, ok := b.conditional(verb); ok {
		return s, "factuality.condition"
	}
	if b.whenever(verb) {
		return hearsay.Possible, "factuality.whenever"
	}
	negated := b.negated(verb) || t != verb && b.negated(t)
	if s, by := b.coloured(t, verb, negated); by != "" {
		if s == hearsay.Expected && b.hangsOn(verb) {
			return hearsay.Possible, "factuality.consequence"
		}
		return s, by
	}
	if b.asked() {
		return hearsay.Possible, "factuality.question"
	}
	if negated {
		return hearsay.Denied, "factuality.negation"
	}
	if s, ok := b.adverb(verb); ok {
		return s, "factuality.adverb"
	}
	if b.infinitive(verb) {
		return b.unbound(verb)
	}
	return hearsay.Happened, "factuality.told"
}

// coloured is what the auxiliaries of a clause and the word above it make of it, with the rule; no rule where they say nothing.
func (b *builder) coloured(t, verb int, negated bool) (hearsay.EventStatus, string) {
	if s, ok := b.modal(verb, negated); ok {
		return s, "factuality.modal"
	}
	if b.destined(verb) {
		return choose(effect{hearsay.Expected, hearsay.Denied}, negated), "factuality.destined"
	}
	if s, ok := b.governed(t, verb, negated); ok {
		return s, "factuality.governor"
	}
	return "", ""
}

// hangsOn reports whether what a clause announces hangs on a condition with a subject of its own: "will resign if the
// board refuses". "Even if" is none.
func (b *builder) hangsOn(verb int) bool {
	for _, c := range b.tree.all(verb, "advcl", "ccomp") {
		k := b.tree.kid(c, "mark")
		if k < 0 || k < verb || b.tree.kid(c, "nsubj") < 0 || !listed("hinge", b.tree.lemma(k)) {
			continue
		}
		if k == 0 || b.tree.lemma(k-1) != "even" {
			return true
		}
	}
	return false
}

// adjective reads "the planned meeting", "a possible sale".
func (b *builder) adjective(t int) (hearsay.EventStatus, bool) {
	for _, k := range b.tree.all(t, "amod", "compound") {
		for _, w := range []string{b.tree.lemma(k), strings.ToLower(b.tree.tokens[k].Of(b.text))} {
			if e, ok := effectOf("adjective", w); ok {
				return e.plain, true
			}
		}
	}
	return "", false
}

// conditional reports whether the clause, or one that it stands in, is a condition.
func (b *builder) conditional(verb int) (hearsay.EventStatus, bool) {
	for v, steps := verb, 0; v >= 0 && steps < 4; v, steps = b.tree.head(v), steps+1 {
		for _, k := range b.tree.all(v, "mark") {
			if e, ok := effectOf("condition", b.tree.lemma(k)); ok {
				return e.plain, true
			}
		}
		if !b.tree.clausal(v) && b.tree.rel(v) != "xcomp" {
			break
		}
	}
	return "", false
}

// whenever reads a participle that "when" opens, with no subject or auxiliary: "lifts nine tons when launched" tells of no launch.
func (b *builder) whenever(verb int) bool {
	if b.tree.tokens[verb].Tag != "VBN" || b.tree.kid(verb, "nsubj", "aux") >= 0 {
		return false
	}
	return slices.ContainsFunc(b.tree.all(verb, "mark", "advmod"), func(k int) bool {
		return k < verb && listed("whenever", b.tree.lemma(k))
	})
}

// modal reads the auxiliaries of the verb, those before its copula and its conjunct too.
func (b *builder) modal(verb int, negated bool) (hearsay.EventStatus, bool) {
	v := verb
	for range 3 {
		for _, k := range b.tree.all(v, "aux") {
			word := b.tree.tokens[k].Of(b.text)
			if e, ok := effectOf("modal", word); ok {
				if _, shifts := effectOf("backshift", word); shifts && b.announced(v) {
					e.plain = hearsay.Expected
				}
				return choose(e, negated), true
			}
		}
		if b.tree.rel(v) != "conj" || b.tree.kid(v, "nsubj", "aux") >= 0 || b.tree.head(v) < 0 {
			break
		}
		v = b.tree.head(v)
	}
	return "", false
}

// destined reads "is to open": a full verb with both "be" and "to".
func (b *builder) destined(verb int) bool {
	be, to := false, false
	for _, k := range b.tree.all(verb, "aux", "cop", "mark") {
		if k < verb {
			be = be || b.tree.lemma(k) == "be"
			to = to || b.tree.lemma(k) == "to" && be
		}
	}
	return to && (b.tree.tokens[verb].Tag == "VB" || b.passive(verb))
}

// passive reports whether a participle has "be" itself as an infinitive: "to be opened".
func (b *builder) passive(verb int) bool {
	k := b.tree.kid(verb, "aux:pass")
	return k >= 0 && b.tree.tokens[k].Tag == "VB" && b.tree.tokens[verb].Tag == "VBN"
}

// announced reports whether a clause is what somebody said, in the past, was to come: "said it would open". A "would"
// that has a condition beside it announces nothing.
func (b *builder) announced(verb int) bool {
	v := verb
	for b.tree.rel(v) == "conj" && b.tree.head(v) >= 0 {
		v = b.tree.head(v)
	}
	h := b.tree.head(v)
	if h >= 0 && b.tree.rel(h) == "ccomp" && listed("sure", b.tree.lemma(h)) {
		v, h = h, b.tree.head(h) // "said she was certain that it would open"
	}
	return b.tree.rel(v) == "ccomp" && h >= 0 && b.tree.tokens[h].POS == "VERB" && b.tree.tokens[h].Tag == "VBD" && b.tells(h)
}

// tells reports whether a verb announces: one of speech, or that names an announcement.
func (b *builder) tells(verb int) bool {
	c := english().verbs[b.tree.lemma(verb)]
	return len(c) > 0 && (c[0].kind == speechKind || c[0].class == "announce")
}

func choose(e effect, negated bool) hearsay.EventStatus {
	if negated && e.negated != "" {
		return e.negated
	}
	return e.plain
}

// governed reads the verb, adjective or noun above: "expected to sail", "failed to agree", "plans a sale".
func (b *builder) governed(t, verb int, negated bool) (hearsay.EventStatus, bool) {
	from := verb
	if t == verb && b.tree.tokens[t].POS == "NOUN" {
		from = t
	}
	for steps := 0; steps < 3; steps++ {
		h := b.tree.head(from)
		if h < 0 || !b.colouring(from) {
			return "", false
		}
		if b.tree.rel(from) == "conj" && (b.tree.tokens[from].Tag != "VB" || b.tree.kid(from, "aux") >= 0) {
			from = h // "accused them and left": only what governs both colours the second
			continue
		}
		words := []string{b.tree.particle(h), b.tree.lemma(h)}
		if b.tree.rel(from) == "xcomp" && !b.going(h) {
			words = append(words, b.tree.lemma(h)+" to") // "appears to be selling", not "appeared for the hearing"
		}
		for _, w := range words {
			e, ok := effectOf("governor", w)
			if !ok || w == "go to" {
				continue
			}
			if from == t && b.answers(h, t) {
				return hearsay.Happened, true
			}
			status := choose(e, b.negated(h))
			if s, ok := b.modal(h, b.negated(h)); ok && status == hearsay.Happened {
				status = s
			}
			if negated && (status == hearsay.Expected || status == hearsay.Happened) {
				status = hearsay.Denied
			}
			return status, true
		}
		if b.going(h) {
			return choose(effect{hearsay.Expected, hearsay.Denied}, negated), true
		}
		if r := b.tree.rel(from); r == "xcomp" || b.tree.noun(from) && (r == "obj" || r == "nsubj") {
			if s, ok := b.modal(h, b.negated(h)); ok {
				return s, true
			}
		}
		from = h
	}
	return "", false
}

// answers reports whether the verb at h answers the offer that the noun t names: an offer refused was made.
func (b *builder) answers(h, t int) bool {
	classes := b.nounClasses(t)
	return len(classes) > 0 && classes[0].class == "offer" && listed("answer", b.tree.lemma(h))
}

// colouring reports whether a token's relation lets its head colour it.
func (b *builder) colouring(t int) bool {
	switch b.tree.rel(t) {
	case "xcomp", "ccomp", "obj", "csubj":
		return !b.relativeClause(t)
	case "conj":
		return !finite(b.tree.tokens[t].Tag)
	case "nsubj":
		return b.tree.tokens[t].Rel == "nsubj:pass" || b.tree.noun(t)
	case "acl":
		return b.tree.kid(t, "mark") >= 0 // "the plan to sail", "accused the clerks of taking it"
	case "nmod":
		return b.caseOf(t) == "of" // "will attend the opening of the inquiry"
	case "obl":
		return b.caseOf(t) == "for" || b.caseOf(t) == "from" || b.caseOf(t) == "of"
	case "advcl":
		return b.tree.tokens[t].Tag == "VB"
	}
	return false
}

// going reads "is going to".
func (b *builder) going(h int) bool {
	return b.tree.lemma(h) == "go" && b.tree.tokens[h].Tag == "VBG"
}

// negated reports whether a token is negated by a word that hangs on it, or on its subject or object.
func (b *builder) negated(t int) bool {
	for _, k := range b.tree.kids[t] {
		if b.negation(k) {
			return true
		}
		if r := b.tree.rel(k); (r == "nsubj" || r == "obj") && !b.verbBetween(t, k) {
			for _, d := range b.tree.all(k, "det") {
				if b.negation(d) {
					return true
				}
			}
		}
	}
	return false
}

// verbBetween reports whether another verb stands between a word and what hangs on it: the nearer one has it rather.
func (b *builder) verbBetween(t, k int) bool {
	return slices.ContainsFunc(b.tree.tokens[min(t, k)+1:max(t, k)], func(x hearsay.Token) bool { return x.POS == "VERB" })
}

func (b *builder) negation(k int) bool {
	_, ok := effectOf("negation", b.tree.tokens[k].Of(b.text))
	return ok && b.tree.rel(k) != "cc"
}

// adverb reads "possibly", "perhaps" beside the verb.
func (b *builder) adverb(verb int) (hearsay.EventStatus, bool) {
	for _, k := range b.tree.all(verb, "advmod") {
		if e, ok := effectOf("adverb", b.tree.lemma(k)); ok {
			return e.plain, true
		}
	}
	return "", false
}

// asked reports whether the sentence is a question.
func (b *builder) asked() bool {
	for i := len(b.tree.tokens) - 1; i >= 0 && i > len(b.tree.tokens)-4; i-- {
		if b.tree.tokens[i].Of(b.text) == "?" {
			return true
		}
	}
	return false
}

// infinitive reports whether the verb is an infinitive that nothing governs: "to attend the gala", "to be fined".
func (b *builder) infinitive(verb int) bool {
	if b.tree.tokens[verb].Tag != "VB" && !b.passive(verb) || b.tree.kid(verb, "nsubj") >= 0 && !b.verbless() {
		return false
	}
	k := b.tree.kid(verb, "mark")
	if k < 0 {
		k = b.tree.kid(verb, "aux")
	}
	return k >= 0 && b.tree.lemma(k) == "to"
}

// unbound is how an infinitive that nothing governs stands, with its rule: "the first to sail" sailed if it was the first,
// what a contract is for is expected, and so is what a headline without a verb says that somebody is to do.
func (b *builder) unbound(verb int) (hearsay.EventStatus, string) {
	h := b.tree.head(verb)
	if h < 0 && b.tree.kid(verb, "nsubj") >= 0 {
		return hearsay.Expected, "factuality.headline"
	}
	if h < 0 {
		return hearsay.Possible, "factuality.infinitive"
	}
	if b.foremost(h) {
		if up := b.tree.governor(verb, b.tree.verb); up >= 0 {
			return b.factuality(up, up)
		}
	}
	if b.tree.rel(verb) == "acl" && listed("undertaking", b.tree.lemma(h)) {
		return hearsay.Expected, "factuality.undertaking"
	}
	if b.headed(h) {
		return hearsay.Expected, "factuality.headline"
	}
	return hearsay.Possible, "factuality.infinitive"
}

// foremost reports whether a token is "the first", "the only", or a noun with such a word: "the first firms".
func (b *builder) foremost(t int) bool {
	return listed("foremost", b.tree.lemma(t)) || slices.ContainsFunc(b.tree.all(t, "amod"), func(k int) bool {
		return listed("foremost", b.tree.lemma(k))
	})
}

// headed reports whether a noun is what a headline without a finite verb is about: "Ferry line to be fined". What happens
// is nobody who is to do something: "A bid to save the yard".
func (b *builder) headed(noun int) bool {
	if !b.verbless() || len(b.nounClasses(noun)) > 0 {
		return false
	}
	for b.tree.rel(noun) == "flat" || b.tree.rel(noun) == "compound" {
		noun = b.tree.head(noun)
	}
	return b.tree.head(noun) < 0
}

// verbless reports whether the sentence is a headline without a finite verb.
func (b *builder) verbless() bool {
	return b.sen.role == hearsay.Headline &&
		!slices.ContainsFunc(b.tree.tokens, func(t hearsay.Token) bool { return finite(t.Tag) || t.Tag == "MD" })
}
