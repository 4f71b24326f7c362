package reconcile

import (
	"testing"

	"hearsay"
)

func TestWhoMayBeThePeopleOfAnother(t *testing.T) {
	s := &scene{
		kind: map[hearsay.EntityID]hearsay.Kind{"line": hearsay.Organisation, "ltd": hearsay.Organisation, "ada": hearsay.Person, "bor": hearsay.Person, "port": hearsay.Place},
		name: map[hearsay.EntityID]string{"line": "Tarn Line", "ltd": "Tarn Line Ltd", "ada": "Ada Moll", "bor": "Bor Kess", "port": "Saltmere"},
	}
	for _, c := range []struct {
		why    string
		a, b   hearsay.EntityID
		noun   string // of a's role
		others bool
	}{
		{"two persons", "ada", "bor", "moll", true},
		{"a person and an organisation", "line", "ada", "line", true},
		{"an organisation that says whose captain he is", "line", "ada", "captain", false},
		{"a longer name", "line", "ltd", "line", false},
		{"a place fills no role", "port", "ada", "saltmere", false},
	} {
		a, b := s.fillers([]hearsay.EntityID{c.a}, []string{c.noun}), s.fillers([]hearsay.EntityID{c.b}, nil)
		if got := others(a, b); got != c.others {
			t.Errorf("%s: others %v, want %v", c.why, got, c.others)
		}
	}
}
