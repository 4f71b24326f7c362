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
		for _, pair := range q.disjointPairs(c) {
			a, b := pair[0], pair[1]
			if q.before(b.article, a.article) {
				a, b = b, a
			}
			if !q.supersedes(a, b) {
				continue
			}
			x, y := q.span(a.article, a.Range), q.span(b.article, b.Range)
			found = append(found, hearsay.Finding{Kind: hearsay.Updated, By: "updated.count", Items: []string{c.id},
				Spans:   []hearsay.Span{q.clauseOf(a), q.clauseOf(b)},
				What:    q.quote(x) + " (" + q.outlet(a.article) + "), later " + q.quote(y) + " (" + q.outlet(b.article) + ")",
				Because: "same happening and unit; the later report gives more, of what only grows as more is known"})
		}
	}
	return q.withoutRepeats(found)
}
