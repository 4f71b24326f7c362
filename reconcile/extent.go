package reconcile

import (
	"slices"

	"hearsay"
)

// extent is the shortest clause that tells the frame: from its subject to the end of its object, place and time.
func (b *builder) extent(t, verb int) hearsay.Range {
	r := b.tree.tokens[t].Range
	cover := func(k int) {
		if token := b.tree.tokens[k]; token.POS != "PUNCT" {
			r.Start, r.End = min(r.Start, token.Start), max(r.End, token.End)
		}
	}
	top := verb
	if t == verb && b.tree.tokens[t].POS == "NOUN" && b.tree.kid(t, "cop") < 0 {
		own := func(k int) bool { return b.tree.head(k) == t && b.tree.rel(k) == "case" }
		b.tree.within(t, func(k int) bool { return b.tree.clausal(k) || b.outside(k) || own(k) }, cover)
		return b.closed(r)
	}
	for b.tree.rel(top) == "xcomp" && b.tree.head(top) >= 0 && b.colours(b.tree.head(top)) {
		top = b.tree.head(top)
	}
	if h := b.tree.head(top); h >= 0 && b.tree.rel(top) == "acl" && finite(b.tree.tokens[top].Tag) && b.tree.noun(h) && !b.relativeClause(top) {
		b.tree.within(h, func(k int) bool { return b.tree.clausal(k) || b.outside(k) || b.tree.rel(k) == "case" }, cover)
	}
	for v := verb; ; v = b.tree.head(v) {
		b.tree.within(v, func(k int) bool {
			return b.tree.clausal(k) || b.outside(k) || b.tree.rel(k) == "xcomp" && b.tree.verb(k)
		}, cover)
		if v == top {
			break
		}
	}
	return b.closed(r)
}

func finite(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" }

// relativeClause reports whether a relative pronoun stands in the clause of a verb.
func (b *builder) relativeClause(verb int) bool {
	return slices.ContainsFunc(b.tree.kids[verb], b.relative)
}

// outside reports whether a token hangs on its head without belonging to what the clause tells.
func (b *builder) outside(k int) bool {
	switch b.tree.rel(k) {
	case "punct", "cc", "mark", "discourse", "vocative", "dep":
		return true
	case "case":
		return b.tree.head(k) >= 0 && b.tree.verb(b.tree.head(k))
	case "conj":
		return b.tree.verb(k)
	}
	return false
}

// closed takes the opening quotation mark or bracket that a range closes into it, and keeps it in the sentence.
func (b *builder) closed(r hearsay.Range) hearsay.Range {
	r.Start, r.End = max(r.Start, b.sen.Start), min(r.End, b.sen.End)
	return r
}
