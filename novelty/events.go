package novelty

import (
	"slices"
	"strings"

	"hearsay"
)

// Reasons.
const (
	becauseFirst   = "no earlier article of the story tells it"
	becausePast    = "of long before; no earlier article of the story tells it"
	becauseOutcome = "told before as to come"
	becauseName    = "known; no earlier article of the story names "
	becauseTime    = "known; no earlier telling dates it so: "
	becauseCopied  = "the words of an earlier article"
	becauseKnown   = "an earlier article tells it"
	becauseWords   = "an earlier article has most of its words"
)

// events are the events that the article tells: new ones, and of those known what is new in them. One of which little is said is no more
// than a detail.
func (r *reader) events() (items []Item) {
	for i := range r.story.Events {
		e := &r.story.Events[i]
		t := r.tell(r.body(e.Mentions))
		if len(t.own) == 0 {
			continue
		}
		x := Item{Kind: NewEvent, At: fullest(t.own), Unsure: t.unsure, Of: e.ID, Because: becauseFirst, weight: e.Salience}
		switch from := r.outcome(e); {
		case from.Document != "":
			x.Earlier, x.Because = from, becauseOutcome
		case !t.first:
			r.detail(&x, t)
		case !r.full(x.At):
			x.Kind, x.weight = NewDetail, 0
		case r.past(e.When):
			x.Kind, x.Because = NewDetail, becausePast
		}
		items = append(items, x)
	}
	return items
}

// fewest is how many words an event takes to be told.
const fewest = 5

// full reports whether a telling says enough of an event: some words, and who, where or when.
func (r *reader) full(at hearsay.Span) bool {
	named := slices.ContainsFunc(r.Entities, func(n hearsay.Entity) bool { return slices.ContainsFunc(n.Mentions, at.Overlaps) })
	dated := slices.ContainsFunc(r.Times, func(x hearsay.DocumentTime) bool {
		return x.Document == at.Document && at.Range().Contains(x.Range) && x.Earliest != 0
	})
	return len(strings.Fields(r.text(at))) >= fewest && (named || dated)
}

// body is the spans that stand in no headline, which only sums up what the article tells.
func (r *reader) body(spans []hearsay.Span) (in []hearsay.Span) {
	for _, s := range spans {
		if d := r.documents[s.Document]; d != nil && !slices.ContainsFunc(d.Blocks, func(b hearsay.AccountBlock) bool {
			return b.Role == hearsay.Headline && b.Overlaps(s.Range())
		}) {
			in = append(in, s)
		}
	}
	return in
}

// fullest is the longest of some spans that still reads as one thing.
func fullest(spans []hearsay.Span) hearsay.Span {
	const most = 300
	length := func(s hearsay.Span) int {
		if n := s.End - s.Start; n <= most {
			return n
		}
		return 0
	}
	return slices.MaxFunc(spans, func(a, b hearsay.Span) int { return length(a) - length(b) })
}

// background is how many days before the article that was printed last a time was over that is no news.
const background = 7

// past reports whether a time was long over when the last article was printed that came before this one.
func (r *reader) past(when hearsay.Date) bool {
	last := hearsay.Day(0)
	for _, d := range r.order.documents {
		if before(d, r.document) {
			last = max(last, d.Published.Earliest)
		}
	}
	return when.Latest != 0 && when.Latest < last-background
}

// outcome is where an earlier article tells as to come what this one is the first to tell as having happened.
func (r *reader) outcome(e *hearsay.Event) hearsay.Span {
	for _, f := range r.story.Findings {
		if f.Kind != hearsay.Fulfilled || !slices.Contains(f.Items, e.ID) {
			continue
		}
		if report := r.tell(f.Later); len(report.own) > 0 && report.first {
			return r.known(r.tell(f.Spans))
		}
	}
	return hearsay.Span{}
}

// detail says what a telling of a known event adds: somebody or something named for the first time in the story, or a date; else it
// is a repeat.
func (r *reader) detail(x *Item, t tellings) {
	x.Kind, x.Earlier, x.Because = Repeat, r.known(t), becauseKnown
	for _, at := range t.own {
		if name := r.newName(at); name != "" {
			x.Kind, x.At, x.Because = NewDetail, at, becauseName+name
			return
		}
		if when := r.newTime(at, t); when != "" {
			x.Kind, x.At, x.Because = NewDetail, at, becauseTime+when
			return
		}
	}
}

// newName is a name in a span of what no article that may be earlier names, "" where there is none.
func (r *reader) newName(at hearsay.Span) string {
	for _, n := range r.debut {
		if n.Overlaps(at) {
			return "“" + n.is + "”"
		}
	}
	return ""
}

// newTime is a day in a span that no telling in an article that may be earlier holds.
func (r *reader) newTime(at hearsay.Span, t tellings) string {
	for _, x := range r.Times {
		if x.Document != at.Document || !at.Range().Contains(x.Range) || x.Earliest == 0 || x.Earliest != x.Latest {
			continue
		}
		dated := slices.ContainsFunc(r.Times, func(o hearsay.DocumentTime) bool {
			return o.Earliest != 0 && o.Latest != 0 && r.near(o, slices.Concat(t.earlier, t.others))
		})
		if !dated {
			return x.Value
		}
	}
	return ""
}

// near reports whether a time stands in one of the spans or beside it in its paragraph.
func (r *reader) near(x hearsay.DocumentTime, spans []hearsay.Span) bool {
	return slices.ContainsFunc(spans, func(s hearsay.Span) bool {
		return x.Document == s.Document && r.paragraph(s).Contains(x.Range)
	})
}

// paragraph is the block that a span stands in; the span itself where there is none.
func (b *book) paragraph(s hearsay.Span) hearsay.Range {
	for _, block := range b.documents[s.Document].Blocks {
		if block.Overlaps(s.Range()) {
			return block.Range
		}
	}
	return s.Range()
}
