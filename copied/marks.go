package copied

import (
	"math"
	"net/url"
	"strings"
	"time"

	"hearsay"
)

// moment is when an article was published, as exactly as is known.
type moment struct {
	day   hearsay.Day
	clock time.Time // zero where only the day is known
	zoned bool      // the clock names its zone
}

func momentOf(d hearsay.Date) moment {
	m := moment{}
	if d.IsDay() {
		m.day = d.Earliest
	}
	m.clock, m.zoned = d.Clock()
	return m
}

const (
	// surely is from which gap on the clock tells who was first; without zones it may be wrong by
	// half a day.
	surely        = 30 * time.Minute
	surelyUnzoned = 12 * time.Hour
	// The weights of the marks.
	clockWeight    = 1.0
	dayWeight      = 0.5
	leftoverWeight = 1.0
	fullerWeight   = 0.5
	ownWeight      = 1.0
	selfWeight     = 0.5 // an outlet takes from what it printed before
	bodyWeight     = 1.5 // the page of the office or university that the text comes from
)

// earlier says how surely a was published before b: negative for after, 0 for unknown.
func earlier(a, b moment) float64 {
	wanted := surelyUnzoned
	if a.zoned && b.zoned {
		wanted = surely
	}
	switch {
	case !a.clock.IsZero() && !b.clock.IsZero():
		if gap := b.clock.Sub(a.clock); gap.Abs() >= wanted {
			return math.Copysign(clockWeight, float64(gap))
		}
	case a.day != 0 && b.day != 0 && a.day != b.day:
		return math.Copysign(dayWeight, float64(b.day-a.day))
	}
	return 0
}

// judgeMarks adds up the weaker marks: who was first, whose words fit their date, who has more,
// who speaks of its own reporting. They decide where they are enough and none speaks against it.
func judgeMarks(c hearsay.Copy, a, b *side) verdict {
	var reasons []string
	sum, against := 0.0, false
	add := func(weight float64, reason string) {
		if weight == 0 {
			return
		}
		against = against || sum*weight < 0
		sum += weight
		reasons = append(reasons, reason)
	}
	when := earlier(a.published, b.published)
	add(when, "published earlier")
	if when != 0 && leftover(c, a.reading, b.reading) {
		add(math.Copysign(leftoverWeight, when), "the later keeps a date that fits the earlier only")
	}
	add(fuller(c, a, b), "the fuller text")
	add(ownReporting(a)-ownReporting(b), "its own reporting")
	if when != 0 && a.outlet == b.outlet && a.outlet != "" {
		add(math.Copysign(selfWeight, when), "the same outlet")
	}
	add(institution(a)-institution(b), "the page of an office or a school")
	if against || math.Abs(sum) < decided {
		return verdict{kind: unknown, because: "the same words in both; nothing tells who had them first"}
	}
	v := verdict{kind: oneFromOther, from: a, to: b, strength: math.Abs(sum), because: strings.Join(reasons, "; ")}
	if sum < 0 {
		v.from, v.to = b, a
	}
	return v
}

// leftover reports whether the passages hold the same words for a day ("yesterday") that mean
// another day in each, since the articles were published on different days.
func leftover(c hearsay.Copy, a, b *hearsay.Reading) bool {
	for _, s := range c.Spans {
		for _, x := range datesIn(a, s[0]) {
			for _, y := range datesIn(b, s[1]) {
				same := strings.EqualFold(x.Of(a.Article.Text), y.Of(b.Article.Text))
				if same && x.Latest != 0 && y.Earliest != 0 && (x.Latest < y.Earliest || y.Latest < x.Earliest) {
					return true
				}
			}
		}
	}
	return false
}

// datesIn are the dates within s that were resolved against the day of publication.
func datesIn(r *hearsay.Reading, s hearsay.Span) (dates []hearsay.Time) {
	for _, t := range r.Times {
		if s.Range().Contains(t.Range) && t.Anchor == "published" {
			dates = append(dates, t)
		}
	}
	return dates
}

// muchMore is how much longer a text is that another was cut from.
const muchMore = 1.25

// fuller weighs that most of the one text stands in the other, which has more besides.
func fuller(c hearsay.Copy, a, b *side) float64 {
	switch {
	case c.Share < 0.5:
		return 0
	case float64(a.words) >= muchMore*float64(b.words):
		return fullerWeight
	case float64(b.words) >= muchMore*float64(a.words):
		return -fullerWeight
	}
	return 0
}

// ownReporting weighs that s says somebody spoke to it.
func ownReporting(s *side) float64 {
	if _, ok := s.creditTo(s.outlet); ok {
		return ownWeight
	}
	return 0
}

// institution weighs that s stands on the page of a public body, which issues what others print.
func institution(s *side) float64 {
	host := s.reading.Article.Outlet.Name
	if u, err := url.Parse(s.reading.Article.URL); err == nil && u.Host != "" {
		host = u.Hostname()
	}
	if ruleMatches("host.institution", strings.ToLower(host)) {
		return bodyWeight
	}
	return 0
}
