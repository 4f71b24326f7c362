package score

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay"
)

// stories measures which documents are grouped.
func (s *scorer) stories() {
	story := map[string]int{}
	for n, k := range s.key.Stories {
		for _, doc := range k.Documents {
			story[doc] = n
		}
	}
	found, twice := s.foundStories(story)
	var gold []int
	var made []string
	for _, doc := range sortedKeys(story) {
		gold, made = append(gold, story[doc]), append(made, found[doc])
	}
	p := prf{}
	if len(found) > 0 || len(gold) == 0 {
		p = bcubed(gold, made)
	}
	s.putPRF("stories.bcubed", p)
	s.exactStories(story, found)
	if twice > 0 {
		s.count("stories.documents_in_two", twice)
	}
	s.storyPairs(gold, made)
}

// foundStories gives the story of each document of the key; one in several counts in the first by identifier.
func (s *scorer) foundStories(gold map[string]int) (found map[string]string, twice int) {
	found = map[string]string{}
	stories := slices.Clone(s.account.Stories)
	slices.SortFunc(stories, func(a, b hearsay.Story) int { return cmp.Compare(a.ID, b.ID) })
	for _, story := range stories {
		for _, id := range story.Documents {
			doc, ok := s.account.toKey[id]
			if _, asked := gold[doc]; !ok || !asked {
				continue
			}
			if _, seen := found[doc]; seen {
				twice++
				continue
			}
			found[doc] = story.ID
		}
	}
	return found, twice
}

func (s *scorer) exactStories(gold map[string]int, found map[string]string) {
	goldSets, foundSets := map[int][]string{}, map[string][]string{}
	for _, doc := range sortedKeys(gold) {
		goldSets[gold[doc]] = append(goldSets[gold[doc]], doc)
		f, ok := found[doc]
		if !ok {
			f = "alone " + doc
		}
		foundSets[f] = append(foundSets[f], doc)
	}
	made := map[string]bool{}
	for _, set := range foundSets {
		made[strings.Join(set, "\n")] = true
	}
	if len(found) == 0 {
		made, foundSets = nil, nil
	}
	exact := 0
	for _, set := range goldSets {
		exact += one(made[strings.Join(set, "\n")])
	}
	s.count("stories.gold", len(goldSets))
	s.count("stories.found", len(foundSets))
	s.count("stories.exact", exact)
	s.put("stories.exact.share", ratio(exact, len(goldSets)))
}

// storyPairs is over pairs of documents in one story.
func (s *scorer) storyPairs(gold []int, found []string) {
	goldSizes, foundSizes, both := map[string]int{}, map[string]int{}, map[string]int{}
	for i, g := range gold {
		f := found[i]
		if f == "" {
			f = fmt.Sprint("alone ", i)
		}
		goldSizes[fmt.Sprint(g)]++
		foundSizes[f]++
		both[fmt.Sprint(g, " ", f)]++
	}
	right := twos(both)
	s.putPRF("stories.pairs", share(right, twos(foundSizes), right, twos(goldSizes)))
}

// twos counts the pairs in clusters of these sizes.
func twos(sizes map[string]int) int {
	n := 0
	for _, size := range sizes {
		n += size * (size - 1) / 2
	}
	return n
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// copies measures which pairs of documents share text, and which had it first.
func (s *scorer) copies() {
	gold, known := map[[2]string]keyCopy{}, map[[2]string]bool{}
	for _, c := range s.key.Copies {
		ends := c.Pair
		if len(ends) < 2 {
			ends = []string{c.From, c.To}
		}
		p := [2]string{min(ends[0], ends[1]), max(ends[0], ends[1])}
		if c.From != "" && c.To == "" {
			c.To = p[one(p[0] == c.From)]
		}
		known[p] = true
		if c.Copy == nil || *c.Copy {
			gold[p] = c
		}
	}
	found := map[[2]string]hearsay.Copy{}
	for _, c := range s.account.Copies {
		ends := c.Documents()
		a, okA := s.account.toKey[ends[0]]
		b, okB := s.account.toKey[ends[1]]
		p := [2]string{min(a, b), max(a, b)}
		if okA && okB && a != b && (known[p] || !s.key.CopiesOpen) {
			found[p] = c
		}
	}
	both := 0
	for p := range gold {
		_, ok := found[p]
		both += one(ok)
	}
	s.count("copies.gold", len(gold))
	s.count("copies.found", len(found))
	s.putPRF("copies.pairs", share(both, len(found), both, len(gold)))
	s.directions(gold, found)
}

func (s *scorer) directions(gold map[[2]string]keyCopy, found map[[2]string]hearsay.Copy) {
	any, asked, right := false, 0, 0
	for p, g := range gold {
		if g.From == "" || g.To == "" {
			continue
		}
		any = true
		if f, ok := found[p]; ok {
			asked++
			right += one(s.account.toKey[f.From] == g.From)
		}
	}
	if any {
		s.put("copies.direction.accuracy", ratio(right, asked))
		s.count("copies.direction.n", asked)
	}
}
