package reconcile

import (
	"math"
	"slices"

	"hearsay"
)

// Why two frames cannot be one happening, where it is their time alone.
const (
	vetoTime     = "other time"
	vetoForetold = "told before the other's day"
)

// timeAlone reports whether a veto is of the times alone, which may have been read wrong.
func timeAlone(veto string) bool { return veto == vetoTime || veto == vetoForetold }

// veto says why two frames cannot be one happening, "" if they can.
func (s *scene) veto(a, b *frame) string {
	switch {
	case a.dated && b.dated && a.when.Disjoint(b.when):
		return vetoTime
	case s.foretold(a, b), s.foretold(b, a):
		return vetoForetold
	case apart(a.ordinals, b.ordinals), apart(a.series, b.series):
		return "other number in a series"
	case swapped(a, b):
		return "roles swapped"
	case len(a.who()) > 0 && len(b.who()) > 0 && a.article != b.article && !compatible(a, b) && !s.copy(a, b):
		return "other people"
	case measuredApart(a, b):
		return "other measure"
	}
	return ""
}

// measuredApart reports whether two tellings of a level that moves have figures of two measures, of two things: shares that fell by 3 percent, a
// lake that fell by a metre.
func measuredApart(a, b *frame) bool {
	if a.classes[0].figures != "move" || b.classes[0].figures != "move" || len(a.quantities) == 0 || len(b.quantities) == 0 || !apartIn(a.arguments(), b.arguments()) {
		return false
	}
	return !slices.ContainsFunc(a.quantities, func(x quantity) bool {
		return slices.ContainsFunc(b.quantities, func(y quantity) bool { return x.unit == y.unit })
	})
}

// arguments are the nouns of who does it and to what it is done.
func (f *frame) arguments() []string { return sorted(slices.Concat(f.agent, f.patient)) }

// foretold reports whether a tells as done, in an article of a given date, what b has on a later day.
func (s *scene) foretold(a, b *frame) bool {
	published := s.published(a.article)
	return a.status == hearsay.Happened && !a.dated && !a.nominal && b.dated && published.How == hearsay.Given &&
		published.Latest != 0 && b.when.Earliest > published.Latest
}

func apart(a, b []float64) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x float64) bool { return slices.Contains(b, x) })
}

// swapped reports whether one's agents are the other's patients and the other way round.
func swapped(a, b *frame) bool {
	return len(a.agents) > 0 && len(a.patients) > 0 && len(b.agents) > 0 && len(b.patients) > 0 &&
		shared(a.agents, b.patients) > 0 && shared(a.patients, b.agents) > 0 &&
		shared(a.agents, b.agents) == 0 && shared(a.patients, b.patients) == 0
}

// shared counts what two sorted lists have in common.
func shared[T interface{ ~string }](a, b []T) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

// The log-odds where no evidence needs to be weighed: of a telling and its copy, and of two with no predicate in common.
const (
	certain   = 9
	unrelated = -3
)

// threshold is the mean log-odds above which tellings are joined. It is above 0, for a wrong join spoils dates and findings too.
const threshold = .5

// likeness is the log-odds that two frames tell one happening, vetoes aside.
func (s *scene) likeness(a, b *frame) float64 {
	if s.copy(a, b) {
		return certain
	}
	if !related(a, b) {
		return unrelated
	}
	e := s.weighEvidence(a, b)
	return e.odds()
}

// chance is the probability that log-odds stand for.
func chance(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// copy reports whether two frames are one telling, printed twice.
func (s *scene) copy(a, b *frame) bool {
	return a.article != b.article && a.lemma == b.lemma && s.aligned.same(s.span(a.article, a.Range), s.span(b.article, b.Range))
}

// related reports whether two frames have the same word or a class of predicates in common.
func related(a, b *frame) bool { return a.lemma == b.lemma || common(a, b) }

func common(a, b *frame) bool {
	for _, x := range a.classes {
		for _, y := range b.classes {
			if x.class == y.class && x.kind == eventKind {
				return true
			}
		}
	}
	return false
}

// agreement is how well two dates agree: 1 for the same narrow one, little for wide overlaps.
func agreement(a, b hearsay.Date) float64 {
	wide, narrow := max(width(a), width(b)), min(width(a), width(b))
	switch {
	case wide <= 3:
		return 1
	case wide <= 31:
		return .7
	case narrow <= 366 && wide <= 366:
		return .5
	case narrow < 1<<30:
		return .1
	}
	return 0
}

// sameFigure reports whether both tell one figure with a unit, or of more than one digit.
func sameFigure(a, b *frame) bool {
	for _, x := range a.quantities {
		for _, y := range b.quantities {
			if x.base == y.base && x.unit == y.unit && x.per == y.per && (x.unit != "" || x.base >= 10) {
				return true
			}
		}
	}
	return false
}
