package reconcile

import (
	"math"
	"slices"
	"strings"

	"hearsay"
)

// conflicts finds figures that cannot both be right: of the same thing, for the same time, at the same grain.
func (q *questions) conflicts() (found []hearsay.Finding) {
	for i := range q.claims {
		c := &q.claims[i]
		if c.happening < 0 {
			continue
		}
		for _, pair := range q.disjointPairs(c) {
			if q.grows(pair[0], pair[1]) {
				continue // one of them is stale
			}
			found = append(found, q.conflict(c, pair[0], pair[1]))
		}
	}
	return eachPair(slices.Concat(q.tollConflicts(q.chains), found, q.rivals(), q.disputes(), q.clashes(), q.contraries(), q.setAgainst(), q.levelConflicts(q.levelGroups)))
}

// eachPair drops a conflict of which an earlier one shows both sides, its first two spans.
func eachPair(all []hearsay.Finding) (kept []hearsay.Finding) {
	for _, f := range all {
		if !slices.ContainsFunc(kept, func(k hearsay.Finding) bool { return touched(f.Spans[:2], k.Spans) == 2 }) {
			kept = append(kept, f)
		}
	}
	return kept
}

// firstPairs are the first pair of each key that differ, each of some told things set beside the next maxCandidates after it.
func firstPairs[T any](all []T, key func(a, b *T) string, differ func(a, b *T) bool) (pairs [][2]*T) {
	done := map[string]bool{}
	for i := range all {
		for j := i + 1; j < len(all) && j < i+1+maxCandidates; j++ {
			a, b := &all[i], &all[j]
			if k := key(a, b); !done[k] && differ(a, b) {
				done[k] = true
				pairs = append(pairs, [2]*T{a, b})
			}
		}
	}
	return pairs
}

// disjointPairs are the first pair of figures for each slot of a claim that no number satisfies both of.
func (q *questions) disjointPairs(c *claim) (pairs [][2]figure) {
	done := map[string]bool{}
	for i, a := range c.figures {
		for _, b := range c.figures[i+1:] {
			slot := a.unit + "/" + a.per + "/" + a.of
			if !done[slot] && a.article != b.article && q.comparable(a, b) && a.disjoint(b.quantity) {
				done[slot] = true
				pairs = append(pairs, [2]figure{a, b})
			}
		}
	}
	return pairs
}

// comparable reports whether two figures fill the same slot: same unit, rate and counted thing, each the only
// one of its unit in its telling, and of a happening whose figures do not move by the hour, unless both are of one month or longer time.
func (q *questions) comparable(a, b figure) bool {
	if a.unit != b.unit || a.per != b.per || a.age != b.age || a.part || b.part || !sameCounted(a, b) {
		return false
	}
	f, g := &q.frames[a.frame], &q.frames[b.frame]
	for _, x := range [2]*frame{f, g} {
		if x.classes[0].figures == "move" && !onePeriod(f, g) || x.kind() != eventKind {
			return false
		}
	}
	if q.veto(f, g) != "" || f.status != g.status || f.status == hearsay.Denied || f.status == hearsay.Possible || q.formerly(f, a) || q.formerly(g, b) || f.dated && g.dated && f.when.Disjoint(g.when) {
		return false
	}
	if (len(f.series) > 0) != (len(g.series) > 0) || former(f) != former(g) || a.unit == "fraction" && (q.rates(a) > 1 || q.rates(b) > 1) {
		return false
	}
	if q.knows(a, b) || q.timesClash(a, b) || !q.oneSubject(f, g) || apartIn(q.placesIn(f), q.placesIn(g)) {
		return false
	}
	if a.unit == "" && !q.oneTelling(f, g) {
		return false
	}
	ratio := math.Max(a.base, b.base) / math.Max(math.Min(a.base, b.base), 1e-9)
	return ratio < 5 && only(f, a.quantity) && only(g, b.quantity) && (a.unit != "" || a.of != "")
}

