package search

import (
	"slices"
	"strings"
	"unicode"

	"hearsay"
	"hearsay/language"
)

// topic is what texts are to be about: phrases, each of words that stand together. Of each word it has the numbers of all words
// that are it or may be forms of it.
type topic [][]map[int32]bool

// topic reads the words asked for. What stands in quotation marks is one phrase, and so is a word that is
// several ("quay-side").
func (x *Index) topic(about string) topic {
	var t topic
	for i, part := range strings.Split(strings.NewReplacer("“", `"`, "”", `"`).Replace(about), `"`) {
		phrases := strings.Fields(part)
		if quoted := i%2 == 1; quoted {
			phrases = []string{part}
		}
		for _, phrase := range phrases {
			var numbers []map[int32]bool
			for _, w := range words(phrase) {
				numbers = append(numbers, x.texts.formsOf(w, x.reader))
			}
			if len(numbers) > 0 {
				t = append(t, numbers)
			}
		}
	}
	return t
}

// in reports whether every phrase stands in a text.
func (t topic) in(text []int32) bool {
	return !slices.ContainsFunc(t, func(phrase []map[int32]bool) bool { return !stands(phrase, text) })
}

func stands(phrase []map[int32]bool, text []int32) bool {
	for i := range len(text) - len(phrase) + 1 {
		at := 0
		for at < len(phrase) && phrase[at][text[i+at]] {
			at++
		}
		if at == len(phrase) {
			return true
		}
	}
	return false
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
