package language

import (
	"strings"
	"unicode"
)

// word reads a word at t.pos: the longest run of letters, digits and marks that join them. It
// emits the word, or its parts.
func (t *tokenizer) word() {
	if n := t.address(); n > 0 {
		t.emit(n)
		return
	}
	i, segment := t.pos, t.pos
	for i < t.end {
		r, n := t.at(i)
		if !isWord(r) {
			if !t.joins(segment, i, r, n) {
				break
			}
			segment = i + n
		}
		i += n
	}
	if t.keepsStop(i) || t.isCurrency(i) {
		i++
	}
	if n := t.mailbox(i); n > 0 {
		t.emit(n)
		return
	}
	t.divide(t.text[t.pos:i])
}

// address is the length of a web address at t.pos, or 0.
func (t *tokenizer) address() int {
	rest := t.text[t.pos:min(t.end, t.pos+2048)]
	if !strings.HasPrefix(rest, "http") && !strings.HasPrefix(rest, "www.") && !strings.HasPrefix(rest, "mailto:") {
		return 0
	}
	if rest[0] == 'h' && !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") {
		return 0
	}
	if i := strings.IndexFunc(rest, func(r rune) bool { return isSpace(r) || strings.ContainsRune("<>\"“”‘’«»|", r) }); i >= 0 {
		rest = rest[:i]
	}
	rest = strings.TrimRight(rest, ".,;:!?')]*")
	return len(strings.ToValidUTF8(rest, ""))
}

// mailbox is the length of the mail address at t.pos whose first word ends at byte i with a stop, or 0:
// "Orla.Tarn@courier.example", or shortened "tarn...@courier.example".
func (t *tokenizer) mailbox(i int) int {
	if r, _ := t.at(i); r != '.' {
		return 0
	}
	at := false
	for r, n := t.at(i); isWord(r) || r != 0 && strings.ContainsRune(".@-_", r); r, n = t.at(i) {
		at = at || r == '@'
		i += n
	}
	if !at {
		return 0
	}
	return len(strings.TrimRight(t.text[t.pos:i], ".-_"))
}

// joins reports whether the mark r at byte i joins the letters and digits on its sides to one
// word. The part of the word before it starts at segment.
func (t *tokenizer) joins(segment, i int, r rune, n int) bool {
	next, _ := t.at(i + n)
	if !isWord(next) || i == t.pos && r != '.' {
		return false
	}
	previous := t.before(i)
	letters, digits := isLetter(previous) && isLetter(next), isDigit(previous) && isDigit(next)
	switch r {
	case '\'', '’', '`', '´':
		return letters || isDigit(previous) && next == 's'
	case '-', '‐', '‑':
		return in(t.prefixes, t.text[segment:i]) || digits && t.isNumberGroup()
	case '.':
		return digits || i == t.pos || t.joinsAtStop(t.text[segment:i], previous, next)
	case ',', ':', '/':
		return digits
	case '&':
		return unicode.IsUpper(previous) && unicode.IsUpper(next)
	case '@', '_':
		return true
	case '*':
		return letters
	}
	return false
}

// joinsAtStop tells "U.S", "p.m", "Ph.D", "harbour.example" and "LOG.TXT" from "ended.The".
func (t *tokenizer) joinsAtStop(segment string, previous, next rune) bool {
	if len(segment) == 1 || segment == "Ph" {
		return isLetter(previous) && isLetter(next)
	}
	if unicode.IsUpper(next) {
		return unicode.IsUpper(previous)
	}
	return isLetter(next) || isLetter(previous) && unicode.IsUpper(previous)
}

// isNumberGroup tells a telephone number or a date in figures, "555-0101" or "2021-03-05", from a
// range of two numbers.
func (t *tokenizer) isNumberGroup() bool {
	var lengths []int
	n := 0
	for i := t.pos; i < t.end && len(lengths) < 5; i++ {
		if c := t.text[i]; c == '-' {
			lengths, n = append(lengths, n), 0
		} else if isDigit(rune(c)) {
			n++
		} else {
			break
		}
	}
	return len(lengths) > 1 || len(lengths) == 1 && (lengths[0] == 3 || lengths[0] == 5) && n == 4
}

