package when

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"hearsay"
)

// EDTF is a date or an interval of ISO 8601-2, level 0 and 1, and of level 2 the sets of one:
// "2025-09-10", "2025-09~", "199X", "2025-21" (spring), "2024-09/..", "[2025-08-01..2025-08-31]".
type EDTF struct {
	From, To Point
	Interval bool // From/To; a point without Known is an open end
	OneOf    bool // [From..To]: one day of these
}

// Point is one end of an interval, or a date by itself.
type Point struct {
	Known            bool
	Year, Month, Day int // Month 21 to 41 is a season; 0 is not given
	// Unspecified is how many digits of the year are X: 1 for "199X", 2 for "19XX".
	Unspecified int
	Clock       string // "T18:00:00Z"
	Approximate bool   // ~
	Uncertain   bool   // ?
}

// seasonMonths are the first and the last month of the EDTF season codes; above 12 is the next year.
var seasonMonths = map[int][2]int{
	21: {3, 5}, 22: {6, 8}, 23: {9, 11}, 24: {12, 14}, 25: {3, 5}, 26: {6, 8}, 27: {9, 11}, 28: {12, 14},
	29: {9, 11}, 30: {12, 14}, 31: {3, 5}, 32: {6, 8}, 33: {1, 3}, 34: {4, 6}, 35: {7, 9}, 36: {10, 12},
	37: {1, 4}, 38: {5, 8}, 39: {9, 12}, 40: {1, 6}, 41: {7, 12},
}

var pointForm = regexp.MustCompile(`^(-?\d{2,4}X{0,2})(?:-(\d\d))?(?:-(\d\d))?(T[0-9:]+(?:Z|[+-]\d\d:?\d\d)?)?([~?%]?)$`)

// ParseEDTF reads a date or interval. Years lie between -9999 and 9999.
func ParseEDTF(s string) (EDTF, error) {
	from, to, interval := strings.Cut(s, "/")
	if inner, ok := strings.CutPrefix(s, "["); ok && strings.HasSuffix(inner, "]") {
		from, to, interval = strings.Cut(strings.TrimSuffix(inner, "]"), "..")
		if !interval {
			return EDTF{}, fmt.Errorf("date %q: want [a..b]", s)
		}
	}
	e := EDTF{Interval: interval, OneOf: interval && s[0] == '['}
	var err error
	if e.From, err = parsePoint(from); err == nil && interval {
		e.To, err = parsePoint(to)
	}
	if err == nil && !e.From.Known && !e.To.Known {
		err = fmt.Errorf("nothing in it")
	}
	if err != nil {
		return EDTF{}, fmt.Errorf("date %q: %w", s, err)
	}
	return e, nil
}

func parsePoint(s string) (Point, error) {
	if s == "" || s == ".." {
		return Point{}, nil
	}
	m := pointForm.FindStringSubmatch(s)
	if m == nil || len(strings.TrimPrefix(m[1], "-")) != 4 {
		return Point{}, fmt.Errorf("%q is no date", s)
	}
	p := Point{Known: true, Clock: m[4], Approximate: m[5] == "~" || m[5] == "%", Uncertain: m[5] == "?" || m[5] == "%"}
	p.Unspecified = strings.Count(m[1], "X")
	p.Year, _ = strconv.Atoi(strings.ReplaceAll(m[1], "X", "0"))
	p.Month, _ = strconv.Atoi(m[2])
	p.Day, _ = strconv.Atoi(m[3])
	_, season := seasonMonths[p.Month]
	switch {
	case m[2] != "" && !season && (p.Month < 1 || p.Month > 12),
		m[3] != "" && (season || p.Day < 1 || p.Day > daysIn(p.Year, p.Month)):
		return Point{}, fmt.Errorf("%q is no day of the calendar", s)
	}
	return p, nil
}

// String writes e as ISO 8601-2 has it.
func (e EDTF) String() string {
	switch {
	case e.OneOf:
		return "[" + e.From.String() + ".." + e.To.String() + "]"
	case e.Interval:
		return open(e.From.String()) + "/" + open(e.To.String())
	}
	return e.From.String()
}

