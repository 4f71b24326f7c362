package linear

// Models that decide on a sequence as a whole learn a side at a time, and from several trainers.

// AddScore adds the sums of the features' present weights to scores.
func (t *Trainer) AddScore(scores *Scores, features []uint32) {
	for _, f := range features {
		if i, ok := t.index[f]; ok {
			for _, w := range t.rows[i] {
				scores[w.class] += w.now
			}
		}
	}
}

// Add moves the features towards a class, or away from it by a negative amount.
func (t *Trainer) Add(features []uint32, class int, by int32) {
	for _, f := range features {
		t.bump(t.row(f), uint8(class), by)
	}
}

// row is the number of the row of a feature, which is made where there is none.
func (t *Trainer) row(feature uint32) int32 {
	i, ok := t.index[feature]
	if !ok {
		i = int32(len(t.rows))
		t.index[feature] = i
		t.rows = append(t.rows, nil)
	}
	return i
}

// Join adds the weights of another trainer, which must have counted as many steps.
func (t *Trainer) Join(other *Trainer) {
	for feature, j := range other.index {
		i := t.row(feature)
		for _, w := range other.rows[j] {
			w.settle(other.step)
			t.rows[i] = join(t.rows[i], w, t.step)
		}
	}
}

// settle counts the weight up to a step.
func (w *weight) settle(step int64) {
	w.sum += int64(w.now) * (step - w.since)
	w.since = step
}

func join(row []weight, w weight, step int64) []weight {
	for i := range row {
		if v := &row[i]; v.class == w.class {
			v.settle(step)
			v.now, v.sum = v.now+w.now, v.sum+w.sum
			return row
		}
	}
	return append(row, w)
}
