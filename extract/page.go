package extract

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"codeberg.org/readeck/go-readability"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay"
)

const (
	pageDeadline = 10 * time.Second // for one page
	deepest      = 400              // elements within one another; no written page has so many
	most         = 300_000          // elements of one page; the largest live pages have a tenth
)

var (
	errTooSlow = fmt.Errorf("no article found within %v", pageDeadline)
	errTooDeep = fmt.Errorf("elements nested more than %d deep", deepest)
	errTooMany = fmt.Errorf("more than %d elements", most)
)

// fromPage reads HTML, of which the text is made.
func fromPage(ctx context.Context, a hearsay.Article, d hearsay.Document) (hearsay.Article, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, pageDeadline, errTooSlow)
	defer cancel()
	type result struct {
		a   hearsay.Article
		err error
	}
	done := make(chan result, 1)
	go func() { // the libraries cannot be stopped, only left behind
		defer func() {
			if p := recover(); p != nil {
				done <- result{err: fmt.Errorf("the page could not be taken apart: %v", p)}
			}
		}()
		read, err := readPage(a, d)
		done <- result{read, err}
	}()
	select {
	case r := <-done:
		return r.a, r.err
	case <-ctx.Done():
		return a, context.Cause(ctx)
	}
}

func readPage(a hearsay.Article, d hearsay.Document) (hearsay.Article, error) {
	tree, err := parsePage(d.Raw)
	if err != nil {
		return a, err
	}
	meta := metaOf(tree, d.Meta)
	a.Extracted = true
	if !readable(d.Meta.Published) {
		a.UnreadDate = asWritten(d.Meta.Published)
	}
	for _, content := range []func(*html.Node, string) *html.Node{flashContent, trafilaturaContent, readabilityContent} {
		if node := content(tree, meta.URL); node != nil {
			if a.Text, a.Blocks = textOf(node); len(a.Blocks) > 0 {
				break
			}
		}
	}
	switch {
	case len(a.Blocks) == 0:
		return a, errNoText
	case len(a.Text) > longest:
		return a, errTooLong
	}
	describe(&a, meta)
	return a, nil
}

// parsePage parses a page that is not nested so deep that walking it could exhaust the stack, nor so
// large that its tree could exhaust the memory.
func parsePage(raw []byte) (*html.Node, error) {
	switch elements, depth := measure(raw); {
	case depth > deepest:
		return nil, errTooDeep
	case elements > most:
		return nil, errTooMany
	}
	tree, err := html.Parse(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("HTML: %w", err)
	}
	return tree, nil
}

// flash is how many bytes of text the page of a flash of news has at the most. All of it is the article; the libraries are made for longer
// pages, and run the paragraphs of one together, some of them twice.
const flash = 300

// flashContent is the body of a page that has no more text than a flash, else nil.
func flashContent(tree *html.Node, _ string) *html.Node {
	for n := range tree.Descendants() {
		if n.DataAtom == atom.Body {
			if text, _ := textOf(n); text != "" && len(text) <= flash {
				return n
			}
			break
		}
	}
	return nil
}

// trafilaturaContent and readabilityContent are the element that holds the article, or nil.
func trafilaturaContent(tree *html.Node, address string) *html.Node {
	page, _ := url.Parse(address)
	result, err := trafilatura.ExtractDocument(tree, trafilatura.Options{
		OriginalURL: page, EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled,
	})
	if err != nil {
		return nil
	}
	return result.ContentNode
}

func readabilityContent(tree *html.Node, address string) *html.Node {
	page, err := url.Parse(address)
	if err != nil {
		page = nil
	}
	result, err := readability.FromDocument(tree, page)
	if err != nil {
		return nil
	}
	return result.Node
}

// measure counts the elements of raw and how deep its tags are nested, as they stand: of depth, elements
// that end themselves are not counted, and those that the parser would close count until their parent's end.
func measure(raw []byte) (elements, depth int) {
	z := html.NewTokenizer(bytes.NewReader(raw))
	z.SetMaxBuf(len(raw) + 1)
	open := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return elements, depth
		case html.SelfClosingTagToken:
			elements++
		case html.StartTagToken:
			elements++
			if name, _ := z.TagName(); !closesItself(string(name)) {
				open++
				depth = max(depth, open)
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); !closesItself(string(name)) {
				open = max(open-1, 0)
			}
		}
	}
}

// closesItself reports whether elements of that name need no end tag.
func closesItself(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
		"p", "li", "dd", "dt", "option", "tr", "td", "th", "tbody", "thead", "tfoot":
		return true
	}
	return false
}

var errNoText = errors.New("no article text found")

// clean is s on one line, with entities that were escaped twice undone.
func clean(s string) string {
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}
