package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// updates finds counts that later reports replaced: tolls, arrests, what only grows as more is known. One finding
// tells the whole series of a happening, in order of publication.
func (q *questions) updates() (found []hearsay.Finding) {
	for i := range q.happenings {
		bySlot := map[string][]figure{}
		for _, f := range q.tallies(&q.happenings[i]) {
			bySlot[f.unit] = append(bySlot[f.unit], f)
		}
		for _, slot := range sortedKeys(bySlot) {
			if steps := q.steps(bySlot[slot]); len(steps) > 1 {
				found = append(found, q.updated(steps, bySlot[slot]))
			}
		}
	}
	return q.withSeries(slices.Concat(q.risenTolls(q.chains), q.corrected()), slices.Concat(q.turned(q.measured), found, q.revisions(), q.versions(), q.concessions()))
}

// tallies are the counts that the tellings of a happening give of what only grows, by publication.
func (q *questions) tallies(h *happening) (found []figure) {
	for _, i := range h.frames {
		f := &q.frames[i]
		if f.classes[0].figures != "grow" || f.status != hearsay.Happened {
			continue
		}
		for _, x := range f.quantities {
			if x.per == "" && !x.age && !x.part && x.unit != "fraction" && !strings.HasPrefix(x.unit, "P") && only(f, x) && q.undergo(f, x) {
				found = append(found, figure{article: f.article, sentence: f.sentence, quantity: x, frame: i})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b figure) int {
		return cmp.Or(cmp.Compare(q.published(a.article).Earliest, q.published(b.article).Earliest), cmp.Compare(a.base, b.base), cmp.Compare(a.article, b.article))
	})
	return found
}

// undergo reports whether a figure counts what a frame is of, and not what befell others, nor who else its clause tells of: "a ferry
// carrying 140 people sank".
func (q *questions) undergo(f *frame, x quantity) bool {
	tree := q.articles[f.article].sentences[f.sentence].tree
	if _, other := fateOf(tree, x.Range); other && x.unit == "" {
		return false
	}
	at := headOf(tree, x.Range)
	for steps := 0; at >= 0 && steps < 3; steps++ {
		if at = tree.head(at); at == f.token {
			return true
		}
		if at >= 0 && tree.tokens[at].POS == "VERB" {
			break
		}
	}
	return at >= 0 && !f.Contains(x.Range)
}

// steps are the first figure of each value of a series, each greater than the one before it. Of two of one day the greater is the later:
// it counts what only grows.
func (q *questions) steps(all []figure) (steps []figure) {
	for _, f := range all {
		if len(steps) == 0 {
			steps = append(steps, f)
			continue
		}
		last := steps[len(steps)-1]
		switch {
		case f.base > last.base && (q.before(last.article, f.article) || q.together(last.article, f.article)) && f.article != last.article && q.tallied(last, f):
			steps = append(steps, f)
		case f.base > last.base && f.article == last.article && q.tallied(last, f): // "killed two, then a third": the fuller one
			steps[len(steps)-1] = f
		}
	}
	return steps
}

// mostGrowth is how many times as much a toll may become between two reports and still be taken for the same one.
const mostGrowth = 12

// tallied reports whether two figures count the same.
func (q *questions) tallied(a, b figure) bool {
	f, g := &q.frames[a.frame], &q.frames[b.frame]
	return b.base <= mostGrowth*a.base && q.veto(f, g) == "" && a.of != "" && a.of == b.of && !(f.dated && g.dated && f.when.Disjoint(g.when)) &&
		q.longAgo(a) == q.longAgo(b) && !apartIn(q.placesOf(a), q.placesOf(b))
}

// longAgo reports whether the sentence of a figure speaks of a time long before its article: "in 2011, when 90 people fell ill".
func (q *questions) longAgo(f figure) bool {
	d, p := q.narrowest(f), q.published(f.article)
	return d.Latest != 0 && p.Earliest != 0 && int(p.Earliest-d.Latest) > oldest
}

// alikeCounted reports whether two nouns may count the same: one noun, or one that says no more than "people".
func alikeCounted(a, b string) bool {
	return a == b || anybody(a) || anybody(b)
}

// anybody reports whether a noun says no more of those it counts than "people", or none stands there.
func anybody(noun string) bool {
	return noun == "" || isMeasure("anybody", noun)
}

func (q *questions) updated(steps, all []figure) hearsay.Finding {
	f := hearsay.Finding{Kind: hearsay.Updated, By: "updated.count",
		Because: "one happening; each later report gives more, of what only grows as more is known"}
	var told []string
	for _, s := range steps {
		told = append(told, q.quote(q.span(s.article, s.Range))+" ("+q.source(s.article)+")")
		for _, x := range all {
			if x.base == s.base {
				f.Spans = append(f.Spans, q.clauseOf(x))
			}
		}
	}
	f.What = strings.Join(told, ", then ")
	return f
}

// source is how a series names an article: its outlet and its day.
func (q *questions) source(a int) string {
	d := q.published(a)
	if name := q.articles[a].Article.Outlet.Name; name != "" && d.IsDay() {
		return name + ", " + inWords(d.Latest)
	}
	return q.outlet(a)
}

// grows reports whether the predicate of either telling counts what only grows.
func (q *questions) grows(a, b figure) bool {
	return q.frames[a.frame].classes[0].figures == "grow" || q.frames[b.frame].classes[0].figures == "grow"
}
