// Package novelty tells what each article of a story adds to those printed before it: a new event, a changed value, a
// denial, a new source for a known claim, a new detail; and what it only repeats.
//
// An account goes in, whose documents are to have their texts; its articles come out in order of publication, each with what is
// new in it, in verbatim words. It stands apart because it asks of the whole account what no item of it says, which came first;
// it finds no event, claim or statement of its own. After TREC Novelty, at the level of claims, where words alone were the best that
// could be compared.
package novelty

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// Kind is what an article adds.
type Kind string

const (
	Changed   Kind = "changed value"
	Denial    Kind = "denial"
	NewEvent  Kind = "new event"
	NewSource Kind = "new source for a known claim"
	NewDetail Kind = "new detail"
	Repeat    Kind = "repeat"
)

// Kinds are all of them, the ones that weigh most first.
func Kinds() []Kind { return []Kind{Changed, Denial, NewEvent, NewSource, NewDetail, Repeat} }

// Item is one thing that an article tells.
type Item struct {
	Kind Kind
	At   hearsay.Span // its words
	// Earlier are the words, in an article printed before, that it adds to, differs from, denies or repeats; nowhere if there are none.
	Earlier hearsay.Span
	// Unsure are articles that tell it too, of which it cannot be told whether they were printed before or after.
	Unsure []hearsay.DocumentID
	// Of is the identifier of the event, claim, statement or finding that it was seen by.
	Of string
	// Because says in fixed words what the kind rests on.
	Because string
	weight  float64
}

// Article is an article with what it tells, those of one kind together, the weightiest first.
type Article struct {
	*hearsay.AccountDocument
	Story *hearsay.Story // nil where it tells no story with others
	Items []Item
	// Unordered are the articles of its story that may have been printed before or after it.
	Unordered []hearsay.DocumentID
}

// Articles are the articles of an account that may have been printed on one of the days of when, with what is new in each. All others
// count as known before. Those whose date is unknown are kept, and come last. The error is one of reading the lexicon.
func Articles(a *hearsay.Account, when hearsay.Date) ([]Article, error) {
	number, err := numberWords()
	if err != nil {
		return nil, err
	}
	b := newBook(a)
	b.number = number
	var all []Article
	for i := range a.Stories {
		all = append(all, b.story(&a.Stories[i])...)
	}
	for i := range a.Documents {
		if d := &a.Documents[i]; !b.told[d.ID] {
			all = append(all, Article{AccountDocument: d})
		}
	}
	all = slices.DeleteFunc(all, func(x Article) bool { return x.Published.Disjoint(when) })
	slices.SortStableFunc(all, func(x, y Article) int { return comparePublished(x.AccountDocument, y.AccountDocument) })
	return all, nil
}

// book is an account with what is looked up in it.
type book struct {
	*hearsay.Account
	documents  map[hearsay.DocumentID]*hearsay.AccountDocument
	statements map[hearsay.DocumentID][]*hearsay.Statement
	told       map[hearsay.DocumentID]bool // those in a story
	number     map[string]string           // number words
}

func newBook(a *hearsay.Account) *book {
	b := &book{Account: a, documents: map[hearsay.DocumentID]*hearsay.AccountDocument{}, statements: map[hearsay.DocumentID][]*hearsay.Statement{},
		told: map[hearsay.DocumentID]bool{}}
	for i := range a.Documents {
		b.documents[a.Documents[i].ID] = &a.Documents[i]
	}
	for i := range a.Statements {
		s := &a.Statements[i]
		b.statements[s.Document] = append(b.statements[s.Document], s)
	}
	for _, s := range a.Stories {
		for _, d := range s.Documents {
			b.told[d] = true
		}
	}
	return b
}

// story asks of each article of a story what it adds.
func (b *book) story(s *hearsay.Story) (all []Article) {
	order := b.order(s)
	passages := b.passages(order)
	for _, d := range order.documents {
		r := reader{book: b, story: s, order: order, document: d, copied: b.copiedFrom(order, d.ID), passages: passages}
		r.debuts()
		all = append(all, Article{AccountDocument: d, Story: s, Items: r.items(), Unordered: order.unsure(d)})
	}
	return all
}

// reader reads one article of a story for what is new in it.
type reader struct {
	*book
	story    *hearsay.Story
	order    order
	document *hearsay.AccountDocument
	copied   [][2]hearsay.Span // passages of it, and those of earlier articles that they are
	passages passages
	debut    []name
}

// name is where an article names somebody or something.
type name struct {
	hearsay.Span
	is string
}

// debuts finds where the article names what no article that may be earlier names.
func (r *reader) debuts() {
	for i := range r.Entities {
		e := &r.Entities[i]
		if t := r.tell(e.Mentions); t.first && len(t.unsure) == 0 && strings.ToLower(e.Name) != e.Name && !r.prints(e.Name) {
			for _, s := range t.own {
				r.debut = append(r.debut, name{s, e.Name})
			}
		}
	}
}

// prints reports whether an outlet of the account is so called: it is no news that another paper is named.
func (b *book) prints(name string) bool {
	return slices.ContainsFunc(b.Documents, func(d hearsay.AccountDocument) bool { return d.Outlet != nil && d.Outlet.Name == name })
}

// items are what the article tells: of things told with the same words the weightiest kind, repeats only of what tells nothing new.
func (r *reader) items() (kept []Item) {
	all := slices.Concat(r.events(), r.changes(), r.denials(), r.claims(), r.remarks())
	for i := range all {
		r.knownWords(&all[i])
	}
	slices.SortStableFunc(all, func(a, b Item) int {
		return cmp.Or(cmp.Compare(rank(a.Kind), rank(b.Kind)), cmp.Compare(b.weight, a.weight), hearsay.CompareSpans(a.At, b.At))
	})
	for _, x := range all {
		if !slices.ContainsFunc(kept, func(k Item) bool { return k.At.Overlaps(x.At) }) {
			kept = append(kept, x)
		}
	}
	return kept
}

func rank(k Kind) int { return slices.Index(Kinds(), k) }
