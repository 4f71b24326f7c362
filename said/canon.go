package said

import (
	"unicode"
	"unicode/utf8"

	"github.com/zeebo/xxh3"
)

// canon is text in its canonical form: the words in lower case, letters and digits only; what stands in square
// brackets was put in by an editor and is left out.
type canon struct {
	text  []byte
	words []uint64 // hashes
}

// add appends the words of s.
func (c *canon) add(s string) {
	depth, word := 0, -1 // where in text the word at hand begins
	for _, r := range s {
		switch {
		case r == '[':
			depth++
		case r == ']' && depth > 0:
			depth--
		case depth > 0:
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if word < 0 {
				word = c.begin()
			}
			c.text = utf8.AppendRune(c.text, unicode.ToLower(r))
			continue
		case r == '’' || r == '\'':
			continue
		}
		word = c.end(word)
	}
	c.end(word)
}

// begin makes room for a word and tells where it begins.
func (c *canon) begin() int {
	if len(c.text) > 0 {
		c.text = append(c.text, ' ')
	}
	return len(c.text)
}

// end ends the word that begins at start, if one does.
func (c *canon) end(start int) int {
	if start >= 0 {
		c.words = append(c.words, xxh3.Hash(c.text[start:]))
	}
	return -1
}
