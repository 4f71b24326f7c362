package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// counts are how often each term stands in an article. A term is the lower-case lemma of a word,
// or its lower-case form where the article has not been tagged.
type counts map[string]int

// countTerms counts the terms of what r itself tells, its title included.
func countTerms(r *hearsay.Reading) counts {
	c := counts{}
	c.addText(r.Article.Title)
	if len(r.Sentences) == 0 {
		c.addText(r.Article.Text)
		return c
	}
	for _, s := range r.Sentences {
		for _, t := range s.Tokens {
			if t.Lemma != "" {
				c.add(strings.ToLower(t.Lemma))
				continue
			}
			c.addText(t.Of(r.Article.Text))
		}
	}
	return c
}

// addText counts the words of s.
func (c counts) addText(s string) {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !isApostrophe(r) }) {
		w = strings.ToLower(strings.TrimFunc(w, isApostrophe))
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		c.add(w)
	}
}

func (c counts) add(term string) {
	if utf8.RuneCountInString(term) > 1 && !isSmallNumber(term) {
		c[term]++
	}
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// isSmallNumber reports whether the term is a number of up to two digits: a day, an age, a count
// of next to everything.
func isSmallNumber(term string) bool {
	return len(term) <= 2 && strings.IndexFunc(term, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
