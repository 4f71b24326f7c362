package when

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"hearsay"
)

// Duration is a length of time as said: "20 months" is not a year and eight months.
type Duration struct {
	Years, Months, Weeks, Days, Hours, Minutes, Seconds float64
}

// durationOf is n times a unit; ok is false for units that ISO 8601 cannot say.
func durationOf(n float64, u unit) (d Duration, ok bool) {
	switch u {
	case millennium:
		d.Years = 1000 * n
	case centuryUnit:
		d.Years = 100 * n
	case decadeUnit:
		d.Years = 10 * n
	case yearUnit:
		d.Years = n
	case quarterUnit:
		d.Months = 3 * n
	case monthUnit:
		d.Months = n
	case fortnightUnit:
		d.Weeks = 2 * n
	case weekUnit:
		d.Weeks = n
	case dayUnit, nightUnit, workdayUnit:
		d.Days = n
	case hourUnit:
		d.Hours = n
	case minuteUnit:
		d.Minutes = n
	case secondUnit:
		d.Seconds = n
	default:
		return d, false
	}
	return d, true
}

func (d Duration) add(o Duration) Duration {
	return Duration{d.Years + o.Years, d.Months + o.Months, d.Weeks + o.Weeks, d.Days + o.Days, d.Hours + o.Hours, d.Minutes + o.Minutes, d.Seconds + o.Seconds}
}

// String is d in ISO 8601, e.g. "P20M", "PT1H30M", "P2.5Y".
func (d Duration) String() string {
	write := func(n float64, letter string) string {
		if n == 0 {
			return ""
		}
		return strconv.FormatFloat(n, 'f', -1, 64) + letter
	}
	date := write(d.Years, "Y") + write(d.Months, "M") + write(d.Weeks, "W") + write(d.Days, "D")
	clock := write(d.Hours, "H") + write(d.Minutes, "M") + write(d.Seconds, "S")
	if clock != "" {
		clock = "T" + clock
	}
	if date+clock == "" {
		return "P0D"
	}
	return "P" + date + clock
}

var durationForm = regexp.MustCompile(`^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$`)

// ParseDuration reads an ISO 8601 duration.
func ParseDuration(s string) (Duration, error) {
	m := durationForm.FindStringSubmatch(s)
	if m == nil || strings.HasSuffix(s, "P") || strings.HasSuffix(s, "T") {
		return Duration{}, fmt.Errorf("duration %q: want P[n]Y[n]M[n]DT[n]H[n]M[n]S", s)
	}
	var n [7]float64
	for i := range n {
		n[i], _ = strconv.ParseFloat(m[i+1], 64)
	}
	return Duration{n[0], n[1], n[2], n[3], n[4], n[5], n[6]}, nil
}

// InMonths is the length of d in months, days counted as parts of a mean month.
func (d Duration) InMonths() float64 {
	return d.Years*12 + d.Months + (d.Weeks*7+d.Days+(d.Hours+d.Minutes/60+d.Seconds/3600)/24)/30.436875
}

// Months is the length in months of an ISO 8601 duration, of "P1Y/.." or "../P10Y" that of its bound;
// ok is false where value is none.
func Months(value string) (months float64, ok bool) {
	d, err := ParseDuration(strings.TrimSuffix(strings.TrimPrefix(value, "../"), "/.."))
	return d.InMonths(), err == nil
}

// grain is the unit that a point so far away is told in: "20 months ago" is a month, a decade ago a year.
func (d Duration) grain() unit {
	switch {
	case d.Hours != 0 || d.Minutes != 0 || d.Seconds != 0 || d.Days != 0:
		return dayUnit
	case d.Weeks != 0:
		return weekUnit
	case d.Months != 0 || d.Years != math.Trunc(d.Years):
		return monthUnit
	}
	return yearUnit
}

// from is the day that lies sign times d away from a day; 0 beyond the calendar.
func (d Duration) from(day hearsay.Day, sign int) hearsay.Day {
	months, days := math.Round(d.Years*12+d.Months), math.Floor(d.Weeks*7+d.Days+(d.Hours+d.Minutes/60+d.Seconds/3600)/24)
	y, _, _ := day.Civil()
	if to := float64(y) + float64(sign)*(months/12+days/365); to < minYear+1 || to > maxYear-1 {
		return 0
	}
	return addMonths(day, sign*int(months)) + hearsay.Day(sign*int(days))
}
