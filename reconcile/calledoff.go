package reconcile

import (
	"slices"

	"hearsay"
)

// callsOff reports whether a clause tells that something was called off or put off: "the regatta has been called off".
func (f *frame) callsOff() bool {
	return !f.nominal && (f.class() == "cancel" || f.class() == "delay")
}

// matter is what a clause is about, by the nouns that another may have for it: the noun that tells it, else what is done, else who does it.
func (q *questions) matter(f *frame) []string {
	if f.nominal {
		return []string{f.lemma}
	}
	return q.things(f, f.theme())
}

// wentOff reports whether a report calls off or puts off what was expected: one matter, and a day to come or a name that both have beside it,
// and no other names.
func (q *questions) wentOff(f, g *frame) bool {
	if !g.callsOff() || f.callsOff() || shared(sorted(q.matter(f)), g.patient) == 0 {
		return false
	}
	x, y := q.namedIn(figure{article: f.article, sentence: f.sentence}), q.namedIn(figure{article: g.article, sentence: g.sentence})
	return !apartIn(x, y) && (shared(x, y) > 0 || q.oneDayAhead(f, g))
}

// oneDayAhead reports whether the sentences of an expectation and of a report give one day, not past when either was printed.
func (q *questions) oneDayAhead(f, g *frame) bool {
	for _, d := range q.daysNamed(f) {
		if d >= q.published(f.article).Latest && d >= q.published(g.article).Earliest && slices.Contains(q.daysNamed(g), d) {
			return true
		}
	}
	return false
}

// daysNamed are the days that the sentence of a frame gives.
func (q *questions) daysNamed(f *frame) (days []hearsay.Day) {
	for _, d := range q.daysIn(f.article, q.articles[f.article].sentences[f.sentence].Range) {
		if d.Earliest == d.Latest {
			days = append(days, d.Earliest)
		}
	}
	return days
}

// offKeys are the keys of what is called off, by its nouns.
func offKeys(nouns []string) (keys []string) {
	for _, noun := range nouns {
		keys = append(keys, "off:"+noun)
	}
	return keys
}
