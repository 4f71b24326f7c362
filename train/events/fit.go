package main

import (
	"math"
	"slices"

	"hearsay/reconcile"
)

// example is a pair with its evidence, whether it is one happening, and what it counts.
type example struct {
	evidence []float64
	same     bool
	count    float64
}

// believed are the weights that are believed before any pair is seen, and how firmly, for evidence that the sets hardly show:
// ECB+ has no dates.
var believed = map[string]belief{"same time": {2.5, 200}, "shared people": {1, 500}, "other sense": {-.5, 1}}

type belief struct{ weight, firm float64 }

// given are the beliefs in the order of the evidence; of the rest it is believed, weakly, that it says nothing.
func given() (all []belief) {
	for _, name := range reconcile.EvidenceNames() {
		b, ok := believed[name]
		if !ok {
			b = belief{0, 1}
		}
		all = append(all, b)
	}
	return all
}

// steps of Newton's method; it comes to rest after about eight.
const steps = 20

// fit is the logistic regression with a normal prior about the beliefs.
func fit(examples []example, prior []belief) []float64 {
	w := make([]float64, len(prior))
	for range steps {
		gradient := make([]float64, len(w))
		hessian := make([][]float64, len(w))
		for i := range w {
			hessian[i] = make([]float64, len(w))
			hessian[i][i], gradient[i] = prior[i].firm, prior[i].firm*(prior[i].weight-w[i])
		}
		for _, e := range examples {
			e.add(w, gradient, hessian)
		}
		for i, d := range solve(hessian, gradient) {
			w[i] += d
		}
	}
	return w
}

// add adds what an example pulls at the weights.
func (e *example) add(w, gradient []float64, hessian [][]float64) {
	odds, same := 0.0, 0.0
	for i, v := range e.evidence {
		odds += v * w[i]
	}
	if e.same {
		same = 1
	}
	p := 1 / (1 + math.Exp(-odds))
	for i, v := range e.evidence {
		if v == 0 {
			continue
		}
		gradient[i] += e.count * (same - p) * v
		for j, u := range e.evidence {
			hessian[i][j] += e.count * p * (1 - p) * v * u
		}
	}
}

// solve solves m x = v by elimination; m is symmetric and positive, so it needs no pivots.
func solve(m [][]float64, v []float64) []float64 {
	x := slices.Clone(v)
	for i := range m {
		for j := i + 1; j < len(m); j++ {
			f := m[j][i] / m[i][i]
			for k := i; k < len(m); k++ {
				m[j][k] -= f * m[i][k]
			}
			x[j] -= f * x[i]
		}
	}
	for i := len(m) - 1; i >= 0; i-- {
		for k := i + 1; k < len(m); k++ {
			x[i] -= m[i][k] * x[k]
		}
		x[i] /= m[i][i]
	}
	return x
}
