package render

import (
	"strings"
	"unicode/utf8"
)

// sentenceStart is where the sentence that runs into to begins, looked for from from on. Where it may
// begin before, which more allows, cut is set and the next word taken.
func sentenceStart(text string, from, to int, more bool) (start int, cut bool) {
	words := text[from:to]
	if at := strings.LastIndexByte(words, '\n'); at >= 0 {
		from, words, more = from+at+1, words[at+1:], false
	}
	if at := lastStop(words); at >= 0 {
		return from + at, false
	}
	if at := strings.IndexByte(words, ' '); more && at >= 0 {
		from += at + 1
	}
	return from, more
}

// sentenceEnd is where the sentence that runs on from from ends, looked for up to to. Where it may end
// later, which more allows, cut is set and the last whole word taken.
func sentenceEnd(text string, from, to int, more bool) (end int, cut bool) {
	if at := strings.IndexByte(text[from:to], '\n'); at >= 0 {
		to, more = from+at, false
	}
	for at := from; at <= to; at++ {
		if (at == len(text) || text[at] == ' ' || text[at] == '\n') && isStop(text[max(0, at-enough):at]) {
			return at, false
		}
	}
	if at := strings.LastIndexByte(text[from:to], ' '); more && at > 0 {
		return from + at, true
	}
	return to, more
}

const enough = 40 // bytes that tell whether a sentence ends after them

const closers = "”’\"')»"

// lastStop is the place after the last full stop, with what closes it and a space; -1 for none.
func lastStop(s string) int {
	for at := len(s) - 1; at > 0; at-- {
		if s[at] == ' ' && isStop(s[:at]) {
			return at + 1
		}
	}
	return -1
}

func isStop(s string) bool {
	s = strings.TrimRight(s, closers)
	if s == "" || !strings.ContainsRune(".!?", rune(s[len(s)-1])) {
		return false
	}
	s = s[:len(s)-1]
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return utf8.RuneCountInString(word) > 3 // not "Mr.", "U.S.", "J."
}
