package render

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"hearsay"
)

// book is an account with what a renderer looks up in it.
type book struct {
	*hearsay.Account
	documents  map[hearsay.DocumentID]*hearsay.AccountDocument
	names      map[hearsay.DocumentID]string // short and unique
	entities   map[hearsay.EntityID]*hearsay.Entity
	statements map[hearsay.StatementID]*hearsay.Statement
	said       map[hearsay.DocumentID][]*hearsay.Statement // in the account's order
	challenged map[hearsay.DocumentID][]challenge
	ids        []string // of all items, sorted
}

func newBook(a *hearsay.Account) *book {
	b := &book{
		Account:    a,
		documents:  map[hearsay.DocumentID]*hearsay.AccountDocument{},
		entities:   map[hearsay.EntityID]*hearsay.Entity{},
		statements: map[hearsay.StatementID]*hearsay.Statement{},
		said:       map[hearsay.DocumentID][]*hearsay.Statement{},
		challenged: map[hearsay.DocumentID][]challenge{},
	}
	for i := range a.Documents {
		b.documents[a.Documents[i].ID] = &a.Documents[i]
	}
	for i := range a.Entities {
		b.entities[a.Entities[i].ID] = &a.Entities[i]
	}
	for i := range a.Statements {
		s := &a.Statements[i]
		b.statements[s.ID] = s
		b.said[s.Document] = append(b.said[s.Document], s)
	}
	for i := range a.Stories {
		b.challenge(&a.Stories[i])
	}
	b.names = shortNames(a.Documents)
	b.ids = itemIDs(a)
	return b
}

// shortNames are names that fit a line; where two documents would have the same, their
// identifiers tell them apart.
func shortNames(documents []hearsay.AccountDocument) map[hearsay.DocumentID]string {
	taken := map[string]int{}
	for _, d := range documents {
		taken[shortName(d.Path, d.Record)]++
	}
	names := map[hearsay.DocumentID]string{}
	for _, d := range documents {
		name := shortName(d.Path, d.Record)
		if taken[name] > 1 {
			name += "~" + string(d.ID[:min(len(d.ID), 7)])
		}
		names[d.ID] = name
	}
	return names
}

// itemIDs are the identifiers of everything that `why` can tell of, sorted, each once.
func itemIDs(a *hearsay.Account) []string {
	var ids []string
	for _, d := range a.Documents {
		ids = append(ids, string(d.ID))
	}
	for _, e := range a.Entities {
		ids = append(ids, string(e.ID))
	}
	for _, s := range a.Statements {
		ids = append(ids, string(s.ID))
	}
	for _, s := range a.Stories {
		ids = append(ids, s.ID)
		for _, e := range s.Events {
			ids = append(ids, e.ID)
		}
		for _, c := range s.Claims {
			ids = append(ids, c.ID)
		}
		for _, f := range s.Findings {
			ids = append(ids, f.ID)
		}
	}
	for _, c := range a.Corrections {
		ids = append(ids, string(c.ID))
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// shortID is the shortest beginning of id, of 6 characters or more, that no other item shares.
func (b *book) shortID(id string) string {
	at := sort.SearchStrings(b.ids, id)
	n := 6
	for _, k := range []int{at - 1, at + 1} {
		if k >= 0 && k < len(b.ids) {
			n = max(n, commonPrefix(id, b.ids[k])+1)
		}
	}
	return id[:min(n, len(id))]
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// words are the words of a span as one line, "" where the text is not at hand.
func (b *book) words(s hearsay.Span) string {
	text := b.text(s.Document)
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return ""
	}
	return clean(text[s.Start:s.End])
}

func (b *book) text(d hearsay.DocumentID) string {
	if doc := b.documents[d]; doc != nil {
		return doc.Text
	}
	return ""
}

// outlet is the name of who printed a document, or else the document's short name.
func (b *book) outlet(d hearsay.DocumentID) string { return cmp.Or(b.outletName(d), b.names[d]) }

// outletName is the name of who printed a document, "" where it is not known.
func (b *book) outletName(d hearsay.DocumentID) string {
	if doc := b.documents[d]; doc != nil && doc.Outlet != nil {
		return clean(doc.Outlet.Name)
	}
	return ""
}

// byDate puts documents into the order of their publication; those without a date come last.
func (b *book) byDate(x, y hearsay.DocumentID) int {
	return cmp.Or(cmp.Compare(b.sortDay(x), b.sortDay(y)), cmp.Compare(b.names[x], b.names[y]), cmp.Compare(x, y))
}

func (b *book) sortDay(d hearsay.DocumentID) hearsay.Day {
	const never = 1 << 30
	doc := b.documents[d]
	if doc == nil || !doc.Published.Known() {
		return never
	}
	return cmp.Or(doc.Published.Earliest, doc.Published.Latest)
}

// clean makes words of an article fit a line: white space becomes single spaces, and what could
// steer a terminal or turn the direction of writing is dropped.
func clean(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r) && r != '\u200d':
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}
