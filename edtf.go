package hearsay

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// EDTFBounds are the first and last day of an EDTF value, e.g. "2025-09" is 2025-09-01 and
// 2025-09-30. A bound that is open is the zero Day. It reads dates, months, years, seasons,
// unspecified digits ("202X"), intervals and lists ("[2025-09-10,2025-09-17]"), with the
// qualifiers ~ ? % passed over; also the ISO week "2025-W37". An error says that there are none.
func EDTFBounds(value string) (earliest, latest Day, err error) {
	value = strings.TrimSpace(value)
	if list, ok := unbracket(value); ok {
		return listBounds(list)
	}
	left, right, interval := strings.Cut(value, "/")
	if !interval {
		return pointBounds(value)
	}
	if !isOpen(left) {
		if earliest, _, err = pointBounds(left); err != nil {
			return 0, 0, err
		}
	}
	if !isOpen(right) {
		if _, latest, err = pointBounds(right); err != nil {
			return 0, 0, err
		}
	}
	if earliest == 0 && latest == 0 || latest != 0 && earliest > latest {
		return 0, 0, fmt.Errorf("date %q has no bounds", value)
	}
	return earliest, latest, nil
}

func isOpen(s string) bool { s = strings.TrimSpace(s); return s == "" || s == ".." }

func unbracket(s string) (string, bool) {
	if len(s) < 2 || !strings.ContainsRune("[{", rune(s[0])) || !strings.ContainsRune("]}", rune(s[len(s)-1])) {
		return "", false
	}
	return s[1 : len(s)-1], true
}

func listBounds(list string) (earliest, latest Day, err error) {
	for part := range strings.FieldsFuncSeq(strings.ReplaceAll(list, "..", ","), func(r rune) bool { return r == ',' }) {
		lo, hi, err := pointBounds(part)
		if err != nil {
			return 0, 0, err
		}
		if earliest == 0 || lo < earliest {
			earliest = lo
		}
		latest = max(latest, hi)
	}
	if latest == 0 {
		return 0, 0, fmt.Errorf("date list %q has no bounds", list)
	}
	if strings.HasPrefix(list, "..") {
		earliest = 0
	}
	if strings.HasSuffix(list, "..") {
		latest = 0
	}
	return earliest, latest, nil
}

var (
	edtfDate  = regexp.MustCompile(`^([0-9]{1,4}|[0-9]{1,3}X{1,3})(?:-([0-9]{2}|[01]X|XX)(?:-([0-9]{2}|[0-9]X|XX))?)?$`)
	edtfWeek  = regexp.MustCompile(`^([0-9]{4})-W([0-9]{2})$`)
	qualifier = strings.NewReplacer("~", "", "?", "", "%", "")
)

// pointBounds are the bounds of one date.
func pointBounds(s string) (earliest, latest Day, err error) {
	s, _, _ = strings.Cut(qualifier.Replace(strings.TrimSpace(s)), "T")
	if w := edtfWeek.FindStringSubmatch(s); w != nil {
		return weekBounds(number(w[1]), number(w[2]))
	}
	m := edtfDate.FindStringSubmatch(s)
	if m == nil || len(m[1]) < 4 && m[2] == "" {
		return 0, 0, fmt.Errorf("date %q: want EDTF such as 2025-09-10", s)
	}
	first, last := number(strings.ReplaceAll(m[1], "X", "0")), number(strings.ReplaceAll(m[1], "X", "9"))
	from, to, ok := monthsOf(m[2])
	if !ok || first == 0 || m[3] != "" && from != to {
		return 0, 0, fmt.Errorf("date %q has no bounds", s)
	}
	if m[3] == "" || m[3] == "XX" {
		return MakeDay(first, from, 1), MakeDay(last, to+1, 0), nil
	}
	return dayBounds(s, first, last, from, m[3])
}

func dayBounds(s string, first, last, month int, day string) (Day, Day, error) {
	lo, hi := number(strings.ReplaceAll(day, "X", "0")), number(strings.ReplaceAll(day, "X", "9"))
	_, _, end := MakeDay(first, month+1, 0).Civil()
	if lo > end || hi == 0 || lo == hi && hi > end {
		return 0, 0, fmt.Errorf("date %q: no such day", s)
	}
	return MakeDay(first, month, max(lo, 1)), MakeDay(last, month, min(hi, end)), nil
}

// monthsOf gives the first and last month of a month, a season code or nothing; winter runs on
// into months 13 and 14.
func monthsOf(s string) (from, to int, ok bool) {
	switch s {
	case "", "XX":
		return 1, 12, true
	case "0X":
		return 1, 9, true
	case "1X":
		return 10, 12, true
	}
	n := number(s)
	switch {
	case n >= 1 && n <= 12:
		return n, n, true
	case n >= 21 && n <= 28: // seasons, without and with the northern hemisphere named
		from = 3 + 3*((n-21)%4)
		return from, from + 2, true
	case n >= 29 && n <= 32: // of the southern one
		from = []int{9, 12, 3, 6}[n-29]
		return from, from + 2, true
	case n >= 33 && n <= 36:
		return 3*(n-33) + 1, 3*(n-33) + 3, true
	case n >= 37 && n <= 39:
		return 4*(n-37) + 1, 4*(n-37) + 4, true
	case n == 40 || n == 41:
		return 6*(n-40) + 1, 6*(n-40) + 6, true
	}
	return 0, 0, false
}

// weekBounds are the Monday and Sunday of an ISO week.
func weekBounds(year, week int) (Day, Day, error) {
	fourth := MakeDay(year, 1, 4) // always in week 1
	monday := fourth - Day((int(fourth.Weekday())+6)%7) + Day(7*(week-1))
	if week < 1 || week > 53 {
		return 0, 0, fmt.Errorf("date %04d-W%02d: no such week", year, week)
	}
	return monday, monday + 6, nil
}

// number reads digits that a pattern has checked.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
