// Package reconcile works out what stands: events merged across articles, claims with their
// origins, conflicts, updates, expectations and what came of them. One file for each question.
//
// What goes in is one story: its articles as read, with people joined across them, and the text
// they share. What comes out is the story with its events, claims and findings. It stands apart
// because it is the only room that judges what several articles tell together; it never judges
// what is true.
package reconcile

import (
	"slices"

	"hearsay"
)

// Input is one story with all that was read of it.
type Input struct {
	Story    hearsay.Story
	Readings []*hearsay.Reading // its articles, by identifier; entities are joined ones
	Entities []hearsay.Entity
	Copies   []hearsay.Copy // those between its articles
	Dating   []hearsay.Finding
	Owners   []Ownership // of its outlets, as editors said
}

// Tell fills the events, claims and findings of a story.
func Tell(in Input) hearsay.Story {
	s := newScene(in)
	s.readFrames()
	happenings := s.merge()
	q := questions{scene: s}
	tolls, levels := q.tolls(), q.levels()
	s.chains, s.levelGroups, s.measured = q.tollChains(tolls), q.levelChains(levels), slices.Concat(measurements(tolls), measurements(levels))
	claims := s.claims(happenings)
	story := in.Story
	events, ids := s.events(happenings)
	found, differing := s.findings(happenings, claims, ids)
	story.Events, story.Claims, story.Findings = events, []hearsay.Claim{}, found
	for _, c := range slices.Concat(claims, differing) {
		story.Claims = append(story.Claims, s.write(&c))
	}
	return story
}
