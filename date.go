package hearsay

import (
	"fmt"
	"time"
)

// Day is a day of the proleptic Gregorian calendar, counted from 1 = 0001-01-01.
// The zero Day is no day: unknown.
type Day int32

// MakeDay is the Day of a civil date; values out of range are normalised as time.Date does.
func MakeDay(year, month, day int) Day {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return Day(t.Unix()/86400 + unixEpochDay)
}

// The years in which an article can have been printed.
const (
	FirstYear = 1450
	LastYear  = 2200
)

const unixEpochDay = 719163 // the Day of 1970-01-01

// ParseDay reads "2025-09-10"; longer strings are cut to ten bytes first.
func ParseDay(s string) (Day, error) {
	if len(s) > 10 {
		s = s[:10]
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("day %q: want YYYY-MM-DD", s)
	}
	return MakeDay(t.Year(), int(t.Month()), t.Day()), nil
}

// Civil is the year, month and day of d.
func (d Day) Civil() (year, month, day int) {
	t := d.time()
	return t.Year(), int(t.Month()), t.Day()
}

// Weekday is the day of the week of d.
func (d Day) Weekday() time.Weekday { return d.time().Weekday() }

func (d Day) time() time.Time { return time.Unix((int64(d)-unixEpochDay)*86400, 0).UTC() }

// String is d as "2025-09-10", or "" for the zero Day.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return d.time().Format(time.DateOnly)
}

// MarshalText implements encoding.TextMarshaler.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (d *Day) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	*d, err = ParseDay(string(b))
	return err
}

// How says where a value comes from.
type How string

const (
	Given    How = "given"    // stands in the document or its metadata
	Inferred How = "inferred" // worked out from other items, which Because names
	Unknown  How = "unknown"
)

// Date is a date as precisely as it is known. Value is EDTF (ISO 8601-2), e.g. "2025-09-10",
// "2025-09", "2025-09-08/2025-09-14", "../2025-07", or with a clock "2018-01-01T17:58:18Z".
// Earliest and Latest are its bounds, both days included; a zero bound is open.
type Date struct {
	Value    string `json:"value,omitempty"`
	Earliest Day    `json:"earliest,omitempty"`
	Latest   Day    `json:"latest,omitempty"`
	How      How    `json:"how,omitempty"`
	Because  []Span `json:"because,omitempty"`
	// Soft says that only likelihood, not necessity, narrowed the bounds to what they are.
	Soft bool `json:"soft,omitempty"`
	// By names the rules that made an inferred date.
	By []string `json:"by,omitempty"`
}

// Known reports whether d has a bound.
func (d Date) Known() bool { return d.Earliest != 0 || d.Latest != 0 }

// IsDay reports whether d is one day.
func (d Date) IsDay() bool { return d.Earliest != 0 && d.Earliest == d.Latest }

// clocks are the forms in which a date gives its hour, those that name its zone first.
var clocks = [...]string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04"}

// Clock is the moment of d in UTC, where it gives an hour; zoned says that it names its zone and is not merely taken for
// UTC. Midnight sharp is how pages write that they do not know the hour, and gives the zero time.
func (d Date) Clock() (t time.Time, zoned bool) {
	for i, form := range clocks {
		t, err := time.Parse(form, d.Value)
		if err == nil && (t.Hour() != 0 || t.Minute() != 0 || t.Second() != 0) {
			return t.UTC(), i < 2
		}
	}
	return time.Time{}, false
}

// Disjoint reports whether d and o have no day in common; unknown bounds are open.
func (d Date) Disjoint(o Date) bool {
	return d.Latest != 0 && o.Earliest != 0 && d.Latest < o.Earliest ||
		o.Latest != 0 && d.Earliest != 0 && o.Latest < d.Earliest
}
