package reconcile

import "hearsay"

// coverage tells in which claims a place is.
type coverage map[hearsay.DocumentID][]place

type place struct {
	hearsay.Range
	claim int
}

func newCoverage(claims []claim) coverage {
	c := coverage{}
	for i, k := range claims {
		c.add(i, k)
	}
	return c
}

// add takes in the claim of a number.
func (c coverage) add(n int, k claim) {
	for _, t := range k.tellings {
		c[t.at.Document] = append(c[t.at.Document], place{t.at.Range(), n})
	}
}

// most is how many tellings of k one claim holds in the places that are so to them.
func (c coverage) most(k claim, so func(place, telling hearsay.Range) bool) (most int) {
	held := map[int]int{}
	for _, t := range k.tellings {
		seen := map[int]bool{}
		for _, p := range c[t.at.Document] {
			if so(p.Range, t.at.Range()) && !seen[p.claim] {
				seen[p.claim] = true
				held[p.claim]++
				most = max(most, held[p.claim])
			}
		}
	}
	return most
}
