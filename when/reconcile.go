package when

import (
	"cmp"
	"maps"
	"slices"

	"hearsay"
)

// Dating is what the articles of a story say about each other's dates.
type Dating struct {
	Published map[hearsay.DocumentID]hearsay.Date // inferred, for undated articles only
	Findings  []hearsay.Finding                   // durations and dates that cannot all be right
}

// Reconcile dates the undated articles of one story. It never gives a default.
//
// Every article has a variable for the day it was published; every happening that two articles
// tell has one, too. What the articles say of when it was, and whether it lay ahead or behind,
// constrains them (constraints.go). Necessary constraints come first, likely ones after, the most
// telling first; a likely one that does not fit is left out.
func Reconcile(story []*hearsay.Reading) Dating {
	if Settled(story) {
		return Dating{Published: map[hearsay.DocumentID]hearsay.Date{}}
	}
	s := newDater(story)
	s.published()
	for round := 0; round < 2; round++ { // the second resolves what the first made resolvable
		s.collect(round)
		s.apply()
	}
	d := Dating{Published: map[hearsay.DocumentID]hearsay.Date{}}
	for i, r := range story {
		if !dated(r) {
			if date, ok := s.date(i); ok {
				d.Published[r.Article.ID] = date
			}
		}
	}
	d.Findings = s.gaps()
	return d
}

// Settled reports whether a story leaves Reconcile nothing to do: one article alone, which gives its date.
func Settled(story []*hearsay.Reading) bool { return len(story) == 1 && dated(story[0]) }

// dated reports whether the article itself gives its date.
func dated(r *hearsay.Reading) bool {
	p := r.Article.Published
	return p.How == hearsay.Given && p.Known()
}

// dater builds the network of one story.
type dater struct {
	*grammar
	story      []*hearsay.Reading
	found      [][]expression
	placed     [][]meaning // of dated articles; of others once their date is near enough
	told       [][]telling
	rare       rarity
	net        *Network
	out        []Variable // publication of each article
	pending    []Constraint
	rank       []int            // of the pending ones: 0 necessary, then the lower the more telling
	vectors    []map[string]int // of words, of each article
	neighbours [][2]int
	bestLike   []float64 // of each article to a dated one; 0 not asked yet
}

func newDater(story []*hearsay.Reading) *dater {
	s := &dater{grammar: english(), story: story, net: &Network{}, vectors: make([]map[string]int, len(story)), bestLike: make([]float64, len(story))}
	for _, r := range story {
		s.found = append(s.found, slices.DeleteFunc(s.readAgain(r), func(e expression) bool { return e.whole }))
		s.placed = append(s.placed, nil)
		s.out = append(s.out, s.net.Add())
	}
	if s.told = make([][]telling, len(story)); slices.ContainsFunc(story, func(r *hearsay.Reading) bool { return !dated(r) }) {
		for i := range story {
			s.tellingsOf(i)
		}
		s.rare = rarityOf(s.told)
	}
	return s
}

// tellingsOf is what the sentences of an article tell, worked out once.
func (s *dater) tellingsOf(i int) []telling {
	if s.told[i] == nil {
		s.told[i] = s.tellings(i, s.story[i], s.found[i])
	}
	return s.told[i]
}

// published bounds the articles that have a date, and places their expressions.
func (s *dater) published() {
	for i, r := range s.story {
		if !dated(r) {
			continue
		}
		p := r.Article.Published
		s.net.Constrain(Within(s.out[i], p.Earliest, p.Latest))
		s.placed[i] = s.place(s.found[i], anchorDays(p)[0])
	}
}

// place at the days an undated article may have: only what all of them agree on is placed.
func (s *dater) placeUndated(i int) {
	first, last := s.net.Bounds(s.out[i])
	if first == 0 || last == 0 || last-first > 400 {
		s.placed[i] = s.grammar.place(s.found[i], 0)
		return
	}
	placed := s.grammar.place(s.found[i], first)
	step := max((last-first)/24, 1)
	for d := first + step; d <= last; d += step {
		for k, m := range s.grammar.place(s.found[i], d) {
			if m.edtf() != placed[k].edtf() {
				placed[k] = unplaced(m.unit)
			}
		}
	}
	s.placed[i] = placed
}

// collect gathers the constraints; in the second round those that need a placed expression.
func (s *dater) collect(round int) {
	for i, r := range s.story {
		if !dated(r) {
			s.placeUndated(i)
			s.ownDates(i)
			s.weeks(i)
		}
	}
	for _, p := range s.pairs() {
		s.shared(p[0], p[1])
		if round == 0 {
			s.leads(p[0], p[1])
			s.copied(p[0], p[1])
		}
	}
}

// maxNeighbours bounds how many articles an undated one is compared with: those most like it.
const maxNeighbours = 24

// maxPairs bounds, roughly, how many pairs of articles are compared in all.
const maxPairs = 1200

// pairs are each undated article with its neighbours, each pair once.
func (s *dater) pairs() (pairs [][2]int) {
	if s.neighbours != nil {
		return s.neighbours
	}
	pairs = [][2]int{}
	undated := 0
	for _, r := range s.story {
		if !dated(r) {
			undated++
		}
	}
	most := min(maxNeighbours, max(3, maxPairs/max(undated, 1)))
	for i := range s.story {
		if dated(s.story[i]) {
			continue
		}
		others := []int{}
		for j := range s.story {
			if j != i {
				others = append(others, j)
			}
		}
		if len(others) > most {
			like := make([]float64, len(s.story))
			for _, j := range others {
				like[j] = s.likeness(i, j)
			}
			slices.SortStableFunc(others, func(a, b int) int { return cmp.Compare(like[b], like[a]) })
			others = others[:most]
		}
		for _, j := range others {
			pairs = append(pairs, [2]int{min(i, j), max(i, j)})
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	s.neighbours = slices.Compact(pairs)
	return s.neighbours
}

// want keeps a constraint for apply.
func (s *dater) want(rank int, by string, c Constraint, because ...hearsay.Span) {
	c.By, c.Because, c.Soft = by, because, rank > 0
	s.pending, s.rank = append(s.pending, c), append(s.rank, rank)
}

// apply adds the pending constraints, the necessary ones first.
func (s *dater) apply() {
	order := make([]int, len(s.pending))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return s.rank[a] - s.rank[b] })
	for _, i := range order {
		s.net.Constrain(s.pending[i])
	}
	s.pending, s.rank = nil, nil
}

// date is what the network says of an undated article.
func (s *dater) date(i int) (hearsay.Date, bool) {
	first, last := s.net.Bounds(s.out[i])
	if first == 0 && last == 0 {
		return hearsay.Date{}, false
	}
	d := hearsay.Date{Value: Format(first, last), Earliest: first, Latest: last, How: hearsay.Inferred}
	rules, spans := map[string]bool{}, map[hearsay.Span]bool{}
	for _, c := range s.net.Reasons(s.out[i]) {
		d.Soft = d.Soft || c.Soft
		if c.By != "" {
			rules[c.By] = true
		}
		for _, span := range c.Because {
			spans[span] = true
		}
	}
	d.By = slices.Sorted(maps.Keys(rules))
	d.Because = slices.SortedFunc(maps.Keys(spans), hearsay.CompareSpans)
	return d, len(d.Because) > 0
}
