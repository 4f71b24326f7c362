package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay"
)

// anchors are the places that a page points to, by document, in the order of the text; those that hold others first.
type anchors struct {
	short func(string) string
	spans map[hearsay.DocumentID][]hearsay.Range
}

// newAnchors gathers the places of all that a page shows.
func newAnchors(p *page) anchors {
	a := anchors{p.shortID, map[hearsay.DocumentID][]hearsay.Range{}}
	for _, s := range p.Stories {
		for _, section := range s.Sections {
			a.add(section.Entries)
			a.add(section.Rest)
		}
	}
	a.sort()
	return a
}

// sort puts places into the order of the text, those that hold others first, each once.
func (a anchors) sort() {
	for d, list := range a.spans {
		slices.SortFunc(list, func(x, y hearsay.Range) int {
			return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
		})
		a.spans[d] = slices.Compact(list)
	}
}

func (a anchors) add(entries []entry) {
	for _, e := range entries {
		a.addQuotes(e.Quotes)
		a.addQuotes(e.RestQuotes)
		a.add(e.Parts)
		a.add(e.Rest)
	}
}

func (a anchors) addQuotes(quotes []quote) {
	for _, q := range quotes {
		for _, x := range slices.Concat(q.Passages, q.Rest) {
			a.spans[x.At.Document] = append(a.spans[x.At.Document], x.At.Range())
		}
		a.addQuotes(q.Also)
	}
}

func (a anchors) name(s hearsay.Span) string {
	return fmt.Sprintf("%s-%d-%d", a.short(string(s.Document)), s.Start, s.End)
}

// articleText is an article as the page prints it.
type articleText struct {
	ID, Name, Title, Printed, Path, URL, Hash, Cut, Way string
	Blocks                                              []blockText
}

// blockText is a block, or bytes between blocks that are no white space: head lines.
type blockText struct {
	hearsay.Range
	Role  string
	Parts []textPart
}

// textPart is text, or where Mark or Close is set the begin or end of a place.
type textPart struct {
	Text  string
	Mark  bool
	Open  string // its name; empty for the rest of a place that another one cut in two
	Class string
	Of    string // what a note beside the text says of it
	Href  string // where Sign, before the words, leads
	Sign  string
	Close bool
}

// lit is a place in a text, with how it is marked.
type lit struct {
	hearsay.Range
	Name, Class, Of string
	Href, Sign      string
}

// Texts are the articles of the stories shown, in the order of their publication.
func (h *onePage) Texts() []articleText {
	var ids []hearsay.DocumentID
	for _, d := range h.Documents {
		ids = append(ids, d.ID)
	}
	slices.SortStableFunc(ids, h.byDate)
	var out []articleText
	for _, id := range ids {
		out = append(out, h.articleText(h.documents[id]))
	}
	return out
}

func (h *onePage) articleText(d *hearsay.AccountDocument) articleText {
	a := articleText{ID: h.shortID(string(d.ID)), Title: cmp.Or(clean(d.Title), wordUntitled),
		Printed: h.printed(d.ID), Path: Place(d.Path, d.Record), URL: d.URL, Hash: d.Hash, Cut: clean(d.Cut)}
	if d.Published.How == hearsay.Inferred {
		a.Printed += " (" + string(hearsay.Inferred) + ")"
	}
	for _, unread := range unreadDate(d) {
		a.Printed += " (" + unread + ")"
	}
	var lits []lit
	for _, s := range h.anchors.spans[d.ID] {
		lits = append(lits, lit{Range: s, Name: h.anchors.name(s.In(d.ID))})
	}
	a.Blocks = blocks(d, lits)
	return a
}

// blocks are the blocks of an article, and what stands between them, with places marked: these are to be in the order of
// the text, those that hold others first.
func blocks(d *hearsay.AccountDocument, lits []lit) (out []blockText) {
	last := 0
	for _, b := range d.Blocks {
		if b.Start < last || b.End < b.Start || b.End > len(d.Text) {
			continue
		}
		out = append(out, stretch(d.Text, hearsay.Range{Start: last, End: b.Start}, "head", lits)...)
		out = append(out, stretch(d.Text, b.Range, string(b.Role), lits)...)
		last = b.End
	}
	return append(out, stretch(d.Text, hearsay.Range{Start: min(last, len(d.Text)), End: len(d.Text)}, "head", lits)...)
}

// stretch cuts a stretch of text at the places in it; a stretch of white space is no block.
func stretch(text string, r hearsay.Range, role string, lits []lit) []blockText {
	if clean(r.Of(text)) == "" {
		return nil
	}
	if role == "head" { // the empty lines around it are the space between blocks
		r.Start += len(r.Of(text)) - len(strings.TrimLeft(r.Of(text), "\n"))
		r.End = r.Start + len(strings.TrimRight(r.Of(text), " \n"))
	}
	m := marker{text: text, at: r.Start}
	for _, l := range lits {
		if !l.Overlaps(r) {
			continue
		}
		if l.Start < r.Start {
			l.Name, l.Sign = "", ""
		}
		l.Range = hearsay.Range{Start: max(l.Start, r.Start), End: min(l.End, r.End)}
		m.open(l)
	}
	m.closeUntil(r.End)
	m.write(r.End)
	return []blockText{{Range: r, Role: role, Parts: m.parts}}
}

// marker nests places in text. One that begins inside another and ends outside it is cut in two.
type marker struct {
	text  string
	at    int
	ends  []int // of the open places, the innermost last
	after []lit
	parts []textPart
}

func (m *marker) write(to int) {
	if to > m.at {
		m.parts = append(m.parts, textPart{Text: m.text[m.at:to]})
		m.at = to
	}
}

// closeUntil ends the places that end at or before a byte, and begins again what they cut off.
func (m *marker) closeUntil(to int) {
	for len(m.ends) > 0 && m.ends[len(m.ends)-1] <= to {
		end := m.ends[len(m.ends)-1]
		m.write(end)
		m.parts = append(m.parts, textPart{Close: true})
		m.ends = m.ends[:len(m.ends)-1]
		for i, rest := range m.after {
			if rest.Start == end {
				m.after = slices.Delete(m.after, i, i+1)
				m.begin(rest)
				break
			}
		}
	}
}

func (m *marker) open(l lit) {
	m.closeUntil(l.Start)
	m.write(l.Start)
	m.begin(l)
}

func (m *marker) begin(l lit) {
	if n := len(m.ends); n > 0 && l.End > m.ends[n-1] {
		rest := l
		rest.Start, rest.Name, rest.Sign = m.ends[n-1], "", ""
		m.after = append(m.after, rest)
		l.End = m.ends[n-1]
	}
	if l.Empty() {
		return
	}
	m.parts = append(m.parts, textPart{Mark: true, Open: l.Name, Class: l.Class, Of: l.Of, Href: l.Href, Sign: l.Sign})
	m.ends = append(m.ends, l.End)
}
