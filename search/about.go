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
	phrases   [][]string
	known     map[string][]string                    // the base forms of the words met so far
	sentences map[hearsay.DocumentID][]hearsay.Range // of the documents met so far
}

// topic reads the words asked for. What stands in quotation marks is one phrase, and so is a word that is
// several ("quay-side").
func (x *Index) topic(about string) *topic {
	t := &topic{Index: x, known: map[string][]string{}, sentences: map[hearsay.DocumentID][]hearsay.Range{}}
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
func (t *topic) of(s *hearsay.Statement) bool { return t.stand(s.Document, extent(s)) }

// stand reports whether every phrase stands in the sentences that a range of a document touches.
func (t *topic) stand(d hearsay.DocumentID, r hearsay.Range) bool {
	if len(t.phrases) == 0 {
		return true
	}
	all := words(t.around(d, r))
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

// around is the sentences that a range of a document touches.
func (t *topic) around(id hearsay.DocumentID, hull hearsay.Range) string {
	if t.text(id, hull) == "" {
		return ""
	}
	d := t.documents[id]
	for _, sentence := range t.divided(d) {
		if sentence.Overlaps(hull) {
			hull.Start, hull.End = min(hull.Start, sentence.Start), max(hull.End, sentence.End)
		}
	}
	return hull.Of(d.Text)
}

// divided is the sentences of a document; blocks that its text does not have are left out.
func (t *topic) divided(d *hearsay.AccountDocument) []hearsay.Range {
	sentences, ok := t.sentences[d.ID]
	if !ok {
		a := &hearsay.Article{Text: d.Text}
		for _, b := range d.Blocks {
			if 0 <= b.Start && b.Start <= b.End && b.End <= len(d.Text) {
				a.Blocks = append(a.Blocks, b.Block)
			}
		}
		sentences = t.reader.Divide(a)
		t.sentences[d.ID] = sentences
	}
	return sentences
}

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
