package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// tokenizer divides a range of text into words and marks as the English treebanks do: clitics by
// themselves ("did|n't", "Lund|’s"), hyphenated words divided but for prefixes
// ("harbour|-|side", "pre-war"), currency, percent and units apart from numbers ("£|2|bn").
type tokenizer struct {
	*words
	text string
	pos  int // base 0, in bytes
	end  int
	out  []hearsay.Token
	cuts []int // lengths of the clitics of a word, the last first
}

// tokens appends the tokens of text[r.Start:r.End] to out.
func (w *words) tokens(out []hearsay.Token, text string, r hearsay.Range) []hearsay.Token {
	t := tokenizer{words: w, text: text, pos: r.Start, end: r.End, out: out}
	for t.skipSpace(); t.pos < t.end; t.skipSpace() {
		t.next()
	}
	return t.out
}

func (t *tokenizer) emit(n int) {
	t.out = append(t.out, hearsay.Token{Range: hearsay.Range{Start: t.pos, End: t.pos + n}, Head: -1})
	t.pos += n
}

// at is the rune at byte i and its length, or 0, 0 outside the range.
func (t *tokenizer) at(i int) (rune, int) {
	if i >= t.end {
		return 0, 0
	}
	if c := t.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	r, n := utf8.DecodeRuneInString(t.text[i:t.end])
	return r, n
}

// before is the rune that ends at byte i, or a space at the start of the text.
func (t *tokenizer) before(i int) rune {
	if i == 0 {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(t.text[:i])
	return r
}

func (t *tokenizer) skipSpace() {
	for t.pos < t.end {
		r, n := t.at(t.pos)
		if !isSpace(r) {
			return
		}
		t.pos += n
	}
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r > ' ' && (unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad') || r < ' '
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.Nd)
}

func isLetter(r rune) bool { return isWord(r) && !isDigit(r) }
func isDigit(r rune) bool  { return '0' <= r && r <= '9' }

// next reads one token, or the parts of one word, at a byte that is no space.
func (t *tokenizer) next() {
	r, n := t.at(t.pos)
	after, _ := t.at(t.pos + n)
	switch {
	case isWord(r):
		t.word()
	case (r == '#' || r == '@') && isLetter(after) && !isWord(t.before(t.pos)):
		t.handle()
	case t.emoticon() > 0:
		t.emit(t.emoticon())
	case r == '.' && isDigit(after) && !isWord(t.before(t.pos)):
		t.word()
	case isApostrophe(r):
		t.apostrophe(r, n)
	case strings.ContainsRune(".!?…", r):
		t.stops()
	case strings.ContainsRune("-=*_~`<>+$#|/\\^", r):
		t.run(r)
	default:
		t.emit(n)
	}
}

// stops reads a run of final marks, "?!", ".?", or an ellipsis, "...", "….".
func (t *tokenizer) stops() {
	n := 0
	for t.isFinal(n) && !t.isEllipsis(n) {
		_, size := t.at(t.pos + n)
		n += size
	}
	for r, size := t.at(t.pos + n); t.isEllipsis(0) && (r == '.' || r == '…'); r, size = t.at(t.pos + n) {
		n += size
	}
	t.emit(n)
}

func (t *tokenizer) isFinal(n int) bool {
	r, _ := t.at(t.pos + n)
	return r == '.' || r == '!' || r == '?'
}

func (t *tokenizer) isEllipsis(n int) bool {
	rest := t.text[t.pos+n : t.end]
	return strings.HasPrefix(rest, "..") || strings.HasPrefix(rest, "…")
}

// run reads a run of one mark: "--", "$$$", "“".
func (t *tokenizer) run(r rune) {
	n := 1
	for next, _ := t.at(t.pos + n); next == r && !(r == '`' && n == 2); next, _ = t.at(t.pos + n) {
		n++
	}
	t.emit(n)
}

// emoticon is the length of the face at t.pos, ":-)", or 0.
func (t *tokenizer) emoticon() int {
	if r, _ := t.at(t.pos); !strings.ContainsRune(":;=(<^>", r) {
		return 0
	}
	for n := min(4, t.end-t.pos); n > 1; n-- {
		face := t.text[t.pos : t.pos+n]
		if !t.emoticons[face] {
			continue
		}
		after, _ := t.at(t.pos + n)
		if isWord(after) && isWord(rune(face[n-1])) || face[n-1] == ')' && t.isBracketed() {
			continue
		}
		return n
	}
	return 0
}

// isBracketed reports whether a bracket is open at t.pos, as in "(read it here:)".
func (t *tokenizer) isBracketed() bool {
	before := t.text[max(t.pos-200, 0):t.pos]
	return strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')')
}

func (t *tokenizer) handle() {
	i := t.pos + 1
	for {
		r, n := t.at(i)
		if !isWord(r) && r != '_' {
			break
		}
		i += n
	}
	t.emit(i - t.pos)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' }

// joinsLetters tells the marks that stand for an apostrophe between two letters.
func joinsLetters(r rune) bool { return r == '\'' || r == '’' || r == '`' || r == '´' }

// apostrophe reads an apostrophe that stands inside no word: a clitic's after a bracket or a quotation
// mark, that of an elision or of a decade, or a quotation mark.
func (t *tokenizer) apostrophe(r rune, n int) {
	i := t.pos + n
	if next, _ := t.at(i); r == '\'' && next == r {
		t.emit(2)
		return
	}
	for {
		next, m := t.at(i)
		if !isWord(next) {
			break
		}
		i += m
	}
	word := t.text[t.pos+n : i]
	previous := t.before(t.pos)
	switch {
	case word == "":
		t.emit(n)
	case isClitic(word) && !isSpace(previous) && !isOpening(previous),
		in(t.elisions, word) && !isWord(previous),
		isYears(word, r):
		t.emit(n + len(word))
	default:
		t.emit(n)
	}
}

func isOpening(r rune) bool { return strings.ContainsRune("“‘«‹„‚([{—–-/", r) }

// isYears tells "’90s" and, after the mark that cannot open a quotation, "’08".
func isYears(word string, mark rune) bool {
	if len(word) < 2 || !isDigit(rune(word[0])) || !isDigit(rune(word[1])) {
		return false
	}
	return len(word) == 3 && word[2] == 's' || len(word) == 2 && mark == '’'
}

func isClitic(s string) bool {
	switch s {
	case "s", "ll", "re", "ve", "d", "m", "t", "S", "LL", "RE", "VE", "D", "M", "T":
		return true
	}
	return false
}
