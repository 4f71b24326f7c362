package tag

import (
	"slices"
	"strconv"
	"strings"

	"hearsay/language/linear"
)

// Dict is the words that training saw often, by the hash of their small letters: the set of tags each
// had, and the one tag of those that had no other.
type Dict struct {
	entries map[uint32]entry
}

type entry struct {
	class uint32
	sure  int16 // the only tag, or -1
}

// How often a word must have been seen to have a class, and to be sure of its tag.
const (
	often = 3
	sure  = 40
)

// NewDict counts the tags of words in small letters. share[i] is the share of tags, in
// hundredths, below which a tag of a word does not count to its class.
func NewDict(counts map[uint32]map[uint8]int) *Dict {
	d := &Dict{entries: map[uint32]entry{}}
	for word, tags := range counts {
		if e, ok := newEntry(tags); ok {
			d.entries[word] = e
		}
	}
	return d
}

func newEntry(tags map[uint8]int) (entry, bool) {
	total := 0
	for _, n := range tags {
		total += n
	}
	if total < often {
		return entry{}, false
	}
	var names []string
	e := entry{sure: -1}
	for tag, n := range tags {
		if n*20 >= total {
			names = append(names, strconv.Itoa(int(tag)))
		}
		if n == total && total >= sure {
			e.sure = int16(tag)
		}
	}
	slices.Sort(names)
	e.class = linear.HashString(strings.Join(names, " "))
	return e, true
}

// Mark sets the class of a word.
func (d *Dict) Mark(w *Word) { w.Class = d.entries[w.Lower].class }

// Sure is the tag of a word that never had another.
func (d *Dict) Sure(w Word) (uint8, bool) {
	if w.Class == 0 {
		return 0, false
	}
	e, ok := d.entries[w.Lower]
	return uint8(max(e.sure, 0)), ok && e.sure >= 0
}

func (d *Dict) write(w *linear.Writer) {
	keys := make([]uint32, 0, len(d.entries))
	for k := range d.entries {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	w.Uint(uint64(len(keys)))
	last := uint32(0)
	for _, k := range keys {
		e := d.entries[k]
		w.Uint(uint64(k - last))
		w.Uint(uint64(e.class))
		w.Uint(uint64(e.sure + 1))
		last = k
	}
}

func readDict(r *linear.Reader) *Dict {
	n := r.Uint()
	d := &Dict{entries: make(map[uint32]entry, min(n, 1<<16))}
	last := uint32(0)
	for ; n > 0 && r.Err() == nil; n-- {
		last += uint32(r.Uint())
		d.entries[last] = entry{uint32(r.Uint()), int16(r.Uint()) - 1}
	}
	return d
}

// Write writes a tagger: its dictionary and its weights.
func Write(w *linear.Writer, t *Tagger) {
	t.dict.write(w)
	w.Model(t.model)
}

// Read reads what Write wrote.
func Read(r *linear.Reader) (*Tagger, error) {
	t := &Tagger{dict: readDict(r)}
	t.model = r.Model()
	return t, r.Err()
}
