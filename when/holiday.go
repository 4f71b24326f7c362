package when

import (
	"fmt"
	"strconv"
	"strings"

	"hearsay"
)

// holiday is a named day of the year.
type holiday struct {
	name  string
	words []string // lower case, as the lexer cuts them
	rule  string
}

func parseHoliday(name, rule string) (holiday, error) {
	h := holiday{name: name, words: wordsOf(name), rule: rule}
	if h.in(2024) == 0 {
		return h, fmt.Errorf("holiday %s: rule %q", name, rule)
	}
	return h, nil
}

// in is the day of the holiday in a year, 0 where its rule cannot be read.
func (h holiday) in(year int) hearsay.Day {
	rule, shift, _ := strings.Cut(h.rule, "+")
	plus, _ := strconv.Atoi(shift)
	if rule == "E" {
		return easter(year) + hearsay.Day(plus)
	}
	if before, ok := strings.CutPrefix(rule, "E-"); ok {
		minus, _ := strconv.Atoi(before)
		return easter(year) - hearsay.Day(minus)
	}
	var fixed, m, d, n int
	if k, _ := fmt.Sscanf(rule, "%d-%d-%d", &fixed, &m, &d); k == 3 {
		return hearsay.MakeDay(fixed, m, d)
	}
	if k, _ := fmt.Sscanf(rule, "%d-%d#%d", &m, &d, &n); k == 3 {
		return nthWeekday(year, m, d, n) + hearsay.Day(plus)
	}
	if k, _ := fmt.Sscanf(rule, "%d-%d", &m, &d); k < 2 {
		return 0
	}
	if strings.HasSuffix(rule, "#L") {
		return nthWeekday(year, m, d, -1)
	}
	return hearsay.MakeDay(year, m, d)
}

// holidayName is the terminal for the name of a holiday; its tree is the index in the vocabulary.
func holidayName(p *parser, at int) []match {
	for n, h := range p.words.holidays {
		if p.spells(h.words, at) && p.namedLike(at, len(h.words)) {
			return one(at+len(h.words), n)
		}
	}
	return nil
}

func (p *parser) spells(words []string, at int) bool {
	for i, w := range words {
		if p.at(at+i).lower != w {
			return false
		}
	}
	return true
}

// namedLike reports whether the words are written as a name, or leave no doubt without.
func (p *parser) namedLike(at, words int) bool {
	t := p.tokens[at]
	return t.kind != wordToken || t.capital || p.lowerCase || words > 1 || p.at(at+words).digits == 4 ||
		p.words.has(p.at(at-1).lower, "month-before") || p.words.has(p.at(at+words).lower, "unit")
}
