package reconcile

import (
	"slices"

	"hearsay"
)

// rebuttals finds what is denied by a word that refers back: "she denied it", "the port rejects the claim", "the charges
// are false", "that did not happen". What it refers to is the statement of somebody else that the article passes on last before it.
func (q *questions) rebuttals() (all []denial) {
	for i := range q.frames {
		if d, ok := q.rebuttal(&q.frames[i]); ok {
			all = append(all, d)
		}
	}
	return all
}

func (q *questions) rebuttal(f *frame) (d denial, ok bool) {
	subject, noun := q.rebuts(f)
	if noun < 0 {
		return d, false
	}
	d = denial{article: f.article, by: q.denier(f, subject), at: q.readable(f), rule: "denied.back"}
	if d.by.Name == "" {
		return d, false
	}
	st := q.lastSaid(f, d.by, listed("number", q.articles[f.article].sentences[f.sentence].tree.lemma(noun)))
	if st == nil || !q.nearby(f, st) {
		if d.known = q.accused(f, d.by); len(d.known) > 0 {
			d.because = becauseAccused
			return d, true
		}
	}
	if st == nil {
		return d, false
	}
	d.content, d.item, d.known = st.Content, st.ID, q.elsewhere(q.span(f.article, contentRange(st)), d.by)
	d.because = "the denial refers back; it is taken for one of the statement before it; weakest link: that it is of this one"
	return d, true
}

// rebuts reports whether a frame denies by a word that refers back, which it gives, -1 for none; and the token that heads its subject, -1
// where the speaker of its statement denies.
func (q *questions) rebuts(f *frame) (subject, noun int) {
	tree := q.articles[f.article].sentences[f.sentence].tree
	subject, noun = tree.kid(f.token, "nsubj"), tree.kid(f.token, "obj")
	if n, sure := q.condemned(f); sure && f.kind() != stateKind {
		if content, _ := q.alleged(f, n); len(content) == 0 {
			return subject, n
		}
	}
	if f.nominal && f.statement >= 0 && f.statusBy == "factuality.negation" && such(tree, f.token) {
		return -1, f.token
	}
	if f.kind() == stateKind || listed("occurs", f.lemma) {
		if subject < 0 || f.statement < 0 || !refersBack(tree, subject) || !unsaid(f) || tree.tokens[subject].POS != "NOUN" && !q.whole(f) {
			return -1, -1
		}
		return -1, subject
	}
	if f.nominal || f.status != hearsay.Happened || !listed("rebuts", f.lemma) || noun < 0 || !refersBack(tree, noun) {
		return -1, -1
	}
	return subject, noun
}

// unsaid reports whether a frame says of something that it is untrue, or that it is not true, or did not happen.
func unsaid(f *frame) bool {
	if f.status == hearsay.Denied && f.statusBy == "factuality.negation" {
		return listed("true", f.lemma) || listed("occurs", f.lemma)
	}
	return f.status == hearsay.Happened && listed("untrue", f.lemma)
}

// whole reports whether a frame is all that its statement says: “That did not happen.”
func (q *questions) whole(f *frame) bool {
	st := &q.articles[f.article].Statements[f.statement]
	return 2*f.Len() > contentRange(st).Len()
}

// refersBack reports whether a token is "it" or "the claim"; "allegations of fraud" say themselves what is alleged.
func refersBack(tree *syntax, t int) bool {
	return (listed("refers", tree.lemma(t)) || listed("number", tree.lemma(t))) && !relativizer(tree, t) && tree.kid(t, "acl", "conj") < 0 && !about(tree, t) &&
		(tree.tokens[t].POS == "PRON" || tree.tokens[t].POS == "DET" || tree.kid(t, "det") >= 0)
}

// relativizer reports whether a token is the "that" of a relative clause: "a figure that the port disputes".
func relativizer(tree *syntax, t int) bool {
	h := tree.head(t)
	return h >= 0 && tree.rel(h) == "acl"
}

// such reports whether a noun is "no such order".
func such(tree *syntax, noun int) bool {
	return slices.ContainsFunc(tree.all(noun, "amod", "det"), func(k int) bool { return tree.lemma(k) == "such" })
}

// about reports whether a noun for what was told says itself of what it is: "allegations of fraud", "the report on the fire".
func about(tree *syntax, noun int) bool {
	return slices.ContainsFunc(tree.all(noun, "nmod"), func(k int) bool { return listed("about", caseWord(tree, k)) })
}

