package reconcile

import (
	"slices"

	"hearsay"
)

// dismissals finds what is denied as another's: "the board dismissed the union's claims of a leak". What the other said is
// looked for in the statements and the like words of all articles; where none tells it, nothing is found.
func (q *questions) dismissals() (found []hearsay.Finding) {
	for i := range q.frames {
		f := &q.frames[i]
		tree := q.articles[f.article].sentences[f.sentence].tree
		object := tree.kid(f.token, "obj")
		if f.status != hearsay.Happened || !listed("rebuts", f.lemma) || object < 0 || !listed("refers", tree.lemma(object)) && !listed("complaint", tree.lemma(object)) {
			continue
		}
		owner, about := q.complaint(f.article, f.sentence, object)
		subject := tree.kid(f.token, "nsubj")
		if owner == "" || len(about) == 0 || subject < 0 {
			continue
		}
		denier := q.holderAt(figure{article: f.article, sentence: f.sentence}, subject)
		told := q.complained(f, owner, tree.lemma(object), about)
		if len(told) == 0 || denier.entity == owner {
			continue
		}
		at := q.span(f.article, q.readable(f))
		found = append(found, hearsay.Finding{Kind: hearsay.DeniedBy, By: "denied.other", Spans: append([]hearsay.Span{at}, told...),
			What:    q.quote(told[0]) + " (" + q.name[owner] + "), denied by " + denier.name + ": " + q.quote(at),
			Because: "the denial names whose it is and what it is about; like words of the same party"})
	}
	return found
}

// complaint is whose a claim or a concern is, and the meaningful words of what it is about, sorted.
func (q *questions) complaint(a, i, noun int) (owner hearsay.EntityID, about []string) {
	sen := &q.articles[a].sentences[i]
	poss := sen.tree.kid(noun, "nmod:poss")
	if poss < 0 {
		return "", nil
	}
	var name hearsay.Range
	for _, m := range sen.mentions {
		if x := q.articles[a].Mentions[m]; x.Entity != "" && x.Contains(sen.tree.tokens[poss].Range) {
			owner, name = x.Entity, x.Range
		}
	}
	sen.tree.within(noun, func(k int) bool { return k == poss }, func(k int) {
		if t := sen.tree.tokens[k]; k != noun && !name.Contains(t.Range) && meaningful(t) {
			about = append(about, sense(sen.tree.lemma(k), t.POS))
		}
	})
	return owner, sorted(about)
}

// complained are the places where the owner's complaint is told: its statements that share words of what it is about, and
// the same noun as its own in other articles.
func (q *questions) complained(f *frame, owner hearsay.EntityID, noun string, about []string) (spans []hearsay.Span) {
	for a := range q.articles {
		for i := range q.articles[a].Statements {
			st := &q.articles[a].Statements[i]
			at := contentRange(st)
			if st.Speaker.Entity == owner && st.Stance != hearsay.Denies && len(st.Content) > 0 && !(a == f.article && at.Overlaps(f.Range)) &&
				shared(q.lemmas(a, st.Content), about) >= min(2, len(about)) {
				spans = append(spans, q.span(a, at))
			}
		}
		for i := range q.articles[a].sentences {
			sen := &q.articles[a].sentences[i]
			if a == f.article && i == f.sentence || sen.tree == nil {
				continue
			}
			for k := range sen.tree.tokens {
				if sen.tree.lemma(k) != noun || sen.tree.tokens[k].POS != "NOUN" {
					continue
				}
				if by, _ := q.complaint(a, i, k); by == owner && shared(sen.lemmas, about) > 0 {
					spans = append(spans, q.span(a, sen.Range))
				}
			}
		}
	}
	slices.SortFunc(spans, hearsay.CompareSpans)
	return spans
}
