// Parser trains the parser on UD English EWT and the free genres of UD English GUM, with tags that
// taggers trained on other parts gave, and writes models/parser/weights.bin. It reads
// models/tagger/weights.bin for the scores that it prints.
//
//	go run ./train/parser -kit ../shared
package main

import (
	"flag"
	"fmt"
	"log"
	"strings"

	"hearsay/language/cluster"
	"hearsay/language/conllu"
	"hearsay/language/linear"
	"hearsay/language/parse"
	"hearsay/language/tag"
	"hearsay/train/treebank"
)

func main() {
	kit := flag.String("kit", "../shared", "the evaluation kit")
	taggerFile := flag.String("tagger", "models/tagger/weights.bin", "the tagger's weights")
	out := flag.String("out", "models/parser/weights.bin", "file to write")
	o := parse.Options{Seed: 5}
	flag.IntVar(&o.Epochs, "epochs", 10, "passes over the examples")
	flag.IntVar(&o.SuperEpochs, "super", 5, "passes over the examples to learn supertags")
	flag.IntVar(&o.Bag, "bag", 2, "parsers that are added up")
	flag.IntVar(&o.Folds, "folds", 5, "parts of the examples, to guess tags and supertags of one from the others")
	flag.IntVar(&o.Scale, "scale", 16, "units of weight in 1")
	flag.IntVar(&o.Least, "least", 16, "units below which a weight is left out")
	flag.IntVar(&o.Heft, "heft", 40, "units below which a feature is left out whose strongest weight is weaker")
	flag.IntVar(&o.Follow, "follow", 90, "moves in 100 that are the model's own")
	flag.Parse()
	if err := run(*kit, *taggerFile, *out, o); err != nil {
		log.Fatal(err)
	}
}

func run(kit, taggerFile, out string, o parse.Options) error {
	tagger, err := treebank.Tagger(taggerFile)
	if err != nil {
		return err
	}
	sentences, err := treebank.Train(kit)
	if err != nil {
		return err
	}
	clusters, err := treebank.Clusters()
	if err != nil {
		return err
	}
	classes, number := treebank.Classes(sentences)
	tagged := treebank.Tagged(sentences, number, clusters)
	tags := tag.Jackknife(classes, tagged, o.Folds, tag.Options{Epochs: 6, Bag: 1, Seed: 3, Precision: linear.Precision{Scale: 32, Least: 8}})
	parser := parse.Train(examplesOf(sentences, tagged, tags), o)
	var w linear.Writer
	parse.Write(&w, parser)
	return treebank.Finish(&w, out, kit, func(test []conllu.Sentence) string { return score(tagger, parser, clusters, test) })
}

func examplesOf(sentences []conllu.Sentence, tagged []tag.Example, tags [][]uint8) []parse.Example {
	examples := make([]parse.Example, len(sentences))
	for i, s := range sentences {
		e := parse.Example{Input: parse.Input{Words: tagged[i].Words, Tags: tags[i]}}
		for _, w := range s.Words {
			head := w.Head
			if head < 0 {
				head = len(s.Words)
			}
			e.Heads, e.Rels = append(e.Heads, head), append(e.Rels, w.Rel)
		}
		examples[i] = e
	}
	return examples
}

// score gives the labelled score with and without the subtypes of relations, and the unlabelled.
func score(tagger *tag.Tagger, parser *parse.Parser, clusters *cluster.Table, sentences []conllu.Sentence) string {
	var ts tag.Scratch
	var ps parse.Scratch
	total, uas, las, exact := 0, 0, 0, 0
	for _, s := range sentences {
		var words []tag.Word
		for _, w := range s.Words {
			word := tag.NewWord(w.Form, clusters)
			tagger.Dict().Mark(&word)
			words = append(words, word)
		}
		arcs := parser.Parse(nil, parse.Input{Words: words, Tags: tagger.Tag(nil, words, &ts)}, &ps)
		for i, w := range s.Words {
			total++
			if arcs[i].Head != w.Head {
				continue
			}
			uas++
			if arcs[i].Rel == w.Rel {
				exact++
			}
			if mainPart(arcs[i].Rel) == mainPart(w.Rel) {
				las++
			}
		}
	}
	percent := func(n int) float64 { return float64(n) * 100 / float64(total) }
	return fmt.Sprintf("UAS %.2f LAS %.2f LAS with subtypes %.2f", percent(uas), percent(las), percent(exact))
}

func mainPart(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}
