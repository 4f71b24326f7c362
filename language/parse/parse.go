package parse

import (
	"strings"

	"hearsay/language/linear"
)

// Parser chooses moves greedily by the sum of the weights of the state's features.
type Parser struct {
	model *linear.Model
	moves []move
	names []string // of the labels
}

// parsing is a state with the sentence that it is of.
type parsing struct {
	state
	input Input
}

// Scratch is what one goroutine needs to parse; it may be used again and again.
type Scratch struct {
	parsing
	scores   linear.Scores
	features []uint32
}

// Arc is a word's head, -1 for the root, and its relation to it.
type Arc struct {
	Head int
	Rel  string
}

// Parse appends one arc for each word to arcs.
func (p *Parser) Parse(arcs []Arc, in Input, s *Scratch) []Arc {
	s.input = in
	s.reset(len(in.Words))
	for !s.done() {
		s.features = s.parsing.features(s.features[:0])
		p.model.Score(&s.scores, s.features)
		s.do(p.moves[best(&s.state, p.moves, &s.scores)])
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
func Write(w *linear.Writer, p *Parser) { w.Model(p.model) }

// Read reads what Write wrote.
func Read(r *linear.Reader) (*Parser, error) {
	p := &Parser{model: r.Model()}
	if err := r.Err(); err != nil {
		return nil, err
	}
	p.moves, p.names = number(p.model.Classes)
	return p, nil
}
