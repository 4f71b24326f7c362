package reconcile

import (
	"slices"

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

// printing is what several articles print of one text: a claim, and where it stands in them.
type printing struct {
	*claim
	spans  []hearsay.Span
	agency bool // it may stand in other texts too
}

func (q *questions) printingOf(c *claim) printing {
	p := printing{claim: c}
	for _, t := range c.tellings {
		p.spans = append(p.spans, t.at)
	}
	return p
}

// agencyPrint are the places of a claim in the text of the agency that is an origin of it, if one is: of several articles
// that tell the claim, those are one, whatever the others rest on.
func (q *questions) agencyPrint(c *claim) printing {
	p := printing{claim: c, agency: true}
	for _, o := range c.sure.List {
		if o.Because != becauseAgency {
			continue
		}
		for _, t := range c.tellings {
			if slices.Contains(o.Documents, t.at.Document) && q.aligned.agencyOf(t.at) == o.Name {
				p.spans = append(p.spans, t.at)
			}
		}
		return p
	}
	return p
}

// printed makes one finding of what only one text in several articles tells: the text, by its passages.
func (q *questions) printed(all []printing) (found []hearsay.Finding) {
	for _, family := range families(all) {
		f := hearsay.Finding{Kind: hearsay.OneOrigin, By: "one-origin.text"}
		agency := ""
		for _, p := range family {
			if f.Spans = append(f.Spans, p.spans...); !p.agency {
				f.Items = append(f.Items, p.id)
			}
			for _, at := range p.spans {
				if a := q.aligned.agencyOf(at); agency == "" {
					agency = a
				}
			}
		}
		f.What = plural(articlesOf(f.Spans), "article", "articles") + " print one text"
		if agency != "" {
			f.What = plural(articlesOf(f.Spans), "article", "articles") + " print the text of " + agency
		}
		f.What += ": " + q.quote(q.wording(family[0].claim))
		if n := len(family) - 1; n > 0 {
			f.What += ", and " + plural(n, "passage", "passages") + " more"
		}
		f.Because = becauseCopy
		found = append(found, f)
	}
	return found
}

// families groups prints whose articles are linked by one of them, in order of the first.
func families(all []printing) (groups [][]printing) {
	first := map[hearsay.DocumentID]hearsay.DocumentID{} // towards the least document of the family
	var root func(d hearsay.DocumentID) hearsay.DocumentID
	root = func(d hearsay.DocumentID) hearsay.DocumentID {
		if up, ok := first[d]; ok && up != d {
			first[d] = root(up)
			return first[d]
		}
		return d
	}
	for _, p := range all {
		for _, at := range p.spans {
			x, y := root(p.spans[0].Document), root(at.Document)
			first[max(x, y)] = min(x, y)
		}
	}
	at := map[hearsay.DocumentID]int{}
	for _, p := range all {
		key := root(p.spans[0].Document)
		i, ok := at[key]
		if !ok {
			i, at[key] = len(groups), len(groups)
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], p)
	}
	return groups
}
