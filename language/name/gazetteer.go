package name

import (
	"strings"

	"hearsay/language/linear"
	"hearsay/language/tag"
	"hearsay/lexicon"
)

// What the lexicon says of a word or of a phrase that it is in.
const (
	given uint32 = 1 << iota
	title
	place
	demonym
	organisation
	organisationWord // "Ministry", in a longer name
	outlet
	longer // the phrase has several words
)

// maxPhrase is the longest phrase of the lexicon that is looked for, in tokens.
const maxPhrase = 4

// Gazetteer is the names of the lexicon. It gives features, not decisions.
type Gazetteer struct {
	phrases map[uint32]uint32 // by the hashes of their words in small letters
}

// NewGazetteer reads the tables of names of a language.
func NewGazetteer(language string) (*Gazetteer, error) {
	g := &Gazetteer{phrases: map[uint32]uint32{}}
	for _, table := range []struct {
		name, column string
		kind         func(row []string) uint32
	}{
		{"names", "name", func([]string) uint32 { return given }},
		{"nicknames", "nickname", func([]string) uint32 { return given }},
		{"titles", "title", func([]string) uint32 { return title }},
		{"places", "place", func([]string) uint32 { return place }},
		{"places", "demonyms", func([]string) uint32 { return demonym }},
		{"organisations", "word", organisationKind},
		{"outlets", "name", func([]string) uint32 { return outlet }},
		{"outlets", "aliases", func([]string) uint32 { return outlet }},
	} {
		t, err := lexicon.Words(language, table.name)
		if err != nil {
			return nil, err
		}
		column := t.Column(table.column)
		for _, row := range t.Rows {
			for phrase := range strings.SplitSeq(row[column], "|") {
				g.add(phrase, table.kind(row))
			}
		}
	}
	return g, nil
}

func organisationKind(row []string) uint32 {
	switch {
	case len(row) < 3 || row[2] != "organisation":
		return 0
	case row[1] == "whole":
		return organisation
	}
	return organisationWord
}

func (g *Gazetteer) add(phrase string, kind uint32) {
	words := strings.Fields(phrase)
	if len(words) == 0 || len(words) > maxPhrase || kind == 0 {
		return
	}
	hashes := make([]uint32, len(words))
	for i, w := range words {
		hashes[i] = linear.HashString(strings.ToLower(tag.Normal(w)))
	}
	g.phrases[linear.Hash(uint32(len(words)), hashes...)] |= kind
}

// mark appends what the lexicon says of each word, alone and in phrases.
func (g *Gazetteer) mark(marks []uint32, words []tag.Word) []uint32 {
	base := len(marks)
	for range words {
		marks = append(marks, 0)
	}
	var hashes [maxPhrase]uint32
	for i := range words {
		if !words[i].Capital {
			continue
		}
		for n := 1; n <= maxPhrase && i+n <= len(words); n++ {
			hashes[n-1] = words[i+n-1].Lower
			kind := g.phrases[linear.Hash(uint32(n), hashes[:n]...)]
			if kind != 0 && n > 1 {
				kind |= longer
			}
			for j := i; kind != 0 && j < i+n; j++ {
				marks[base+j] |= kind
			}
		}
	}
	return marks
}
