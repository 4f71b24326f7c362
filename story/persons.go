package story

import (
	"strings"

	"hearsay"
)

// named is a term that is a word of a person's name.
type named struct {
	term
	person int32 // the last word of the name
}

// markPersons tells the terms that are words of a person's name. Names are compared by their
// last word, which is the same in all articles, however short the name is in one.
func (a *article) markPersons() {
	persons := map[int32]int32{}
	for _, e := range a.reading.Entities {
		if e.Kind != hearsay.Person {
			continue
		}
		words := strings.Fields(strings.ToLower(e.Name))
		for _, w := range words {
			persons[a.words.id(w)] = a.words.id(words[len(words)-1])
		}
	}
	for _, t := range a.terms {
		if p, ok := persons[t.id]; ok {
			a.persons = append(a.persons, named{t, p})
		}
	}
}
