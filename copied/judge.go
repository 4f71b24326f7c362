package copied

import (
	"fmt"
	"strings"

	"hearsay"
)

// The strengths of a direction that one mark decides by itself.
const (
	byOwnPage = 8
	byCredit  = 10
	// decided is how much the weaker marks must say together.
	decided = 1.5
)

// judge asks one mark after the other, the surest first.
func judge(c hearsay.Copy, a, b *side) verdict {
	if v, ok := judgeAgency(a, b); ok {
		return v
	}
	if v, ok := judgeBorrowing(a, b); ok {
		return v
	}
	if v, ok := judgeAgencyOfOne(a, b); ok {
		return v
	}
	if v, ok := judgeSource(c, a, b); ok {
		return v
	}
	return judgeMarks(c, a, b)
}

// judgeAgency: both are credited to one agency, whose own page is the source of the other.
func judgeAgency(a, b *side) (verdict, bool) {
	x, y, ok := sharedAgency(a.credits, b.credits)
	if !ok {
		return verdict{}, false
	}
	v := verdict{kind: sameAgency, agency: longer(x.Agency, y.Agency), evidence: creditSpans(a, x, b, y)}
	v.because = fmt.Sprintf("the text of %s: %s in the one, %s in the other", v.agency, x.How, y.How)
	if x.Own != y.Own {
		v.from, v.to, v.strength = a, b, byOwnPage
		if y.Own {
			v.from, v.to = b, a
		}
	}
	return v, true
}

// judgeAgencyOfOne: one of them is an agency's text as a whole, the other credits nobody.
func judgeAgencyOfOne(a, b *side) (verdict, bool) {
	if len(a.credits) == 0 {
		a, b = b, a
	}
	if len(a.credits) == 0 || len(b.credits) > 0 || !a.credits[0].Whole {
		return verdict{}, false
	}
	x := a.credits[0]
	v := verdict{kind: sameAgency, agency: x.Agency, evidence: creditSpans(a, x, b, hearsay.Credit{})}
	v.because = fmt.Sprintf("the text of %s: %s in the one; the other gives no credit", x.Agency, x.How)
	if x.Own {
		v.from, v.to, v.strength = a, b, byOwnPage
	}
	return v, true
}

func longer(a, b string) string {
	if len(b) > len(a) {
		return b
	}
	return a
}

// creditSpans are where the credits stand in the texts, if they do.
func creditSpans(a *side, x hearsay.Credit, b *side, y hearsay.Credit) (spans []hearsay.Span) {
	if !x.At.Empty() {
		spans = append(spans, a.span(x.At))
	}
	if !y.At.Empty() {
		spans = append(spans, b.span(y.At))
	}
	return spans
}

// judgeBorrowing: one credits the other's outlet and not the other way round, or both a third one.
func judgeBorrowing(a, b *side) (verdict, bool) {
	fromB, okB := a.creditTo(b.outlet)
	fromA, okA := b.creditTo(a.outlet)
	switch {
	case okA && okB || a.outlet == b.outlet:
		return verdict{}, false
	case okA:
		return borrowedFrom(a, b, fromA), true
	case okB:
		return borrowedFrom(b, a, fromB), true
	}
	return judgeThird(a, b)
}

// creditTo is where s credits that outlet.
func (s *side) creditTo(outlet string) (hearsay.Range, bool) {
	for _, b := range s.borrowed {
		if outlet != "" && b.Outlet == outlet {
			return b.At, true
		}
	}
	return hearsay.Range{}, false
}

func borrowedFrom(from, to *side, at hearsay.Range) verdict {
	return verdict{
		kind: oneFromOther, from: from, to: to, strength: byCredit,
		because:  "the one credits the other: “" + strings.TrimSpace(at.Of(to.reading.Article.Text)) + "”",
		evidence: []hearsay.Span{to.span(at)},
	}
}

// minCredits is how often both must credit a third outlet for their text to be its.
const minCredits = 2

// judgeThird: both credit an outlet that is neither's, again and again.
func judgeThird(a, b *side) (verdict, bool) {
	for _, x := range a.borrowed {
		at, ok := b.creditTo(x.Outlet)
		if !ok || !isListed(x.Outlet) || x.Outlet == a.outlet || x.Outlet == b.outlet {
			continue
		}
		if a.creditsTo(x.Outlet) < minCredits || b.creditsTo(x.Outlet) < minCredits {
			continue
		}
		return verdict{
			kind:     commonSource,
			because:  "both credit " + x.Outlet,
			evidence: []hearsay.Span{a.span(x.At), b.span(at)},
		}, true
	}
	return verdict{}, false
}

// creditsTo is how often s credits that outlet.
func (s *side) creditsTo(outlet string) int {
	n := 0
	for _, b := range s.borrowed {
		if b.Outlet == outlet {
			n++
		}
	}
	return n
}

// attributed is the part of the shared words that must stand in statements of both for what they
// share to be what somebody said.
const attributed = 0.6

// judgeSource: what they share is what a speaker or a paper said, in both, though not in quotes.
func judgeSource(c hearsay.Copy, a, b *side) (verdict, bool) {
	if statedPart(a, c.Spans, 0) < attributed || statedPart(b, c.Spans, 1) < attributed {
		return verdict{}, false
	}
	return verdict{kind: commonSource, because: "what they share is what others said, in both"}, true
}

// statedPart is the part of the passages of s, in bytes, that is content of statements.
func statedPart(s *side, spans [][2]hearsay.Span, which int) float64 {
	all, stated := 0, 0
	for _, span := range spans {
		r := span[which].Range()
		all += r.Len()
		for _, statement := range s.reading.Statements {
			for _, c := range statement.Content {
				stated += max(0, min(r.End, c.End)-max(r.Start, c.Start))
			}
		}
	}
	return float64(stated) / float64(max(1, all))
}
