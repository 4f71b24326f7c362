// Package linear scores classes by the sum of small integer weights of hashed features, and learns
// such weights by the averaged perceptron. Features go in as 32-bit hashes, scores come out. It
// stands apart because tagger and parser both rest on it, and it knows of neither.
package linear

// Model is a set of weights for at most 255 classes. It is not changed after it was made and is
// safe for use by many goroutines.
type Model struct {
	Classes []string
	shift   uint
	slots   []slot   // open addressing by the high bits of the key, in order of keys
	cells   []uint32 // of all rows, class<<16 | weight as int16; before a wide row its place in pairs
	pairs   []int64  // of wide rows, weights of all classes: that of class 2i + that of 2i+1<<32
}

// slot is the row of a feature: size cells from the first on. Size 0 is an empty slot.
type slot struct {
	key  uint32
	cell uint32 // first<<8 | size
}

// A row with weights for a third of the classes is wide. They are few, of tags alone, and looked up
// again and again: most of all additions are of their weights.
func (m *Model) wide(size int) bool { return 3*size >= len(m.Classes) }

// stride is the length of a wide row in pairs.
func (m *Model) stride() int { return (len(m.Classes) + 1) / 2 }

// maxCells bounds a row, so that its size fits a slot.
const maxCells = 255

// Scores are by class; those beyond the classes of the model mean nothing.
type Scores [unused + 1]int32

// unused is a score of no class.
const unused = 255

// Score sets scores to the sums of the features' weights. The slots of all features are touched before
// any is read, and their rows before any is added, so that the memory works at many at once.
func (m *Model) Score(scores *Scores, features []uint32) {
	*scores = Scores{}
	var rows [128]uint32
	var pairs [(unused + 1) / 2]int64
	for len(features) > 0 {
		n := min(len(features), len(rows))
		touched := uint32(0)
		for _, f := range features[:n] {
			touched += m.slots[f>>m.shift].key
		}
		found := m.rows(rows[:0], features[:n])
		for _, row := range found {
			touched += m.cells[row>>8]
		}
		scores[unused] = int32(touched)
		for _, row := range found {
			first, size := row>>8, row&0xff
			if m.wide(int(size)) {
				m.addWide(pairs[:], m.cells[first-1])
				continue
			}
			for _, c := range m.cells[first : first+size] {
				scores[uint8(c>>16)] += int32(int16(c))
			}
		}
		features = features[n:]
	}
	for i, p := range pairs[:m.stride()] {
		low := int32(p)
		scores[2*i] += low
		scores[2*i+1] += int32((p - int64(low)) >> 32)
	}
}

// addWide adds a wide row to sums, two weights at once.
func (m *Model) addWide(sums []int64, at uint32) {
	row := m.pairs[at:][:m.stride()]
	sums = sums[:len(row)]
	for i, p := range row {
		sums[i] += p
	}
}

// rows appends the rows of those features that have one.
func (m *Model) rows(rows, features []uint32) []uint32 {
	for _, f := range features {
		for i := f >> m.shift; ; i++ {
			s := m.slots[i]
			if s.key == f && s.cell != 0 {
				rows = append(rows, s.cell)
			}
			if s.key >= f || s.cell == 0 {
				break
			}
		}
	}
	return rows
}

// Rows is the number of features that have weights.
func (m *Model) Rows() int {
	n := 0
	for _, s := range m.slots {
		if s.cell != 0 {
			n++
		}
	}
	return n
}

// Best is the class with the highest score among the first n, the lowest of equals.
func (scores *Scores) Best(n int) int {
	best := 0
	for i, s := range scores[:n] {
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
	for 1<<bits < len(rows)*4/3 {
		bits++
	}
	m := &Model{Classes: classes, shift: 32 - bits}
	last, size := -1, 0
	for _, r := range rows {
		last = max(last+1, int(r.key>>m.shift))
		size += len(r.cells)
	}
	m.slots, m.cells = make([]slot, max(1<<bits, last+1)+1), make([]uint32, 0, size)
	last = -1
	for _, r := range rows {
		last = max(last+1, int(r.key>>m.shift))
		if m.wide(len(r.cells)) {
			m.cells = append(m.cells, m.widen(r.cells))
		}
		m.slots[last] = slot{r.key, uint32(len(m.cells))<<8 | uint32(len(r.cells))}
		m.cells = append(m.cells, r.cells...)
	}
	return m
}

// widen appends a row to the pairs and returns its place.
func (m *Model) widen(cells []uint32) uint32 {
	at := len(m.pairs)
	m.pairs = append(m.pairs, make([]int64, m.stride())...)
	for _, c := range cells {
		class := int(c >> 16)
		m.pairs[at+class/2] += int64(int16(c)) << (32 * (class & 1))
	}
	return uint32(at)
}
