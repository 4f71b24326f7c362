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
	"cmp"
	"slices"

	"hearsay"
)

// Find aligns the articles with each other and returns the pairs that share text beyond
// quotations, without direction, sorted by document.
func Find(readings []*hearsay.Reading) []hearsay.Copy {
	sources := sourcesOf(readings)
	texts := make([]*text, len(sources)) // of those that are aligned, until no pair needs them
	textOf := func(i int32) *text {
		if texts[i] == nil {
			texts[i] = newText(sources[i])
		}
		return texts[i]
	}
	var copies []hearsay.Copy
	aligner, done := &aligner{}, int32(0)
	for _, p := range candidates(sources) {
		for ; done < p.a; done++ {
			texts[done] = nil
		}
		a, b := textOf(p.a), textOf(p.b)
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

// source is an article with what its outlet does not print under everything, and the words of that.
type source struct {
	reading *hearsay.Reading
	told    []hearsay.Told
	words   []uint32
}

// sourcesOf are the articles to compare, sorted by document.
func sourcesOf(readings []*hearsay.Reading) []source {
	lines := countPrinted(readings)
	sources := make([]source, len(readings))
	for i, r := range readings {
		told, words := lines.own(r)
		sources[i] = source{r, told, words}
	}
	slices.SortFunc(sources, func(a, b source) int { return cmp.Compare(a.reading.Article.ID, b.reading.Article.ID) })
	return sources
}
