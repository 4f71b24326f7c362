package parse

import (
	"math"
	"slices"
	"strings"

	"hearsay/language/linear"
)

// Parser chooses moves greedily by the sum of the weights of the state's features.
type Parser struct {
	model *linear.Model
	super *linear.Model // of supertags
	moves *moves
	sure  [2]int32
}

// sureLeads are by how much a move must lead, after the groups of features and after those that tell most, to be
// made without asking the rest: it would almost never be another (Strubell, Vilnis, Silverstein and McCallum 2015).
var sureLeads = [2]int32{1750, 1000}

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
	keys     [len(groups)]linear.Key
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
		s.make(p.moves.list[s.choose(p)])
	}
	for i := range in.Words {
		a := Arc{s.head[i], p.moves.names[s.label[i]]}
		if a.Head == s.n {
			a = Arc{-1, "root"}
		}
		arcs = append(arcs, a)
	}
	return arcs
}

// choose is the index of the best move.
func (s *Scratch) choose(p *Parser) int {
	if len(s.stack) == 0 {
		return p.moves.kinds[shift].from
	}
	sums := s.recurring(p.model)
	for i, features := range [2]func(*view, []uint32) []uint32{telling, wordy} {
		p.model.Scores(&s.scores, &sums)
		if move, lead := best(&s.state, p.moves, &s.scores); lead >= p.sure[i] {
			return move
		}
		s.features = features(&s.view, s.features[:0])
		p.model.Add(&sums, s.features)
	}
	p.model.Scores(&s.scores, &sums)
	move, _ := best(&s.state, p.moves, &s.scores)
	return move
}

// recurring is the sums of the weights of those features that recur, from what was summed before.
func (s *Scratch) recurring(m *linear.Model) linear.Sums {
	s.look()
	if s.bufferAt != s.next {
		s.buffer, s.bufferAt = linear.Sums{}, s.next
		s.features = buffer(&s.view, s.features[:0])
		m.Add(&s.buffer, s.features)
	}
	sums := s.buffer
	for i, g := range groups {
		s.keys[i] = g.key(&s.view)
	}
	s.cache.Add(m, &sums, s.keys[:], func(i int, f []uint32) []uint32 { return groups[i].features(&s.view, f) })
	return sums
}

// best is the index of the possible move with the highest score, the lowest of equals, and by how much it leads
// the next.
func best(s *state, moves *moves, scores *linear.Scores) (best int, lead int32) {
	var first, second int32 = math.MinInt32 / 2, math.MinInt32 / 2
	for k, of := range moves.kinds {
		if s.may(kind(k)) {
			first, second = linear.Top(scores[of.from:of.to], first, second)
		}
	}
	for k, of := range moves.kinds {
		if i := slices.Index(scores[of.from:of.to], first); i >= 0 && s.may(kind(k)) {
			return of.from + i, first - second
		}
	}
	panic("parse: no move is possible")
}

// moves are the moves by class. Classes are in order of their names, so those of a kind stand together.
type moves struct {
	list  []move
	kinds [kinds]struct{ from, to int }
	names []string // of the labels
}

// newMoves gives every label a number and every class its move.
func newMoves(classes []string) *moves {
	numbers := map[string]uint8{}
	m := &moves{}
	for i, c := range classes {
		verb, name, _ := strings.Cut(c, " ")
		k := map[string]kind{"shift": shift, "left": left, "right": right}[verb]
		if m.kinds[k].to == 0 {
			m.kinds[k].from = i
		}
		m.kinds[k].to = i + 1
		if _, ok := numbers[name]; !ok && k != shift {
			numbers[name] = uint8(len(m.names))
			m.names = append(m.names, name)
		}
		m.list = append(m.list, move{k, numbers[name]})
	}
	return m
}

// Write writes a parser.
func Write(w *linear.Writer, p *Parser) {
	w.Model(p.super)
	w.Model(p.model)
}

// Read reads what Write wrote.
func Read(r *linear.Reader) (*Parser, error) {
	p := &Parser{super: r.Model(), model: r.Model(), sure: sureLeads}
	if err := r.Err(); err != nil {
		return nil, err
	}
	p.moves = newMoves(p.model.Classes)
	return p, nil
}
