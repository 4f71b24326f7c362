package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// line is a line of text without the white space at its ends, and whether a blank line or the
// start of the text stands before it.
type line struct {
	hearsay.Range
	afterBlank bool
}

// split divides text from byte start on into paragraphs: at blank lines, and at single newlines
// unless the line was only wrapped there.
func split(text string, start int) []hearsay.Block {
	lines := linesOf(text, start)
	width := wrapWidth(text, lines)
	var blocks []hearsay.Block
	for i, l := range lines {
		if i > 0 && !l.afterBlank && continues(text, lines[i-1].Range, l.Range, width) {
			blocks[len(blocks)-1].End = l.End
			continue
		}
		blocks = append(blocks, hearsay.Block{Range: l.Range, Role: hearsay.Paragraph})
	}
	return blocks
}

func linesOf(text string, start int) (lines []line) {
	blank := true
	for at := start; at < len(text); {
		end := strings.IndexAny(text[at:], "\n\r\u2028\u2029")
		if end < 0 {
			end = len(text) - at
		}
		if r := trim(text, hearsay.Range{Start: at, End: at + end}); r.Empty() {
			blank = true
		} else {
			lines = append(lines, line{r, blank})
			blank = false
		}
		at += end
		_, size := utf8.DecodeRuneInString(text[at:])
		if strings.HasPrefix(text[at:], "\r\n") {
			size = 2
		}
		at += size
	}
	return lines
}

// trim is r without the white space at its ends.
func trim(text string, r hearsay.Range) hearsay.Range {
	s := text[r.Start:r.End]
	r.Start += len(s) - len(strings.TrimLeftFunc(s, isSpace))
	if r.Start >= r.End {
		return hearsay.Range{Start: r.End, End: r.End}
	}
	r.End -= len(text[r.Start:r.End]) - len(strings.TrimRightFunc(text[r.Start:r.End], isSpace))
	return r
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\uFEFF' }

const (
	widestWrap  = 120 // no one wraps lines wider than this
	wrappedFew  = 4   // so many lines must go on before a text counts as wrapped
	wrappedFill = 0.6 // a wrapped line fills this share of the width at least
)

// wrapWidth is the width at which the lines of text were wrapped, or 0 where they were not.
// In wrapped text nearly all lines that another follows are about as long as the longest.
func wrapWidth(text string, lines []line) int {
	longest, inner := 0, 0
	for i, l := range lines {
		longest = max(longest, l.Len())
		if i+1 < len(lines) && !lines[i+1].afterBlank {
			inner++
		}
	}
	if longest > widestWrap || inner < wrappedFew {
		return 0
	}
	full, open := 0, 0
	for i, l := range lines {
		if i+1 < len(lines) && !lines[i+1].afterBlank {
			if float64(l.Len()) >= wrappedFill*float64(longest) {
				full++
			}
			if !endsSentence(l.Of(text)) {
				open++
			}
		}
	}
	if full*10 < inner*8 || open*2 < inner {
		return 0
	}
	return longest
}

// continues reports whether the line at b goes on with the paragraph of the line at a.
func continues(text string, a, b hearsay.Range, width int) bool {
	if width > 0 {
		return !endsSentence(a.Of(text)) || float64(a.Len()) >= wrappedFill*float64(width)
	}
	first, _ := utf8.DecodeRuneInString(b.Of(text))
	return !endsSentence(a.Of(text)) && unicode.IsLower(first)
}

// endsSentence reports whether s ends with a final stop, inside quotation marks or brackets or not.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]}* ")
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;…", last)
}
