package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// disputes finds sums that two holders give for one property of one thing and that no sum satisfies both of.
func (q *questions) disputes() (found []hearsay.Finding) {
	all := q.gauges()
	key := func(a, b *gauge) string { return a.unit + "/" + a.number(a.base) + "/" + b.number(b.base) }
	for _, p := range firstPairs(all, key, func(a, b *gauge) bool {
		return q.contrasted(a, b) || disputed(a, b) && !apartIn(q.othersIn(a, b), q.othersIn(b, a))
	}) {
		found = append(found, q.dispute(p[0], p[1], all))
	}
	return found
}

// disputed reports whether two gauges of two articles are rival sums: one property of one thing, two holders.
func disputed(a, b *gauge) bool {
	return a.article != b.article && a.property != "" && a.property == b.property && a.unit == b.unit &&
		!a.former && !b.former && a.holder.known() && b.holder.known() && !a.holder.is(b.holder) &&
		a.disjoint(b.quantity) && shared(a.things, b.things) > 0
}

// othersIn are the people and organisations that the sentence of a gauge names beside those who give it and its rival.
func (q *questions) othersIn(g, rival *gauge) []hearsay.EntityID {
	return slices.DeleteFunc(q.namedIn(g.figure), func(e hearsay.EntityID) bool {
		is := holder{q.name[e], e}
		return !acts(q.kind[e]) || g.holder.is(is) || rival.holder.is(is)
	})
}

// contrasted reports whether one sentence sets two sums of two holders against each other: "far more than the £4 million
// given by the port".
func (q *questions) contrasted(a, b *gauge) bool {
	if a.article != b.article || a.sentence != b.sentence || a.unit != b.unit || !a.holder.known() || !b.holder.known() ||
		a.holder.is(b.holder) || !a.disjoint(b.quantity) || a.End > b.Start {
		return false
	}
	between := strings.Fields(strings.ToLower(q.words(q.span(a.article, hearsay.Range{Start: a.End, End: b.Start}))))
	return slices.ContainsFunc(between, func(w string) bool { return isMeasure("contrast", w) })
}

// dispute writes the finding for two gauges, with every telling of either sum for that property.
func (q *questions) dispute(a, b *gauge, all []gauge) hearsay.Finding {
	f := hearsay.Finding{Kind: hearsay.Conflict, By: "conflict.holders", Grade: grade(a.quantity, b.quantity),
		Spans:   []hearsay.Span{q.clauseOf(a.figure), q.clauseOf(b.figure)},
		What:    q.quote(q.span(a.article, a.Range)) + " (" + a.holder.name + ") against " + q.quote(q.span(b.article, b.Range)) + " (" + b.holder.name + ")",
		Because: "same property; same unit; two holders; disjoint after rounding; weakest link: that both speak of one thing"}
	for _, side := range []*gauge{a, b} {
		for i := range all {
			if o := &all[i]; o.unit == side.unit && o.base == side.base && !o.former && o.holder.known() && o.holder.is(side.holder) {
				f.Spans = append(f.Spans, q.clauseOf(o.figure))
			}
		}
	}
	return f
}

// revisions finds sums that whoever gave them has since changed: "now puts the damage at £5 million, up from £4 million",
// where an earlier article gives the former.
func (q *questions) revisions() (found []hearsay.Finding) {
	all := q.gauges()
	for i := range all {
		now := &all[i]
		if now.property == "" || now.former {
			continue
		}
		for j := range all {
			if old := &all[j]; q.revised(old, now) && q.admits(all, now, old) {
				found = append(found, hearsay.Finding{Kind: hearsay.Updated, By: "updated.revision",
					Spans: []hearsay.Span{q.clauseOf(old.figure), q.clauseOf(now.figure)},
					What: q.quote(q.span(old.article, old.Range)) + " (" + q.source(old.article) + "), then " +
						q.quote(q.span(now.article, now.Range)) + " (" + q.source(now.article) + ")",
					Because: "one property and one holder; the later report names the earlier sum as the former one"})
				break
			}
		}
	}
	return found
}

// revised reports whether one gauge may be the later value of another.
func (q *questions) revised(old, now *gauge) bool {
	return !old.former && old.property == now.property && old.unit == now.unit && q.before(old.article, now.article) &&
		old.disjoint(now.quantity) && (!old.holder.known() || !now.holder.known() || old.holder.is(now.holder))
}

// admits reports whether the sentence of a gauge names the sum of an older one as the former.
func (q *questions) admits(all []gauge, now, old *gauge) bool {
	return slices.ContainsFunc(all, func(g gauge) bool {
		return g.former && g.article == now.article && g.sentence == now.sentence && g.unit == old.unit && g.base == old.base
	})
}
