package copied

import (
	"cmp"
	"slices"

	"hearsay"
)

// extend follows each run over small differences to either side, as long as words agree again
// and no other run is reached. runs are in the order of a.
func extend(runs []run, a, b []word) []run {
	free := newGround(runs, a, b)
	out := slices.Clone(runs)
	for _, r := range runs {
		for next, ok := free.after(r); ok; next, ok = free.after(next) {
			out = append(out, next)
		}
		for next, ok := free.before(r); ok; next, ok = free.before(next) {
			out = append(out, next)
		}
	}
	slices.SortFunc(out, func(p, q run) int { return cmp.Compare(p.a, q.a) })
	return out
}

// ground is two texts with the words that are in a run already.
type ground struct {
	a, b     []word
	inA, inB []bool
}

func newGround(runs []run, a, b []word) *ground {
	g := &ground{a, b, make([]bool, len(a)), make([]bool, len(b))}
	for _, r := range runs {
		g.take(r)
	}
	return g
}

func (g *ground) take(r run) run {
	for k := range r.n {
		g.inA[r.a+k], g.inB[r.b+k] = true, true
	}
	return r
}

// same reports whether word i of a and word j of b are free and agree.
func (g *ground) same(i, j int) bool {
	return i >= 0 && j >= 0 && i < len(g.a) && j < len(g.b) && !g.inA[i] && !g.inB[j] && g.a[i].key == g.b[j].key
}

// after is the nearest run behind r, with the fewest words between.
func (g *ground) after(r run) (run, bool) {
	for skip := 1; skip <= maxGap; skip++ {
		for x := 0; x <= skip; x++ {
			i, j, n := r.a+r.n+x, r.b+r.n+skip-x, 0
			for g.same(i+n, j+n) {
				n++
			}
			if n >= minRun {
				return g.take(run{i, j, n}), true
			}
		}
	}
	return run{}, false
}

// before is the nearest run ahead of r.
func (g *ground) before(r run) (run, bool) {
	for skip := 1; skip <= maxGap; skip++ {
		for x := 0; x <= skip; x++ {
			i, j, n := r.a-1-x, r.b-1-(skip-x), 0
			for g.same(i-n, j-n) {
				n++
			}
			if n >= minRun {
				return g.take(run{i - n + 1, j - n + 1, n}), true
			}
		}
	}
	return run{}, false
}

// join makes passages of runs that follow each other closely in both texts.
func join(runs []run) []passage {
	var passages []passage
	for _, r := range runs {
		if n := len(passages); n > 0 && follows(passages[n-1], r) {
			p := &passages[n-1]
			p.a.End, p.b.End, p.runs = r.a+r.n, r.b+r.n, append(p.runs, r)
			continue
		}
		passages = append(passages, passage{
			a:    hearsay.Range{Start: r.a, End: r.a + r.n},
			b:    hearsay.Range{Start: r.b, End: r.b + r.n},
			runs: []run{r},
		})
	}
	return passages
}

func follows(p passage, r run) bool {
	gapA, gapB := r.a-p.a.End, r.b-p.b.End
	return gapA <= maxGap && gapB >= 0 && gapB <= maxGap
}
