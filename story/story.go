// Package story groups the articles that tell one story (topic detection and tracking). In go
// readings and the copies among them; out come stories, every article in exactly one of them,
// each with the links that hold it together and the terms that made each link.
//
// It stands apart from copied because articles of one story may share no sentence, and apart
// from reconcile because it looks at whole articles and reconcile at what they say.
//
// Method: sparse TF-IDF of words and names (Miranda et al. 2018 find nothing much better for
// news), candidates by an inverted index, agglomeration by average similarity with a quorum of
// cross pairs, so that no chain of single likenesses joins two groups.
package story

import (
	"cmp"
	"slices"

	"hearsay"
)

// Group puts every article into one story. The result does not depend on the order of readings.
func Group(readings []*hearsay.Reading, copies []hearsay.Copy) []hearsay.Story {
	readings = slices.SortedFunc(slices.Values(readings), func(a, b *hearsay.Reading) int {
		return cmp.Compare(a.Article.ID, b.Article.ID)
	})
	articles := represent(readings)
	heads := headsOf(articles, copies)
	graph := compareAll(articles, heads, copies)
	families := familiesOf(heads)
	var stories []hearsay.Story
	for _, group := range agglomerate(articles, heads, graph) {
		var members []int
		for _, head := range group {
			members = append(members, families[head]...)
		}
		slices.Sort(members)
		stories = append(stories, tell(members, articles, graph))
	}
	slices.SortFunc(stories, func(a, b hearsay.Story) int { return cmp.Compare(a.ID, b.ID) })
	return stories
}
