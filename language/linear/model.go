// Package linear scores classes by the sum of small integer weights of hashed features, and learns
// such weights by the averaged perceptron. Features go in as 32-bit hashes, scores come out. It
// stands apart because tagger and parser both rest on it, and it knows of neither.
package linear

// Model is a set of weights for at most 255 classes. It is not changed after it was made and is
// safe for use by many goroutines.
type Model struct {
	Classes []string
	places  uint64 // of keys in slots
	filter  filter
	slots   []slot  // open addressing, in order of keys
	cells   []cell  // of all narrow rows
	lanes   []int64 // of all wide rows: the weights of all classes, three in one number
}

// slot is the row of a feature: size cells from the first on, or lanes from the first on if size is isWide.
// Size 0 is an empty slot.
type slot struct {
	key  uint32
	cell uint32 // first<<8 | size
}

const isWide = 255

// wide reports whether a row of this size is quicker to add as lanes, three weights at once, than one by one.
func (m *Model) wide(size int) bool { return 2*size >= m.stride() }

// stride is the length of a wide row.
func (m *Model) stride() int { return (len(m.Classes) + perNumber - 1) / perNumber }

// Three weights or sums lie in one number, that of class 3i+j in its lane j, as the sum of each << 21j: a
// negative one borrows from the lane above, which taking apart gives back.
const (
	laneBits  = 21
	perNumber = 3
	maxSum    = 1<<(laneBits-1) - 1
)

// maxFeatures is how many features are added at once. Weights are bounded (Trainer.Average) so that the sum
// of those of one decision fits its lane.
const maxFeatures = 128

// cell is a class and its weight, as the place of its number << 24 | the place of its lane in bits << 16 | the weight as int16.
type cell uint32

func newCell(class int, weight int16) cell {
	return cell(class/perNumber)<<24 | cell(class%perNumber*laneBits)<<16 | cell(uint16(weight))
}

func (c cell) class() int    { return int(c>>24)*perNumber + int(c>>16&0xff)/laneBits }
func (c cell) weight() int64 { return int64(int16(c)) }

// add adds the weight to its sum.
func (c cell) add(sums *Sums) { sums[c>>24] += c.weight() << (c >> 16 & 63) }

// Scores are by class; those beyond the classes of the model mean nothing.
type Scores [unused + 1]int32

// unused is a score of no class.
const unused = 255

// Sums are the sums of weights by class, in lanes as in a wide row.
type Sums [unused/perNumber + 1]int64

// Score sets scores to the sums of the features' weights.
func (m *Model) Score(scores *Scores, features []uint32) {
	var sums Sums
	m.Add(&sums, features)
	m.Scores(scores, &sums)
}

// Add adds the weights of at most maxFeatures features to sums, which may hold those of as many features as
// training ever had for one decision. The slots of all features are touched before any is read, and their rows
// before any is added, so that the memory works at many at once.
func (m *Model) Add(sums *Sums, features []uint32) {
	var maybe, found [maxFeatures]uint32
	features = m.filter.pass(maybe[:0], features)
	touched := uint32(0)
	for _, f := range features {
		touched += m.slots[m.place(f)].key
	}
	rows := m.rows(found[:0], features)
	for _, row := range rows {
		touched += m.touch(row)
	}
	wide := sums[:m.stride()]
	for _, row := range rows {
		first, size := row>>8, row&0xff
		if size != isWide {
			for _, c := range m.cells[first : first+size] {
				c.add(sums)
			}
			continue
		}
		for i, w := range m.lanes[first:][:len(wide)] {
			wide[i] += w
		}
	}
	sums[unused/perNumber] += int64(touched) // of no class: so the touching is not left out
}

func (m *Model) touch(row uint32) uint32 {
	if row&0xff == isWide {
		return uint32(m.lanes[row>>8])
	}
	return uint32(m.cells[row>>8])
}

// Scores takes sums apart.
func (m *Model) Scores(scores *Scores, sums *Sums) {
	for i, sum := range sums[:m.stride()] {
		lanes := scores[perNumber*i:][:perNumber]
		for j := range lanes {
			lanes[j], sum = lowest(sum)
		}
	}
}

// lowest takes the lowest lane from a number and gives the rest.
func lowest(sum int64) (lane int32, rest int64) {
	low := sum << (64 - laneBits) >> (64 - laneBits)
	return int32(low), (sum - low) >> laneBits
}

// rows appends the rows of those features that have one.
func (m *Model) rows(rows, features []uint32) []uint32 {
	for _, f := range features {
		for i := m.place(f); ; i++ {
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
	cells []cell
}

// place is where the slot of a feature stands, or before where it stands.
func (m *Model) place(feature uint32) int { return int(uint64(feature) * m.places >> 32) }

// build makes the table of rows, which are sorted by key. A row stands at the place of its key or
// the next that is free, so the table is in order of keys too, and ends with an empty slot.
func build(classes []string, rows []row) *Model {
	m := &Model{Classes: classes, places: uint64(len(rows))*4/3 + 1}
	m.filter = newFilter(len(rows))
	last, size := -1, 0
	for _, r := range rows {
		m.filter.add(r.key)
		last = max(last+1, m.place(r.key))
		size += len(r.cells)
	}
	m.slots, m.cells = make([]slot, max(int(m.places), last+1)+1), make([]cell, 0, size)
	last = -1
	for _, r := range rows {
		last = max(last+1, m.place(r.key))
		if m.wide(len(r.cells)) {
			m.slots[last] = slot{r.key, m.widen(r.cells)<<8 | isWide}
			continue
		}
		m.slots[last] = slot{r.key, uint32(len(m.cells))<<8 | uint32(len(r.cells))}
		m.cells = append(m.cells, r.cells...)
	}
	return m
}

// widen appends a row to the lanes and returns its place.
func (m *Model) widen(cells []cell) uint32 {
	var sums Sums
	for _, c := range cells {
		c.add(&sums)
	}
	at := len(m.lanes)
	m.lanes = append(m.lanes, sums[:m.stride()]...)
	return uint32(at)
}

// row gives back the cells of a slot.
func (m *Model) row(s slot) (cells []cell) {
	first, size := s.cell>>8, s.cell&0xff
	if size != isWide {
		return m.cells[first : first+size]
	}
	for i, sum := range m.lanes[first:][:m.stride()] {
		for j := range perNumber {
			var w int32
			if w, sum = lowest(sum); w != 0 {
				cells = append(cells, newCell(perNumber*i+j, int16(w)))
			}
		}
	}
	return cells
}
