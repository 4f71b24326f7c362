package reconcile

import (
	"slices"

	"hearsay"
)

// tellingsOf are the places where others tell what a denial denies: clauses of a like predicate with most of its words, the figure
// that it denies, and for what is denied outright like statements.
func (q *questions) tellingsOf(d *denial, all []spoken) (spans []hearsay.Span) {
	if len(d.known) > 0 {
		return slices.Concat(d.known, q.figureOf(d))
	}
	for _, df := range q.deniedFrames(d) {
		if q.beside(df, hull(d.content)) {
			continue
		}
		for j := range q.frames {
			if g := &q.frames[j]; q.tells(d, df, g) {
				spans = append(spans, q.span(g.article, q.readable(g)))
			}
		}
	}
	if d.later {
		return spans
	}
	if spans = append(spans, q.figureOf(d)...); len(spans) > 0 {
		return spans
	}
	return q.likeStatements(d, all)
}

// deniedFrames are the frames that tell what a denial denies.
func (q *questions) deniedFrames(d *denial) (found []*frame) {
	for i := range q.frames {
		if f := &q.frames[i]; f.article == d.article && within(d.content, f.trigger) && q.main(f, hull(d.content), true) {
			found = append(found, f)
		}
	}
	return found
}

// likeStatements are the statements of others that have most of the words of what is denied.
func (q *questions) likeStatements(d *denial, all []spoken) (spans []hearsay.Span) {
	terms := q.lemmas(d.article, d.content)
	content, negated := q.weights.bag(terms), q.negates(d.article, hull(d.content))
	for i := range all {
		p := &all[i]
		if p.Stance == hearsay.Denies || p.negated != negated || q.weights.cosine(p.content, content) < .5 || shared(p.terms, terms) < min(2, len(terms)) {
			continue
		}
		if at := q.statementSpan(p); !q.oneSide(p.article, p.Speaker, d.article, d.by) && !q.inDenial(d, at) && q.figuresAgree(d, p.article, at.Range()) {
			spans = append(spans, at)
		}
	}
	return spans
}

// main reports whether a frame is what a range says first, and not said beside it: neither "the design" in "a fault in the design", nor what a
// relative clause tells. Where it may be deep it may stand in what is reported: "reports that the border is closed".
func (q *questions) main(f *frame, content hearsay.Range, deep bool) bool {
	tree := q.articles[f.article].sentences[f.sentence].tree
	for at, steps := f.token, 0; steps < 6; steps++ {
		h := tree.head(at)
		if h < 0 || !content.Contains(tree.tokens[h].Range) {
			return true
		}
		through := tree.rel(at) == "conj" || f.by == "frame.light" && at == f.token
		if deep {
			r := tree.rel(at)
			through = through || r == "xcomp" || r == "ccomp" || r == "csubj" || listed("refers", tree.lemma(h))
		}
		if !through {
			return false
		}
		at = h
	}
	return false
}

// heldShare is how great a share of the words of a denied clause must stand in the sentence of a telling; heldWords how many of one that only
// says that something did not happen.
const (
	heldShare = .5
	heldWords = 2
)

// tells reports whether a clause tells what a denied one denies, by another voice.
func (q *questions) tells(d *denial, df, g *frame) bool {
	if df == g || g.status == hearsay.Denied || !related(df, g) || g.bare() || q.inDenial(d, q.span(g.article, g.Range)) {
		return false
	}
	if d.future && g.status != hearsay.Expected && g.status != hearsay.Possible {
		return false
	}
	if d.later && (!d.future && g.status != hearsay.Happened || q.before(d.article, g.article)) {
		return false
	}
	if q.saidBySide(g.article, g.statement, d.article, d.by) || suffers(g, df, d.by) {
		return false
	}
	return q.veto(df, g) == "" && !apartIn(df.places, g.places) && q.figuresAgree(d, g.article, g.Range) && q.holdsWords(d, df, g)
}

