package reconcile

import (
	"testing"
)

func TestUnnamedSpeakersOfOneOutlet(t *testing.T) {
	senior := hidden{[]string{"ministry", "official", "senior"}, "Ellery Courier", false}
	for _, c := range []struct {
		name string
		a, b hidden
		same bool
	}{
		{"credited, with less said of him", senior, hidden{[]string{"official"}, "the Courier newspaper", true}, true},
		{"another one", senior, hidden{[]string{"official", "second"}, "the Courier", true}, false},
		{"credited as one who knows", senior, hidden{[]string{"familiar", "matter", "person"}, "the Courier", true}, true},
		{"another outlet", senior, hidden{[]string{"official"}, "Quay Post", true}, false},
		{"two articles of the outlet, one description", senior, hidden{senior.words, "Ellery Courier", false}, true},
		{"two articles of the outlet, two descriptions", senior, hidden{[]string{"official"}, "Ellery Courier", false}, false},
		{"a source of one outlet on two days", hidden{[]string{"source"}, "Quay Post", false}, hidden{[]string{"source"}, "Quay Post", false}, false},
		{"nobody", hidden{}, senior, false},
	} {
		if got := c.a.same(c.b); got != c.same || c.b.same(c.a) != got {
			t.Errorf("%s: %v, want %v", c.name, got, c.same)
		}
	}
}

func TestOnePress(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"The Ellery Courier", "the Courier newspaper", true},
		{"Quay Post", "Tarn Post", false},
		{"AP", "Associated Press", true},
		{"Daily Mail", "The Mail on Sunday", false},
		{"", "Quay Post", false},
	} {
		if got := onePress(c.a, c.b); got != c.same {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
	}
}
