package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// compatible reports whether two frames may be about the same people: some are shared, or no role is filled by others in
// one than in the other.
func compatible(a, b *frame) bool {
	return shared(a.who(), b.who()) > 0 || !others(a.doers, b.doers) && !others(a.sufferers, b.sufferers)
}

// others reports whether both name somebody and none of one can be one of the other, as "Tarn Line" can be "Tarn Line Ltd".
func others(a, b []fullName) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x fullName) bool {
		return slices.ContainsFunc(b, func(y fullName) bool { return x.within(y) || y.within(x) })
	})
}

// fullName is the words of a name, in lower case.
type fullName []string

// within reports whether all words of one name are in the other.
func (n fullName) within(o fullName) bool {
	return !slices.ContainsFunc(n, func(w string) bool { return !slices.Contains(o, w) })
}

// heads reports whether one of some nouns, as lemmas, is in the name.
func (n fullName) heads(nouns []string) bool {
	return slices.ContainsFunc(n, func(w string) bool {
		return slices.ContainsFunc(nouns, func(noun string) bool { return strings.HasPrefix(w, noun) })
	})
}

// fillers are the names of the persons and organisations that fill a role whose nouns are given; not of an organisation that
// only says whose somebody is: "the Tarn Line captain".
func (s *scene) fillers(who []hearsay.EntityID, nouns []string) (names []fullName) {
	for _, e := range who {
		name := fullName(strings.Fields(strings.ToLower(s.name[e])))
		if s.kind[e] == hearsay.Person || acts(s.kind[e]) && (len(nouns) == 0 || name.heads(nouns)) {
			names = append(names, name)
		}
	}
	return names
}

// acts reports whether entities of a kind do and suffer what is told: persons and organisations.
func acts(k hearsay.Kind) bool { return k == hearsay.Person || k == hearsay.Organisation }
