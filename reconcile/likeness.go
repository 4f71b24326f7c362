package reconcile

import (
	"slices"

	"hearsay"
)

// threshold is how alike two tellings must be to be of one happening, 0 to 1.
const threshold = .38

// Why two frames cannot be one happening, where it is their time alone.
const (
	vetoTime     = "other time"
	vetoForetold = "told before the other's day"
)

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
	case len(a.who()) > 0 && len(b.who()) > 0 && a.article != b.article && !s.compatible(a, b):
		return "other people"
	}
	return ""
}

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

// compatible reports whether the two may be about the same people: some are shared, or one names nobody
// of a kind that the other names.
func (s *scene) compatible(a, b *frame) bool {
	if shared(a.who(), b.who()) > 0 {
		return true
	}
	clash := func(x, y []hearsay.EntityID) bool { return s.persons(x) > 0 && s.persons(y) > 0 && shared(x, y) == 0 }
	return !clash(a.agents, b.agents) && !clash(a.patients, b.patients)
}

func (s *scene) persons(who []hearsay.EntityID) (n int) {
	for _, e := range who {
		if k := s.kind[e]; k == hearsay.Person || k == hearsay.Organisation {
			n++
		}
	}
	return n
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

// likeness is how sure it is that two frames of like predicates tell one happening, 0 to 1, vetoes aside.
func (s *scene) likeness(a, b *frame) float64 {
	if a.article != b.article && s.aligned.same(s.span(a.article, a.Range), s.span(b.article, b.Range)) && a.lemma == b.lemma {
		return 1
	}
	same := s.predicateLikeness(a, b)
	if same == 0 {
		return 0
	}
	score := same
	score += .35*s.weights.cosine(a.content, b.content) + .25*s.weights.cosine(a.context, b.context)
	score += s.people(a, b) + arguments(a, b)
	if a.dated && b.dated {
		score += .25 * agreement(a.when, b.when)
	}
	if n := shared(a.places, b.places); n > 0 {
		score += .1
	}
	if len(a.series) > 0 && len(b.series) > 0 && !apart(a.series, b.series) {
		score += .15
	}
	if sameFigure(a, b) {
		score += .25
	}
	if s.sameUtterance(a, b) {
		score += .3
	}
	return min(1, score)
}

// predicateLikeness is what the predicates alone say: the same word, or words of one class.
func (s *scene) predicateLikeness(a, b *frame) float64 {
	generic := a.kind() == genericKind || a.kind() == stateKind || a.kind() == speechKind
	switch {
	case a.lemma == b.lemma && generic:
		return .02
	case a.lemma == b.lemma:
		return .15
	case common(a, b):
		return .1
	}
	return 0
}

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

// people is what shared participants add, and what none takes away.
func (s *scene) people(a, b *frame) float64 {
	x, y := a.who(), b.who()
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	n := shared(x, y)
	if n == 0 {
		return -.1
	}
	share := float64(n) / float64(min(len(x), len(y)))
	roles := 0.0
	if shared(a.agents, b.agents) > 0 {
		roles += .05
	}
	if shared(a.patients, b.patients) > 0 {
		roles += .1
	}
	return .2*share + roles + .05*float64(min(n-1, 2))
}

// arguments is what like nouns in like places add, and what other nouns in both patients take away.
func arguments(a, b *frame) (score float64) {
	if shared(a.agent, b.agent) > 0 {
		score += .08
	}
	switch {
	case shared(a.patient, b.patient) > 0:
		score += .15
	case len(a.patient) > 0 && len(b.patient) > 0 && !a.nominal && !b.nominal:
		score -= .05
	}
	if shared(a.other, b.other) > 0 {
		score += .05
	}
	return score
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

// sameUtterance reports whether both stand in statements that are one utterance.
func (s *scene) sameUtterance(a, b *frame) bool {
	if a.statement < 0 || b.statement < 0 {
		return false
	}
	x, y := s.articles[a.article].Statements[a.statement].Utterance, s.articles[b.article].Statements[b.statement].Utterance
	return x != "" && x == y
}
