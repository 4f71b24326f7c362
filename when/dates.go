package when

import (
	"hearsay"
)

// Dates that name a day.

func validDay(y, m, d int) (hearsay.Day, bool) {
	if y < minYear || y > maxYear || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return 0, false
	}
	return hearsay.MakeDay(y, m, d), true
}

func ymd(_ *context, a []tree) (meaning, bool) {
	y, mo, day := a[0].int(), a[1].int(), a[2].int()
	if onlySaid(y) && mo >= 1 && mo <= 12 && day >= 1 && day <= daysIn(y, mo) {
		return said(dayUnit, Point{Known: true, Year: y, Month: mo, Day: day}), true
	}
	d, ok := validDay(y, mo, day)
	m := oneDay(d)
	m.explicit = true
	return m, ok
}

// onlySaid reports whether y is a year that is said and not counted in.
func onlySaid(y int) bool {
	return y < minYear && y >= -lastSaid && y != 0 || y > maxYear && y <= lastSaid
}

// said is a date outside what is counted in days, as the words name it.
func said(u unit, p Point) meaning {
	m := unplaced(u)
	m.value, m.explicit = p.String(), true
	return m
}

// md is a day of a month without its year.
func md(c *context, a []tree) (meaning, bool) {
	m, d := a[0].int(), a[1].int()
	if d < 1 || d > daysIn(2024, m) {
		return meaning{}, false
	}
	return c.choose(dayUnit, func(y int) (hearsay.Day, hearsay.Day) {
		day, _ := validDay(y, m, d)
		return day, day
	}), true
}

// mdrel is "12th of October last".
func mdrel(c *context, a []tree) (meaning, bool) {
	with := *c
	if c.story != 0 && c.previous.first != 0 { // as the letters of that time say it
		with.anchor = c.previous.first
	}
	m, d := a[1].int(), a[2].int()
	if d < 1 || m < 1 || m > 12 || d > daysIn(2024, m) {
		return meaning{}, false
	}
	return with.relative(dayUnit, a[0].int(), func(y int) (hearsay.Day, hearsay.Day) {
		day := hearsay.MakeDay(y, m, min(d, daysIn(y, m)))
		return day, day
	}), true
}

func mdyear(c *context, a []tree) (meaning, bool) {
	y, from := c.yearRel(a[2].word)
	if y == 0 {
		return unplaced(dayUnit), true
	}
	d, ok := validDay(y, a[0].int(), a[1].int())
	return oneDay(d).counted(from), ok
}

// numeric is "7/8/07": by the policy month first, unless it cannot be.
func numeric(c *context, a []tree) (meaning, bool) {
	m, d := c.order(a[1], a[2])
	return ymd(c, []tree{a[0], m, d})
}

// numericmd is "6/15" beside a weekday or at the start of a stretch, by the same policy.
func numericmd(c *context, a []tree) (meaning, bool) {
	m, d := c.order(a[0], a[1])
	if m.int() > 12 {
		return meaning{}, false
	}
	return md(c, []tree{m, d})
}

// domof is "the 21st of next month".
func domof(c *context, a []tree) (meaning, bool) {
	if c.anchor == 0 {
		return unplaced(dayUnit), true
	}
	first, last := unitOf(monthUnit, c.anchor, direction(a[1].word))
	d := first + hearsay.Day(a[0].int()-1)
	return oneDay(d).counted(fromPublished), d <= last
}

// dotted is "23.04.2022": day first, unless it cannot be.
func dotted(c *context, a []tree) (meaning, bool) {
	m, d := a[2], a[1]
	if m.int() > 12 {
		m, d = d, m
	}
	return ymd(c, []tree{a[0], m, d})
}

// days is "May 3-5, 2019"; year 0 is not given.
func days(c *context, a []tree) (meaning, bool) {
	if a[2].int() >= a[3].int() {
		return meaning{}, false
	}
	if a[0].int() == 0 {
		return daysBare(c, a[1].int(), a[2].int(), a[3].int())
	}
	m, ok := ymd(c, []tree{a[0], a[1], a[2]})
	end, fits := ymd(c, []tree{a[0], a[1], a[3]})
	m.last, m.also = end.last, nil
	return m, ok && fits
}

// daysBare is "3-5 May": both days are of one year.
func daysBare(c *context, m, from, to int) (meaning, bool) {
	if from < 1 || to > daysIn(2024, m) {
		return meaning{}, false
	}
	return c.choose(dayUnit, func(y int) (hearsay.Day, hearsay.Day) {
		first, _ := validDay(y, m, from)
		last, ok := validDay(y, m, to)
		if !ok {
			return last, last
		}
		return first, last
	}), true
}

func day(c *context, a []tree) (meaning, bool) {
	if c.anchor == 0 {
		return unplaced(dayUnit), true
	}
	return oneDay(c.anchor + hearsay.Day(a[0].int())).counted(fromPublished), true
}

// holidays: the argument is the index in the vocabulary.
func holidayIn(c *context, a []tree) (meaning, bool) {
	h := c.words.holidays[a[0].int()]
	if y := a[1].int(); y != 0 {
		m := oneDay(h.in(y))
		m.explicit = true
		return m, true
	}
	if fixed := h.in(2000); fixed == h.in(2001) {
		return oneDay(fixed), true
	}
	return c.choose(dayUnit, func(y int) (hearsay.Day, hearsay.Day) { return h.in(y), h.in(y) }), true
}

// holidayrel is the holiday before (-1), of this year (0) or after (1) the anchor.
func holidayrel(c *context, a []tree) (meaning, bool) {
	if c.anchor == 0 {
		return unplaced(dayUnit), true
	}
	h := c.words.holidays[a[1].int()]
	y, _, _ := c.anchor.Civil()
	d := h.in(y)
	switch dir := a[0].int(); {
	case dir < 0 && d >= c.anchor, dir > 0 && d <= c.anchor:
		d = h.in(y + dir)
	}
	return oneDay(d).counted(fromPublished), true
}

func holidayyear(c *context, a []tree) (meaning, bool) {
	y, from := c.yearRel(a[1].word)
	if y == 0 {
		return unplaced(dayUnit), true
	}
	return oneDay(c.words.holidays[a[0].int()].in(y)).counted(from), true
}
