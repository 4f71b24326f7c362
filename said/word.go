package said

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// word is a token with what the rules ask of it. Heads are indexes into the words of its unit.
type word struct {
	hearsay.Range
	low   string // lower case, with straight apostrophes
	lists list   // those that hold it
	lemma string
	tag   string
	rel   string
	head  int // -1 for a root
	quote int // number of the outermost quotation it stands in, from 1; 0 for none
	time  int // end, as an index of words, of the time expression that starts here; 0 for none
}

func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

// guess is a tag for a word that no tagger has read.
func (u *unit) guess(w word, first bool) string {
	if t, ok := u.lex.tags[w.low]; ok {
		return t
	}
	r, _ := utf8.DecodeRuneInString(w.low)
	switch {
	case unicode.IsDigit(r):
		return "CD"
	case !unicode.IsLetter(r):
		return w.low
	}
	if v := u.lex.verbs[w.low]; len(v) > 0 && u.lex.nouns[w.low] == nil && u.lex.sources[w.low] == (source{}) {
		return formTag(v[0].forms)
	}
	if c, _ := utf8.DecodeRuneInString(w.Of(u.text)); unicode.IsUpper(c) && !first {
		return "NNP"
	}
	return guessBySuffix(w.low)
}

func formTag(f form) string {
	switch {
	case f&past != 0:
		return "VBD"
	case f&third != 0:
		return "VBZ"
	case f&gerund != 0:
		return "VBG"
	case f&participle != 0:
		return "VBN"
	}
	return "VBP"
}

func guessBySuffix(w string) string {
	switch {
	case strings.HasSuffix(w, "ly"):
		return "RB"
	case strings.HasSuffix(w, "ing") && len(w) > 5:
		return "VBG"
	case strings.HasSuffix(w, "ed") && len(w) > 4:
		return "VBD"
	case strings.HasSuffix(w, "s") && len(w) > 3:
		return "NNS"
	}
	return "NN"
}

// Tags by family.
func (w *word) verb() bool { return strings.HasPrefix(w.tag, "VB") }
func (w *word) noun() bool { return strings.HasPrefix(w.tag, "NN") }
func (w *word) finite() bool {
	return w.tag == "VBD" || w.tag == "VBZ" || w.tag == "VBP" || w.tag == "MD"
}

// many reports whether a noun means several.
func (w *word) many() bool { return w.tag == "NNS" || w.tag == "NNPS" || w.is("people") }

func (w *word) adverb() bool { return strings.HasPrefix(w.tag, "RB") }
func (w *word) letters() bool {
	for _, r := range w.low {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

func (w *word) is(options ...string) bool {
	for _, o := range options {
		if w.low == o {
			return true
		}
	}
	return false
}

// quoteMark reports whether the word is a mark of quotation.
func (w *word) quoteMark() bool {
	switch w.low {
	case "\"", "“", "”", "‘", "'", "«", "»", "„", "``", "''", "`":
		return true
	}
	return false
}

// stop reports whether the word ends a sentence.
func (w *word) stop() bool { return w.is(".", "!", "?", "…", "...", "!?", "?!") }

// dash reports whether the word is a dash between clauses.
func (w *word) dash() bool { return w.is("—", "–", "--", "-", "―") }

// quoteStart reports whether a quotation opens at word i.
func (u *unit) quoteStart(i int) bool {
	return i < len(u.words) && u.words[i].quote > 0 && (i == 0 || u.words[i-1].quote != u.words[i].quote)
}
