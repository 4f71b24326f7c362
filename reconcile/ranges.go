package reconcile

import (
	"math"
	"strconv"
	"strings"
)

// value writes q as the account does: "50", "50/..", "24/99"; a duration as "P20M".
func (q quantity) value() string {
	lo, hi := q.number(q.lo), q.number(q.hi)
	switch {
	case math.IsInf(q.hi, 1):
		return lo + "/.."
	case q.lo == 0 && q.hi > 0:
		return "../" + hi
	case q.approx:
		return q.number(math.Round(q.base*1e9)/1e9) + "~"
	case lo == hi:
		return lo
	}
	return lo + "/" + hi
}

// precise is how many digits of a product of two decimals can be told: 2.07 billion is no 2069999999.9999998.
const precise = 12

func (q quantity) number(v float64) string {
	if rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', precise, 64), 64); err == nil {
		v = rounded
	}
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if strings.Contains(q.unit, "#") {
		return strings.Replace(q.unit, "#", s, 1)
	}
	return s
}

// disjoint reports whether no number satisfies both, after rounding to the coarser of the two.
func (q quantity) disjoint(o quantity) bool {
	slack := max(q.rounding(), o.rounding()) / 2
	return q.hi+slack < o.lo || o.hi+slack < q.lo
}

// rounding is the width of the last digit given: "$47 billion" may be any from 46.5 to 47.5.
func (q quantity) rounding() float64 {
	if q.digits == 0 || q.lo <= 0 || math.IsInf(q.hi, 1) || q.lo == math.Trunc(q.lo) && q.lo < 100 {
		return 0
	}
	return math.Pow(10, math.Floor(math.Log10(q.lo))+1-float64(q.digits))
}
