package when

import (
	"slices"
	"strconv"

	"hearsay"
)

// Stretches with one open end.

// beyond is what lies after a date (1), from it on (2), before it (-1), or up to it (-2). What comes after
// a day may come on it: later that day.
func beyond(c *context, a []tree) (meaning, bool) {
	m, ok := c.resolve(a[1])
	if !ok || m.first == 0 || m.last == 0 {
		return unplaced(m.unit), ok
	}
	return m.beyond(a[0].int()), true
}

func (m meaning) beyond(side int) meaning {
	m.timex, m.value, m.also, m.clock = m.edtf(), "", nil, ""
	first, last := m.first, m.last
	switch {
	case side == -2:
		m.first = 0
	case side == -1:
		m.first, m.last = 0, first-1
	case side == 1 && (m.unit != dayUnit || first != last):
		m.first, m.last = last+1, 0
	default:
		m.last = 0
	}
	m.value = m.openEDTF()
	return m
}

// openEDTF is the value of a stretch with one open end, in the grain of m: "../2014", not "../2014-12-31".
func (m meaning) openEDTF() string {
	d := m.first + m.last // one is zero
	p := dayPoint(d)
	atEnd := m.first == 0
	if first, last := unitOf(m.unit, d, 0); (m.unit == yearUnit || m.unit == monthUnit) && (atEnd && d == last || !atEnd && d == first) {
		if p.Day = 0; m.unit == yearUnit {
			p.Month = 0
		}
	}
	if atEnd {
		return EDTF{Interval: true, To: p}.String()
	}
	return EDTF{Interval: true, From: p}.String()
}

// lastingFrom is "three days starting on Monday".
func lastingFrom(c *context, a []tree) (meaning, bool) {
	d, ok := c.length(a[0])
	m, ok2 := c.resolve(a[1])
	if !ok || !ok2 || m.first == 0 {
		return unplaced(dayUnit), ok && ok2
	}
	to := d.from(m.first, 1)
	if to == 0 {
		return unplaced(dayUnit), true
	}
	m.timex, m.value, m.also, m.clock, m.unit = "", "", nil, "", d.grain()
	m.last = max(m.first, to-1)
	return m, true
}

// side is what "before" (-1) or "after" (1) says of the date behind it, as beyond has it; 0 where the date belongs
// to a noun: "after Friday's vote", "before the 2019 fair".
func (p *parser) side(at, end int, s hearsay.Sentence, r hearsay.Range) int {
	e, ok := p.words.entry(p.at(at-1).lower, "side")
	if !ok || p.at(end).lower == "'" {
		return 0
	}
	if top := topOf(s, r); top >= 0 && attributive[s.Tokens[top].Rel] {
		return 0
	}
	side, _ := strconv.Atoi(e.value)
	if p.negated(s, r) {
		return -2 * side
	}
	return side
}

// negated reports whether the verb that governs the words of r, or one above it, is told not to be: "it is not expected to
// reopen before September" says from September on.
func (p *parser) negated(s hearsay.Sentence, r hearsay.Range) bool {
	for at, steps := topOf(s, r), 0; at >= 0 && at < len(s.Tokens) && steps < 4; at, steps = s.Tokens[at].Head, steps+1 {
		if slices.ContainsFunc(s.Tokens, func(t hearsay.Token) bool { return t.Head == at && p.words.has(t.Lemma, "negation") }) {
			return true
		}
		if s.Tokens[at].Rel == "ccomp" {
			return false // "he did not say it would open before September"
		}
	}
	return false
}

// attributive are the relations of a date that stands with a noun, or for the subject of a clause.
var attributive = map[string]bool{"compound": true, "nummod": true, "amod": true, "nmod:poss": true, "nsubj": true, "nsubj:pass": true}

// beyond is the side of e for its meaning: what is before the end of a year may be in its last days.
func (e expression) beyond() int {
	if e.side == -1 && e.tree.op == "part" && e.tree.args[0].word == "end" {
		return -2
	}
	return e.side
}
