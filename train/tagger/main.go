// Tagger trains the tagger and the table of base forms on UD English EWT and the free genres of
// UD English GUM, and writes models/tagger/weights.bin.
//
//	go run ./train/tagger -kit ../shared
package main

import (
	"flag"
	"fmt"
	"log"
	"strings"

	"hearsay/language/cluster"
	"hearsay/language/conllu"
	"hearsay/language/linear"
	"hearsay/language/tag"
	"hearsay/train/treebank"
)

func main() {
	kit := flag.String("kit", "../shared", "the evaluation kit")
	out := flag.String("out", "models/tagger/weights.bin", "file to write")
	o := tag.Options{Seed: 3}
	flag.IntVar(&o.Epochs, "epochs", 10, "passes over the examples")
	flag.IntVar(&o.Bag, "bag", 4, "taggers that are added up")
	flag.IntVar(&o.Scale, "scale", 32, "units of weight in 1")
	flag.IntVar(&o.Least, "least", 8, "units below which a weight is left out")
	flag.IntVar(&o.Heft, "heft", 32, "units below which a feature is left out whose strongest weight is weaker")
	flag.Parse()
	if err := run(*kit, *out, o); err != nil {
		log.Fatal(err)
	}
}

func run(kit, out string, o tag.Options) error {
	sentences, err := treebank.Train(kit)
	if err != nil {
		return err
	}
	clusters, err := treebank.Clusters()
	if err != nil {
		return err
	}
	classes, number := treebank.Classes(sentences)
	tagger := tag.Train(classes, treebank.Tagged(sentences, number, clusters), o)
	lemmas := tag.LearnLemmas(forms(sentences))
	var w linear.Writer
	tag.Write(&w, tagger)
	tag.WriteLemmas(&w, lemmas)
	return treebank.Finish(&w, out, kit, func(test []conllu.Sentence) string { return score(tagger, lemmas, clusters, test) })
}

// forms leaves out the sentences that were put in capitals.
func forms(sentences []conllu.Sentence) (list []tag.Form) {
	for _, s := range sentences {
		if len(s.Comments) == 0 {
			continue
		}
		for _, w := range s.Words {
			list = append(list, tag.Form{Form: w.Form, Tag: w.XPOS, POS: w.UPOS, Lemma: w.Lemma})
		}
	}
	return list
}

func score(t *tag.Tagger, l *tag.Lemmas, clusters *cluster.Table, sentences []conllu.Sentence) string {
	var scratch tag.Scratch
	total, upos, xpos, lemma := 0, 0, 0, 0
	for _, s := range sentences {
		var words []tag.Word
		for _, w := range s.Words {
			word := tag.NewWord(w.Form, clusters)
			t.Dict().Mark(&word)
			words = append(words, word)
		}
		for i, c := range t.Tag(nil, words, &scratch) {
			x, u, _ := strings.Cut(t.Classes()[c], "|")
			w := s.Words[i]
			total++
			upos += one(u == w.UPOS)
			xpos += one(x == w.XPOS)
			lemma += one(l.Lemma(w.Form, x, u) == w.Lemma)
		}
	}
	percent := func(n int) float64 { return float64(n) * 100 / float64(total) }
	return fmt.Sprintf("UPOS %.2f XPOS %.2f lemma %.2f", percent(upos), percent(xpos), percent(lemma))
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
