package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay"
)

// articles lists the articles of a story; those whose date was worked out say from what.
func (p *page) articles(s *hearsay.Story) section {
	ids := slices.Clone(s.Documents)
	slices.SortStableFunc(ids, p.byDate)
	out := section{Title: wordArticles}
	for _, id := range ids {
		if d := p.documents[id]; d != nil {
			out.Entries = append(out.Entries, p.article(d))
		}
	}
	return out
}

func (p *page) article(d *hearsay.AccountDocument) entry {
	year := 0
	if d.Published.Known() {
		year, _, _ = max(d.Published.Earliest, 1).Civil()
	}
	e := entry{ID: p.shortID(string(d.ID)), Date: dateWords(d.Published, 0), Year: year, Head: cmp.Or(clean(d.Title), wordUntitled),
		Facts: []string{p.names[d.ID]}}
	if d.Outlet != nil {
		e.Facts = append([]string{clean(d.Outlet.Name)}, e.Facts...)
	}
	if d.Published.How == hearsay.Inferred {
		e.Facts = append(e.Facts, "date worked out from "+reasons(d.Published))
		for _, s := range d.Published.Because[:min(len(d.Published.Because), 3)] {
			e.Quotes = append(e.Quotes, p.inContext(s))
		}
	}
	if d.Cut != "" {
		e.Facts = append(e.Facts, wordCut)
	}
	return e
}

func reasons(d hearsay.Date) string {
	if len(d.By) == 0 {
		return "these words"
	}
	return strings.Join(d.By, ", ")
}

// copies are the pairs of articles that share text beyond quotations.
func (p *page) copies(s *hearsay.Story) section {
	out := section{Title: wordCopies}
	for _, c := range p.Copies {
		pair := c.Documents()
		if slices.Contains(s.Documents, pair[0]) && slices.Contains(s.Documents, pair[1]) {
			out.Entries = append(out.Entries, p.copied(c))
		}
	}
	return out
}

func (p *page) copied(c hearsay.Copy) entry {
	pair := c.Documents()
	from, to, sign := pair[0], pair[1], "↔"
	if c.From != "" {
		from, to, sign = c.From, c.To, "→"
	}
	e := entry{Head: fmt.Sprintf("%s %s %s", p.names[from], sign, p.names[to]),
		Facts: []string{fmt.Sprintf("%.0f %% of the words of %s", 100*c.Share, shareOf(p, c, to)), clean(c.Because)}}
	for _, s := range c.Evidence[:min(len(c.Evidence), 2)] {
		e.Quotes = append(e.Quotes, quote{Words: p.words(s), At: s})
	}
	return e
}

func shareOf(p *page, c hearsay.Copy, to hearsay.DocumentID) string {
	if c.From == "" {
		return "the shorter"
	}
	return p.names[to]
}
