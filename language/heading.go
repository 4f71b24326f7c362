package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// heading says of a word how it divides lines that lost their line breaks and never had stops.
type heading uint8

const (
	noHeading heading = iota
	credit            // Photo: Orla Tarn
	numbered          // Figure 2
	weekday
	month
)

// breaksHeading reports whether a heading, caption or date without a stop ends with token i, in a
// sentence that begins at token from.
func (s *splitter) breaksHeading(from, i int) bool {
	if !s.isCapital(i+1) && !isNumeral(s.word(i+1)) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s.word(i))
	switch {
	case isWord(before) && s.startsPlainly(i+1):
		return !in(s.starters, s.word(i)) && !s.quoted(i)
	case !isWord(before) && before != '.' && !s.isCloser(i):
		return false
	}
	switch s.headings[s.word(i+1)] {
	case credit:
		return s.word(i+2) == ":"
	case weekday, month:
		n := s.date(i + 1)
		return n > 0 && i+1+n == len(s.tokens) && !s.isSmall(i)
	}
	return i-from < 6 && s.isCapital(i+1) && (i-from+1 == s.date(from) || i-from == 1 && s.headings[s.word(from)] == numbered && isDigit(before))
}

// date is how many tokens from token i on are a full date, "Friday, May 3, 2019", or 0.
func (s *splitter) date(i int) int {
	first := i
	if s.headings[s.word(i)] == weekday {
		i++
		if s.word(i) == "," {
			i++
		}
	}
	switch {
	case s.headings[s.word(i)] == month && isNumeral(s.word(i+1)):
	case isNumeral(s.word(i)) && s.headings[s.word(i+1)] == month:
	default:
		return 0
	}
	i += 2
	if s.word(i) == "," {
		i++
	}
	if len(s.word(i)) != 4 || !isNumeral(s.word(i)) {
		return 0
	}
	return i + 1 - first
}

// startsPlainly reports whether token i looks like the start of a sentence even without a stop before it:
// of two words that begin sentences, "In the", only the first has a capital, so it is no title.
func (s *splitter) startsPlainly(i int) bool {
	next, _ := utf8.DecodeRuneInString(s.word(i + 1))
	return unicode.IsLower(next) && len(s.word(i)) > 1 && s.starts(s.word(i)) && in(s.starters, s.word(i+1)) && !isUpper(s.word(i))
}

// quoted reports whether the gap after token i is within quotation marks.
func (s *splitter) quoted(i int) bool {
	for _, q := range s.quotes {
		if q.Start < s.tokens[i].End && s.tokens[i+1].Start < q.End {
			return true
		}
	}
	return false
}

func (s *splitter) isCapital(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.word(i))
	return unicode.IsUpper(r) || r == '(' && s.isCapital(i+1)
}

func (s *splitter) isSmall(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.word(i))
	return unicode.IsLower(r) && in(s.starters, s.word(i))
}

func isNumeral(w string) bool { return w != "" && strings.Trim(w, "0123456789") == "" }
