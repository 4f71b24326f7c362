package render

import (
	"slices"
	"strings"

	"hearsay"
)

// drawing is a timeline to scale: a row for each happening, above a scale of days on which the articles
// stand. All lengths are in units of the drawing, its upper left corner 0, 0.
type drawing struct {
	Width, Height, Foot int
	Rows                []drawn
	Ticks               []tick
	Printed             []int
}

// drawn is one row. A day has X alone; an interval runs from From to X; one whose bounds lie outside the
// drawing is cut there. Edge is -1 where it lies wholly before the drawing, 1 where wholly after.
type drawn struct {
	ID, Label, Title string
	Status           hearsay.EventStatus
	Y, From, X       int
	LabelX           int
	LabelEnds        bool // at LabelX
	Open             bool // From is no bound
	Edge             int
	Count            string // of origins; "" for one
}

type tick struct {
	X     int
	Label string
}

const (
	drawnWidth  = 760
	drawnRow    = 20
	drawnInset  = 14
	longestSpan = hearsay.Day(60 * 366) // days; beyond, a drawing tells nothing
)

// scale puts days on a line.
type scale struct{ from, to hearsay.Day }

func (s scale) x(d hearsay.Day) int {
	d = min(max(d, s.from), s.to)
	return drawnInset + int(int64(d-s.from)*(drawnWidth-2*drawnInset)/int64(s.to-s.from))
}

// Drawing draws the dated entries of a timeline; nil where there is too little to draw.
func (h *htmlPage) Drawing(s section) *drawing {
	line, ok := scaleOf(s.Printed)
	if !ok {
		return nil
	}
	d := &drawing{Width: drawnWidth}
	for _, e := range s.Entries {
		if e.When.Known() && len(e.Quotes) > 0 {
			d.Rows = append(d.Rows, line.row(e, drawnRow*len(d.Rows)+drawnRow/2))
		}
	}
	if len(d.Rows) < 2 {
		return nil
	}
	d.Foot = drawnRow*len(d.Rows) + 8
	d.Height = d.Foot + 34
	d.Ticks = line.ticks()
	for _, day := range s.Printed {
		d.Printed = append(d.Printed, line.x(day))
	}
	d.Printed = slices.Compact(d.Printed)
	return d
}

// scaleOf spans the days on which the articles were printed and half as much before and after.
func scaleOf(printed []hearsay.Day) (scale, bool) {
	if len(printed) == 0 {
		return scale{}, false
	}
	from, to := printed[0], printed[0]
	for _, d := range printed {
		from, to = min(from, d), max(to, d)
	}
	around := max((to-from)/2, 7)
	return scale{from - around, to + around}, to-from <= longestSpan
}

// row places an entry.
func (s scale) row(e entry, y int) drawn {
	from, to := e.When.Earliest, e.When.Latest
	r := drawn{ID: e.ID, Status: e.Status, Y: y, Title: strings.Join(append([]string{dateOfYear(e)}, e.Facts...), " · "), Count: e.Count}
	switch {
	case from == 0:
		r.Open = true
		r.X = s.x(to)
		r.From = max(r.X-36, drawnInset)
	case to == 0:
		r.From = s.x(from)
		r.X = min(r.From+36, drawnWidth-drawnInset)
	default:
		r.From, r.X = s.x(from), s.x(to)
	}
	if to != 0 && to < s.from {
		r.Edge, r.From = -1, r.X
	} else if from > s.to {
		r.Edge, r.X = 1, r.From
	}
	s.label(&r, e)
	return r
}

// label puts the words on the side that has more room.
func (s scale) label(r *drawn, e entry) {
	const gap, perCell = 12, 6
	words := e.Quotes[0].Passages[0].plain()
	right, left := drawnWidth-r.X-gap, r.From-gap
	r.LabelX = r.X + gap
	room := right
	if left > right {
		r.LabelX, r.LabelEnds, room = r.From-gap, true, left
	}
	date := ""
	if r.Edge != 0 {
		date = " (" + dateOfYear(e) + ")"
	}
	r.Label = shorten(words, min(room/perCell, 72)-cells(r.Count)-2*min(len(r.Count), 1)-cells(date)) + date
}

// ticks name some days on the scale, no more than a dozen.
func (s scale) ticks() []tick {
	const most = 12
	var days []hearsay.Day
	for d := s.from + 1; d < s.to; d++ {
		if s.isTick(d) {
			days = append(days, d)
		}
	}
	var out []tick
	every := max(1, (len(days)+most-1)/most)
	for i := 0; i < len(days); i += every {
		out = append(out, tick{s.x(days[i]), s.tickLabel(days[i])})
	}
	return out
}

// isTick reports whether a day begins a stretch of the scale: a day, a week, a month or a year.
func (s scale) isTick(d hearsay.Day) bool {
	_, m, day := d.Civil()
	switch n := s.to - s.from; {
	case n <= 12:
		return true
	case n <= 84:
		return d.Weekday() == 1
	case n <= 750:
		return day == 1
	default:
		return day == 1 && m == 1
	}
}

func (s scale) tickLabel(d hearsay.Day) string {
	y, m, day := d.Civil()
	switch n := s.to - s.from; {
	case n <= 84:
		return dayWords(d, y)
	case n > 750 || m == 1 && day == 1:
		return strings.TrimSpace(yearWords(y, 0))
	}
	return monthWord(m)[:3]
}
