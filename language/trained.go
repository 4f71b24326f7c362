package language

import (
	"fmt"
	"strings"
	"sync"

	"hearsay"
	"hearsay/language/linear"
	"hearsay/language/tag"
	"hearsay/models"
)

// trained is the models, loaded once.
type trained struct {
	tagger  *tag.Tagger
	lemmas  *tag.Lemmas
	classes []tagClass // of the tagger
}

type tagClass struct{ tag, pos string }

// scratch is the memory that reading one article uses again for each sentence.
type scratch struct {
	words []tag.Word
	tags  []uint8
	tag   tag.Scratch
}

var load = sync.OnceValues(func() (*trained, error) {
	r, err := linear.NewReader(models.Tagger())
	if err != nil {
		return nil, fmt.Errorf("language: tagger: %w", err)
	}
	m := &trained{}
	if m.tagger, err = tag.Read(r); err != nil {
		return nil, fmt.Errorf("language: tagger: %w", err)
	}
	m.lemmas = tag.ReadLemmas(r)
	for _, c := range m.tagger.Classes() {
		t, pos, _ := strings.Cut(c, "|")
		m.classes = append(m.classes, tagClass{t, pos})
	}
	return m, r.Err()
})

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
