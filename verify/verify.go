// Package verify checks an account against the articles it was made from.
//
// An account and articles that were read again go in; a list of what does not hold comes out. It
// cuts every span again, compares the hash of every block, and counts again what the account
// counted. It stands apart from the rooms that made the account and shares none of their code,
// so that their mistakes are not repeated here.
package verify

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"hearsay"
)

// Problem is something that does not hold.
type Problem struct {
	Item  string // the identifier of the item, or the path of the document
	Where string // the place in the account, e.g. "content 1"; may be empty
	What  string
}

// String is the problem as a line.
func (p Problem) String() string {
	if p.Where == "" {
		return fmt.Sprintf("%s: %s", p.Item, p.What)
	}
	return fmt.Sprintf("%s: %s: %s", p.Item, p.Where, p.What)
}

// Report is what was checked, and what of it does not hold.
type Report struct {
	Documents, Items, Spans int
	Problems                []Problem
}

// Account checks an account against articles. Those that it does not name are no matter.
func Account(a *hearsay.Account, articles []hearsay.Article) Report {
	c := &checker{account: a, texts: map[hearsay.DocumentID]string{}, entities: map[hearsay.EntityID]bool{},
		statements: map[hearsay.StatementID]bool{}, items: map[string]bool{}}
	if a.Format != hearsay.AccountFormat {
		c.fail("account", "format", "%q, want %q", a.Format, hearsay.AccountFormat)
	}
	c.documents(articles)
	c.index()
	c.contents()
	for i := range a.Stories {
		c.story(&a.Stories[i])
	}
	c.corrections()
	return c.report
}

// checker gathers problems.
type checker struct {
	account    *hearsay.Account
	texts      map[hearsay.DocumentID]string // of documents that are as they were
	lost       []hearsay.DocumentID          // documents that are missing or changed
	entities   map[hearsay.EntityID]bool
	statements map[hearsay.StatementID]bool
	items      map[string]bool  // identifiers of all that a finding may be made from
	prints     map[printing]int // in how many articles of an outlet a block stands, once asked for
	report     Report
}

func (c *checker) fail(item, where, format string, args ...any) {
	c.report.Problems = append(c.report.Problems, Problem{item, where, fmt.Sprintf(format, args...)})
}

// index notes which identifiers exist, and that none stands for two things.
func (c *checker) index() {
	add := func(id string) {
		if c.items[id] {
			c.fail(id, "", "two items have this identifier")
		}
		c.items[id] = true
		c.report.Items++
	}
	for _, e := range c.account.Entities {
		add(string(e.ID))
		c.entities[e.ID] = true
	}
	for _, s := range c.account.Statements {
		add(string(s.ID))
		c.statements[s.ID] = true
	}
	for _, s := range c.account.Stories {
		add(s.ID)
		for _, e := range s.Events {
			add(e.ID)
		}
		for _, l := range s.Claims {
			add(l.ID)
		}
		for _, f := range s.Findings {
			add(f.ID)
		}
	}
}

// span cuts a span again.
func (c *checker) span(item, where string, s hearsay.Span) {
	c.report.Spans++
	text, ok := c.texts[s.Document]
	switch {
	case slices.Contains(c.lost, s.Document): // reported with its document
	case !ok:
		c.fail(item, where, "names document %s, which the account does not have", s.Document)
	case s.Start < 0 || s.End > len(text):
		c.fail(item, where, "bytes %d to %d lie outside the document's %d", s.Start, s.End, len(text))
	case s.Start >= s.End:
		c.fail(item, where, "bytes %d to %d are no words", s.Start, s.End)
	case !boundary(text, s.Start) || !boundary(text, s.End):
		c.fail(item, where, "bytes %d to %d cut a character in two", s.Start, s.End)
	}
}

// boundary reports whether a character begins or the text ends at i.
func boundary(text string, i int) bool {
	return i == len(text) || text[i]&0xC0 != 0x80
}

func (c *checker) spans(item, where string, spans []hearsay.Span) {
	for i, s := range spans {
		c.span(item, fmt.Sprintf("%s %d", where, i+1), s)
	}
}

func (c *checker) ranges(item, where string, d hearsay.DocumentID, ranges []hearsay.Range) {
	for i, r := range ranges {
		c.span(item, fmt.Sprintf("%s %d", where, i+1), r.In(d))
	}
}

// date checks that the bounds of a date agree with its value, and that what is worked out says from what.
func (c *checker) date(item, where string, d hearsay.Date) {
	c.spans(item, where+" because", d.Because)
	c.bounds(item, where, d.Value, d.Earliest, d.Latest)
	if d.How == hearsay.Inferred && len(d.Because) == 0 && len(d.By) == 0 {
		c.fail(item, where, "inferred, and does not say from what")
	}
	if (d.How == hearsay.Unknown || d.How == "") && d.Value != "" && where == "published" {
		c.fail(item, where, "unknown, and yet %s", d.Value)
	}
}

// bounds checks that a value has the bounds that stand beside it.
func (c *checker) bounds(item, where, value string, earliest, latest hearsay.Day) {
	if earliest != 0 && latest != 0 && earliest > latest {
		c.fail(item, where, "earliest %s is after latest %s", earliest, latest)
	}
	if value == "" || earliest == 0 && latest == 0 {
		return
	}
	lo, hi, err := hearsay.EDTFBounds(value)
	if err != nil {
		c.fail(item, where, "%v", err)
	} else if lo != earliest || hi != latest {
		c.fail(item, where, "%s is from %s to %s, not from %s to %s", value, lo, hi, earliest, latest)
	}
}

func (c *checker) entity(item, where string, id hearsay.EntityID) {
	if id != "" && !c.entities[id] {
		c.fail(item, where, "names entity %s, which the account does not have", id)
	}
}

func (c *checker) document(item, where string, id hearsay.DocumentID) {
	if _, ok := c.texts[id]; !ok && !slices.Contains(c.lost, id) {
		c.fail(item, where, "names document %s, which the account does not have", id)
	}
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

func compareArticles(a, b hearsay.Article) int {
	return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Path, b.Path))
}
