// Package who finds the people, organisations, places and works that articles name, and what
// refers to them.
package who

import "hearsay"

// Read finds what one article refers to. Of r it uses Article, Sentences and Quotes.
func Read(r *hearsay.Reading) (entities []hearsay.Entity, mentions []hearsay.Mention) {
	return nil, nil
}

// Link joins the entities of many articles. It returns the joined entities, sorted by name and
// identifier, and for each identifier of a reading the joined one it became.
func Link(readings []*hearsay.Reading) (entities []hearsay.Entity, joined map[hearsay.EntityID]hearsay.EntityID) {
	return nil, nil
}
