// Package treebank is the treebanks that the tagger and the parser are trained on.
package treebank

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/language/cluster"
	"hearsay/language/conllu"
	"hearsay/language/linear"
	"hearsay/language/tag"
	"hearsay/models"
)

// Train is UD English EWT and the free genres of UD English GUM, some sentences a second time in
// capitals or in the order of news; these have no comments. kit is the folder of the evaluation kit.
func Train(kit string) ([]conllu.Sentence, error) {
	ewt, err := conllu.ReadFile(file(kit, "ewt/en_ewt-train"))
	if err != nil {
		return nil, err
	}
	gum, err := conllu.ReadFile(file(kit, "gum/en_gum-free-train"))
	if err != nil {
		return nil, err
	}
	return capitals(reported(append(ewt, gum...))), nil
}

func file(kit, name string) string { return filepath.Join(kit, "bench/data/train", name+".conllu.gz") }

// tests are the names of the treebanks to score on.
var tests = []string{"ewt/en_ewt-dev", "ewt/en_ewt-test", "gum/en_gum-free-dev"}

// Finish writes the weights to the file out and prints their score on each test treebank of the kit.
func Finish(w *linear.Writer, out, kit string, score func([]conllu.Sentence) string) error {
	b, err := w.Bytes()
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, b, 0o644); err != nil {
		return err
	}
	for _, name := range tests {
		test, err := conllu.ReadFile(file(kit, name))
		if err != nil {
			return err
		}
		fmt.Println(name, score(test))
	}
	fmt.Println(len(b), "bytes")
	return nil
}

// Classes numbers the pairs of tags in the sentences.
func Classes(sentences []conllu.Sentence) (classes []string, number map[string]uint8) {
	for _, s := range sentences {
		for _, w := range s.Words {
			classes = append(classes, w.XPOS+"|"+w.UPOS)
		}
	}
	slices.Sort(classes)
	classes = slices.Compact(classes)
	number = map[string]uint8{}
	for i, c := range classes {
		number[c] = uint8(i)
	}
	return classes, number
}

// Tagged makes examples for the tagger.
func Tagged(sentences []conllu.Sentence, number map[string]uint8, clusters *cluster.Table) []tag.Example {
	examples := make([]tag.Example, len(sentences))
	for i, s := range sentences {
		for _, w := range s.Words {
			examples[i].Words = append(examples[i].Words, tag.NewWord(w.Form, clusters))
			examples[i].Tags = append(examples[i].Tags, number[w.XPOS+"|"+w.UPOS])
		}
	}
	return examples
}

// capitals gives, after itself, every twelfth sentence again in capitals and every twelfth other as
// a headline in title case, so that headlines and datelines are no strangers.
func capitals(sentences []conllu.Sentence) (out []conllu.Sentence) {
	for i, s := range sentences {
		out = append(out, s)
		change := map[int]func(string) string{0: strings.ToUpper, 6: title}[i%12]
		if change == nil || len(s.Words) < 3 {
			continue
		}
		words := slices.Clone(s.Words)
		for j := range words {
			words[j].Form = change(words[j].Form)
		}
		out = append(out, conllu.Sentence{Words: words})
	}
	return out
}

func title(s string) string {
	if len(s) < 3 {
		return s
	}
	return upperFirst(s)
}

// Clusters are the classes of words that models hold.
func Clusters() (*cluster.Table, error) {
	r, err := linear.NewReader(models.Clusters())
	if err != nil {
		return nil, err
	}
	return cluster.Read(r)
}

// Tagger reads the weights of a tagger.
func Tagger(file string) (*tag.Tagger, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r, err := linear.NewReader(b)
	if err != nil {
		return nil, err
	}
	return tag.Read(r)
}
