package tag

import (
	"math/rand/v2"
	"slices"
	"sync"

	"hearsay/language/linear"
)

// Example is a sentence with its right tags.
type Example struct {
	Words []Word
	Tags  []uint8
}

// Options of training; the zero value is not useful.
type Options struct {
	Epochs int
	Bag    int // how many taggers are learned, each in an order of its own, and added up
	Seed   uint64
	linear.Precision
}

// Train learns a tagger. It sets the classes of the examples' words.
func Train(classes []string, examples []Example, o Options) *Tagger {
	dict := NewDict(count(examples))
	for _, e := range examples {
		for i := range e.Words {
			dict.Mark(&e.Words[i])
		}
	}
	bag := make([]*linear.Trainer, o.Bag)
	var group sync.WaitGroup
	for i := range bag {
		group.Go(func() { bag[i] = train(classes, dict, examples, o.Epochs, o.Seed+uint64(i)) })
	}
	group.Wait()
	for _, t := range bag[1:] {
		bag[0].Join(t)
	}
	return &Tagger{model: bag[0].Average(o.Precision), dict: dict}
}

func train(classes []string, dict *Dict, examples []Example, epochs int, seed uint64) *linear.Trainer {
	trainer := linear.NewTrainer(classes)
	scores := new(linear.Scores)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(seed, 1))
	var features []uint32
	for range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			features = learn(trainer, dict, examples[i], scores, features)
		}
	}
	return trainer
}

// learn goes through one sentence, with the tags that it guesses.
func learn(trainer *linear.Trainer, dict *Dict, e Example, scores *linear.Scores, features []uint32) []uint32 {
	tags := make([]uint8, 0, len(e.Words))
	for i := range e.Words {
		if sure, ok := dict.Sure(e.Words[i]); ok {
			tags = append(tags, sure)
			continue
		}
		features = Features(features[:0], e.Words, tags, i)
		trainer.Score(scores, features)
		trainer.Step()
		guess := scores.Best(len(trainer.Classes))
		if guess != int(e.Tags[i]) {
			trainer.Update(features, int(e.Tags[i]), guess)
		}
		tags = append(tags, uint8(guess))
	}
	return features
}

func count(examples []Example) map[uint32]map[uint8]int {
	counts := map[uint32]map[uint8]int{}
	for _, e := range examples {
		for i, w := range e.Words {
			if counts[w.Lower] == nil {
				counts[w.Lower] = map[uint8]int{}
			}
			counts[w.Lower][e.Tags[i]]++
		}
	}
	return counts
}

// Jackknife tags each example by a tagger that was trained on the other folds, so that the tags
// are as good as those of unseen text.
func Jackknife(classes []string, examples []Example, folds int, o Options) [][]uint8 {
	tags := make([][]uint8, len(examples))
	var scratch Scratch
	for fold := range folds {
		own, rest := linear.Fold(len(examples), folds, fold)
		others := make([]Example, len(rest))
		for i, j := range rest {
			others[i] = examples[j]
		}
		tagger := Train(classes, others, o)
		for _, i := range own {
			words := slices.Clone(examples[i].Words)
			for j := range words {
				tagger.dict.Mark(&words[j])
			}
			tags[i] = tagger.Tag(nil, words, &scratch)
		}
	}
	return tags
}
