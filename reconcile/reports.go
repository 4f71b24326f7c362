package reconcile

import (
	"slices"

	"hearsay"
)

// reports are the frames that tell a happening as done or as not to be, by lemma and by class of their predicate.
type reports map[string][]int

func (q *questions) reports() reports {
	r := reports{}
	for i := range q.frames {
		f := &q.frames[i]
		if f.kind() != eventKind && len(f.outcomeKeys()) == 0 || q.calling(f).bare() && !q.putOff(f) || f.status != hearsay.Happened && f.status != hearsay.Denied && !q.putOff(f) {
			continue
		}
		for _, k := range predicateKeys(f) {
			r[k] = append(r[k], i)
		}
	}
	return r
}

// predicateKeys are the lemma of a frame and the classes that it may be of, those of its outcomes too.
func predicateKeys(f *frame) []string {
	keys := []string{"=" + f.lemma}
	for _, c := range f.classes {
		if c.kind == eventKind {
			keys = append(keys, c.class)
		}
	}
	if f.callsOff() {
		keys = append(keys, offKeys(f.patient)...)
	}
	return append(keys, f.outcomeKeys()...)
}

// outcome is what was foretold, and the later reports that tell what came of it: frames.
type outcome struct{ foretold, reports []int }

// outcomesAs finds, for the tellings of a happening as expected, later reports of it, or surely of the same, that give it another status.
// What shares neither an expectation nor a report is told apart; a pair that is not surely of one happening only joins one that is.
func (q *questions) outcomesAs(h *happening, late hearsay.EventStatus, later reports) (found []outcome) {
	var unsure [][2]int
	for _, i := range h.frames {
		f := q.timed(&q.frames[i])
		if !q.awaited(f) || f.bare() && len(q.daysNamed(f)) == 0 || f.statusBy == "factuality.future" {
			continue
		}
		for _, j := range q.outcomesOf(f, h, later) {
			g := &q.frames[j]
			if !q.cameOut(f, g, late) || !q.done(g) || !q.missed(f, g) || !q.comesAfter(f, g) {
				continue
			}
			within := slices.Contains(h.frames, j)
			switch sure := q.surely(f, g); {
			case sure && (within || q.veto(f, g) == ""):
				found = withPair(found, i, j, true)
			case within && q.veto(f, g) == "":
				unsure = append(unsure, [2]int{i, j})
			}
		}
	}
	for _, pair := range unsure {
		found = withPair(found, pair[0], pair[1], false)
	}
	return found
}

// comesAfter reports whether a report was written after an expectation: it was printed later, or it tells as done in a week what was to come on a
// day of that week, and was not printed earlier.
func (q *questions) comesAfter(f, g *frame) bool {
	if q.before(f.article, g.article) {
		return true
	}
	return f.article != g.article && !q.before(g.article, f.article) && f.dated && g.dated && f.when.IsDay() && width(g.when) <= week &&
		!f.when.Disjoint(g.when) && g.status == hearsay.Happened && q.looksAhead(f)
}

// withPair adds an expectation and a report to the outcome that has either, else as one of their own where that is sure.
func withPair(all []outcome, i, j int, sure bool) []outcome {
	at := slices.IndexFunc(all, func(o outcome) bool { return slices.Contains(o.foretold, i) || slices.Contains(o.reports, j) })
	switch {
	case at >= 0:
		o := &all[at]
		o.foretold, o.reports = append(o.foretold, i), append(o.reports, j)
	case sure:
		all = append(all, outcome{[]int{i}, []int{j}})
	}
	return all
}

// cameOut reports whether a frame g tells with a status what f expects; what was put off or called off did not happen.
func (q *questions) cameOut(f, g *frame, late hearsay.EventStatus) bool {
	if q.putOff(g) || q.wentOff(f, g) {
		return late == hearsay.Denied
	}
	return g.status == late && !q.calling(g).bare()
}

// missed reports whether what was put off was put off beyond the day expected: "until 2034" may be the year that was.
func (q *questions) missed(f, g *frame) bool {
	if !q.putOff(g) {
		return true
	}
	sen := &q.articles[g.article].sentences[g.sentence]
	for _, t := range sen.times {
		x := q.articles[g.article].Times[t]
		at := slices.IndexFunc(sen.tree.tokens, func(t hearsay.Token) bool { return t.Start >= x.Start })
		if at > 0 && listed("put-until", sen.tree.lemma(at-1)) && (x.Earliest == 0 || x.Earliest <= f.when.Latest) {
			return false
		}
	}
	return f.dated
}

// putOff reports whether a verb puts what a frame tells off: "postponed the vote".
func (q *questions) putOff(f *frame) bool {
	tree := q.articles[f.article].sentences[f.sentence].tree
	h := tree.head(f.token)
	return h >= 0 && (tree.rel(f.token) == "obj" || tree.rel(f.token) == "nsubj") && f.statusBy == "factuality.governor" &&
		(listed("put-off", tree.particle(h)) || listed("put-off", tree.lemma(h)))
}

