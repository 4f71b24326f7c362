package linear

// Models that decide on a sequence as a whole learn a side at a time, and from several trainers.

// AddScore adds the sums of the features' present weights to scores.
func (t *Trainer) AddScore(scores *Scores, features []uint32) {
	for _, f := range features {
		if p := t.find(f); p.row > 0 {
			for _, w := range t.rows[p.row-1] {
				scores[w.class] += w.now
			}
		}
	}
}

// Add moves the features towards a class, or away from it by a negative amount.
func (t *Trainer) Add(features []uint32, class int, by int32) {
	t.most = max(t.most, len(features))
	for _, f := range features {
		t.bump(t.row(f), weight{class: uint8(class), now: by, late: int64(by) * t.step})
	}
}

// Join adds the weights of another trainer, which must have counted as many steps.
func (t *Trainer) Join(other *Trainer) {
	t.most, t.runs = max(t.most, other.most), t.runs+other.runs
	for _, p := range other.places {
		if p.row == 0 {
			continue
		}
		row := t.row(p.key)
		for _, w := range other.rows[p.row-1] {
			t.bump(row, w)
		}
	}
}
