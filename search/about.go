package search

import (
	"slices"
	"strings"
	"unicode"

	"hearsay"
	"hearsay/language"
)

// topic is what statements are to be about: phrases, each of words that stand together.
type topic struct {
	*Index
	phrases [][]string
	known   map[string][]string // the base forms of the words met so far
}

// topic reads the words asked for. What stands in quotation marks is one phrase, and so is a word that is
// several ("quay-side").
func (x *Index) topic(about string) *topic {
	t := &topic{Index: x, known: map[string][]string{}}
	for i, part := range strings.Split(strings.NewReplacer("“", `"`, "”", `"`).Replace(about), `"`) {
		phrases := strings.Fields(part)
		if quoted := i%2 == 1; quoted {
			phrases = []string{part}
		}
		for _, phrase := range phrases {
			if w := words(phrase); len(w) > 0 {
				t.phrases = append(t.phrases, w)
			}
		}
	}
	return t
}

// of reports whether every phrase stands in the sentences of a statement.
func (t *topic) of(s *hearsay.Statement) bool {
	if len(t.phrases) == 0 {
		return true
	}
	return t.in(t.wordsAround(s))
}

// in reports whether every phrase stands in a text.
func (t *topic) in(all []string) bool {
	return !slices.ContainsFunc(t.phrases, func(phrase []string) bool { return !t.stands(phrase, all) })
}

func (t *topic) stands(phrase, text []string) bool {
	for i := range len(text) - len(phrase) + 1 {
		at := 0
		for at < len(phrase) && t.same(phrase[at], text[i+at]) {
			at++
		}
		if at == len(phrase) {
			return true
		}
	}
	return false
}

// same reports whether two words are one or may be forms of one.
func (t *topic) same(a, b string) bool {
	return a == b || slices.ContainsFunc(t.forms(a), func(base string) bool { return slices.Contains(t.forms(b), base) })
}

func (t *topic) forms(word string) []string {
	bases, ok := t.known[word]
	if !ok {
		bases = t.reader.Bases(word)
		t.known[word] = bases
	}
	return bases
}

// words are the words of s without what never counts: case, marks on letters, a possessive ending.
func words(s string) []string {
	out := strings.FieldsFunc(strings.ToLower(language.FoldMarks(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
	for i, w := range out {
		out[i] = strings.Trim(strings.TrimSuffix(w, "'s"), "'")
	}
	return slices.DeleteFunc(out, func(w string) bool { return w == "" })
}

// HasWords reports whether s holds a word that can be asked for.
func HasWords(s string) bool { return len(words(s)) > 0 }

// extent is the bytes from the first to the last of a statement's content and cue.
func extent(s *hearsay.Statement) hearsay.Range {
	ranges := slices.Clone(s.Content)
	if s.Cue != nil {
		ranges = append(ranges, *s.Cue)
	}
	ranges = slices.DeleteFunc(ranges, hearsay.Range.Empty)
	if len(ranges) == 0 {
		return hearsay.Range{}
	}
	hull := ranges[0]
	for _, r := range ranges[1:] {
		hull.Start, hull.End = min(hull.Start, r.Start), max(hull.End, r.End)
	}
	return hull
}
