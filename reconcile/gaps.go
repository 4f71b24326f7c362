package reconcile

import (
	"strings"

	"hearsay"
)

// gap is how long something had not happened, as an article tells: "the first time in 20 months",
// "the first since May". From and to bound the month in which it last was, in months.
type gap struct {
	frame    int
	at       hearsay.Span
	from, to float64
}

const monthDays = 30.44

// gaps finds tellings of one happening that place the last time before it differently.
func (q *questions) gaps() (found []hearsay.Finding) {
	for i := range q.happenings {
		h := &q.happenings[i]
		if len(h.reach) < 2 {
			continue
		}
		all := q.gapsOf(h)
		for n, a := range all {
			for _, b := range all[n+1:] {
				if q.frames[a.frame].article == q.frames[b.frame].article || a.from <= b.to && b.from <= a.to {
					continue
				}
				found = append(found, hearsay.Finding{Kind: hearsay.Conflict, By: "conflict.gap", Grade: hearsay.Minor, Items: []string{q.ids[i]},
					Spans: []hearsay.Span{a.at, b.at},
					What: "How long before: " + q.quote(a.at) + " (" + q.outlet(q.frames[a.frame].article) + ") against " +
						q.quote(b.at) + " (" + q.outlet(q.frames[b.frame].article) + ")",
					Because: "same happening; the time since the last one differs by more than its rounding; weakest link: the day of the happening"})
			}
		}
	}
	return q.withoutRepeats(found)
}

// gapsOf are the gaps that the sentences of a happening tell, given its day.
func (q *questions) gapsOf(h *happening) (found []gap) {
	when := q.when(h)
	if when.Earliest == 0 || when.Latest == 0 || width(when) > 62 {
		return nil
	}
	for _, i := range h.frames {
		f := &q.frames[i]
		sen := &q.articles[f.article].sentences[f.sentence]
		for _, t := range sen.times {
			if g, ok := q.gap(f, t, when); ok {
				g.frame = i
				found = append(found, g)
			}
		}
	}
	return found
}

// gap reads one time expression as a gap: a duration after "first … in", a date after "first … since".
func (q *questions) gap(f *frame, time int, when hearsay.Date) (gap, bool) {
	x := q.articles[f.article].Times[time]
	sen := q.articles[f.article].sentences[f.sentence]
	before := strings.ToLower(q.articles[f.article].Article.Text[sen.Start:x.Start])
	at := strings.LastIndex(before, "first")
	if at < 0 || len(before)-at > 90 {
		return gap{}, false
	}
	span := q.span(f.article, hearsay.Range{Start: sen.Start + at, End: x.End})
	last := strings.Fields(before)
	switch link := last[len(last)-1]; {
	case x.Kind == hearsay.DurationKind && link == "in":
		n, unit, open := months(x.Value)
		if n == 0 {
			return gap{}, false
		}
		g := gap{at: span, from: n - unit/2, to: n + unit/2 + float64(width(when))/monthDays/2}
		if open {
			g.from, g.to = n, n+1200
		}
		return g, true
	case x.Kind == hearsay.DateKind && link == "since" && x.Earliest != 0 && x.Latest != 0:
		return gap{at: span, from: float64(when.Earliest-x.Latest) / monthDays, to: float64(when.Latest-x.Earliest) / monthDays}, true
	}
	return gap{}, false
}

// months reads an ISO 8601 duration of months or years: its length and the width of its unit in months, and
// whether it is open ("P1Y/..").
func months(value string) (n, unit float64, open bool) {
	head, rest, open := strings.Cut(value, "/")
	if rest != "" && rest != ".." || len(head) < 3 || head[0] != 'P' {
		return 0, 0, false
	}
	var count float64
	for _, c := range head[1 : len(head)-1] {
		if c < '0' || c > '9' {
			return 0, 0, false
		}
		count = count*10 + float64(c-'0')
	}
	switch head[len(head)-1] {
	case 'M':
		return count, 1, open
	case 'Y':
		return count * 12, 12, open
	}
	return 0, 0, false
}
