package reconcile

import (
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

// families groups claims whose articles are linked by one of them, in order of their first claim.
func (q *questions) families(claims []*claim) (groups [][]*claim) {
	first := map[hearsay.DocumentID]hearsay.DocumentID{} // towards the least document of the family
	var root func(d hearsay.DocumentID) hearsay.DocumentID
	root = func(d hearsay.DocumentID) hearsay.DocumentID {
		if up, ok := first[d]; ok && up != d {
			first[d] = root(up)
			return first[d]
		}
		return d
	}
	for _, c := range claims {
		for _, t := range c.tellings {
			x, y := root(c.tellings[0].at.Document), root(t.at.Document)
			first[max(x, y)] = min(x, y)
		}
	}
	at := map[hearsay.DocumentID]int{}
	for _, c := range claims {
		key := root(c.tellings[0].at.Document)
		i, ok := at[key]
		if !ok {
			i, at[key] = len(groups), len(groups)
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], c)
	}
	return groups
}
