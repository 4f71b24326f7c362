// Package parse draws the tree of a sentence. Words and their tags go in, heads and Universal
// Dependencies relations come out. It stands apart so that training and reading share one
// transition system.
//
// The system is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root after the last
// word, learned with a dynamic oracle (Goldberg and Nivre 2013): a stack of words, a buffer of
// those to come, and three moves.
package parse

// kind is what a move does with the stack, its top s0 and s1 below it, and the first word b of the buffer.
type kind uint8

const (
	shift kind = iota // b goes on the stack
	left              // b becomes the head of s0, which is done
	right             // s1 becomes the head of s0, which is done
	kinds = iota
)

// move is a class of the model: "shift", "left nsubj", "right obj".
type move struct {
	kind  kind
	label uint8
}

// none stands for no word.
const none = -1

// state is how far a sentence has been read. Words are 0 to n-1; the root is n.
type state struct {
	n     int
	next  int // b
	stack []int
	head  []int
	label []uint8
	kids  []children
}

// children are the outermost dependents found so far, on both sides.
type children struct {
	left, left2, right, right2 int
	lefts, rights              uint32 // how many
	leftSet, rightSet          uint32 // of labels
}

func (s *state) reset(n int) {
	s.n, s.next, s.stack = n, 0, s.stack[:0]
	if cap(s.head) < n+1 {
		s.head, s.label, s.kids = make([]int, n+1, 2*n+1), make([]uint8, n+1, 2*n+1), make([]children, n+1, 2*n+1)
	}
	s.head, s.label, s.kids = s.head[:n+1], s.label[:n+1], s.kids[:n+1]
	for i := range s.kids {
		s.head[i], s.label[i] = none, 0
		s.kids[i] = children{left: none, left2: none, right: none, right2: none}
	}
}

// top is the word i places below the top of the stack, or none.
func (s *state) top(i int) int {
	if i >= len(s.stack) {
		return none
	}
	return s.stack[len(s.stack)-1-i]
}

// ahead is the word i places after the first of the buffer, n for the root, or none.
func (s *state) ahead(i int) int {
	if s.next+i > s.n {
		return none
	}
	return s.next + i
}

func (s *state) done() bool { return s.next == s.n && len(s.stack) == 0 }

// may reports whether a move can be made. Only one word becomes a dependent of the root.
func (s *state) may(k kind) bool {
	switch k {
	case shift:
		return s.next < s.n
	case left:
		return len(s.stack) > 0 && (s.next < s.n || len(s.stack) == 1)
	}
	return len(s.stack) > 1
}

func (s *state) do(m move) {
	switch m.kind {
	case shift:
		s.stack = append(s.stack, s.next)
		s.next++
	case left:
		s.attach(s.top(0), s.next, m.label)
	case right:
		s.attach(s.top(0), s.top(1), m.label)
	}
}

// attach gives the top of the stack its head and takes it from the stack.
func (s *state) attach(dependent, head int, label uint8) {
	s.stack = s.stack[:len(s.stack)-1]
	s.head[dependent], s.label[dependent] = head, label
	k := &s.kids[head]
	bit := uint32(1) << (label & 31)
	if dependent < head {
		k.left, k.left2 = dependent, k.left
		k.lefts++
		k.leftSet |= bit
		return
	}
	k.right, k.right2 = dependent, k.right
	k.rights++
	k.rightSet |= bit
}
