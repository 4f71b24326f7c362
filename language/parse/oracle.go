package parse

// gold is the right tree of a sentence; heads as in Example.
type gold struct {
	heads  []int
	labels []uint8
	kids   [][]int
}

func newGold(heads []int, labels []uint8) *gold {
	g := &gold{heads: heads, labels: labels, kids: make([][]int, len(heads)+1)}
	for d, h := range heads {
		g.kids[h] = append(g.kids[h], d)
	}
	return g
}

// cost is how many right arcs a move puts out of reach (Goldberg and Nivre 2013). onStack marks
// the words on the stack.
func (g *gold) cost(s *state, k kind, onStack []bool) int {
	s0, s1 := s.top(0), s.top(1)
	if k == shift {
		return g.costOfShift(s, s0, onStack)
	}
	cost := 0
	for _, d := range g.kids[s0] {
		if d >= s.next {
			cost++
		}
	}
	h := g.heads[s0]
	if k == left && (h == s1 || h > s.next) || k == right && h >= s.next {
		cost++
	}
	return cost
}

func (g *gold) costOfShift(s *state, s0 int, onStack []bool) int {
	cost := 0
	for _, d := range g.kids[s.next] {
		if d < s.next && onStack[d] {
			cost++
		}
	}
	if h := g.heads[s.next]; h < s.next && h != s0 && onStack[h] {
		cost++
	}
	return cost
}

// arc reports whether the arc that a move makes is in the tree, and its label.
func (g *gold) arc(s *state, k kind) (label uint8, ok bool) {
	s0 := s.top(0)
	switch k {
	case left:
		return g.labels[s0], g.heads[s0] == s.next
	case right:
		return g.labels[s0], g.heads[s0] == s.top(1)
	}
	return 0, false
}
