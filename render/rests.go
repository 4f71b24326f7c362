package render

import (
	"cmp"
	"slices"

	"hearsay"
)

// basis is a claim, or a finding that a claim has one origin, with what it is sorted and folded by.
type basis struct {
	entry             entry
	spans             []hearsay.Span
	articles, origins int
}

// rests is what the claims of a story rest on: those told by most articles first, and of these those
// with fewest origins. What only stands in an agency's text is one entry for that text.
func (p *page) rests(s *hearsay.Story) section {
	var list []basis
	agencies := p.agencyTexts(s)
	for _, b := range p.bases(s) {
		if !agencies.take(b) {
			list = append(list, b)
		}
	}
	list = append(list, p.agencyBases(agencies)...)
	slices.SortStableFunc(list, func(a, b basis) int {
		return cmp.Or(cmp.Compare(b.articles, a.articles), cmp.Compare(a.origins, b.origins), cmp.Compare(a.entry.ID, b.entry.ID))
	})
	out := section{Title: wordRests}
	for _, b := range list {
		out.Entries = append(out.Entries, b.entry)
	}
	return out
}

// bases are the claims of a story; one that a finding speaks of, or on which articles differ, is told by the finding.
func (p *page) bases(s *hearsay.Story) []basis {
	var list []basis
	told := map[string]bool{}
	for _, f := range s.Findings {
		if findingSection(f.Kind) != wordRests {
			continue
		}
		list = append(list, basis{p.finding(f), f.Spans, len(documentsOf(f.Spans)), 1})
		for _, id := range f.Items {
			told[id] = true
		}
	}
	for _, c := range s.Claims {
		if !told[c.ID] && c.By != hearsay.Differing {
			list = append(list, basis{p.claim(c), c.Mentions, len(documentsOf(c.Mentions)), c.Origins.AtMost})
		}
	}
	return list
}

// claim is told by its numbers, its words, and its origins.
func (p *page) claim(c hearsay.Claim) entry {
	e := entry{ID: p.shortID(c.ID), Origins: c.ID, Quotes: p.quotes([]hearsay.Span{c.What}), Parts: p.origins(c.Origins.List)}
	e.Head = articlesAndOrigins(&c)
	return e
}

// agencyText is one agency's text as some articles of a story print it, and what stands in it alone.
type agencyText struct {
	name     string
	articles []hearsay.DocumentID
	printed  map[hearsay.DocumentID][]hearsay.Range
	alone    []basis
}

type agencyTexts []*agencyText

// agencyTexts are the texts of agencies in a story, in the order of the account's copies.
func (p *page) agencyTexts(s *hearsay.Story) agencyTexts {
	var out agencyTexts
	for _, c := range p.copiesOf(s) {
		if c.Agency == "" {
			continue
		}
		t := out.of(c.Agency)
		if t == nil {
			t = &agencyText{name: c.Agency, printed: map[hearsay.DocumentID][]hearsay.Range{}}
			out = append(out, t)
		}
		for _, pair := range c.Spans {
			for _, x := range pair {
				t.add(x)
			}
		}
	}
	return out
}

func (list agencyTexts) of(name string) *agencyText {
	for _, t := range list {
		if t.name == name {
			return t
		}
	}
	return nil
}

func (t *agencyText) add(s hearsay.Span) {
	if !slices.Contains(t.articles, s.Document) {
		t.articles = append(t.articles, s.Document)
	}
	t.printed[s.Document] = append(t.printed[s.Document], s.Range())
}

// take gives b to the agency whose text it wholly stands in, if there is one.
func (list agencyTexts) take(b basis) bool {
	for _, t := range list {
		if !slices.ContainsFunc(b.spans, func(s hearsay.Span) bool { return !t.holds(s) }) {
			t.alone = append(t.alone, b)
			return true
		}
	}
	return false
}

// holds reports whether more than half of a span stands in the agency's text.
func (t *agencyText) holds(s hearsay.Span) bool {
	return slices.ContainsFunc(t.printed[s.Document], func(r hearsay.Range) bool {
		return 2*(min(r.End, s.End)-max(r.Start, s.Start)) > s.End-s.Start
	})
}

// agencyBases are an entry for each agency text in which something stands alone.
func (p *page) agencyBases(list agencyTexts) []basis {
	var out []basis
	for _, t := range list {
		if len(t.alone) == 0 {
			continue
		}
		slices.SortStableFunc(t.articles, p.byDate)
		e := entry{Head: agencyHead(len(t.articles), clean(t.name)), Facts: []string{p.outlets(t.articles), onlyThere(len(t.alone))}}
		for _, b := range t.alone {
			e.Parts = append(e.Parts, entry{ID: b.entry.ID, Quotes: b.entry.Quotes[:min(1, len(b.entry.Quotes))]})
		}
		p.fold(&e)
		out = append(out, basis{e, nil, len(t.articles), 1})
	}
	return out
}

// fold keeps the first few parts in sight.
func (p *page) fold(e *entry) {
	if len(e.Parts) > mostSayings && !p.all {
		e.Parts, e.Rest = e.Parts[:mostSayings:mostSayings], e.Parts[mostSayings:]
	}
}