// leastFigure is the least number that "the figure" may mean.
const leastFigure = 10

// denier is who denies: the subject of the verb, -1 for none, else the speaker of the statement that the frame stands in.
func (q *questions) denier(f *frame, subject int) hearsay.Party {
	if subject >= 0 {
		return q.partyAt(f, subject)
	}
	if f.statement < 0 {
		return hearsay.Party{}
	}
	return q.articles[f.article].Statements[f.statement].Speaker
}

// partyAt is the phrase that a token of a frame's sentence heads, as a party.
func (q *questions) partyAt(f *frame, at int) hearsay.Party {
	h := q.holderAt(figure{article: f.article, sentence: f.sentence}, at)
	r := q.articles[f.article].sentences[f.sentence].tree.tokens[at].Range
	return hearsay.Party{Name: h.name, Entity: h.entity, Kind: hearsay.OrganisationParty, Start: r.Start, End: r.End}
}

// farBack is how many sentences back a denial may refer.
const farBack = 3

// lastSaid is the last statement of another that ends before a frame and not far from it, with a figure where one is asked for; nil where
// there is none.
func (q *questions) lastSaid(f *frame, denier hearsay.Party, figured bool) (last *hearsay.Statement) {
	a := &q.articles[f.article]
	for i := range a.Statements {
		st := &a.Statements[i]
		if r := contentRange(st); len(st.Content) == 0 || r.End > f.Start || f.sentence-st.Sentence > farBack || st.Stance != hearsay.Asserts ||
			figured && !slices.ContainsFunc(q.figuresIn(f.article, r), func(x figure) bool { return x.base >= leastFigure }) || isParty(denier, st.Speaker) || last != nil && contentRange(last).Start > r.Start {
			continue
		}
		last = st
	}
	return last
}

// nearby reports whether a statement stands in the paragraph of a frame.
func (q *questions) nearby(f *frame, st *hearsay.Statement) bool {
	a := &q.articles[f.article]
	return a.sentences[f.sentence].Block == a.sentences[st.Sentence].Block
}

const becauseAccused = "the denial refers to what its article does not tell; weakest link: that it is what others say first of the one who denies"

// accused are the places where others say, at the head of an article that is not later, what the one who denies did: for a denial whose
// own article does not tell what it is of.
func (q *questions) accused(f *frame, denier hearsay.Party) (spans []hearsay.Span) {
	first := slices.IndexFunc(q.happenings, func(h happening) bool {
		return slices.ContainsFunc(h.frames, func(k int) bool { return q.accuses(&q.frames[k], f, denier) })
	})
	if first < 0 || denier.Entity == "" {
		return nil
	}
	for _, k := range q.happenings[first].frames {
		if g := &q.frames[k]; q.accuses(g, f, denier) {
			spans = append(spans, q.span(g.article, q.readable(g)))
		}
	}
	return spans
}

// accuses reports whether a frame at the head of another article, not later, has somebody else say what a party did.
func (q *questions) accuses(g, f *frame, denier hearsay.Party) bool {
	return g.article != f.article && g.lead && g.statement >= 0 && g.status == hearsay.Happened && g.kind() == eventKind && !g.nominal &&
		slices.Contains(g.agents, denier.Entity) && !q.before(f.article, g.article) &&
		!q.saidBySide(g.article, g.statement, f.article, denier)
}

// elsewhere are a telling and those of the claim that holds it, the denier's own left out.
func (q *questions) elsewhere(told hearsay.Span, denier hearsay.Party) []hearsay.Span {
	spans := []hearsay.Span{told}
	for i := range q.claims {
		c := &q.claims[i]
		if !slices.ContainsFunc(c.tellings, func(t telling) bool {
			return t.at.Overlaps(told) && 2*(min(t.at.End, told.End)-max(t.at.Start, told.Start)) > told.End-told.Start
		}) {
			continue
		}
		for _, t := range c.tellings {
			if t.statement < 0 || !isParty(denier, hearsay.Party{Name: q.articles[t.article].Statements[t.statement].Speaker.Name}) {
				spans = append(spans, t.at)
			}
		}
	}
	return spans
}

// isParty reports whether two parties may be one, by entity or by name.
func isParty(a, b hearsay.Party) bool { return holder{a.Name, a.Entity}.is(holder{b.Name, b.Entity}) }
