// Names trains the names tagger on UNER English EWT, WNUT17, two parts of BTC and wikigold, and writes
// models/names/weights.bin. The score on wikigold is of a tagger that was trained without it.
//
//	go run ./train/names -kit ../shared
package main

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/language/linear"
	"hearsay/language/name"
	"hearsay/language/tag"
)

func main() {
	kit := flag.String("kit", "../shared", "the evaluation kit")
	taggerFile := flag.String("tagger", "models/tagger/weights.bin", "the tagger's weights")
	out := flag.String("out", "models/names/weights.bin", "file to write")
	o := name.Options{Seed: 7}
	flag.IntVar(&o.Epochs, "epochs", 6, "passes over the examples")
	flag.IntVar(&o.Scale, "scale", 16, "units of weight in 1")
	flag.IntVar(&o.Least, "least", 4, "units below which a weight is left out")
	flag.Parse()
	if err := run(*kit, *taggerFile, *out, o); err != nil {
		log.Fatal(err)
	}
}

func run(kit, taggerFile, out string, o name.Options) error {
	t, err := newTagging(kit, taggerFile)
	if err != nil {
		return err
	}
	gazetteer, err := name.NewGazetteer("en")
	if err != nil {
		return err
	}
	marked, err := t.read("uner-ewt-train")
	if err != nil {
		return err
	}
	for _, n := range []string{"wnut17-train", "btc-g", "btc-e"} {
		tweets, err := t.read(n)
		if err != nil {
			return err
		}
		marked = append(marked, tweets...)
	}
	wikigold, err := t.read("wikigold")
	if err != nil {
		return err
	}
	fmt.Println("wikigold, unseen:", score(name.Train(gazetteer, marked, o), wikigold))
	finder := name.Train(gazetteer, slices.Concat(marked, wikigold), o)
	for _, n := range []string{"uner-ewt-dev", "uner-ewt-test"} {
		set, err := t.read(n)
		if err != nil {
			return err
		}
		fmt.Println(n, score(finder, set))
	}
	var w linear.Writer
	name.Write(&w, finder)
	b, err := w.Bytes()
	if err != nil {
		return err
	}
	fmt.Println(len(b), "bytes")
	return os.WriteFile(out, b, 0o644)
}

// tagging gives sentences their tags.
type tagging struct {
	kit    string
	tagger *tag.Tagger
}

func newTagging(kit, file string) (*tagging, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r, err := linear.NewReader(b)
	if err != nil {
		return nil, err
	}
	tagger, err := tag.Read(r)
	return &tagging{kit, tagger}, err
}

// read reads a marked set: a word, a tab and its label a line.
func (t *tagging) read(set string) (examples []name.Example, err error) {
	f, err := os.Open(filepath.Join(t.kit, "bench/data/train/names", set+".iob2.gz"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", set, err)
	}
	var forms []string
	var labels []name.Label
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		form, label, ok := strings.Cut(lines.Text(), "\t")
		if ok {
			forms, labels = append(forms, form), append(labels, name.ParseLabel(plain(label)))
		} else if form == "" && len(forms) > 0 {
			examples = append(examples, t.example(forms, labels))
			forms, labels = nil, nil
		}
	}
	return examples, lines.Err()
}

// plain gives the classes of WNUT17 the names that the others use.
var plain = strings.NewReplacer("person", "PER", "location", "LOC", "corporation", "ORG", "group", "ORG").Replace

func (t *tagging) example(forms []string, labels []name.Label) name.Example {
	e := name.Example{Labels: labels}
	for _, f := range forms {
		w := tag.NewWord(f)
		t.tagger.Dict().Mark(&w)
		e.Words = append(e.Words, w)
	}
	var s tag.Scratch
	e.Tags = t.tagger.Tag(nil, e.Words, &s)
	return e
}

// score is precision, recall and F1 of whole names.
func score(f *name.Finder, set []name.Example) string {
	var s name.Scratch
	found, marked, right := 0, 0, 0
	for _, e := range set {
		gold := spans(e.Labels)
		guess := spans(f.Find(nil, e.Words, e.Tags, &s))
		found, marked = found+len(guess), marked+len(gold)
		for span := range guess {
			if gold[span] {
				right++
			}
		}
	}
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f", float64(right)/float64(found), float64(right)/float64(marked), 2*float64(right)/float64(found+marked))
}

type span struct {
	from, to int
	kind     name.Label
}

func spans(labels []name.Label) map[span]bool {
	out := map[span]bool{}
	for i := 0; i < len(labels); i++ {
		if !labels[i].Begins() {
			continue
		}
		j := i + 1
		for j < len(labels) && labels[j] == labels[i]-name.BeginLocation+name.InLocation {
			j++
		}
		out[span{i, j, labels[i]}] = true
	}
	return out
}
