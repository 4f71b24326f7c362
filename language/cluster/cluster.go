// Package cluster gives words their classes: words that are used alike have the same, at several
// grains, so that what training learned of one word serves others that it never saw (Miller,
// Guinness and Zamanian 2004; Turian, Ratinov and Bengio 2010). Hashes of words go in, numbers of
// classes come out. It stands apart so that tagger, parser and names share one table.
package cluster

import (
	"slices"

	"hearsay/language/linear"
)

// Classes are the numbers of a word's classes, from 1: of the coarse, the middle and the fine
// clusters, and of the tags that the word looks like having. All are 0 for a word not in the table.
type Classes [Kinds]uint32

// Kinds is how many classes a word has.
const Kinds = 4

// Table holds the classes of words. It is not changed after it was made and is safe for use by many goroutines.
type Table struct{ classes map[uint32]Classes }

// NewTable makes a table of words, by linear.HashString of their small letters.
func NewTable(classes map[uint32]Classes) *Table { return &Table{classes} }

// Of is the classes of a word.
func (t *Table) Of(lower uint32) Classes { return t.classes[lower] }

// Write writes a table by columns.
func Write(w *linear.Writer, t *Table) {
	keys := make([]uint32, 0, len(t.classes))
	for k := range t.classes {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	w.Uint(uint64(len(keys)))
	last := uint32(0)
	for _, k := range keys {
		w.Uint(uint64(k - last))
		last = k
	}
	for kind := range Kinds {
		for _, k := range keys {
			w.Uint(uint64(t.classes[k][kind]))
		}
	}
}

// Read reads what Write wrote.
func Read(r *linear.Reader) (*Table, error) {
	keys := make([]uint32, min(r.Uint(), 1<<20))
	last := uint32(0)
	for i := range keys {
		last += uint32(r.Uint())
		keys[i] = last
	}
	columns := make([]Classes, len(keys))
	for kind := range Kinds {
		for i := range columns {
			columns[i][kind] = uint32(r.Uint())
		}
	}
	t := &Table{make(map[uint32]Classes, len(keys))}
	for i, k := range keys {
		t.classes[k] = columns[i]
	}
	return t, r.Err()
}
