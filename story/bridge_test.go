package story

import (
	"slices"
	"testing"

	"hearsay"
)

// roundUp tells of both earthquakes, as week-end summaries do.
var roundUp = item{"r", "2021-03-05", "A week of earthquakes", "Two earthquakes struck this week. On Ostrel four people died when houses collapsed in Port Venn, where mayor Ilka Dorran asked for tents. In the Karsh valley nine people died in Tolmin Dar, and governor Pavel Orsk appealed for blankets."}

func TestRoundUpWeldsNoStories(t *testing.T) {
	readings := readAll(t, append(slices.Clone(quakes), roundUp)...)
	if !together(singleLink(readings, 0.1), "a1", "b1") {
		t.Error("the naive way keeps the two earthquakes apart: this test shows nothing")
	}
	if together(Group(readings, nil), "a1", "b1") {
		t.Error("the round-up has made one story of two earthquakes")
	}
}

func together(stories []hearsay.Story, a, b hearsay.DocumentID) bool {
	return slices.ContainsFunc(stories, func(s hearsay.Story) bool {
		return slices.Contains(s.Documents, a) && slices.Contains(s.Documents, b)
	})
}

// singleLink is the naive way, for comparison: one cosine, one threshold, and whatever hangs together.
func singleLink(readings []*hearsay.Reading, threshold float64) []hearsay.Story {
	articles := represent(readings)
	part := make([]int, len(articles))
	for i := range articles {
		part[i] = i
		for j := range i {
			if cosine(articles[i].terms, articles[j].terms) < threshold {
				continue
			}
			for k, p := range part[:i+1] {
				if p == part[j] {
					part[k] = part[i]
				}
			}
		}
	}
	stories := make([]hearsay.Story, len(articles))
	for i, p := range part {
		stories[p].Documents = append(stories[p].Documents, articles[i].reading.Article.ID)
	}
	return stories
}
