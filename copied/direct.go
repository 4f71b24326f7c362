package copied

import (
	"slices"

	"hearsay"
)

// The kinds of a copy.
const (
	sameAgency   = "same-agency"
	oneFromOther = "one-from-other"
	commonSource = "common-source"
	unknown      = "unknown"
)

// side is one document of a pair, with what tells whose text it is.
type side struct {
	reading   *hearsay.Reading
	words     int
	outlet    string
	credits   []hearsay.Credit
	borrowed  []hearsay.Borrowing
	published moment
}

// Direct gives each pair its direction and kind, where credit lines, agency marks, dates and
// leftover words tell. Published dates of the readings may be inferred ones. Where the marks
// are weak or speak against each other the pair keeps no direction; the directions have no cycle.
func Direct(copies []hearsay.Copy, readings []*hearsay.Reading) []hearsay.Copy {
	sides := sidesOf(copies, readings)
	verdicts := make([]verdict, len(copies))
	for i, c := range copies {
		d := c.Documents()
		if a, b := sides[d[0]], sides[d[1]]; a != nil && b != nil {
			verdicts[i] = judge(c, a, b)
		}
	}
	byFamily(copies, verdicts)
	withoutCycles(copies, verdicts)
	directed := make([]hearsay.Copy, len(copies))
	for i, c := range copies {
		directed[i] = verdicts[i].apply(c, sides)
	}
	return directed
}

// sidesOf looks at the documents that are in a copy.
func sidesOf(copies []hearsay.Copy, readings []*hearsay.Reading) map[hearsay.DocumentID]*side {
	sides := map[hearsay.DocumentID]*side{}
	for _, c := range copies {
		for _, d := range c.Documents() {
			sides[d] = nil
		}
	}
	for _, r := range readings {
		if _, wanted := sides[r.Article.ID]; wanted {
			sides[r.Article.ID] = newSide(r)
		}
	}
	return sides
}

func newSide(r *hearsay.Reading) *side {
	_, words := toldOf(r)
	return &side{
		reading:   r,
		words:     len(words),
		outlet:    outletOf(r.Article.Outlet.Name),
		credits:   creditsOf(r),
		borrowed:  borrowingsOf(r),
		published: momentOf(r.Article.Published),
	}
}

// span is r in the document of s.
func (s *side) span(r hearsay.Range) hearsay.Span { return r.In(s.reading.Article.ID) }

// verdict is what the marks of a pair say. from is nil where the direction cannot be told.
type verdict struct {
	from, to *side
	kind     string
	agency   string
	because  string
	evidence []hearsay.Span
	strength float64 // of the direction, to choose which to give up where they go in a circle
}

// apply writes the verdict into c.
func (v verdict) apply(c hearsay.Copy, sides map[hearsay.DocumentID]*side) hearsay.Copy {
	if v.kind == "" {
		c.Kind = unknown
		return c
	}
	c.Kind, c.Agency, c.Because, c.Evidence = v.kind, v.agency, v.because, v.evidence
	c.Whole = v.wholes(c, sides)
	if v.from == nil {
		return c
	}
	first := c.Documents()[0]
	c.From, c.To, c.Pair = v.from.reading.Article.ID, v.to.reading.Article.ID, nil
	if c.From != first {
		c.Spans = turned(c.Spans)
	}
	c.Share = shareIn(v.to, c.Spans)
	return c
}

// nearlyAll is the part of an article's words from which on all of it counts as the text that it shares.
const nearlyAll = .8

// wholes are the documents of c that are the agency's text from first to last: a credit gives it all, or nearly
// all of its words stand in the other. An agency that "contributed" has written only what is shared.
func (v verdict) wholes(c hearsay.Copy, sides map[hearsay.DocumentID]*side) (whole []hearsay.DocumentID) {
	if v.agency == "" {
		return nil
	}
	for _, d := range c.Documents() {
		spans := c.Spans
		if c.Spans[0][1].Document != d {
			spans = turned(spans)
		}
		if s := sides[d]; s.allOf(v.agency) || shareIn(s, spans) >= nearlyAll {
			whole = append(whole, d)
		}
	}
	return whole
}

// allOf reports whether a credit gives the whole document to an agency.
func (s *side) allOf(agency string) bool {
	return slices.ContainsFunc(s.credits, func(c hearsay.Credit) bool { return c.Whole && sameAgencyName(c.Agency, agency) })
}

// turned changes the sides of the passages.
func turned(spans [][2]hearsay.Span) [][2]hearsay.Span {
	out := make([][2]hearsay.Span, len(spans))
	for i, s := range spans {
		out[i] = [2]hearsay.Span{s[1], s[0]}
	}
	return out
}

// shareIn is the part of the words of to that stand in the passages.
func shareIn(to *side, spans [][2]hearsay.Span) float64 {
	ranges := make([]hearsay.Range, len(spans))
	for i, s := range spans {
		ranges[i] = s[1].Range()
	}
	n := 0
	for _, r := range hearsay.Union(ranges) {
		n += len(appendWords(nil, to.reading.Article.Text, r, 0))
	}
	return min(1, part(n, to.words))
}
