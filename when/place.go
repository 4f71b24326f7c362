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
	t := thread{context: context{grammar: g, anchor: anchor}, speaking: g.speakingOn(found, anchor), narrative: isNarrative(found, anchor), exact: map[string]meaning{}}
	for i, e := range found {
		t.come(e)
		m, ok := t.resolve(e.tree)
		if !ok {
			continue
		}
		m = t.again(e.tree, m)
		t.heard(e, m)
		placed[i] = m
		if e.side != 0 && m.kind == hearsay.DateKind && m.first != 0 && m.last != 0 {
			placed[i] = m.beyond(e.beyond())
		}
		if !e.whole && m.kind != hearsay.DurationKind && m.kind != hearsay.SetKind && m.first != 0 && m.last != 0 {
			t.name(e, m)
		}
	}
	return placed
}

// thread is what an article has said so far of when things were.
type thread struct {
	context
	speaking
	narrative bool
	year      int                // that the narrative has come to
	yearAt    int                // the sentence that named it
	last      expression         // the one before
	aside     [2]meaning         // previous and near outside the quotation that is being read
	exact     map[string]meaning // the days of "three years ago today", by their length
}

// come goes on to an expression: what stood before a paragraph or more than a sentence back is not near, and what a
// quotation names is not the last date named for who tells of it.
func (t *thread) come(e expression) {
	if t.last.block != e.block || e.sentence-t.last.sentence > 1 {
		t.near = meaning{}
	}
	if e.quoted && !t.last.quoted {
		t.aside = [2]meaning{t.previous, t.near}
	} else if t.last.quoted && !e.quoted {
		t.previous, t.near = t.aside[0], t.aside[1]
	}
	t.last = e
	t.before, t.unreal, t.story = e.before, e.unreal, 0
	if t.narrative && t.year != 0 && e.sentence-t.yearAt <= storySentences {
		t.story = t.year
	}
	t.anchor, t.context.tense = t.at(e), t.speaking.tense(e)
}

// storySentences is how many sentences a narrative stays in a year that it has named.
const storySentences = 8

// name takes in a date as the last one named.
func (t *thread) name(e expression, m meaning) {
	t.previous = m
	if m.unit == dayUnit {
		t.near = m
	}
	if m.explicit || t.story != 0 {
		t.year, _, _ = m.first.Civil()
		t.yearAt = e.sentence
	}
}

// again gives "three years ago" the day that "three years ago today" had before.
func (t *thread) again(x tree, m meaning) meaning {
	if x.op != "shift" && x.op != "shiftfrom" {
		return m
	}
	d, _ := t.length(x.args[1])
	key := x.args[0].word + d.String()
	if x.op == "shiftfrom" && x.args[2].op == "day" {
		t.exact[key] = m
	} else if day, ok := t.exact[key]; ok && x.op == "shift" && x.args[2].word == fromPublished {
		return day
	}
	return m
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
