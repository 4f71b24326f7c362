package reconcile

import (
	"slices"

	"hearsay"
)

// outcomes compares what was expected with what was told later: fulfilled, unfulfilled, overdue.
func (q *questions) outcomes() (found []hearsay.Finding) {
	for i := range q.happenings {
		h := &q.happenings[i]
		if !q.foretold(h) {
			continue
		}
		for _, ask := range []func(int) (hearsay.Finding, bool){q.fulfilled, q.unfulfilled, q.overdue} {
			if f, ok := ask(i); ok {
				f.Items = []string{q.ids[i]}
				found = append(found, f)
				break
			}
		}
	}
	return found
}

// foretold reports whether some article tells the happening as one to come, with enough said of it to know it again.
func (q *questions) foretold(h *happening) bool {
	for _, i := range h.frames {
		if f := &q.frames[i]; f.status == hearsay.Expected && f.kind() == eventKind && len(f.who()) > 0 {
			return true
		}
	}
	return false
}

// before reports whether article a was surely published before article b.
func (s *scene) before(a, b int) bool {
	x, y := s.published(a), s.published(b)
	return x.Latest != 0 && y.Earliest != 0 && x.Latest < y.Earliest
}

// split are the tellings of a happening with one status, and those with another that were surely published later:
// none where no pair of them shares enough to be surely of one happening.
func (q *questions) split(h *happening, early, late hearsay.EventStatus) (first, then []hearsay.Span) {
	sure := false
	for _, i := range h.frames {
		for _, j := range h.frames {
			f, g := &q.frames[i], &q.frames[j]
			if f.status == early && g.status == late && !f.bare() && !g.bare() && q.before(f.article, g.article) {
				first = append(first, q.span(f.article, f.Range))
				then = append(then, q.span(g.article, g.Range))
				sure = sure || q.surely(f, g)
			}
		}
	}
	if !sure {
		return nil, nil
	}
	return first, then
}

// surely reports whether an expectation and a report share enough to be of one happening: two participants, or
// one and a time or place.
func (q *questions) surely(f, g *frame) bool {
	n := shared(f.who(), g.who())
	placed := shared(f.places, g.places) > 0
	dated := f.dated && g.dated && !f.when.Disjoint(g.when)
	return n > 1 || n == 1 && (placed || dated)
}

func (q *questions) fulfilled(i int) (hearsay.Finding, bool) {
	h := &q.happenings[i]
	first, then := q.split(h, hearsay.Expected, hearsay.Happened)
	if len(first) == 0 {
		return hearsay.Finding{}, false
	}
	return hearsay.Finding{Kind: hearsay.Fulfilled, By: "outcome.fulfilled", Spans: append(first, then...),
		What:    "Expected: " + q.quote(first[0]) + "; told later as having happened: " + q.quote(then[0]),
		Because: "like predicates, shared participants and times that agree; the expectation was published before the report"}, true
}

func (q *questions) unfulfilled(i int) (hearsay.Finding, bool) {
	h := &q.happenings[i]
	first, then := q.split(h, hearsay.Expected, hearsay.Denied)
	if len(first) == 0 || q.status(h) == hearsay.Happened {
		return hearsay.Finding{}, false
	}
	return hearsay.Finding{Kind: hearsay.Unfulfilled, By: "outcome.unfulfilled", Spans: append(first, then...),
		What:    "Expected: " + q.quote(first[0]) + "; told later as not happening: " + q.quote(then[0]),
		Because: "like predicates, shared participants and times that agree; the expectation was published before the report"}, true
}

// overdue finds what was expected for a day that the collection is past, and that no later article tells.
func (q *questions) overdue(i int) (hearsay.Finding, bool) {
	h := &q.happenings[i]
	if !h.dated || h.when.Latest == 0 || width(h.when) > 31 || h.when.Latest >= q.last || q.status(h) != hearsay.Expected {
		return hearsay.Finding{}, false
	}
	var spans []hearsay.Span
	for _, k := range h.frames {
		f := &q.frames[k]
		if f.status == hearsay.Expected && f.dated && q.published(f.article).Latest < h.when.Latest {
			spans = append(spans, q.span(f.article, f.Range))
		}
	}
	if len(spans) == 0 || q.answered(h) {
		return hearsay.Finding{}, false
	}
	return hearsay.Finding{Kind: hearsay.Overdue, By: "outcome.overdue", Spans: spans,
		What:    "Expected: " + q.quote(spans[0]) + "; no later report in this collection up to " + q.last.String(),
		Because: "the expected time is past at the end of the collection, and no article tells it as having happened or not"}, true
}

// answered reports whether some article, published once the time of an expectation had come, tells of anything for
// that time that may be what was expected: of a like predicate, or by the same people.
func (q *questions) answered(h *happening) bool {
	for i := range q.frames {
		g := &q.frames[i]
		if g.status == hearsay.Expected || !g.when.Known() || g.when.Disjoint(h.when) || q.published(g.article).Latest < h.when.Earliest {
			continue
		}
		if slices.ContainsFunc(h.frames, func(k int) bool {
			f := &q.frames[k]
			return i != k && (f.lemma == g.lemma || common(f, g) || shared(f.agents, g.agents) > 0)
		}) {
			return true
		}
	}
	return false
}
