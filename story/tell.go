package story

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"hearsay"
)

// tell makes a story of the articles that are members.
func tell(members []int, articles []*article, graph map[[2]int]float64) hearsay.Story {
	s := hearsay.Story{Because: []hearsay.Link{}, Events: []hearsay.Event{}, Claims: []hearsay.Claim{}, Findings: []hearsay.Finding{}}
	for _, m := range members {
		s.Documents = append(s.Documents, articles[m].reading.Article.ID)
	}
	for _, l := range spanning(members, graph) {
		a, b := articles[l.a], articles[l.b]
		s.Because = append(s.Because, hearsay.Link{
			Documents: [2]hearsay.DocumentID{a.reading.Article.ID, b.reading.Article.ID},
			Score:     math.Round(1000*l.score) / 1000,
			Terms:     linkTerms(a, b),
		})
	}
	s.ID = hearsay.StoryID(earliest(members, articles).Article.ID)
	s.Title = headingOf(central(members, articles, graph))
	return s
}

// spanning are the strongest links that hold the members together, one fewer than these
// (a maximum spanning tree), by document.
func spanning(members []int, graph map[[2]int]float64) []likeness {
	links := linksAmong(members, graph)
	slices.SortFunc(links, func(x, y likeness) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	part := map[int]int{}
	for _, m := range members {
		part[m] = m
	}
	var kept []likeness
	for _, l := range links {
		from, to := part[l.b], part[l.a]
		if from == to {
			continue
		}
		kept = append(kept, l)
		for _, m := range members {
			if part[m] == from {
				part[m] = to
			}
		}
	}
	slices.SortFunc(kept, func(x, y likeness) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return kept
}

func linksAmong(members []int, graph map[[2]int]float64) []likeness {
	var links []likeness
	for n, a := range members {
		for _, b := range members[n+1:] {
			if score, ok := graph[[2]int{a, b}]; ok {
				links = append(links, likeness{a, b, score})
			}
		}
	}
	return links
}

// earliest is the member published first: by day, and within a day by the clock; what gives no hour comes behind, and
// what has no day last. It names the story, which so keeps its identifier while it grows in the order of publication.
// Only an older article that comes late names it anew, since the name must not depend on who came first.
func earliest(members []int, articles []*article) *hearsay.Reading {
	first := slices.MinFunc(members, func(a, b int) int {
		return cmp.Or(cmp.Compare(order(articles[a].day), order(articles[b].day)),
			compareClocks(articles[a].reading.Article.Published, articles[b].reading.Article.Published), cmp.Compare(a, b))
	})
	return articles[first].reading
}

func order(d hearsay.Day) int64 {
	if d == 0 {
		return math.MaxInt64
	}
	return int64(d)
}

// compareClocks puts the earlier first, and what gives no hour behind.
func compareClocks(a, b hearsay.Date) int {
	x, _ := a.Clock()
	y, _ := b.Clock()
	switch {
	case x.IsZero() == y.IsZero():
		return x.Compare(y)
	case y.IsZero():
		return -1
	}
	return 1
}

// central is the member most like the others.
func central(members []int, articles []*article, graph map[[2]int]float64) *hearsay.Reading {
	sums := map[int]float64{}
	for _, l := range linksAmong(members, graph) {
		sums[l.a] += l.score
		sums[l.b] += l.score
	}
	best := slices.MinFunc(members, func(a, b int) int { return cmp.Or(cmp.Compare(sums[b], sums[a]), cmp.Compare(a, b)) })
	return articles[best].reading
}

// maxTitle is the length in bytes at which a sentence that serves as a title is cut.
const maxTitle = 300

// titleOf is the title of r, or else its first sentence or line.
func titleOf(r *hearsay.Reading) string {
	if r.Article.Title != "" {
		return r.Article.Title
	}
	for _, s := range r.Sentences {
		if !s.Dateline(r.Article.Text) {
			return shortened(s.Of(r.Article.Text))
		}
	}
	line, _, _ := strings.Cut(strings.TrimSpace(r.Article.Text), "\n")
	return shortened(strings.TrimSpace(line))
}

// shortened cuts s behind a word.
func shortened(s string) string {
	if len(s) <= maxTitle {
		return s
	}
	if space := strings.LastIndexByte(s[:maxTitle], ' '); space > 0 {
		return s[:space]
	}
	return strings.ToValidUTF8(s[:maxTitle], "")
}
