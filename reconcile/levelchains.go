package reconcile

import (
	"math"
	"slices"
	"strings"

	"hearsay"
)

// How many times as great one of two levels may be, to be of one thing: where somebody gives them, and where two papers just tell them.
const (
	levelRatio = 2.0
	toldRatio  = 1.25
)

// levelChains groups the levels that are of one thing.
func (q *questions) levelChains(all []level) [][]level {
	leads := q.leads()
	return chained(all, func(c []level, t level) bool {
		return slices.ContainsFunc(c, func(o level) bool { return q.oneLevel(o, t, leads) })
	})
}

// oneLevel reports whether two levels are of one thing: the same level in one unit, for times that agree, of a party that both name, or of
// what both articles are about in one place.
func (q *questions) oneLevel(a, b level, leads [][]string) bool {
	if a.name != b.name || a.unit != b.unit || a.per != "" && b.per != "" && a.per != b.per || q.otherPeriod(a.figure, b.figure) || apartIn(a.places, b.places) {
		return false
	}
	if ratio := math.Max(a.base, b.base) / math.Min(a.base, b.base); ratio > levelRatio && !a.grows() {
		return false
	}
	if a.party {
		x, y := q.pricedIn(a), q.pricedIn(b)
		return q.oneParty(a, b) && q.oneOfSeries(a, b) && (x == "" || y == "" || holder{q.name[x], x}.is(holder{q.name[y], y}))
	}
	if q.timesClash(a.figure, b.figure) || q.longApart(a.article, b.article) {
		return false
	}
	given := q.givenIn(a) && q.givenIn(b)
	if a.article == b.article {
		return given && b.sentence-a.sentence <= contrastReach
	}
	principal := a.first && b.first
	common := both(leads[a.article], leads[b.article])
	return (given || principal) && shared(a.places, b.places) > 0 || principal && slices.ContainsFunc(common, func(w string) bool { return w[0] != '#' })
}

// longApart reports whether two articles were published so long apart that what they do not date is hardly one happening.
func (q *questions) longApart(a, b int) bool {
	x, y := q.published(a), q.published(b)
	return x.Latest != 0 && y.Latest != 0 && max(x.Earliest, y.Earliest)-min(x.Latest, y.Latest) > oldest
}

// oneOfSeries reports whether two sums are of one of a series of offers, and include the same: "an initial bid", "worth £5 million with debt".
func (q *questions) oneOfSeries(a, b level) bool {
	x, y := q.slotOf(a.figure), q.slotOf(b.figure)
	return x.series == y.series && slices.Equal(x.included, y.included)
}

// oneParty reports whether two levels name one party.
func (q *questions) oneParty(a, b level) bool {
	return slices.ContainsFunc(a.parties, func(e hearsay.EntityID) bool {
		return slices.ContainsFunc(b.parties, func(o hearsay.EntityID) bool { return holder{q.name[e], e}.is(holder{q.name[o], o}) })
	})
}

// levelConflicts finds levels that two holders give differently, at one time: one finding for each chain.
func (q *questions) levelConflicts(chains [][]level) (found []hearsay.Finding) {
	for _, c := range chains {
		var all []hearsay.Finding
		for j := len(c) - 1; j > 0; j-- {
			for i := range j {
				if q.levelsDiffer(c[i], c[j]) && !q.tellsApart(c, c[i], c[j]) {
					all = append(all, q.heldApart(c[i].measurement, c[j].measurement))
				}
			}
		}
		if len(all) == 0 {
			continue
		}
		f := all[0]
		f.By, f.Because = "conflict.level", "one level of one thing; two who give it; times that agree; disjoint after rounding; weakest link: that both are of one thing"
		for _, other := range all[1:] {
			f.Spans = append(f.Spans, other.Spans...)
		}
		found = append(found, f)
	}
	return found
}

// levelsDiffer reports whether two levels of one thing contradict each other: two give them, no number fits both, and neither is stale.
func (q *questions) levelsDiffer(a, b level) bool {
	if !a.disjoint(b.quantity) || a.holder.is(b.holder) || q.revisedTo(a, b) || q.revisedTo(b, a) {
		return false
	}
	if ratio := math.Max(a.base, b.base) / math.Min(a.base, b.base); ratio > toldRatio && !(q.givenIn(a) && q.givenIn(b)) {
		return false
	}
	switch {
	case a.article == b.article:
		return b.sentence-a.sentence <= contrastReach && q.givenIn(a) && q.givenIn(b)
	case a.counts == "fixed":
		return true
	}
	return q.dayApart(a.article, b.article)
}

// givenIn reports whether somebody gives a level, and not its article alone.
func (q *questions) givenIn(t level) bool { return t.holder.name != q.outlet(t.article) }

// dayApart reports whether two articles were published within a day of each other.
func (q *questions) dayApart(a, b int) bool {
	x, y := q.published(a), q.published(b)
	return x.IsDay() && y.IsDay() && max(x.Latest, y.Latest)-min(x.Latest, y.Latest) <= 1
}

// tellsApart reports whether the article of one level gives the other's figure too, from the same holder: it knows of two.
func (q *questions) tellsApart(chain []level, a, b level) bool {
	return slices.ContainsFunc(chain, func(o level) bool {
		return o.article == a.article && o.base == b.base && o.holder.is(a.holder) || o.article == b.article && o.base == a.base && o.holder.is(b.holder)
	})
}

// revisedTo reports whether some article says that a level went from one figure to another.
func (q *questions) revisedTo(a, b level) bool {
	return slices.ContainsFunc(q.turns, func(t turn) bool {
		return t.now.name == b.name && t.now.base == b.base && t.former.base == a.base && t.now.unit == b.unit
	})
}

// turn is a figure of a toll or level that a sentence gives with the former one: "moved up to $47 a share from the $46 discussed before".
type turn struct {
	now    measurement
	former figure
}

// turnsOf are the turns of a story, by publication and place in the text.
func (q *questions) turnsOf(all []measurement) (turns []turn) {
	for _, now := range all {
		for _, x := range q.articles[now.article].sentences[now.sentence].quantities {
			f := figure{article: now.article, sentence: now.sentence, quantity: x, frame: -1}
			if x.base != now.base && x.unit == now.unit && q.isFormer(f) && !q.isFormer(now.figure) {
				turns = append(turns, turn{now, f})
			}
		}
	}
	return turns
}

// turned finds the figures that an article says took the place of what an earlier one gives.
func (q *questions) turned(all []measurement) (found []hearsay.Finding) {
	for _, t := range q.turns {
		f := hearsay.Finding{Kind: hearsay.Updated, By: "updated.former",
			Spans: []hearsay.Span{q.clauseOf(t.now.figure), q.span(t.former.article, t.former.Range)}}
		first := -1
		for _, o := range all {
			if o.name == t.now.name && o.unit == t.now.unit && o.base == t.former.base && o.article != t.now.article && !q.before(t.now.article, o.article) && !apartIn(o.places, t.now.places) {
				if f.Spans = append(f.Spans, q.clauseOf(o.figure)); first < 0 {
					first = o.article
				}
			}
		}
		if first < 0 {
			continue
		}
		f.What = strings.Join([]string{t.now.name + ": " + q.quote(q.span(t.former.article, t.former.Range)) + " (" + q.source(first) + ")",
			q.quote(q.span(t.now.article, t.now.Range)) + " (" + q.source(t.now.article) + ")"}, ", then ")
		f.Because = "one figure of one thing; the later report names the earlier figure as the former one"
		found = append(found, f)
	}
	return found
}
