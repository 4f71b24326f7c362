package render

import (
	"fmt"
	"slices"

	"hearsay"
)

// copiesOf are the copies between articles of a story.
func (p *page) copiesOf(s *hearsay.Story) []hearsay.Copy {
	var out []hearsay.Copy
	for _, c := range p.Copies {
		pair := c.Documents()
		if slices.Contains(s.Documents, pair[0]) && slices.Contains(s.Documents, pair[1]) {
			out = append(out, c)
		}
	}
	return out
}

// mostEvidence is how many sentences are shown for who had text first.
const mostEvidence = 2

// copies are the articles that share text beyond quotations: those of one agency's text together, the
// others pair by pair.
func (p *page) copies(s *hearsay.Story) section {
	out := section{Title: wordCopies}
	for _, t := range p.agencyTexts(s) {
		slices.SortStableFunc(t.articles, p.byDate)
		e := entry{Head: agencyHead(len(t.articles), clean(t.name)), Facts: []string{p.outlets(t.articles)}}
		for _, c := range p.copiesOf(s) {
			if c.Agency == t.name {
				e.Parts = append(e.Parts, p.copied(c))
			}
		}
		p.fold(&e)
		out.Entries = append(out.Entries, e)
	}
	for _, c := range p.copiesOf(s) {
		if c.Agency == "" {
			e := p.copied(c)
			e.Quotes, e.Left = p.quotes(c.Evidence[:min(len(c.Evidence), mostEvidence)]), max(0, len(c.Evidence)-mostEvidence)
			out.Entries = append(out.Entries, e)
		}
	}
	return out
}

// copied is one pair: who had it first, as far as that is known, how much, and why it is thought so.
func (p *page) copied(c hearsay.Copy) entry {
	pair := c.Documents()
	from, to, sign, of := pair[0], pair[1], "↔", wordShorter
	if c.From != "" {
		from, to, sign, of = c.From, c.To, "→", p.names[c.To]
	}
	return entry{Articles: []hearsay.DocumentID{from, to}, Head: fmt.Sprintf("%s %s %s", p.names[from], sign, p.names[to]),
		Facts: []string{fmt.Sprintf("%.0f %% of the words of %s", 100*c.Share, of), clean(c.Because)}}
}
