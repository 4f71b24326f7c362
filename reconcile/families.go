package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// retold reports whether a claim is more than one text printed by several articles: somebody named says it, it is
// quoted, or one of its tellings stands in words of its own.
func (q *questions) retold(c *claim) bool {
	first := c.tellings[0]
	for _, t := range c.tellings {
		if t.statement >= 0 {
			if st := &q.articles[t.article].Statements[t.statement]; st.Kind != hearsay.Indirect || st.Speaker.Kind == hearsay.NamedParty {
				return true
			}
		}
		if t.article != first.article && !q.aligned.same(first.at, t.at) {
			return true
		}
	}
	return false
}

// printed makes one finding of the claims that only one text in several articles tells: the text, by its passages.
func (q *questions) printed(claims []*claim) (found []hearsay.Finding) {
	for _, family := range q.families(claims) {
		f := hearsay.Finding{Kind: hearsay.OneOrigin, By: "one-origin.text"}
		agency := ""
		for _, c := range family {
			f.Items = append(f.Items, c.id)
			for _, t := range c.tellings {
				f.Spans = append(f.Spans, t.at)
				if a := q.aligned.agencyOf(t.at); agency == "" {
					agency = a
				}
			}
		}
		f.What = plural(articlesOf(f.Spans), "article", "articles") + " print one text"
		if agency != "" {
			f.What = plural(articlesOf(f.Spans), "article", "articles") + " print the text of " + agency
		}
		f.What += ": " + q.quote(q.wording(family[0]))
		if n := len(family) - 1; n > 0 {
			f.What += ", and " + plural(n, "passage", "passages") + " more"
		}
		f.Because = becauseCopy
		found = append(found, f)
	}
	return found
}

// families groups claims whose articles overlap, in order of their first.
func (q *questions) families(claims []*claim) (groups [][]*claim) {
	documents := func(g []*claim) (all []hearsay.DocumentID) {
		for _, c := range g {
			for _, t := range c.tellings {
				all = append(all, t.at.Document)
			}
		}
		return sorted(all)
	}
	for _, c := range claims {
		own := documents([]*claim{c})
		joined := []*claim{c}
		groups = slices.DeleteFunc(groups, func(g []*claim) bool {
			if shared(documents(g), own) == 0 {
				return false
			}
			joined = append(slices.Clone(g), joined...)
			return true
		})
		groups = append(groups, joined)
	}
	slices.SortFunc(groups, func(a, b []*claim) int { return strings.Compare(a[0].id, b[0].id) })
	return groups
}
