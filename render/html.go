package render

import (
	"bufio"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"strconv"
	"strings"

	"hearsay"
)

//go:embed page.html
var pageTemplate string

//go:embed parts.html
var partsTemplate string

//go:embed page.css
var pageStyle string

// HTML writes the account as one page that needs nothing else: no script, no request. Every place links to
// the words in the text of the article, which the page carries; that needs an account with texts.
func HTML(w io.Writer, a *hearsay.Account) error {
	p := newPage(a, false, len(a.Stories))
	at := newAnchors(p)
	h := &onePage{htmlPage: &htmlPage{page: p, addresses: withinPage{at}}, Style: template.CSS(pageStyle), anchors: at}
	t, err := pageParts("page").Parse(pageTemplate)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	if err := t.Execute(controlFree{b}, h); err != nil {
		return err
	}
	return b.Flush()
}

// pageParts is a template with the parts that all pages share.
func pageParts(name string) *template.Template {
	return template.Must(template.New(name).Funcs(template.FuncMap{
		"place": func(s hearsay.Skipped) string { return Place(s.Path, s.Record) },
		"sign":  statusSign, "status": statusWord, "left": moreOf, "others": andOthers, "further": morePassages, "wordings": moreWordings,
		"word":  pageWord,
		"label": label, "keys": keyWords, "downloads": downloads,
		"add":   func(a, b int) int { return a + b },
		"sub":   func(a, b int) int { return a - b },
		"join":  func(s []string) string { return strings.Join(s, " · ") },
		"nbsp":  func(s string) []string { return strings.Split(s, "\u00a0\u00a0 ") },
		"dated": section.dated,
		"slug":  slug,
		"first": func(n int, s string) string { return s[:min(n, len(s))] },
		"long":  func(title string) bool { return cells(title) > 72 },
	}).Parse(partsTemplate))
}

func slug(s string) string { return strings.ToLower(strings.NewReplacer(" ", "-", ",", "").Replace(s)) }

// htmlPage is a page with the addresses that its links lead to.
type htmlPage struct {
	*page
	addresses
}

// addresses are where links lead. An empty one is no link.
type addresses interface {
	Anchor(hearsay.Span) string // the words in the text of their article
	Article(id string) string
	Why(id string) string  // how an item came about
	Tree(e entry) string   // what a claim or a happening goes back to
	Voice(e entry) string  // all that a speaker says
	Pair(e entry) string   // two articles beside each other
	More(s section) string // the rest of a section
}

// onePage is the account as one page.
type onePage struct {
	*htmlPage
	Style   template.CSS
	anchors anchors
}

// withinPage are addresses within one page, which has no page of its own for anything.
type withinPage struct{ anchors }

// Anchor is the address of a place within the page.
func (w withinPage) Anchor(s hearsay.Span) string { return "#" + w.name(s) }

// Article is the address of an article within the page.
func (withinPage) Article(id string) string { return "#" + id }

// Why and those below it lead nowhere.
func (withinPage) Why(string) string   { return "" }
func (withinPage) Tree(entry) string   { return "" }
func (withinPage) Voice(entry) string  { return "" }
func (withinPage) Pair(entry) string   { return "" }
func (withinPage) More(section) string { return "" }

// Title is the name of the page.
func (h *onePage) Title() string {
	if len(h.Stories) == 1 {
		return h.Stories[0].Title
	}
	return count(len(h.Stories), "story")
}

func pageWord(name string) string {
	return map[string]string{"stories": wordStories, "articles": wordTexts, "skipped": wordSkipped, "nothing": wordNothing,
		"live": wordLive, "not article": wordNotArticle, "drawn": wordDrawn, "ticks": wordTicks, "also": wordAlso,
		"why": wordWhy, "tree": wordTree, "compare": wordCompare, "tellings": wordTellings}[name]
}

// Reference names a place, e.g. "harbour-wire 812–931".
func (h *htmlPage) Reference(s hearsay.Span) string {
	return fmt.Sprintf("%s %d–%d", h.names[s.Document], s.Start, s.End)
}

// Live is the address of the words in the page as it was printed, with a text fragment; "" without one.
func (h *htmlPage) Live(s hearsay.Span) string {
	d := h.documents[s.Document]
	if d == nil || !strings.HasPrefix(d.URL, "http://") && !strings.HasPrefix(d.URL, "https://") {
		return ""
	}
	return d.URL + "#:~:text=" + textFragment(h.words(s))
}

// textFragment names words by their first and last few, as https://wicg.github.io/scroll-to-text-fragment has it.
func textFragment(words string) string {
	const few = 5
	escape := func(w []string) string {
		return strings.ReplaceAll(url.PathEscape(strings.Join(w, " ")), "-", "%2D")
	}
	fields := strings.Fields(words)
	if len(fields) <= 2*few {
		return escape(fields)
	}
	return escape(fields[:few]) + "," + escape(fields[len(fields)-few:])
}

// Lang is the language of the words at a place, where it is not that of the page.
func (h *htmlPage) Lang(s hearsay.Span) string {
	if d := h.documents[s.Document]; d != nil && !strings.HasPrefix(d.Language, "en") {
		return d.Language
	}
	return ""
}

// All is the address of all that belongs under an entry, where not all of it is shown; "" where it has none.
func (h *htmlPage) All(e entry) string {
	switch {
	case e.More != "":
		return e.More
	case e.ID == "" && len(e.Articles) > 0:
		return h.Why(string(e.Articles[0]))
	}
	return h.Why(e.ID)
}

// Multiple reports whether there is more than one story.
func (h *htmlPage) Multiple() bool { return len(h.Stories) > 1 }

// Collection is what was read in all.
func (h *htmlPage) Collection() string {
	var documents []*hearsay.AccountDocument
	for i := range h.Documents {
		documents = append(documents, &h.Documents[i])
	}
	facts := []string{count(len(documents), "article")}
	if words := spanWords(documents); words != "" {
		facts = append(facts, words)
	}
	if n := len(h.Skipped); n > 0 {
		facts = append(facts, strconv.Itoa(n)+" not read")
	}
	return strings.Join(facts, " · ")
}

// A part of the page with the page it is of, for the template.
type (
	sectionOf struct {
		H       *htmlPage
		Section section
	}
	entryOf struct {
		H *htmlPage
		E entry
	}
	quoteOf struct {
		H *htmlPage
		quote
	}
	passageOf struct {
		passage
		Anchor, Reference, Live, Lang string
	}
	idOf struct {
		ID, Why  string
		Anchored bool // links within the page may lead to it
	}
)

// ID is an identifier with where the page leads from it.
func (h *htmlPage) ID(id string, anchored bool) idOf { return idOf{id, h.Why(id), anchored} }

// With pairs a section with the page.
func (h *htmlPage) With(s section) sectionOf { return sectionOf{h, s} }

// Entry pairs an entry with the page.
func (h *htmlPage) Entry(e entry) entryOf { return entryOf{h, e} }

// Quote pairs a quote with the page.
func (h *htmlPage) Quote(q quote) quoteOf { return quoteOf{h, q} }

// Passage is a passage with where the page leads from it: all at once, since a template calls slowly.
func (h *htmlPage) Passage(x passage) passageOf {
	return passageOf{x, h.Anchor(x.At), h.Reference(x.At), h.Live(x.At), h.Lang(x.At)}
}

// Date is the date of an entry with its year.
func (e entryOf) Date() string { return dateOfYear(e.E) }
