package plan

import (
	"slices"

	"hearsay"
	"hearsay/reconcile"
	"hearsay/said"
	"hearsay/when"
)

// relabel gives the readings the identifiers and names of the joined entities.
func relabel(readings []*hearsay.Reading, entities []hearsay.Entity, joined map[hearsay.EntityID]hearsay.EntityID) {
	names := map[hearsay.EntityID]string{}
	for _, e := range entities {
		names[e.ID] = e.Name
	}
	become := func(id *hearsay.EntityID) {
		if to, ok := joined[*id]; ok {
			*id = to
		}
	}
	party := func(p *hearsay.Party) {
		if become(&p.Entity); names[p.Entity] != "" {
			p.Name = names[p.Entity]
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

// dateUndated lets the articles of each story date those of it that have no date, and reads the
// times and statements of these again with what was found. It returns the findings by story.
func dateUndated(stories []hearsay.Story, readings []*hearsay.Reading) map[string][]hearsay.Finding {
	findings := map[string][]hearsay.Finding{}
	for _, s := range stories {
		members := membersOf(s, readings)
		dating := when.Reconcile(members)
		findings[s.ID] = dating.Findings
		for _, r := range members {
			published, ok := dating.Published[r.Article.ID]
			if !ok {
				continue
			}
			r.Article.Published = published
			r.Times = when.Read(r)
			r.Statements = said.Read(r)
		}
	}
	return findings
}

func membersOf(s hearsay.Story, readings []*hearsay.Reading) []*hearsay.Reading {
	var members []*hearsay.Reading
	for _, r := range readings {
		if slices.Contains(s.Documents, r.Article.ID) {
			members = append(members, r)
		}
	}
	return members
}

// inputs gives each story what was read of it.
func inputs(stories []hearsay.Story, readings []*hearsay.Reading, entities []hearsay.Entity, copies []hearsay.Copy, dating map[string][]hearsay.Finding) []reconcile.Input {
	in := make([]reconcile.Input, len(stories))
	for i, s := range stories {
		in[i] = reconcile.Input{Story: s, Readings: membersOf(s, readings), Dating: dating[s.ID]}
		for _, c := range copies {
			if d := c.Documents(); slices.Contains(s.Documents, d[0]) && slices.Contains(s.Documents, d[1]) {
				in[i].Copies = append(in[i].Copies, c)
			}
		}
		in[i].Entities = entitiesOf(s, entities)
	}
	return in
}

func entitiesOf(s hearsay.Story, entities []hearsay.Entity) []hearsay.Entity {
	var own []hearsay.Entity
	for _, e := range entities {
		if slices.ContainsFunc(e.Mentions, func(m hearsay.Span) bool { return slices.Contains(s.Documents, m.Document) }) {
			own = append(own, e)
		}
	}
	return own
}
