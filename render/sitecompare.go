package render

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"hearsay"
)

// compareBody is two articles beside each other.
type compareBody struct {
	Left, Right articleHead
	Shared      []entry // what is known of text in common
	Findings    []entry
	Both        []entry // claims that both tell
	Pager       pager   // of these
	Rows        []compareRow
}

// articleHead names an article.
type articleHead struct {
	ID, Title, Language string
	Facts               []string
}

// compareRow is blocks that stand beside each other; they are joined where they share a passage.
type compareRow struct {
	Left, Right []blockText
	Joined      bool
}

// common is a passage that two articles share, or a quotation that both print.
type common struct {
	left, right hearsay.Range
	quotation   bool
}

// WriteCompare writes two articles aligned, the passages that they share joined, and above them what they differ on and
// what both tell. from counts these from 0.
func (s *Site) WriteCompare(w io.Writer, one, other string, from int) error {
	a, b, err := s.pair(one, other)
	if err != nil {
		return err
	}
	shared := s.shared(a.ID, b.ID)
	left, right := blocks(a, sides(shared, "l", "r", func(c common) hearsay.Range { return c.left })),
		blocks(b, sides(shared, "r", "l", func(c common) hearsay.Range { return c.right }))
	body := compareBody{Left: s.articleHead(a), Right: s.articleHead(b), Rows: aligned(left, right, shared)}
	for _, c := range s.copiesWith(a.ID) {
		if pair := c.Documents(); pair[0] == b.ID || pair[1] == b.ID {
			e := s.copied(c)
			e.Articles = nil
			body.Shared = append(body.Shared, e)
		}
	}
	body.Findings, body.Both = s.betweenTwo(a.ID, b.ID)
	body.Both, body.Pager = pageOf(body.Both, from, pageBoth, comparison(a.ID, b.ID)+"?from=")
	return s.write(w, "compare", body.Left.Title+" – "+body.Right.Title, "", body)
}

func (s *Site) articleHead(d *hearsay.AccountDocument) articleHead {
	return articleHead{string(d.ID), cmp.Or(clean(d.Title), wordUntitled), cmp.Or(d.Language, "und"), s.articleFacts(d)}
}

// shared are the passages that two articles have in common, in the order of the first; quotations that lie in a copied
// passage are left out.
func (s *Site) shared(a, b hearsay.DocumentID) []common {
	var out []common
	for _, c := range s.copiesWith(a) {
		for _, pair := range c.Spans {
			x, y := pair[0], pair[1]
			if x.Document == b {
				x, y = y, x
			}
			if x.Document == a && y.Document == b && !x.Range().Empty() && !y.Range().Empty() {
				out = append(out, common{left: x.Range(), right: y.Range()})
			}
		}
	}
	for _, x := range s.said[a] {
		for _, y := range s.said[b] {
			c := common{extentOf(x), extentOf(y), true}
			if x.Utterance != "" && x.Utterance == y.Utterance && !c.left.Empty() && !c.right.Empty() && !slices.ContainsFunc(out, func(o common) bool { return o.left.Overlaps(c.left) || o.right.Overlaps(c.right) }) {
				out = append(out, c)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y common) int { return cmp.Compare(x.left.Start, y.left.Start) })
	return out
}

// sides are the places of shared passages in one of two articles, each with a number that leads to the other.
func sides(shared []common, here, there string, of func(common) hearsay.Range) []lit {
	var lits []lit
	for i, c := range shared {
		l := lit{Range: of(c), Class: "copied", Name: fmt.Sprint(here, i+1), Of: fmt.Sprint("p", i+1), Href: fmt.Sprint("#", there, i+1), Sign: fmt.Sprint(i + 1)}
		if c.quotation {
			l.Class = "quotation"
		}
		lits = append(lits, l)
	}
	slices.SortStableFunc(lits, func(x, y lit) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End)) })
	return lits
}

// tie joins a block of the left with one of the right.
type tie struct{ left, right, weight int }

