// Package copied finds the passages that stand in more than one article (text reuse), and tells
// who had them first. In go readings; out come pairs of articles with their shared passages.
//
// It stands apart from story because a copy is no matter of topic: two articles of one story may
// share no sentence, and the same agency text may stand in the middle of two unlike ones.
//
// Method: runs of words indexed over the collection, seeds extended to passages that tolerate
// small edits, as in passim (Smith, Cordell and Mullen 2015). What both sides put in quotation
// marks is a shared utterance and copies nothing; titles are never looked at.
package copied

import (
	"slices"

	"hearsay"
)

// Find aligns the articles with each other and returns the pairs that share text beyond
// quotations, without direction, sorted by document.
func Find(readings []*hearsay.Reading) []hearsay.Copy {
	texts := textsOf(readings)
	var copies []hearsay.Copy
	aligner := newAligner()
	for _, p := range candidates(texts) {
		a, b := texts[p.a], texts[p.b]
		passages := aligner.align(a, b)
		if isCopy(a, b, passages) {
			copies = append(copies, pairOf(a, b, passages))
		}
	}
	return copies
}

// pairOf writes the passages of a and b as a copy without direction.
func pairOf(a, b *text, passages []passage) hearsay.Copy {
	c := hearsay.Copy{Pair: []hearsay.DocumentID{a.document, b.document}, Because: "the same words in both"}
	for _, p := range passages {
		c.Spans = append(c.Spans, [2]hearsay.Span{a.span(p.a), b.span(p.b)})
	}
	c.Share = shareOf(a, b, passages)
	return c
}

// textsOf splits the readings into words, sorted by document.
func textsOf(readings []*hearsay.Reading) []*text {
	lines := countPrinted(readings)
	texts := make([]*text, len(readings))
	for i, r := range readings {
		texts[i] = newText(r, lines.own(r))
	}
	slices.SortFunc(texts, func(a, b *text) int { return compare(a.document, b.document) })
	return texts
}