// calling is a frame with what the verb that calls it off says of who, where and when: "the singer cancelled her concert in Tarn on Friday".
func (q *questions) calling(f *frame) *frame {
	sen := &q.articles[f.article].sentences[f.sentence]
	h := sen.tree.head(f.token)
	at, ok := sen.triggers[h]
	if !f.nominal || f.statusBy != "factuality.governor" || h < 0 || !ok {
		return f
	}
	c, v := *f, &q.frames[at]
	c.agents, c.agent, c.places = sorted(slices.Concat(f.agents, v.agents)), sorted(slices.Concat(f.agent, v.agent)), sorted(slices.Concat(f.places, v.places))
	c.other = sorted(slices.Concat(f.other, v.other))
	if !c.dated && v.dated {
		c.when, c.dated = v.when, true
	}
	return &c
}

// done reports whether a report is in the past or the perfect, or a headline's present.
func (q *questions) done(f *frame) bool {
	if f.nominal {
		return f.by == "frame.light" || !q.depicted(f)
	}
	if f.status == hearsay.Denied || f.role == hearsay.Headline {
		return true
	}
	tree := q.articles[f.article].sentences[f.sentence].tree
	if k := tree.kid(f.token, "mark"); k >= 0 && listed("comparing", tree.lemma(k)) && tree.kid(f.token, "nsubj") < 0 {
		return false // "as planned"
	}
	tag := tree.tokens[f.token].Tag
	return tag == "VBD" || tag == "VBN"
}

// depicted reports whether a noun only says of what another thing is: "an animation of the launch", "the launch site".
func (q *questions) depicted(f *frame) bool {
	tree := q.articles[f.article].sentences[f.sentence].tree
	h := tree.head(f.token)
	if h < 0 || tree.rel(f.token) != "nmod" && tree.rel(f.token) != "compound" {
		return false
	}
	_, event := q.articles[f.article].sentences[f.sentence].triggers[h]
	return !event
}

// outcomesOf are the frames that may tell what came of f: those of its happening, and reports of a like predicate.
func (q *questions) outcomesOf(f *frame, h *happening, later reports) []int {
	all := slices.Clone(h.frames)
	for _, k := range append(predicateKeys(f), offKeys(q.matter(f))...) {
		all = append(all, later[k]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// narrow is how many days wide the times of an expectation and of its report may be, where little else is shared.
const narrow = 3

// surely reports whether an expectation and a report share enough to be of one happening: two participants; one and
// a time or place; a day, and a place, a noun or the noun that tells it; or, of what was not done by its day, one who should have and what.
func (q *questions) surely(f, g *frame) bool {
	if q.wentOff(f, g) {
		return true
	}
	g = q.calling(g)
	if about := q.cameAbout(f, g); about || !related(f, g) {
		return about
	}
	n := shared(f.who(), g.who())
	if !f.nominal && !g.nominal && f.otherDeed(g) {
		return false
	}
	placed := shared(f.places, g.places) > 0
	dated := f.dated && g.dated && !q.window(f).Disjoint(g.when)
	if n > 1 || n == 1 && (placed || dated) {
		return true
	}
	if dated && f.class() == g.class() && width(q.window(f)) <= week && shared(q.things(f, f.patient), q.things(g, g.patient)) > 0 {
		return true
	}
	if dated && width(f.when) <= narrow && width(g.when) <= narrow {
		return placed || shared(q.things(f, f.nouns()), q.things(g, g.nouns())) > 0 || f.nominal && g.nominal && f.lemma == g.lemma && f.when.IsDay() && g.when.IsDay()
	}
	past := f.dated && f.when.Latest != 0 && f.when.Latest < q.published(g.article).Earliest
	return n == 1 && past && g.status == hearsay.Denied && f.lemma == g.lemma && shared(f.patient, g.patient) > 0
}

// otherDeed reports whether two clauses tell other deeds by what they are done to: "she shares her story", "they shared a house"; and,
// where the verbs differ too, "the rocket will be launched", "the firm released a film".
func (f *frame) otherDeed(g *frame) bool {
	if f.lemma == g.lemma {
		return apartIn(f.patient, g.patient) && shared(f.patients, g.patients) == 0
	}
	return len(f.patient)+len(g.patient) > 0 && apartIn(f.undergoes(), g.undergoes())
}

// undergoes are those that a deed is done to, and where none is named those who do it, as nouns and entities.
func (f *frame) undergoes() (found []string) {
	nouns, entities := f.patient, f.patients
	if len(nouns)+len(entities) == 0 {
		nouns, entities = f.agent, f.agents
	}
	for _, e := range entities {
		found = append(found, string(e))
	}
	return sorted(append(found, nouns...))
}

// nouns are the nouns in the places of a frame.
func (f *frame) nouns() []string { return sorted(slices.Concat(f.agent, f.patient, f.other)) }
