package reconcile

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"hearsay"
	"hearsay/models"
)

// The evidence that two tellings of like predicates tell one happening. Each stands in models/events/weights.tsv with
// what it adds to the log-odds, by its name in evidenceNames.
const (
	prior = iota
	sameWord
	sameVagueWord
	otherSense
	alikeMentions
	alikeSentences
	alikeArticles
	sharedPeople
	sharedPatients
	samePatientNoun
	otherPlaces
	sharedFigure
	twoNouns
	oneNoun
	oneText
	oftenTold
	sameTime
	farApart
)

var evidenceNames = [...]string{"prior", "same word", "same vague word", "other sense", "alike mentions", "alike sentences", "alike articles",
	"shared people", "shared patients", "same noun done to", "other places", "shared figure", "two nouns", "one noun",
	"one text", "often told", "same time", "far apart"}

// evidence holds numbers from 0 to a few, most of them 0 or 1.
type evidence [len(evidenceNames)]float64

// mostTold is how many tellings by one word in one article count.
const mostTold = 5

// farDays is how many days apart two articles hardly tell the same news.
const farDays = 7

// evidence of two frames with a predicate in common.
func (s *scene) weighEvidence(a, b *frame) (e evidence) {
	say := func(what int, told bool) {
		if told {
			e[what] = 1
		}
	}
	x, y := &s.articles[a.article], &s.articles[b.article]
	e[prior] = 1
	say(sameWord, a.lemma == b.lemma)
	say(sameVagueWord, a.lemma == b.lemma && a.kind() != eventKind)
	say(otherSense, a.lemma != b.lemma && a.class() != b.class())
	e[alikeMentions], e[alikeSentences] = s.weights.cosine(a.content, b.content), s.weights.cosine(a.context, b.context)
	e[sharedPeople] = s.share(a, b)
	say(sharedPatients, shared(a.patients, b.patients) > 0)
	say(samePatientNoun, shared(a.patient, b.patient) > 0)
	say(otherPlaces, len(a.places) > 0 && len(b.places) > 0 && shared(a.places, b.places) == 0)
	say(sharedFigure, sameFigure(a, b))
	say(twoNouns, a.nominal && b.nominal)
	say(oneNoun, a.nominal != b.nominal)
	e[alikeArticles] = s.alikeArticles(a.article, b.article)
	say(oneText, s.oneText(a, b))
	e[oftenTold] = float64(min(mostTold, x.told[a.lemma]) + min(mostTold, y.told[b.lemma]) - 2)
	if a.dated && b.dated {
		e[sameTime] = agreement(a.when, b.when)
	}
	say(farApart, a.lead && b.lead && !a.dated && !b.dated && s.farApart(a.article, b.article))
	return e
}

// share is which part of the people of one frame, the one with fewer, the other has, 0 to 1.
func (s *scene) share(a, b *frame) float64 {
	x, y := a.who(), b.who()
	return float64(shared(x, y)) / float64(max(1, min(len(x), len(y))))
}

// alikeArticles is the cosine of all that two articles tell.
func (s *scene) alikeArticles(a, b int) float64 {
	key := [2]int{min(a, b), max(a, b)}
	v, ok := s.alike[key]
	if !ok {
		v = s.weights.cosine(s.articles[a].bag, s.articles[b].bag)
		s.alike[key] = v
	}
	return v
}

// oneText reports whether both tellings stand in one article, or in text that two articles share: whoever wrote it told both.
func (s *scene) oneText(a, b *frame) bool {
	if a.article == b.article {
		return true
	}
	x, y := s.span(a.article, a.Range), s.span(b.article, b.Range)
	passages := s.aligned.between(x.Document, y.Document)
	return slices.ContainsFunc(passages, func(p [2]hearsay.Span) bool { return inside(x, p[0]) }) &&
		slices.ContainsFunc(passages, func(p [2]hearsay.Span) bool { return inside(y, p[1]) })
}

func (s *scene) farApart(a, b int) bool {
	x, y := s.published(a), s.published(b)
	return x.Latest != 0 && y.Latest != 0 && (y.Earliest-x.Latest > farDays || x.Earliest-y.Latest > farDays)
}

// eventWeights are the weights of the evidence, in its order; the table is part of the program and tested there.
var eventWeights = sync.OnceValue(func() (w evidence) {
	for line := range strings.Lines(models.Events()) {
		name, weight, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if i := slices.Index(evidenceNames[:], name); i >= 0 {
			w[i], _ = strconv.ParseFloat(weight, 64)
		}
	}
	return w
})

// odds are the log-odds that the weights give.
func (e *evidence) odds() (sum float64) {
	w := eventWeights()
	for i, v := range e {
		sum += v * w[i]
	}
	return sum
}

// Pair is two tellings of like predicates, by the words that tell, with the evidence that they tell one happening.
type Pair struct {
	A, B     hearsay.Span
	Evidence []float64 // in the order of EvidenceNames
}

// EvidenceNames name the kinds of evidence.
func EvidenceNames() []string { return slices.Clone(evidenceNames[:]) }

// Pairs are all pairs of tellings in a story that no veto bars, for training the weights of models/events.
func Pairs(in Input) (pairs []Pair) {
	s := newScene(in)
	s.readFrames()
	for j := range s.frames {
		for i := range j {
			a, b := &s.frames[i], &s.frames[j]
			if !related(a, b) || a.lemma != b.lemma && a.class() != b.class() || s.copy(a, b) || s.veto(a, b) != "" {
				continue
			}
			e := s.weighEvidence(a, b)
			pairs = append(pairs, Pair{s.span(a.article, a.trigger), s.span(b.article, b.trigger), slices.Clone(e[:])})
		}
	}
	return pairs
}
