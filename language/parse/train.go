package parse

import (
	"math/rand/v2"
	"slices"
	"sync"

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
	Epochs      int
	SuperEpochs int // of the supertags
	Folds       int // in which the examples are divided, to guess their supertags from those of the others
	Bag         int // how many parsers are learned, each in an order of its own, and added up
	Seed        uint64
	linear.Precision
	// Follow is the share, in hundredths, of moves after the first epoch that are the model's own.
	Follow int
}

// Train learns a parser.
func Train(examples []Example, o Options) *Parser {
	super := newSupertags(examples)
	supers := super.jackknife(o)
	bag := make([]*training, o.Bag)
	var group sync.WaitGroup
	for i := range bag {
		group.Go(func() {
			bag[i] = newTraining(examples, o.Seed+uint64(i))
			bag[i].run(supers, o)
		})
	}
	group.Wait()
	for _, t := range bag[1:] {
		bag[0].Join(t.Trainer)
	}
	return &Parser{super: super.train(sequence(len(examples)), o), model: bag[0].Average(o.Precision), moves: bag[0].moves, sure: sureLeads}
}

type training struct {
	*linear.Trainer
	parsing
	examples []Example
	golds    []*gold
	moves    *moves
	scores   linear.Scores
	feature  []uint32
	onStack  []bool
	random   *rand.Rand
	follow   int
}

func newTraining(examples []Example, seed uint64) *training {
	classes := classesOf(examples)
	t := &training{Trainer: linear.NewTrainer(classes), examples: examples, random: rand.New(rand.NewPCG(seed, 2))}
	t.moves = newMoves(classes)
	t.golds = t.goldsOf(examples)
	return t
}

// run goes through the examples, which have these supertags.
func (t *training) run(supers [][]uint8, o Options) {
	order := sequence(len(t.examples))
	for epoch := range o.Epochs {
		if epoch > 0 {
			t.follow = o.Follow
		}
		t.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			t.learn(t.examples[i].Input, supers[i], t.golds[i])
		}
	}
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

func (t *training) goldsOf(examples []Example) []*gold {
	number := map[string]uint8{}
	for i, name := range t.moves.names {
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
func (t *training) learn(in Input, supers []uint8, g *gold) {
	t.begin(in, supers)
	t.onStack = append(t.onStack[:0], make([]bool, len(in.Words)+1)...)
	for !t.done() {
		t.feature = t.features(t.feature[:0])
		t.Score(&t.scores, t.feature)
		t.Step()
		guess, _ := best(&t.state, t.moves, &t.scores)
		right, ok := t.bestRight(g, guess)
		if !ok {
			t.Update(t.feature, right, guess)
		}
		chosen := right
		if t.random.IntN(100) < t.follow {
			chosen = guess
		}
		t.advance(t.moves.list[chosen])
	}
}

func (t *training) advance(m move) {
	if m.kind == shift {
		t.onStack[t.next] = true
	} else {
		t.onStack[t.top(0)] = false
	}
	t.make(m)
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
	for i, m := range t.moves.list {
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
