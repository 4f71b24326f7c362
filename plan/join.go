package plan

import (
	"hearsay"
	"hearsay/reconcile"
)

// labels are what linking has made of the entities that the articles name.
type labels struct {
	joined map[hearsay.EntityID]hearsay.EntityID // of a reading, to the joined one
	names  map[hearsay.EntityID]string           // of joined ones
}

func labelsOf(entities []hearsay.Entity, joined map[hearsay.EntityID]hearsay.EntityID) labels {
	l := labels{joined, make(map[hearsay.EntityID]string, len(entities))}
	for _, e := range entities {
		l.names[e.ID] = e.Name
	}
	return l
}

// give gives the readings the identifiers and names of the joined entities.
func (l labels) give(readings []*hearsay.Reading) {
	become := func(id *hearsay.EntityID) {
		if to, ok := l.joined[*id]; ok {
			*id = to
		}
	}
	party := func(p *hearsay.Party) {
		if become(&p.Entity); l.names[p.Entity] != "" {
			p.Name = l.names[p.Entity]
		}
	}
	for _, r := range readings {
		for i := range r.Entities {
			become(&r.Entities[i].ID)
			for j := range r.Entities[i].Members {
				become(&r.Entities[i].Members[j])
			}
			for j := range r.Entities[i].Relations {
				become(&r.Entities[i].Relations[j].Of)
			}
		}
		for i := range r.Mentions {
			become(&r.Mentions[i].Entity)
			for j := range r.Mentions[i].Candidates {
				become(&r.Mentions[i].Candidates[j])
			}
		}
		for i := range r.Statements {
			party(&r.Statements[i].Speaker)
			for j := range r.Statements[i].Chain {
				party(&r.Statements[i].Chain[j])
			}
		}
	}
}

// membersOf are the readings of each story, in the order of readings.
func membersOf(stories []hearsay.Story, readings []*hearsay.Reading) [][]*hearsay.Reading {
	members := make([][]*hearsay.Reading, len(stories))
	of := placesOf(stories)
	for _, r := range readings {
		i := of[r.Article.ID]
		members[i] = append(members[i], r)
	}
	return members
}

// placesOf tells for each document which story has it.
func placesOf(stories []hearsay.Story) map[hearsay.DocumentID]int {
	of := map[hearsay.DocumentID]int{}
	for i, s := range stories {
		for _, d := range s.Documents {
			of[d] = i
		}
	}
	return of
}

// inputs gives each story what was read of it.
func inputs(stories []hearsay.Story, members [][]*hearsay.Reading, entities []hearsay.Entity, copies []hearsay.Copy, findings [][]hearsay.Finding) []reconcile.Input {
	of := placesOf(stories)
	in := make([]reconcile.Input, len(stories))
	for i, s := range stories {
		in[i] = reconcile.Input{Story: s, Readings: members[i], Dating: findings[i]}
	}
	for _, c := range copies {
		if d := c.Documents(); of[d[0]] == of[d[1]] {
			own := &in[of[d[0]]]
			own.Copies = append(own.Copies, c)
		}
	}
	for _, e := range entities {
		for i := range storiesNaming(e, of) {
			in[i].Entities = append(in[i].Entities, e)
		}
	}
	return in
}

// storiesNaming are the stories in which an entity is mentioned.
func storiesNaming(e hearsay.Entity, of map[hearsay.DocumentID]int) map[int]bool {
	naming := map[int]bool{}
	for _, m := range e.Mentions {
		naming[of[m.Document]] = true
	}
	return naming
}
