package language

import (
	"fmt"
	"sync"

	"hearsay"
	"hearsay/language/linear"
	"hearsay/language/name"
	"hearsay/language/tag"
	"hearsay/models"
)

// Name is the words of a name, "the" and titles left out, and what it seems to be the name of:
// hearsay.Person, Organisation or Place.
type Name struct {
	hearsay.Range
	Kind hearsay.Kind
}

// finder is the names tagger, loaded when the first names are asked for.
var finder = sync.OnceValues(func() (*name.Finder, error) {
	gazetteer, err := name.NewGazetteer("en")
	if err != nil {
		return nil, fmt.Errorf("language: names: %w", err)
	}
	r, err := linear.NewReader(models.Names())
	if err != nil {
		return nil, fmt.Errorf("language: names: %w", err)
	}
	return name.Read(r, gazetteer)
})

// Names finds the names in a sentence of text, in source order. In "Orla Tarn left Holm for the
// Skerry Times." they are Orla Tarn (a person), Holm (a place) and Skerry Times (an organisation).
// They are a model's guess, right for about two in three by the scores in models/names: evidence to
// weigh beside titles and lists, no more. A reader by rules alone finds none.
func (r *Reader) Names(s *hearsay.Sentence, text string) ([]Name, error) {
	if r.models == nil {
		return nil, nil
	}
	f, err := finder()
	if err != nil {
		return nil, err
	}
	var work name.Scratch
	words, tags := r.models.words(s, text)
	return collect(s.Tokens, f.Find(nil, words, tags, &work)), nil
}

// words are the words of a sentence that was read, and the classes of their tags.
func (m *trained) words(s *hearsay.Sentence, text string) (words []tag.Word, tags []uint8) {
	for _, t := range s.Tokens {
		w := tag.NewWord(t.Of(text))
		m.tagger.Dict().Mark(&w)
		words = append(words, w)
		tags = append(tags, m.numbers[tagClass{t.Tag, t.POS}])
	}
	return words, tags
}

// collect joins the labels of words to names.
func collect(tokens []hearsay.Token, labels []name.Label) (names []Name) {
	for i, l := range labels {
		switch {
		case l == name.Outside:
		case l.Begins():
			kinds := map[name.Label]hearsay.Kind{name.BeginPerson: hearsay.Person, name.BeginOrganisation: hearsay.Organisation, name.BeginLocation: hearsay.Place}
			names = append(names, Name{tokens[i].Range, kinds[l]})
		default:
			names[len(names)-1].End = tokens[i].End
		}
	}
	return names
}
