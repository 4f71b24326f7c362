package render

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"hearsay"
)

// Text writes the account for a terminal.
func Text(w io.Writer, a *hearsay.Account, o Options) error {
	if o.Width <= 0 {
		o.Width = 80
	}
	t := &textWriter{out: bufio.NewWriter(w), width: max(o.Width, 40), color: o.Color}
	shown := mostStories
	if o.All {
		shown = len(a.Stories)
	}
	t.page(newPage(a, o.All, shown))
	return t.out.Flush()
}

// textWriter writes lines; the buffer keeps the first error until it is flushed.
type textWriter struct {
	out   *bufio.Writer
	width int
	color bool
	begun bool
}

func (t *textWriter) page(p *page) {
	if len(p.Documents) == 0 && len(p.Skipped) == 0 {
		t.line(0, run{wordNothing, plain})
	}
	if len(p.Stories) > 1 {
		t.contents(p)
	}
	for i, s := range p.Stories {
		if i == mostStories && !p.all {
			t.blank()
			t.line(0, run{more(len(p.Stories) - i), dim})
			break
		}
		t.story(p, s)
	}
	if len(p.Alone.Entries) > 0 {
		if !p.all {
			p.Alone.cap(mostStories)
		}
		t.section(p, p.Alone)
	}
	if len(p.Corrected.Entries) > 0 {
		t.section(p, p.Corrected)
	}
	t.skipped(p.Skipped)
}

func (t *textWriter) contents(p *page) {
	t.heading(wordStories, "")
	for i, s := range p.Stories {
		t.hang(0, 5, fmt.Sprintf("%3d  ", i+1), run{s.Title, bold})
		t.line(5, run{strings.Join(append(s.Facts, s.ID), " · "), dim})
	}
}

func (t *textWriter) story(p *page, s storyPage) {
	t.blank()
	t.line(0, run{strings.Repeat("━", t.width), dim})
	t.line(0, run{s.Title, bold})
	t.line(0, run{strings.Join(s.Facts, " · "), plain}, run{" · " + s.ID, dim})
	if len(s.Weight) > 0 {
		t.line(0, run{strings.Join(s.Weight, " · "), plain})
	}
	for _, section := range s.Sections {
		t.section(p, section)
	}
}

func (t *textWriter) heading(title, note string) {
	t.blank()
	t.line(0, run{title, bold})
	t.line(0, run{strings.Repeat("─", cells(title)), dim})
	if note != "" {
		t.line(2, run{note, dim})
	}
}

func (t *textWriter) section(p *page, s section) {
	t.heading(s.Title, s.Note)
	year := 0
	for i, e := range s.Entries {
		if !s.dated() {
			if i > 0 {
				t.blank()
			}
			t.entry(p, e, 2)
			continue
		}
		if e.Year != year && e.Year != 0 {
			year = e.Year
			if words := strconv.Itoa(year); e.Date != words {
				t.line(2, run{words, bold})
			}
		}
		t.dated(p, e)
	}
	if len(s.Rest) > 0 {
		t.line(2, run{more(len(s.Rest)), dim})
	}
}

// dated is a line with a column of dates, a sign, and beside them the words and what follows them.
func (t *textWriter) dated(p *page, e entry) {
	const column, gap = 16, 2
	words, at := []run{{e.Head, plain}}, hearsay.Span{}
	sign := ""
	if e.Status != "" {
		sign, at = statusSign(e.Status), e.Quotes[0].at()
		words = t.rowWords(e.Quotes[0].Passages[0])
	}
	dates, width := wrap([]run{{e.Date, plain}}, column-1), t.width-2-column-gap
	lines := wrap(words, width)
	lines = append(lines, wrap(t.tail(p, e, at), width)...)
	for i := range max(len(dates), len(lines)) {
		if i > 0 {
			sign = ""
		}
		t.columns(2, []int{column, gap, 0}, lineAt(dates, i), []run{{sign, bold}}, lineAt(lines, i))
	}
}

// rowWords are the words of an event, with what only stands around them dimmed, or where there are no styles, they in ‹›.
func (t *textWriter) rowWords(x passage) []run {
	if t.color || len(x.Pieces) == 1 {
		return t.lit(x, dim, plain)
	}
	return t.verbatim(x)
}

// lineAt is line i, empty beyond the last.
func lineAt(lines [][]run, i int) []run {
	if i < len(lines) {
		return lines[i]
	}
	return nil
}

// tail is what follows words: facts, the place, the identifier.
func (t *textWriter) tail(p *page, e entry, at hearsay.Span) []run {
	parts := append([]string{}, e.Facts...)
	if at.Document != "" {
		parts = append(parts, p.reference(at))
	}
	if e.ID != "" {
		parts = append(parts, e.ID)
	}
	return []run{{strings.Join(parts, " · "), dim}}
}

// reference names the place of words, e.g. "[harbour-wire:812-931]".
func (b *book) reference(s hearsay.Span) string {
	return fmt.Sprintf("[%s:%d-%d]", strings.ReplaceAll(b.names[s.Document], " ", "_"), s.Start, s.End)
}

