package who

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"hearsay"
)

// result makes an entity of each set.
func (l *linker) result() (entities []hearsay.Entity, joined map[hearsay.EntityID]hearsay.EntityID) {
	joined = make(map[hearsay.EntityID]hearsay.EntityID, len(l.all))
	sets := slices.DeleteFunc(l.sets(), func(set []int) bool { return len(set) == 0 })
	entities = make([]hearsay.Entity, len(sets))
	for n, set := range sets {
		entities[n] = l.entity(set)
	}
	l.identify(entities)
	for n, set := range sets {
		for _, i := range set {
			joined[l.all[i].ID] = entities[n].ID
		}
	}
	for i := range entities {
		e := &entities[i]
		for k, m := range e.Members {
			e.Members[k] = joined[m]
		}
		slices.Sort(e.Members)
		e.Members = slices.Compact(e.Members)
	}
	slices.SortFunc(entities, func(a, b hearsay.Entity) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return entities, joined
}

// alone is the entity of a set of one, as most are.
func (l *linker) alone(i int) hearsay.Entity {
	p := &l.all[i]
	e := hearsay.Entity{Name: p.Name, Kind: p.Kind, Mentions: slices.Clone(p.Mentions), Members: slices.Clone(p.Members)}
	for _, a := range p.Aliases {
		if a != p.Name {
			e.Aliases = append(e.Aliases, a)
		}
	}
	e.By = slices.AppendSeq(slices.Clone(p.By), maps.Keys(l.by[i]))
	slices.Sort(e.Aliases)
	slices.Sort(e.By)
	e.Aliases, e.By = slices.Compact(e.Aliases), slices.Compact(e.By)
	slices.SortFunc(e.Mentions, hearsay.CompareSpans)
	return e
}

// entity is the sum of the members of a set.
func (l *linker) entity(set []int) hearsay.Entity {
	if len(set) == 1 {
		return l.alone(set[0])
	}
	name, kind := l.best(set)
	e := hearsay.Entity{Name: name, Kind: kind}
	aliases, by := map[string]bool{}, map[string]bool{}
	for _, i := range set {
		p := &l.all[i]
		e.Mentions = append(e.Mentions, p.Mentions...)
		aliases[p.Name] = true
		for _, a := range p.Aliases {
			aliases[a] = true
		}
		for _, b := range p.By {
			by[b] = true
		}
		for b := range l.by[i] {
			by[b] = true
		}
		if len(e.Members) == 0 {
			e.Members = slices.Clone(p.Members)
		}
	}
	delete(aliases, name)
	e.Aliases, e.By = slices.Sorted(maps.Keys(aliases)), slices.Sorted(maps.Keys(by))
	slices.SortFunc(e.Mentions, hearsay.CompareSpans)
	return e
}

// best is the name and kind of a set: of the names that say the most (a personal name before an
// office, a full name before a lone one) the most frequent by articles and mentions.
func (l *linker) best(set []int) (string, hearsay.Kind) {
	type count struct{ fullness, articles, mentions int }
	counts := map[string]count{}
	kinds := map[hearsay.Kind]int{}
	for _, i := range set {
		p := &l.all[i]
		c := counts[p.Name]
		counts[p.Name] = count{l.fullness(p), c.articles + 1, c.mentions + len(p.Mentions)}
		kinds[p.Kind] += len(p.Mentions) + 1
	}
	name := slices.MaxFunc(slices.Sorted(maps.Keys(counts)), func(a, b string) int {
		x, y := counts[a], counts[b]
		return cmp.Or(cmp.Compare(x.fullness, y.fullness), cmp.Compare(x.articles, y.articles), cmp.Compare(x.mentions, y.mentions), cmp.Compare(len(a), len(b)), cmp.Compare(b, a))
	})
	delete(kinds, hearsay.Other)
	kind := hearsay.Other
	for _, k := range slices.Sorted(maps.Keys(kinds)) {
		if kind == hearsay.Other || kinds[k] > kinds[kind] {
			kind = k
		}
	}
	return name, kind
}

func (l *linker) fullness(p *profile) int {
	switch {
	case p.Kind == hearsay.Person && p.office:
		return 1
	case p.Kind == hearsay.Person && p.full():
		return 2
	case p.Kind == hearsay.Group && len(p.Members) > 0 && !strings.Contains(p.Name, " "):
		return 1
	case p.Kind != hearsay.Person:
		return 2
	}
	return 0
}

// identify gives identifiers made of name and kind; those that share both are told apart by the first
// article that names them.
func (l *linker) identify(entities []hearsay.Entity) {
	count := map[string]int{}
	for _, e := range entities {
		count[e.Name+"\t"+string(e.Kind)]++
	}
	used := map[hearsay.EntityID]bool{}
	for i := range entities {
		e := &entities[i]
		parts := []string{e.Name, string(e.Kind)}
		if count[e.Name+"\t"+string(e.Kind)] > 1 && len(e.Mentions) > 0 {
			parts = append(parts, string(e.Mentions[0].Document))
		}
		e.ID = hearsay.EntityID(hearsay.ID("e", parts...))
		for used[e.ID] {
			parts = append(parts, "again")
			e.ID = hearsay.EntityID(hearsay.ID("e", parts...))
		}
		used[e.ID] = true
	}
}
