package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// concessions finds what a voice first denied and now grants: "the ministry admitted that the dam had cracked", where it had said that it
// had not.
func (q *questions) concessions() (found []hearsay.Finding) {
	for _, d := range slices.Concat(q.stated(), q.negations()) {
		if d.future {
			continue
		}
		spans := q.granted(&d)
		if len(spans) == 0 {
			continue
		}
		at := q.span(d.article, d.at)
		found = append(found, hearsay.Finding{Kind: hearsay.Updated, By: "updated.conceded", Spans: append([]hearsay.Span{at}, spans...), Items: itemsOf(d.item),
			What:    "Denied by " + q.partyName(d.by) + ": " + q.quote(at) + "; later granted: " + q.quote(spans[0]),
			Because: "one voice; a later statement grants what it had denied; like words and people; weakest link: that both are of one happening"})
	}
	return found
}

// granted are the later statements of the voice of a denial that grant what it denies.
func (q *questions) granted(d *denial) (spans []hearsay.Span) {
	for _, df := range q.deniedFrames(d) {
		for j := range q.frames {
			g := &q.frames[j]
			if g.status != hearsay.Happened || !related(df, g) || !q.concedes(d, g) || q.veto(df, g) != "" || !q.holdsWords(d, df, g) {
				continue
			}
			spans = append(spans, q.span(g.article, replyRange(&q.articles[g.article].Statements[g.statement])))
		}
	}
	return spans
}

// concedes reports whether a frame is what the voice of a denial admits later, or in the article that tells its denial as a former one.
func (q *questions) concedes(d *denial, g *frame) bool {
	if g.statement < 0 || g.article != d.article && !q.before(d.article, g.article) {
		return false
	}
	st := &q.articles[g.article].Statements[g.statement]
	if g.article == d.article && !holds("former", strings.ToLower(q.words(q.span(d.article, d.at)))) {
		return false
	}
	return st.ID != d.item && st.Stance == hearsay.Asserts && q.oneSide(d.article, d.by, g.article, st.Speaker) && q.admission(g.article, st)
}

// admission reports whether the cue of a statement grants what it says: "admitted", "now accepts".
func (q *questions) admission(a int, st *hearsay.Statement) bool {
	for _, i := range q.sentencesOf(a, cueRange(st)) {
		for _, t := range q.articles[a].sentences[i].Tokens {
			if cueRange(st).Overlaps(t.Range) && listed("grants", t.Lemma) {
				return true
			}
		}
	}
	return false
}
