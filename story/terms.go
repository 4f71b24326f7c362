package story

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// maxTerm is the length in bytes of the longest term: what is longer is no word.
const maxTerm = 60

// Digest finds what this room asks of an article alone: what it is called and which words stand in it.
func Digest(r *hearsay.Reading) hearsay.Digest {
	return hearsay.Digest{Heading: titleOf(r), Terms: termsIn(r)}
}

// headingOf takes from the digest of r what it is called, or finds it now.
func headingOf(r *hearsay.Reading) string {
	if r.Digest != nil {
		return r.Digest.Heading
	}
	return titleOf(r)
}

// termsOf takes the terms from the digest of r, or counts them now.
func termsOf(r *hearsay.Reading) hearsay.Terms {
	if r.Digest != nil {
		return r.Digest.Terms
	}
	return termsIn(r)
}

// termsIn counts the terms of r, sorted by word.
func termsIn(r *hearsay.Reading) hearsay.Terms {
	counted := countTerms(r)
	terms := make([]hearsay.Term, 0, len(counted))
	for w, n := range counted {
		terms = append(terms, hearsay.Term{Word: w, Times: n.times, Capital: n.capital})
	}
	slices.SortFunc(terms, func(a, b hearsay.Term) int { return cmp.Compare(a.Word, b.Word) })
	return hearsay.PackTerms(terms)
}

// counts are how often each term stands in an article. A term is the lower-case lemma of a word,
// or its lower-case form where the article has not been tagged.
type counts map[string]count

// count is how often a term stands in an article, and how often of these as names and figures
// do, with a capital or a digit.
type count struct{ times, capital int }

// isName reports whether the term is mostly written like a name.
func isName(t hearsay.Term) bool { return 2*t.Capital > t.Times }

// countTerms counts the terms of what r itself tells, its title included.
func countTerms(r *hearsay.Reading) counts {
	c := counts{}
	c.addText(r.Article.Title)
	if len(r.Sentences) == 0 {
		c.addText(r.Article.Text)
		return c
	}
	for _, s := range r.Sentences {
		if s.Block < len(r.Article.Blocks) && !r.Article.Blocks[s.Block].Role.Told() {
			continue
		}
		for _, t := range s.Tokens {
			c.addToken(t, r.Article.Text)
		}
	}
	return c
}

// addToken counts a token under its lemma.
func (c counts) addToken(t hearsay.Token, text string) {
	if t.Lemma == "" {
		c.addText(t.Of(text))
		return
	}
	if t.POS != "PART" {
		c.add(strings.ToLower(t.Lemma), startsLikeName(t.Of(text)))
	}
}

// addText counts the words of s.
func (c counts) addText(s string) {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !isWordRune(r) && !isApostrophe(r) }) {
		w = strings.TrimFunc(w, isApostrophe)
		term := strings.ToLower(w)
		term = strings.TrimSuffix(strings.TrimSuffix(term, "'s"), "’s")
		c.add(term, startsLikeName(w))
	}
}

func (c counts) add(term string, capital bool) {
	first, _ := utf8.DecodeRuneInString(term)
	if len(term) > maxTerm || utf8.RuneCountInString(term) < 2 || isSmallNumber(term) || !isWordRune(first) {
		return
	}
	n := c[term]
	n.times++
	if capital {
		n.capital++
	}
	c[term] = n
}

func startsLikeName(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

func isWordRune(r rune) bool   { return unicode.IsLetter(r) || unicode.IsDigit(r) }
func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// isSmallNumber reports whether the term is a number of up to two digits: a day, an age, a count
// of next to everything.
func isSmallNumber(term string) bool {
	return len(term) <= 2 && strings.IndexFunc(term, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
