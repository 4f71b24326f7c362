package novelty

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// order is the articles of a story by publication.
type order struct {
	documents []*hearsay.AccountDocument
	place     map[hearsay.DocumentID]int // in documents
}

func (b *book) order(s *hearsay.Story) order {
	o := order{place: map[hearsay.DocumentID]int{}}
	for _, id := range s.Documents {
		if d := b.documents[id]; d != nil {
			o.documents = append(o.documents, d)
		}
	}
	slices.SortFunc(o.documents, comparePublished)
	for i, d := range o.documents {
		o.place[d.ID] = i
	}
	return o
}

// comparePublished orders articles by the last day they may be of, those without one last, that what is new be claimed of no article too
// soon; of one day by the clock.
func comparePublished(a, b *hearsay.AccountDocument) int {
	return cmp.Or(cmp.Compare(lastDay(a.Published), lastDay(b.Published)), cmp.Compare(a.Published.Earliest, b.Published.Earliest),
		cmp.Compare(clock(a.Published), clock(b.Published)), hearsay.ComparePlaces(a, b))
}

const never = 1 << 30

func lastDay(d hearsay.Date) hearsay.Day { return cmp.Or(d.Latest, never) }

// clock is the value of a date that tells the time of day in UTC, "" for others: two such can be compared.
func clock(d hearsay.Date) string {
	if d.How == hearsay.Given && strings.Contains(d.Value, "T") && strings.HasSuffix(d.Value, "Z") {
		return d.Value
	}
	return ""
}

// before reports whether a was surely printed before b.
func before(a, b *hearsay.AccountDocument) bool {
	x, y := a.Published, b.Published
	if x.Latest != 0 && y.Earliest != 0 && x.Latest < y.Earliest {
		return true
	}
	return clock(x) != "" && clock(y) != "" && clock(x) < clock(y)
}

// unsure are the articles that may have been printed before or after d.
func (o order) unsure(d *hearsay.AccountDocument) (ids []hearsay.DocumentID) {
	for _, other := range o.documents {
		if other.ID != d.ID && !before(other, d) && !before(d, other) {
			ids = append(ids, other.ID)
		}
	}
	return ids
}

// tellings are the spans of one thing, as an article finds them.
type tellings struct {
	own     []hearsay.Span
	earlier []hearsay.Span       // in articles surely printed before
	unsure  []hearsay.DocumentID // articles that may have been printed before or after
	first   bool                 // no article that stands before this one in the order tells it
	others  []hearsay.Span       // in those of unsure that stand before this one in the order
}

// tell sorts spans by how their articles stand to the one that is read.
func (r *reader) tell(spans []hearsay.Span) (t tellings) {
	t.first = true
	for _, s := range spans {
		d := r.documents[s.Document]
		switch {
		case s.Document == r.document.ID:
			t.own = append(t.own, s)
		case d == nil || before(r.document, d):
		case before(d, r.document):
			t.earlier, t.first = append(t.earlier, s), false
		default:
			if !slices.Contains(t.unsure, s.Document) {
				t.unsure = append(t.unsure, s.Document)
			}
			if r.order.place[s.Document] < r.order.place[r.document.ID] {
				t.others, t.first = append(t.others, s), false
			}
		}
	}
	return t
}

// known is where the thing was told before, as far as the order tells; last of all what was printed last.
func (r *reader) known(t tellings) hearsay.Span {
	all := t.earlier
	if len(all) == 0 {
		all = t.others
	}
	if len(all) == 0 {
		return hearsay.Span{}
	}
	return slices.MinFunc(all, func(a, b hearsay.Span) int {
		return cmp.Or(cmp.Compare(r.order.place[a.Document], r.order.place[b.Document]), hearsay.CompareSpans(a, b))
	})
}
