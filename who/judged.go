package who

import (
	"maps"
	"slices"
	"strings"

	"hearsay"
)

// Judgement is what an editor says of some names: that one person has them, or that each is of another.
type Judgement struct {
	Correction hearsay.CorrectionID
	Same       bool
	People     []Name // two or more
}

// Name is a name as the articles use it, or as one of them does.
type Name struct {
	Name    string
	Article hearsay.DocumentID // "" for any
}

// Fixed words for why a judgement changes nothing.
const (
	reasonNobody  = "nobody is called "
	reasonTheSame = "they are one already"
	reasonOneText = "an article takes them for one by itself, which only its reading can tell apart"
)

// judged is judgements with the profiles that they are of.
type judged struct {
	Judgement
	sides  [][]int // of each name, its profiles
	reason string
}

// judge finds whom judgements are of. One that a later one contradicts is of nobody.
func (l *linker) judge(judgements []Judgement) []judged {
	all := make([]judged, len(judgements))
	for i, j := range judgements {
		all[i] = judged{Judgement: j, sides: make([][]int, len(j.People))}
		for k, name := range j.People {
			if all[i].sides[k] = l.called(name); len(all[i].sides[k]) == 0 && all[i].reason == "" {
				all[i].reason = reasonNobody + `"` + name.Name + `"`
			}
		}
		if !j.Same && all[i].reason == "" {
			all[i].clear()
		}
	}
	for i := range all {
		for _, later := range all[i+1:] {
			if later.reason == "" && later.Same != all[i].Same && all[i].shares(later) && all[i].reason == "" {
				all[i].reason = hearsay.Overruled + string(later.Correction)
			}
		}
	}
	return all
}

// clear leaves each profile to one name at most: to the one that is of its article, and to none where an article itself takes two
// for one.
func (j *judged) clear() {
	before := slices.Clone(j.sides)
	for k, side := range before {
		j.sides[k] = slices.DeleteFunc(slices.Clone(side), func(p int) bool {
			for o, other := range before {
				if o != k && slices.Contains(other, p) && (j.People[k].Article == "" || j.People[o].Article != "") {
					return true
				}
			}
			return false
		})
		if len(j.sides[k]) == 0 {
			j.reason = reasonOneText
		}
	}
}

// shares reports whether two judgements have two names in common.
func (j judged) shares(o judged) bool {
	n := 0
	for _, name := range j.People {
		if slices.ContainsFunc(o.People, func(x Name) bool { return strings.EqualFold(x.Name, name.Name) && x.Article == name.Article }) {
			n++
		}
	}
	return n > 1
}

// called are the profiles that a name is the name of or, where it is of none, another name of: persons, where there are any.
func (l *linker) called(n Name) []int {
	wanted := l.plain(n.Name)
	fits := func(is func(p *profile) bool) (found []int) {
		for i := range l.all {
			if p := &l.all[i]; (n.Article == "" || l.readings[p.article].Article.ID == n.Article) && is(p) {
				found = append(found, i)
			}
		}
		if slices.ContainsFunc(found, func(i int) bool { return l.all[i].Kind == hearsay.Person }) {
			found = slices.DeleteFunc(found, func(i int) bool { return l.all[i].Kind != hearsay.Person })
		}
		return found
	}
	byName := fits(func(p *profile) bool { return l.plain(p.Name) == wanted })
	if len(byName) > 0 || strings.TrimSpace(wanted) == "" {
		return byName
	}
	return fits(func(p *profile) bool {
		return slices.ContainsFunc(p.Aliases, func(a string) bool { return l.plain(a) == wanted })
	})
}

// keepApart has no rule join those whom judgements tell apart.
func (l *linker) keepApart(all []judged) {
	for i := range all {
		if all[i].Same || all[i].reason != "" {
			continue
		}
		for side, members := range all[i].sides {
			for _, p := range members {
				l.setSide(p, i, side)
			}
		}
	}
}

func (l *linker) setSide(p, judgement, side int) {
	root := l.root(p)
	if l.sides[root] == nil {
		l.sides[root] = map[int]int{}
	}
	l.sides[root][judgement] = side
}

// apart reports whether a judgement tells two sets apart.
func (l *linker) apart(a, b int) bool {
	for judgement, side := range l.sides[a] {
		if other, ok := l.sides[b][judgement]; ok && other != side {
			return true
		}
	}
	return false
}

// joinJudged joins those who are one person, after the rules, and tells what came of all judgements.
func (l *linker) joinJudged(all []judged) {
	for i := range all {
		j := &all[i]
		if !j.Same || j.reason != "" {
			continue
		}
		var members []int
		for _, side := range j.sides {
			members = append(members, side...)
		}
		if l.oneSet(members) {
			j.reason = reasonTheSame
			continue
		}
		for _, p := range members[1:] {
			a, b := l.root(members[0]), l.root(p)
			if a != b && l.apart(a, b) {
				j.reason = "another correction keeps them apart"
			}
			l.join(members[0], p, "link.corrected")
		}
	}
}

func (l *linker) oneSet(members []int) bool {
	return !slices.ContainsFunc(members, func(i int) bool { return l.root(i) != l.root(members[0]) })
}

// mark says on the entities which judgements made them what they are; joined is as Link gives it.
func (l *linker) mark(all []judged, entities []hearsay.Entity, joined map[hearsay.EntityID]hearsay.EntityID) (effects []hearsay.Effect) {
	index := map[hearsay.EntityID]int{}
	for i := range entities {
		index[entities[i].ID] = i
	}
	for i := range all {
		j := &all[i]
		effect := hearsay.Effect{Reason: j.reason}
		if j.reason == "" {
			of := map[int]bool{}
			for _, side := range j.sides {
				for _, p := range side {
					of[index[joined[l.all[p].ID]]] = true
				}
			}
			for _, e := range slices.Sorted(maps.Keys(of)) {
				entities[e].Corrected = append(entities[e].Corrected, j.Correction)
				effect.Items = append(effect.Items, string(entities[e].ID))
			}
		}
		effects = append(effects, effect)
	}
	return effects
}
