package story

import (
	"strings"

	"hearsay"
)

// markPersons tells the terms that are words of a person's name. Names are compared by their
// last word, which is the same in all articles, however short the name is in one.
func markPersons(a *article) {
	persons := map[string]string{}
	for _, e := range a.reading.Entities {
		if e.Kind != hearsay.Person {
			continue
		}
		words := strings.Fields(strings.ToLower(e.Name))
		for _, w := range words {
			persons[w] = words[len(words)-1]
		}
	}
	for i, t := range a.terms {
		a.terms[i].person = persons[t.word]
	}
}
