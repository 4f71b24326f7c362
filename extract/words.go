package extract

import (
	"iter"
	"strconv"
	"strings"
	"unicode"
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

// sameWords reports whether a and b differ in case, spaces and marks alone.
func sameWords(a, b string) bool { return squeeze(a) == squeeze(b) }

// squeeze is the letters and digits of s in lower case.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
