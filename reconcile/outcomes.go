package reconcile

import (
	"slices"
	"time"

	"hearsay"
)

// outcomes compares what was expected with what was told later: fulfilled, unfulfilled, overdue.
func (q *questions) outcomes() (found []hearsay.Finding) {
	later := q.reports()
	for i := range q.happenings {
		if h := &q.happenings[i]; q.foretold(h) {
			for _, ask := range []func(int, reports) []hearsay.Finding{q.fulfilled, q.unfulfilled, q.overdue} {
				if all := ask(i, later); len(all) > 0 {
					for _, f := range all {
						f.Items = []string{q.ids[i]}
						found = append(found, f)
					}
					break
				}
			}
		}
	}
	return q.withoutRepeats(found)
}

// foretold reports whether some article tells the happening as one to come, with enough said of it to know it again.
func (q *questions) foretold(h *happening) bool {
	return slices.ContainsFunc(h.frames, func(i int) bool {
		f := q.timed(&q.frames[i])
		return q.awaited(f) && (len(f.who()) > 0 || f.dated || len(f.nouns()) > 0)
	})
}

// before reports whether article a was surely published before article b.
func (s *scene) before(a, b int) bool {
	x, y := s.published(a), s.published(b)
	return x.Latest != 0 && y.Earliest != 0 && x.Latest < y.Earliest
}

const outcomeBecause = "like predicates, shared participants or nouns, and times that agree; the expectation was published before the report"

func (q *questions) fulfilled(i int, later reports) (found []hearsay.Finding) {
	for _, o := range q.outcomesAs(&q.happenings[i], hearsay.Happened, later) {
		found = append(found, q.turnedOut(o, hearsay.Fulfilled, "having happened"))
	}
	return found
}

func (q *questions) unfulfilled(i int, later reports) (found []hearsay.Finding) {
	h := &q.happenings[i]
	happened := q.status(h) == hearsay.Happened
	for _, o := range q.outcomesAs(h, hearsay.Denied, later) {
		if happened && !slices.ContainsFunc(o.reports, func(k int) bool { return q.frames[k].callsOff() }) {
			continue
		}
		found = append(found, q.turnedOut(o, hearsay.Unfulfilled, "not happening"))
	}
	return found
}

// turnedOut writes the finding of an outcome.
func (q *questions) turnedOut(o outcome, kind hearsay.FindingKind, as string) hearsay.Finding {
	spans := func(frames []int) (found []hearsay.Span) {
		slices.Sort(frames)
		for _, i := range slices.Compact(frames) {
			found = append(found, q.span(q.frames[i].article, q.readable(&q.frames[i])))
		}
		return found
	}
	first, then := spans(o.foretold), spans(o.reports)
	return hearsay.Finding{Kind: kind, By: "outcome." + string(kind), Spans: slices.Concat(first, then), Later: then,
		What:    "Expected: " + q.quote(first[0]) + "; told later as " + as + ": " + q.quote(then[0]),
		Because: outcomeBecause}
}

// overdue finds what was expected for a day that the collection is past, and that no later article tells.
func (q *questions) overdue(i int, _ reports) []hearsay.Finding {
	h := &q.happenings[i]
	if !h.dated || h.when.Latest == 0 || width(h.when) > 31 || h.when.Latest >= q.last || q.status(h) != hearsay.Expected {
		return nil
	}
	var spans []hearsay.Span
	for _, k := range h.frames {
		f := &q.frames[k]
		if f.status == hearsay.Expected && f.dated && len(f.who()) > 0 && q.looksAhead(f) && q.published(f.article).Latest < h.when.Latest {
			spans = append(spans, q.span(f.article, f.Range))
		}
	}
	if len(spans) == 0 || q.met(h) {
		return nil
	}
	return []hearsay.Finding{{Kind: hearsay.Overdue, By: "outcome.overdue", Spans: spans,
		What:    "Expected: " + q.quote(spans[0]) + "; no later report in this collection up to " + inWords(q.last),
		Because: "the expected time is past at the end of the collection, and no article tells it as having happened or not"}}
}

// looksAhead reports whether the words themselves tell that something is to come, and not a date alone, which may have been read into the
// wrong year: a noun or a past with a day to come looks back.
func (q *questions) looksAhead(f *frame) bool {
	if f.statusBy != "factuality.future" {
		return true
	}
	tree := q.articles[f.article].sentences[f.sentence].tree
	present := func(k int) bool { return tree.tokens[k].Tag == "VBZ" || tree.tokens[k].Tag == "VBP" }
	return present(f.token) || tree.tokens[f.token].Tag == "VBG" && slices.ContainsFunc(tree.all(f.token, "aux"), present)
}

// inWords is a day as a reader writes it: "25 June 2024".
func inWords(d hearsay.Day) string {
	year, month, day := d.Civil()
	return itoa(day) + " " + time.Month(month).String() + " " + itoa(year)
}

// met reports whether some article, published once the time of an expectation had come, tells of anything for
// that time that may be what was expected: of a like predicate, or by the same people.
func (q *questions) met(h *happening) bool {
	for i := range q.frames {
		g := &q.frames[i]
		if g.status == hearsay.Expected || !g.when.Known() || g.when.Disjoint(h.when) || q.published(g.article).Latest < h.when.Earliest {
			continue
		}
		if slices.ContainsFunc(h.frames, func(k int) bool {
			f := &q.frames[k]
			return i != k && (related(f, g) || shared(f.agents, g.agents) > 0 || shared(sorted(f.outcomeKeys()), sorted(g.outcomeKeys())) > 0)
		}) {
			return true
		}
	}
	return false
}
