package render

import (
	"bufio"
	"cmp"
	"encoding/json"
	"io"
	"strings"

	"hearsay"
	"hearsay/novelty"
)

// mostNew is how many new things of one article are shown without --all.
const mostNew = 6

// Novelties writes what is new in each article as a table for a terminal: the date, and beside it who printed it and its
// title, then each new thing with its kind, its words, their place, and the earlier words it stands against. What an article
// repeats is counted; with o.All, told.
func Novelties(w io.Writer, a *hearsay.Account, articles []novelty.Article, o Options) error {
	if o.Width <= 0 {
		o.Width = 80
	}
	t := &noveltyTable{statementTable{page: &page{book: newBook(a), all: o.All}, textWriter: &textWriter{out: bufio.NewWriter(w), width: max(o.Width, 40), color: o.Color}}}
	t.line(0, run{t.newIn(articles), bold})
	for i := range articles {
		t.blank()
		t.row(dateWords(articles[i].Published, 0), t.article(&articles[i]))
	}
	return t.out.Flush()
}

type noveltyTable struct{ statementTable }

// newIn says how much is new, in how many articles, and from when to when these were published.
func (t *noveltyTable) newIn(articles []novelty.Article) string {
	if len(articles) == 0 {
		return wordNoArticle
	}
	n := 0
	var documents []*hearsay.AccountDocument
	for _, a := range articles {
		documents = append(documents, a.AccountDocument)
		n += len(a.Items) - repeats(a.Items)
	}
	facts := []string{count(len(articles), "article"), count(n, "new thing")}
	if span := spanWords(documents); span != "" {
		facts = append(facts, span)
	}
	return strings.Join(facts, " · ")
}

// repeats counts what is not new; it stands last.
func repeats(items []novelty.Item) (n int) {
	for _, x := range items {
		if x.Kind == novelty.Repeat {
			n++
		}
	}
	return n
}

// article is who printed an article, its title, and what is new in it.
func (t *noveltyTable) article(a *novelty.Article) [][]run {
	out := [][]run{{{t.outlet(a.ID), bold}, {" · " + cmp.Or(clean(a.Title), wordUntitled), plain}}}
	if words := t.placed(a); words != "" {
		out = append(out, []run{{words, dim}})
	}
	n := repeats(a.Items)
	shown := a.Items[:len(a.Items)-n]
	if t.all {
		shown = a.Items
	}
	for i, x := range shown {
		if i == mostNew && !t.all {
			out = append(out, []run{{more(len(shown) - i), dim}})
			break
		}
		out = append(out, t.item(x)...)
	}
	if n > 0 && !t.all {
		out = append(out, []run{{repeatsKnown(n), dim}})
	} else if len(a.Items) == 0 {
		out = append(out, []run{{wordUncompared, dim}})
	}
	return out
}

// placed says what is not known of an article's place in the order.
func (t *noveltyTable) placed(a *novelty.Article) string {
	var facts []string
	if a.Published.How == hearsay.Inferred {
		facts = append(facts, wordInferred)
	}
	if n := len(a.Unordered); n > 0 {
		facts = append(facts, beforeOrAfter(n))
	}
	return strings.Join(facts, " · ")
}

// item is one thing: its kind and why, the words, who says so and their place, and the earlier words it stands against.
func (t *noveltyTable) item(x novelty.Item) [][]run {
	head := []run{{capital(string(x.Kind)), bold}}
	if x.Kind != novelty.NewEvent || x.Earlier.Document != "" {
		head = append(head, run{" · " + clean(x.Because), plain})
	}
	e := entry{ID: t.shortID(x.Of)}
	if s := t.within(x.At); s != nil {
		e.Facts = []string{wordSaidBy + " " + t.partyName(s.Document, s.Speaker)}
	}
	out := [][]run{head, t.verbatim(t.readable(x.At)), t.tail(t.page, e, x.At)}
	if from := x.Earlier; from.Document != "" {
		words := []string{t.outlet(from.Document), t.reference(from)}
		if x.Kind != novelty.Repeat {
			words = append([]string{shorten(t.words(from), mostBefore)}, words...)
		}
		out = append(out, []run{{wordBefore + " " + strings.Join(words, " · "), dim}})
	}
	if len(x.Unsure) > 0 {
		out = append(out, []run{{orFirst(t.outlets(x.Unsure)), dim}})
	}
	return out
}

