package story

import (
	"cmp"
	"maps"
	"slices"

	"hearsay"
)

// Edit is a correction of an editor to the grouping: the stories of some articles are one, or some articles are a story
// of their own.
type Edit struct {
	Correction hearsay.CorrectionID
	Merge      []hearsay.DocumentID // an article of each story
	Split      []hearsay.DocumentID // those that leave
}

// Fixed words for why an edit changes nothing.
const (
	reasonOneAlready  = "they are one story already"
	reasonNoneLeft    = "no other article would stay in the story"
	reasonManyStories = "the articles are not of one story"
)

// editing is groups of articles, as indexes, that are changed by hand.
type editing struct {
	groups    [][]int
	corrected [][]hearsay.CorrectionID // of each group
	joined    map[[2]int][]hearsay.CorrectionID
}

// edit carries out edits in their order. It never loses an article.
func edit(groups [][]int, index map[hearsay.DocumentID]int, edits []Edit) (*editing, []hearsay.Effect) {
	e := &editing{groups, make([][]hearsay.CorrectionID, len(groups)), map[[2]int][]hearsay.CorrectionID{}}
	effects := make([]hearsay.Effect, len(edits))
	for i, one := range edits {
		if len(one.Merge) > 0 {
			effects[i].Reason = e.merge(one.Correction, indexes(index, one.Merge))
		} else {
			effects[i].Reason = e.split(one.Correction, indexes(index, one.Split))
		}
	}
	return e, effects
}

func indexes(index map[hearsay.DocumentID]int, documents []hearsay.DocumentID) (found []int) {
	for _, d := range documents {
		if i, ok := index[d]; ok {
			found = append(found, i)
		}
	}
	return found
}

// of are the groups that hold some articles, in the order of the articles, each once.
func (e *editing) of(articles []int) (groups []int) {
	for _, a := range articles {
		g := slices.IndexFunc(e.groups, func(members []int) bool { return slices.Contains(members, a) })
		if g >= 0 && !slices.Contains(groups, g) {
			groups = append(groups, g)
		}
	}
	return groups
}

// merge puts the groups of some articles together.
func (e *editing) merge(by hearsay.CorrectionID, articles []int) (reason string) {
	groups := e.of(articles)
	if len(groups) < 2 {
		return reasonOneAlready
	}
	slices.Sort(groups)
	into := groups[0]
	for _, a := range articles[1:] {
		pair := [2]int{min(articles[0], a), max(articles[0], a)}
		e.joined[pair] = append(e.joined[pair], by)
	}
	for _, g := range groups[1:] {
		e.groups[into] = append(e.groups[into], e.groups[g]...)
		e.corrected[into] = append(e.corrected[into], e.corrected[g]...)
		e.groups[g], e.corrected[g] = nil, nil
	}
	slices.Sort(e.groups[into])
	e.corrected[into] = append(e.corrected[into], by)
	return ""
}

// split takes articles out of their group into one of their own.
func (e *editing) split(by hearsay.CorrectionID, articles []int) (reason string) {
	groups := e.of(articles)
	if len(groups) != 1 {
		return reasonManyStories
	}
	from := groups[0]
	left := slices.DeleteFunc(slices.Clone(e.groups[from]), func(a int) bool { return slices.Contains(articles, a) })
	if len(left) == 0 {
		return reasonNoneLeft
	}
	own := slices.DeleteFunc(slices.Clone(e.groups[from]), func(a int) bool { return slices.Contains(left, a) })
	e.groups[from], e.corrected[from] = left, append(e.corrected[from], by)
	e.groups, e.corrected = append(e.groups, own), append(e.corrected, []hearsay.CorrectionID{by})
	return ""
}

// mark says on a story which edits made it, and which of its articles they alone join.
func (e *editing) mark(s hearsay.Story, group int, articles []*article) hearsay.Story {
	s.Corrected = e.corrected[group]
	part := map[hearsay.DocumentID]hearsay.DocumentID{} // towards the first article that links lead to
	var root func(d hearsay.DocumentID) hearsay.DocumentID
	root = func(d hearsay.DocumentID) hearsay.DocumentID {
		if up := part[d]; up != "" && up != d {
			return root(up)
		}
		return d
	}
	for _, l := range s.Because {
		part[root(l.Documents[1])] = root(l.Documents[0])
	}
	for _, pair := range slices.SortedFunc(maps.Keys(e.joined), func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) }) {
		a, b := articles[pair[0]].reading.Article.ID, articles[pair[1]].reading.Article.ID
		if !slices.Contains(s.Documents, a) || !slices.Contains(s.Documents, b) || root(a) == root(b) {
			continue
		}
		part[root(b)] = root(a)
		s.Because = append(s.Because, hearsay.Link{Documents: [2]hearsay.DocumentID{a, b}, Terms: []string{}, Corrected: e.joined[pair]})
	}
	return s
}

// told adds to the effects the stories that each edit changed, as they are in the end.
func (e *editing) told(stories []hearsay.Story, edits []Edit, effects []hearsay.Effect) []hearsay.Effect {
	for i := range edits {
		for _, s := range stories {
			if slices.Contains(s.Corrected, edits[i].Correction) {
				effects[i].Items = append(effects[i].Items, s.ID)
			}
		}
	}
	return effects
}
