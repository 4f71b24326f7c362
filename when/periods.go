package when

import (
	"strconv"
	"strings"

	"hearsay"
)

// Dates of months, seasons, quarters, years and more.

func inYear(y int) bool { return y >= minYear && y <= maxYear }

func ym(_ *context, a []tree) (meaning, bool) {
	y, mo := a[0].int(), a[1].int()
	if onlySaid(y) && mo >= 1 && mo <= 12 {
		return said(monthUnit, Point{Known: true, Year: y, Month: mo}), true
	}
	if !inYear(y) || mo < 1 || mo > 12 {
		return meaning{}, false
	}
	first, last := monthSpan(y, mo, mo)
	m := dates(monthUnit, first, last)
	m.explicit = true
	return m, true
}

func month(c *context, a []tree) (meaning, bool) {
	return c.choose(monthUnit, func(y int) (hearsay.Day, hearsay.Day) { return monthSpan(y, a[0].int(), a[0].int()) }), true
}

func monthyear(c *context, a []tree) (meaning, bool) {
	y, from := c.yearRel(a[1].word)
	if y == 0 {
		return unplaced(monthUnit), true
	}
	first, last := monthSpan(y, a[0].int(), a[0].int())
	return dates(monthUnit, first, last).counted(from), true
}

// monthrel is "last September" (-1), "this September" (0), "next September" (1), "this coming one" (2).
func monthrel(c *context, a []tree) (meaning, bool) {
	return c.relative(monthUnit, a[0].int(), func(y int) (hearsay.Day, hearsay.Day) { return monthSpan(y, a[1].int(), a[1].int()) }), true
}

// relative is the latest span that has ended before the anchor (-1), that of this year (0), the
// first to begin after it (1, 2). One that ended less than two months ago leaves room for the one before.
func (c *context) relative(u unit, dir int, span func(y int) (hearsay.Day, hearsay.Day)) meaning {
	if c.anchor == 0 {
		return unplaced(u)
	}
	y, _, _ := c.anchor.Civil()
	first, last := span(y)
	switch {
	case dir < 0:
		for last >= c.anchor || first >= c.anchor {
			y--
			first, last = span(y)
		}
	case dir > 0:
		for first <= c.anchor {
			y++
			first, last = span(y)
		}
	}
	m := dates(u, first, last).counted(fromPublished)
	if dir < 0 && c.anchor-last < 60 {
		m.also = []string{Format(span(y - 1))}
	}
	return m
}

var seasonFirstMonth = map[string]int{"spring": 3, "summer": 6, "autumn": 9, "winter": 12}

func seasonSpan(s string, y int) (hearsay.Day, hearsay.Day) {
	m := seasonFirstMonth[s]
	return monthSpan(y, m, m+2)
}

// seasoned gives a season its EDTF code: 21 spring to 24 winter.
func seasoned(m meaning, s string) meaning {
	if m.placed() {
		y, _, _ := m.first.Civil()
		m.value = Point{Known: true, Year: y, Month: 20 + seasonFirstMonth[s]/3}.String()
	}
	return m
}

func season(c *context, a []tree) (meaning, bool) {
	s := a[0].word
	if y := a[1].int(); y != 0 {
		if !inYear(y) {
			return meaning{}, false
		}
		first, last := seasonSpan(s, y)
		m := dates(seasonUnit, first, last)
		m.explicit = true
		return seasoned(m, s), true
	}
	return seasoned(c.choose(seasonUnit, func(y int) (hearsay.Day, hearsay.Day) { return seasonSpan(s, y) }), s), true
}

func seasonrel(c *context, a []tree) (meaning, bool) {
	s := a[1].word
	return seasoned(c.relative(seasonUnit, a[0].int(), func(y int) (hearsay.Day, hearsay.Day) { return seasonSpan(s, y) }), s), true
}

func seasonyear(c *context, a []tree) (meaning, bool) {
	y, from := c.yearRel(a[1].word)
	if y == 0 {
		return unplaced(seasonUnit), true
	}
	m, ok := season(c, []tree{a[0], number(float64(y))})
	return m.counted(from), ok
}

// parts of a year: quarters and halves.
func yearPart(c *context, u unit, n, size, y int) (meaning, bool) {
	if n < 1 || n*size > 12 {
		return meaning{}, false
	}
	span := func(y int) (hearsay.Day, hearsay.Day) { return monthSpan(y, (n-1)*size+1, n*size) }
	if y == 0 {
		return c.choose(u, span), true
	}
	if !inYear(y) {
		return meaning{}, false
	}
	first, last := span(y)
	m := dates(u, first, last)
	m.explicit = true
	return m, true
}

