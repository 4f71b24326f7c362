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

//go:embed page.css
var pageStyle string

// HTML writes the account as one page that needs nothing else: no script, no request. Every place links to
// the words in the text of the article, which the page carries; that needs an account with texts.
func HTML(w io.Writer, a *hearsay.Account) error {
	p := newPage(a, false)
	h := &htmlPage{page: p, Style: template.CSS(pageStyle), anchors: newAnchors(p)}
	t, err := template.New("page").Funcs(template.FuncMap{
		"place": func(s hearsay.Skipped) string { return Place(s.Path, s.Record) },
		"sign":  statusSign, "status": statusWord, "left": moreOf, "further": morePassages, "wordings": moreWordings,
		"word":  pageWord,
		"add":   func(a, b int) int { return a + b },
		"sub":   func(a, b int) int { return a - b },
		"join":  func(s []string) string { return strings.Join(s, " · ") },
		"nbsp":  func(s string) []string { return strings.Split(s, "\u00a0\u00a0 ") },
		"dated": section.dated,
		"slug":  slug,
		"long":  func(title string) bool { return cells(title) > 72 },
	}).Parse(pageTemplate)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	if err := t.Execute(controlFree{b}, h); err != nil {
		return err
	}
	return b.Flush()
}

func slug(s string) string { return strings.ToLower(strings.NewReplacer(" ", "-", ",", "").Replace(s)) }

// htmlPage is what the template sees.
type htmlPage struct {
	*page
	Style   template.CSS
	anchors anchors
}

// Title is the name of the page.
func (h *htmlPage) Title() string {
	if len(h.Stories) == 1 {
		return h.Stories[0].Title
	}
	return count(len(h.Stories), "story")
}

// Words for the fixed headings of the page.
func (h *htmlPage) Word(name string) string { return pageWord(name) }

func pageWord(name string) string {
	return map[string]string{"stories": wordStories, "articles": wordTexts, "skipped": wordSkipped, "nothing": wordNothing,
		"no words": wordNoWords, "live": wordLive, "not article": wordNotArticle, "drawn": wordDrawn, "ticks": wordTicks, "also": wordAlso}[name]
}

// Anchor is the address of a place within the page.
func (h *htmlPage) Anchor(s hearsay.Span) string { return "#" + h.anchors.name(s) }

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
		H *htmlPage
		passage
	}
)

// With pairs a section with the page.
func (h *htmlPage) With(s section) sectionOf { return sectionOf{h, s} }

// Entry pairs an entry with the page.
func (h *htmlPage) Entry(e entry) entryOf { return entryOf{h, e} }

// Quote pairs a quote with the page.
func (h *htmlPage) Quote(q quote) quoteOf { return quoteOf{h, q} }

// Passage pairs a passage with the page.
func (h *htmlPage) Passage(x passage) passageOf { return passageOf{h, x} }

// Date is the date of an entry with its year.
func (e entryOf) Date() string { return dateOfYear(e.E) }
