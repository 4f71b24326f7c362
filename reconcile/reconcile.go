// Package reconcile works out what stands: events merged across articles, claims with their
// origins, conflicts, updates, expectations and what came of them. One file for each question.
package reconcile

import "hearsay"

// Input is one story with all that was read of it.
type Input struct {
	Story    hearsay.Story
	Readings []*hearsay.Reading // its articles, by identifier; entities are joined ones
	Entities []hearsay.Entity
	Copies   []hearsay.Copy // those between its articles
	Dating   []hearsay.Finding
}

// Tell fills the events, claims and findings of a story.
func Tell(in Input) hearsay.Story { return in.Story }
