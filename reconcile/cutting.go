package reconcile

import (
	"strings"

	"hearsay"
)

// rowLength is how many bytes of a sentence stand for a happening, about thirty-five words; a longer one is cut at one of its commas.
const rowLength = 220

// row is the words that stand for a frame: its own clause, where that can stand without the one above it; else its sentence, where
// that is short enough; else as much of
// it as is, from its beginning or from the frame's clause on, up to a comma after what the frame tells.
func (s *scene) row(f *frame) hearsay.Range {
	b := s.builderOf(f)
	if own := b.ownClause(f); own.End > 0 {
		return own
	}
	full := b.sen.Range
	full.Start = b.afterAnd(full.Start)
	if full.Len() <= rowLength {
		return full
	}
	clause := s.readable(f)
	for _, start := range []int{full.Start, clause.Start} {
		if end := b.cut(start, b.core(f)); end > 0 {
			return hearsay.Range{Start: start, End: end}
		}
	}
	if full.Len() <= rowLength*3/2 {
		return full
	}
	return clause
}

// afterAnd is start, or the name after the "But" or "And" that stands there: which ties a sentence to the one before it.
func (b *builder) afterAnd(start int) int {
	for k, t := range b.tree.tokens {
		if t.Start == start && t.POS == "CCONJ" && k+1 < len(b.tree.tokens) && b.tree.tokens[k+1].POS == "PROPN" {
			return b.tree.tokens[k+1].Start
		}
	}
	return start
}

// core is where the least of what a frame tells ends: its verb with its objects.
func (b *builder) core(f *frame) int {
	end := f.trigger.End
	for _, k := range b.tree.all(f.token, "obj", "iobj", "xcomp", "nsubj") {
		b.tree.within(k, func(c int) bool { return b.tree.clausal(c) || b.outside(c) || b.tree.rel(c) == "appos" }, func(c int) {
			end = max(end, b.tree.tokens[c].End)
		})
	}
	return end
}

// cut is the last place that a row which begins at start can end at, after what it must hold: before a comma or dash that
// parts clauses, not the members of a list, and outside quotation marks and brackets; 0 where there is none.
func (b *builder) cut(start, after int) int {
	best := 0
	for k, t := range b.tree.tokens {
		if t.Start < max(after, start+1) || t.Start-start > rowLength || k == 0 || t.POS != "PUNCT" || !strings.ContainsAny(t.Of(b.text), ",;–—") {
			continue
		}
		if h := b.tree.head(k); h >= 0 && b.tree.rel(h) == "conj" && !finite(b.tree.tokens[h].Tag) || !balanced(b.text[b.sen.Start:t.Start]) {
			continue
		}
		best = b.tree.tokens[k-1].End
	}
	return best
}

// balanced reports whether every quotation mark and bracket of some words is closed in them.
func balanced(words string) bool {
	return strings.Count(words, "“") == strings.Count(words, "”") && strings.Count(words, "(") == strings.Count(words, ")") &&
		strings.Count(words, `"`)%2 == 0
}
