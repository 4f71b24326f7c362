package language

import (
	"strings"
	"sync"

	"hearsay/lexicon"
)

// words are the tables that tokens and sentences are told by; all keys but those of
// abbreviations are lower case.
type words struct {
	abbreviations map[string]abbreviation // without the last full stop, e.g. "Mr", "U.S"
	prefixes      map[string]bool         // that stay with their word at a hyphen
	units         map[string]bool         // that are written against a number, in the case they are written in
	emoticons     map[string]bool
	elisions      map[string]bool // that begin with an apostrophe
	starters      map[string]bool // that begin sentences
	headings      map[string]heading
	speech        map[string]bool // verbs of reporting clauses
	contractions  map[string]contraction
	usual         map[string]usual // how common words are tagged without models
}

// abbreviation says what follows a word that keeps its full stop.
type abbreviation uint8

const (
	notAbbreviated abbreviation = iota
	beforeName                  // Mr.
	beforeNumber                // No. 10
	inSentence                  // e.g.
	anywhere                    // Inc.
	weakly                      // Sun.: an ordinary word too
)

// contraction is a word that is several: the lengths of its parts, and the words before which it is
// (nil: always), "its" before "not".
type contraction struct {
	parts  []int
	before map[string]bool
}

func newContraction(parts, before string) (c contraction) {
	for part := range strings.FieldsSeq(parts) {
		c.parts = append(c.parts, len(part))
	}
	for word := range strings.FieldsSeq(before) {
		if c.before == nil {
			c.before = map[string]bool{}
		}
		c.before[word] = true
	}
	return c
}

var english = sync.OnceValues(func() (*words, error) { return loadWords("en") })

func loadWords(language string) (*words, error) {
	w := &words{abbreviations: map[string]abbreviation{}, contractions: map[string]contraction{}, headings: map[string]heading{}, usual: map[string]usual{}}
	kinds := map[string]abbreviation{"title": beforeName, "before-number": beforeNumber, "inside": inSentence, "any": anywhere, "weak": weakly}
	err := each(language, "token-abbreviations", func(row []string) { w.abbreviations[row[0]] = kinds[row[1]] })
	if err != nil {
		return nil, err
	}
	err = each(language, "token-contractions", func(row []string) {
		w.contractions[row[0]] = newContraction(row[1], row[2])
	})
	if err != nil {
		return nil, err
	}
	headings := map[string]heading{"credit": credit, "numbered": numbered, "weekday": weekday, "month": month}
	err = each(language, "token-headings", func(row []string) { w.headings[row[0]] = headings[row[1]] })
	if err != nil {
		return nil, err
	}
	err = each(language, "token-tags", func(row []string) { w.usual[row[0]] = usual{row[1], row[2], row[3]} })
	if err != nil {
		return nil, err
	}
	for name, set := range map[string]*map[string]bool{"prefixes": &w.prefixes, "units": &w.units, "emoticons": &w.emoticons, "elisions": &w.elisions, "starters": &w.starters, "speech": &w.speech} {
		*set = map[string]bool{}
		if err := each(language, "token-"+name, func(row []string) { (*set)[row[0]] = true }); err != nil {
			return nil, err
		}
	}
	return w, nil
}

func each(language, name string, row func([]string)) error {
	table, err := lexicon.Words(language, name)
	if err != nil {
		return err
	}
	for _, r := range table.Rows {
		row(r)
	}
	return nil
}

// in reports whether set holds word in any case. It allocates nothing for words in small letters.
func in(set map[string]bool, word string) bool {
	return len(word) < 24 && set[strings.ToLower(word)]
}