func open(s string) string {
	if s == "" {
		return ".."
	}
	return s
}

// String writes p; an unknown point is "".
func (p Point) String() string {
	if !p.Known {
		return ""
	}
	s := fmt.Sprintf("%04d", p.Year)
	if p.Year < 0 {
		s = fmt.Sprintf("-%04d", -p.Year)
	}
	s = s[:len(s)-p.Unspecified] + strings.Repeat("X", p.Unspecified)
	if p.Month != 0 {
		s += fmt.Sprintf("-%02d", p.Month)
	}
	if p.Day != 0 {
		s += fmt.Sprintf("-%02d", p.Day)
	}
	s += p.Clock
	switch {
	case p.Approximate && p.Uncertain:
		return s + "%"
	case p.Approximate:
		return s + "~"
	case p.Uncertain:
		return s + "?"
	}
	return s
}

// Bounds are the first and the last day of e; a zero one is open, or lies before the year 1.
func (e EDTF) Bounds() (earliest, latest hearsay.Day) {
	if e.From.Known {
		earliest, latest = e.From.bounds()
	}
	if e.Interval {
		latest = 0
		if e.To.Known {
			_, latest = e.To.bounds()
		}
	}
	return earliest, latest
}

func (p Point) bounds() (first, last hearsay.Day) {
	step := [3]int{1, 10, 100}[p.Unspecified]
	switch months, season := seasonMonths[p.Month]; {
	case p.Year < 1 && p.Unspecified == 0 || p.Year < 0:
		return 0, 0
	case season:
		return monthSpan(p.Year, months[0], months[1])
	case p.Day != 0:
		d := hearsay.MakeDay(p.Year, p.Month, p.Day)
		return d, d
	case p.Month != 0:
		return monthSpan(p.Year, p.Month, p.Month)
	}
	return hearsay.MakeDay(max(p.Year, 1), 1, 1), hearsay.MakeDay(p.Year+step-1, 12, 31)
}

// Bounds are the first and the last day of an EDTF value; a zero bound is open. ok is false where
// the value is none, or has no bound.
func Bounds(value string) (earliest, latest hearsay.Day, ok bool) {
	e, err := ParseEDTF(value)
	if err != nil {
		return 0, 0, false
	}
	earliest, latest = e.Bounds()
	return earliest, latest, earliest != 0 || latest != 0
}

// Format is the shortest EDTF value with the given bounds: "2025-09", "2025", "199X", "2025-09-08/2025-09-14".
func Format(earliest, latest hearsay.Day) string {
	switch {
	case earliest == 0 && latest == 0:
		return ""
	case earliest == 0:
		return "../" + dayPoint(latest).String()
	case latest == 0:
		return dayPoint(earliest).String() + "/.."
	}
	y1, m1, d1 := earliest.Civil()
	y2, m2, d2 := latest.Civil()
	wholeMonths := d1 == 1 && d2 == daysIn(y2, m2)
	wholeYears := wholeMonths && m1 == 1 && m2 == 12
	switch {
	case earliest == latest:
		return dayPoint(earliest).String()
	case wholeYears && y2 == y1+99 && y1%100 == 0:
		return Point{Known: true, Year: y1, Unspecified: 2}.String()
	case wholeYears && y2 == y1+9 && y1%10 == 0:
		return Point{Known: true, Year: y1, Unspecified: 1}.String()
	case wholeYears:
		return pair(Point{Known: true, Year: y1}, Point{Known: true, Year: y2})
	case wholeMonths:
		return pair(Point{Known: true, Year: y1, Month: m1}, Point{Known: true, Year: y2, Month: m2})
	}
	return pair(dayPoint(earliest), dayPoint(latest))
}

func pair(a, b Point) string {
	if a == b {
		return a.String()
	}
	return a.String() + "/" + b.String()
}

func dayPoint(d hearsay.Day) Point {
	y, m, day := d.Civil()
	return Point{Known: true, Year: y, Month: m, Day: day}
}
