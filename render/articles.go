package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay"
)

// articles lists the articles of a story.
func (p *page) articles(s *hearsay.Story) section {
	ids := slices.Clone(s.Documents)
	slices.SortStableFunc(ids, p.byDate)
	return section{Title: wordArticles, Entries: p.articlesOf(ids)}
}

func (p *page) articlesOf(ids []hearsay.DocumentID) []entry {
	var out []entry
	for _, id := range ids {
		if d := p.documents[id]; d != nil {
			out = append(out, p.article(d))
		}
	}
	return out
}

func (p *page) article(d *hearsay.AccountDocument) entry {
	year := 0
	if d.Published.Known() {
		year, _, _ = max(d.Published.Earliest, 1).Civil()
	}
	e := entry{ID: p.shortID(string(d.ID)), Date: dateWords(d.Published, year), Year: year, Head: cmp.Or(clean(d.Title), wordUntitled),
		Facts: []string{p.names[d.ID]}}
	if d.Outlet != nil {
		e.Facts = append([]string{clean(d.Outlet.Name)}, e.Facts...)
	}
	if d.Published.How == hearsay.Inferred {
		e.Facts = append(e.Facts, wordInferred)
	}
	if d.Cut != "" {
		e.Facts = append(e.Facts, wordCut)
	}
	return e
}

// undated are the articles of a story that bear no date: the interval that was worked out, and the
// words that led to it.
func (p *page) undated(s *hearsay.Story) section {
	const most = 6 // words shown for each; why has them all
	out := section{Title: wordUndated}
	for _, id := range s.Documents {
		d := p.documents[id]
		if d == nil || d.Published.How == hearsay.Given {
			continue
		}
		e := entry{ID: p.shortID(string(d.ID)), Head: dateWords(d.Published, 0) + ": " + cmp.Or(clean(d.Title), wordUntitled),
			Facts: []string{p.outlet(d.ID)}}
		if len(d.Published.By) > 0 {
			e.Facts = append(e.Facts, wordBy+" "+strings.Join(d.Published.By, ", "))
		}
		for _, span := range d.Published.Because[:min(len(d.Published.Because), most)] {
			e.Quotes = append(e.Quotes, p.inContext(span))
		}
		out.Entries = append(out.Entries, e)
	}
	return out
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
