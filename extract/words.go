package extract

import (
	"iter"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordsOf are the words of s in lower case: runs of letters and digits, with the apostrophes
// and hyphens inside them.
func wordsOf(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for f := range strings.FieldsSeq(s) {
			w := strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			if w != "" && !yield(strings.ReplaceAll(strings.ToLower(w), "’", "'")) {
				return
			}
		}
	}
}

func countWords(s string) (n int) {
	for range wordsOf(s) {
		n++
	}
	return n
}

// hasWords reports whether s has n words or more.
func hasWords(s string, n int) bool {
	for range wordsOf(s) {
		if n--; n == 0 {
			return true
		}
	}
	return false
}

// sameWords reports whether a and b differ in case, spaces and marks alone.
func sameWords(a, b string) bool { return squeeze(a) == squeeze(b) }

// squeeze is the letters and digits of s in lower case.
func squeeze(s string) string { return string(appendSqueezed(nil, s)) }

func appendSqueezed(b []byte, s string) []byte {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return b
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
