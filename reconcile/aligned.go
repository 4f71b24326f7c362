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
	agency   map[hearsay.DocumentID][]carried
}

// carried is agency text that an article carries: which agency's, where, and whether it is all of the article.
type carried struct {
	agency   string
	passages []hearsay.Range
	whole    bool
}

func align(copies []hearsay.Copy) alignment {
	a := alignment{map[[2]hearsay.DocumentID][][2]hearsay.Span{}, map[[2]hearsay.DocumentID]hearsay.Copy{}, map[hearsay.DocumentID][]carried{}}
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
			a.carry(c, pair)
		}
	}
	for d := range a.agency {
		slices.SortStableFunc(a.agency[d], func(x, y carried) int { return cmp.Compare(x.agency, y.agency) })
	}
	return a
}

// carry notes the passages of an agency copy in both of its articles.
func (a alignment) carry(c hearsay.Copy, pair [2]hearsay.DocumentID) {
	for i, d := range pair {
		k := carried{agency: strings.TrimSpace(c.Agency), whole: slices.Contains(c.Whole, d)}
		for _, p := range a.passages[pair] {
			k.passages = append(k.passages, p[i].Range())
		}
		a.agency[d] = append(a.agency[d], k)
	}
}

// edited is by how many bytes small edits may move words in a passage that two articles share.
const edited = 60

// same reports whether x and y lie at the same place of a passage that both articles share: each mostly inside it, and as far from its
// start as the other, allowing for small edits, so that one would lie on the other.
func (a alignment) same(x, y hearsay.Span) bool {
	if x.Document > y.Document {
		x, y = y, x
	}
	for _, p := range a.passages[[2]hearsay.DocumentID{x.Document, y.Document}] {
		if !inside(x, p[0]) || !inside(y, p[1]) {
			continue
		}
		drift := (x.Start - p[0].Start) - (y.Start - p[1].Start)
		if max(drift, -drift) <= edited && drift < x.End-x.Start && -drift < y.End-y.Start {
			return true
		}
	}
	return false
}

// between are the passages that two articles share, the side of x first.
func (a alignment) between(x, y hearsay.DocumentID) (found [][2]hearsay.Span) {
	for _, p := range a.passages[[2]hearsay.DocumentID{min(x, y), max(x, y)}] {
		if x > y {
			p[0], p[1] = p[1], p[0]
		}
		found = append(found, p)
	}
	return found
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

// agencyOf is the agency whose text stands at a place, or "": at least half of it in the passages, or anywhere in an
// article that is that text as a whole. What a paper tells beside the passages that it took, it may have elsewhere.
func (a alignment) agencyOf(at hearsay.Span) string {
	for _, c := range a.agency[at.Document] {
		if c.whole || 2*c.holds(at.Range()) >= at.End-at.Start {
			return c.agency
		}
	}
	return ""
}

// holds counts the bytes of a range that lie in the passages.
func (c carried) holds(r hearsay.Range) (n int) {
	for _, p := range c.passages {
		n += max(0, min(p.End, r.End)-max(p.Start, r.Start))
	}
	return n
}
