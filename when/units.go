package when

import (
	"math"

	"hearsay"
)

// Whole units of the calendar counted from a day, and parts of them.

func (c *context) unit(u unit, base hearsay.Day, n int, from string) (meaning, bool) {
	switch u {
	case secondUnit, minuteUnit, hourUnit:
		return meaning{}, false
	case seasonUnit, millennium: // a sport's season is no season of the year
		return unplaced(u), true
	case nightUnit:
		u = dayUnit
	}
	if base == 0 {
		return unplaced(u), true
	}
	if y, _, _ := base.Civil(); y < 200 || y > maxYear-200 {
		return unplaced(u), true
	}
	if y, _, _ := base.Civil(); math.Abs(float64(n))*unitSize[u].span()/365 > float64(min(y-minYear, maxYear-y))-1 {
		return unplaced(u), true
	}
	first, last := unitOf(u, base, n)
	return dates(u, first, last).counted(from), true
}

// unitRel is "last week" (-1), "this week" (0), "next week" (1), "the week after next" (2).
func unitRel(c *context, a []tree) (meaning, bool) {
	n, u := a[0].int(), unit(a[1].word)
	switch {
	case u == dayUnit && n < 0:
		return meaning{}, false // "the last day" of something
	case u == dayUnit && n > 0:
		return after(c, a)
	case u == weekendUnit && n == 0 && c.anchor != 0:
		return c.thisWeekend(), true
	case u == weekendUnit && n < 0 && c.anchor != 0 && weekdayOf(c.anchor) == 7:
		n = -1
	}
	return c.unit(u, c.anchor, n, fromPublished)
}

// thisWeekend is the one of this week, or where the verb speaks of the past the one before.
func (c *context) thisWeekend() meaning {
	n := 0
	if c.tense == pastTense && weekdayOf(c.anchor) < 6 {
		n = -1
	}
	first, last := unitOf(weekendUnit, c.anchor, n)
	m := dates(weekendUnit, first, last).counted(fromPublished)
	if n < 0 {
		m.also = []string{Format(first+7, last+7)}
	} else if weekdayOf(c.anchor) < 6 {
		m.also = []string{Format(first-7, last-7)}
	}
	return m
}

func unitword(c *context, a []tree) (meaning, bool) {
	return unitRel(c, []tree{number(float64(direction(a[0].word))), a[1]})
}

// theunit is "the year" after "the end of": the one of the day of writing, in a narrative the one it has come to.
func theunit(c *context, a []tree) (meaning, bool) {
	u := unit(a[0].word)
	if u == dayUnit {
		return meaning{}, false
	}
	if base := c.previous; c.story != 0 && base.first != 0 && unitSize[base.unit].span() <= unitSize[u].span() {
		return c.unit(u, base.first, 0, fromPrevious)
	}
	return c.unit(u, c.anchor, 0, fromPublished)
}

// theperiod is theunit, or "the day".
func theperiod(c *context, a []tree) (meaning, bool) {
	if unit(a[0].word) == dayUnit {
		return theday(c, []tree{number(0)})
	}
	return theunit(c, a)
}

// unitsaway is "two weekends ago" (-1) or "in two weekends" (1).
func unitsaway(c *context, a []tree) (meaning, bool) {
	return c.unit(unit(a[2].word), c.anchor, a[0].int()*a[1].int(), fromPublished)
}

// after is "the next day", "the previous month": counted from the last date named, else from the day of writing.
func after(c *context, a []tree) (meaning, bool) {
	n, u := a[0].int(), unit(a[1].word)
	if base := c.previous; base.placed() && base.first != 0 && unitSize[base.unit].span() <= unitSize[u].span() {
		return c.unit(u, base.first, n, fromPrevious)
	}
	return c.unit(u, c.anchor, n, fromPublished)
}

