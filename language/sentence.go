package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// maxTokens bounds a sentence, so that text without full stops costs no more than other text.
const maxTokens = 400

// splitter divides the tokens of one block into sentences.
type splitter struct {
	*words
	text     string
	tokens   []hearsay.Token
	quotes   []hearsay.Quote // of the block, by start
	wrapped  int             // the width at which its lines are broken, or 0
	careless bool            // it begins with a small letter, so others of its sentences may
	gaps     *gapReader      // nil: the rules alone decide
}

// splitter divides a block whose tokens and quotations are known.
func (r *Reader) splitter(text string, b hearsay.Block, tokens []hearsay.Token, quotes []hearsay.Quote) splitter {
	s := splitter{words: r.words, text: text, tokens: tokens, quotes: quotes, wrapped: wrapWidth(b.Of(text)), careless: isCareless(b.Of(text))}
	if r.models != nil {
		s.gaps = &gapReader{splitter: &s, model: r.models.ends}
	}
	return s
}

// sentences calls yield with the bounds, in tokens, of each sentence.
func (s *splitter) sentences(yield func(from, to int)) {
	from := 0
	for i := range s.tokens {
		if i+1 == len(s.tokens) || i+1-from == maxTokens || s.endsDateline(from, i) || s.endsAt(from, i) || s.gaps != nil && s.gaps.endsAt(from, i) {
			yield(from, i+1)
			from = i + 1
		}
	}
}

func (s *splitter) word(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Of(s.text)
}

// endsAt reports whether a sentence that begins at token from ends with token i, where i is not the last.
func (s *splitter) endsAt(from, i int) bool {
	if s.breaksLine(i) || s.breaksHeading(from, i) {
		return true
	}
	if s.isCloser(i + 1) {
		return false // the next token belongs to this sentence
	}
	last := i
	for last > from && s.isCloser(last) {
		last--
	}
	return s.isFinal(last, i) && !s.isNumber(from, last) && s.begins(i+1, last, last < i)
}

// isNumber reports whether the tokens are the number of a list item with its stop: "2."
func (s *splitter) isNumber(from, last int) bool {
	w := s.word(from)
	return last == from+1 && len(w) <= 2 && isNumeral(w) && s.word(last) == "."
}

// isCloser reports whether token i is a closing mark that clings to the word before it.
func (s *splitter) isCloser(i int) bool {
	switch s.word(i) {
	case ")", "]", "}", "”", "’", "''", "»", "›":
		return true
	case "\"", "'":
		return i > 0 && s.tokens[i].Start == s.tokens[i-1].End && !s.opensQuote(i)
	}
	return s.isNote(i) || s.isNote(i-1) || s.isYear(i) || s.isYear(i-1)
}

// isYear reports whether a year in brackets, "Who Goes There? (1985)", begins at token i.
func (s *splitter) isYear(i int) bool {
	return s.word(i) == "(" && s.word(i+2) == ")" && len(s.word(i+1)) == 4 && isNumeral(s.word(i+1))
}

// isNote reports whether the number of a note, "[3]", begins at token i.
func (s *splitter) isNote(i int) bool {
	return s.word(i) == "[" && s.word(i+2) == "]" && isNumeral(s.word(i+1))
}

func (s *splitter) opensQuote(i int) bool {
	_, ok := slices.BinarySearchFunc(s.quotes, s.tokens[i].Start, func(q hearsay.Quote, start int) int { return q.Start - start })
	return ok
}

// isFinal reports whether token i may end a sentence by its form. Closing marks run up to token to.
func (s *splitter) isFinal(i, to int) bool {
	w := s.word(i)
	switch w[len(w)-1] {
	case '!', '?':
		return true
	case '.':
		return strings.Trim(w, ".!?…") == "" || s.mayEnd(i)
	}
	return w == "…" || w == "。"
}

