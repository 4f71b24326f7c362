package when

import (
	"testing"

	"hearsay"

	"pgregory.net/rapid"
)

func TestBounds(t *testing.T) {
	for value, want := range map[string][2]string{
		"2024-02-29":              {"2024-02-29", "2024-02-29"},
		"2024-02":                 {"2024-02-01", "2024-02-29"},
		"2023":                    {"2023-01-01", "2023-12-31"},
		"2023~":                   {"2023-01-01", "2023-12-31"},
		"199X":                    {"1990-01-01", "1999-12-31"},
		"19XX":                    {"1900-01-01", "1999-12-31"},
		"2023-24":                 {"2023-12-01", "2024-02-29"},
		"2023-09-04/2023-09-10":   {"2023-09-04", "2023-09-10"},
		"../2023-07":              {"", "2023-07-31"},
		"2023-07/..":              {"2023-07-01", ""},
		"[2023-08-01..2023-08-9]": {"", ""},
		"2023-05-03T09:30":        {"2023-05-03", "2023-05-03"},
		"2023-13":                 {"", ""},
		"2023-02-30":              {"", ""},
		"0000":                    {"", ""},
		"99999":                   {"", ""},
		"-0594":                   {"", ""},
	} {
		first, last, ok := Bounds(value)
		if first.String() != want[0] || last.String() != want[1] || ok != (want != [2]string{}) {
			t.Errorf("%s: %s to %s, %v", value, first, last, ok)
		}
	}
}

var anyDay = rapid.Int32Range(400, int32(lastDay)-5000)

// What Format writes has the bounds it was given, and reads back as it was written.
func TestFormatKeepsBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := hearsay.Day(anyDay.Draw(t, "first"))
		last := first + hearsay.Day(rapid.Int32Range(0, 4000).Draw(t, "days"))
		if rapid.Bool().Draw(t, "whole") {
			first, _ = unitOf(monthUnit, first, 0)
			_, last = unitOf(yearUnit, last, 0)
		}
		value := Format(first, last)
		a, b, ok := Bounds(value)
		if !ok || a != first || b != last {
			t.Fatalf("%s: %v to %v, want %v to %v", value, a, b, first, last)
		}
		if e, err := ParseEDTF(value); err != nil || e.String() != value {
			t.Fatalf("%s reads as %s, %v", value, e, err)
		}
	})
}

func TestMonths(t *testing.T) {
	for value, want := range map[string]float64{"P20M": 20, "P1Y/..": 12, "../P10Y": 120, "P1Y6M": 18} {
		if n, ok := Months(value); !ok || n != want {
			t.Errorf("%s: %v, %v", value, n, ok)
		}
	}
	for _, value := range []string{"", "P", "2023", "PT"} {
		if _, ok := Months(value); ok {
			t.Errorf("%q is a duration", value)
		}
	}
}
