package render

import (
	"strconv"
	"strings"
	"time"

	"hearsay"
	"hearsay/when"
)

// seasons are the EDTF codes in words; they stand where a month would.
var seasons = map[string]string{"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}

// dateWords says a date in plain words, e.g. "4 June 2024", "10–12 June 2024", "June 2024",
// "by 12 June 2024". The year is left out where it is the given one.
func dateWords(d hearsay.Date, year int) string {
	words := boundWords(d, year)
	if d.Known() && d.Soft {
		words = wordLikely + " " + words
	} else if d.Known() && strings.ContainsAny(d.Value, "~") {
		words = "about " + words
	}
	return words
}

// lengthWords says an ISO 8601 duration in plain words, e.g. "20 months", "more than 1 year"; anything else as it is.
func lengthWords(value string) string {
	bound, before := strings.CutSuffix(value, "/..")
	bound, after := strings.CutPrefix(bound, "../")
	d, err := when.ParseDuration(bound)
	if err != nil || d == (when.Duration{}) {
		return value
	}
	var words []string
	for _, part := range []struct {
		n    float64
		unit string
	}{{d.Years, "year"}, {d.Months, "month"}, {d.Weeks, "week"}, {d.Days, "day"}, {d.Hours, "hour"}, {d.Minutes, "minute"}, {d.Seconds, "second"}} {
		if part.n == 1 {
			words = append(words, "1 "+part.unit)
		} else if part.n > 0 {
			words = append(words, strconv.FormatFloat(part.n, 'f', -1, 64)+" "+part.unit+"s")
		}
	}
	switch length := strings.Join(words, " "); {
	case before:
		return wordMoreThan + " " + length
	case after:
		return wordUpTo + " " + length
	default:
		return length
	}
}

func boundWords(d hearsay.Date, year int) string {
	switch {
	case !d.Known():
		return wordUnknown
	case d.Earliest == 0:
		return "by " + dayWords(d.Latest, year)
	case d.Latest == 0:
		return "from " + dayWords(d.Earliest, year)
	case d.IsDay():
		return dayWords(d.Earliest, year)
	}
	if words, ok := seasonWords(d.Value); ok {
		return words
	}
	return intervalWords(d.Earliest, d.Latest, year)
}

func seasonWords(value string) (string, bool) {
	y, code, ok := strings.Cut(strings.TrimRight(value, "~?%"), "-")
	season, known := seasons[code]
	return season + " " + y, ok && known
}

func intervalWords(from, to hearsay.Day, year int) string {
	y1, m1, d1 := from.Civil()
	y2, m2, d2 := to.Civil()
	fromStart, toEnd := d1 == 1, isMonthEnd(to)
	switch {
	case fromStart && toEnd && m1 == 1 && m2 == 12 && y1 == y2:
		return strconv.Itoa(y1)
	case fromStart && toEnd && m1 == 1 && m2 == 12:
		return strconv.Itoa(y1) + "–" + strconv.Itoa(y2)
	case fromStart && toEnd && y1 == y2 && m1 == m2:
		return monthWord(m1) + yearWords(y1, year)
	case fromStart && toEnd && y1 == y2:
		return monthWord(m1) + "–" + monthWord(m2) + yearWords(y2, year)
	case y1 == y2 && m1 == m2:
		return strconv.Itoa(d1) + "–" + strconv.Itoa(d2) + " " + monthWord(m2) + yearWords(y2, year)
	case y1 == y2:
		return strconv.Itoa(d1) + " " + monthWord(m1) + " – " + dayWords(to, year)
	}
	return dayWords(from, 0) + " – " + dayWords(to, 0)
}

func dayWords(d hearsay.Day, year int) string {
	y, m, day := d.Civil()
	return strconv.Itoa(day) + " " + monthWord(m) + yearWords(y, year)
}

func yearWords(y, left int) string {
	if y == left {
		return ""
	}
	return " " + strconv.Itoa(y)
}

func monthWord(m int) string { return time.Month(m).String() }

func isMonthEnd(d hearsay.Day) bool {
	_, _, next := (d + 1).Civil()
	return next == 1
}

// spanWords says from when to when documents were published.
func spanWords(documents []*hearsay.AccountDocument) string {
	var from, to hearsay.Day
	for _, d := range documents {
		if e := d.Published.Earliest; e != 0 && (from == 0 || e < from) {
			from = e
		}
		if l := d.Published.Latest; l > to {
			to = l
		}
	}
	switch {
	case from == 0 || to == 0:
		return ""
	case from == to:
		return dayWords(from, 0)
	}
	y1, m1, d1 := from.Civil()
	y2, m2, _ := to.Civil()
	switch {
	case y1 == y2 && m1 == m2:
		return strconv.Itoa(d1) + " to " + dayWords(to, 0)
	case y1 == y2:
		return dayWords(from, y1) + " to " + dayWords(to, 0)
	}
	return dayWords(from, 0) + " to " + dayWords(to, 0)
}
