package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// disowned are the statements of a party that it had no part in what others say that it did: "had nothing to do with the mayor's holiday".
func (q *questions) disowned() (all []denial) {
	for a := range q.articles {
		for i := range q.articles[a].Statements {
			st := &q.articles[a].Statements[i]
			of, ok := q.disowns(a, st)
			if !ok || st.Speaker.Entity == "" || st.Stance != hearsay.Asserts {
				continue
			}
			d := denial{article: a, by: st.Speaker, at: replyRange(st), content: []hearsay.Range{of}, item: st.ID, rule: "denied.part",
				because: "the statement says that the speaker had no part in it; weakest link: that it is of what others tell"}
			if d.known = q.doneBy(&d); len(d.known) > 0 {
				all = append(all, d)
			}
		}
	}
	return all
}

// disowns is what a statement says that the speaker had no part in.
func (q *questions) disowns(a int, st *hearsay.Statement) (of hearsay.Range, ok bool) {
	content := contentRange(st)
	said := strings.ToLower(content.Of(q.articles[a].Article.Text))
	for _, phrase := range sortedKeys(wordClasses()["disowns"]) {
		if at := strings.Index(said, phrase+" "); at >= 0 && len(said) == content.Len() {
			return hearsay.Range{Start: content.Start + at + len(phrase) + 1, End: content.End}, true
		}
	}
	return hearsay.Range{}, false
}

// doneBy are the places where others tell, not later, that the one who denies did what has most of the words of a denial.
func (q *questions) doneBy(d *denial) (spans []hearsay.Span) {
	terms := q.lemmas(d.article, d.content)
	for i := range q.frames {
		g := &q.frames[i]
		if g.status != hearsay.Happened || g.nominal || g.kind() != eventKind || g.article == d.article && g.Overlaps(d.at) || q.before(d.article, g.article) ||
			!slices.Contains(g.agents, d.by.Entity) || q.saidBySide(g.article, g.statement, d.article, d.by) {
			continue
		}
		if held := shared(terms, q.articles[g.article].sentences[g.sentence].lemmas); held > 0 && 2*held >= len(terms) {
			spans = append(spans, q.span(g.article, q.readable(g)))
		}
	}
	return spans
}
