package reconcile

import (
	"slices"
	"sync"

	"hearsay"
)

// outcomeClass is what a verb may tell the outcome of, and whether the clause must name a place for it.
type outcomeClass struct {
	class  string
	placed bool
}

// outcomeVerbs are the verbs of outcomes.tsv.
var outcomeVerbs = sync.OnceValue(func() map[string][]outcomeClass {
	verbs := map[string][]outcomeClass{}
	for _, row := range rows("outcomes") {
		for _, verb := range list(row[1]) {
			verbs[verb] = append(verbs[verb], outcomeClass{row[0], row[2] == "place"})
		}
	}
	return verbs
})

// outcomeKeys are the classes of outcomes.tsv that a verb is of.
func (f *frame) outcomeKeys() (keys []string) {
	if f.nominal {
		return nil
	}
	for _, c := range outcomeVerbs()[f.lemma] {
		if !c.placed || len(f.reached()) > 0 {
			keys = append(keys, "~"+c.class)
		}
	}
	return keys
}

// awaited reports whether a frame tells of something to come that another may tell the outcome of. What only may be, counts where
// it is said for when: "could be announced by Friday". What only times another thing is foretold by nobody: "when the fog lifts".
func (q *questions) awaited(f *frame) bool {
	if f.role == hearsay.Caption || f.statusBy == "factuality.attendant" || f.kind() != eventKind && len(f.outcomeKeys()) == 0 {
		return false
	}
	mooted := f.status == hearsay.Possible && f.statusBy == "factuality.modal" && f.dated && f.when.Latest > q.published(f.article).Latest
	return f.status == hearsay.Expected || mooted
}

// timed is a frame with the day that the verb over it or a participle after it gives: "the launch is expected on Friday", "the trial is to
// start on Monday", "the match, scheduled for Friday".
func (q *questions) timed(f *frame) *frame {
	if f.dated || !f.nominal {
		return f
	}
	sen := &q.articles[f.article].sentences[f.sentence]
	at, ok := sen.triggers[sen.tree.head(f.token)]
	if ok = ok && sen.tree.rel(f.token) == "nsubj" && q.frames[at].dated; !ok {
		for _, k := range sen.tree.all(f.token, "acl") {
			if v, framed := sen.triggers[k]; framed && q.frames[v].class() == "plan" && q.frames[v].dated {
				at, ok = v, true
			}
		}
	}
	if !ok {
		return f
	}
	c, v := *f, &q.frames[at]
	c.when, c.dated = v.when, true
	c.places = sorted(slices.Concat(f.places, v.places))
	return &c
}

// window is the time that something is expected in: from its telling on, where only the end is told ("by Friday").
func (q *questions) window(f *frame) hearsay.Date {
	w := f.when
	if w.Earliest == 0 {
		w.Earliest = q.published(f.article).Earliest
	}
	return w
}

// week is how many days wide the window of an expectation may be that little else tells from others.
const week = 8

// inTime reports whether a report tells of the time that something was expected for, or of a day beside it; what it does not date is of
// the days before it was published.
func (q *questions) inTime(f, g *frame) bool {
	w, when := q.window(f), g.when
	if !g.dated {
		when = q.published(g.article)
	}
	if !f.dated || w.Earliest == 0 || w.Latest == 0 || when.Earliest == 0 {
		return false
	}
	w.Earliest, w.Latest = w.Earliest-1, w.Latest+1
	return !w.Disjoint(when) && width(when) <= week
}

// cameAbout reports whether a report tells by another verb, or of the same deal or the same thing, what was expected for its time.
func (q *questions) cameAbout(f, g *frame) bool {
	if !q.inTime(f, g) || apartIn(f.places, g.places) || apartIn(f.agents, g.agents) {
		return false
	}
	return q.sameCourse(f, g) || q.sameDeal(f, g)
}

// sameCourse reports whether two clauses of one outcome class are about one subject: a party, or a thing of which nothing else tells
// apart what is said.
func (q *questions) sameCourse(f, g *frame) bool {
	if shared(sorted(f.outcomeKeys()), sorted(g.outcomeKeys())) == 0 || !g.dated || width(q.window(f)) > week {
		return false
	}
	subject, placed := shared(f.subject(), g.subject()) > 0, !apartIn(f.reached(), g.reached())
	if slices.Contains(f.outcomeKeys(), "~arrive") {
		moved := shared(q.things(f, slices.Concat(f.agent, f.patient)), q.things(g, slices.Concat(g.agent, g.patient))) > 0
		return placed && (subject || moved && shared(f.reached(), g.reached()) > 0)
	}
	if shared(q.things(f, f.theme()), q.things(g, g.theme())) == 0 {
		return false
	}
	return subject || !apartIn(q.things(f, f.other), q.things(g, g.other))
}

// theme are the nouns for what is done something to, else for who does it.
func (f *frame) theme() []string {
	if len(f.patient) > 0 {
		return f.patient
	}
	return f.agent
}

// reached are the entities that somebody may come to, a place or who is there; a small place is not always known for one.
func (f *frame) reached() []hearsay.EntityID {
	return sorted(slices.Concat(f.places, f.patients, f.others))
}

// subject are the parties that a verb is about: those who act, else those who are acted upon.
func (f *frame) subject() []hearsay.EntityID {
	if len(f.agents) > 0 {
		return f.agents
	}
	return f.patients
}

// sameDeal reports whether two clauses are of one deal: of one verb that has a word for a deal as its object ("the offer could be
// announced", "the takeover was announced"); or words for a deal that name nobody, beside the names of the same two parties.
func (q *questions) sameDeal(f, g *frame) bool {
	if f.lemma == g.lemma && slices.ContainsFunc(f.patient, priced) && slices.ContainsFunc(g.patient, priced) {
		return g.dated && width(q.window(f)) <= week
	}
	return f.nominal && len(f.who()) == 0 && priced(f.lemma) && f.class() == g.class() && q.partiesNear(f, g) > 1
}

// partiesNear counts the parties, places left out, that are named in the sentences of both frames or in those before.
func (q *questions) partiesNear(f, g *frame) (n int) {
	near := func(f *frame) []hearsay.EntityID {
		return q.namedNear(figure{article: f.article, sentence: f.sentence})
	}
	for _, e := range near(f) {
		if q.kind[e] != hearsay.Place && slices.Contains(near(g), e) {
			n++
		}
	}
	return n
}

// things are the nouns among some of a frame that name no time.
func (q *questions) things(f *frame, nouns []string) (found []string) {
	sen := &q.articles[f.article].sentences[f.sentence]
	times := map[string]bool{}
	for i, t := range sen.tree.tokens {
		for _, k := range sen.times {
			if q.articles[f.article].Times[k].Contains(t.Range) {
				times[sen.tree.lemma(i)] = true
			}
		}
	}
	return sorted(slices.DeleteFunc(slices.Clone(nouns), func(n string) bool { return times[n] }))
}
