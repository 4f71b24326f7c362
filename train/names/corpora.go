package main

import (
	"path/filepath"
	"strings"

	"hearsay"
	"hearsay/language/cluster"
	"hearsay/language/conllu"
	"hearsay/language/linear"
	"hearsay/language/name"
	"hearsay/language/tag"
)

// marked is a sentence of a corpus: its words and its names.
type marked struct {
	document string // "" where it stands alone
	forms    []string
	names    []name.Name
}

// put adds a name where none stands yet.
func (m *marked) put(n name.Name) {
	for _, o := range m.names {
		if n.From < o.To && o.From < n.To {
			return
		}
	}
	m.names = append(m.names, n)
}

// kindOf is the kind that each class of the corpora is; other classes are none.
var kindOf = map[string]hearsay.Kind{
	"PER": hearsay.Person, "ORG": hearsay.Organisation, "LOC": hearsay.Place,
	"person": hearsay.Person, "corporation": hearsay.Organisation, "group": hearsay.Organisation, "location": hearsay.Place,
	"organization": hearsay.Organisation, "place": hearsay.Place,
}

// corpora reads the marked sets of the kit and tags them.
type corpora struct {
	kit      string
	tagger   *tag.Tagger
	clusters *cluster.Table
	known    map[string][]uint8 // by the words of a sentence: tags by taggers that have not seen it
	scratch  tag.Scratch
}

func (c *corpora) file(name string) string { return filepath.Join(c.kit, "bench/data/train", name) }

// train is the texts to learn from: UNER first, whose way of marking counts.
func (c *corpora) train() ([]name.Text, error) {
	ewt, err := conllu.ReadFile(c.file("ewt/en_ewt-train.conllu.gz"))
	if err != nil {
		return nil, err
	}
	gum, err := conllu.ReadFile(c.file("gum/en_gum-free-train.conllu.gz"))
	if err != nil {
		return nil, err
	}
	c.jackknife(append(ewt, gum...))
	uner, err := c.set("uner-ewt-train")
	if err != nil {
		return nil, err
	}
	fromGUM, err := gumNames(gum)
	if err != nil {
		return nil, err
	}
	wikinews, err := c.meantime()
	if err != nil {
		return nil, err
	}
	texts := append(append(uner, c.texts(fromGUM, 1)...), c.texts(wikinews, 2)...)
	for i, set := range []string{"wnut17-train", "btc-g"} {
		sentences, err := c.iob(set)
		if err != nil {
			return nil, err
		}
		texts = append(texts, c.texts(sentences, 3+i)...)
	}
	return texts, nil
}

// set is a set in IOB2, as corpus 0.
func (c *corpora) set(name string) ([]name.Text, error) {
	sentences, err := c.iob(name)
	return c.texts(sentences, 0), err
}

// jackknife tags the sentences of treebanks by taggers that were trained on the others.
func (c *corpora) jackknife(sentences []conllu.Sentence) {
	number := map[string]uint8{}
	for i, class := range c.tagger.Classes() {
		number[class] = uint8(i)
	}
	examples := make([]tag.Example, len(sentences))
	for i, s := range sentences {
		for _, w := range s.Words {
			examples[i].Words = append(examples[i].Words, tag.NewWord(w.Form, c.clusters))
			examples[i].Tags = append(examples[i].Tags, number[w.XPOS+"|"+w.UPOS])
		}
	}
	c.known = map[string][]uint8{}
	for i, tags := range tag.Jackknife(c.tagger.Classes(), examples, 5, tag.Options{Epochs: 6, Bag: 1, Seed: 3, Precision: linear.Precision{Scale: 32, Least: 8}}) {
		c.known[key(formsOf(sentences[i]))] = tags
	}
}

func key(forms []string) string { return strings.Join(forms, " ") }

func formsOf(s conllu.Sentence) (forms []string) {
	for _, w := range s.Words {
		forms = append(forms, w.Form)
	}
	return forms
}

// texts tags sentences and puts those of a document together.
func (c *corpora) texts(sentences []marked, corpus int) (texts []name.Text) {
	for i, m := range sentences {
		if i == 0 || m.document == "" || m.document != sentences[i-1].document {
			texts = append(texts, name.Text{Corpus: corpus})
		}
		t := &texts[len(texts)-1]
		t.Sentences = append(t.Sentences, c.example(m))
	}
	return texts
}

func (c *corpora) example(m marked) name.Example {
	e := name.Example{Names: m.names}
	for _, f := range m.forms {
		w := tag.NewWord(f, c.clusters)
		c.tagger.Dict().Mark(&w)
		e.Words = append(e.Words, w)
	}
	if known, ok := c.known[key(m.forms)]; ok {
		e.Tags = known
	} else {
		e.Tags = c.tagger.Tag(nil, e.Words, &c.scratch)
	}
	return e
}