// holdsWords reports whether the sentence of a telling has most of the words of a denied clause beside its predicate; who is named in both
// counts as one more.
func (q *questions) holdsWords(d *denial, df, g *frame) bool {
	var terms []string
	for _, r := range d.content {
		if part, ok := intersection(r, df.Range); ok {
			terms = append(terms, q.plainLemmas(d.article, part, df.trigger)...)
		}
	}
	terms = sorted(terms)
	held, n := shared(terms, q.articles[g.article].sentences[g.sentence].lemmas), len(terms)
	if shared(df.who(), g.who()) > 0 {
		held, n = held+1, n+1
	}
	least := 1
	if d.later {
		least = heldWords
	}
	return held >= least && float64(held) >= heldShare*float64(n)
}

// plainLemmas are the meaningful lemmas in a range that are no numbers, one word left out.
func (q *questions) plainLemmas(a int, r, but hearsay.Range) (found []string) {
	for _, at := range q.sentencesOf(a, r) {
		for _, t := range q.articles[a].sentences[at].Tokens {
			if r.Contains(t.Range) && t.POS != "NUM" && !but.Overlaps(t.Range) {
				found = append(found, q.lemmas(a, []hearsay.Range{t.Range})...)
			}
		}
	}
	return found
}

// figureOf are the places where others give the figure that a denial is of: "denied that the sum was 38 million".
func (q *questions) figureOf(d *denial) (spans []hearsay.Span) {
	for _, f := range q.deniedFigures(d) {
		for a := range q.articles {
			for _, g := range q.figures(a) {
				if f.base == g.base && f.base >= 10 && deniable(f, g) && !q.inDenial(d, q.span(a, g.Range)) && !q.givenBy(d, g) {
					spans = append(spans, q.clauseOf(g))
				}
			}
		}
	}
	return spans
}

// givenBy reports whether a figure is told by the voice that denies.
func (q *questions) givenBy(d *denial, g figure) bool {
	return q.saidBySide(g.article, q.covering(g.article, g.Range), d.article, d.by)
}

// deniedFigures are the figures of what is denied; "not one" is none.
func (q *questions) deniedFigures(d *denial) []figure {
	return slices.DeleteFunc(q.figuresIn(d.article, hull(d.content)), func(f figure) bool { return f.base <= 1 })
}

// figuresAgree reports whether a range has no figures that are apart from those of a denial: who denies that it was nine denies no eight.
func (q *questions) figuresAgree(d *denial, a int, r hearsay.Range) bool {
	mine, theirs := q.deniedFigures(d), q.figuresIn(a, r)
	return len(mine) == 0 || len(theirs) == 0 || slices.ContainsFunc(mine, func(f figure) bool {
		return slices.ContainsFunc(theirs, func(g figure) bool { return f.base == g.base })
	})
}

// inDenial reports whether a span lies in the sentence of a denial, or is of it.
func (q *questions) inDenial(d *denial, at hearsay.Span) bool {
	return q.index[at.Document] == d.article && (at.Range().Overlaps(d.at) || at.Range().Overlaps(hull(d.content)))
}

// beside reports whether a frame stands in a clause beside what is denied: "denied that the pilot slept when the ship sank" denies no
// sinking.
func (q *questions) beside(f *frame, content hearsay.Range) bool {
	tree := q.articles[f.article].sentences[f.sentence].tree
	h := tree.head(f.token)
	return tree.rel(f.token) == "advcl" && h >= 0 && content.Contains(tree.tokens[h].Range)
}

// suffers reports whether a frame is done to the speaker who denies, of himself, having done it: "she warned him" is not what he
// denies who "denied warning her".
func suffers(f, denied *frame, p hearsay.Party) bool {
	return p.Entity != "" && (len(denied.agents) == 0 || slices.Contains(denied.agents, p.Entity)) && slices.Contains(f.patients, p.Entity) && !slices.Contains(f.agents, p.Entity)
}
