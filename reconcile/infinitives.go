package reconcile

import (
	"slices"

	"hearsay"
)

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
	if b.undertaken(verb, h) {
		return hearsay.Expected, "factuality.undertaking"
	}
	if b.headed(h) {
		return hearsay.Expected, "factuality.headline"
	}
	return hearsay.Possible, "factuality.infinitive"
}

// undertaken reports whether an infinitive is what a contract is for: "signed a contract with the navy to supply nine boats".
func (b *builder) undertaken(verb, h int) bool {
	if b.tree.rel(verb) == "advcl" && h < verb {
		h = b.tree.kid(h, "obj")
	}
	return h >= 0 && b.tree.noun(h) && listed("undertaking", b.tree.lemma(h))
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
