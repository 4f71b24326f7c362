package render

import (
	"strings"

	"github.com/rivo/uniseg"
)

// cells is the number of terminal cells that s takes.
func cells(s string) int { return uniseg.StringWidth(s) }

// cut shortens s to at most n cells, with an ellipsis where something is left out.
func cut(s string, n int) string {
	if cells(s) <= n {
		return s
	}
	var b strings.Builder
	used := 0
	for g := uniseg.NewGraphemes(s); g.Next(); {
		if used+g.Width() > n-1 {
			break
		}
		used += g.Width()
		b.WriteString(g.Str())
	}
	return strings.TrimRight(b.String(), " ,;:–—") + "…"
}

// shorten cuts s to at most n cells between two words, if it can.
func shorten(s string, n int) string {
	if cells(s) <= n {
		return s
	}
	s = strings.TrimSuffix(cut(s, n), "…")
	if at := strings.LastIndexByte(s, ' '); at > len(s)/2 {
		s = s[:at]
	}
	return strings.TrimRight(s, " ,;:–—") + " …"
}

// style is how words stand out on a terminal that can.
type style string

const (
	plain  style = ""
	bold   style = "1"
	dim    style = "2"
	italic style = "3"
)

// run is words of one style. Words joined by a no-break space stay together.
type run struct {
	text  string
	style style
}

// wrap breaks runs into lines of at most width cells. Two runs are parted by a space, and so by the
// end of a line, only where one of them brings it.
func wrap(runs []run, width int) [][]run {
	var lines [][]run
	var line []run
	space := false
	for _, r := range runs {
		space = space || strings.HasPrefix(r.text, " ")
		for word := range strings.FieldsFuncSeq(r.text, func(c rune) bool { return c == ' ' }) {
			for i, part := range fit(word, width) {
				switch {
				case len(line) == 0:
				case space && cellsOf(line)+1+cells(part) <= width:
					line = append(line, run{" ", plain})
				case space || i > 0:
					lines, line = append(lines, line), nil
				case cellsOf(line)+cells(part) > width:
					done, begun := lastWord(line, width-cells(part))
					lines, line = append(lines, done), begun
				}
				line, space = append(line, run{part, r.style}), false
			}
			space = true
		}
		space = strings.HasSuffix(r.text, " ")
	}
	if line != nil {
		lines = append(lines, line)
	}
	return lines
}

// lastWord takes the last word off a line, that what belongs to it may follow it; a line of one word,
// or one whose last word leaves no room, stays as it is.
func lastWord(line []run, room int) (done, word []run) {
	for i := len(line) - 1; i > 0; i-- {
		if line[i].text == " " && cellsOf(line[i+1:]) <= room {
			return line[:i:i], line[i+1:]
		}
		if line[i].text == " " {
			break
		}
	}
	return line, nil
}

func cellsOf(line []run) int {
	n := 0
	for _, r := range line {
		n += cells(r.text)
	}
	return n
}

// fit breaks a word that is wider than a line, after a dash in it where that helps.
func fit(word string, width int) []string {
	if cells(word) <= width {
		return []string{word}
	}
	if at := strings.LastIndex(word, "–") + len("–"); at >= len("–") && at < len(word) && cells(word[:at]) <= width {
		return append([]string{word[:at]}, fit(word[at:], width)...)
	}
	var parts []string
	var b strings.Builder
	used := 0
	for g := uniseg.NewGraphemes(word); g.Next(); {
		if used+g.Width() > width && used > 0 {
			parts = append(parts, b.String())
			b.Reset()
			used = 0
		}
		used += g.Width()
		b.WriteString(g.Str())
	}
	return append(parts, b.String())
}
