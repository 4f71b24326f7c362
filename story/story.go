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
	stories, _ := Edited(readings, copies, nil)
	return stories
}

// Edited groups as Group does and carries out the corrections of an editor, one after the other, with what came of each. No edit
// changes anything but the stories it names, and none loses an article.
func Edited(readings []*hearsay.Reading, copies []hearsay.Copy, edits []Edit) ([]hearsay.Story, []hearsay.Effect) {
	readings = slices.SortedFunc(slices.Values(readings), func(a, b *hearsay.Reading) int {
		return cmp.Compare(a.Article.ID, b.Article.ID)
	})
	articles := represent(readings)
	heads := headsOf(articles, copies)
	graph := compareAll(articles, heads, copies)
	families := familiesOf(heads)
	var groups [][]int
	for _, group := range agglomerate(articles, heads, graph) {
		var members []int
		for _, head := range group {
			members = append(members, families[head]...)
		}
		slices.Sort(members)
		groups = append(groups, members)
	}
	edited, effects := edit(groups, indexOf(articles), edits)
	var stories []hearsay.Story
	for i, members := range edited.groups {
		if len(members) > 0 {
			stories = append(stories, edited.mark(tell(members, articles, graph), i, articles))
		}
	}
	slices.SortFunc(stories, func(a, b hearsay.Story) int { return cmp.Compare(a.ID, b.ID) })
	return stories, edited.told(stories, edits, effects)
}
