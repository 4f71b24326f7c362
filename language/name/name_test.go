package name

import (
	"strings"
	"testing"

	"hearsay"
	"hearsay/language/cluster"
	"hearsay/language/linear"
	"hearsay/language/tag"

	"github.com/google/go-cmp/cmp"
)

// of is a name.
func of(from, to int, kind hearsay.Kind) Name { return Name{From: from, To: to, Kind: kind} }

// What labels mark is what they were made of.
func TestLabels(t *testing.T) {
	names := []Name{of(0, 1, hearsay.Person), of(1, 3, hearsay.Place), of(4, 7, hearsay.Organisation)}
	marked := labelsOf(names, 8)
	if d := cmp.Diff(names, namesOf(nil, marked)); d != "" {
		t.Error(d)
	}
	for i, l := range marked[1:] {
		if !follows(marked[i], l) {
			t.Errorf("%d after %d", l, marked[i])
		}
	}
}

var tags = []string{"NN|NOUN", "NNP|PROPN"}

// example makes a sentence whose words with capitals are tagged as names.
func example(text string, names ...Name) Example {
	e := Example{Names: names}
	for form := range strings.FieldsSeq(text) {
		w := tag.NewWord(form, cluster.NewTable(nil))
		e.Words = append(e.Words, w)
		class := uint8(0)
		if w.Capital {
			class = 1
		}
		e.Tags = append(e.Tags, class)
	}
	return e
}

// A tagger finds again what it was taught, and elsewhere the like, after it was written and read.
func TestTrain(t *testing.T) {
	g, err := NewGazetteer("en")
	if err != nil {
		t.Fatal(err)
	}
	texts := []Text{
		{Sentences: []Example{example("the mayor of Oslo met Mr Lund", of(3, 4, hearsay.Place), of(6, 7, hearsay.Person)), example("nobody knew why")}},
		{Sentences: []Example{example("the mayor of Bergen met Mr Tarn", of(3, 4, hearsay.Place), of(6, 7, hearsay.Person))}},
		{Sentences: []Example{example("she joined Skerry Shipping Ltd", of(2, 5, hearsay.Organisation))}, Corpus: 1},
	}
	var w linear.Writer
	Write(&w, Train(g, tags, texts, Options{Epochs: 10, Seed: 1, Bag: 2, Precision: linear.Precision{Scale: 16, Least: 1}, Margin: 1}))
	b, err := w.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	r, err := linear.NewReader(b)
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := Read(r, g)
	if err != nil {
		t.Fatal(err)
	}
	d := Text{Sentences: []Example{example("the mayor of Narvik met Mr Colley"), example("nobody knew why")}}.Document()
	tagger.Prepare(d)
	var s Scratch
	want := []Name{of(3, 4, hearsay.Place), of(6, 7, hearsay.Person)}
	if diff := cmp.Diff(want, tagger.Find(nil, d, 0, &s)); diff != "" {
		t.Error(diff)
	}
	if names := tagger.Find(nil, d, 1, &s); names != nil {
		t.Error(names)
	}
}
