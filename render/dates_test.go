package render

import "testing"

func TestLengthsInWords(t *testing.T) {
	for value, want := range map[string]string{"P20M": "20 months", "P1Y": "1 year", "P1Y6M": "1 year 6 months", "PT90M": "90 minutes", "P2.5Y": "2.5 years", "P1Y/..": "more than 1 year", "../P10Y": "up to 10 years",
		"P0D": "P0D", "PXD": "PXD", "1,200": "1,200", "": ""} {
		if got := lengthWords(value); got != want {
			t.Errorf("%s: %q, want %q", value, got, want)
		}
	}
}