// period is how many days a time has at the least for which a level is told as one figure: a month.
const period = 28

// onePeriod reports whether two frames are of the same month, quarter or year.
func onePeriod(f, g *frame) bool {
	return f.dated && g.dated && f.when.Earliest == g.when.Earliest && f.when.Latest == g.when.Latest && width(f.when) >= period && f.when.Latest != 0
}

// apartIn reports whether two lists both name something and share nothing.
func apartIn[T interface{ ~string }](a, b []T) bool {
	return len(a) > 0 && len(b) > 0 && shared(a, b) == 0
}

// oneTelling reports whether two clauses that count things are surely of one time or deed: both dated, or with two parties in common. What
// one person or club has done so far grows from one report to the next.
func (q *questions) oneTelling(f, g *frame) bool {
	return f.dated && g.dated || shared(q.parties(f), q.parties(g)) > 1
}

// placesIn are the places that the clause of a frame names.
func (q *questions) placesIn(f *frame) []hearsay.EntityID {
	found := slices.Clone(f.places)
	for _, m := range q.articles[f.article].sentences[f.sentence].mentions {
		if x := q.articles[f.article].Mentions[m]; x.Entity != "" && f.Contains(x.Head) && q.kind[x.Entity] == hearsay.Place {
			found = append(found, x.Entity)
		}
	}
	return sorted(found)
}

// knows reports whether the article of one figure gives the other too, of the same unit: it tells them apart.
func (s *scene) knows(a, b figure) bool {
	return s.gives(a.article, b) || s.gives(b.article, a)
}

func (s *scene) gives(article int, f figure) bool {
	for i := range s.articles[article].sentences {
		for _, q := range s.articles[article].sentences[i].quantities {
			if q.unit == f.unit && q.per == f.per && (q.unit != "" || q.of == f.of) && q.base == f.base {
				return true
			}
		}
	}
	return false
}

// timesClash reports whether the sentences of two figures speak of other times: the narrowest dates that they name are
// disjoint.
func (q *questions) timesClash(a, b figure) bool {
	x, y := q.narrowest(a), q.narrowest(b)
	return x.Known() && y.Known() && x.Disjoint(y)
}

// narrowest is the date of fewest days that the sentence of a figure names; unknown where it names none.
func (q *questions) narrowest(f figure) (best hearsay.Date) {
	for _, t := range q.articles[f.article].sentences[f.sentence].times {
		x := q.articles[f.article].Times[t]
		if d := (hearsay.Date{Earliest: x.Earliest, Latest: x.Latest}); x.Kind == hearsay.DateKind && d.Known() && (!best.Known() || width(d) < width(best)) {
			best = d
		}
	}
	return best
}

// meant is how many words two clauses must share to be of one thing, where they do not both name who or what it is of.
const meant = 4

// oneSubject reports whether two clauses with figures are of one: they share somebody or something that they name, or, where
// one names nobody, most of their words.
func (q *questions) oneSubject(f, g *frame) bool {
	if a, b := q.subjectName(f), q.subjectName(g); len(a) > 0 && len(b) > 0 && shared(a, b) == 0 && shared(f.agents, g.agents) == 0 {
		return false
	}
	x, y := q.parties(f), q.parties(g)
	if len(x) > 0 && len(y) > 0 {
		return shared(x, y) > 0
	}
	return shared(f.terms, g.terms) >= min(meant, len(f.terms), len(g.terms))
}

// subjectName are the words of the name that is the subject of a clause, none where it is no name.
func (q *questions) subjectName(f *frame) (words []string) {
	tree := q.articles[f.article].sentences[f.sentence].tree
	subject := tree.kid(f.token, "nsubj")
	if subject < 0 || tree.tokens[subject].POS != "PROPN" {
		return nil
	}
	for _, k := range append(tree.all(subject, "flat", "compound"), subject) {
		words = append(words, tree.lemma(k))
	}
	return sorted(words)
}