// same is "that year": the one of the last date named.
func same(c *context, a []tree) (meaning, bool) {
	u := unit(a[0].word)
	if u == weekendUnit && c.anchor != 0 && c.story == 0 && !c.previousIsNear() {
		return c.thisWeekend(), true
	}
	base := c.previous
	if !base.placed() && len(a) > 1 { // "the same week", and no date was named before
		return c.unit(u, c.anchor, 0, fromPublished)
	}
	if !base.placed() || base.first == 0 || unitSize[base.unit].span() > unitSize[u].span() {
		if _, ok := durationOf(1, u); !ok || u == secondUnit || u == minuteUnit || u == hourUnit {
			return meaning{}, u == weekendUnit
		}
		return unplaced(u), true
	}
	return c.unit(u, base.first, 0, fromPrevious)
}

// previousIsNear reports whether the last date named lies within a fortnight of the day of writing.
func (c *context) previousIsNear() bool {
	d := c.previous.first
	return d != 0 && d > c.anchor-14 && d < c.anchor+14
}

// todate is "the year to date".
func todate(c *context, a []tree) (meaning, bool) {
	m, ok := c.unit(unit(a[0].word), c.anchor, 0, fromPublished)
	if m.placed() {
		m.last = c.anchor
	}
	return m, ok
}

func weekend(c *context, a []tree) (meaning, bool) { return c.around(weekendUnit, a[0]) }

// longweekend is the weekend next to a holiday, with the days between the two.
func longweekend(c *context, a []tree) (meaning, bool) {
	m, ok := c.resolve(a[0])
	if !ok || m.first == 0 {
		return unplaced(weekendUnit), ok
	}
	n := 0
	if weekdayOf(m.first) < 4 { // after Monday to Wednesday: the weekend before
		n = -1
	}
	first, last := unitOf(weekendUnit, m.first, n)
	w := dates(weekendUnit, min(first, m.first), max(last, m.last)).counted(m.anchor)
	w.explicit = m.explicit
	return w, true
}

// workweek is Monday to Friday of this, the last or the next week.
func workweek(c *context, a []tree) (meaning, bool) {
	m, ok := c.unit(weekUnit, c.anchor, direction(a[0].word), fromPublished)
	if m.placed() {
		m.last = m.first + 4
	}
	return m, ok
}

// weekto is "the week ended May 3".
func weekto(c *context, a []tree) (meaning, bool) {
	m, ok := c.resolve(a[0])
	if ok && m.first != 0 {
		m.unit, m.first, m.also = weekUnit, m.first-6, nil
	}
	return m, ok
}

func weekof(c *context, a []tree) (meaning, bool) { return c.around(weekUnit, a[0]) }

func (c *context) around(u unit, t tree) (meaning, bool) {
	m, ok := c.resolve(t)
	if !ok || !m.placed() {
		return unplaced(u), ok
	}
	return c.unit(u, m.first, 0, m.anchor)
}

// nth is "the first week of 2021", "the third month of last year"; -1 is the last.
func nth(c *context, a []tree) (meaning, bool) {
	n, u := a[0].int(), unit(a[1].word)
	period, ok := c.resolve(a[2])
	if _, isLength := durationOf(1, u); !ok || !isLength || unitSize[u].seconds > 0 {
		return meaning{}, false
	}
	if !period.placed() || unitSize[u].span() >= unitSize[period.unit].span() {
		return unplaced(u), period.unit != ""
	}
	start := period.first
	switch {
	case n < 0:
		if start, n = period.last, 0; u == weekUnit && weekdayOf(start) < 4 {
			n = -1 // the last week, too
		}
	case u == weekUnit && weekdayOf(start) > 4: // the first week of a year or month has its Thursday (ISO 8601)
	default:
		n--
	}
	m, ok := c.unit(u, start, n, period.anchor)
	return m, ok && m.first <= period.last
}

// firstn is "the first two weeks of 2021".
func firstn(c *context, a []tree) (meaning, bool) {
	first, ok := nth(c, []tree{number(1), a[1], a[2]})
	last, ok2 := nth(c, []tree{a[0], a[1], a[2]})
	first.last = last.last
	return first, ok && ok2
}

// lastnof is "the last four months of 2021".
func lastnof(c *context, a []tree) (meaning, bool) {
	last, ok := nth(c, []tree{number(-1), a[1], a[2]})
	if !ok || !last.placed() {
		return last, ok
	}
	first, ok := c.unit(unit(a[1].word), last.first, 1-a[0].int(), last.anchor)
	last.first = first.first
	return last, ok
}
