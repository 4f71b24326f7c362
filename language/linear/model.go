// Package linear scores classes by the sum of small integer weights of hashed features, and learns
// such weights by the averaged perceptron. Features go in as 32-bit hashes, scores come out. It
// stands apart because tagger and parser both rest on it, and it knows of neither.
package linear

import (
	"math"
	"slices"
)

// Model is a set of weights for at most 255 classes. It is not changed after it was made and is
// safe for use by many goroutines.
type Model struct {
	Classes []string
	places  uint64 // of keys in slots
	filter  filter
	slots   []slot  // open addressing, in order of keys; the last is empty
	cells   []cell  // of all narrow rows; the first is of none, for empty slots to point at
	lanes   []int64 // of all wide rows: the weights of all classes, three in one number
}

// slot is the row of a feature: size cells from the first on, or lanes from the first on if size is isWide.
// An empty slot has a row of size 0 and a key just below that of the next slot, which is no feature's.
type slot struct {
	key uint32
	row uint32 // first<<8 | size
}

const isWide = 255

// wide reports whether a row of this size is quicker to add as lanes, three weights at once, than one by one.
func (m *Model) wide(size int) bool { return 2*size >= m.stride() }

// stride is the length of a wide row, in steps of what addLanes adds at once.
func (m *Model) stride() int {
	numbers := (len(m.Classes) + perNumber - 1) / perNumber
	return (numbers + atOnce - 1) / atOnce * atOnce
}

// Three weights or sums lie in one number, that of class 3i+j in its lane j, as the sum of each << 21j: a
// negative one borrows from the lane above, which taking apart gives back.
const (
	laneBits  = 21
	perNumber = 3
	maxSum    = 1<<(laneBits-1) - 1
)

// maxFeatures is how many features are looked up at once.
const maxFeatures = 128

// cell is a class and its weight, as the place of its number << 24 | the place of its lane in bits << 16 | the weight as int16.
type cell uint32

func newCell(class int, weight int16) cell {
	return cell(class/perNumber)<<24 | cell(class%perNumber*laneBits)<<16 | cell(uint16(weight))
}

func (c cell) class() int    { return int(c>>24)*perNumber + int(c>>16&0xff)/laneBits }
func (c cell) weight() int64 { return int64(int16(c)) }

// add adds the weight to its sum.
func (c cell) add(sums []int64) { sums[c>>24] += c.weight() << (c >> 16 & 63) }

// Sums are the sums of weights by class, in lanes as in a wide row.
type Sums [88]int64

// Scores are by class; those beyond the classes of the model mean nothing.
type Scores [perNumber * len(Sums{})]int32

// Score sets scores to the sums of the features' weights.
func (m *Model) Score(scores *Scores, features []uint32) {
	var sums Sums
	m.Add(&sums, features)
	m.Scores(scores, &sums)
}

// Add adds the weights of features to sums, which may hold those of as many features as training ever had for
// one decision.
func (m *Model) Add(sums *Sums, features []uint32) {
	var rows [maxFeatures]uint32
	for len(features) > 0 {
		ends := [1]int{min(len(features), maxFeatures)}
		some := features[:ends[0]]
		features = features[ends[0]:]
		m.sum(sums[:m.stride()], m.rows(&rows, some, ends[:]))
	}
}

// rows gives the rows of those of at most maxFeatures features that have one. ends, where parts of the list end, become
// those of the rows. What lies in far memory is touched for all features before it is read for any, so that
// the memory works at many at once; and what is kept of a list is counted, not branched on.
func (m *Model) rows(list *[maxFeatures]uint32, features []uint32, ends []int) []uint32 {
	var maybe [maxFeatures]uint32
	n, from := 0, 0
	for i, end := range ends {
		n = m.filter.pass(&maybe, n, features[from:end])
		from, ends[i] = end, n
	}
	var touched uint32
	for _, f := range maybe[:n] {
		touched += m.slots[m.place(f)].key
	}
	rows := 0
	from = 0
	for i, end := range ends {
		for _, f := range maybe[from:end] {
			at := m.place(f)
			for m.slots[at].key < f {
				at++
			}
			list[rows&(maxFeatures-1)] = m.slots[at].row
			if m.slots[at].key == f {
				rows++
			}
		}
		from, ends[i] = end, rows
	}
	for _, row := range list[:rows] {
		touched += m.touch(row)
	}
	maybe[0] = touched // so the touching is not left out
	return list[:rows]
}

// sum adds rows to sums.
func (m *Model) sum(sums []int64, rows []uint32) {
	for _, row := range rows {
		first, size := row>>8, row&0xff
		if size != isWide {
			for _, c := range m.cells[first : first+size] {
				c.add(sums)
			}
			continue
		}
		addLanes(sums, m.lanes[first:])
	}
}

// atOnce is how many numbers are added in one step: the compiler does not unroll loops.
const atOnce = 4

// addLanes adds as many numbers to sums as it has, a multiple of atOnce.
func addLanes(sums, lanes []int64) {
	lanes = lanes[:len(sums)]
	for len(sums) >= atOnce && len(lanes) >= atOnce {
		s, w := (*[atOnce]int64)(sums), (*[atOnce]int64)(lanes)
		s[0] += w[0]
		s[1] += w[1]
		s[2] += w[2]
		s[3] += w[3]
		sums, lanes = sums[atOnce:], lanes[atOnce:]
	}
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

// Best is the class with the highest score among the first n, the lowest of equals.
func (scores *Scores) Best(n int) int {
	best, _ := scores.Lead(n)
	return best
}

// Lead is the class with the highest score among the first n, the lowest of equals, and by how much it leads the next.
func (scores *Scores) Lead(n int) (best int, lead int32) {
	first, second := Top(scores[:n], math.MinInt32/2, math.MinInt32/2)
	return slices.Index(scores[:n], first), first - second
}

// Top is the highest and the second of scores and of what were these before.
func Top(scores []int32, first, second int32) (int32, int32) {
	for _, s := range scores {
		second = max(second, min(first, s))
		first = max(first, s)
	}
	return first, second
}

// Decide is the class with the highest score. It asks the first features, those that tell most, and the others only
// where the class that leads after those leads by less than enough (Strubell, Vilnis, Silverstein and McCallum 2015).
func (m *Model) Decide(features []uint32, first int, enough int32) int {
	var sums Sums
	var scores Scores
	m.Add(&sums, features[:first])
	m.Scores(&scores, &sums)
	best, lead := scores.Lead(len(m.Classes))
	if lead >= enough {
		return best
	}
	m.Add(&sums, features[first:])
	m.Scores(&scores, &sums)
	return scores.Best(len(m.Classes))
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
	m.slots, m.cells = make([]slot, max(int(m.places), last+1)+1), make([]cell, 1, size+1)
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
	next := uint32(math.MaxUint32)
	for i := range slices.Backward(m.slots) {
		if m.slots[i].row == 0 {
			m.slots[i].key = next
		} else {
			next = m.slots[i].key - 1
		}
	}
	return m
}

// widen appends a row to the lanes and returns its place.
func (m *Model) widen(cells []cell) uint32 {
	var sums Sums
	for _, c := range cells {
		c.add(sums[:])
	}
	at := len(m.lanes)
	m.lanes = append(m.lanes, sums[:m.stride()]...)
	return uint32(at)
}

// row gives back the cells of a slot.
func (m *Model) row(s slot) (cells []cell) {
	first, size := s.row>>8, s.row&0xff
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
