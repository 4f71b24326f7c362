package render

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"hearsay"
	"hearsay/search"
)

// StatementsFormat is the version of the form in which StatementsJSON writes.
const StatementsFormat = "hearsay.statements/1"

// foundStatement is a statement of the account with what one looks up first in its document.
type foundStatement struct {
	hearsay.Statement
	Path      string          `json:"path"`
	Record    hearsay.Record  `json:"record,omitzero"`
	URL       string          `json:"url,omitempty"`
	Outlet    *hearsay.Outlet `json:"outlet,omitempty"`
	Published hearsay.Date    `json:"published"`
	Text      string          `json:"text"` // the bytes of its content, the pieces parted by " … "
}

// StatementsJSON writes statements that were found as one JSON object, each as in the account and on a line of
// its own, with the path, record, url, outlet and published of its document and the text of its content.
func StatementsJSON(w io.Writer, a *hearsay.Account, found search.Found) error {
	b := newBook(a)
	items := make([]any, len(found.Hits))
	for i, h := range found.Hits {
		items[i] = b.foundStatement(h)
	}
	head, err := json.Marshal(map[string]any{"format": StatementsFormat, "undated": found.Undated})
	if err != nil {
		return err
	}
	if _, err := w.Write(bytes.TrimSuffix(head, []byte("}"))); err != nil {
		return err
	}
	if err := writeList(w, "statements", items); err != nil {
		return err
	}
	_, err = io.WriteString(w, "}\n")
	return err
}

func (b *book) foundStatement(h search.Hit) foundStatement {
	f := foundStatement{Statement: *h.Statement, Text: b.verbatimContent(h.Statement)}
	statement(&f.Statement)
	if d := b.documents[h.Document]; d != nil {
		f.Path, f.Record, f.URL, f.Outlet, f.Published = d.Path, d.Record, d.URL, d.Outlet, d.Published
	}
	f.Published.How = cmp.Or(f.Published.How, hearsay.Unknown)
	return f
}

// verbatimContent is the bytes of the content of s, its pieces parted by " … ".
func (b *book) verbatimContent(s *hearsay.Statement) string {
	text := b.text(s.Document)
	var pieces []string
	for _, r := range s.Content {
		if r.Start >= 0 && r.Start < r.End && r.End <= len(text) {
			pieces = append(pieces, r.Of(text))
		}
	}
	return strings.Join(pieces, " … ")
}

// StatementsCSV writes statements that were found as RFC 4180 has it, under a line of names. Dates are in EDTF; the
// hops of a chain are parted by "; ". A cell that a spreadsheet would take for a formula gets an apostrophe before it.
func StatementsCSV(w io.Writer, a *hearsay.Account, found search.Found) error {
	b := newBook(a)
	rows := [][]string{{"id", "said", "published", "speaker", "kind", "chain", "stance", "manner", "text", "document", "path", "start", "end", "url"}}
	for _, h := range found.Hits {
		rows = append(rows, b.cellsOf(b.foundStatement(h)))
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	return out.WriteAll(rows)
}

func (b *book) cellsOf(s foundStatement) []string {
	at := b.content(&s.Statement).Passages[0].At
	var said hearsay.Date
	if s.Said != nil {
		said = *s.Said
	}
	cells := []string{string(s.ID), edtf(said), edtf(s.Published), b.partyName(s.Document, s.Speaker), string(s.Speaker.Kind), b.chain(&s.Statement, "; "),
		string(s.Stance), string(s.Kind), clean(s.Text), string(s.Document), Place(s.Path, s.Record), strconv.Itoa(at.Start), strconv.Itoa(at.End), s.URL}
	for i, c := range cells {
		cells[i] = noFormula(c)
	}
	return cells
}

// noFormula puts an apostrophe before what a spreadsheet would take for a formula.
func noFormula(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
		return "'" + cell
	}
	return cell
}

// edtf is a date as EDTF; where it has only bounds, the interval of them.
func edtf(d hearsay.Date) string {
	switch {
	case d.Value != "" || !d.Known():
		return d.Value
	case d.IsDay():
		return d.Earliest.String()
	}
	return cmp.Or(d.Earliest.String(), "..") + "/" + cmp.Or(d.Latest.String(), "..")
}
