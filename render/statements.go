package render

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"hearsay"
	"hearsay/search"
)

// Statements writes statements that were found as a table for a terminal: the date, and beside it who said
// it, how and through whom, the words, and their place. The same words of one speaker are told once, with the other
// places they stand in; with o.All, each by itself.
func Statements(w io.Writer, a *hearsay.Account, found search.Found, o Options) error {
	if o.Width <= 0 {
		o.Width = 80
	}
	t := &statementTable{page: &page{book: newBook(a), all: true}, textWriter: &textWriter{out: bufio.NewWriter(w), width: max(o.Width, 40), color: o.Color}}
	tellings := found.Tellings()
	if o.All {
		tellings = singly(found.Hits)
	}
	t.line(0, run{t.found(found, len(tellings)), bold})
	for _, hits := range tellings {
		t.blank()
		t.row(dateWords(hits[0].On, 0), t.telling(hits))
	}
	if found.Undated > 0 {
		t.blank()
		t.line(0, run{undatedKept(found.Undated), dim})
	}
	return t.out.Flush()
}

// singly are hits, each told by itself.
func singly(hits []search.Hit) [][]search.Hit {
	var out [][]search.Hit
	for i := range hits {
		out = append(out, hits[i:i+1])
	}
	return out
}

// statementTable writes statements one under the other.
type statementTable struct {
	*page
	*textWriter
}

// found says how much was found, in how many articles, and from when to when these were published.
func (p *page) found(f search.Found, tellings int) string {
	switch {
	case f.Nobody != "":
		return NobodyCalled(f.Nobody, f.Nearest)
	case len(f.Hits) == 0:
		return wordNoMatch
	}
	documents := p.printedIn(f.Hits)
	facts := []string{toldTimes(tellings, len(f.Hits)), count(len(documents), "article")}
	if span := spanWords(documents); span != "" {
		facts = append(facts, span)
	}
	return strings.Join(facts, " · ")
}

// printedIn are the articles that hits stand in, each once.
func (b *book) printedIn(hits []search.Hit) (documents []*hearsay.AccountDocument) {
	seen := map[hearsay.DocumentID]bool{}
	for _, h := range hits {
		if d := b.documents[h.Document]; d != nil && !seen[d.ID] {
			seen[d.ID] = true
			documents = append(documents, d)
		}
	}
	return documents
}

// narrow is the width below which the date has a line of its own instead of a column.
const narrow = 60

// row writes lines beside their date, or under it.
func (t *statementTable) row(date string, paragraphs [][]run) {
	const column = 18
	if t.width < narrow {
		t.line(0, run{date, plain})
		for _, p := range paragraphs {
			t.line(2, p...)
		}
		return
	}
	var lines [][]run
	for _, p := range paragraphs {
		lines = append(lines, wrap(p, t.width-column)...)
	}
	dates := wrap([]run{{date, plain}}, column-1)
	for i := range max(len(dates), len(lines)) {
		t.columns(0, []int{column, 0}, lineAt(dates, i), lineAt(lines, i))
	}
}

// telling is one statement and where else it stands: who, the words, the place, the other places.
func (t *statementTable) telling(hits []search.Hit) [][]run {
	s := hits[0].Statement
	words := t.content(s).Passages[0]
	text := run{words.plain(), plain}
	if text.text == "" {
		text = run{wordNoWords, dim}
	}
	out := [][]run{t.who(s), {text}, t.tail(t.page, entry{ID: t.shortID(string(s.ID)), Facts: t.print(hits[0])}, words.At)}
	if len(hits) > 1 {
		out = append(out, []run{{t.elsewhere(hits), dim}})
	}
	return out
}

// who is the speaker, what the speaker is if not named, through whom it came, and the stance if it is no plain
// assertion.
func (t *statementTable) who(s *hearsay.Statement) []run {
	name := t.partyName(s.Document, s.Speaker)
	if s.Speaker.Kind != hearsay.NamedParty {
		name = capital(name)
	}
	var facts []string
	switch s.Speaker.Kind {
	case hearsay.NamedParty, hearsay.UnattributedParty:
	default:
		facts = append(facts, partyWord(s.Speaker.Kind))
	}
	if via := t.chain(s, ", "); via != "" {
		facts = append(facts, wordVia+" "+via)
	}
	if s.Stance != hearsay.Asserts {
		facts = append(facts, stanceWord(s.Stance))
	}
	if len(facts) == 0 {
		return []run{{name, bold}}
	}
	return []run{{name, bold}, {" · " + strings.Join(facts, " · "), plain}}
}

// chain is those through whom a statement came, from the one nearest the speaker on.
func (b *book) chain(s *hearsay.Statement, between string) string {
	var hops []string
	for _, hop := range s.Chain {
		hops = append(hops, b.partyName(s.Document, hop))
	}
	return strings.Join(hops, between)
}

// print is who printed a statement, and when, where it is told under another date.
func (p *page) print(h search.Hit) []string {
	var facts []string
	if name := p.outletName(h.Document); name != "" {
		facts = append(facts, name)
	}
	if d := p.documents[h.Document]; d != nil && d.Published.Known() && dateWords(d.Published, 0) != dateWords(h.On, 0) {
		facts = append(facts, wordPrinted+" "+dateWords(d.Published, 0))
	}
	return p.withCorrected(facts, h.Statement.Corrected)
}

// elsewhere names the other places of the same words, and who is said to have said them there, if another name is given.
func (t *statementTable) elsewhere(hits []search.Hit) string {
	speaker := t.partyName(hits[0].Document, hits[0].Speaker)
	var places []string
	for _, h := range hits[1:] {
		place := t.reference(t.content(h.Statement).Passages[0].At)
		if name := t.partyName(h.Document, h.Speaker); !strings.EqualFold(name, speaker) {
			place += " (" + name + ")"
		}
		places = append(places, place)
	}
	others := slices.DeleteFunc(t.printedIn(hits), func(d *hearsay.AccountDocument) bool { return d.ID == hits[0].Document })
	return alsoIn(len(others)) + " " + strings.Join(places, ", ")
}
