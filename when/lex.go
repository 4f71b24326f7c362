package when

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// tokenKind is the shape of a token of the expression grammar, finer than the tokens of a sentence:
// "three-minute" is three, "1990s" is one.
type tokenKind byte

const (
	wordToken    tokenKind = iota
	numberToken            // digits only: "2025", "08"
	ordinalToken           // digits with their ending: "21st"
	decadeToken            // "1990s", "90's"
	markToken              // any other single character
)

// token is a piece of a sentence. Offsets count in the text of the article.
type token struct {
	hearsay.Range
	kind    tokenKind
	lower   string // in lower case, dots of "a.m." and of abbreviations left out
	number  int    // of numbers, ordinals and decades
	digits  int    // how many digits the number has
	spaced  bool   // white space stands before it
	capital bool
}

// lexer cuts one sentence.
type lexer struct {
	text   string // of the article
	end    int
	pos    int
	words  *vocabulary
	tokens []token
}

// lex cuts the range r of text.
func lex(text string, r hearsay.Range, words *vocabulary) []token {
	l := &lexer{text: text, pos: r.Start, end: min(r.End, len(text)), words: words}
	spaced := false
	for l.pos < l.end {
		c, size := utf8.DecodeRuneInString(l.text[l.pos:l.end])
		if unicode.IsSpace(c) {
			l.pos += size
			spaced = true
			continue
		}
		t := l.next(c, size)
		t.spaced = spaced
		l.tokens = append(l.tokens, t)
		l.pos = t.End
		spaced = false
	}
	return l.tokens
}

func (l *lexer) next(c rune, size int) token {
	switch {
	case c >= '0' && c <= '9':
		return l.digits()
	case unicode.IsLetter(c):
		return l.word(c)
	}
	t := token{Range: hearsay.Range{Start: l.pos, End: l.pos + size}, kind: markToken, lower: l.text[l.pos : l.pos+size]}
	if plain, ok := sameMark[c]; ok {
		t.lower = plain
	}
	return t
}

// sameMark gives marks that mean the same one spelling.
var sameMark = map[rune]string{'’': "'", '‘': "'", 'ʼ': "'", '‑': "-", '‐': "-", '—': "–", '−': "-", '\u00ad': "-"}

func (l *lexer) span(from int, in func(rune) bool) int {
	for from < l.end {
		c, size := utf8.DecodeRuneInString(l.text[from:l.end])
		if !in(c) {
			break
		}
		from += size
	}
	return from
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }

// digits reads a number with the letters that make it an ordinal or a decade.
func (l *lexer) digits() token {
	end := l.span(l.pos, isDigit)
	t := token{Range: hearsay.Range{Start: l.pos, End: end}, kind: numberToken, digits: end - l.pos}
	t.lower = l.text[l.pos:end]
	t.number, _ = strconv.Atoi(t.lower[:min(len(t.lower), 9)])
	letters := l.span(end, unicode.IsLetter)
	switch suffix := strings.ToLower(l.text[end:letters]); {
	case l.words.ordinalEndings[suffix] && t.digits <= 4:
		t.kind, t.End = ordinalToken, letters
	case suffix == "s":
		t.kind, t.End = decadeToken, letters
	case suffix == "" && t.number%10 == 0:
		if to := l.possessiveDecade(end); to > 0 && l.decadeMarked() {
			t.kind, t.End = decadeToken, to
		} else if t.digits == 4 && strings.HasPrefix(l.text[end:l.end], " s") && l.span(end+2, unicode.IsLetter) == end+2 {
			t.kind, t.End = decadeToken, end+2
		}
	}
	return t
}

// decadeMarked reports whether what comes next is told as a decade: "the 1990's", but not "2030's goals".
func (l *lexer) decadeMarked() bool {
	n := len(l.tokens)
	return n > 0 && (l.tokens[n-1].kind == markToken || l.words.has(l.tokens[n-1].lower, "decade-mark"))
}

// possessiveDecade is the end of "'s" at the given place, or 0.
func (l *lexer) possessiveDecade(at int) int {
	for _, s := range []string{"'s", "’s"} {
		if strings.HasPrefix(l.text[at:l.end], s) && l.span(at+len(s), unicode.IsLetter) == at+len(s) {
			return at + len(s)
		}
	}
	return 0
}

// word reads letters; it takes in the dots of "a.m." and "Dec. 3" and the apostrophe of "o'clock".
func (l *lexer) word(first rune) token {
	end := l.span(l.pos, unicode.IsLetter)
	t := token{kind: wordToken, capital: unicode.IsUpper(first)}
	t.lower = strings.ToLower(l.text[l.pos:end])
	for _, d := range l.words.dotted {
		if to := l.pos + len(d.spelled); to <= l.end && strings.EqualFold(l.text[l.pos:to], d.spelled) && l.span(to, unicode.IsLetter) == to {
			t.lower, end = d.word, to
			break
		}
	}
	if l.words.has(t.lower, "month", "weekday") && end < l.end && l.text[end] == '.' && (l.numberFollows(end+1) || l.shortMonth(t.lower) && l.smallFollows(end+1)) {
		end++
	}
	t.Range = hearsay.Range{Start: l.pos, End: end}
	return t
}

// shortMonth reports whether a word is a month in short, which ends with a dot in the middle of a sentence, too.
func (l *lexer) shortMonth(lower string) bool {
	e, ok := l.words.entry(lower, "month")
	return ok && e.alone == "no"
}

// smallFollows reports whether a word in small letters comes next.
func (l *lexer) smallFollows(at int) bool {
	at = l.span(at, unicode.IsSpace)
	c, _ := utf8.DecodeRuneInString(l.text[min(at, l.end):l.end])
	return unicode.IsLower(c)
}

// numberFollows reports whether a digit comes next, after a space or a comma.
func (l *lexer) numberFollows(at int) bool {
	at = l.span(at, func(c rune) bool { return unicode.IsSpace(c) || c == ',' })
	return at < l.end && isDigit(rune(l.text[at]))
}
