// Tagger trains the tagger and the table of base forms on UD English EWT and the free genres of
// UD English GUM, and writes models/tagger/weights.bin.
//
//	go run ./train/tagger -kit ../shared
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/language/conllu"
	"hearsay/language/linear"
	"hearsay/language/tag"
)

func main() {
	kit := flag.String("kit", "../shared", "the evaluation kit")
	out := flag.String("out", "models/tagger/weights.bin", "file to write")
	epochs := flag.Int("epochs", 10, "passes over the examples")
	scale := flag.Int("scale", 32, "units of weight in 1")
	least := flag.Int("least", 8, "units below which a weight is left out")
	flag.Parse()
	if err := run(*kit, *out, tag.Options{Epochs: *epochs, Seed: 3, Scale: *scale, Least: *least}); err != nil {
		log.Fatal(err)
	}
}

func run(kit, out string, o tag.Options) error {
	dir := filepath.Join(kit, "bench/data/train")
	ewt, err := conllu.ReadFile(filepath.Join(dir, "ewt/en_ewt-train.conllu.gz"))
	if err != nil {
		return err
	}
	gum, err := conllu.ReadFile(filepath.Join(dir, "gum/en_gum-free-train.conllu.gz"))
	if err != nil {
		return err
	}
	sentences := append(ewt, gum...)
	classes, number := classesOf(sentences)
	examples := append(examplesOf(sentences, number), examplesOf(capitals(sentences), number)...)
	tagger := tag.Train(classes, examples, o)
	lemmas := tag.LearnLemmas(forms(sentences))
	var w linear.Writer
	tag.Write(&w, tagger)
	tag.WriteLemmas(&w, lemmas)
	b, err := w.Bytes()
	if err != nil {
		return err
	}
	for _, name := range []string{"ewt/en_ewt-dev", "ewt/en_ewt-test", "gum/en_gum-free-dev"} {
		test, err := conllu.ReadFile(filepath.Join(dir, name+".conllu.gz"))
		if err != nil {
			return err
		}
		fmt.Println(name, score(tagger, lemmas, test))
	}
	fmt.Println(len(b), "bytes")
	return os.WriteFile(out, b, 0o644)
}

func classesOf(sentences []conllu.Sentence) (classes []string, number map[string]uint8) {
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

func examplesOf(sentences []conllu.Sentence, number map[string]uint8) []tag.Example {
	examples := make([]tag.Example, len(sentences))
	for i, s := range sentences {
		for _, w := range s.Words {
			examples[i].Words = append(examples[i].Words, tag.NewWord(w.Form))
			examples[i].Tags = append(examples[i].Tags, number[w.XPOS+"|"+w.UPOS])
		}
	}
	return examples
}

// capitals gives every twelfth sentence again in capitals and every twelfth other as a headline in
// title case, so that headlines and datelines are no strangers.
func capitals(sentences []conllu.Sentence) (out []conllu.Sentence) {
	for i, s := range sentences {
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
	r, n := utf8.DecodeRuneInString(s)
	if len(s) < 3 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

func forms(sentences []conllu.Sentence) (list []tag.Form) {
	for _, s := range sentences {
		for _, w := range s.Words {
			list = append(list, tag.Form{Form: w.Form, Tag: w.XPOS, POS: w.UPOS, Lemma: w.Lemma})
		}
	}
	return list
}

func score(t *tag.Tagger, l *tag.Lemmas, sentences []conllu.Sentence) string {
	var scratch tag.Scratch
	total, upos, xpos, lemma := 0, 0, 0, 0
	for _, s := range sentences {
		var words []tag.Word
		for _, w := range s.Words {
			word := tag.NewWord(w.Form)
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
