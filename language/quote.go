package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// A mark is a quotation mark, or what may be one, in one block.
type mark struct {
	token    int
	family   family
	opens    bool // by its shape or by its place
	closes   bool
	sure     bool // its shape and its place agree
	doubtful bool // it may be no closing mark but an apostrophe after s ("the players’ union"), or feet or inches
	bare     bool // a word stands before it, where an apostrophe could
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
	families
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
	closing := followings(marks)
	for i, m := range marks {
		p.mark(m, tokens, closing[i], m.token == i)
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

// mark opens or closes with one mark. closing says what closing marks of each family follow.
func (p *pairer) mark(m mark, tokens []hearsay.Token, closing [families]following, leads bool) {
	at := tokens[m.token].Range
	top, own := p.find(m.family), closing[m.family]
	switch {
	case top >= 0 && m.closes && !(m.doubtful && own.before) && (m.sure || !m.opens || top == len(p.open)-1):
		p.close(top, at.End)
	case top < 0 && p.closesOther(m, closing):
		p.close(len(p.open)-1, at.End)
	case !m.opens || len(p.open) == maxDepth:
	case (m.family == plain || m.family == guillemet && m.closes) && !own.any:
	case top >= 0 && top == len(p.open)-1 && m.family != plain:
		p.lost(top, previousEnd(tokens, m.token))
		p.openAt(m.family, at.Start, strings.Contains(p.text[previousEnd(tokens, m.token):at.Start], "\n"))
	default:
		p.openAt(m.family, at.Start, leads && slices.Contains(p.left, m.family))
	}
}

// closesOther reports whether a mark closes the innermost quotation although it is of another family, as in
// “Go," he said: no mark of the right family does so before the next opens.
func (p *pairer) closesOther(m mark, closing [families]following) bool {
	if len(p.open) == 0 || m.opens || m.doubtful || m.bare && (m.family == single || m.family == plain) {
		return false
	}
	return !closing[p.open[len(p.open)-1].family].before
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

func followings(marks []mark) [][families]following {
	out := make([][families]following, len(marks))
	var seen [families]following
	for i := len(marks) - 1; i >= 0; i-- {
		m := marks[i]
		out[i] = seen
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
		if f == noMark || i > 0 && isElided(tokens[i-1], token, text) {
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

// isElided reports whether a mark is the second of an elision that leaves one letter: "rock ’n’ roll".
func isElided(elision, mark hearsay.Token, text string) bool {
	open, n := utf8.DecodeRuneInString(elision.Of(text))
	shut, _ := utf8.DecodeRuneInString(mark.Of(text))
	letter := elision.Of(text)[n:]
	return elision.End == mark.Start && isApostrophe(open) && isApostrophe(shut) && len(letter) == 1 && isWord(rune(letter[0])) && !isClitic(letter)
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
		m = mark{family: f, opens: true, sure: left && !right, closes: f == guillemet && right}
	case end && !start:
		m = mark{family: f, closes: true, sure: right && !left}
		m.bare = isWord(before)
		m.doubtful = (isDigit(before) || (f == single || f == plain) && (before == 's' || before == 'S')) && (isSpace(after) || isWord(after))
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
