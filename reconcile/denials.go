package reconcile

import (
	"slices"

	"hearsay"
)

// denials finds what somebody denies and others tell.
func (q *questions) denials() (found []hearsay.Finding) {
	all := q.spoken()
	for a := range q.articles {
		for i := range q.articles[a].Statements {
			st := &q.articles[a].Statements[i]
			if st.Stance != hearsay.Denies || len(st.Content) == 0 || q.refuses(a, st) {
				continue
			}
			at := q.span(a, contentRange(st))
			asserted := q.asserted(a, st, all)
			if len(asserted) == 0 {
				if named(st.Speaker) && len(q.lemmas(a, st.Content)) > 1 {
					found = append(found, hearsay.Finding{Kind: hearsay.DeniedBy, By: "denied.alone", Items: []string{string(st.ID)},
						Spans: []hearsay.Span{q.span(a, replyRange(st))}, What: "Denied by " + q.party(st) + ": " + q.quote(at),
						Because: "the statement denies it; no article here tells it in words of its own"})
				}
				continue
			}
			found = append(found, hearsay.Finding{Kind: hearsay.DeniedBy, By: "denied.statement", Items: []string{string(st.ID)},
				Spans:   append([]hearsay.Span{at}, asserted...),
				What:    q.quote(asserted[0]) + ", denied by " + q.party(st) + ": " + q.quote(at),
				Because: "the statement denies it; like content and people"})
		}
	}
	return q.withoutRepeats(slices.Concat(found, q.rebuttals(), q.dismissals()))
}

// refuses reports whether what is denied was asked for, and not said: "the court denied the motion". Its first noun tells.
func (q *questions) refuses(a int, st *hearsay.Statement) bool {
	for _, i := range q.sentencesOf(a, contentRange(st)) {
		for _, t := range q.articles[a].sentences[i].Tokens {
			if st.Content[0].Contains(t.Range) && t.POS == "NOUN" {
				return listed("refused", t.Lemma)
			}
		}
	}
	return false
}

// asserted are the tellings, by others, of what a statement denies.
func (q *questions) asserted(a int, st *hearsay.Statement, all []spoken) (spans []hearsay.Span) {
	within := contentRange(st)
	for h := range q.happenings {
		denied := slices.IndexFunc(q.happenings[h].frames, func(k int) bool {
			f := &q.frames[k]
			return f.article == a && within.Overlaps(f.trigger) && f.kind() == eventKind && !f.nominal && len(f.who()) > 0 && !q.beside(f, within)
		})
		if denied < 0 {
			continue
		}
		d := &q.frames[q.happenings[h].frames[denied]]
		for _, k := range q.happenings[h].frames {
			f := &q.frames[k]
			if f.article == a && within.Overlaps(f.trigger) || f.status == hearsay.Denied || f.bare() || q.speaks(f, st.Speaker) || suffers(f, d, st.Speaker) ||
				shared(d.who(), f.who())+shared(d.nouns(), f.nouns()) == 0 {
				continue
			}
			spans = append(spans, q.span(f.article, f.Range))
		}
	}
	if len(spans) > 0 {
		return spans
	}
	content := q.weights.bag(q.lemmas(a, st.Content))
	for _, p := range all {
		if p.Stance != hearsay.Denies && !sameParty(p.Speaker, st.Speaker) && q.weights.cosine(p.content, content) >= .5 {
			spans = append(spans, q.statementSpan(&p))
		}
	}
	return spans
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

// speaks reports whether the frame is told by the party.
func (q *questions) speaks(f *frame, p hearsay.Party) bool {
	return f.statement >= 0 && sameParty(q.articles[f.article].Statements[f.statement].Speaker, p)
}
