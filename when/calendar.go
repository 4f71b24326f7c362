package when

import (
	"time"

	"hearsay"
)

// unit is a length of the calendar, the shortest first.
type unit string

const (
	secondUnit    unit = "second"
	minuteUnit    unit = "minute"
	hourUnit      unit = "hour"
	dayUnit       unit = "day"
	nightUnit     unit = "night"
	workdayUnit   unit = "workday"
	weekendUnit   unit = "weekend"
	weekUnit      unit = "week"
	fortnightUnit unit = "fortnight"
	monthUnit     unit = "month"
	quarterUnit   unit = "quarter"
	seasonUnit    unit = "season"
	yearUnit      unit = "year"
	decadeUnit    unit = "decade"
	centuryUnit   unit = "century"
	millennium    unit = "millennium"
)

// size is what a unit lasts; seconds for those of the clock.
type size struct{ months, days, seconds float64 }

// span is the length in days, roughly, to order units by.
func (s size) span() float64 { return s.months*30.4 + s.days + s.seconds/86400 }

var unitSize = map[unit]size{
	secondUnit: {0, 0, 1}, minuteUnit: {0, 0, 60}, hourUnit: {0, 0, 3600},
	dayUnit: {0, 1, 0}, nightUnit: {0, 1, 0}, workdayUnit: {0, 1, 0}, weekendUnit: {0, 2, 0}, weekUnit: {0, 7, 0}, fortnightUnit: {0, 14, 0},
	monthUnit: {1, 0, 0}, quarterUnit: {3, 0, 0}, seasonUnit: {3, 0, 0}, yearUnit: {12, 0, 0},
	decadeUnit: {120, 0, 0}, centuryUnit: {1200, 0, 0}, millennium: {12000, 0, 0},
}

// minYear and maxYear bound what is counted in days; other years are said, not counted.
const (
	minYear = 1
	maxYear = 9998

	lastSaid = 9999 // the last year that has four digits
)

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// monthSpan is from the first day of one month to the last of another; months above 12 or below 1
// are of other years.
func monthSpan(year, first, last int) (hearsay.Day, hearsay.Day) {
	return hearsay.MakeDay(year, first, 1), hearsay.MakeDay(year, last+1, 1) - 1
}

// addMonths moves d by n months; the 31st becomes the last day of a shorter month.
func addMonths(d hearsay.Day, n int) hearsay.Day {
	y, m, day := d.Civil()
	first := hearsay.MakeDay(y, m+n, 1)
	y, m, _ = first.Civil()
	return first + hearsay.Day(min(day, daysIn(y, m))-1)
}

// weekStart is the Monday of the week of d.
func weekStart(d hearsay.Day) hearsay.Day { return d - hearsay.Day(weekdayOf(d)-1) }

// weekdayOf counts from 1 Monday to 7 Sunday.
func weekdayOf(d hearsay.Day) int { return (int(d.Weekday())+6)%7 + 1 }

// unitOf is the whole unit that d lies in, moved by n of them.
func unitOf(u unit, d hearsay.Day, n int) (first, last hearsay.Day) {
	y, m, _ := d.Civil()
	switch u {
	case weekUnit:
		first = weekStart(d) + hearsay.Day(7*n)
		return first, first + 6
	case fortnightUnit:
		first = weekStart(d) + hearsay.Day(14*n)
		return first, first + 13
	case weekendUnit:
		first = weekStart(d) + 5 + hearsay.Day(7*n)
		return first, first + 1
	case monthUnit:
		return monthSpan(y, m+n, m+n)
	case quarterUnit, seasonUnit:
		first := (m-1)/3*3 + 1 + 3*n
		return monthSpan(y, first, first+2)
	case yearUnit, decadeUnit, centuryUnit, millennium:
		years := int(unitSize[u].months) / 12
		from := y/years*years + n*years
		return hearsay.MakeDay(max(from, minYear), 1, 1), hearsay.MakeDay(from+years-1, 12, 31)
	}
	return d + hearsay.Day(n), d + hearsay.Day(n)
}

// easter is Easter Sunday of a year (Meeus, Astronomical Algorithms, chapter 8).
func easter(y int) hearsay.Day {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return hearsay.MakeDay(y, n/31, n%31+1)
}

// nthWeekday is the n-th weekday of a month, or the last one for n = -1; 0 where there is none.
func nthWeekday(year, month, weekday, n int) hearsay.Day {
	first, last := monthSpan(year, month, month)
	if n < 0 {
		return last - hearsay.Day((weekdayOf(last)-weekday+7)%7)
	}
	d := first + hearsay.Day((weekday-weekdayOf(first)+7)%7+7*(n-1))
	if d > last {
		return 0
	}
	return d
}
