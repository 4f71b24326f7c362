package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// alignment says which stretches of text stand in two articles, and whose text it is.
type alignment struct {
	passages map[[2]hearsay.DocumentID][][2]hearsay.Span // by sorted pair; spans in that order
	copies   map[[2]hearsay.DocumentID]hearsay.Copy
	agency   map[hearsay.DocumentID]string // the agency whose text an article carries
}

func align(copies []hearsay.Copy) alignment {
	a := alignment{map[[2]hearsay.DocumentID][][2]hearsay.Span{}, map[[2]hearsay.DocumentID]hearsay.Copy{}, map[hearsay.DocumentID]string{}}
	for _, c := range copies {
		pair := c.Documents()
		a.copies[pair] = c
		for _, s := range c.Spans {
			if s[0].Document != pair[0] {
				s[0], s[1] = s[1], s[0]
			}
			a.passages[pair] = append(a.passages[pair], s)
		}
		slices.SortFunc(a.passages[pair], func(x, y [2]hearsay.Span) int { return hearsay.CompareSpans(x[0], y[0]) })
		if c.Agency != "" {
			for _, d := range pair {
				if old := a.agency[d]; old == "" || cmp.Less(c.Agency, old) {
					a.agency[d] = c.Agency
				}
			}
		}
	}
	return a
}

// same reports whether x and y lie at the same place of a passage that both articles share:
// each mostly inside it, and as far from its start as the other, allowing for small edits.
func (a alignment) same(x, y hearsay.Span) bool {
	if x.Document > y.Document {
		x, y = y, x
	}
	for _, p := range a.passages[[2]hearsay.DocumentID{x.Document, y.Document}] {
		if !inside(x, p[0]) || !inside(y, p[1]) {
			continue
		}
		drift := (x.Start - p[0].Start) - (y.Start - p[1].Start)
		if -60 <= drift && drift <= 60 {
			return true
		}
	}
	return false
}

// inside reports whether at least half of s lies in passage p.
func inside(s, p hearsay.Span) bool {
	return s.Document == p.Document && 2*(min(s.End, p.End)-max(s.Start, p.Start)) >= s.End-s.Start
}

// family reports whether the two articles carry one text.
func (a alignment) family(x, y hearsay.DocumentID) (hearsay.Copy, bool) {
	c, ok := a.copies[[2]hearsay.DocumentID{min(x, y), max(x, y)}]
	return c, ok
}

// agencyOf is the agency whose text x shares with some other article, or "".
func (a alignment) agencyOf(x hearsay.DocumentID) string { return strings.TrimSpace(a.agency[x]) }
