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

// atom is what the features know of one place in the state: the word, two clusters of it, its tag and
// supertag, the relation of its arc.
type atom struct{ w, fine, mid, t, s, l uint32 }

// The numbers of no word and of the root stand for all of an atom; tags are counted from 3.
const (
	noAtom   = 1
	rootAtom = 2
)

var (
	noWord   = atom{noAtom, noAtom, noAtom, noAtom, noAtom, noAtom}
	rootWord = atom{rootAtom, rootAtom, rootAtom, rootAtom, rootAtom, noAtom}
)

// newAtom is a word without a relation.
func newAtom(w *tag.Word, class, super uint8) atom {
	return atom{w.Lower, w.Clusters[2] + 3, w.Clusters[1] + 3, uint32(class) + 3, uint32(super) + 3, noAtom}
}

func (p *parsing) atom(i int) *atom {
	if i == none {
		return &noWord
	}
	return &p.atoms[i]
}

// view is the places of a state that features look at.
type view struct {
	s0, s1, s2, b0, b1, b2, b3 *atom    // of the stack from its top, of the buffer from its start
	k0, k1, kb                 children // of s0, s1, b0
	// Their dependents: the outermost and the next, to the left and to the right.
	l0, l02, r0, l1, r1, r12, lb, lb2 *atom
	x0, x1, xb, xb1                   uint32 // ends of s0, s1, b0, b1
	db, ds                            uint32 // how far s0 is from b0 and s1 from s0
}

func (p *parsing) look() {
	i0, i1, j0 := p.top(0), p.top(1), p.ahead(0)
	v := &p.view
	v.s0, v.s1, v.s2 = p.atom(i0), p.atom(i1), p.atom(p.top(2))
	v.b0, v.b1, v.b2, v.b3 = p.atom(j0), p.atom(p.ahead(1)), p.atom(p.ahead(2)), p.atom(p.ahead(3))
	v.k0, v.k1, v.kb = p.kidsOf(i0), p.kidsOf(i1), p.kidsOf(j0)
	v.l0, v.l02, v.r0 = p.atom(v.k0.left), p.atom(v.k0.left2), p.atom(v.k0.right)
	v.l1, v.r1, v.r12 = p.atom(v.k1.left), p.atom(v.k1.right), p.atom(v.k1.right2)
	v.lb, v.lb2 = p.atom(v.kb.left), p.atom(v.kb.left2)
	v.x0, v.x1, v.xb, v.xb1 = p.suffix(i0, 2), p.suffix(i1, 2), p.suffix(j0, 2), p.suffix(p.ahead(1), 1)
	v.db, v.ds = distance(i0, j0), distance(i1, i0)
}

func (p *parsing) kidsOf(i int) children {
	if i == none {
		return children{left: none, left2: none, right: none, right2: none}
	}
	return p.kids[i]
}

func (p *parsing) suffix(i, length int) uint32 {
	if i == none || i == p.n {
		return 0
	}
	return p.input.Words[i].Suffix[length]
}

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

// group is features that are made of the same few values, which are its key.
type group struct {
	key      func(*view) linear.Key
	features func(*view, []uint32) []uint32
}

// The features are after Zhang and Nivre (2011), with clusters beside words and supertags beside tags. Most
// of those of tags, supertags and relations alone come in groups.
var groups = [...]group{
	{func(v *view) linear.Key { return linear.Pack(1, v.s0.t, v.s0.s, v.b0.t, v.b0.s, v.db) }, topAndBuffer},
	{func(v *view) linear.Key { return linear.Pack(2, v.s1.t, v.s1.s, v.s0.t, v.b0.t, v.ds) }, topTwo},
	{func(v *view) linear.Key {
		return linear.Pack(3, v.s0.t, v.l0.t, v.l0.l, v.l02.t, v.l02.l, v.r0.t, v.r0.l, few(v.k0.lefts), few(v.k0.rights))
	}, topDependents},
	{func(v *view) linear.Key {
		return linear.Pack(4, v.s1.t, v.l1.t, v.l1.l, v.r1.t, v.r1.l, v.r12.l, few(v.k1.lefts), few(v.k1.rights))
	}, nextDependents},
	{func(v *view) linear.Key {
		return linear.Pack(5, v.b0.t, v.lb.t, v.lb.l, v.lb2.t, v.lb2.l, few(v.kb.lefts), v.s0.t)
	}, bufferDependents},
	{func(v *view) linear.Key {
		return linear.Pack(6, v.s0.t, v.l0.t, v.l0.l, v.r0.t, v.r0.l, v.b0.t, v.s1.t)
	}, topDependentsAndBuffer},
}

// hash makes a feature of the number of its template and up to four parts.
func hash(template, a, b, c, d uint32) uint32 {
	h := uint64(template)*0x9E3779B97F4A7C15 + uint64(a)*0xD6E8FEB86659FD93 + uint64(b)*0xA0761D6478BD642F + uint64(c)*0xE7037ED1A0B428DB + uint64(d)*0x8EBC6AF09C88C6E3
	h = (h ^ h>>32) * 0x589965CC75374CC3
	return uint32(h >> 32)
}

func one(template, a uint32) uint32           { return hash(template, a, 0, 0, 0) }
func two(template, a, b uint32) uint32        { return hash(template, a, b, 0, 0) }
func three(template, a, b, c uint32) uint32   { return hash(template, a, b, c, 0) }
func four(template, a, b, c, d uint32) uint32 { return hash(template, a, b, c, d) }

