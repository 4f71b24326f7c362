package reconcile

import (
	"cmp"
	"slices"

	"hearsay"
)

// rebuttals finds what is denied by a word that refers back: "she denied it", "the port rejects the claim", "the charges
// are false". What it refers to is the statement of somebody else that the article passes on last before it.
func (q *questions) rebuttals() (found []hearsay.Finding) {
	for i := range q.frames {
		f := &q.frames[i]
		subject, ok := q.rebuts(f)
		if !ok {
			continue
		}
		denier := q.rebutter(f, subject)
		st := q.lastSaid(f, denier)
		if !denier.known() || st == nil {
			continue
		}
		at := q.span(f.article, q.readable(f))
		told := q.span(f.article, contentRange(st))
		found = append(found, hearsay.Finding{Kind: hearsay.DeniedBy, By: "denied.back", Items: []string{string(st.ID)},
			Spans:   append(q.elsewhere(told, denier), at),
			What:    q.quote(told) + " (" + cmp.Or(st.Speaker.Name, "somebody") + "), denied by " + denier.name + ": " + q.quote(at),
			Because: "the denial refers back; it is taken for one of the statement before it"})
	}
	return found
}

// rebuts reports whether a frame denies by a word that refers back, and gives the token that heads its subject, -1 for none.
func (q *questions) rebuts(f *frame) (subject int, ok bool) {
	tree := q.articles[f.article].sentences[f.sentence].tree
	subject = tree.kid(f.token, "nsubj")
	if f.kind() == stateKind {
		return -1, subject >= 0 && tree.tokens[subject].POS == "NOUN" && refersBack(tree, subject) &&
			listed("untrue", tree.lemma(f.token)) && f.status == hearsay.Happened && f.statement >= 0
	}
	object := tree.kid(f.token, "obj")
	return subject, f.status == hearsay.Happened && listed("rebuts", f.lemma) && object >= 0 && refersBack(tree, object)
}

// refersBack reports whether a token is "it" or "the claim"; "allegations of fraud" say themselves what is alleged.
func refersBack(tree *syntax, t int) bool {
	return listed("refers", tree.lemma(t)) && tree.kid(t, "nmod", "acl", "conj") < 0 &&
		(tree.tokens[t].POS == "PRON" || tree.tokens[t].POS == "DET" || tree.kid(t, "det") >= 0)
}

// rebutter is who denies: the subject of the verb, else the speaker of the statement that the frame stands in.
func (q *questions) rebutter(f *frame, subject int) holder {
	if subject >= 0 {
		return q.holderAt(figure{article: f.article, sentence: f.sentence}, subject)
	}
	if f.statement < 0 {
		return holder{}
	}
	p := q.articles[f.article].Statements[f.statement].Speaker
	return holder{p.Name, p.Entity}
}

// farBack is how many sentences back a denial may refer.
const farBack = 3

// lastSaid is the last statement of another that ends before a frame and not far from it, nil where there is none.
func (q *questions) lastSaid(f *frame, denier holder) (last *hearsay.Statement) {
	a := &q.articles[f.article]
	for i := range a.Statements {
		st := &a.Statements[i]
		if r := contentRange(st); len(st.Content) == 0 || r.End > f.Start || f.sentence-st.Sentence > farBack || st.Stance != hearsay.Asserts ||
			denier.is(holder{st.Speaker.Name, st.Speaker.Entity}) || last != nil && contentRange(last).Start > r.Start {
			continue
		}
		last = st
	}
	return last
}

// elsewhere are a telling and those of the claim that holds it, the denier's own left out.
func (q *questions) elsewhere(told hearsay.Span, denier holder) []hearsay.Span {
	spans := []hearsay.Span{told}
	for i := range q.claims {
		c := &q.claims[i]
		if !slices.ContainsFunc(c.tellings, func(t telling) bool {
			return t.at.Overlaps(told) && 2*(min(t.at.End, told.End)-max(t.at.Start, told.Start)) > told.End-told.Start
		}) {
			continue
		}
		for _, t := range c.tellings {
			if t.statement < 0 || !denier.is(holder{q.articles[t.article].Statements[t.statement].Speaker.Name, ""}) {
				spans = append(spans, t.at)
			}
		}
	}
	return spans
}
