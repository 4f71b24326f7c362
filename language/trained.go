package language

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"hearsay"
	"hearsay/language/cluster"
	"hearsay/language/linear"
	"hearsay/language/name"
	"hearsay/language/parse"
	"hearsay/language/tag"
	"hearsay/models"
)

// trained is the models, loaded once.
type trained struct {
	clusters *cluster.Table
	tagger   *tag.Tagger
	lemmas   *tag.Lemmas
	classes  []tagClass // of the tagger
	numbers  map[tagClass]uint8
	parser   *parse.Parser
	ends     *linear.Model // of sentences
	names    *name.Tagger
}

type tagClass struct{ tag, pos string }

// scratch is the memory that reading uses again for each sentence, and for the next article.
type scratch struct {
	words []tag.Word
	tags  []uint8
	tag   tag.Scratch
	arcs  []parse.Arc
	parse parse.Scratch
	// What is parsed of a sentence when its quotations are masked.
	keep      []int
	keptWords []tag.Word
	keptTags  []uint8
	count     int // of the sentences read
	// The sentences whose names are to be found, and their numbers in the article.
	document name.Document
	numbers  []int
	name     name.Scratch
}

var load = sync.OnceValues(func() (*trained, error) {
	m := &trained{}
	parts := []struct {
		name    string
		weights []byte
		read    func(*linear.Reader) error
	}{
		{"clusters", models.Clusters(), func(r *linear.Reader) (err error) { m.clusters, err = cluster.Read(r); return err }},
		{"tagger", models.Tagger(), m.readTagger},
		{"parser", models.Parser(), func(r *linear.Reader) (err error) { m.parser, err = parse.Read(r); return err }},
		{"sentences", models.Sentences(), func(r *linear.Reader) error { m.ends = r.Model(); return r.Err() }},
		{"names", models.Names(), m.readNames},
	}
	errs := make([]error, len(parts))
	var group sync.WaitGroup
	for i, p := range parts {
		group.Go(func() {
			r, err := linear.NewReader(p.weights)
			if err == nil {
				err = p.read(r)
			}
			if err != nil {
				errs[i] = fmt.Errorf("language: %s: %w", p.name, err)
			}
		})
	}
	group.Wait()
	return m, errors.Join(errs...)
})

func (m *trained) readTagger(r *linear.Reader) (err error) {
	if m.tagger, err = tag.Read(r); err != nil {
		return err
	}
	m.lemmas = tag.ReadLemmas(r)
	m.numbers = map[tagClass]uint8{}
	for i, c := range m.tagger.Classes() {
		t, pos, _ := strings.Cut(c, "|")
		m.classes = append(m.classes, tagClass{t, pos})
		m.numbers[tagClass{t, pos}] = uint8(i)
	}
	return r.Err()
}

// tag gives the tokens of a sentence their tags and base forms.
func (m *trained) tag(text string, tokens []hearsay.Token, work *scratch) {
	work.words = work.words[:0]
	for _, t := range tokens {
		w := tag.NewWord(t.Of(text), m.clusters)
		m.tagger.Dict().Mark(&w)
		work.words = append(work.words, w)
	}
	work.tags = m.tagger.Tag(work.tags[:0], work.words, &work.tag)
	for i := range tokens {
		work.tags[i] = m.byShape(tokens[i].Of(text), work.tags[i])
		t, c := &tokens[i], m.classes[work.tags[i]]
		t.Tag, t.POS = c.tag, c.pos
		t.Lemma = m.lemmas.Lemma(t.Of(text), c.tag, c.pos)
	}
}

// parse gives the tokens of the sentence that was tagged last their heads and relations. Each span
// is parsed by itself, then the rest with the root of the span and the marks round it in its place.
func (m *trained) parse(tokens []hearsay.Token, spans []tokenSpan, work *scratch) {
	work.keep = work.keep[:0]
	at := 0
	for _, s := range spans {
		work.keep = appendInts(work.keep, at, s.first)
		work.keep = append(work.keep, m.parseSpan(tokens, s, work)...)
		at = s.end
	}
	work.keep = appendInts(work.keep, at, len(tokens))
	m.parseKept(tokens, work)
}

// parseSpan parses the words between the marks of a span and gives the tokens that stand for it
// in the sentence round it, in order: the marks, the root and the stop before the closing mark.
func (m *trained) parseSpan(tokens []hearsay.Token, s tokenSpan, work *scratch) (stand []int) {
	in := parse.Input{Words: work.words[s.inner:s.innerEnd], Tags: work.tags[s.inner:s.innerEnd]}
	work.arcs = m.parser.Parse(work.arcs[:0], in, &work.parse)
	root := s.inner
	for i, a := range work.arcs {
		t := &tokens[s.inner+i]
		t.Head, t.Rel = s.inner+a.Head, a.Rel
		if a.Head < 0 {
			root = s.inner + i
		}
	}
	stand = appendInts(stand, s.first, s.inner)
	stand = append(stand, root)
	if last := s.innerEnd - 1; last > root && tokens[last].POS == "PUNCT" {
		stand = append(stand, last)
	}
	return appendInts(stand, s.innerEnd, s.end)
}

func (m *trained) parseKept(tokens []hearsay.Token, work *scratch) {
	in := parse.Input{Words: work.words, Tags: work.tags}
	if len(work.keep) < len(tokens) {
		in = parse.Input{Words: work.keptWords[:0], Tags: work.keptTags[:0]}
		for _, i := range work.keep {
			in.Words, in.Tags = append(in.Words, work.words[i]), append(in.Tags, work.tags[i])
		}
		work.keptWords, work.keptTags = in.Words, in.Tags
	}
	work.arcs = m.parser.Parse(work.arcs[:0], in, &work.parse)
	for i, a := range work.arcs {
		t := &tokens[work.keep[i]]
		t.Head, t.Rel = -1, a.Rel
		if a.Head >= 0 {
			t.Head = work.keep[a.Head]
		}
	}
}

// byShape mends the class of a quotation mark that shows which way it points.
func (m *trained) byShape(form string, class uint8) uint8 {
	switch {
	case form == "“" || form == "‘":
		return m.numbers[tagClass{"``", "PUNCT"}]
	case form == "”" || form == "’" && m.classes[class].tag == "``":
		return m.numbers[tagClass{"''", "PUNCT"}]
	}
	return class
}

func appendInts(list []int, from, to int) []int {
	for ; from < to; from++ {
		list = append(list, from)
	}
	return list
}
