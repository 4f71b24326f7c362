package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// How near two sums must be, and how alike the sentences that give them, to be rival figures of one thing.
const (
	rivalRatio    = 1.25
	disputedRatio = 2.0 // where two speakers give them
	rivalContext  = .3
)

// rivals finds sums of money that two articles give for one thing and that differ by more than their rounding:
// near in size, in sentences that are alike, about the same people, for times that agree; or that fill one slot.
func (q *questions) rivals() (found []hearsay.Finding) {
	for _, pair := range q.rivalPairs() {
		found = append(found, q.conflict(nil, pair[0], pair[1]))
	}
	return found
}

// rivalPairs are the pairs of rival sums of a story.
func (s *scene) rivalPairs() (pairs [][2]figure) {
	byUnit := map[string][]figure{}
	for a := range s.articles {
		for _, f := range s.figures(a) {
			if f.frame >= 0 && f.per == "" && !f.part && isMoney(f.unit) && f.base >= 1000 && !s.formerly(&s.frames[f.frame], f) {
				byUnit[f.unit] = append(byUnit[f.unit], f)
			}
		}
	}
	for _, unit := range sortedKeys(byUnit) {
		all := byUnit[unit]
		slices.SortStableFunc(all, func(a, b figure) int { return cmp.Compare(a.base, b.base) })
		for i, a := range all {
			for _, b := range all[i+1 : min(len(all), i+1+maxCandidates)] {
				if b.base > a.base*disputedRatio {
					break
				}
				if s.rivalry(a, b) >= rivalContext || s.rivalSlots(a, b) || s.rivalPrices(a, b) {
					pairs = append(pairs, [2]figure{a, b})
				}
			}
		}
	}
	return pairs
}

// withRivals joins the groups of equal figures that are rivals of each other: articles that differ on a figure tell of one
// thing. A figure that one article alone gives joins its rival's.
func (s *scene) withRivals(groups [][]figure) [][]figure {
	home := map[[2]int]int{} // article and start of a figure to its group
	for g := range groups {
		for _, f := range groups[g] {
			home[[2]int{f.article, f.Start}] = g
		}
	}
	groupOf := func(f figure) int {
		key := [2]int{f.article, f.Start}
		if _, ok := home[key]; !ok {
			home[key], groups = len(groups), append(groups, []figure{f})
		}
		return home[key]
	}
	for _, pair := range s.rivalPairs() {
		to, from := groupOf(pair[0]), groupOf(pair[1])
		if to == from {
			continue
		}
		for _, f := range groups[from] {
			home[[2]int{f.article, f.Start}] = to
		}
		groups[to], groups[from] = append(groups[to], groups[from]...), nil
	}
	return slices.DeleteFunc(groups, func(g []figure) bool { return len(g) == 0 })
}

// isMoney reports whether a unit is one of money: a code, or a name that several countries' money has.
func isMoney(unit string) bool {
	return len(unit) == 3 && !strings.Contains(unit, "#") && strings.ToUpper(unit) == unit || isMeasure("money", unit)
}

func sortedKeys[V any](m map[string]V) (keys []string) {
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// rivalry is how alike the sentences of two figures are, 0 where they may both be right.
func (s *scene) rivalry(a, b figure) float64 {
	f, g := &s.frames[a.frame], &s.frames[b.frame]
	if a.article == b.article || !a.disjoint(b.quantity) || a.of != "" && b.of != "" && a.of != b.of {
		return 0
	}
	if f.status == hearsay.Denied || g.status == hearsay.Denied || f.dated && g.dated && f.when.Disjoint(g.when) ||
		apart(f.series, g.series) || former(f) != former(g) || shared(s.namedIn(a), s.namedIn(b)) == 0 {
		return 0
	}
	if b.base > a.base*rivalRatio && !s.speakersDiffer(a, b) || s.listed(a) || s.listed(b) {
		return 0
	}
	return s.weights.cosine(s.around(a.article, a.sentence), s.around(b.article, b.sentence))
}

// listed reports whether a figure stands in a list of several parties' sums: "Norr Line bid 5 million, Tarn Freight 6".
func (s *scene) listed(f figure) bool {
	n := 0
	for _, q := range s.articles[f.article].sentences[f.sentence].quantities {
		if q.unit == f.unit && q.per == f.per {
			n++
		}
	}
	return n > 1 && len(s.namedIn(f)) >= n
}

// rivalSlots reports whether two sums near in size fill one slot in articles that name one party beside them.
func (s *scene) rivalSlots(a, b figure) bool {
	f, g := &s.frames[a.frame], &s.frames[b.frame]
	return a.article != b.article && a.disjoint(b.quantity) && b.base <= a.base*rivalRatio && !(f.dated && g.dated && f.when.Disjoint(g.when)) &&
		shared(s.namedNear(a), s.namedNear(b)) > 0 && s.oneSlot(a, b)
}

// rivalPrices reports whether two sums are of one deal: each stands beside a noun of dealing, in a clause that names the same two
// parties; and nothing tells the deals apart.
func (s *scene) rivalPrices(a, b figure) bool {
	f, g := &s.frames[a.frame], &s.frames[b.frame]
	return a.article != b.article && a.disjoint(b.quantity) && b.base <= a.base*rivalRatio && priced(a.of) && priced(b.of) &&
		s.partiesShared(a, b) > 1 && len(f.series)+len(g.series) == 0 && !(f.dated && g.dated && f.when.Disjoint(g.when)) && !s.knows(a, b)
}

// priced reports whether a noun names a deal, so that a sum beside it is its price: "the $4 million purchase".
func priced(noun string) bool {
	classes := english().nouns[noun]
	return len(classes) > 0 && classes[0].figures == "price"
}

// partiesShared counts the parties, places left out, that the sentences of two figures both name: by one entity, or by names of which one
// holds the other's words, for a firm that one article alone calls by its full name is not surely known again.
func (s *scene) partiesShared(a, b figure) (n int) {
	others := s.namedIn(b)
	for _, e := range s.namedIn(a) {
		if s.kind[e] != hearsay.Place && slices.ContainsFunc(others, func(o hearsay.EntityID) bool {
			return holder{s.name[e], e}.is(holder{s.name[o], o})
		}) {
			n++
		}
	}
	return n
}

// namedNear are the entities named in the sentence of a figure or in the one before, where "the deal" may stand for one.
func (s *scene) namedNear(f figure) []hearsay.EntityID {
	found := s.namedIn(f)
	if f.sentence > 0 {
		found = append(found, s.namedIn(figure{article: f.article, sentence: f.sentence - 1})...)
	}
	return sorted(found)
}

// namedIn are the entities named in the sentence of a figure.
func (s *scene) namedIn(f figure) (found []hearsay.EntityID) {
	for _, m := range s.articles[f.article].sentences[f.sentence].mentions {
		if e := s.articles[f.article].Mentions[m].Entity; e != "" {
			found = append(found, e)
		}
	}
	return sorted(found)
}

// speakersDiffer reports whether two different speakers on record give the figures.
func (s *scene) speakersDiffer(a, b figure) bool {
	x, y := s.covering(a.article, a.Range), s.covering(b.article, b.Range)
	if x < 0 || y < 0 {
		return false
	}
	p, o := s.articles[a.article].Statements[x].Speaker, s.articles[b.article].Statements[y].Speaker
	return named(p) && named(o) && !sameParty(p, o)
}