// few bounds a count of dependents.
func few(n uint32) uint32 { return min(n, 4) }

func topAndBuffer(v *view, f []uint32) []uint32 {
	s0, b0 := v.s0, v.b0
	return append(f,
		one(1, s0.t), one(2, b0.t), one(5, s0.s), one(6, b0.s), two(7, s0.s, b0.s), two(8, s0.s, b0.t), two(9, s0.t, b0.s), two(11, s0.s, v.db), three(12, s0.s, b0.s, v.db),
	)
}

func topTwo(v *view, f []uint32) []uint32 {
	s1, s0, b0 := v.s1, v.s0.t, v.b0.t
	return append(f, one(15, s1.t), three(17, s1.t, s0, v.ds), one(18, s1.s), two(26, s1.t, b0))
}

func topDependents(v *view, f []uint32) []uint32 {
	s0, lefts, rights := v.s0.t, few(v.k0.lefts), few(v.k0.rights)
	return append(f, three(35, s0, v.l0.t, v.l02.t), two(37, v.l0.t, v.l0.l), two(38, v.r0.t, v.r0.l), two(39, v.l02.t, v.l02.l), three(41, s0, lefts, rights))
}

func nextDependents(v *view, f []uint32) []uint32 {
	return append(f, two(45, v.l1.t, v.l1.l), two(46, v.r1.t, v.r1.l), one(48, v.r12.l), three(49, v.s1.t, few(v.k1.lefts), few(v.k1.rights)))
}

func bufferDependents(v *view, f []uint32) []uint32 {
	b0, s0 := v.b0.t, v.s0.t
	return append(f, three(55, b0, v.lb.t, v.lb2.t), two(56, v.lb.t, v.lb.l), two(57, v.lb2.t, v.lb2.l), two(58, b0, few(v.kb.lefts)), three(59, s0, b0, v.lb.t))
}

func topDependentsAndBuffer(v *view, f []uint32) []uint32 {
	s1, s0, b0 := v.s1.t, v.s0.t, v.b0.t
	return append(f,
		three(60, s0, v.l0.t, b0), three(61, s0, v.r0.t, b0), three(62, s0, v.l0.l, b0), three(63, s0, v.r0.l, b0), three(64, s1, s0, v.l0.t), three(65, s1, s0, v.r0.t),
	)
}

// buffer appends the features of the buffer alone, which last as long as its first word.
func buffer(v *view, f []uint32) []uint32 {
	b0, b1, b2 := v.b0, v.b1, v.b2
	return append(f,
		hash(70, 0, 0, 0, 0),
		two(72, b0.w, b0.t), two(73, v.xb, b0.t), one(75, b1.t), two(76, b1.w, b1.t), two(77, v.xb1, b1.t), two(78, b2.w, b2.t), one(79, b2.t), one(80, v.b3.t),
		two(81, b0.t, b1.t), two(82, b0.w, b1.t), two(84, b0.fine, b0.t), two(85, b1.fine, b1.t), one(86, b1.s),
	)
}

// telling appends those of the other features that tell most.
func telling(v *view, f []uint32) []uint32 {
	s0, s1, b0, k0 := v.s0, v.s1, v.b0, &v.k0
	return append(f,
		two(189, s0.mid, k0.leftSet), two(188, s0.mid, k0.rightSet), three(191, s0.s, s0.t, k0.rightSet), one(100, s0.w), one(160, v.l0.w), two(172, s0.w, few(k0.rights)),
		two(183, b0.t, v.kb.leftSet), two(166, s0.w, v.l0.l), two(105, v.x0, s0.t), one(164, v.lb.w), two(151, s0.s, s0.w), two(184, s1.t, v.k1.rightSet),
		one(25, v.s2.t), two(31, s0.t, v.b1.t), three(52, s1.t, v.r1.t, b0.t),
	)
}

// wordy appends the rest: features with words, clusters and sets of relations.
func wordy(v *view, f []uint32) []uint32 {
	s0, s1, b0, b1, k0, k1 := v.s0, v.s1, v.b0, v.b1, &v.k0, &v.k1
	return append(f,
		two(106, v.x1, s1.t), two(107, s0.fine, s0.t), two(115, s0.w, b0.w), three(118, s1.t, s0.w, s0.t), two(120, s1.w, b0.w), two(121, s0.w, b1.w),
		two(126, s1.fine, s0.fine), four(127, s1.mid, s0.mid, s1.t, s0.t), two(129, s1.fine, s0.w), three(136, s1.t, s0.w, b0.t), three(138, s1.t, s0.t, b0.w), three(145, s0.s, b0.s, b1.s),
		one(163, v.r1.w), two(165, s0.w, v.r0.l), two(167, b0.w, v.lb.l), two(170, s0.w, v.db), two(180, s0.t, k0.leftSet), two(181, s0.t, k0.rightSet),
		two(182, s0.w, k0.rightSet), three(190, s1.mid, k1.rightSet, s0.t), one(102, s1.w),
	)
}

// features appends all features of the state.
func (p *parsing) features(f []uint32) []uint32 {
	p.look()
	for _, g := range groups {
		f = g.features(&p.view, f)
	}
	return wordy(&p.view, telling(&p.view, buffer(&p.view, f)))
}