// mayEnd reports whether the abbreviation at token i may end a sentence before the word after it.
func (s *splitter) mayEnd(i int) bool {
	w := strings.TrimSuffix(s.word(i), ".")
	next := s.word(i + 1)
	switch s.abbreviations[w] {
	case beforeName, beforeNumber, inSentence:
		return false
	}
	return s.starts(next) || s.opensQuote(i+1)
}

// starts reports whether a word is a capitalised one that more often begins a sentence than a name.
func (s *splitter) starts(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && in(s.starters, w)
}

// begins reports whether a sentence may begin at token i after the final mark at token last.
func (s *splitter) begins(i, last int, closed bool) bool {
	for i < len(s.tokens)-1 && (s.opensQuote(i) || isBracket(s.word(i))) {
		i++
	}
	w := s.word(i)
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case !closed && s.isDots(last) && s.tokens[last].End == s.tokens[i].Start:
		return false
	case unicode.IsLower(r) && w == strings.ToLower(w): // else a name, "iPhone"
		return !closed && (s.careless || s.word(last) == "." && s.isPlain(last-1) && (len(w) > 1 || w == "i"))
	case !isWord(r):
		return !strings.ContainsRune(",;:-–—.!?…/&", r)
	case closed && s.word(last) != ".":
		return !s.reports(i)
	case s.word(last) == "?" || s.word(last) == "!":
		return true
	case isDigit(r):
		return s.word(last) == "." || closed
	}
	return true
}

func (s *splitter) isDots(i int) bool {
	return strings.HasPrefix(s.word(i), "..") || s.word(i) == "…"
}

// isPlain reports whether token i is no short word, which may be an abbreviation nobody listed.
func (s *splitter) isPlain(i int) bool {
	w := s.word(i)
	return len(w) > 3 && !strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLower(r) })
}

func isBracket(w string) bool { return w == "(" || w == "[" }

// reports reports whether a verb of speech stands soon after token i: “Why?” Ms Lund asked.
func (s *splitter) reports(i int) bool {
	for n := 0; n < 6; n++ {
		w := s.word(i + n)
		if in(s.speech, w) {
			return true
		}
		if r, _ := utf8.DecodeRuneInString(w); !isWord(r) || n > 0 && in(s.starters, w) && unicode.IsUpper(r) {
			return false
		}
	}
	return false
}

// breaksLine reports whether a line ends after token i and the sentence with it: a line that was
// broken at the width of its block goes on.
func (s *splitter) breaksLine(i int) bool {
	end, start := s.tokens[i].End, s.tokens[i+1].Start
	at := strings.IndexByte(s.text[end:start], '\n')
	if at < 0 {
		return false
	}
	if strings.Contains(s.text[end+at+1:start], "\n") {
		return true
	}
	next := s.word(i + 1)
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(r) || s.isCloser(i+1) {
		return false
	}
	line := end - (strings.LastIndexByte(s.text[:end], '\n') + 1)
	if s.wrapped > 0 && line+1+len(next) > s.wrapped {
		return false
	}
	return isWord(r) || s.opensQuote(i+1) || strings.ContainsRune("•*-–—·▪►", r)
}

// wrapWidth is the width at which the lines of a block seem to be broken, in bytes: that of its
// longest line, where there are several and all but the last come near it; else 0.
func wrapWidth(block string) int {
	lines := strings.Split(block, "\n")
	if len(lines) < 2 {
		return 0
	}
	longest := 0
	for _, l := range lines {
		longest = max(longest, len(l))
	}
	if longest < 40 || longest > 160 {
		return 0
	}
	for i, l := range lines[:len(lines)-1] {
		word, _, _ := strings.Cut(lines[i+1], " ")
		if len(l)+1+len(word) < longest*8/10 {
			return 0
		}
	}
	return longest
}

// isCareless reports whether a block begins with a small letter.
func isCareless(block string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(block))
	return unicode.IsLower(r)
}
