// Package when reads time expressions as intervals, and dates the articles of a story that have
// no date.
//
// In goes one article with its sentences; out come its dates, times of day, lengths and repeated
// times as TIMEX3 marks them, each with its value in EDTF (ISO 8601-2), its bounds in days, the
// rule that read it and the day it was counted from. What the article does not tell, and no anchor
// gives, has no value.
//
// An expression is read in three steps: tokens (lex.go); a typed tree, by the grammar in
// lexicon/en/times.tsv (match.go); and its place on the calendar (operators.go and the files it
// names). What the calendar leaves open is settled in lexicon/en/time-policy.tsv.
//
// It stands apart because what a date means depends on who writes when, and on nothing else that
// the other rooms know.
package when

import (
	"slices"

	"hearsay"
)

// Read finds the time expressions of one article and resolves them against its publication date,
// as far as that is known. Of r it uses Article, Sentences and Quotes.
func Read(r *hearsay.Reading) []hearsay.Time {
	times := []hearsay.Time{}
	for _, x := range english().placed(r) {
		times = append(times, asTime(x.expression, x.meaning, r.Article.Published.How))
	}
	return times
}

// placement is an expression with its place on the calendar.
type placement struct {
	expression
	meaning
}

// placed is the expressions of an article that are a time, on whichever day it was written of those it may
// have been.
func (g *grammar) placed(r *hearsay.Reading) (placed []placement) {
	found := g.read(r)
	days := anchorDays(r.Article.Published)
	on := make([][]meaning, len(days))
	for i, day := range days {
		on[i] = g.place(found, day)
	}
	for i, e := range found {
		m, ok := on[0][i], on[0][i].kind != ""
		for _, other := range on[1:] {
			m, ok = agree(m, other[i]), ok && other[i].kind != ""
		}
		if ok && !(e.whole && m.edtf() == "") {
			placed = append(placed, placement{e, m})
		}
	}
	return placed
}

// read is the expressions of an article in source order. One that surely names early years is read again for those
// that may be: "in 348 he died".
func (g *grammar) read(r *hearsay.Reading) []expression {
	found := g.readAll(r, false)
	early := 0
	for _, e := range found {
		early += e.tree.early()
	}
	if early > 1 {
		return g.readAll(r, true)
	}
	return found
}

// readAgain is read of an article whose times are known: of the sentences that have one.
func (g *grammar) readAgain(r *hearsay.Reading) []expression {
	if r.Times == nil {
		return g.read(r)
	}
	with := *r
	with.Sentences = slices.Clone(r.Sentences)
	next := 0
	for i, s := range with.Sentences {
		for next < len(r.Times) && r.Times[next].Start < s.Start {
			next++
		}
		if next == len(r.Times) || r.Times[next].Start >= s.End {
			with.Sentences[i] = hearsay.Sentence{Block: s.Block} // nothing to read in it
		}
	}
	return g.read(&with)
}

func (g *grammar) readAll(r *hearsay.Reading, early bool) (found []expression) {
	for i, s := range r.Sentences {
		for _, e := range g.expressions(r.Article.Text, s, early) {
			e.sentence, e.quoted = i, slices.ContainsFunc(r.Quotes, func(q hearsay.Quote) bool { return q.Contains(e.Range) })
			found = append(found, e)
		}
	}
	return found
}

// ReadText is Read of one string, as if written on a day; the zero day is unknown.
func ReadText(text string, on hearsay.Day) []hearsay.Time {
	r := &hearsay.Reading{Article: hearsay.Article{Text: text}}
	r.Article.Published.Earliest, r.Article.Published.Latest = on, on
	if on != 0 {
		r.Article.Published.How = hearsay.Given
	}
	r.Sentences = []hearsay.Sentence{{Range: hearsay.Range{End: len(text)}}}
	return Read(r)
}

func asTime(e expression, m meaning, how hearsay.How) hearsay.Time {
	t := hearsay.Time{
		Range: e.Range, Kind: m.kind, Value: m.edtf(), Earliest: m.first, Latest: m.last,
		Anchor: m.anchor, Also: m.also, By: e.rule,
	}
	if m.timex != t.Value {
		t.Timex = m.timex
	}
	if t.Anchor == fromPublished && how == hearsay.Inferred {
		t.Anchor = fromInferred
	}
	return t
}
