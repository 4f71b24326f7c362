package verify

import (
	"fmt"
	"strings"
	"unicode"

	"hearsay"
)

// contents checks what was read in single articles, and the copies between them.
func (c *checker) contents() {
	for _, e := range c.account.Entities {
		c.checkEntity(e)
	}
	for _, t := range c.account.Times {
		c.checkTime(t)
	}
	for _, s := range c.account.Statements {
		c.checkStatement(s)
	}
	for i, copied := range c.account.Copies {
		c.checkCopy(fmt.Sprintf("copy %d", i+1), copied)
	}
}

func (c *checker) checkEntity(e hearsay.Entity) {
	c.evidence(string(e.ID), "mention", e.Mentions)
	for _, m := range e.Members {
		c.entity(string(e.ID), "member", m)
	}
}

// evidence checks spans of which there must be one at least.
func (c *checker) evidence(item, where string, spans []hearsay.Span) {
	if len(spans) == 0 {
		c.fail(item, "", "has no evidence: no %s", where)
	}
	c.spans(item, where, spans)
}

func (c *checker) checkTime(t hearsay.DocumentTime) {
	c.report.Items++
	item := fmt.Sprintf("time %s:%d-%d", t.Document, t.Start, t.End)
	c.span(item, "", t.In(t.Document))
	if t.Kind == hearsay.DateKind || t.Kind == hearsay.ClockKind {
		c.bounds(item, "", t.Value, t.Earliest, t.Latest)
	}
}

func (c *checker) checkStatement(s hearsay.Statement) {
	item := string(s.ID)
	if len(s.Content) == 0 && s.Cue == nil {
		c.fail(item, "", "has no evidence: neither content nor cue")
	}
	c.ranges(item, "content", s.Document, s.Content)
	c.ranges(item, "quotation", s.Document, s.Quotes)
	if s.Cue != nil {
		c.span(item, "cue", s.Cue.In(s.Document))
	}
	c.party(item, "speaker", s.Document, s.Speaker)
	for i, hop := range s.Chain {
		c.party(item, fmt.Sprintf("chain %d", i+1), s.Document, hop)
	}
	if s.Said != nil {
		c.date(item, "said", *s.Said)
	}
	if s.Lent != "" && !c.statements[s.Lent] {
		c.fail(item, "lent", "names statement %s, which the account does not have", s.Lent)
	}
	if s.By == "" {
		c.fail(item, "", "does not say which rule read it")
	}
}

func (c *checker) party(item, where string, d hearsay.DocumentID, p hearsay.Party) {
	c.entity(item, where, p.Entity)
	if p.Start != 0 || p.End != 0 {
		c.span(item, where, p.Range().In(d))
	} else if p.By == "" && p.Kind != hearsay.UnattributedParty {
		c.fail(item, where, "%q stands on no words and does not say what it was carried over from", p.Name)
	}
}

// checkCopy cuts the passages again and counts which part of the document they make up.
func (c *checker) checkCopy(item string, k hearsay.Copy) {
	c.report.Items++
	pair := k.Documents()
	first, second := pair[0], pair[1]
	if k.From != "" {
		first, second = k.From, k.To
	}
	c.document(item, "", first)
	c.document(item, "", second)
	if len(k.Spans) == 0 {
		c.fail(item, "", "has no evidence: no passages")
	}
	for i, s := range k.Spans {
		where := fmt.Sprintf("passage %d", i+1)
		c.span(item, where, s[0])
		c.span(item, where, s[1])
		if s[0].Document != first || s[1].Document != second {
			c.fail(item, where, "stands in other documents than the copy names")
		}
	}
	c.spans(item, "evidence", k.Evidence)
	c.checkShare(item, k, first, second)
}

// shareTolerance is how far a share may be from what the passages say: the account counts words of
// its own making, leaves out quotations, and rounds.
const shareTolerance = 0.15

func (c *checker) checkShare(item string, k hearsay.Copy, first, second hearsay.DocumentID) {
	a, b := c.texts[first], c.texts[second]
	if a == "" || b == "" {
		return
	}
	var inFirst, inSecond []hearsay.Range
	for _, s := range k.Spans {
		inFirst, inSecond = append(inFirst, s[0].Range()), append(inSecond, s[1].Range())
	}
	share := covered(b, c.blocks(second), inSecond)
	if k.From == "" {
		share = max(share, covered(a, c.blocks(first), inFirst))
	}
	if k.Share > share+shareTolerance || k.Share <= 0 {
		c.fail(item, "share", "is given as %.2f; the passages make up %.2f", k.Share, share)
	}
}

const (
	// minRepeats is in how many articles of one outlet a block stands that is no part of any, for a share.
	minRepeats = 3
	// mostly is the part of an article that such blocks do not reach: one of which more is printed again is printed again itself.
	mostly = 0.5
)

// blocks are the ranges in which an article itself speaks, but for its headline, which is another's more often than not, and for
// those that its outlet prints under several.
func (c *checker) blocks(d hearsay.DocumentID) []hearsay.Range {
	var told, own []hearsay.Range
	all, repeated := 0, 0
	for i := range c.account.Documents {
		doc := &c.account.Documents[i]
		if doc.ID != d {
			continue
		}
		for _, b := range doc.Blocks {
			if !b.Role.Told() || b.Role == hearsay.Headline {
				continue
			}
			told, all = append(told, b.Range), all+b.Len()
			if doc.Outlet == nil || c.printed()[printing{doc.Outlet.Name, b.Hash}] < minRepeats {
				own = append(own, b.Range)
			} else {
				repeated += b.Len()
			}
		}
	}
	if float64(repeated) > mostly*float64(all) {
		return told
	}
	return own
}

// covered is the part of the words of text within told that lie in ranges.
func covered(text string, told, ranges []hearsay.Range) float64 {
	all, in := 0, 0
	for _, block := range told {
		for _, word := range words(text, block) {
			all++
			for _, r := range ranges {
				if r.Overlaps(word) {
					in++
					break
				}
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(in) / float64(all)
}

// words are the runs of letters and digits in a part of text.
func words(text string, part hearsay.Range) []hearsay.Range {
	if part.Start < 0 || part.End > len(text) || part.Empty() {
		return nil
	}
	var out []hearsay.Range
	at := part.Start
	inWord := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	for field := range strings.FieldsFuncSeq(text[part.Start:part.End], inWord) {
		at += strings.Index(text[at:part.End], field)
		out = append(out, hearsay.Range{Start: at, End: at + len(field)})
		at += len(field)
	}
	return out
}

// printing is a block as an outlet prints it.
type printing struct{ outlet, hash string }

// printed counts in how many articles of its outlet each block stands.
func (c *checker) printed() map[printing]int {
	if c.prints == nil {
		c.prints = map[printing]int{}
		for _, doc := range c.account.Documents {
			if doc.Outlet == nil {
				continue
			}
			seen := map[string]bool{}
			for _, b := range doc.Blocks {
				if !seen[b.Hash] {
					seen[b.Hash] = true
					c.prints[printing{doc.Outlet.Name, b.Hash}]++
				}
			}
		}
	}
	return c.prints
}
