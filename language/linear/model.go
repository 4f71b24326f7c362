// Package linear scores classes by the sum of small integer weights of hashed features, and learns
// such weights by the averaged perceptron. Features go in as 32-bit hashes, scores come out. It
// stands apart because tagger, parser and names tagger all rest on it, and it knows of none.
package linear

// Model is a set of weights for at most 256 classes. It is not changed after it was made and is
// safe for use by many goroutines.
type Model struct {
	Classes []string
	shift   uint
	slots   []slot   // open addressing by the high bits of the key, so that sorted keys fill it in order
	cells   []uint32 // rows: the number of its cells, then cells, class<<16 | weight as int16
}

type slot struct{ key, row uint32 } // row 0 is empty

// Add adds the weights of one feature to the scores, which are as long as m.Classes.
func (m *Model) Add(scores []int32, feature uint32) {
	for i := feature >> m.shift; ; i++ {
		s := m.slots[i]
		if s.row == 0 {
			return
		}
		if s.key == feature {
			n := m.cells[s.row]
			for _, c := range m.cells[s.row+1 : s.row+1+n] {
				scores[c>>16] += int32(int16(c))
			}
			return
		}
	}
}

// Score sets scores to the sums of the features' weights.
func (m *Model) Score(scores []int32, features []uint32) {
	clear(scores)
	for _, f := range features {
		m.Add(scores, f)
	}
}

// Rows is the number of features that have weights.
func (m *Model) Rows() int {
	n := 0
	for _, s := range m.slots {
		if s.row != 0 {
			n++
		}
	}
	return n
}

// Best is the class with the highest score, the lowest of equals.
func Best(scores []int32) int {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}

// Hash makes a feature of the number of its template and its parts.
func Hash(template uint32, parts ...uint32) uint32 {
	h := uint64(template)*0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019
	for _, p := range parts {
		h = (h ^ uint64(p)) * 0xD6E8FEB86659FD93
		h ^= h >> 32
	}
	return uint32(h)
}

// HashString hashes bytes (FNV-1a, finished so that all bits count).
func HashString(s string) uint32 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return uint32(h ^ h>>32)
}

// row is a feature's weights, sorted by class.
type row struct {
	key   uint32
	cells []uint32
}

// build makes the table of rows, which are sorted by key. A row stands at the place of its key or
// the next that is free, so the table is in order of keys too, and ends with an empty slot.
func build(classes []string, rows []row) *Model {
	bits := uint(4)
	for 1<<bits < len(rows)*2 {
		bits++
	}
	m := &Model{Classes: classes, shift: 32 - bits}
	last, size := -1, 1
	for _, r := range rows {
		last = max(last+1, int(r.key>>m.shift))
		size += 1 + len(r.cells)
	}
	m.slots, m.cells = make([]slot, max(1<<bits, last+1)+1), make([]uint32, 1, size)
	last = -1
	for _, r := range rows {
		i := max(last+1, int(r.key>>m.shift))
		last = i
		m.slots[i] = slot{r.key, uint32(len(m.cells))}
		m.cells = append(append(m.cells, uint32(len(r.cells))), r.cells...)
	}
	return m
}
