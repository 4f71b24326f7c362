// Package name finds the names in a sentence: of people, organisations and places. Words and their
// tags go in, labels come out. It stands apart from package who, which says whose names they are.
package name

import (
	"hearsay/language/linear"
	"hearsay/language/tag"
)

// Label says what part of which name a word is.
type Label uint8

// The labels, in the order of the classes of the model: O, and the first (B) and further (I) words.
const (
	Outside Label = iota
	BeginLocation
	BeginOrganisation
	BeginPerson
	InLocation
	InOrganisation
	InPerson
)

// Classes are the names of the labels, as the marked sets write them.
var classes = [...]string{"O", "B-LOC", "B-ORG", "B-PER", "I-LOC", "I-ORG", "I-PER"}

// Begins reports whether a name begins with the word.
func (l Label) Begins() bool { return BeginLocation <= l && l <= BeginPerson }

// goesOn reports whether l can follow previous.
func (l Label) goesOn(previous Label) bool {
	return l < InLocation || previous == l || previous == l-InLocation+BeginLocation
}

// Finder labels words from left to right, each by the highest score of its features.
type Finder struct {
	model     *linear.Model
	gazetteer *Gazetteer
}

// Scratch is what one goroutine needs to find names; it may be used again and again.
type Scratch struct {
	scores   linear.Scores
	features []uint32
	marks    []uint32
}

// Find appends the label of each word to labels. tags are the classes of the tagger.
func (f *Finder) Find(labels []Label, words []tag.Word, tags []uint8, s *Scratch) []Label {
	s.marks = f.gazetteer.mark(s.marks[:0], words)
	base := len(labels)
	for i := range words {
		s.features = features(s.features[:0], words, tags, s.marks, labels[base:], i)
		f.model.Score(&s.scores, s.features)
		labels = append(labels, best(&s.scores, labelAt(labels[base:], i-1)))
	}
	return labels
}

func best(scores *linear.Scores, previous Label) Label {
	b := Outside
	for l := Outside; l <= InPerson; l++ {
		if l.goesOn(previous) && scores[l] > scores[b] {
			b = l
		}
	}
	return b
}

func labelAt(labels []Label, i int) Label {
	if i < 0 {
		return Outside
	}
	return labels[i]
}

var edge = tag.Word{Form: 1, Lower: 1, Shape: 1, Class: 1}

// spot is what the features know of one word of the sentence.
type spot struct {
	*tag.Word
	tag, mark uint32
}

func spotAt(words []tag.Word, tags []uint8, marks []uint32, i int) spot {
	if i < 0 || i >= len(words) {
		return spot{&edge, 300, 0}
	}
	return spot{&words[i], uint32(tags[i]), marks[i]}
}

// features appends the features of word i, where the words before it have their labels.
func features(f []uint32, words []tag.Word, tags []uint8, marks []uint32, labels []Label, i int) []uint32 {
	w, p1, p2, n1, n2 := spotAt(words, tags, marks, i), spotAt(words, tags, marks, i-1), spotAt(words, tags, marks, i-2), spotAt(words, tags, marks, i+1), spotAt(words, tags, marks, i+2)
	l1, l2 := uint32(labelAt(labels, i-1)), uint32(labelAt(labels, i-2))
	first := uint32(min(i, 1))
	h := linear.Hash
	return append(f,
		h(200, l1), h(201, l1, l2),
		h(202, w.Form), h(203, w.Lower), h(204, w.Suffix[1]), h(205, w.Suffix[2]), h(206, w.Suffix[3]), h(207, w.Prefix[1]), h(208, w.Prefix[2]),
		h(209, w.Shape, first), h(210, w.tag), h(211, w.Class, w.Shape), h(212, w.mark), h(213, w.mark, w.Shape, l1), h(214, w.mark, w.tag),
		h(215, p1.Lower, w.Shape), h(216, n1.Lower, w.Shape), h(217, p2.Lower, w.Shape), h(218, n2.Lower, w.Shape), h(219, p1.Lower, p2.Lower, w.Shape),
		h(220, n1.Lower, n2.Lower, w.Shape), h(221, p1.Lower, w.Lower), h(222, w.Lower, n1.Lower), h(223, l1, w.Lower), h(224, l1, w.Shape), h(225, l1, w.tag),
		h(226, p1.tag, w.tag, n1.tag), h(227, p1.Shape, w.Shape, n1.Shape), h(228, l1, p1.Lower, w.Shape), h(229, l1, l2, w.tag), h(230, p1.mark, w.mark),
		h(231, w.mark, n1.mark), h(232, l1, p1.mark, w.mark), h(233, l1, n1.mark, w.Shape), h(234, n1.Suffix[2], w.Shape), h(235, p1.Suffix[2], w.Shape),
		h(236, n1.tag, n2.tag, w.Shape), h(237, p1.tag, p2.tag, w.Shape), h(238, w.Suffix[2], w.Shape, l1), h(239, w.Lower, w.tag), h(240, l1, n1.Lower, w.Shape),
	)
}

// Write writes a finder.
func Write(w *linear.Writer, f *Finder) { w.Model(f.model) }

// Read reads what Write wrote.
func Read(r *linear.Reader, g *Gazetteer) (*Finder, error) {
	return &Finder{model: r.Model(), gazetteer: g}, r.Err()
}
