package reconcile

import (
	"cmp"
	"slices"

	"hearsay"
)

// tollChains groups the tolls that count one thing: each joins the first chain of which one is surely of the same.
func (q *questions) tollChains() (chains [][]toll) {
	leads := make([][]string, len(q.articles))
	for a := range q.articles {
		leads[a] = q.lead(a)
	}
	all := q.tolls()
	for _, t := range all {
		at := slices.IndexFunc(chains, func(c []toll) bool {
			c = c[max(0, len(c)-maxCompared):]
			return slices.ContainsFunc(c, func(o toll) bool { return q.oneCount(o, t, leads) }) && !slices.ContainsFunc(c, func(o toll) bool { return q.otherPlace(o, t, all, leads) })
		})
		if at < 0 {
			chains = append(chains, []toll{t})
			continue
		}
		chains[at] = append(chains[at], t)
	}
	return chains
}

// oldest is how many days before its article what a toll with a date happened at the most, for one without a date to be of the same.
const oldest = 31

// oneCount reports whether two tolls count one thing: the same fate of the same people or things, for times that agree, and either in a
// place that both name or, each the first of its article, in articles that begin with the same place and the same kind of happening.
func (q *questions) oneCount(a, b toll, leads [][]string) bool {
	if a.name != b.name || a.dated && b.dated && a.when.Disjoint(b.when) || a.dated != b.dated && (q.old(a) || q.old(b)) || q.otherPeriod(a, b) {
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
		return b.sentence-a.sentence <= contrast && a.holder.known() && b.holder.known() && !a.holder.is(b.holder) && (len(a.places) == 0 || len(b.places) == 0)
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

// otherPeriod reports whether two tolls are of what befell in two weeks, months or years: "nine cases last week".
func (q *questions) otherPeriod(a, b toll) bool {
	x, y := q.narrowest(a.figure), q.narrowest(b.figure)
	return x.Known() && y.Known() && x.Disjoint(y) && width(x) >= 7 && width(y) >= 7
}

// contrast is how many sentences apart two tolls of one article may stand that it sets against each other.
const contrast = 3

// otherPlace reports whether two tolls are of two places: of other names, and not both what their articles are about; or the article of one
// begins with the other's place too, and no toll or dateline names them together, as a town and its country; or some article counts the two apart.
func (q *questions) otherPlace(a, b toll, all []toll, leads [][]string) bool {
	if !apartIn(a.places, b.places) {
		return false
	}
	if !a.first || !b.first {
		return true
	}
	known := shared(a.places, leads[b.article])+shared(b.places, leads[a.article]) > 0
	return known && !q.oneDateline(a.places, b.places) &&
		!slices.ContainsFunc(all, func(x toll) bool { return shared(x.places, a.places) > 0 && shared(x.places, b.places) > 0 }) ||
		q.countedApart(a, b, all)
}

// oneDateline reports whether a dateline names places of both lists: "KARROW, Ostravia -".
func (q *questions) oneDateline(a, b []string) bool {
	for i := range q.articles {
		for k, sen := range q.articles[i].sentences {
			if sen.told >= leadSentences {
				break
			}
			if sen.tree == nil || !sen.Dateline(q.articles[i].Article.Text) {
				continue
			}
			if named := sorted(q.whereabouts(i, k, sen.Range, false)); shared(named, a) > 0 && shared(named, b) > 0 {
				return true
			}
		}
	}
	return false
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

// tollSteps are the first figure of each value of a series, each greater than the one before it and of a later report, or of the same
// day; in one article the fullest.
func (q *questions) tollSteps(chain []toll) (steps []toll) {
	all := slices.Clone(chain)
	slices.SortStableFunc(all, func(a, b toll) int {
		return cmp.Or(cmp.Compare(q.published(a.article).Earliest, q.published(b.article).Earliest), cmp.Compare(a.base, b.base), cmp.Compare(a.article, b.article))
	})
	for _, t := range all {
		if len(steps) == 0 {
			steps = append(steps, t)
			continue
		}
		last := steps[len(steps)-1]
		switch {
		case t.base <= last.base || t.base > mostGrowth*last.base:
		case t.article == last.article:
			steps[len(steps)-1] = t
		case q.before(last.article, t.article) || q.together(last.article, t.article):
			steps = append(steps, t)
		}
	}
	return steps
}

func (q *questions) tollUpdate(steps, chain []toll) hearsay.Finding {
	f := q.updated(figuresOf(steps), figuresOf(chain))
	f.By, f.Because = "updated.toll", "one count of one fate; each later report gives more, of what only grows as more is known"
	f.What = steps[0].name + ": " + f.What
	return f
}

func figuresOf(tolls []toll) (all []figure) {
	for _, t := range tolls {
		all = append(all, t.figure)
	}
	return all
}

// tollConflicts finds tolls that two holders give differently, where neither can be stale: in one article, or the lower in a later report
// of what only grows, or of what is one number. One finding for each series, of the latest pair.
func (q *questions) tollConflicts(chains [][]toll) (found []hearsay.Finding) {
	for _, c := range chains {
		for j := len(c) - 1; j > 0; j-- {
			i := slices.IndexFunc(c[:j], func(t toll) bool { return q.contradict(t, c[j]) })
			if i >= 0 {
				found = append(found, q.tollConflict(c[i], c[j]))
				break
			}
		}
	}
	return found
}

// contradict reports whether toll b, printed no earlier than a, contradicts it.
func (q *questions) contradict(a, b toll) bool {
	if !a.disjoint(b.quantity) || !a.holder.known() || !b.holder.known() || a.holder.is(b.holder) || !a.alike(b) {
		return false
	}
	switch {
	case a.article == b.article, a.counts == "fixed":
		return true
	case a.grows():
		return q.before(a.article, b.article) && b.hi < a.lo && !b.least
	}
	return false
}

func (q *questions) tollConflict(a, b toll) hearsay.Finding {
	return hearsay.Finding{Kind: hearsay.Conflict, By: "conflict.toll", Grade: grade(a.quantity, b.quantity),
		Spans: []hearsay.Span{q.clauseOf(a.figure), q.clauseOf(b.figure)},
		What: a.name + ": " + q.quote(q.span(a.article, a.Range)) + " (" + a.holder.name + ", " + q.outlet(a.article) + ") against " +
			q.quote(q.span(b.article, b.Range)) + " (" + b.holder.name + ", " + q.outlet(b.article) + ")",
		Because: "one count of one fate; two holders; neither is stale; disjoint after rounding; weakest link: that both count the same"}
}
