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
	places  []place // open addressing by the high bits of the key
	shift   uint
	rows    [][]weight
	step    int64
	most    int // features of one decision
	runs    int // how many trainers were joined
}

// place says where the row of a feature is; row is counted from 1, 0 is an empty place.
type place struct {
	key uint32
	row int32
}

// weight is now, and the sum of its changes times the step of each, from which follows its average
// (Daumé 2006, section 2.1).
type weight struct {
	late  int64
	now   int32
	class uint8
}

// NewTrainer starts with no weights.
func NewTrainer(classes []string) *Trainer {
	return &Trainer{Classes: classes, places: make([]place, 1<<16), shift: 16, runs: 1}
}

// find is the place of a feature, or the empty one where it would stand.
func (t *Trainer) find(feature uint32) *place {
	mask := uint32(len(t.places) - 1)
	for i := feature >> t.shift; ; i = (i + 1) & mask {
		if p := &t.places[i]; p.row == 0 || p.key == feature {
			return p
		}
	}
}

// Score sets scores to the sums of the features' present weights.
func (t *Trainer) Score(scores *Scores, features []uint32) {
	*scores = Scores{}
	t.AddScore(scores, features)
}

// Step counts one decision; call it once for each, right or wrong.
func (t *Trainer) Step() { t.step++ }

// Update moves the features towards one class and away from another.
func (t *Trainer) Update(features []uint32, towards, from int) {
	t.Add(features, towards, 1)
	t.Add(features, from, -1)
}

// row is the number of the row of a feature, which is made where there is none.
func (t *Trainer) row(feature uint32) int32 {
	p := t.find(feature)
	if p.row > 0 {
		return p.row - 1
	}
	t.rows = append(t.rows, nil)
	*p = place{feature, int32(len(t.rows))}
	if 2*len(t.rows) >= len(t.places) {
		t.enlarge()
	}
	return int32(len(t.rows) - 1)
}

func (t *Trainer) enlarge() {
	old := t.places
	t.places = make([]place, 2*len(old))
	t.shift--
	for _, p := range old {
		if p.row > 0 {
			*t.find(p.key) = p
		}
	}
}

// bump adds a change to the weight of its class in a row.
func (t *Trainer) bump(row int32, change weight) {
	r := t.rows[row]
	for i := range r {
		if w := &r[i]; w.class == change.class {
			w.now += change.now
			w.late += change.late
			return
		}
	}
	t.rows[row] = append(r, change)
}

// Precision says how finely weights are kept.
type Precision struct {
	Scale int // units of weight in 1
	Least int // units below which a weight is left out
	Heft  int // units below which a feature is left out whose strongest weight is weaker
}

// Average gives the mean of the weights over all steps, bounded so that those of one decision sum up within
// their lanes.
func (t *Trainer) Average(p Precision) *Model {
	bound := int64(min(math.MaxInt16, maxSum/max(t.most, 1)))
	whole := max(t.step*int64(t.runs), 1)
	var rows []row
	for _, at := range t.places {
		if at.row == 0 {
			continue
		}
		r := row{key: at.key}
		for _, w := range t.rows[at.row-1] {
			sum := int64(w.now)*t.step - w.late
			mean := divide(sum*int64(p.Scale), whole)
			if mean >= int64(p.Least) || mean <= -int64(p.Least) {
				r.cells = append(r.cells, newCell(int(w.class), int16(max(-bound, min(bound, mean)))))
			}
		}
		slices.Sort(r.cells)
		if r.heft() >= int64(max(p.Heft, 1)) {
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

// heft is the size of the strongest weight of a row.
func (r row) heft() (most int64) {
	for _, c := range r.cells {
		most = max(most, c.weight(), -c.weight())
	}
	return most
}
