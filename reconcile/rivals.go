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
// near in size, in sentences that are alike, about the same people, for times that agree.
func (q *questions) rivals() (found []hearsay.Finding) {
	byUnit := map[string][]figure{}
	for a := range q.articles {
		for _, f := range q.figures(a) {
			if f.frame >= 0 && f.per == "" && measured(f.unit) && f.base >= 1000 && !q.formerly(&q.frames[f.frame], f) {
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
				if v := q.rivalry(a, b); v >= rivalContext {
					found = append(found, q.conflict(nil, a, b))
				}
			}
		}
	}
	return found
}

// measured reports whether a unit is one of money.
func measured(unit string) bool {
	return len(unit) == 3 && !strings.Contains(unit, "#") && strings.ToUpper(unit) == unit
}

func sortedKeys[V any](m map[string]V) (keys []string) {
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// rivalry is how alike the sentences of two figures are, 0 where they may both be right.
func (q *questions) rivalry(a, b figure) float64 {
	f, g := &q.frames[a.frame], &q.frames[b.frame]
	if a.article == b.article || !a.disjoint(b.quantity) || a.of != "" && b.of != "" && a.of != b.of {
		return 0
	}
	if f.status == hearsay.Denied || g.status == hearsay.Denied || f.dated && g.dated && f.when.Disjoint(g.when) ||
		apart(f.series, g.series) || former(f) != former(g) || shared(q.namedIn(a), q.namedIn(b)) == 0 {
		return 0
	}
	if b.base > a.base*rivalRatio && !q.speakersDiffer(a, b) {
		return 0
	}
	return q.weights.cosine(q.around(a.article, a.sentence), q.around(b.article, b.sentence))
}

// namedIn are the entities named in the sentence of a figure.
func (q *scene) namedIn(f figure) (found []hearsay.EntityID) {
	for _, m := range q.articles[f.article].sentences[f.sentence].mentions {
		if e := q.articles[f.article].Mentions[m].Entity; e != "" {
			found = append(found, e)
		}
	}
	return sorted(found)
}

// speakersDiffer reports whether two different speakers on record give the figures.
func (q *questions) speakersDiffer(a, b figure) bool {
	x, y := q.covering(a.article, a.Range), q.covering(b.article, b.Range)
	if x < 0 || y < 0 {
		return false
	}
	s, t := q.articles[a.article].Statements[x].Speaker, q.articles[b.article].Statements[y].Speaker
	return named(s) && named(t) && !sameParty(s, t)
}
