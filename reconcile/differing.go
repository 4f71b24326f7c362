package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// differing are the claims on which articles or those whom they name differ: what a conflict or a denial sets against each other, its first
// two places, and where else either is told, with the origins of both sides. What one claim tells already is no other, nor what one article
// says of two without a statement of both. The dispute names its claim.
func (q *questions) differing(disputes []hearsay.Finding) (all []claim) {
	taken := newCoverage(q.claims)
	for i := range disputes {
		f := &disputes[i]
		if len(f.Spans) < 2 || strings.HasPrefix(f.By, "gap.") || !q.twoVoices(f.Spans[0], f.Spans[1]) {
			continue
		}
		c := claim{happening: -1, by: hearsay.Differing, because: []string{f.What}, tellings: q.printings(f.Spans)}
		if taken.most(c, hearsay.Range.Contains) == len(c.tellings) {
			continue
		}
		c.statements = q.statementsOf(c.tellings)
		c.sure = q.originsOf(c.tellings)
		c.origins, c.id = c.sure, hearsay.ID("c", append([]string{c.by}, spanKeys(c.tellings)...)...)
		f.Items = append([]string{c.id}, f.Items...)
		taken.add(len(q.claims)+len(all), c)
		all = append(all, c)
	}
	return all
}

// twoVoices reports whether two places are of two articles, or of two statements of one.
func (q *questions) twoVoices(x, y hearsay.Span) bool {
	a, b := q.index[x.Document], q.index[y.Document]
	return a != b || q.answeredBy(a, x.Range()) >= 0 && q.answeredBy(b, y.Range()) >= 0
}

// printings are the tellings at the places of a dispute, in every article that prints their text.
func (q *questions) printings(places []hearsay.Span) (all []telling) {
	for i, at := range places {
		first, side := q.articles[q.index[at.Document]].first, q.side(places, i)
		for a := range q.articles {
			if q.articles[a].first != first {
				continue
			}
			t := telling{article: a, at: q.span(a, at.Range()), statement: q.answeredBy(a, at.Range()), side: side}
			if !slices.ContainsFunc(all, func(o telling) bool { return o.at == t.at }) {
				all = append(all, t)
			}
		}
	}
	return all
}

// side is on which side of a dispute one of its places is, from 1: the first two are the sides, and with each is what alone gives its figures; 0
// where it is not known.
func (q *questions) side(places []hearsay.Span, i int) int {
	if i < 2 {
		return i + 1
	}
	own := q.figuresAt(places[i])
	first, second := slices.Equal(own, q.figuresAt(places[0])), slices.Equal(own, q.figuresAt(places[1]))
	switch {
	case len(own) == 0 || first == second:
		return 0
	case first:
		return 1
	}
	return 2
}

// figuresAt are the figures that a place gives, sorted.
func (q *questions) figuresAt(at hearsay.Span) (all []string) {
	for _, f := range q.figuresIn(q.index[at.Document], at.Range()) {
		all = append(all, f.value()+f.unit)
	}
	return sorted(all)
}

// answeredBy is the statement that a range is, with or without the words that say who made it: "Norr Line denied the report"; -1 for none.
func (s *scene) answeredBy(a int, r hearsay.Range) int {
	if st := s.covering(a, r); st >= 0 {
		return st
	}
	return slices.IndexFunc(s.articles[a].Statements, func(st hearsay.Statement) bool {
		return st.Cue != nil && r.Contains(*st.Cue) && r.Overlaps(replyRange(&st))
	})
}