// parties are who takes part in a frame, and whom or what its clause names.
func (q *questions) parties(f *frame) []hearsay.EntityID {
	found := slices.Clone(f.who())
	for _, m := range q.articles[f.article].sentences[f.sentence].mentions {
		if x := q.articles[f.article].Mentions[m]; x.Entity != "" && f.Contains(x.Head) && q.kind[x.Entity] != hearsay.Place {
			found = append(found, x.Entity)
		}
	}
	return sorted(found)
}

// former reports whether a frame is of the first of a series: "the initial offer". What is told without a number may
// be of a later one.
func former(f *frame) bool { return slices.Contains(f.series, 1) }

// rates counts the shares and percentages in the sentence of a figure.
func (q *questions) rates(f figure) (n int) {
	for _, x := range q.articles[f.article].sentences[f.sentence].quantities {
		if x.unit == "fraction" {
			n++
		}
	}
	return n
}

// formerly reports whether a figure is an old one: "up from 70 a share".
func (s *scene) formerly(f *frame, x figure) bool {
	for _, t := range s.articles[f.article].sentences[f.sentence].Tokens {
		if f.Contains(t.Range) && t.End <= x.Start && t.Lemma == "from" {
			return true
		}
	}
	return false
}

// sameCounted reports whether two figures count the same: one noun, or money and shares of one predicate.
func sameCounted(a, b figure) bool {
	return a.of == b.of || a.unit != "" && (a.of == "" || b.of == "")
}

// only reports whether a frame has no other figure of this unit and rate.
func only(f *frame, q quantity) bool {
	n := 0
	for _, o := range f.quantities {
		if o.unit == q.unit && o.per == q.per && (q.unit != "" || o.of == q.of) {
			n++
		}
	}
	return n <= 1
}

func (q *questions) conflict(c *claim, a, b figure) hearsay.Finding {
	x, y := q.span(a.article, a.Range), q.span(b.article, b.Range)
	f := hearsay.Finding{Kind: hearsay.Conflict, By: "conflict.figure", Grade: grade(a.quantity, b.quantity),
		Spans: slices.Concat([]hearsay.Span{q.clauseOf(a), q.clauseOf(b)}, q.alsoGiven(a), q.alsoGiven(b)),
		What:  q.quote(x) + " (" + q.outlet(a.article) + ") against " + q.quote(y) + " (" + q.outlet(b.article) + ")"}
	if c != nil {
		f.Items = []string{c.id}
	}
	tests := []string{"same happening", "same unit", "times that agree", "disjoint after rounding"}
	f.Because = strings.Join(tests, "; ") + "; weakest link: that the tellings are of one happening"
	return f
}

// alsoGiven are the tellings of the equal figures that are taken for the same as a figure.
func (q *questions) alsoGiven(f figure) (spans []hearsay.Span) {
	for _, g := range q.equal {
		if !slices.ContainsFunc(g, func(o figure) bool { return o.article == f.article && o.Start == f.Start }) {
			continue
		}
		for _, o := range g {
			spans = append(spans, q.clauseOf(o))
		}
	}
	return spans
}

// clauseOf is the telling of a figure, or the figure alone.
func (s *scene) clauseOf(f figure) hearsay.Span {
	if f.frame >= 0 {
		return s.span(f.article, joint(s.frames[f.frame].Range, f.Range))
	}
	return s.span(f.article, f.Range)
}

// grade is minor where the values are within a fifth of each other.
func grade(a, b quantity) hearsay.Grade {
	low, high := math.Min(a.hi, b.hi), math.Max(a.lo, b.lo)
	if low > 0 && high/low <= 1.2 {
		return hearsay.Minor
	}
	return hearsay.Major
}

// together reports whether two articles were published on one day: then neither of two counts that grow is stale.
func (s *scene) together(a, b int) bool {
	x, y := s.published(a), s.published(b)
	return x.IsDay() && y.IsDay() && x.Latest == y.Latest
}
