package language

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// FoldMarks takes the marks off letters ("é" becomes "e") and leaves full stops out.
func FoldMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || r == '.' {
			return -1
		}
		if to, ok := strokes[r]; ok {
			return to
		}
		return r
	}, norm.NFD.String(s))
}

// strokes are the letters that Unicode does not take apart.
var strokes = map[rune]rune{'ø': 'o', 'ł': 'l', 'đ': 'd', 'ħ': 'h', 'ı': 'i', '’': '\''}
