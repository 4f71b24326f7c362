package language

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"hearsay"
	"hearsay/language/linear"
	"hearsay/language/parse"
	"hearsay/language/tag"
	"hearsay/models"
)

// trained is the models, loaded once.
type trained struct {
	tagger  *tag.Tagger
	lemmas  *tag.Lemmas
	classes []tagClass // of the tagger
	parser  *parse.Parser
}

type tagClass struct{ tag, pos string }

// scratch is the memory that reading one article uses again for each sentence.
type scratch struct {
	words []tag.Word
	tags  []uint8
	tag   tag.Scratch
	arcs  []parse.Arc
	parse parse.Scratch
}

var load = sync.OnceValues(func() (*trained, error) {
	m := &trained{}
	var parserErr error
	var group sync.WaitGroup
	group.Go(func() { parserErr = m.loadParser(models.Parser()) })
	taggerErr := m.loadTagger(models.Tagger())
	group.Wait()
	return m, errors.Join(taggerErr, parserErr)
})

func (m *trained) loadTagger(weights []byte) error {
	r, err := linear.NewReader(weights)
	if err != nil {
		return fmt.Errorf("language: tagger: %w", err)
	}
	if m.tagger, err = tag.Read(r); err != nil {
		return fmt.Errorf("language: tagger: %w", err)
	}
	m.lemmas = tag.ReadLemmas(r)
	for _, c := range m.tagger.Classes() {
		t, pos, _ := strings.Cut(c, "|")
		m.classes = append(m.classes, tagClass{t, pos})
	}
	return r.Err()
}

func (m *trained) loadParser(weights []byte) error {
	r, err := linear.NewReader(weights)
	if err != nil {
		return fmt.Errorf("language: parser: %w", err)
	}
	if m.parser, err = parse.Read(r); err != nil {
		return fmt.Errorf("language: parser: %w", err)
	}
	return nil
}

// tag gives the tokens of a sentence their tags and base forms.
func (m *trained) tag(text string, tokens []hearsay.Token, work *scratch) {
	work.words = work.words[:0]
	for _, t := range tokens {
		w := tag.NewWord(t.Of(text))
		m.tagger.Dict().Mark(&w)
		work.words = append(work.words, w)
	}
	work.tags = m.tagger.Tag(work.tags[:0], work.words, &work.tag)
	for i := range tokens {
		t, c := &tokens[i], m.classes[work.tags[i]]
		t.Tag, t.POS = c.tag, c.pos
		t.Lemma = m.lemmas.Lemma(t.Of(text), c.tag, c.pos)
	}
}

// parse gives the tokens of a sentence that was tagged last their heads and relations.
func (m *trained) parse(tokens []hearsay.Token, work *scratch) {
	work.arcs = m.parser.Parse(work.arcs[:0], parse.Input{Words: work.words, Tags: work.tags}, &work.parse)
	for i, a := range work.arcs {
		tokens[i].Head, tokens[i].Rel = a.Head, a.Rel
	}
}
