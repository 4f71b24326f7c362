package reconcile

import "testing"

func TestDatelinesAreNoPartOfARow(t *testing.T) {
	for words, want := range map[string]int{
		"PORT TARN (NW) - The mole sank.":              17,
		"ORR, May 4 (Norland Wire) — The mole sank.":   30,
		"SALTMERE, Norrland — The mole sank.":          23,
		"Saltmere (NW) - The mole sank.":               16,
		"(NW) - The mole sank.":                        7,
		"The mole sank - and nobody saw it.":           0,
		"The Harbour Union (HU) said the mole sank.":   0,
		"NATO ships – three of them – passed the mole": 0,
	} {
		if got := dateline(words); got != want {
			t.Errorf("%q: %d, want %d", words, got, want)
		}
	}
}

func TestRowsEndWhereMarksAreClosed(t *testing.T) {
	for words, want := range map[string]bool{
		"the mole sank":                    true,
		"called it “the end":               false,
		"called it “the end”":              true,
		"the mole (built in 1904":          false,
		`called it "the end" and "a shame`: false,
	} {
		if balanced(words) != want {
			t.Errorf("%q", words)
		}
	}
}