// keepsStop reports whether the full stop at byte i belongs to the word that ends there.
func (t *tokenizer) keepsStop(i int) bool {
	if r, _ := t.at(i); r != '.' {
		return false
	}
	after, _ := t.at(i + 1)
	if strings.HasPrefix(t.text[i:t.end], "...") || isWord(after) {
		return false
	}
	word := t.text[t.pos:i]
	if after == '.' { // "Inc.." has the stop of the sentence too
		return t.abbreviation(word) == anywhere || isInitials(word)
	}
	next, nextWord := t.following(i + 1)
	switch t.abbreviation(word) {
	case beforeNumber:
		return isDigit(next)
	case weakly:
		return after == ',' || isDigit(next) || unicode.IsLower(next) || t.abbreviation(nextWord) == anywhere
	case notAbbreviated:
		return isInitials(word) || len(word) == 1 && t.before(t.pos) == '(' && word != "I" || isInitial(word) && unicode.IsUpper(next) && !in(t.starters, nextWord)
	}
	return true
}

// isCurrency tells the dollar of "US$20" at byte i.
func (t *tokenizer) isCurrency(i int) bool {
	r, _ := t.at(i)
	next, _ := t.at(i + 1)
	return r == '$' && isDigit(next) && i-t.pos <= 3 && isUpper(t.text[t.pos:i])
}

func (t *tokenizer) abbreviation(word string) abbreviation {
	if len(word) > 8 {
		return notAbbreviated
	}
	if a := t.abbreviations[word]; a != notAbbreviated || len(word) < 3 || !isUpper(word) {
		return a
	}
	return t.abbreviations[word[:1]+strings.ToLower(word[1:])]
}

// following is the first rune after the spaces at byte i, and the word that it begins.
func (t *tokenizer) following(i int) (rune, string) {
	for r, n := t.at(i); n > 0 && isSpace(r); r, n = t.at(i) {
		i += n
	}
	start := i
	for r, n := t.at(i); isWord(r) && i < start+24; r, n = t.at(i) {
		i += n
	}
	first, _ := t.at(start)
	return first, t.text[start:i]
}

// isInitials tells "U.S", "p.m", "J.R.R".
func isInitials(word string) bool {
	if len(word) < 3 {
		return false
	}
	for i, r := range word {
		if i%2 == 0 && !isLetter(r) || i%2 == 1 && r != '.' {
			return false
		}
	}
	return true
}

func isInitial(word string) bool {
	return len(word) == 1 && 'A' <= word[0] && word[0] <= 'Z' && word != "I"
}

func isUpper(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

// divide emits a word, or its parts where it is several words written as one.
func (t *tokenizer) divide(word string) {
	if isDigit(rune(word[0])) {
		n := len(word) - len(strings.TrimLeft(word, "0123456789.,:"))
		if t.units[word[n:]] {
			t.emit(n)
			t.emit(len(word) - n)
			return
		}
		t.emit(len(word))
		return
	}
	if parts := t.contraction(word); parts != nil {
		for _, n := range parts {
			t.emit(n)
		}
		return
	}
	t.cuts = t.cuts[:0]
	for n := cliticAt(word); n > 0; n = cliticAt(word) {
		t.cuts = append(t.cuts, len(word)-n)
		word = word[:n]
	}
	t.emit(len(word))
	for i := len(t.cuts) - 1; i >= 0; i-- {
		t.emit(t.cuts[i])
	}
}

// contraction is the lengths of the parts of a word that is several, or nil.
func (t *tokenizer) contraction(word string) []int {
	if len(word) > 10 {
		return nil
	}
	c := t.contractions[strings.ToLower(word)]
	if c.before != nil {
		if _, next := t.following(t.pos + len(word)); !c.before[next] {
			return nil
		}
	}
	return c.parts
}

// cliticAt is where the last clitic of word starts, or 0.
func cliticAt(word string) int {
	i := strings.LastIndexFunc(word, joinsLetters)
	if i <= 0 {
		return 0
	}
	tail := strings.TrimLeftFunc(word[i:], joinsLetters)
	if !isClitic(tail) {
		return 0
	}
	if tail != "t" && tail != "T" {
		return i
	}
	if c := word[i-1]; i > 1 && (c == 'n' || c == 'N') {
		return i - 1
	}
	return 0
}
