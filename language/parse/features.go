package parse

import (
	"hearsay/language/linear"
	"hearsay/language/tag"
)

// Input is a sentence as the parser sees it: its words and the class of the tag of each.
type Input struct {
	Words []tag.Word
	Tags  []uint8
}

// atom is what the features know of one place in the state.
type atom struct{ w, t, l uint32 } // word, tag, label of its arc

// The numbers of no word and of the root stand for both word and tag; tags are counted from 3.
const (
	noAtom   = 1
	rootAtom = 2
)

func (p *parsing) atom(i int) atom {
	switch {
	case i == none:
		return atom{noAtom, noAtom, noAtom}
	case i == p.n:
		return atom{rootAtom, rootAtom, noAtom}
	}
	return atom{p.input.Words[i].Lower, uint32(p.input.Tags[i]) + 3, uint32(p.label[i]) + 2}
}

func (p *parsing) kidsOf(i int) children {
	if i == none {
		return children{left: none, left2: none, right: none, right2: none}
	}
	return p.kids[i]
}

func (p *parsing) word(i int) *tag.Word {
	if i == none || i == p.n {
		return &noWord
	}
	return &p.input.Words[i]
}

var noWord tag.Word

func distance(a, b int) uint32 {
	if a == none || b == none {
		return 0
	}
	switch d := b - a; {
	case d < 5:
		return uint32(d)
	case d < 9:
		return 5
	}
	return 6
}

// features appends the features of the state, after Zhang and Nivre (2011).
func (p *parsing) features(f []uint32) []uint32 {
	i0, i1, i2, j0, j1, j2, j3 := p.top(0), p.top(1), p.top(2), p.ahead(0), p.ahead(1), p.ahead(2), p.ahead(3)
	s0, s1, s2, b0, b1, b2, b3 := p.atom(i0), p.atom(i1), p.atom(i2), p.atom(j0), p.atom(j1), p.atom(j2), p.atom(j3)
	k0, k1, kb := p.kidsOf(i0), p.kidsOf(i1), p.kidsOf(j0)
	l0, l02, r0, r02 := p.atom(k0.left), p.atom(k0.left2), p.atom(k0.right), p.atom(k0.right2)
	l1, l12, r1, r12 := p.atom(k1.left), p.atom(k1.left2), p.atom(k1.right), p.atom(k1.right2)
	lb, lb2 := p.atom(kb.left), p.atom(kb.left2)
	x0, x1, xb, xb1 := p.word(i0), p.word(i1), p.word(j0), p.word(j1)
	db, ds := distance(i0, j0), distance(i1, i0)
	h := linear.Hash
	return append(f,
		h(100),
		// one word
		h(1, s0.w), h(2, s0.t), h(3, s0.w, s0.t), h(4, s1.w), h(5, s1.t), h(6, s1.w, s1.t), h(7, s2.t), h(8, s2.w, s2.t),
		h(9, b0.w), h(10, b0.t), h(11, b0.w, b0.t), h(12, b1.w), h(13, b1.t), h(14, b1.w, b1.t), h(15, b2.w, b2.t), h(16, b2.t), h(17, b3.t),
		h(18, x0.Suffix[2], s0.t), h(19, xb.Suffix[2], b0.t), h(20, x1.Suffix[2], s1.t), h(21, xb1.Suffix[1], b1.t),
		// two words
		h(22, s0.w, s0.t, b0.w, b0.t), h(23, s0.w, s0.t, b0.w), h(24, s0.w, b0.w, b0.t), h(25, s0.w, s0.t, b0.t), h(26, s0.t, b0.w, b0.t),
		h(27, s0.w, b0.w), h(28, s0.t, b0.t), h(29, b0.t, b1.t), h(30, b0.w, b1.t), h(31, s1.w, s1.t, s0.w, s0.t), h(32, s1.w, s1.t, s0.t),
		h(33, s1.t, s0.w, s0.t), h(34, s1.w, s0.w), h(35, s1.t, s0.t), h(36, s1.t, b0.t), h(37, s1.w, b0.w), h(38, s0.t, b1.t), h(39, s0.w, b1.w),
		// three words
		h(40, b0.t, b1.t, b2.t), h(41, s0.t, b0.t, b1.t), h(42, s1.t, s0.t, b0.t), h(43, s2.t, s1.t, s0.t), h(44, s0.w, b0.t, b1.t), h(45, s1.t, s0.w, b0.t),
		h(46, s1.w, s0.t, b0.t), h(47, s1.t, s0.t, b0.w), h(48, s0.t, b0.w, b1.t), h(49, s1.t, s0.t, b0.t, b1.t), h(50, s0.t, b0.t, b1.t, b2.t),
		// with dependents
		h(51, s0.t, l0.t, b0.t), h(52, s0.t, r0.t, b0.t), h(53, s0.t, b0.t, lb.t), h(54, s1.t, s0.t, l0.t), h(55, s1.t, s0.t, r0.t), h(56, s1.t, l1.t, s0.t),
		h(57, s1.t, r1.t, s0.t), h(58, s1.t, r1.t, b0.t), h(59, s0.t, l0.t, l02.t), h(60, s0.t, r0.t, r02.t), h(61, b0.t, lb.t, lb2.t),
		h(62, s0.t, l0.l, b0.t), h(63, s0.t, r0.l, b0.t), h(64, s1.t, r1.l, s0.t), h(65, s0.w, r0.l), h(66, s0.w, l0.l), h(67, b0.w, lb.l), h(68, s1.w, r1.l, s0.t),
		// dependents
		h(69, l0.w), h(70, l0.t, l0.l), h(71, r0.w), h(72, r0.t, r0.l), h(73, l02.t, l02.l), h(74, r02.t, r02.l), h(75, l1.w), h(76, l1.t, l1.l), h(77, r1.w),
		h(78, r1.t, r1.l), h(79, l12.l), h(80, r12.l), h(81, lb.w), h(82, lb.t, lb.l), h(83, lb2.t, lb2.l),
		// distance, number of dependents and their labels
		h(84, s0.w, db), h(85, s0.t, b0.t, db), h(86, b0.w, db), h(87, s1.t, s0.t, ds), h(88, s0.t, min(k0.lefts, 4), min(k0.rights, 4)),
		h(89, s0.w, min(k0.rights, 4)), h(90, b0.t, min(kb.lefts, 4)), h(91, b0.w, min(kb.lefts, 4)), h(92, s1.t, min(k1.lefts, 4), min(k1.rights, 4)),
		h(93, s1.w, min(k1.rights, 4)), h(94, s0.t, k0.leftSet), h(95, s0.t, k0.rightSet), h(96, s0.w, k0.rightSet), h(97, b0.t, kb.leftSet), h(98, s1.t, k1.rightSet),
		h(99, s1.w, k1.rightSet), h(101, s0.t, k0.leftSet, b0.t), h(102, s1.t, k1.leftSet, s0.t),
	)
}
