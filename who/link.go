package who

import (
	"cmp"
	"slices"

	"hearsay"
)

// Link joins the entities of many articles. It returns the joined entities, sorted by name and
// identifier, and for each identifier of a reading the joined one it became.
func Link(readings []*hearsay.Reading) (entities []hearsay.Entity, joined map[hearsay.EntityID]hearsay.EntityID) {
	joined = map[hearsay.EntityID]hearsay.EntityID{}
	at := map[hearsay.EntityID]int{}
	for _, r := range readings {
		for _, e := range r.Entities {
			id := hearsay.EntityID(hearsay.ID("e", e.Name, string(e.Kind)))
			joined[e.ID] = id
			if i, ok := at[id]; ok {
				entities[i].Mentions = append(entities[i].Mentions, e.Mentions...)
				entities[i].Aliases = append(entities[i].Aliases, e.Aliases...)
				continue
			}
			e.ID = id
			at[id] = len(entities)
			entities = append(entities, e)
		}
	}
	for i := range entities {
		e := &entities[i]
		slices.Sort(e.Aliases)
		e.Aliases = slices.Compact(e.Aliases)
		slices.SortFunc(e.Mentions, hearsay.CompareSpans)
	}
	slices.SortFunc(entities, func(a, b hearsay.Entity) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return entities, joined
}
