// Package name finds the names in the sentences of a document and tells what they name: people,
// organisations, news outlets, places. Words and their tags go in, ranges of words with a kind come
// out. It stands apart from package who, which says whose names they are.
package name

import (
	"hearsay"
	"hearsay/language/linear"
)

// Name is a name in a sentence: its words, from From up to To, and the kind of what it names.
type Name = hearsay.Name

// Tagger labels the words of a sentence so that the sum of the scores of the labels and of their
// sequence is the highest. Words that cannot be in a name, having no capital, no tag of names and no
// such words round them, are passed over. It is safe for use by many goroutines.
type Tagger struct {
	model     *linear.Model
	moves     moves
	tags      []string // the classes of the tagger of parts of speech with which it was trained
	proper    []bool   // whether each is of names
	gazetteer *Gazetteer
}

// Scratch is what one goroutine needs to find names; it may be used again and again.
type Scratch struct {
	scores   linear.Scores
	features []uint32
	chain    chain
}

// Prepare looks at the sentences that were added to d. It comes before Find.
func (t *Tagger) Prepare(d *Document) { d.prepare(t.gazetteer, t.proper) }

// Find appends the names of the i-th sentence of d, in their order; none lies in another.
func (t *Tagger) Find(names []Name, d *Document, i int, s *Scratch) []Name {
	at := d.sentence(i)
	s.chain.reset(len(at.words))
	for from, to := at.stretch(0); from < to; from, to = at.stretch(to) {
		for i := from; i < to; i++ {
			s.features = at.features(s.features[:0], i)
			t.model.Score(&s.scores, s.features)
			s.chain.scores[i] = [labels]int32(s.scores[:labels])
		}
		s.chain.decode(from, to, &t.moves)
	}
	first := len(names)
	names = namesOf(names, s.chain.labels)
	for i, n := range names[first:] {
		if n.Kind == hearsay.Organisation && t.gazetteer.isPress(at.words[n.From:n.To]) {
			names[first+i].Kind = hearsay.Press
		}
	}
	return names
}

// stretch is the next stretch of words that can be in names, from word i on; an empty one after the last.
func (s *sentence) stretch(i int) (from, to int) {
	for i < len(s.may) && !s.may[i] {
		i++
	}
	from = i
	for i < len(s.may) && s.may[i] {
		i++
	}
	return from, i
}
