package reconcile

import (
	"cmp"
	"slices"

	"hearsay"
)

// tollChains groups the tolls that count one thing: each joins the first chain of which one is surely of the same.
func (q *questions) tollChains(all []toll) [][]toll {
	leads := q.leads()
	return chained(all, func(c []toll, t toll) bool {
		return slices.ContainsFunc(c, func(o toll) bool { return q.oneCount(o, t, leads) }) &&
			(slices.ContainsFunc(c, t.besideIn) || !slices.ContainsFunc(c, func(o toll) bool { return q.otherPlace(o, t, all) }))
	})
}

// chained groups figures: each joins the first chain whose last maxCompared it joins.
func chained[T any](all []T, joins func(last []T, t T) bool) (chains [][]T) {
	for _, t := range all {
		at := slices.IndexFunc(chains, func(c []T) bool { return joins(c[max(0, len(c)-maxCompared):], t) })
		if at < 0 {
			chains = append(chains, []T{t})
			continue
		}
		chains[at] = append(chains[at], t)
	}
	return chains
}

// leads are the places and kinds of happening that the articles begin with.
func (q *questions) leads() (all [][]string) {
	for a := range q.articles {
		all = append(all, q.lead(a))
	}
	return all
}

// besideIn reports whether one article gives two tolls for one place.
func (t toll) besideIn(o toll) bool { return t.article == o.article && shared(t.places, o.places) > 0 }

// oldest is how many days before its article what a toll with a date happened at the most, for one without a date to be of the same.
const oldest = 31

// oneCount reports whether two tolls count one thing: the same fate of the same people or things, for times that agree, and either in a
// place that both name or, each the first of its article, in articles that begin with the same place and the same kind of happening.
func (q *questions) oneCount(a, b toll, leads [][]string) bool {
	if a.name != b.name || a.dated && b.dated && a.when.Disjoint(b.when) || a.dated != b.dated && (q.old(a) || q.old(b)) || q.otherPeriod(a.figure, b.figure) {
		return false
	}
	principal := a.first && b.first
	if !a.alike(b) && !(principal && alikeCounted(a.of, b.of)) {
		return false
	}
	if shared(a.places, b.places) > 0 {
		return true
	}
	if a.article == b.article {
		return b.sentence-a.sentence <= contrastReach && a.holder.known() && b.holder.known() && !a.holder.is(b.holder) && (len(a.places) == 0 || len(b.places) == 0)
	}
	common := both(leads[a.article], leads[b.article])
	return principal && len(common) > 0 && (!apartIn(a.places, b.places) || slices.ContainsFunc(common, func(w string) bool { return w[0] != '#' }))
}

// both are the words of two sorted lists.
func both(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(w string) bool { return !slices.Contains(b, w) })
}

// alike reports whether two tolls count the same: one noun, or nouns that say no more than what befell ("deaths") or "people".
func (t toll) alike(o toll) bool {
	plain := func(noun string) bool {
		_, fated := fates()["names"][noun]
		return fated || anybody(noun)
	}
	return t.of == o.of || plain(t.of) && plain(o.of)
}

// otherPeriod reports whether two figures are of what befell in two weeks, months or years: "nine cases last week".
func (q *questions) otherPeriod(a, b figure) bool {
	x, y := q.narrowest(a), q.narrowest(b)
	return x.Known() && y.Known() && x.Disjoint(y) && width(x) >= 7 && width(y) >= 7
}

// contrastReach is how many sentences apart two tolls of one article may stand that it sets against each other.
const contrastReach = 3

// otherPlace reports whether two tolls are of two places: of other names, of which none lies in the other, or which some article counts apart.
func (q *questions) otherPlace(a, b toll, all []toll) bool {
	if !apartIn(a.places, b.places) {
		return false
	}
	nested := slices.ContainsFunc(a.places, func(x string) bool {
		return slices.ContainsFunc(b.places, func(y string) bool { return q.inOne(x, y) })
	})
	return !nested || !a.first || !b.first || q.countedApart(a, b, all)
}

// countedApart reports whether some article counts the places of two tolls apart.
func (q *questions) countedApart(a, b toll, all []toll) bool {
	of := func(t toll) []toll {
		return slices.DeleteFunc(slices.Clone(all), func(x toll) bool { return x.name != a.name || q.old(x) || shared(x.places, t.places) == 0 })
	}
	for _, x := range of(a) {
		if slices.ContainsFunc(of(b), func(y toll) bool { return x.article == y.article && apartIn(x.places, y.places) }) {
			return true
		}
	}
	return false
}

// old reports whether a toll is of long before its article.
func (q *questions) old(t toll) bool {
	p := q.published(t.article)
	return t.dated && t.when.Latest != 0 && p.Earliest != 0 && int(p.Earliest-t.when.Latest) > oldest
}

// risenTolls finds the tolls that later reports replaced, one finding for each series.
func (q *questions) risenTolls(chains [][]toll) (found []hearsay.Finding) {
	for _, c := range chains {
		if !c[0].grows() {
			continue
		}
		if steps := q.tollSteps(c); len(steps) > 1 {
			found = append(found, q.tollUpdate(steps, c))
		}
	}
	return found
}

