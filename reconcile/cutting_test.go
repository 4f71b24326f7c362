package reconcile

import "testing"

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
