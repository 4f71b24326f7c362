// Package search tells which statements of an account are asked for: who made them, through whom they
// came, what they are about, how they are put, and when; and which claims, speakers and articles.
//
// An account and a query go in; the statements that match come out, the earliest first. It works nothing
// out about the news and shows nothing. It stands apart because every way of asking, on a terminal or on
// a page, is to find the same.
package search

import (
	"cmp"
	"slices"

	"hearsay"
	"hearsay/language"
	"hearsay/lexicon"
)

// Query says which statements are asked for: those that fit all of its fields. The zero Query fits all.
// Case, marks on letters and a possessive ending never count.
type Query struct {
	// By are words of a name or alias of the speaker, or of the words that describe an unnamed one; in any order,
	// each a whole word: "Halloran" fits Ines Halloran. "The" and its like are left out where other words stand.
	By string
	// Via are words, as in By, of one through whom the statement came; the article's own outlet is not one.
	Via string
	// About are words that stand, in any form of inflection, in the statement or its sentence. Those in double
	// quotation marks stand together, in their order.
	About   string
	Kinds   []hearsay.PartyKind // of the speaker: one of these
	Stances []hearsay.Stance    // one of these
	// When has the first and the last day asked for; a bound that is open is the zero Day. A statement fits if it
	// may be of one of these days, and so if nobody knows when it was made.
	When hearsay.Date
}

// Found is what a query found.
type Found struct {
	Hits []Hit // by date, those without one last; then by document and place in the text
	// Undated is how many of them were kept, although days were asked for, because their date is unknown.
	Undated int
	// Nobody is Query.By where no speaker of the account fits it; Nearest are then names of speakers, those most like
	// it first, at most ten.
	Nobody  string
	Nearest []string
}

// Hit is a statement with the date that it was found by.
type Hit struct {
	*hearsay.Statement
	On   hearsay.Date // when it was said, if that is known, else when its article was published
	same string       // equal for statements that pass on the same words of the same speaker
}

// Index is an account with what is looked up in it. It is safe for use by many goroutines.
type Index struct {
	account    *hearsay.Account
	documents  map[hearsay.DocumentID]*hearsay.AccountDocument
	entities   map[hearsay.EntityID]*hearsay.Entity
	determiner map[string]bool
	reader     *language.Reader
	texts      texts
}

// New is an index of an account, whose documents are to have their texts, valid UTF-8. The reader tells sentences and
// the base forms of words. The error is one of reading the lexicon.
func New(a *hearsay.Account, reader *language.Reader) (*Index, error) {
	x := &Index{account: a, documents: map[hearsay.DocumentID]*hearsay.AccountDocument{}, entities: map[hearsay.EntityID]*hearsay.Entity{},
		determiner: map[string]bool{}, reader: reader, texts: texts{number: map[string]int32{}, ofBase: map[string][]int32{}, same: map[hearsay.StatementID]string{},
			parts: map[string][]string{}}}
	for i := range a.Documents {
		x.documents[a.Documents[i].ID] = &a.Documents[i]
	}
	for i := range a.Entities {
		x.entities[a.Entities[i].ID] = &a.Entities[i]
	}
	table, err := lexicon.Words("en", "closed-class")
	if err != nil {
		return nil, err
	}
	word, tag := table.Column("word"), table.Column("tag")
	for _, row := range table.Rows {
		x.determiner[row[word]] = row[tag] == "DT"
	}
	return x, nil
}

// Statements finds what q asks for.
func (x *Index) Statements(q Query) Found {
	by, via := x.nameWords(q.By), x.nameWords(q.Via)
	var about topic
	var around map[hearsay.StatementID][]int32
	if q.About != "" {
		around = x.statementTexts()
		about = x.topic(q.About)
	}
	found := Found{Nobody: q.By}
	for i := range x.account.Statements {
		s := &x.account.Statements[i]
		if !x.isCalled(s, s.Speaker, by) {
			continue
		}
		found.Nobody = ""
		on := x.on(s)
		if !fits(q, s) || on.Disjoint(q.When) || !x.cameBy(s, via) || !about.in(around[s.ID]) {
			continue
		}
		if q.When.Known() && !on.Known() {
			found.Undated++
		}
		found.Hits = append(found.Hits, Hit{s, on, x.sameness(s)})
	}
	slices.SortFunc(found.Hits, x.compare)
	if found.Nobody != "" {
		found.Nearest = x.nearest(by, 10)
	}
	return found
}

// fits reports whether s is of a kind and a stance that q asks for.
func fits(q Query, s *hearsay.Statement) bool {
	return (len(q.Kinds) == 0 || slices.Contains(q.Kinds, s.Speaker.Kind)) &&
		(len(q.Stances) == 0 || slices.Contains(q.Stances, s.Stance))
}

// on is when s was said, if that is known, else when its article was published.
func (x *Index) on(s *hearsay.Statement) hearsay.Date {
	if s.Said != nil && s.Said.Known() {
		return *s.Said
	}
	if d := x.documents[s.Document]; d != nil {
		return d.Published
	}
	return hearsay.Date{How: hearsay.Unknown}
}

func (x *Index) compare(a, b Hit) int {
	return cmp.Or(cmp.Compare(sortDay(a.On), sortDay(b.On)), x.compareDocuments(a.Document, b.Document),
		cmp.Compare(start(a.Statement), start(b.Statement)), cmp.Compare(a.ID, b.ID))
}

func sortDay(d hearsay.Date) hearsay.Day {
	const never = 1 << 30
	return cmp.Or(d.Earliest, d.Latest, never)
}

func (x *Index) compareDocuments(a, b hearsay.DocumentID) int {
	p, q := x.documents[a], x.documents[b]
	if p == nil || q == nil {
		return cmp.Compare(a, b)
	}
	return hearsay.ComparePlaces(p, q)
}

// start is the first byte of the content of s, or of its cue where it has none.
func start(s *hearsay.Statement) int {
	switch {
	case len(s.Content) > 0:
		return s.Content[0].Start
	case s.Cue != nil:
		return s.Cue.Start
	}
	return 0
}
