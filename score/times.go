package score

import (
	"slices"

	"hearsay"
)

// timeMatch is which time expressions of key and account go together.
type timeMatch struct {
	gold            []keyTime
	found           []hearsay.DocumentTime
	strict, relaxed map[int]int
}

func (s *scorer) times() {
	m := s.matchTimes()
	m.setAside(s)
	s.count("times.gold", len(m.gold))
	s.count("times.found", len(m.found))
	s.putPRF("times.strict", share(len(m.strict), len(m.found), len(m.strict), len(m.gold)))
	s.putPRF("times.relaxed", share(len(m.relaxed), len(m.found), len(m.relaxed), len(m.gold)))
	s.timeValues(m)
}

func (s *scorer) matchTimes() *timeMatch {
	m := &timeMatch{}
	gold := map[string][]int{}
	for _, g := range s.key.Times {
		if g.Start != nil && g.End != nil {
			gold[g.Doc] = append(gold[g.Doc], len(m.gold))
			m.gold = append(m.gold, g)
		}
	}
	var strict, relaxed []pair
	for _, f := range s.account.Times {
		doc, ok := s.account.toKey[f.Document]
		if !ok || s.key.byID[doc] == nil || !s.key.inScope("times", doc, []hearsay.Range{f.Range}) {
			continue
		}
		j := len(m.found)
		m.found = append(m.found, f)
		for _, i := range gold[doc] {
			g := m.gold[i]
			both := min(*g.End, f.End) - max(*g.Start, f.Start)
			if both <= 0 {
				continue
			}
			overlap := ratio(both, max(*g.End, f.End)-min(*g.Start, f.Start))
			relaxed = append(relaxed, pair{overlap, i, j})
			if overlap == 1 {
				strict = append(strict, pair{1, i, j})
			}
		}
	}
	m.strict, m.relaxed = greedy(strict), greedy(relaxed)
	return m
}

// setAside drops unmatched finds in furniture, or on what the key calls optional.
func (m *timeMatch) setAside(s *scorer) {
	aside := map[string][]hearsay.Range{}
	for _, d := range s.key.Documents {
		aside[d.ID] = slices.Clone(s.key.furniture(d.ID))
	}
	for _, o := range s.key.OptionalTi {
		if o.Start != nil && o.End != nil {
			aside[o.Doc] = append(aside[o.Doc], hearsay.Range{Start: *o.Start, End: *o.End})
		}
	}
	taken := map[int]bool{}
	for _, j := range m.relaxed {
		taken[j] = true
	}
	number := map[int]int{}
	var keep []hearsay.DocumentTime
	for j, f := range m.found {
		if taken[j] || !slices.ContainsFunc(aside[s.account.toKey[f.Document]], f.Overlaps) {
			number[j] = len(keep)
			keep = append(keep, f)
		}
	}
	m.found, m.strict, m.relaxed = keep, renumber(m.strict, number), renumber(m.relaxed, number)
}

func renumber(match map[int]int, number map[int]int) map[int]int {
	out := map[int]int{}
	for i, j := range match {
		if n, ok := number[j]; ok {
			out[i] = n
		}
	}
	return out
}

// timeValues measures values over the expressions whose value EDTF can say.
func (s *scorer) timeValues(m *timeMatch) {
	var valued, matched, right, aside, kinds, kindRight int
	sides := map[string][2]int{}
	anyKind := false
	for i, g := range m.gold {
		anyKind = anyKind || g.Kind != ""
		j, ok := m.relaxed[i]
		good := ok && g.Value != "" && valueRight(g, m.found[j])
		switch {
		case g.Value != "":
			valued++
			matched += one(ok)
			right += one(good)
			side := sides[g.Side]
			sides[g.Side] = [2]int{side[0] + one(good), side[1] + 1}
		case ok:
			aside++
		}
		if ok && g.Kind != "" {
			kinds++
			kindRight += one(string(m.found[j].Kind) == g.Kind)
		}
	}
	s.count("times.valued", valued)
	s.putPRF("times.value", share(right, len(m.found)-aside, right, valued))
	s.put("times.value.accuracy", ratio(right, matched))
	if anyKind {
		s.put("times.kind.accuracy", ratio(kindRight, kinds))
	}
	for _, side := range []string{"past", "present", "future"} {
		if n := sides[side]; n[1] > 0 {
			s.put("times.value."+side+".recall", ratio(n[0], n[1]))
		}
	}
}

func valueRight(g keyTime, f hearsay.DocumentTime) bool {
	value := f.Value
	if value == "" && f.Earliest != 0 && f.Latest != 0 {
		value = f.Earliest.String() + "/" + f.Latest.String()
	}
	for _, want := range append([]string{g.Value}, g.Also...) {
		if sameValue(want, value) {
			return true
		}
	}
	return false
}
