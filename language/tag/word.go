// Package tag gives words their parts of speech and their base forms. Word forms go in, tags come
// out. It stands apart from the parser so that the parser can be trained on the tags that it will see.
package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/language/cluster"
	"hearsay/language/linear"
)

// Word is what the models know of a word form: hashes, so that no text is looked at twice.
type Word struct {
	Form     uint32 // with quotation marks, dashes and figures made alike
	Lower    uint32
	Suffix   [5]uint32 // of the small letters, of 1 to 5 runes; 0 where the word is shorter
	Prefix   [3]uint32
	Shape    uint32 // e.g. of "Xx", "X", "d-d"
	Class    uint32 // of the tags that the word had in training; 0 for a rare word
	Clusters cluster.Classes
	// Capital is whether the form has capitals.
	Capital bool
}

// Normal makes the spellings of a form alike that mean the same: typographic and plain marks, and
// all figures.
func Normal(form string) string {
	plain := true
	for i := range len(form) {
		if c := form[i]; c >= utf8.RuneSelf || '1' <= c && c <= '9' {
			plain = false
			break
		}
	}
	if plain {
		return form
	}
	return marks.Replace(form)
}

var marks = strings.NewReplacer("“", "\"", "”", "\"", "``", "\"", "''", "\"", "«", "\"", "»", "\"", "‘", "'", "’", "'", "–", "-", "—", "--", "…", "...", "‐", "-", "‑", "-",
	"1", "0", "2", "0", "3", "0", "4", "0", "5", "0", "6", "0", "7", "0", "8", "0", "9", "0")

// NewWord looks at one form.
func NewWord(form string, clusters *cluster.Table) Word {
	form = Normal(form)
	lower := strings.ToLower(form)
	w := Word{Form: linear.HashString(form), Lower: linear.HashString(lower), Shape: linear.HashString(shape(form)), Capital: lower != form}
	w.Clusters = clusters.Of(w.Lower)
	end := len(lower)
	for i := range w.Suffix {
		_, n := utf8.DecodeLastRuneInString(lower[:end])
		if end -= n; n == 0 || end == 0 && i > 0 && len(lower) <= 1 {
			break
		}
		w.Suffix[i] = linear.HashString(lower[end:])
	}
	start := 0
	for i := range w.Prefix {
		_, n := utf8.DecodeRuneInString(lower[start:])
		if n == 0 {
			break
		}
		start += n
		w.Prefix[i] = linear.HashString(lower[:start])
	}
	return w
}

// shape shortens a form to the kinds of its runes, runs as one: "Xx" for "Lund", "d-d" for "2020-21".
func shape(form string) string {
	var b [12]byte
	n := 0
	for _, r := range form {
		c := kind(r)
		if n > 0 && b[n-1] == c && (n < 2 || c != 'X' || b[n-2] == c) {
			continue
		}
		if n == len(b) {
			break
		}
		b[n] = c
		n++
	}
	return string(b[:n])
}

func kind(r rune) byte {
	switch {
	case 'a' <= r && r <= 'z':
		return 'x'
	case 'A' <= r && r <= 'Z':
		return 'X'
	case '0' <= r && r <= '9':
		return 'd'
	case r < utf8.RuneSelf:
		return byte(r)
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	}
	return '?'
}
