package verify

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"hearsay"
)

// documents matches each document of the account with an article and compares their texts.
func (c *checker) documents(articles []hearsay.Article) {
	articles = slices.SortedFunc(slices.Values(articles), compareArticles)
	for i := range c.account.Documents {
		d := &c.account.Documents[i]
		c.report.Documents++
		c.report.Items++
		a := find(d, articles)
		switch {
		case a == nil:
			c.fail(d.Path, place(d), "is not among the documents given")
			c.lost = append(c.lost, d.ID)
			continue
		case hash(a.Text) != d.Hash:
			c.changed(d, a)
			c.lost = append(c.lost, d.ID)
			continue
		case a.ID != d.ID:
			c.fail(d.Path, place(d), "the file has changed, though not the text of its article")
		}
		c.texts[d.ID] = a.Text
	}
	for i := range c.account.Documents {
		if d := &c.account.Documents[i]; !slices.Contains(c.lost, d.ID) {
			c.metadata(d)
		}
	}
}

func place(d *hearsay.AccountDocument) string {
	if d.Record.ID != "" {
		return "record " + d.Record.ID
	}
	if d.Record.Line != 0 {
		return fmt.Sprintf("line %d", d.Record.Line)
	}
	return ""
}

// find is the article of a document: by identifier, else by path, else by the name of the file.
func find(d *hearsay.AccountDocument, articles []hearsay.Article) *hearsay.Article {
	for _, same := range []func(a *hearsay.Article) bool{
		func(a *hearsay.Article) bool { return a.ID == d.ID },
		func(a *hearsay.Article) bool { return a.Path == d.Path && sameRecord(a.Record, d.Record) },
		func(a *hearsay.Article) bool {
			return path.Base(a.Path) == path.Base(d.Path) && sameRecord(a.Record, d.Record)
		},
	} {
		for i := range articles {
			if same(&articles[i]) {
				return &articles[i]
			}
		}
	}
	return nil
}

// sameRecord compares records by their own identifiers or, where they have none, by their lines: a written
// account keeps but one of the two.
func sameRecord(a, b hearsay.Record) bool {
	return a.ID == b.ID && (a.ID != "" || a.Line == b.Line)
}

// metadata checks what a document says about itself.
func (c *checker) metadata(d *hearsay.AccountDocument) {
	text := c.texts[d.ID]
	last := 0
	for i, b := range d.Blocks {
		where := fmt.Sprintf("block %d", i+1)
		c.span(d.Path, where, b.In(d.ID))
		if b.Start < last {
			c.fail(d.Path, where, "begins at byte %d, inside the block before it", b.Start)
		}
		if last = b.End; b.Start >= 0 && b.Start <= b.End && b.End <= len(text) && hash(b.Of(text))[:8] != b.Hash {
			c.fail(d.Path, where, "bytes %d to %d are not those that were read: %s", b.Start, b.End, brief(b.Of(text)))
		}
	}
	c.date(d.Path, "published", d.Published)
	if d.Outlet != nil {
		c.spans(d.Path, "outlet because", d.Outlet.Because)
		if d.Outlet.How == hearsay.Inferred && len(d.Outlet.Because) == 0 {
			c.fail(d.Path, "outlet", "inferred, and does not say from what")
		}
	}
}

// changed says where the text of an article is not what it was: the blocks whose bytes are gone.
// A block that stands elsewhere, because bytes before it came or went, is not reported.
func (c *checker) changed(d *hearsay.AccountDocument, a *hearsay.Article) {
	there := map[string]int{}
	for _, b := range a.Blocks {
		there[hash(b.Of(a.Text))[:8]]++
	}
	said := false
	for i, b := range d.Blocks {
		if there[b.Hash]--; there[b.Hash] >= 0 {
			continue
		}
		said = true
		c.fail(d.Path, place(d), "bytes %d to %d (block %d, %s) have changed; there now: %s", b.Start, b.End, i+1, b.Role, brief(now(a.Text, b.Range)))
	}
	if !said {
		c.fail(d.Path, place(d), "bytes outside its paragraphs have changed: head lines, or white space")
	}
}

// now is what stands in text where r was, widened to whole characters.
func now(text string, r hearsay.Range) string {
	start, end := min(r.Start, len(text)), min(r.End, len(text))
	for start > 0 && !boundary(text, start) {
		start--
	}
	for end < len(text) && !boundary(text, end) {
		end++
	}
	return text[start:end]
}

// brief is the beginning of words.
func brief(s string) string {
	const most = 12
	words := strings.Fields(s)
	if len(words) > most {
		words = append(words[:most:most], "…")
	}
	return strings.Join(words, " ")
}
