package reconcile

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// lex cuts a range of text into words, numbers and currency signs. Hyphens part words: "$70-a-share".
func lex(text string, r hearsay.Range) []word {
	var words []word
	for i := r.Start; i < r.End; {
		c, size := utf8.DecodeRuneInString(text[i:r.End])
		end := i + size
		switch {
		case isDigit(text[i]):
			end = numberEnd(text, i, r.End)
		case unicode.IsLetter(c):
			end = lettersEnd(text, i, r.End)
		case unicode.IsSpace(c) || c == '-' || c == '‑' || c == '–':
			if c == '–' {
				words = append(words, word{hearsay.Range{Start: i, End: end}, "–", false})
			}
			i = end
			continue
		}
		words = append(words, word{hearsay.Range{Start: i, End: end}, strings.ToLower(text[i:end]), isDigit(text[i])})
		i = end
	}
	return words
}

// numberEnd is where the digits that start at i end, with the groups "1,200" and the point of "6.6".
func numberEnd(text string, i, end int) int {
	for i < end {
		c := text[i]
		inside := (c == ',' || c == '.') && i+1 < end && isDigit(text[i+1])
		if !isDigit(c) && !inside {
			break
		}
		i++
	}
	return i
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func lettersEnd(text string, i, end int) int {
	for i < end {
		c, size := utf8.DecodeRuneInString(text[i:end])
		if !unicode.IsLetter(c) {
			break
		}
		i += size
	}
	if i < end && text[i] == '$' { // "US$"
		i++
	}
	return i
}
