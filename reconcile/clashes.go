package reconcile

import (
	"cmp"
	"slices"

	"hearsay"
)

// sighting is a telling of what is done once, with the day, month or year that its words date it to.
type sighting struct {
	frame    int
	at       hearsay.Span // the telling and its date
	when     hearsay.Date
	named    hearsay.Span // the date
	doers    []hearsay.EntityID
	sufferer []hearsay.EntityID
}

// clashes finds happenings of a kind that is done once, which two articles put on other days, months or years: the same deed by and to
// the same, at the same grain, near each other, and before either article was printed. Where one article knows of both they are two.
func (q *questions) clashes() (found []hearsay.Finding) {
	all := q.sightings()
	key := func(a, b *sighting) string {
		return q.frames[a.frame].class() + a.when.Value + "/" + b.when.Value
	}
	for _, p := range firstPairs(all, key, func(a, b *sighting) bool { return q.clash(a, b) && !q.twice(all, a, b) }) {
		found = append(found, q.clashing(p[0], p[1]))
	}
	return found
}

// sightings are those of a story, by class and publication.
func (q *questions) sightings() (all []sighting) {
	for i := range q.frames {
		f := &q.frames[i]
		if !f.classes[0].once || f.status != hearsay.Happened || f.role == hearsay.Caption {
			continue
		}
		if s, ok := q.sighting(i); ok {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, func(a, b sighting) int { return cmp.Compare(q.frames[a.frame].class(), q.frames[b.frame].class()) })
	return all
}

// sighting reads the date of a frame and who is in it. A paper that somebody tells something in has its day from the telling, and its
// maker: "the firm said in its filing on Friday".
func (q *questions) sighting(i int) (s sighting, ok bool) {
	f := &q.frames[i]
	s = sighting{frame: i, when: f.when, doers: f.agents, sufferer: f.patients, at: q.span(f.article, f.Range)}
	dated := f.dated
	if teller := q.tellsIn(f); f.nominal && teller >= 0 {
		b := q.builderOf(f)
		for _, subject := range b.subjects(teller) {
			s.doers = sorted(slices.Concat(s.doers, b.entities(subject)))
		}
		if g, framed := q.articles[f.article].sentences[f.sentence].triggers[teller]; framed && !dated {
			s.when, dated = q.frames[g].when, q.frames[g].dated
		}
	}
	if !dated || len(s.when.Because) != 1 || s.when.Earliest == 0 || s.when.Latest == 0 {
		return s, false
	}
	s.named = s.when.Because[0]
	s.at.Start, s.at.End = min(s.at.Start, s.named.Start), max(s.at.End, s.named.End)
	return s, true
}

// tellsIn is the verb of telling that a noun hangs on with "in", or -1.
func (q *questions) tellsIn(f *frame) int {
	tree := q.articles[f.article].sentences[f.sentence].tree
	h := tree.head(f.token)
	if h < 0 || tree.rel(f.token) != "obl" || tree.tokens[h].POS != "VERB" || caseWord(tree, f.token) != "in" || tree.kid(h, "nsubj:pass", "aux:pass") >= 0 {
		return -1
	}
	return h
}

// nearness is how many days may lie between two dates of one grain that are of one happening, by the most days that a date has.
func nearness(wide int) int {
	switch {
	case wide == 1:
		return 3
	case wide <= 31:
		return 31
	}
	return 366
}

// clash reports whether two sightings put one deed on other dates.
func (q *questions) clash(a, b *sighting) bool {
	f, g := &q.frames[a.frame], &q.frames[b.frame]
	if f.article == g.article || f.class() != g.class() || !a.when.Disjoint(b.when) || !sameGrain(a.when, b.when) {
		return false
	}
	gap := int(max(a.when.Earliest, b.when.Earliest) - min(a.when.Latest, b.when.Latest))
	if gap > nearness(max(width(a.when), width(b.when))) || apart(f.ordinals, g.ordinals) || apart(f.series, g.series) || apartIn(f.places, g.places) {
		return false
	}
	return q.printedAfter(f, b.when) && q.printedAfter(g, a.when) && q.oneDeed(a, b)
}

// sameGrain reports whether two dates are both days, both months or both years.
func sameGrain(a, b hearsay.Date) bool {
	grain := func(d hearsay.Date) int {
		switch n := width(d); {
		case n == 1:
			return 1
		case 28 <= n && n <= 31:
			return 2
		case 365 <= n && n <= 366:
			return 3
		}
		return 0
	}
	return grain(a) != 0 && grain(a) == grain(b)
}

// printedAfter reports whether the article of a frame was printed when a date had come: else it cannot have told of what was done then.
func (q *questions) printedAfter(f *frame, d hearsay.Date) bool {
	p := q.published(f.article)
	return p.Latest != 0 && d.Earliest <= p.Latest
}

// oneDeed reports whether two sightings are of one deed: to the same, if it is done to somebody or something named, else by the same; and
// by nobody else.
func (q *questions) oneDeed(a, b *sighting) bool {
	f, g := &q.frames[a.frame], &q.frames[b.frame]
	if apartIn(a.doers, b.doers) || apartIn(a.sufferer, b.sufferer) || f.otherDeed(g) {
		return false
	}
	if len(a.sufferer) > 0 && len(b.sufferer) > 0 {
		return q.namesOf(a.sufferer, b.sufferer)
	}
	return f.lemma == g.lemma && len(a.sufferer)+len(b.sufferer) == 0 && q.namesOf(a.doers, b.doers)
}

// namesOf reports whether two lists share somebody or something that is no place.
func (q *questions) namesOf(a, b []hearsay.EntityID) bool {
	return slices.ContainsFunc(a, func(e hearsay.EntityID) bool { return q.kind[e] != hearsay.Place && slices.Contains(b, e) })
}

// twice reports whether some article tells the deed for both dates.
func (q *questions) twice(all []sighting, a, b *sighting) bool {
	class, first, second := q.frames[a.frame].class(), map[int]bool{}, map[int]bool{}
	for i := range all {
		s, f := &all[i], &q.frames[all[i].frame]
		forA, forB := !s.when.Disjoint(a.when), !s.when.Disjoint(b.when)
		if f.class() != class || !forA && !forB || !q.oneDeed(s, a) {
			continue
		}
		first[f.article], second[f.article] = first[f.article] || forA, second[f.article] || forB
		if first[f.article] && second[f.article] {
			return true
		}
	}
	for i := range q.frames {
		if f := &q.frames[i]; f.class() == class && q.names(f, a.when) && q.names(f, b.when) {
			return true
		}
	}
	return false
}

// names reports whether the sentence of a frame names a date of these bounds: "on Wednesday and again on Thursday".
func (q *questions) names(f *frame, d hearsay.Date) bool {
	return slices.ContainsFunc(q.articles[f.article].sentences[f.sentence].times, func(t int) bool {
		x := q.articles[f.article].Times[t]
		return x.Earliest == d.Earliest && x.Latest == d.Latest
	})
}

func (q *questions) clashing(a, b *sighting) hearsay.Finding {
	x, y := &q.frames[a.frame], &q.frames[b.frame]
	return hearsay.Finding{Kind: hearsay.Conflict, By: "conflict.date", Grade: hearsay.Minor, Spans: []hearsay.Span{a.at, b.at},
		What: q.quote(a.named) + ", " + dated(a.when) + " (" + q.outlet(x.article) + ") against " + q.quote(b.named) + ", " + dated(b.when) + " (" + q.outlet(y.article) + ")",
		Because: "like predicates of a kind that happens once; same people; both told as past; one grain; disjoint dates, near each other; no article tells both; " +
			"weakest link: that the tellings are of one happening"}
}

// dated is a date as its value.
func dated(d hearsay.Date) string { return cmp.Or(d.Value, d.Earliest.String()+"/"+d.Latest.String()) }
