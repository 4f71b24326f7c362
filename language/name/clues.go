package name

import "hearsay/language/linear"

// What one place of a word with capitals says of it.
const (
	amid    = iota // it stands inside a sentence
	small          // the word stands there without capitals
	titled         // after a title or a given name
	leading        // first of a longer run of capitals
	ending         // last of one
	headed         // in a run that ends like an organisation
	located        // after "in" and the like
	telling        // before a verb of saying
	defined        // after "the"
	clueKinds
)

// clues counts the places that say each.
type clues [clueKinds]int32

// strong are the clues that tell the kind of a name.
const strong = 1<<titled | 1<<headed | 1<<located | 1<<telling

var the = linear.HashString("the")

// count counts the clues that a sentence gives.
func (d *Document) count(s *sentence) {
	for i := range s.words {
		if !s.words[i].Capital {
			continue
		}
		at, ok := d.seen[s.words[i].Lower]
		if !ok {
			at = len(d.clues)
			d.seen[s.words[i].Lower] = at
			d.clues = append(d.clues, clues{})
		}
		set := s.cluesOf(i)
		for c := range d.clues[at] {
			d.clues[at][c] += int32(set >> c & 1)
		}
	}
}

// countSmall counts the places without capitals of words that have some elsewhere.
func (d *Document) countSmall() {
	for i := range d.words {
		if d.words[i].Capital {
			continue
		}
		if at, ok := d.seen[d.words[i].Lower]; ok {
			d.clues[at][small]++
		}
	}
}

// cluesOf is the set of clues that the place of word i gives; a word without capitals gives none of its own.
func (s *sentence) cluesOf(i int) (set uint32) {
	if !s.words[i].Capital {
		return 1 << small
	}
	r := s.runs[i]
	long := r.to-r.from > 1
	for c, yes := range [clueKinds]bool{
		amid:    i > 0 && !s.shout,
		titled:  i > 0 && s.marks[i-1]&(1<<given|1<<title) != 0,
		leading: long && i == r.from,
		ending:  long && i == r.to-1,
		headed:  long && s.at(r.to-1).mark&(1<<bodyLast) != 0,
		located: s.at(r.from-1).mark&(1<<inword) != 0,
		telling: s.at(r.to).mark&(1<<saying) != 0,
		defined: s.at(r.from-1).Lower == the,
	} {
		if yes {
			set |= 1 << c
		}
	}
	return set
}

// elsewhere is the set of clues that the other places of word i in the document give.
func (s *sentence) elsewhere(i int) (set uint32) {
	at, ok := s.document.seen[s.words[i].Lower]
	if !ok {
		return 0
	}
	own := s.cluesOf(i)
	for c, n := range s.document.clues[at] {
		if n > int32(own>>c&1) {
			set |= 1 << c
		}
	}
	return set
}
