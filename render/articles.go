package render

import (
	"cmp"
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
		Facts: slices.Compact([]string{p.outlet(d.ID), p.names[d.ID]})}
	if d.Published.How == hearsay.Inferred {
		e.Facts = append(e.Facts, wordInferred)
	}
	e.Facts = append(e.Facts, unreadDate(d)...)
	if d.Cut != "" {
		e.Facts = append(e.Facts, wordCut)
	}
	e.Facts = p.withCorrected(e.Facts, p.datings(d.Corrected))
	return e
}

// unreadDate says that the date given with an article cannot be read, where that is so.
func unreadDate(d *hearsay.AccountDocument) []string {
	if d.UnreadDate == "" {
		return nil
	}
	return []string{wordUnreadDate + " “" + cut(clean(d.UnreadDate), longestWritten) + "”"}
}

const longestWritten = 60 // characters of a date as it was written

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
		e := entry{Elsewhere: true, ID: p.shortID(string(d.ID)), Head: dateWords(d.Published, 0) + ": " + cmp.Or(clean(d.Title), wordUntitled),
			Facts: append([]string{p.outlet(d.ID)}, unreadDate(d)...)}
		if len(d.Published.By) > 0 {
			e.Facts = append(e.Facts, wordBy+" "+strings.Join(d.Published.By, ", "))
		}
		e.Quotes = p.quotes(d.Published.Because[:min(len(d.Published.Because), most)])
		e.Left = max(0, len(d.Published.Because)-most)
		out.Entries = append(out.Entries, e)
	}
	return out
}
