package render

import (
	"bufio"
	"fmt"
	"io"
	"net/url"
	"strings"

	"hearsay"
)

// Markdown writes the account as Markdown (CommonMark), for a note or a wiki. Each place links to the
// article in the list at the end of its story.
func Markdown(w io.Writer, a *hearsay.Account, o Options) error {
	m := &markdownWriter{out: bufio.NewWriter(w)}
	p := newPage(a, o.All, len(a.Stories))
	for _, s := range p.Stories {
		m.story(p, s)
	}
	if len(p.Alone.Entries) > 0 {
		m.section(p, p.Alone)
	}
	if len(p.Corrected.Entries) > 0 {
		m.section(p, p.Corrected)
	}
	if len(p.Skipped) > 0 {
		m.line("\n## %s\n", wordSkipped)
		for _, s := range p.Skipped {
			m.line("- `%s`: %s", strings.ReplaceAll(clean(Place(s.Path, s.Record)), "`", "'"), escape(clean(s.Reason)))
		}
	}
	return m.out.Flush()
}

// markdownWriter writes lines; the buffer keeps the first error until it is flushed.
type markdownWriter struct {
	out   *bufio.Writer
	begun bool
}

func (m *markdownWriter) line(format string, args ...any) {
	if !m.begun {
		format = strings.TrimLeft(format, "\n")
		m.begun = true
	}
	fmt.Fprintf(m.out, format+"\n", args...)
}

func (m *markdownWriter) story(p *page, s storyPage) {
	m.line("\n# %s\n\n%s · `%s`", escape(s.Title), escape(strings.Join(s.Facts, " · ")), s.ID)
	if len(s.Weight) > 0 {
		m.line("\n%s", escape(strings.Join(s.Weight, " · ")))
	}
	for _, section := range s.Sections {
		m.section(p, section)
	}
}

func (m *markdownWriter) section(p *page, s section) {
	m.line("\n## %s\n", s.Title)
	if s.Note != "" {
		m.line("%s\n", strings.ReplaceAll(s.Note, "\u00a0", " "))
	}
	for _, e := range s.Entries {
		m.entry(p, e, s.Title)
	}
	if len(s.Rest) > 0 {
		m.line("- %s", escape(more(len(s.Rest))))
	}
}

func (m *markdownWriter) entry(p *page, e entry, section string) {
	switch section {
	case wordTimeline:
		m.line("- **%s** %s %s%s", escape(dateOfYear(e)), statusSign(e.Status), m.passage(p, e.Quotes[0].Passages[0]), m.tail(e))
	case wordArticles, wordAlone:
		m.line("- <a id=%q></a>%s: %s%s", e.ID, escape(e.Date), escape(e.Head), m.tail(e))
		m.quotes(p, e.Quotes)
	default:
		m.line("- **%s**%s", escape(e.Head), m.tail(e))
		m.quotes(p, e.Quotes)
		if len(e.RestQuotes) > 0 {
			m.line("  - %s", escape(moreWordings(e.RestQuotes)))
		}
		for _, part := range e.Parts {
			m.part(p, part)
		}
		if len(e.Rest) > 0 {
			m.line("  - %s", escape(more(len(e.Rest))))
		}
	}
}

func (m *markdownWriter) part(p *page, e entry) {
	words := escape(e.Head)
	if len(e.Quotes) > 0 {
		words = m.passage(p, e.Quotes[0].Passages[0])
	}
	if e.Label != "" {
		words = "*" + e.Label + "* " + words
	}
	m.line("  - %s%s", words, m.tail(e))
}

func (m *markdownWriter) quotes(p *page, quotes []quote) {
	for _, q := range quotes {
		var words []string
		for _, x := range q.Passages {
			words = append(words, m.passage(p, x))
		}
		if len(q.Rest) > 0 {
			words = append(words, escape(morePassages(q.Rest)))
		}
		for i, o := range q.Also {
			also := fmt.Sprintf("%s %s", escape(o.Head), m.place(p, o.at()))
			if i == 0 {
				also = escape(wordAlso) + " " + also
			}
			words = append(words, also)
		}
		m.line("  - %s: %s", escape(q.Head), strings.Join(words, " "))
	}
}

// passage is verbatim words, what is meant in bold where more stands around, and their place.
func (m *markdownWriter) passage(p *page, x passage) string {
	var b strings.Builder
	for _, part := range x.Pieces {
		if words := strings.TrimSpace(part.Text); part.Mark && words != "" && len(x.Pieces) > 1 {
			b.WriteString("**" + escape(words) + "**" + trailing(part.Text))
			continue
		}
		b.WriteString(escape(part.Text))
	}
	return b.String() + " " + m.place(p, x.At)
}

// place links to the article in the list at the end of its story.
func (m *markdownWriter) place(p *page, s hearsay.Span) string {
	anchor := p.shortID(string(s.Document))
	return fmt.Sprintf("[%s](#%s)", escape(strings.Trim(p.reference(s), "[]")), url.PathEscape(anchor))
}

func trailing(s string) string { return s[len(strings.TrimRight(s, " ")):] }

func (m *markdownWriter) tail(e entry) string {
	parts := []string{}
	for _, f := range e.Facts {
		parts = append(parts, escape(f))
	}
	if e.ID != "" {
		parts = append(parts, "`"+e.ID+"`")
	}
	if len(parts) == 0 {
		return ""
	}
	return " — " + strings.Join(parts, " · ")
}

// dateOfYear is the date of an entry with its year, which a heading gives elsewhere.
func dateOfYear(e entry) string {
	if year := fmt.Sprint(e.Year); e.Year != 0 && !strings.Contains(e.Date, year) {
		return e.Date + " " + year
	}
	return e.Date
}

var markdownSpecial = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "#", `\#`, "|", `\|`, "~", `\~`, "&", "&amp;")

// escape keeps words of an article from being read as Markdown or HTML.
func escape(s string) string { return markdownSpecial.Replace(s) }
