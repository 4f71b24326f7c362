package reconcile

import (
	"slices"

	"hearsay"
)

// contraries finds where two sides answer one question about one thing with answers that exclude each other: who shot first, whether the
// men were soldiers or farmers, from which bank it came. Same thing, then same time, then one grain: only then a conflict.
func (q *questions) contraries() (found []hearsay.Finding) {
	all := q.predications()
	key := func(a, b *predication) string { return a.question + "\x00" + a.key() + "\x00" + b.key() }
	for _, p := range firstPairs(all, key, func(a, b *predication) bool { return q.contrary(a, b) && !q.bothTold(all, a, b) }) {
		found = append(found, q.contraryFinding(all, p[0], p[1]))
	}
	return found
}

// contrary reports whether two predications are of one thing at one time, of two sides, and exclude each other.
func (q *questions) contrary(a, b *predication) bool {
	return a.question == b.question && q.twoSides(a, b) && q.oneReferent(a, b) && q.oneSetting(a, b) && q.excludes(a, b)
}

// excludes reports whether two answers to one question cannot both be right. Two that both shot first, or both in reply, exclude each other,
// as does one who shot first and in reply. Two nouns may be of one, "a clerk" and "a gunman": unless one is whom the other side calls so.
func (q *questions) excludes(a, b *predication) bool {
	switch {
	case a.question == askWhen || a.question == askWhere:
		return q.placedApart(a, b)
	case !a.ofDoer() || !b.ofDoer():
		return a.value != b.value
	case a.value != b.value:
		return slices.Contains(a.contrary, b.value) && a.doer.same(b.doer)
	case a.form != soleForm:
		return false
	}
	return a.doer.apart(b.doer) && (a.doer.named() || b.doer.named() || a.doer.same(b.holder) || b.doer.same(a.holder))
}

// twoSides reports whether two predications are of two voices, of which one at least is a speaker's, and which are not of one side.
func (q *questions) twoSides(a, b *predication) bool {
	if a.statement < 0 && b.statement < 0 || a.holder.same(b.holder) {
		return false
	}
	if a.statement < 0 || b.statement < 0 {
		return a.form != actForm && b.form != actForm
	}
	x, y := q.articles[a.article].Statements[a.statement].Speaker, q.articles[b.article].Statements[b.statement].Speaker
	return !q.oneSide(a.article, x, b.article, y) && !isParty(x, y)
}

// oneReferent reports whether two predications may be of one: by nouns that may stand for one, of one number, and nothing named beside
// them that is apart.
func (q *questions) oneReferent(a, b *predication) bool {
	if a.form == actForm || b.form == actForm || a.ofDoer() && (a.subject == nil || b.subject == nil) {
		return true
	}
	return a.subject != nil && b.subject != nil && a.subject.mayBe(b.subject)
}

// oneSetting reports whether nothing that two predications name with them tells two times or places apart; where one names no time, the
// heads of their articles must agree.
func (q *questions) oneSetting(a, b *predication) bool {
	if a.question == askWhen {
		return a.article == b.article || q.oneScene(a.article, b.article)
	}
	x, y := q.daysIn(a.article, a.within), q.daysIn(b.article, b.within)
	if len(x) == 0 || len(y) == 0 {
		x, y = append(x, q.leadDays(a.article)...), append(y, q.leadDays(b.article)...)
	}
	if len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(d hearsay.Date) bool {
		return slices.ContainsFunc(y, func(e hearsay.Date) bool { return !d.Disjoint(e) })
	}) {
		return false
	}
	return a.article == b.article || q.oneScene(a.article, b.article)
}

// oneScene reports whether the heads of two articles name a place in common, or one of them none.
func (q *questions) oneScene(a, b int) bool {
	return !apartIn(q.leadPlaces(a), q.leadPlaces(b))
}

func (q *questions) leadPlaces(a int) (found []string) {
	q.eachLead(a, func(i int) {
		found = append(found, q.whereabouts(a, i, q.articles[a].sentences[i].Range, false)...)
	})
	return sorted(found)
}

func (q *questions) leadDays(a int) (found []hearsay.Date) {
	q.eachLead(a, func(i int) { found = append(found, q.daysIn(a, q.articles[a].sentences[i].Range)...) })
	return found
}

func (q *questions) eachLead(a int, visit func(int)) {
	for i := range q.articles[a].sentences {
		if sen := &q.articles[a].sentences[i]; sen.tree != nil && sen.told < leadSentences {
			visit(i)
		}
	}
}

// daysIn are the days that a range of an article names, no longer times.
func (q *questions) daysIn(a int, r hearsay.Range) (found []hearsay.Date) {
	for _, t := range q.articles[a].Times {
		d := hearsay.Date{Value: t.Value, Earliest: t.Earliest, Latest: t.Latest}
		if r.Contains(t.Range) && t.Kind != hearsay.DurationKind && d.Known() && width(d) <= 2 {
			found = append(found, d)
		}
	}
	return found
}

// bothTold reports whether one of the sides gives the other's answer too: it tells two groups apart, or has changed what it says.
func (q *questions) bothTold(all []predication, a, b *predication) bool {
	return slices.ContainsFunc(all, func(c predication) bool {
		return q.alsoAnswers(&c, a, b) || q.alsoAnswers(&c, b, a)
	})
}

// alsoAnswers reports whether a predication is of the side of one and gives the answer of its contrary.
func (q *questions) alsoAnswers(c, own, other *predication) bool {
	return c.question == other.question && c.value == other.value && (!c.ofDoer() || c.doer.same(other.doer)) && q.oneReferent(c, other) &&
		(c.statement < 0) == (own.statement < 0) && (c.article == own.article || c.statement >= 0) && !q.twoSides(c, own)
}

func (q *questions) contraryFinding(all []predication, a, b *predication) hearsay.Finding {
	f := hearsay.Finding{Kind: hearsay.Conflict, By: "conflict.contrary", Grade: hearsay.Major,
		Spans: []hearsay.Span{q.span(a.article, a.at), q.span(b.article, b.at)},
		What:  q.quote(q.span(a.article, a.at)) + " (" + q.teller(a) + ") against " + q.quote(q.span(b.article, b.at)) + " (" + q.teller(b) + ")",
		Because: "two sides; one question, " + a.question + "; answers that exclude each other, " + a.answer() + " and " + b.answer() +
			"; like referents; times and places that agree; weakest link: that both speak of one thing"}
	for i := range all {
		if c := &all[i]; q.sameAnswer(c, a) || q.sameAnswer(c, b) {
			f.Spans = append(f.Spans, q.span(c.article, c.at))
		}
	}
	return f
}

// sameAnswer reports whether a predication gives the answer of another, of what may be the same.
func (q *questions) sameAnswer(c, p *predication) bool {
	return c.question == p.question && c.value == p.value && (!p.ofDoer() || c.doer.same(p.doer)) && q.oneReferent(c, p) && q.oneSetting(c, p)
}

// teller names who tells a predication: its speaker, or the article.
func (q *questions) teller(p *predication) string {
	if p.statement < 0 {
		return q.outlet(p.article)
	}
	return q.party(&q.articles[p.article].Statements[p.statement])
}
