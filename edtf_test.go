package hearsay

import "testing"

func TestEDTFBounds(t *testing.T) {
	tests := []struct{ value, earliest, latest string }{
		{"2025-09-10", "2025-09-10", "2025-09-10"},
		{"2025-09", "2025-09-01", "2025-09-30"},
		{"2024-02~", "2024-02-01", "2024-02-29"},
		{"2025", "2025-01-01", "2025-12-31"},
		{"2025-09-08/2025-09-14", "2025-09-08", "2025-09-14"},
		{"../2025-07", "", "2025-07-31"},
		{"2025-07/..", "2025-07-01", ""},
		{"202X", "2020-01-01", "2029-12-31"},
		{"19XX", "1900-01-01", "1999-12-31"},
		{"2025-24", "2025-12-01", "2026-02-28"},
		{"2025-21", "2025-03-01", "2025-05-31"},
		{"2025-09-1X", "2025-09-10", "2025-09-19"},
		{"2025-XX", "2025-01-01", "2025-12-31"},
		{"2025-W37", "2025-09-08", "2025-09-14"},
		{"2018-01-01T17:58:18Z", "2018-01-01", "2018-01-01"},
		{"[2025-11-05,2025-11-12]", "2025-11-05", "2025-11-12"},
	}
	for _, test := range tests {
		earliest, latest, err := EDTFBounds(test.value)
		if err != nil || earliest.String() != test.earliest || latest.String() != test.latest {
			t.Errorf("%s: %s to %s, %v; want %s to %s", test.value, earliest, latest, err, test.earliest, test.latest)
		}
	}
}

func TestEDTFBoundsRefuses(t *testing.T) {
	for _, value := range []string{"", "soon", "../..", "2025-13", "2025-02-30", "2025-09-20/2025-09-10", "P20M", "25", "0000", "XXXX-05"} {
		if earliest, latest, err := EDTFBounds(value); err == nil {
			t.Errorf("%q: %s to %s; want an error", value, earliest, latest)
		}
	}
}
