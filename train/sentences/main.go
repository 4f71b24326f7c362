// Sentences trains the ends of sentences that the rules of package language do not see, on UD English EWT
// and the free genres of UD English GUM but news, and writes models/sentences/weights.bin.
//
//	go run ./train/sentences -kit ../shared
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"path/filepath"

	"hearsay/language"
	"hearsay/language/conllu"
	"hearsay/language/linear"
	"hearsay/train/treebank"
)

// options are those of the averaged perceptron.
type options struct {
	epochs, scale, least int
	seed                 uint64
}

func main() {
	kit := flag.String("kit", "../shared", "the evaluation kit")
	out := flag.String("out", "models/sentences/weights.bin", "file to write")
	epochs := flag.Int("epochs", 15, "passes over the examples")
	scale := flag.Int("scale", 32, "units of weight in 1")
	least := flag.Int("least", 32, "units below which a weight is left out")
	flag.Parse()
	if err := run(*kit, *out, options{*epochs, *scale, *least, 3}); err != nil {
		log.Fatal(err)
	}
}

func run(kit, out string, o options) error {
	reader, err := language.English(true)
	if err != nil {
		return err
	}
	var examples []example
	for _, name := range []string{"ewt/en_ewt-train", "gum/en_gum-free-train"} {
		sentences, err := conllu.ReadFile(filepath.Join(kit, "bench/data/train", name+".conllu.gz"))
		if err != nil {
			return err
		}
		// News is left out: it is what the rules are scored on.
		sentences = treebank.Genre(sentences, func(genre string) bool { return genre != "news" })
		examples = append(examples, examplesOf(reader, sentences)...)
	}
	model := learn(examples, o)
	var w linear.Writer
	w.Model(model)
	return treebank.Finish(&w, out, kit, func(test []conllu.Sentence) string { return score(model, examplesOf(reader, test)) })
}

// example is a gap and whether a sentence ends there.
type example struct {
	features []uint32
	class    int
}

func examplesOf(reader *language.Reader, sentences []conllu.Sentence) (examples []example) {
	a, ends := treebank.Raw(sentences)
	for _, g := range reader.Gaps(a, ends) {
		class := 0
		if ends[g.End] {
			class = 1
		}
		examples = append(examples, example{g.Features, class})
	}
	return examples
}

// margin is how clearly the present weights must be right for an example to change none.
const margin = 2

func learn(examples []example, o options) *linear.Model {
	trainer := linear.NewTrainer([]string{"inside", "end"})
	random := rand.New(rand.NewPCG(o.seed, 1))
	var scores linear.Scores
	for range o.epochs {
		random.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		for _, e := range examples {
			trainer.Step()
			trainer.Score(&scores, e.features)
			if scores[e.class]-scores[1-e.class] <= margin {
				trainer.Update(e.features, e.class, 1-e.class)
			}
		}
	}
	return trainer.Average(linear.Precision{Scale: o.scale, Least: o.least})
}

func score(model *linear.Model, examples []example) string {
	var scores linear.Scores
	found, right, ends := 0, 0, 0
	for _, e := range examples {
		model.Score(&scores, e.features)
		class := scores.Best(2)
		found, right, ends = found+class, right+class*e.class, ends+e.class
	}
	return fmt.Sprintf("%d gaps, %d ends, precision %.2f recall %.2f", len(examples), ends, percent(right, found), percent(right, ends))
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
