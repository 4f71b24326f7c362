package reconcile

import (
	"slices"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

// corrections are the rules of corrections.rules; the rules are part of the program and tested there.
var corrections = sync.OnceValue(func() []lexicon.Rule {
	r, err := lexicon.Rules("en", "corrections")
	if err != nil {
		panic(err)
	}
	return r
})

// noteLength is how many bytes the longest note has.
const noteLength = 1200

// note reports whether a block is a note in which an outlet puts right what it printed.
func (s *scene) note(article, block int) bool {
	a := &s.articles[article]
	if block < 0 || block >= len(a.Article.Blocks) || a.Article.Blocks[block].Len() > noteLength {
		return false
	}
	is, asked := a.notes[block]
	if !asked {
		text := a.Article.Blocks[block].Of(a.Article.Text)
		is = slices.ContainsFunc(corrections(), func(r lexicon.Rule) bool { return r.Matches(text) })
		a.notes[block] = is
	}
	return is
}

// corrected finds the figures that an outlet puts right in a note, with where it printed them: one finding for each note that gives two
// figures of one unit.
func (q *questions) corrected() (found []hearsay.Finding) {
	for a := range q.articles {
		byBlock := map[int][]figure{}
		for _, f := range q.figures(a) {
			if block := q.articles[a].sentences[f.sentence].Block; q.note(a, block) {
				byBlock[block] = append(byBlock[block], f)
			}
		}
		for block := range q.articles[a].Article.Blocks {
			if wrong, right, ok := q.putRight(byBlock[block]); ok {
				found = append(found, q.correction(wrong, right))
			}
		}
	}
	return found
}

// putRight are the two figures of a note that differ and are of one unit: the wrong one is that which the outlet printed elsewhere, which
// "not" stands before, or which is named first.
func (q *questions) putRight(all []figure) (wrong, right figure, ok bool) {
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.unit != b.unit || a.per != b.per || a.age != b.age || a.base == b.base || a.of != "" && b.of != "" && a.of != b.of {
				continue
			}
			if len(q.printedBefore(a)) == 0 && (len(q.printedBefore(b)) > 0 || q.negated(b)) {
				a, b = b, a
			}
			return a, b, true
		}
	}
	return figure{}, figure{}, false
}

// negated reports whether "not" or its like stands right before a figure: "12, not 20".
func (q *questions) negated(f figure) bool {
	tree := q.articles[f.article].sentences[f.sentence].tree
	first, _ := tokensOf(tree, f.Range)
	return first > 0 && (negates(tree, first-1) || isMeasure("contrast", tree.lemma(first-1)))
}

// printedBefore are the places where other articles of the outlet of a figure, printed no later, give the same.
func (q *questions) printedBefore(f figure) (found []figure) {
	outlet := outletKey(q.articles[f.article].Article.Outlet.Name)
	for a := range q.articles[:f.article] {
		if outlet == "" || outletKey(q.articles[a].Article.Outlet.Name) != outlet {
			continue
		}
		for _, o := range q.figures(a) {
			if o.base == f.base && sameMeasure(o, f) {
				found = append(found, o)
			}
		}
	}
	return found
}

func (q *questions) correction(wrong, right figure) hearsay.Finding {
	f := hearsay.Finding{Kind: hearsay.Updated, By: "updated.correction",
		Spans: []hearsay.Span{q.span(wrong.article, wrong.Range), q.span(right.article, right.Range)},
		What: q.quote(q.span(wrong.article, wrong.Range)) + " is put right as " + q.quote(q.span(right.article, right.Range)) +
			" (" + q.source(right.article) + ")",
		Because: "the outlet says so in a note"}
	for _, o := range q.printedBefore(wrong) {
		f.Spans = append(f.Spans, q.clauseOf(o))
	}
	return f
}
