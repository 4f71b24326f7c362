package copied

import (
	"cmp"
	"slices"

	"hearsay"
)

// withoutCycles takes the direction from verdicts that would close a circle of copies, the
// weakest first.
func withoutCycles(copies []hearsay.Copy, verdicts []verdict) {
	order := make([]int, 0, len(verdicts))
	for i, v := range verdicts {
		if v.from != nil {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := copies[i].Documents(), copies[j].Documents()
		return cmp.Or(cmp.Compare(verdicts[j].strength, verdicts[i].strength), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	next := map[*side][]*side{}
	for _, i := range order {
		v := &verdicts[i]
		if reaches(next, v.to, v.from, map[*side]bool{}) {
			v.from, v.to, v.kind = nil, nil, unknown
			v.because += "; but others say the opposite"
			continue
		}
		next[v.from] = append(next[v.from], v.to)
	}
}

// reaches reports whether to can be reached from from; seen are the sides already visited.
func reaches(next map[*side][]*side, from, to *side, seen map[*side]bool) bool {
	if from == to {
		return true
	}
	seen[from] = true
	for _, n := range next[from] {
		if !seen[n] && reaches(next, n, to, seen) {
			return true
		}
	}
	return false
}
