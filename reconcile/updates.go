package reconcile

import (
	"hearsay"
)

// updates finds counts that a later report replaced: tolls, arrests, what only grows as more is known.
func (q *questions) updates() (found []hearsay.Finding) {
	for i := range q.claims {
		c := &q.claims[i]
		if c.happening < 0 {
			continue
		}
		for _, pair := range q.grown(c) {
			a, b := pair[0], pair[1]
			x, y := q.span(a.article, a.Range), q.span(b.article, b.Range)
			found = append(found, hearsay.Finding{Kind: hearsay.Updated, By: "updated.count", Items: []string{c.id},
				Spans:   []hearsay.Span{q.clauseOf(a), q.clauseOf(b)},
				What:    q.quote(x) + " (" + q.outlet(a.article) + "), later " + q.quote(y) + " (" + q.outlet(b.article) + ")",
				Because: "same happening and unit; the later report gives more, of what only grows as more is known"})
		}
	}
	return q.withoutRepeats(found)
}

// grown are the pairs of figures of a claim of which the later published is the greater, and both count what only
// grows as more is known; "at least 12" and then "at least 31" are such a pair, though both may be right.
func (q *questions) grown(c *claim) (pairs [][2]figure) {
	done := map[string]bool{}
	for _, a := range c.figures {
		for _, b := range c.figures {
			slot := a.unit + "/" + a.of
			if done[slot] || !q.before(a.article, b.article) || b.base <= a.base || !q.grows(a, b) || !q.comparable(a, b) {
				continue
			}
			done[slot] = true
			pairs = append(pairs, [2]figure{a, b})
		}
	}
	return pairs
}

// grows reports whether the predicate of either telling counts what only grows.
func (q *questions) grows(a, b figure) bool {
	return q.frames[a.frame].classes[0].figures == "grow" || q.frames[b.frame].classes[0].figures == "grow"
}
