package parse

import (
	"strings"

	"hearsay/language/linear"
)

// A supertag says what a word is in its tree: its relation, and the side on which its head stands (Bangalore
// and Joshi 1999; as features of a parser, Ouchi, Duh and Matsumoto 2014). It is guessed from the words
// and tags around, so that the parser knows of what is still to come.

// supertagsOf are the supertags of a tree: "nsubj>", "obj<", "root".
func supertagsOf(e Example) (names []string) {
	for d, h := range e.Heads {
		rel, _, _ := strings.Cut(e.Rels[d], ":")
		switch {
		case h == len(e.Heads):
		case h > d:
			rel += ">"
		default:
			rel += "<"
		}
		names = append(names, rel)
	}
	return names
}

// supertagger is the memory of one goroutine that guesses supertags.
type supertagger struct {
	features []uint32
	classes  []uint8
}

// The first features are those that tell most; a supertag that leads by enough after them is almost never another.
const (
	tellingSuper = 14
	enoughSuper  = 500
)

// run gives each word the class of its supertag.
func (x *supertagger) run(m *linear.Model, in Input) []uint8 {
	x.classes = x.classes[:0]
	for i := range in.Words {
		x.features = superFeatures(x.features[:0], in, x.classes, i)
		x.classes = append(x.classes, uint8(m.Decide(x.features, tellingSuper, enoughSuper)))
	}
	return x.classes
}

// superFeatures appends the features of word i, those that tell most first, where the words before it have their supertags.
func superFeatures(f []uint32, in Input, supers []uint8, i int) []uint32 {
	w, p1, p2, p3 := in.atom(i), in.atom(i-1), in.atom(i-2), in.atom(i-3)
	n1, n2, n3 := in.atom(i+1), in.atom(i+2), in.atom(i+3)
	t := w.t
	s1, s2 := superBefore(supers, i-1), superBefore(supers, i-2)
	return append(f,
		two(6, t, n1.t), one(2, t), two(4, w.mid, t), two(1, w.w, t), three(7, p2.t, p1.t, t), two(3, w.fine, t), two(5, p1.t, t),
		two(43, s1, t), two(22, p3.w, t), three(9, t, n1.t, n2.t), two(20, p2.w, t), three(46, s1, t, n1.t), two(36, w.fine, n1.fine), three(44, s2, s1, t),
		// The others, from the feature numbered tellingSuper.
		hash(0, 0, 0, 0, 0), three(8, p1.t, t, n1.t), four(10, p3.t, p2.t, p1.t, t), four(11, p2.t, p1.t, t, n1.t), four(13, t, n1.t, n2.t, n3.t), two(16, p1.w, t),
		two(18, n1.w, t), two(19, w.w, n1.w), two(21, n2.w, t), two(23, n3.w, t), three(28, w.w, n1.t, n2.t), three(30, p1.w, p2.t, t),
		two(33, p1.fine, t), two(34, n1.fine, t), three(37, p2.fine, t, p1.t), three(39, p1.mid, w.mid, t), two(42, w.fine, n1.w), two(45, s1, w.w),
		four(49, s2, s1, t, n1.t), two(50, s1, w.fine),
	)
}

// atom is a word without its supertag.
func (in Input) atom(i int) atom {
	if i < 0 || i >= len(in.Words) {
		return noWord
	}
	return newAtom(&in.Words[i], in.Tags[i], 0)
}

func superBefore(supers []uint8, i int) uint32 {
	if i < 0 {
		return noAtom
	}
	return uint32(supers[i]) + 3
}
