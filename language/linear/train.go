package linear

import (
	"cmp"
	"math"
	"slices"
)

// Trainer learns weights by the averaged perceptron, with integers alone: the same updates in the
// same order give the same weights on every machine.
type Trainer struct {
	Classes []string
	index   map[uint32]int32
	rows    [][]weight
	step    int64
}

type weight struct {
	class uint8
	now   int32
	since int64 // the step of the last change
	sum   int64 // of now over the steps before since
}

// NewTrainer starts with no weights.
func NewTrainer(classes []string) *Trainer {
	return &Trainer{Classes: classes, index: map[uint32]int32{}}
}

// Score sets scores to the sums of the features' present weights.
func (t *Trainer) Score(scores *Scores, features []uint32) {
	*scores = Scores{}
	for _, f := range features {
		if i, ok := t.index[f]; ok {
			for _, w := range t.rows[i] {
				scores[w.class] += w.now
			}
		}
	}
}

// Step counts one decision; call it once for each, right or wrong.
func (t *Trainer) Step() { t.step++ }

// Update moves the features towards one class and away from another.
func (t *Trainer) Update(features []uint32, towards, from int) {
	for _, f := range features {
		i, ok := t.index[f]
		if !ok {
			i = int32(len(t.rows))
			t.index[f] = i
			t.rows = append(t.rows, nil)
		}
		t.bump(i, uint8(towards), 1)
		t.bump(i, uint8(from), -1)
	}
}

func (t *Trainer) bump(i int32, class uint8, by int32) {
	r := t.rows[i]
	for j := range r {
		if r[j].class == class {
			r[j].sum += int64(r[j].now) * (t.step - r[j].since)
			r[j].now += by
			r[j].since = t.step
			return
		}
	}
	t.rows[i] = append(r, weight{class: class, now: by, since: t.step})
}

// Average gives the mean of the weights over all steps, in units of 1/scale, within int16; those
// smaller than least units are left out.
func (t *Trainer) Average(scale, least int) *Model {
	var rows []row
	for key, i := range t.index {
		r := row{key: key}
		for _, w := range t.rows[i] {
			sum := w.sum + int64(w.now)*(t.step-w.since)
			mean := divide(sum*int64(scale), max(t.step, 1))
			if mean >= int64(least) || mean <= -int64(least) {
				r.cells = append(r.cells, uint32(w.class)<<16|uint32(uint16(max(math.MinInt16, min(math.MaxInt16, mean)))))
			}
		}
		slices.Sort(r.cells)
		r.cells = r.cells[:min(len(r.cells), maxCells)]
		if len(r.cells) > 0 {
			rows = append(rows, r)
		}
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.key, b.key) })
	return build(t.Classes, rows)
}

// divide rounds to the nearest, halves away from zero.
func divide(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}
