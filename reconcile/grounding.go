package reconcile

import (
	"slices"

	"hearsay"
)

// grounding is what place a sentence gives to what a frame tells: whether it is what the sentence is there to say
// (fore- and background: Hopper and Thompson 1980).
type grounding int

const (
	passing   grounding = iota // named in passing: "the damaged quay", "a ship to carry grain", "the decision"
	dependent                  // in a clause under another one, or by a noun with a date of its own: "when the crane fell", "Monday's vote"
	leading                    // by the main clause, or by what its cue governs
)

// grounding is the place that its sentence gives to a frame.
func (s *scene) grounding(f *frame) grounding {
	b := s.builderOf(f)
	v := f.token
	if f.nominal {
		if v = b.clause(f); f.by != "frame.light" || v < 0 {
			return nounGrounding(f)
		}
	}
	for b.tree.head(v) >= 0 {
		up, place := b.shares(v, f.dated)
		if up < 0 {
			return place
		}
		v = up
	}
	return leading
}

// shares is the token above a clause whose grounding it shares, or -1 with its own.
func (b *builder) shares(v int, dated bool) (up int, own grounding) {
	h := b.tree.head(v)
	_, governed := effectOf("governor", b.tree.lemma(h))
	governed = governed || b.colours(h)
	switch b.tree.rel(v) {
	case "conj", "parataxis":
		return h, passing
	case "xcomp":
		if governed {
			return h, passing
		}
	case "ccomp":
		if b.tree.verb(h) && (b.cue(h) || b.tells(h)) {
			return h, passing
		}
	case "advcl":
		if b.tree.tokens[v].Tag != "VB" {
			return -1, dependent
		}
		if governed {
			return h, passing // "not yet ready to sail"
		}
	case "acl":
		return b.sharesNoun(v, h, dated)
	}
	return -1, passing
}

// sharesNoun is shares for a clause that hangs on a noun.
func (b *builder) sharesNoun(v, noun int, dated bool) (up int, own grounding) {
	h := b.tree.head(noun)
	switch {
	case b.tree.kid(v, "mark") >= 0 && b.tree.rel(noun) == "obj" && h >= 0 && b.tells(h):
		return h, passing // "told the inquiry that it was shut"
	case finite(b.tree.tokens[v].Tag) && !b.relativeClause(v) && b.tree.kid(v, "nsubj") < 0:
		return -1, leading // "A crane fell, killing three", read as "a crane that fell"
	case dated:
		return -1, dependent
	}
	return -1, passing
}

// nounGrounding is the place of what a noun alone tells.
func nounGrounding(f *frame) grounding {
	if f.dated {
		return dependent
	}
	return passing
}

// ownClause is the clause of a frame without what opens it, where that reads by itself: the article's own words, under "when",
// "as" or "after", that tell as done what a subject did that is no pronoun. It is empty where none is.
func (b *builder) ownClause(f *frame) (r hearsay.Range) {
	if f.nominal || f.statement >= 0 || f.status != hearsay.Happened || b.tree.rel(f.token) != "advcl" || !b.finite(f.token) {
		return r
	}
	subject := b.tree.kid(f.token, "nsubj")
	opener := slices.IndexFunc(b.tree.tokens, func(t hearsay.Token) bool { return t.Head == f.token && listed("telling", t.Lemma) })
	if opener < 0 || opener+1 >= len(b.tree.tokens) || subject < opener || b.tree.tokens[subject].POS == "PRON" {
		return r
	}
	return hearsay.Range{Start: max(f.Start, b.tree.tokens[opener+1].Start), End: f.End}
}

// finite reports whether a verb, or the first of its auxiliaries, has a tense.
func (b *builder) finite(v int) bool {
	return finite(b.tree.tokens[v].Tag) || slices.ContainsFunc(b.tree.all(v, "aux"), func(k int) bool { return finite(b.tree.tokens[k].Tag) })
}