// aligned puts blocks that share passages beside each other: the heaviest ties that do not cross. What lies between two
// ties stands beside what lies between them on the other side.
func aligned(left, right []blockText, shared []common) []compareRow {
	var rows []compareRow
	i, j := 0, 0
	row := func(toLeft, toRight int, joined bool) {
		if toLeft > i || toRight > j {
			rows = append(rows, compareRow{left[i:toLeft], right[j:toRight], joined})
		}
		i, j = toLeft, toRight
	}
	ties := uncrossed(tiesOf(left, right, shared))
	for k := 0; k < len(ties); {
		t := ties[k]
		end := k + 1
		for end < len(ties) && (ties[end].left == ties[end-1].left || ties[end].right == ties[end-1].right) {
			end++
		}
		row(t.left, t.right, false)
		row(ties[end-1].left+1, ties[end-1].right+1, true)
		k = end
	}
	row(len(left), len(right), false)
	return rows
}

func tiesOf(left, right []blockText, shared []common) []tie {
	var out []tie
	for _, c := range shared {
		for i, x := range left {
			for j, y := range right {
				if c.left.Overlaps(x.Range) && c.right.Overlaps(y.Range) && proportional(c, x.Range, y.Range) {
					out = append(out, tie{i, j, min(overlap(c.left, x.Range), overlap(c.right, y.Range))})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b tie) int {
		return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right), cmp.Compare(b.weight, a.weight))
	})
	return slices.CompactFunc(out, func(a, b tie) bool { return a.left == b.left && a.right == b.right })
}

// proportional reports whether two blocks hold the same part of a passage, as far as places in it tell.
func proportional(c common, x, y hearsay.Range) bool {
	from := func(p, b hearsay.Range) (lo, hi int) {
		return 1000 * (max(b.Start, p.Start) - p.Start) / p.Len(), 1000 * (min(b.End, p.End) - p.Start) / p.Len()
	}
	lo1, hi1 := from(c.left, x)
	lo2, hi2 := from(c.right, y)
	return 2*(min(hi1, hi2)-max(lo1, lo2)) > min(hi1-lo1, hi2-lo2)
}

func overlap(a, b hearsay.Range) int { return min(a.End, b.End) - max(a.Start, b.Start) }

// uncrossed are the ties of most weight of which no two cross; ties are in the order of the left.
func uncrossed(ties []tie) []tie {
	best, before := make([]int, len(ties)), make([]int, len(ties))
	last := -1
	for i, t := range ties {
		best[i], before[i] = t.weight, -1
		for j := range i {
			if ties[j].right <= t.right && best[j]+t.weight > best[i] {
				best[i], before[i] = best[j]+t.weight, j
			}
		}
		if last < 0 || best[i] > best[last] {
			last = i
		}
	}
	var out []tie
	for ; last >= 0; last = before[last] {
		out = append(out, ties[last])
	}
	slices.Reverse(out)
	return out
}

// betweenTwo are the findings that rest on both articles, and the claims that both tell, each in the words of both.
func (s *Site) betweenTwo(a, b hearsay.DocumentID) (findings, both []entry) {
	ofTwo := func(spans []hearsay.Span) (out []hearsay.Span) {
		for _, x := range spans {
			if x.Document == a || x.Document == b {
				out = append(out, x)
			}
		}
		return out
	}
	for i := range s.Account.Stories {
		story := &s.Account.Stories[i]
		if !slices.Contains(story.Documents, a) || !slices.Contains(story.Documents, b) {
			continue
		}
		for _, f := range story.Findings {
			if f.Spans = ofTwo(f.Spans); len(documentsOf(f.Spans)) == 2 && f.Kind != hearsay.OneOrigin {
				e := s.finding(f)
				if e.Articles = nil; len(e.Quotes) > 1 || f.Kind == hearsay.RightOfReply {
					findings = append(findings, e)
				}
			}
		}
		for _, c := range story.Claims {
			if spans := ofTwo(c.Mentions); len(documentsOf(spans)) == 2 && c.By != hearsay.Differing {
				e := s.claim(c)
				e.Quotes, e.Parts, e.Beside = s.quotes(spans), nil, true
				both = append(both, e)
			}
		}
	}
	return findings, both
}
