package score

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"hearsay"
)

// bounds are the first and last day of a date; a zero day is open. known is false where it says nothing.
type bounds struct {
	earliest, latest hearsay.Day
	known            bool
}

func boundsOf(value, earliest, latest, how string) bounds {
	if how == string(hearsay.Unknown) {
		return bounds{}
	}
	lo, hi, err := hearsay.EDTFBounds(value)
	if err != nil {
		lo, hi = 0, 0
	}
	if from, _, err := hearsay.EDTFBounds(earliest); err == nil {
		lo = from
	}
	if _, to, err := hearsay.EDTFBounds(latest); err == nil {
		hi = to
	}
	return bounds{lo, hi, lo != 0 || hi != 0}
}

func (d *keyDate) bounds() bounds {
	if d == nil {
		return bounds{}
	}
	return boundsOf(d.Value, d.Earliest, d.Latest, d.How)
}

func dateBounds(d hearsay.Date) bounds {
	return boundsOf(d.Value, d.Earliest.String(), d.Latest.String(), string(d.How))
}

// holds reports whether the inner bounds lie within b.
func (b bounds) holds(inner bounds) bool {
	if !b.known || !inner.known {
		return false
	}
	low := b.earliest == 0 || inner.earliest != 0 && b.earliest <= inner.earliest
	high := b.latest == 0 || inner.latest != 0 && inner.latest <= b.latest
	return low && high
}

// closed reports whether both bounds are days.
func (b bounds) closed() bool { return b.earliest != 0 && b.latest != 0 }

func (b bounds) width() int { return int(b.latest-b.earliest) + 1 }

var (
	durationValue = regexp.MustCompile(`^(\.\./)?P[0-9T.]|^P[0-9].*/\.\.$`)
	durationParts = regexp.MustCompile(`^P(?:([0-9.]+)Y)?(?:([0-9.]+)M)?(?:([0-9.]+)W)?(?:([0-9.]+)D)?(?:T(?:([0-9.]+)H)?(?:([0-9.]+)M)?(?:([0-9.]+)S)?)?$`)
	clockValue    = regexp.MustCompile(`T([0-9]{2})(?::?([0-9]{2}))?`)
	qualifiers    = strings.NewReplacer("~", "", "?", "", "%", "")
)

// sameValue reports whether two values, each EDTF or an ISO 8601 duration, say the same: dates have
// the same bounds and, where both have one, the same time of day; P1Y is P12M.
func sameValue(gold, found string) bool {
	switch {
	case gold == "" || found == "":
		return false
	case gold == found:
		return true
	case durationValue.MatchString(gold) || durationValue.MatchString(found):
		a, ok := parseDuration(gold)
		b, okB := parseDuration(found)
		return ok && okB && a == b
	}
	lo, hi, err := hearsay.EDTFBounds(gold)
	lo2, hi2, err2 := hearsay.EDTFBounds(found)
	if err != nil || err2 != nil || lo != lo2 || hi != hi2 {
		return false
	}
	return sameClock(gold, found)
}

// sameClock reports whether two values agree on the time of day, as far as both have one.
func sameClock(a, b string) bool {
	if strings.Contains(a, "/") || strings.Contains(b, "/") {
		return true
	}
	x, y := clockValue.FindStringSubmatch(a), clockValue.FindStringSubmatch(b)
	if x == nil || y == nil {
		return true
	}
	return x[1] == y[1] && (x[2] == "" || y[2] == "" || x[2] == y[2])
}

// duration is months, days and seconds; side is ">" for more than, "<" for less than, "-" for between.
type duration struct {
	side                  string
	months, days, seconds float64
	months2, days2        float64
}

func parseDuration(value string) (duration, bool) {
	value = qualifiers.Replace(strings.TrimSpace(value))
	side := ""
	if rest, ok := strings.CutSuffix(value, "/.."); ok {
		side, value = ">", rest
	} else if rest, ok := strings.CutPrefix(value, "../"); ok {
		side, value = "<", rest
	} else if a, b, ok := strings.Cut(value, "/"); ok {
		x, okX := parseDuration(a)
		y, okY := parseDuration(b)
		x.side, x.months2, x.days2 = "-", y.months, y.days
		return x, okX && okY
	}
	m := durationParts.FindStringSubmatch(value)
	if m == nil || value == "P" || strings.HasSuffix(value, "T") {
		return duration{}, false
	}
	var n [8]float64
	for i := 1; i < len(m); i++ {
		n[i], _ = strconv.ParseFloat(m[i], 64)
	}
	d := duration{side: side, months: n[1]*12 + n[2], days: n[3]*7 + n[4], seconds: n[5]*3600 + n[6]*60 + n[7]}
	if d.months == 0 && d.seconds > 0 && math.Mod(d.seconds, 86400) == 0 {
		d.days, d.seconds = d.days+d.seconds/86400, 0
	}
	d.months, d.days, d.seconds = round(d.months, 3), round(d.days, 3), round(d.seconds, 1)
	return d, true
}

func round(x float64, places int) float64 {
	p := math.Pow10(places)
	return math.Round(x*p) / p
}
