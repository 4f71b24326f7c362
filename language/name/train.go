package name

import (
	"math/rand/v2"

	"hearsay/language/linear"
	"hearsay/language/tag"
)

// Example is a sentence with its right labels.
type Example struct {
	Words  []tag.Word
	Tags   []uint8
	Labels []Label
}

// ParseLabel reads a label as the marked sets write it; classes that are not known are outside.
func ParseLabel(s string) Label {
	for l, c := range classes {
		if c == s {
			return Label(l)
		}
	}
	return Outside
}

// Options of training.
type Options struct {
	Epochs       int
	Seed         uint64
	Scale, Least int
}

// Train learns a finder.
func Train(g *Gazetteer, examples []Example, o Options) *Finder {
	trainer := linear.NewTrainer(classes[:])
	var scratch Scratch
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(o.Seed, 3))
	for range o.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			learn(trainer, g, examples[i], &scratch)
		}
	}
	return &Finder{model: trainer.Average(o.Scale, o.Least), gazetteer: g}
}

func learn(trainer *linear.Trainer, g *Gazetteer, e Example, s *Scratch) {
	s.marks = g.mark(s.marks[:0], e.Words)
	labels := make([]Label, 0, len(e.Words))
	for i := range e.Words {
		s.features = features(s.features[:0], e.Words, e.Tags, s.marks, labels, i)
		trainer.Score(&s.scores, s.features)
		trainer.Step()
		guess := best(&s.scores, labelAt(labels, i-1))
		if guess != e.Labels[i] {
			trainer.Update(s.features, int(e.Labels[i]), int(guess))
		}
		labels = append(labels, guess)
	}
}
