package hearsay

import (
	"encoding/binary"
	"iter"
	"math"
)

// Digest is what comparing articles asks of one of them that takes time to find and depends on nothing else: made once
// when it is read, and kept with its reading.
type Digest struct {
	Heading    string // its title, or first sentence or line
	Terms      Terms
	Told       []Told   // the blocks in which it speaks itself, in source order
	Words      []uint32 // those of Told, one block behind the other, as hashes of their letters in lower case
	Credits    []Credit
	Borrowings []Borrowing // in source order
}

// Term is how often a word stands in an article, and how often of these as names and figures do, with a capital or a digit.
type Term struct {
	Word           string // its lemma, in lower case
	Times, Capital int
}

// Terms are the terms of an article, sorted by word. There are hundreds in each article, and so they are packed: the length
// of a word, the word, and both its counts in two bytes each.
type Terms string

// PackTerms packs terms of at most 255 bytes that are sorted by word. A count above 65,535 becomes that.
func PackTerms(terms []Term) Terms {
	var b []byte
	for _, t := range terms {
		b = append(append(b, byte(len(t.Word))), t.Word...)
		b = binary.LittleEndian.AppendUint16(b, uint16(min(t.Times, math.MaxUint16)))
		b = binary.LittleEndian.AppendUint16(b, uint16(min(t.Capital, math.MaxUint16)))
	}
	return Terms(b)
}

// All gives the terms in their order.
func (t Terms) All() iter.Seq[Term] {
	return func(yield func(Term) bool) {
		for rest := string(t); len(rest) > 0; {
			n := int(rest[0])
			word, counts := rest[1:1+n], rest[1+n:5+n]
			rest = rest[5+n:]
			if !yield(Term{word, int(counts[0]) | int(counts[1])<<8, int(counts[2]) | int(counts[3])<<8}) {
				return
			}
		}
	}
}

// Told is a block in which an article speaks: no furniture, no headline, no line of credit.
type Told struct {
	Block int  // index into Article.Blocks; of an article without blocks 0, all of its text
	Post  bool // it is a post of somebody else, shown as it stood
	Words int  // how many it has
}

// Credit says that an article is, wholly or in part, the text of an agency.
type Credit struct {
	Agency string // its name, or its mark where no table has a name for it
	Whole  bool   // all of the text is its, not a part
	Own    bool   // the page is its own
	How    string // in fixed words
	At     Range  // where the text says so, if it does
}

// Borrowing is words by which an article names another outlet, or its own, as having had something.
type Borrowing struct {
	Outlet string // in lower case, without article
	At     Range
}
