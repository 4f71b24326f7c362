package reconcile

import (
	"slices"

	"hearsay"
)

// modal reads the auxiliaries of the verb, those before its copula and its conjunct too.
func (b *builder) modal(verb int, negated bool) (hearsay.EventStatus, bool) {
	v := verb
	for range 3 {
		for _, k := range b.tree.all(v, "aux") {
			word := b.tree.tokens[k].Of(b.text)
			if e, ok := effectOf("perfect", word); ok && b.perfect(v) {
				return choose(e, negated), true
			}
			if e, ok := effectOf("modal", word); ok {
				if b.backshifted(v) && b.announced(v) {
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

// backshifted reports whether a verb has the modal that puts "will" into the past.
func (b *builder) backshifted(verb int) bool {
	return slices.ContainsFunc(b.tree.all(verb, "aux"), func(k int) bool {
		_, ok := effectOf("backshift", b.tree.tokens[k].Of(b.text))
		return ok
	})
}

// perfect reports whether a participle has "have" itself as an infinitive: "should have opened", "to have opened".
func (b *builder) perfect(verb int) bool {
	return slices.ContainsFunc(b.tree.all(verb, "aux"), func(k int) bool { return b.tree.lemma(k) == "have" && b.tree.tokens[k].Tag == "VB" })
}

// destined reads "is to open": a full verb with both "be" and "to". What "was to have opened" did not.
func (b *builder) destined(verb int, negated bool) (hearsay.EventStatus, bool) {
	be, to, past := false, false, false
	for _, k := range b.tree.all(verb, "aux", "cop", "mark") {
		if k < verb {
			past = past || b.tree.lemma(k) == "be" && b.tree.tokens[k].Tag == "VBD"
			be = be || b.tree.lemma(k) == "be"
			to = to || b.tree.lemma(k) == "to" && be
		}
	}
	switch perfect := b.perfect(verb); {
	case !to || !perfect && b.tree.tokens[verb].Tag != "VB" && !b.passive(verb):
		return "", false
	case past && (perfect || b.offCalled(verb)):
		return hearsay.Denied, true
	}
	return choose(effect{hearsay.Expected, hearsay.Denied}, negated), true
}

// offCalled reports whether a relative clause tells of what the main clause calls off: "cancelled the fair, which was to open on Friday".
func (b *builder) offCalled(verb int) bool {
	if !b.relativeClause(verb) {
		return false
	}
	up := b.tree.governor(verb, func(k int) bool { return b.tree.tokens[k].POS == "VERB" })
	if up < 0 {
		return false
	}
	e, ok := effectOf("governor", b.tree.particle(up))
	return ok && choose(e, b.negated(up)) == hearsay.Denied
}

// passive reports whether a participle has "be" itself as an infinitive: "to be opened".
func (b *builder) passive(verb int) bool {
	k := b.tree.kid(verb, "aux:pass")
	return k >= 0 && b.tree.tokens[k].Tag == "VB" && b.tree.tokens[verb].Tag == "VBN"
}

// announced reports whether a clause is what somebody said, in the past, was to come: "said it would open", "had been told it would
// open". A "would" that has a condition beside it announces nothing.
func (b *builder) announced(verb int) bool {
	v := verb
	for b.tree.rel(v) == "conj" && b.tree.head(v) >= 0 {
		v = b.tree.head(v)
	}
	h := b.tree.head(v)
	if h >= 0 && b.tree.rel(v) == "acl" && b.tree.rel(h) == "obj" && b.tree.kid(v, "mark") >= 0 {
		v, h = h, b.tree.head(h) // "told drivers that it would open", with the clause taken for one of the drivers
	}
	if h >= 0 && b.tree.rel(h) == "ccomp" && listed("sure", b.tree.lemma(h)) {
		v, h = h, b.tree.head(h) // "said she was certain that it would open"
	}
	return (b.tree.rel(v) == "ccomp" || b.tree.rel(v) == "obj") && h >= 0 && b.tree.tokens[h].POS == "VERB" && b.inPast(h) && b.tells(h)
}

// inPast reports whether a verb, or the auxiliary of its participle, is in the past.
func (b *builder) inPast(verb int) bool {
	tag := b.tree.tokens[verb].Tag
	return tag == "VBD" || tag == "VBN" && slices.ContainsFunc(b.tree.all(verb, "aux"), func(k int) bool { return b.tree.tokens[k].Tag == "VBD" })
}

// tells reports whether a verb announces: one of speech, or that names an announcement.
func (b *builder) tells(verb int) bool {
	c := english().verbs[b.tree.lemma(verb)]
	return len(c) > 0 && (c[0].kind == speechKind || c[0].class == "announce" || c[0].class == "admit")
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

// denies reports whether a verb is negated for good: what will not open until May will open.
func (b *builder) denies(verb int) bool { return b.negated(verb) && !b.untilThen(verb) }

// untilThen reports whether a time that ends a denial hangs on a verb.
func (b *builder) untilThen(verb int) bool {
	return slices.ContainsFunc(b.tree.all(verb, "obl"), func(k int) bool { return b.endsDenial(verb, k) })
}

// endsDenial reports whether a time stands after "until", or after "before" under a verb to come: "will not open before May".
func (b *builder) endsDenial(verb, time int) bool {
	toCome := slices.ContainsFunc(b.tree.all(verb, "aux"), func(k int) bool { return b.tree.tokens[k].Tag == "MD" })
	return b.timed(time) && (listed("not-until", b.caseOf(time)) || toCome && listed("not-before", b.caseOf(time)))
}

// asked reports whether the sentence is a question to be answered by yes or no; "why did it fall?" takes for granted that it fell.
func (b *builder) asked() bool {
	n := len(b.tree.tokens)
	question := slices.ContainsFunc(b.tree.tokens[max(0, n-3):], func(t hearsay.Token) bool { return t.Of(b.text) == "?" })
	return question && !slices.ContainsFunc(b.tree.tokens[:min(3, n)], func(t hearsay.Token) bool {
		return t.Tag == "WRB" || t.Tag == "WP" || t.Tag == "WDT"
	})
}