// tollSteps are the figures of the longest series in a chain, each greater than the one before it and of a later report, or of the same
// day: one stray figure does not hide those that came after it. Of two such series the one that ends later, then the fuller.
func (q *questions) tollSteps(chain []toll) (longest []toll) {
	all := slices.Clone(chain)
	slices.SortStableFunc(all, func(a, b toll) int {
		return cmp.Or(cmp.Compare(q.published(a.article).Earliest, q.published(b.article).Earliest), cmp.Compare(a.base, b.base), cmp.Compare(a.article, b.article))
	})
	best := make([][]toll, len(all))
	for j, t := range all {
		if slices.ContainsFunc(all[:j], func(o toll) bool { return o.base == t.base }) {
			continue // told before
		}
		for i, before := range best[:j] {
			if len(before) > 0 && len(before) >= len(best[j]) && q.follows(all[i], t) {
				best[j] = before
			}
		}
		best[j] = append(slices.Clip(best[j]), t)
		if len(best[j]) >= len(longest) {
			longest = best[j]
		}
	}
	return longest
}

// follows reports whether one toll is a later value of another: greater, not by too much, and of another report that is not older.
func (q *questions) follows(a, b toll) bool {
	return b.base > a.base && b.base <= mostGrowth*a.base && b.article != a.article && (q.before(a.article, b.article) || q.together(a.article, b.article))
}

func (q *questions) tollUpdate(steps, chain []toll) hearsay.Finding {
	f := q.updated(figuresOf(measurements(steps)), figuresOf(measurements(chain)))
	f.By, f.Because = "updated.toll", "one count of one fate; each later report gives more, of what only grows as more is known"
	f.What = steps[0].name + ": " + f.What
	return f
}

func figuresOf(measured []measurement) (all []figure) {
	for _, t := range measured {
		all = append(all, t.figure)
	}
	return all
}

// tollConflicts finds tolls that two holders give differently, where neither can be stale. One finding for all that are set against each
// other or are of what is one number, and one for each stray: a figure of what only grows that a later report puts lower.
func (q *questions) tollConflicts(chains [][]toll) (found []hearsay.Finding) {
	for _, c := range chains {
		var contrasts []hearsay.Finding
		for j := len(c) - 1; j > 0; j-- {
			if i := slices.IndexFunc(c[:j], func(t toll) bool { return q.contrast(t, c[j]) }); i >= 0 {
				contrasts = append(contrasts, q.heldApart(c[i].measurement, c[j].measurement))
			}
		}
		if len(contrasts) > 0 {
			for _, other := range contrasts[1:] {
				contrasts[0].Spans = append(contrasts[0].Spans, other.Spans...)
			}
			found = append(found, contrasts[0])
		}
		found = append(found, q.strays(c)...)
	}
	return found
}

// rivals reports whether two tolls differ, and two holders give them.
func (t toll) rivals(o toll) bool {
	return t.disjoint(o.quantity) && t.holder.known() && o.holder.known() && !t.holder.is(o.holder) && t.alike(o)
}

// contrast reports whether two holders give two tolls of which neither is stale.
func (q *questions) contrast(a, b toll) bool {
	return a.rivals(b) && (a.article == b.article || a.counts == "fixed")
}

// strays finds the figures that do not fit the series of what only grows: greater than what later reports give. Each is set against the next
// report of the series, with what stood before it.
func (q *questions) strays(chain []toll) (found []hearsay.Finding) {
	if !chain[0].grows() {
		return nil
	}
	series, done := q.tollSteps(chain), map[float64]bool{}
	for _, a := range chain {
		at := slices.IndexFunc(series, func(b toll) bool { return a.rivals(b) && q.before(a.article, b.article) && b.hi < a.lo && !b.least })
		if at < 0 || done[a.base] || slices.ContainsFunc(series, func(t toll) bool { return t.base == a.base }) {
			continue
		}
		done[a.base] = true
		f := q.heldApart(a.measurement, series[at].measurement)
		stood := q.stood(series, a)
		for _, o := range chain {
			if o.base == a.base || o.base == stood {
				f.Spans = append(f.Spans, q.clauseOf(o.figure))
			}
		}
		found = append(found, f)
	}
	return found
}

// stood is the greatest figure below a toll that reports of the series before it give.
func (q *questions) stood(series []toll, a toll) (most float64) {
	for _, o := range series {
		if o.hi < a.lo && q.before(o.article, a.article) {
			most = max(most, o.base)
		}
	}
	return most
}

// against is two figures with who gives each, and where.
func (q *questions) against(a figure, x holder, b figure, y holder) string {
	given := func(f figure, by holder) string {
		return q.quote(q.span(f.article, f.Range)) + " (" + by.name + ", " + q.outlet(f.article) + ")"
	}
	return given(a, x) + " against " + given(b, y)
}

// heldApart writes the finding for two measurements that two holders give.
func (q *questions) heldApart(a, b measurement) hearsay.Finding {
	return hearsay.Finding{Kind: hearsay.Conflict, By: "conflict.toll", Grade: grade(a.quantity, b.quantity),
		Spans:   []hearsay.Span{q.clauseOf(a.figure), q.clauseOf(b.figure)},
		What:    a.name + ": " + q.against(a.figure, a.holder, b.figure, b.holder),
		Because: "one count of one fate; two holders; neither is stale; disjoint after rounding; weakest link: that both count the same"}
}
