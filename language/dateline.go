package language

import (
	"regexp"
	"unicode"
	"unicode/utf8"
)

// datelines are the forms of what a paper prints before a report: a place in capitals, or one with its agency, then a dash.
var datelines = regexp.MustCompile(`^(?:` +
	`\p{Lu}[\p{Lu}.'’-]{2,}(?: \p{Lu}[\p{Lu}.'’-]+)*(?:, [^()/–—\n]{2,40}?)?(?: ?[(\[/][^)\]/\n]{2,30}[)\]/])?` +
	`|(?:\p{Lu}[^()/–—\n]{1,50}? ?)?[(\[/][\p{Lu}][^)\]/\n]{1,30}[)\]/]` +
	`)\s*(?:--?|[–—])$`)

// endsDateline reports whether a dateline begins the block and ends with token i: it is no part of the sentence after it, which
// a parser that never saw one would hang on its place.
func (s *splitter) endsDateline(from, i int) bool {
	if from > 0 || i > datelineTokens || i+1 >= len(s.tokens) {
		return false
	}
	switch s.word(i) {
	case "-", "--", "–", "—":
	default:
		return false
	}
	next, _ := utf8.DecodeRuneInString(s.word(i + 1))
	return !unicode.IsLower(next) && datelines.MatchString(s.text[s.tokens[0].Start:s.tokens[i].End])
}

// datelineTokens is how many tokens a dateline has at most.
const datelineTokens = 24
