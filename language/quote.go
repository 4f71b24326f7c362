package language

import (
	"slices"
	"strings"
	"unicode"

	"hearsay"
)

// A mark is a quotation mark, or what may be one, in one block.
type mark struct {
	token      int
	family     family
	opens      bool // by its shape or by its place
	closes     bool
	sure       bool // its shape and its place agree
	possessive bool // it may be an apostrophe after s: "the players’ union"
}

// family is which marks pair with which.
type family uint8

const (
	noMark    family = iota
	double           // “ ” „
	straight         // " `` ''
	single           // ‘ ’
	plain            // ' `
	guillemet        // « »
	angle            // ‹ ›
)

// maxDepth bounds nesting; marks beyond it are passed over.
const maxDepth = 4

// pairer pairs the marks of blocks one after another. What is left open at the end of a block is
// taken up where the next begins with a mark of the same family; else it is forgotten, so that
// one lost mark spoils no more than its block.
type pairer struct {
	text   string
	quotes []hearsay.Quote
	open   []opened // the innermost last
	left   []family // open at the end of the block before
}

type opened struct {
	family    family
	start     int
	continues bool
}

// block pairs the marks among the tokens of one block.
func (p *pairer) block(b hearsay.Block, tokens []hearsay.Token) {
	first := len(p.quotes)
	marks := marksOf(p.text, b.Range, tokens)
	closing := closers(marks)
	for i, m := range marks {
		p.mark(m, tokens, closing[i], i == 0 && m.token == 0)
	}
	p.endBlock(b, tokens)
	slices.SortFunc(p.quotes[first:], func(a, b hearsay.Quote) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	nest(p.quotes[first:])
}

// mark opens or closes with one mark. closing says what closing marks of its family follow.
func (p *pairer) mark(m mark, tokens []hearsay.Token, closing following, leads bool) {
	at := tokens[m.token].Range
	top := p.find(m.family)
	switch {
	case top >= 0 && m.closes && !(m.possessive && closing.before) && (m.sure || !m.opens || top == len(p.open)-1):
		p.close(top, at.End)
	case !m.opens || len(p.open) == maxDepth:
	case m.family == plain && !closing.any:
	case top >= 0 && top == len(p.open)-1 && m.family != plain:
		p.lost(top, previousEnd(tokens, m.token))
		p.openAt(m.family, at.Start, strings.Contains(p.text[previousEnd(tokens, m.token):at.Start], "\n"))
	default:
		p.openAt(m.family, at.Start, leads && slices.Contains(p.left, m.family))
	}
}

func previousEnd(tokens []hearsay.Token, i int) int { return tokens[max(i-1, 0)].End }

func (p *pairer) openAt(f family, start int, continues bool) {
	p.open = append(p.open, opened{f, start, continues})
}

// find is the index of the innermost open quotation of a family, or -1.
func (p *pairer) find(f family) int {
	for i := len(p.open) - 1; i >= 0; i-- {
		if p.open[i].family == f {
			return i
		}
	}
	return -1
}

// close ends the quotation at index i of the open ones; those within it that were not closed are
// taken for stray marks.
func (p *pairer) close(i, end int) {
	o := p.open[i]
	p.open = p.open[:i]
	p.quotes = append(p.quotes, hearsay.Quote{Range: hearsay.Range{Start: o.start, End: end}, Continues: o.continues})
}

// lost ends a quotation that has no closing mark.
func (p *pairer) lost(i, end int) {
	o := p.open[i]
	p.open = p.open[:i]
	p.quotes = append(p.quotes, hearsay.Quote{Range: hearsay.Range{Start: o.start, End: end}, Continues: o.continues, Open: true})
}

func (p *pairer) endBlock(b hearsay.Block, tokens []hearsay.Token) {
	if b.Role == hearsay.Paragraph || len(p.open) > 0 {
		p.left = p.left[:0]
	}
	for len(p.open) > 0 {
		i := len(p.open) - 1
		p.left = append(p.left, p.open[i].family)
		p.lost(i, tokens[len(tokens)-1].End)
	}
}

// nest numbers the depths of quotations in order of their starts.
func nest(quotes []hearsay.Quote) {
	var ends []int
	for i := range quotes {
		for len(ends) > 0 && ends[len(ends)-1] <= quotes[i].Start {
			ends = ends[:len(ends)-1]
		}
		quotes[i].Depth = len(ends)
		ends = append(ends, quotes[i].End)
	}
}

// following says whether closing marks of the same family come after a mark: any, and any before
// the next that opens.
type following struct{ any, before bool }

func closers(marks []mark) []following {
	out := make([]following, len(marks))
	var seen [angle + 1]following
	for i := len(marks) - 1; i >= 0; i-- {
		m := marks[i]
		out[i] = seen[m.family]
		if m.closes {
			seen[m.family] = following{true, true}
		} else if m.opens {
			seen[m.family].before = false
		}
	}
	return out
}

// marksOf lists the tokens that are quotation marks by their shape, with what their place allows.
func marksOf(text string, b hearsay.Range, tokens []hearsay.Token) (marks []mark) {
	t := tokenizer{text: text, end: b.End}
	for i, token := range tokens {
		f, left, right := shape(token.Of(text))
		if f == noMark {
			continue
		}
		before, after := ' ', ' '
		if token.Start > b.Start {
			before = t.before(token.Start)
		}
		if r, n := t.at(token.End); n > 0 {
			after = r
		}
		if m := place(f, left, right, before, after); m.opens || m.closes {
			m.token = i
			marks = append(marks, m)
		}
	}
	return marks
}

// shape is the family of a mark and which way it points.
func shape(s string) (f family, left, right bool) {
	switch s {
	case "“", "„", "‟":
		return double, true, false
	case "”":
		return double, false, true
	case "``":
		return straight, true, false
	case "''":
		return straight, false, true
	case "\"", "＂":
		return straight, true, true
	case "‘", "‚", "‛":
		return single, true, false
	case "’":
		return single, false, true
	case "`":
		return plain, true, false
	case "'":
		return plain, true, true
	case "«", "»":
		return guillemet, s == "«", s == "»"
	case "‹", "›":
		return angle, s == "‹", s == "›"
	}
	return noMark, false, false
}

// place weighs a mark's shape against the runes on its sides: a mark after a space and before a
// word opens even if it points the wrong way, and the other way round. Between two words or two
// spaces its shape decides.
func place(f family, left, right bool, before, after rune) mark {
	start := isSpace(before) || isOpening(before) || before == '"' || before == '\''
	end := isSpace(after) || isClosing(after)
	m := mark{family: f, opens: left, closes: right}
	switch {
	case start && !end && f == single && right:
		m = mark{} // an elision
	case start && !end:
		m = mark{family: f, opens: f != guillemet || left, sure: left && !right, closes: f == guillemet && right}
	case end && !start:
		m = mark{family: f, closes: true, sure: right && !left}
		m.possessive = (f == single || f == plain) && (before == 's' || before == 'S') && (isSpace(after) || isWord(after))
	case isDigit(before) && f == straight && left && right:
		m.opens = false // inches
	case isWord(before) && (f == single && right || f == plain):
		m = mark{} // an apostrophe
	}
	return m
}

func isClosing(r rune) bool {
	return !isWord(r) && unicode.In(r, unicode.P) && !isOpening(r) && r != '‘' && r != '#' && r != '@' || r == '—' || r == '–' || r == '-' || r == '\'' || r == '"'
}
