// Package extract turns a document into an article: its text, its blocks with their roles, its
// title, date and outlet.
//
// In goes one document, out comes one article; plain text keeps its bytes, so that offsets count
// into them, and of a page the text is made. It stands apart because all that follows reads
// text and blocks alone, and never asks what they came from.
package extract

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"hearsay"
)

// longest is how many bytes of text an article may have: some 180,000 words, a long book.
const longest = 1 << 20

var errTooLong = errors.New("more than 1 MiB of text; no article is so long")

// Article reads one document by itself. It fails where the document holds no text, or too much.
func Article(ctx context.Context, d hearsay.Document) (hearsay.Article, error) {
	if err := ctx.Err(); err != nil {
		return hearsay.Article{}, err
	}
	a := hearsay.Article{ID: d.ID, Path: d.Path, Also: d.Also, Record: d.Record, Decoded: d.Decoded}
	if d.Format == hearsay.HTML {
		return fromPage(ctx, a, d)
	}
	if len(d.Raw) > longest {
		return a, errTooLong
	}
	return fromText(a, d)
}

// fromText reads plain text, whose bytes it keeps.
func fromText(a hearsay.Article, d hearsay.Document) (hearsay.Article, error) {
	a.Text = string(d.Raw)
	meta, body := head(a.Text, d.Meta)
	a.Blocks = split(a.Text, body)
	if len(a.Blocks) == 0 {
		return a, errNoText
	}
	describe(&a, meta)
	return a, nil
}

// describe gives a what stands beside its text, and its blocks their roles.
func describe(a *hearsay.Article, meta hearsay.Meta) {
	a.URL, a.Byline, a.Title = meta.URL, meta.Byline, strings.TrimSpace(meta.Title)
	a.Language = cmp.Or(meta.Language, languageOfText(a.Text))
	givePublished(a, meta.Published)
	a.Blocks = unglue(a.Text, a.Blocks)
	giveRoles(a)
	takeByline(a)
	giveOutlet(a, meta)
	a.Cut = cutBy(a)
}