// How many cells of earlier words are shown, and up to how many a sentence is shown for the new words in it.
const (
	mostBefore   = 160
	mostSentence = 280
)

// readable is the words of a span in their sentence; alone where that is long.
func (t *noveltyTable) readable(at hearsay.Span) passage {
	if x := t.passages([]hearsay.Span{at})[0]; cells(x.plain()) <= mostSentence {
		return x
	}
	return passage{Pieces: []piece{{Text: t.words(at)}}, At: at}
}

// within is the innermost statement that a span lies in, nil where it is the article that speaks, or nobody is named.
func (b *book) within(at hearsay.Span) (best *hearsay.Statement) {
	size := 0
	for _, s := range b.said[at.Document] {
		for _, r := range s.Content {
			if r.Contains(at.Range()) && s.Speaker.Kind != hearsay.UnattributedParty && (best == nil || r.Len() < size) {
				best, size = s, r.Len()
			}
		}
	}
	return best
}

// NoveltyFormat is the version of the form in which NoveltiesJSON writes.
const NoveltyFormat = "hearsay.novelty/1"

// passed is an article with what is new in it.
type passed struct {
	Document  hearsay.DocumentID   `json:"document"`
	Path      string               `json:"path"`
	Record    hearsay.Record       `json:"record,omitzero"`
	URL       string               `json:"url,omitempty"`
	Outlet    *hearsay.Outlet      `json:"outlet,omitempty"`
	Title     string               `json:"title,omitempty"`
	Published hearsay.Date         `json:"published"`
	Story     string               `json:"story,omitempty"`
	Unordered []hearsay.DocumentID `json:"unordered"`
	Items     []passedItem         `json:"items"`
}

type passedItem struct {
	Kind    novelty.Kind         `json:"kind"`
	Words   Excerpt              `json:"words"`
	Earlier *Excerpt             `json:"earlier,omitempty"`
	Unsure  []hearsay.DocumentID `json:"unsure,omitempty"`
	Of      string               `json:"of"`
	Because string               `json:"because"`
}

// Excerpt is a span with its bytes.
type Excerpt struct {
	hearsay.Span
	Text string `json:"text"`
}

// NoveltiesJSON writes what is new in each article as one JSON object, an article on each line.
func NoveltiesJSON(w io.Writer, a *hearsay.Account, articles []novelty.Article) error {
	b := newBook(a)
	items := make([]any, len(articles))
	for i := range articles {
		items[i] = b.passed(&articles[i])
	}
	head, err := json.Marshal(map[string]any{"format": NoveltyFormat})
	if err != nil {
		return err
	}
	if _, err := w.Write(head[:len(head)-1]); err != nil {
		return err
	}
	if err := writeList(w, "articles", items); err != nil {
		return err
	}
	_, err = io.WriteString(w, "}\n")
	return err
}

func (b *book) passed(a *novelty.Article) passed {
	p := passed{Document: a.ID, Path: a.Path, Record: a.Record, URL: a.URL, Outlet: a.Outlet, Title: a.Title, Published: a.Published,
		Unordered: a.Unordered, Items: []passedItem{}}
	p.Published.How = cmp.Or(p.Published.How, hearsay.Unknown)
	full(&p.Unordered)
	if a.Story != nil {
		p.Story = a.Story.ID
	}
	for _, x := range a.Items {
		item := passedItem{Kind: x.Kind, Words: b.excerpt(x.At), Unsure: x.Unsure, Of: x.Of, Because: x.Because}
		if x.Earlier.Document != "" {
			e := b.excerpt(x.Earlier)
			item.Earlier = &e
		}
		p.Items = append(p.Items, item)
	}
	return p
}

func (b *book) excerpt(at hearsay.Span) Excerpt {
	e := Excerpt{Span: at}
	if text := b.text(at.Document); at.Start >= 0 && at.Start < at.End && at.End <= len(text) {
		e.Text = text[at.Start:at.End]
	}
	return e
}
