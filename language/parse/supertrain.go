package parse

import (
	"math/rand/v2"
	"slices"
	"sync"

	"hearsay/language/linear"
)

// supertags are the examples with their right supertags.
type supertags struct {
	classes  []string
	examples []Example
	right    [][]uint8
}

func newSupertags(examples []Example) *supertags {
	s := &supertags{examples: examples, right: make([][]uint8, len(examples))}
	for _, e := range examples {
		s.classes = append(s.classes, supertagsOf(e)...)
	}
	slices.Sort(s.classes)
	s.classes = slices.Compact(s.classes)
	for i, e := range examples {
		for _, name := range supertagsOf(e) {
			class, _ := slices.BinarySearch(s.classes, name)
			s.right[i] = append(s.right[i], uint8(class))
		}
	}
	return s
}

func sequence(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// train learns supertags from the examples with these numbers, in whatever order they stand.
func (s *supertags) train(of []int, o Options) *linear.Model {
	trainer := linear.NewTrainer(s.classes)
	random := rand.New(rand.NewPCG(o.Seed, 4))
	order := slices.Sorted(slices.Values(of))
	var x supertagger
	for range o.SuperEpochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			x.learn(trainer, s.examples[i].Input, s.right[i])
		}
	}
	return trainer.Average(o.Precision)
}

// learn goes through one sentence, with the supertags that it guesses.
func (x *supertagger) learn(trainer *linear.Trainer, in Input, right []uint8) {
	var scores linear.Scores
	x.classes = x.classes[:0]
	for i, class := range right {
		x.features = superFeatures(x.features[:0], in, x.classes, i)
		trainer.Score(&scores, x.features)
		trainer.Step()
		guess := scores.Best(len(trainer.Classes))
		if guess != int(class) {
			trainer.Update(x.features, int(class), guess)
		}
		x.classes = append(x.classes, uint8(guess))
	}
}

// jackknife guesses the supertags of each example by a model that was trained on the other folds, so
// that they are as good as those of unseen text.
func (s *supertags) jackknife(o Options) [][]uint8 {
	guesses := make([][]uint8, len(s.examples))
	var group sync.WaitGroup
	for fold := range o.Folds {
		group.Go(func() {
			own, rest := linear.Fold(len(s.examples), o.Folds, fold)
			m := s.train(rest, o)
			var x supertagger
			for _, i := range own {
				guesses[i] = slices.Clone(x.run(m, s.examples[i].Input))
			}
		})
	}
	group.Wait()
	return guesses
}
