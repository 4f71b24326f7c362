package parse

import (
	"math/rand/v2"
	"slices"

	"hearsay/language/linear"
)

// Example is a sentence with its right tree. Heads are indexes of words, len(Words) for the root.
type Example struct {
	Input
	Heads []int
	Rels  []string
}

// Options of training.
type Options struct {
	Epochs int
	Seed   uint64
	Scale  int // units of weight in 1
	Least  int // units below which a weight is left out
	// Follow is the share, in hundredths, of moves after the first epoch that are the model's own.
	Follow int
}

// Train learns a parser.
func Train(examples []Example, o Options) *Parser {
	classes := classesOf(examples)
	t := training{Trainer: linear.NewTrainer(classes), random: rand.New(rand.NewPCG(o.Seed, 2))}
	t.moves, t.names = number(classes)
	golds, order := t.golds(examples), make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	for epoch := range o.Epochs {
		if epoch > 0 {
			t.follow = o.Follow
		}
		t.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			t.learn(examples[i].Input, golds[i])
		}
	}
	return &Parser{model: t.Average(o.Scale, o.Least), moves: t.moves, names: t.names}
}

type training struct {
	*linear.Trainer
	parsing
	moves   []move
	names   []string
	scores  linear.Scores
	feature []uint32
	onStack []bool
	random  *rand.Rand
	follow  int
}

// classesOf are the moves that the trees need.
func classesOf(examples []Example) []string {
	set := map[string]bool{"shift": true}
	for _, e := range examples {
		for d, h := range e.Heads {
			side := "right "
			if d < h {
				side = "left "
			}
			set[side+e.Rels[d]] = true
		}
	}
	var classes []string
	for c := range set {
		classes = append(classes, c)
	}
	slices.Sort(classes)
	return classes
}

func (t *training) golds(examples []Example) []*gold {
	number := map[string]uint8{}
	for i, name := range t.names {
		number[name] = uint8(i)
	}
	golds := make([]*gold, len(examples))
	for i, e := range examples {
		labels := make([]uint8, len(e.Rels))
		for j, rel := range e.Rels {
			labels[j] = number[rel]
		}
		golds[i] = newGold(e.Heads, labels)
	}
	return golds
}

// learn goes through one sentence.
func (t *training) learn(in Input, g *gold) {
	t.input = in
	t.reset(len(in.Words))
	t.onStack = append(t.onStack[:0], make([]bool, len(in.Words)+1)...)
	for !t.done() {
		t.feature = t.features(t.feature[:0])
		t.Score(&t.scores, t.feature)
		t.Step()
		guess := best(&t.state, t.moves, &t.scores)
		right, ok := t.bestRight(g, guess)
		if !ok {
			t.Update(t.feature, right, guess)
		}
		chosen := right
		if t.random.IntN(100) < t.follow {
			chosen = guess
		}
		t.advance(t.moves[chosen])
	}
}

func (t *training) advance(m move) {
	if m.kind == shift {
		t.onStack[t.next] = true
	} else {
		t.onStack[t.top(0)] = false
	}
	t.do(m)
}

// bestRight is the move with the highest score among those of the least cost, and whether the
// guess is one of these.
func (t *training) bestRight(g *gold, guess int) (best int, ok bool) {
	var costs [3]int
	least := 1 << 30
	for k := shift; k <= right; k++ {
		costs[k] = 1 << 30
		if t.may(k) {
			costs[k] = g.cost(&t.state, k, t.onStack)
			least = min(least, costs[k])
		}
	}
	best = -1
	for i, m := range t.moves {
		if costs[m.kind] != least {
			continue
		}
		if label, has := g.arc(&t.state, m.kind); has && label != m.label {
			continue
		}
		if i == guess {
			ok = true
		}
		if best < 0 || t.scores[i] > t.scores[best] {
			best = i
		}
	}
	return best, ok
}
