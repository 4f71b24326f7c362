package reconcile

import (
	"slices"

	"hearsay"
)

// joint is from the first byte of two ranges to the last.
func joint(a, b hearsay.Range) hearsay.Range {
	return hearsay.Range{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// hull is from the first byte of some ranges to the last.
func hull(all []hearsay.Range) hearsay.Range {
	if len(all) == 0 {
		return hearsay.Range{}
	}
	return hearsay.Range{Start: all[0].Start, End: all[len(all)-1].End}
}

// within reports whether one of the ranges holds another.
func within(all []hearsay.Range, r hearsay.Range) bool {
	return slices.ContainsFunc(all, func(x hearsay.Range) bool { return x.Contains(r) })
}

// intersection is what two ranges have in common.
func intersection(a, b hearsay.Range) (hearsay.Range, bool) {
	r := hearsay.Range{Start: max(a.Start, b.Start), End: min(a.End, b.End)}
	return r, r.Start < r.End
}

// subtree is from the first to the last byte of what depends on a token.
func subtree(tree *syntax, at int) hearsay.Range {
	r := tree.tokens[at].Range
	tree.within(at, nil, func(k int) {
		r = joint(r, tree.tokens[k].Range)
	})
	return r
}