// entry writes an entry of any section but the dated ones.
func (t *textWriter) entry(p *page, e entry, indent int) {
	head := []run{{e.Head, bold}}
	if e.Grade == string(hearsay.Minor) {
		head = append(head, run{" (" + e.Grade + ")", plain})
	}
	if len(e.Facts) == 0 && e.ID != "" {
		head, e.ID = append(head, run{" · " + e.ID, dim}), ""
	}
	t.line(indent, head...)
	indent += 2
	if e.Beside && len(e.Quotes) == 2 && t.width >= 64 {
		t.beside(p, e.Quotes[0], e.Quotes[1], indent)
	} else {
		for _, q := range e.Quotes {
			t.quote(p, q, indent)
		}
	}
	if len(e.RestQuotes) > 0 {
		t.line(indent, run{moreWordings(e.RestQuotes), dim})
	}
	if tail := t.tail(p, e, hearsay.Span{}); tail[0].text != "" {
		t.line(indent, tail...)
	}
	for _, part := range e.Parts {
		t.part(p, part, indent)
	}
	if len(e.Rest) > 0 {
		t.line(indent, run{more(len(e.Rest)), dim})
	}
}

// part is one line under an entry: a statement of a speaker, after how it is put, or an origin of a claim.
func (t *textWriter) part(p *page, e entry, indent int) {
	if len(e.Quotes) == 0 {
		t.hang(indent, 2, "– ", append([]run{{e.Head, plain}}, run{" · " + strings.Join(e.Facts, " · "), dim})...)
		return
	}
	label, hanging := "– ", 2
	if e.Labelled {
		const column = 12
		label, hanging = e.Label+strings.Repeat(" ", column-cells(e.Label)), column
	}
	x := e.Quotes[0].Passages[0]
	t.hang(indent, hanging, label, run{shorten(x.plain(), 3*(t.width-indent-hanging)), plain})
	t.line(indent+hanging, t.tail(p, e, x.At)...)
}

func (t *textWriter) quote(p *page, q quote, indent int) {
	if q.Head != "" {
		t.line(indent, run{q.Head, dim})
		indent += 2
	}
	for _, x := range q.Passages {
		t.line(indent, t.verbatim(x)...)
		t.line(indent, run{p.reference(x.At), dim})
	}
	for _, r := range t.rest(p, q) {
		t.line(indent, r)
	}
}

// verbatim is a passage with what is meant in it marked: in bold where there are styles, else in ‹›.
func (t *textWriter) verbatim(x passage) []run {
	if len(x.Pieces) == 0 {
		return []run{{wordNoWords, dim}}
	}
	if t.color {
		return t.lit(x, plain, bold)
	}
	var runs []run
	for _, part := range x.Pieces {
		if part.Mark {
			part.Text = "‹" + part.Text + "›"
		}
		runs = append(runs, run{part.Text, plain})
	}
	return runs
}

// lit is a passage in two styles.
func (t *textWriter) lit(x passage, around, meant style) []run {
	var runs []run
	for _, part := range x.Pieces {
		if part.Mark {
			runs = append(runs, run{part.Text, meant})
			continue
		}
		runs = append(runs, run{part.Text, around})
	}
	return runs
}

// beside sets two quotes next to each other, to be compared.
func (t *textWriter) beside(p *page, a, b quote, indent int) {
	column := (t.width - indent - 3) / 2
	left, right := t.card(p, a, column), t.card(p, b, column)
	for i := range max(len(left), len(right)) {
		t.columns(indent, []int{column, 3, 0}, lineAt(left, i), []run{{" │", dim}}, lineAt(right, i))
	}
}

func (t *textWriter) card(p *page, q quote, width int) [][]run {
	lines := wrap([]run{{q.Head, dim}}, width)
	for _, x := range q.Passages {
		lines = append(lines, wrap(t.verbatim(x), width)...)
		lines = append(lines, wrap([]run{{p.reference(x.At), dim}}, width)...)
	}
	for _, r := range t.rest(p, q) {
		lines = append(lines, wrap([]run{r}, width)...)
	}
	return lines
}

// rest says what of a quote is not shown, and who else has its words.
func (t *textWriter) rest(p *page, q quote) []run {
	var out []run
	if len(q.Rest) > 0 {
		out = append(out, run{morePassages(q.Rest), dim})
	}
	for i, o := range q.Also {
		words := o.Head + " " + p.reference(o.at())
		if i == 0 {
			words = wordAlso + " " + words
		}
		out = append(out, run{words, dim})
	}
	return out
}

func (t *textWriter) skipped(list []hearsay.Skipped) {
	if len(list) == 0 {
		return
	}
	t.heading(wordSkipped, "")
	for _, s := range list {
		t.hang(2, 2, "– ", run{clean(Place(s.Path, s.Record)), plain}, run{": " + clean(s.Reason), plain})
	}
}
