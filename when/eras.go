package when

import (
	"fmt"
	"slices"

	"hearsay"
	"hearsay/lexicon"
)

// era is a war, or another stretch of years, that has a name.
type era struct {
	words       []string // lower case, as the lexer cuts them
	value       string
	first, last hearsay.Day
}

func (v *vocabulary) loadEras(language string) error {
	table, err := lexicon.Words(language, "times-eras")
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		e := era{words: wordsOf(row[0]), value: row[1]}
		var ok bool
		if e.first, e.last, ok = Bounds(row[1]); !ok {
			return fmt.Errorf("times-eras.tsv: %s: %q is no date", row[0], row[1])
		}
		v.eras = append(v.eras, e)
		v.nameStarts[e.words[0]] = true
	}
	slices.SortStableFunc(v.eras, func(a, b era) int { return len(b.words) - len(a.words) })
	return nil
}

// wordsOf are the words of a name, as the lexer cuts them.
func wordsOf(name string) (words []string) {
	for _, t := range lex(name, hearsay.Range{End: len(name)}, &vocabulary{}) {
		words = append(words, t.lower)
	}
	return words
}

// eraName is the terminal for the name of an era, written as one; its tree is the index in the vocabulary.
func eraName(p *parser, at int) []match {
	for n, e := range p.words.eras {
		if p.tokens[at].capital && p.spells(e.words, at) {
			return one(at+len(e.words), n)
		}
	}
	return nil
}

// longWar is how many days an era has that is told in years, not in days.
const longWar = 1500

func eraIn(c *context, a []tree) (meaning, bool) {
	e := c.words.eras[a[0].int()]
	m := dates(yearUnit, e.first, e.last)
	if m.explicit = true; e.last-e.first < longWar {
		m.unit = dayUnit
	}
	m.value = e.value
	return m, true
}

// eraend is the first day of an era (-1), or its last (1).
func eraend(c *context, a []tree) (meaning, bool) {
	m, ok := eraIn(c, a[1:])
	if m.unit != dayUnit && len(m.value) <= len("1939/1945") { // known by its years alone
		return unplaced(dayUnit), ok
	}
	d := m.first
	if a[0].int() > 0 {
		d = m.last
	}
	m = oneDay(d)
	m.explicit = true
	return m, ok
}

// calledFor reports whether a word before the match calls for a time, and no noun behind it has the name.
func (p *parser) calledFor(at, end int) bool {
	after := p.at(end)
	return p.words.support[p.at(at-1).lower] && (after.kind != wordToken || p.words.support[after.lower]) && after.lower != "-" && after.lower != "'"
}
