package parse

import (
	"strings"

	"hearsay/language/linear"
)

// Parser chooses moves greedily by the sum of the weights of the state's features.
type Parser struct {
	model *linear.Model
	super *linear.Model // of supertags
	moves []move
	names []string // of the labels
}

// parsing is a state with the sentence that it is of.
type parsing struct {
	state
	view
	input Input
	atoms []atom // of the words, then of the root
}

// begin starts a sentence, whose words have these supertags.
func (p *parsing) begin(in Input, supers []uint8) {
	p.input = in
	p.reset(len(in.Words))
	p.atoms = p.atoms[:0]
	for i := range in.Words {
		p.atoms = append(p.atoms, newAtom(&in.Words[i], in.Tags[i], supers[i]))
	}
	p.atoms = append(p.atoms, rootWord)
}

// make makes a move.
func (p *parsing) make(m move) {
	if m.kind != shift {
		p.atoms[p.top(0)].l = uint32(m.label) + 3
	}
	p.do(m)
}

// Scratch is what one goroutine needs to parse; it may be used again and again, for one parser.
type Scratch struct {
	parsing
	supers   supertagger
	scores   linear.Scores
	features []uint32
	cache    linear.Cache // of the groups of features
	buffer   linear.Sums  // of the features of the buffer alone
	bufferAt int          // its first word, or none
}

// Arc is a word's head, -1 for the root, and its relation to it.
type Arc struct {
	Head int
	Rel  string
}

// Parse appends one arc for each word to arcs.
func (p *Parser) Parse(arcs []Arc, in Input, s *Scratch) []Arc {
	s.begin(in, s.supers.run(p.super, in))
	s.bufferAt = none
	for !s.done() {
		s.score(p.model)
		s.make(p.moves[best(&s.state, p.moves, &s.scores)])
	}
	for i := range in.Words {
		a := Arc{s.head[i], p.names[s.label[i]]}
		if a.Head == s.n {
			a.Head = -1
		}
		arcs = append(arcs, a)
	}
	return arcs
}

// score sets the scores of the moves: the sums of the weights of the features of the state, as far as
// they recur from what was summed before.
func (s *Scratch) score(m *linear.Model) {
	s.look()
	if s.bufferAt != s.next {
		s.buffer, s.bufferAt = linear.Sums{}, s.next
		s.features = buffer(&s.view, s.features[:0])
		m.Add(&s.buffer, s.features)
	}
	sums := s.buffer
	for _, g := range groups {
		s.cache.Add(m, &sums, g.key(&s.view), func(f []uint32) []uint32 { return g.features(&s.view, f) })
	}
	s.features = wordy(&s.view, s.features[:0])
	m.Add(&sums, s.features)
	m.Scores(&s.scores, &sums)
}

// best is the index of the possible move with the highest score, the lowest of equals.
func best(s *state, moves []move, scores *linear.Scores) int {
	can := [3]bool{s.may(shift), s.may(left), s.may(right)}
	b := -1
	for i, m := range moves {
		if can[m.kind] && (b < 0 || scores[i] > scores[b]) {
			b = i
		}
	}
	return b
}

// number gives every label a number and every class its move.
func number(classes []string) (moves []move, names []string) {
	numbers := map[string]uint8{}
	for _, c := range classes {
		verb, name, _ := strings.Cut(c, " ")
		m := move{kind: map[string]kind{"shift": shift, "left": left, "right": right}[verb]}
		if m.kind != shift {
			if _, ok := numbers[name]; !ok {
				numbers[name] = uint8(len(names))
				names = append(names, name)
			}
			m.label = numbers[name]
		}
		moves = append(moves, m)
	}
	return moves, names
}

// Write writes a parser.
func Write(w *linear.Writer, p *Parser) {
	w.Model(p.super)
	w.Model(p.model)
}

// Read reads what Write wrote.
func Read(r *linear.Reader) (*Parser, error) {
	p := &Parser{super: r.Model(), model: r.Model()}
	if err := r.Err(); err != nil {
		return nil, err
	}
	p.moves, p.names = number(p.model.Classes)
	return p, nil
}
