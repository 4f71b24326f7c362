package hearsay

import (
	"cmp"
	"slices"
)

// Range is a half-open range of bytes [Start, End) in the text of a document that is plain
// from the place the range stands in. Base: the first byte of Article.Text is 0.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in r.
func (r Range) Len() int { return r.End - r.Start }

// Empty reports whether r holds no byte.
func (r Range) Empty() bool { return r.End <= r.Start }

// Contains reports whether o lies within r.
func (r Range) Contains(o Range) bool { return r.Start <= o.Start && o.End <= r.End }

// Overlaps reports whether r and o share a byte.
func (r Range) Overlaps(o Range) bool { return r.Start < o.End && o.Start < r.End }

// Of returns the bytes of text that r covers.
func (r Range) Of(text string) string { return text[r.Start:r.End] }

// Union is what ranges cover, each place once, in order.
func Union(ranges []Range) []Range {
	var out []Range
	for _, r := range slices.SortedFunc(slices.Values(ranges), func(a, b Range) int { return cmp.Compare(a.Start, b.Start) }) {
		if n := len(out); n > 0 && r.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
}

// In makes the range a span of document d.
func (r Range) In(d DocumentID) Span { return Span{Document: d, Start: r.Start, End: r.End} }

// Span is a range of bytes in the text of one document. It is the evidence that every item of
// the account leads to.
type Span struct {
	Document DocumentID `json:"document"`
	Start    int        `json:"start"`
	End      int        `json:"end"`
}

// Range is s without its document.
func (s Span) Range() Range { return Range{s.Start, s.End} }

// Overlaps reports whether s and o share a byte of the same document.
func (s Span) Overlaps(o Span) bool {
	return s.Document == o.Document && s.Range().Overlaps(o.Range())
}

// CompareSpans orders spans by document, start and end.
func CompareSpans(a, b Span) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
