package reconcile

import (
	"slices"

	"hearsay"
)

// factuality is how the clause of verb, with its trigger at t, stands: an ordered stack of rules
// (after TruthTeller and De Facto), the first that speaks wins. It returns the rule's name.
func (b *builder) factuality(t, verb int) (hearsay.EventStatus, string) {
	negated := b.denies(verb) || t != verb && b.negated(t)
	if s, ok := b.adjective(t, verb); ok {
		return b.weakened(s, "factuality.adjective", verb, negated)
	}
	if s, ok := b.conditional(verb); ok {
		return s, "factuality.condition"
	}
	if b.whenever(verb) {
		return hearsay.Possible, "factuality.whenever"
	}
	if b.asked() {
		return hearsay.Possible, "factuality.question"
	}
	if s, by := b.coloured(verb, negated); by != "" {
		if s == hearsay.Expected && b.hangsOn(verb) {
			return hearsay.Possible, "factuality.consequence"
		}
		return s, by
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
	if s, ok := b.attendant(verb); ok {
		return s, "factuality.attendant"
	}
	if b.present(verb) && b.hangsOn(verb) {
		return hearsay.Possible, "factuality.consequence"
	}
	return hearsay.Happened, "factuality.told"
}

// coloured is what the auxiliaries of a clause and the word above it make of it, with the rule; no rule where they say nothing.
func (b *builder) coloured(verb int, negated bool) (hearsay.EventStatus, string) {
	if s, ok := b.modal(verb, negated); ok {
		return b.weakened(s, "factuality.modal", verb, negated)
	}
	if s, ok := b.destined(verb, negated); ok {
		return b.weakened(s, "factuality.destined", verb, negated)
	}
	if s, ok := b.governed(verb, negated); ok {
		return s, "factuality.governor"
	}
	return "", ""
}

// weakened is a reading under the word above it, which may make it possible or denied, but no surer: "fears that it will fall", "denied
// that it would close", "the planned strike was called off".
func (b *builder) weakened(s hearsay.EventStatus, by string, verb int, negated bool) (hearsay.EventStatus, string) {
	if above, ok := b.governed(verb, negated); ok && above != s && (above == hearsay.Possible || above == hearsay.Denied) {
		return above, "factuality.governor"
	}
	return s, by
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

// adjective reads "the planned meeting", "a possible sale". What was planned and began is planned no more.
func (b *builder) adjective(t, verb int) (hearsay.EventStatus, bool) {
	for _, k := range b.tree.all(t, "amod", "compound") {
		for _, w := range []string{b.tree.lemma(k), b.tree.tokens[k].Of(b.text)} {
			if e, ok := effectOf("adjective", w); ok {
				return e.plain, e.plain != hearsay.Expected || t == verb
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

// attendant reads a clause of time beside what is to come, which English puts into the present, and after "would" into the past: "will
// sail when the fog lifts", "would be mended before the season began".
func (b *builder) attendant(verb int) (hearsay.EventStatus, bool) {
	h := b.tree.head(verb)
	if h < 0 || b.tree.rel(verb) != "advcl" || !slices.ContainsFunc(b.tree.all(verb, "mark", "advmod"), func(k int) bool {
		return listed("attends", b.tree.lemma(k))
	}) {
		return "", false
	}
	s, ok := b.modal(h, false)
	return s, ok && s != hearsay.Denied && (b.present(verb) || b.backshifted(h))
}

// present reports whether a verb or its first auxiliary is in the present.
func (b *builder) present(verb int) bool {
	return slices.ContainsFunc(append(b.tree.all(verb, "aux", "cop"), verb), func(k int) bool {
		return b.tree.tokens[k].Tag == "VBZ" || b.tree.tokens[k].Tag == "VBP"
	})
}
