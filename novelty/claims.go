package novelty

import (
	"cmp"
	"slices"

	"hearsay"
)

// What an item weighs beside an event, whose weight is its salience.
const (
	claimWeight  = 2
	remarkWeight = .5
)

// Reasons.
const (
	becauseClaimed = "a claim; no earlier article of the story tells it"
	becauseOrigin  = "known; first here from "
	becauseUpdated = "a later value of the same"
	becauseDispute = "articles differ on it"
	becauseDenied  = "no earlier article of the story has this denial"
	becauseSaid    = "no earlier article of the story passes it on"
)

// claims are the claims of the article: first told here, told here on a new origin, or repeated.
func (r *reader) claims() (items []Item) {
	for i := range r.story.Claims {
		c := &r.story.Claims[i]
		if c.By == hearsay.Differing {
			continue // its finding tells it
		}
		t := r.tell(r.body(c.Mentions))
		if len(t.own) == 0 {
			continue
		}
		x := Item{Kind: NewDetail, At: fullest(t.own), Unsure: t.unsure, Of: c.ID, Because: becauseClaimed, weight: claimWeight + float64(c.Origins.AtLeast)}
		if !t.first {
			x.Kind, x.Earlier, x.Because = Repeat, r.known(t), becauseKnown
			if o := r.newOrigin(c); o != "" {
				x.Kind, x.Because = NewSource, becauseOrigin+o
			}
		}
		items = append(items, x)
	}
	return items
}

// newOrigin is the name of an origin of a claim from which no article that may be earlier has it. One without a name may be any other.
func (r *reader) newOrigin(c *hearsay.Claim) string {
	for _, o := range c.Origins.List {
		known := slices.ContainsFunc(o.Documents, func(d hearsay.DocumentID) bool {
			return d != r.document.ID && !before(r.document, r.documents[d])
		})
		if o.Name != "" && o.Kind != hearsay.UnattributedParty && slices.Contains(o.Documents, r.document.ID) && !known && !r.sameAsKnown(c, o) {
			return o.Name
		}
	}
	return ""
}

// sameAsKnown reports whether an origin may be one from which an earlier article has the claim.
func (r *reader) sameAsKnown(c *hearsay.Claim, o hearsay.Origin) bool {
	return slices.ContainsFunc(o.MaybeSame, func(i int) bool {
		return i < len(c.Origins.List) && c.Origins.List[i].Name != "" && slices.ContainsFunc(c.Origins.List[i].Documents, func(d hearsay.DocumentID) bool {
			return r.documents[d] != nil && before(r.documents[d], r.document)
		})
	})
}

// changes are the values of the article that differ from those of earlier ones, and what it tells as not having come about.
func (r *reader) changes() (items []Item) {
	for _, f := range r.story.Findings {
		because, ok := changed[f.Kind]
		t := r.tell(f.Spans)
		if body := r.body(t.own); len(body) > 0 {
			t.own = body
		}
		if !ok || len(t.own) == 0 || len(t.earlier) == 0 || f.Kind != hearsay.Unfulfilled && !r.otherNumber(t) {
			continue
		}
		x := Item{Kind: Changed, At: fullest(t.own), Earlier: r.latest(t.earlier), Of: f.ID, Because: because, weight: claimWeight}
		if f.Kind == hearsay.Unfulfilled {
			if report := r.tell(f.Later); len(report.own) == 0 || !report.first {
				continue
			}
			x.Kind = Denial
		}
		items = append(items, x)
	}
	return items
}

// changed are the findings that tell a change, with the reason to give.
var changed = map[hearsay.FindingKind]string{hearsay.Updated: becauseUpdated, hearsay.Conflict: becauseDispute, hearsay.Unfulfilled: becauseOutcome}

// latest is the span printed last.
func (r *reader) latest(spans []hearsay.Span) hearsay.Span {
	return slices.MaxFunc(spans, func(a, b hearsay.Span) int {
		return cmp.Or(cmp.Compare(r.order.place[a.Document], r.order.place[b.Document]), hearsay.CompareSpans(b, a))
	})
}

// denials are the denials of the article that no earlier one has.
func (r *reader) denials() (items []Item) {
	for _, s := range r.statements[r.document.ID] {
		if s.Stance != hearsay.Denies || len(s.Content) == 0 {
			continue
		}
		x := Item{Kind: Denial, At: extent(s), Of: string(s.ID), Because: becauseDenied, weight: claimWeight, Earlier: r.denied(s)}
		if c := r.claimOf(s.ID); c != nil {
			t := r.tell(r.contents(c.Statements))
			if x.Unsure = t.unsure; !t.first {
				x.Kind, x.Earlier, x.Because = Repeat, r.known(t), becauseKnown
			}
		}
		items = append(items, x)
	}
	return items
}

// denied is where an earlier article tells what a statement denies.
func (r *reader) denied(s *hearsay.Statement) hearsay.Span {
	for _, f := range r.story.Findings {
		if f.Kind == hearsay.DeniedBy && slices.Contains(f.Items, string(s.ID)) {
			return r.known(tellings{earlier: r.tell(f.Spans).earlier})
		}
	}
	return hearsay.Span{}
}

// remarks are the statements of the article that no claim holds: nobody else passes them on.
func (r *reader) remarks() (items []Item) {
	for _, s := range r.statements[r.document.ID] {
		if s.Stance == hearsay.Denies || s.Stance == hearsay.Declines || len(s.Content) == 0 || s.Speaker.Kind == hearsay.UnattributedParty || r.claimOf(s.ID) != nil {
			continue
		}
		items = append(items, Item{Kind: NewDetail, At: extent(s), Of: string(s.ID), Because: becauseSaid, weight: remarkWeight})
	}
	return items
}

// claimOf is the claim that holds a statement, if one does.
func (r *reader) claimOf(id hearsay.StatementID) *hearsay.Claim {
	for i := range r.story.Claims {
		if c := &r.story.Claims[i]; c.By != hearsay.Differing && slices.Contains(c.Statements, id) {
			return c
		}
	}
	return nil
}

// contents are where statements that deny stand.
func (r *reader) contents(ids []hearsay.StatementID) (spans []hearsay.Span) {
	for _, d := range r.order.documents {
		for _, s := range r.statements[d.ID] {
			if s.Stance == hearsay.Denies && len(s.Content) > 0 && slices.Contains(ids, s.ID) {
				spans = append(spans, extent(s))
			}
		}
	}
	return spans
}

// extent is a statement from the first to the last byte of its content.
func extent(s *hearsay.Statement) hearsay.Span {
	return hearsay.Span{Document: s.Document, Start: s.Content[0].Start, End: s.Content[len(s.Content)-1].End}
}
