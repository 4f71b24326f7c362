package when

import "hearsay"

// maxAnchors bounds how many days of an inferred publication date are tried one by one.
const maxAnchors = 62

// anchorDays are the days an article may have been written on: one, those of a short interval, or
// the zero day where it is not known.
func anchorDays(published hearsay.Date) []hearsay.Day {
	first, last := published.Earliest, published.Latest
	if first == 0 || last < first || last-first >= maxAnchors {
		return []hearsay.Day{0}
	}
	var days []hearsay.Day
	for d := first; d <= last; d++ {
		days = append(days, d)
	}
	return days
}

// place resolves the expressions of an article in their order, written on a day.
func (g *grammar) place(found []expression, anchor hearsay.Day) []meaning {
	placed := make([]meaning, len(found))
	narrative := isNarrative(found, anchor)
	c, speaking := context{grammar: g, anchor: anchor}, g.speakingOn(found, anchor)
	lastYear, lastAt := 0, 0
	for i, e := range found {
		if i > 0 && found[i-1].block != e.block {
			c.near = meaning{}
		}
		if c.before, c.unreal, c.story = e.before, e.unreal, 0; narrative && lastYear != 0 && e.sentence-lastAt <= 8 {
			c.story = lastYear
		}
		if i > 0 && e.sentence-found[i-1].sentence > 1 {
			c.near = meaning{}
		}
		c.anchor, c.tense = speaking.at(e), speaking.tense(e)
		m, ok := c.resolve(e.tree)
		if !ok {
			continue
		}
		speaking.heard(e, m)
		placed[i] = m
		if e.side != 0 && m.kind == hearsay.DateKind && m.first != 0 && m.last != 0 {
			placed[i] = m.beyond(e.beyond())
		}
		if e.whole || m.kind == hearsay.DurationKind || m.kind == hearsay.SetKind || m.first == 0 || m.last == 0 {
			continue
		}
		c.previous = m
		if m.unit == dayUnit {
			c.near = m
		}
		if m.explicit || c.story != 0 {
			lastYear, _, _ = m.first.Civil()
			lastAt = e.sentence
		}
	}
	return placed
}

// isNarrative reports whether an article tells of the past rather than of the news: most of the
// years it names lie two or more from its own.
func isNarrative(found []expression, anchor hearsay.Day) bool {
	old, recent := 0, 0
	now, _, _ := anchor.Civil()
	for _, e := range found {
		t, ok := e.tree.find("ymd", "ym", "year")
		switch {
		case e.whole:
		case ok && anchor != 0 && t.args[0].int() >= now-1 && t.args[0].int() <= now+1:
			recent++
		case ok:
			old++
		case anchor != 0:
			if _, relative := e.tree.find("weekday", "day", "unit", "wdrel", "monthrel"); relative {
				recent++
			}
		}
	}
	return old >= 4 && old > 2*recent
}

// agree is what two placings of an expression have in common: one value, or the days that both lie in.
func agree(a, b meaning) meaning {
	if a.edtf() == b.edtf() || a.kind != b.kind {
		return a
	}
	if !a.placed() || !b.placed() || a.first == 0 || b.first == 0 || a.last == 0 || b.last == 0 || a.kind == hearsay.DurationKind {
		a.first, a.last, a.value, a.also, a.candidates = 0, 0, "", nil, nil
		return a
	}
	a.first, a.last = min(a.first, b.first), max(a.last, b.last)
	a.value = EDTF{From: dayPoint(a.first), To: dayPoint(a.last), OneOf: true}.String()
	a.timex, a.also, a.candidates = "", nil, nil
	return a
}