func quarter(c *context, a []tree) (meaning, bool) {
	if len(a) == 1 {
		return meaning{}, false
	}
	n, y := a[0].int(), a[1].int()
	if n > 1000 { // "2019 Q1" names the year first
		n, y = y, n
	}
	return yearPart(c, quarterUnit, n, 3, y)
}

func half(c *context, a []tree) (meaning, bool) {
	return yearPart(c, monthUnit, a[0].int(), 6, a[1].int())
}

func quarteryear(c *context, a []tree) (meaning, bool) {
	return c.partOfYear(quarterUnit, a[0].int(), 3, a[1].word)
}
func yearquarter(c *context, a []tree) (meaning, bool) {
	return c.partOfYear(quarterUnit, a[1].int(), 3, a[0].word)
}
func halfyear(c *context, a []tree) (meaning, bool) {
	return c.partOfYear(monthUnit, a[0].int(), 6, a[1].word)
}

func (c *context) partOfYear(u unit, n, size int, which string) (meaning, bool) {
	y, from := c.yearRel(which)
	if y == 0 {
		return unplaced(u), true
	}
	m, ok := yearPart(c, u, n, size, y)
	return m.counted(from), ok
}

func spanYears(u unit, from, to int) (meaning, bool) {
	if from < minYear || to > maxYear || from > to {
		return meaning{}, false
	}
	m := dates(u, hearsay.MakeDay(from, 1, 1), hearsay.MakeDay(to, 12, 31))
	m.explicit = true
	return m, true
}

func year(_ *context, a []tree) (meaning, bool) { return spanYears(yearUnit, a[0].int(), a[0].int()) }

// yearby is "the year before 2015".
func yearby(_ *context, a []tree) (meaning, bool) {
	return spanYears(yearUnit, a[1].int()+a[0].int(), a[1].int()+a[0].int())
}

// years is "2016-17".
func years(c *context, a []tree) (meaning, bool) {
	from := a[0].int()
	to := from/100*100 + a[1].int()
	if n := a[1].int(); to <= from && n >= 1 && n <= 12 { // "2016/09"
		return ym(c, a)
	}
	if to != from+1 && (to <= from || a[1].int() <= 12) {
		return meaning{}, false
	}
	return spanYears(yearUnit, from, to)
}

func decade(_ *context, a []tree) (meaning, bool) {
	y := a[0].int()
	if y%100 == 0 && y < 1900 { // "the 1600s" are the century
		return spanYears(centuryUnit, y, y+99)
	}
	return spanYears(decadeUnit, y, y+9)
}

func century(_ *context, a []tree) (meaning, bool) {
	n := a[0].int()
	if n < 2 || n > 30 {
		return meaning{}, false
	}
	return spanYears(centuryUnit, (n-1)*100, n*100-1)
}

// bc is a year before Christ, which has a value and no day numbers.
func bc(_ *context, a []tree) (meaning, bool) {
	n := a[0].int()
	if n < 1 || n > lastSaid {
		return meaning{}, false
	}
	return said(yearUnit, Point{Known: true, Year: -n}), true
}

func bccentury(_ *context, a []tree) (meaning, bool) {
	n := a[0].int()
	m := unplaced(centuryUnit)
	if n < 1 || n > 90 {
		return meaning{}, false
	}
	m.value = strings.Join([]string{Point{Known: true, Year: -n * 100}.String(), Point{Known: true, Year: -n*100 + 99}.String()}, "/")
	return m, true
}

// weekno is an ISO week: "week 3 of 2027".
func weekno(_ *context, a []tree) (meaning, bool) {
	n, y := a[0].int(), a[1].int()
	if n < 1 || n > 53 || !inYear(y) {
		return meaning{}, false
	}
	first := weekStart(hearsay.MakeDay(y, 1, 4)) + hearsay.Day(7*(n-1))
	m := dates(weekUnit, first, first+6)
	m.timex = iso("%04d-W%s", y, pad(n))
	return m, true
}

// weeknoyear is "week 11 of last year".
func weeknoyear(c *context, a []tree) (meaning, bool) {
	y, from := c.yearRel(a[1].word)
	if y == 0 {
		return unplaced(weekUnit), true
	}
	m, ok := weekno(c, []tree{a[0], number(float64(y))})
	return m.counted(from), ok
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
