package who

import (
	"maps"
	"slices"
	"strings"

	"hearsay"
)

// sameName joins entities of the same kind and the same full name.
func (l *linker) sameName() {
	first := map[string]int{}
	for i := range l.all {
		p := &l.all[i]
		if !p.full() || p.Kind == hearsay.Group {
			continue
		}
		key := string(p.Kind) + "\t" + p.royal + "\t" + strings.Join(p.words, " ")
		if p.royal != "" && p.number != "" {
			key += "\t" + p.number
		}
		if j, ok := first[key]; ok {
			l.join(j, i, "")
		} else {
			first[key] = i
		}
	}
}

// others joins an entity whose kind no article could tell to the one of the same name whose kind one could.
func (l *linker) others() {
	named := map[string][]int{}
	for i := range l.all {
		p := &l.all[i]
		if p.Kind != hearsay.Other && p.Kind != hearsay.Group && !p.office {
			key := strings.Join(p.words, " ")
			named[key] = l.addRoot(named[key], i)
		}
	}
	for i := range l.all {
		if p := &l.all[i]; p.Kind == hearsay.Other {
			if found := named[strings.Join(p.words, " ")]; len(found) == 1 {
				l.join(found[0], i, "link.kind")
			}
		}
	}
}

// addRoot adds the root of i to a list of roots, once.
func (l *linker) addRoot(roots []int, i int) []int {
	if r := l.root(i); !slices.Contains(roots, r) {
		roots = append(roots, r)
	}
	return roots
}

// variants joins full names that are written otherwise: without a middle name, with an initial, with a
// familiar first name, without the numeral of a king; and bodies by what an article shows to be a
// short name of theirs.
func (l *linker) variants() {
	byLast, byAlias := map[string][]int{}, map[string][]int{}
	for i := range l.all {
		p := &l.all[i]
		switch {
		case p.Kind == hearsay.Person && !p.office && p.full():
			byLast[p.words[len(p.words)-1]] = l.addRoot(byLast[p.words[len(p.words)-1]], i)
		case p.Kind == hearsay.Organisation || p.Kind == hearsay.Place || p.Kind == hearsay.Work:
			for _, a := range append([]string{p.Name}, p.Aliases...) {
				key := string(p.Kind) + "\t" + l.plain(a)
				byAlias[key] = l.addRoot(byAlias[key], i)
			}
		}
	}
	sets := l.sets()
	for _, last := range slices.Sorted(maps.Keys(byLast)) {
		l.joinFitting(byLast[last], sets)
	}
	for _, alias := range slices.Sorted(maps.Keys(byAlias)) {
		if roots := byAlias[alias]; len(roots) == 2 {
			l.joinIfOne(roots)
		}
	}
}

// plain is a name in the form that aliases are compared in.
func (l *linker) plain(s string) string {
	words := strings.Fields(strings.ReplaceAll(s, ",", ""))
	for i, w := range words {
		words[i] = fold(w)
	}
	for len(words) > 1 && l.v.is("company", words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// joinIfOne joins two bodies of which one article shows the name of the other as its short name.
func (l *linker) joinIfOne(roots []int) {
	a, b := l.root(roots[0]), l.root(roots[1])
	if a != b {
		l.join(a, b, "link.alias")
	}
}

// joinFitting joins, of the sets of persons with the same last name, those that fit exactly one other.
func (l *linker) joinFitting(roots []int, sets [][]int) {
	if len(roots) < 2 || len(roots) > 60 {
		return
	}
	type pair struct{ a, b int }
	var pairs []pair
	degree := map[int]int{}
	for x, a := range roots {
		for _, b := range roots[x+1:] {
			if l.compatible(sets[a], sets[b]) && l.alike(sets[a], sets[b]) {
				pairs = append(pairs, pair{a, b})
				degree[a]++
				degree[b]++
			}
		}
	}
	for _, p := range pairs {
		if degree[p.a] == 1 || degree[p.b] == 1 || len(pairs) == len(roots)*(len(roots)-1)/2 {
			if degree[p.a] > 1 && degree[p.b] > 1 || degree[p.a] == 1 && degree[p.b] == 1 || l.fuller(p.a, p.b, degree) {
				l.join(p.a, p.b, "link.variant")
			}
		}
	}
}

// fuller reports whether, of a pair, the one that fits several is the fuller name, which may have many variants.
func (l *linker) fuller(a, b int, degree map[int]int) bool {
	if degree[a] < degree[b] {
		a, b = b, a
	}
	return len(l.all[a].Name) >= len(l.all[b].Name)
}

// alike reports whether two sets have names that one person may have.
func (l *linker) alike(a, b []int) bool {
	for _, i := range a {
		for _, j := range b {
			p, o := &l.all[i], &l.all[j]
			if len(p.words) > 1 && len(o.words) > 1 {
				return true
			}
			if p.royal != "" && p.royal == o.royal && slices.Equal(p.words, o.words) {
				return true
			}
		}
	}
	return false
}

// neighbours joins lone surnames and first names to the one full name that they fit in articles that
// share somebody or something else with theirs.
func (l *linker) neighbours() {
	full := map[string][]int{} // by any word of the name
	for i := range l.all {
		p := &l.all[i]
		if p.Kind != hearsay.Person || p.office || !p.full() {
			continue
		}
		for _, w := range []string{p.words[0], p.words[len(p.words)-1]} {
			full[w] = append(full[w], i)
		}
	}
	shared := l.sharedBodies()
	lone := map[string][]int{}
	type pair struct{ to, i int }
	var pairs []pair
	for i := range l.all {
		p := &l.all[i]
		if p.Kind != hearsay.Person || p.full() || len(p.words) == 0 {
			continue
		}
		var fits []int
		for _, j := range full[p.words[0]] {
			if l.all[j].article != p.article && !p.contradicts(&l.all[j], l.v) && l.near(shared, p.article, l.all[j].article) {
				fits = l.addRoot(fits, j)
			}
		}
		if len(fits) == 1 {
			pairs = append(pairs, pair{fits[0], i})
		} else if len(fits) == 0 {
			lone[p.words[0]] = append(lone[p.words[0]], i)
		}
	}
	for _, p := range pairs {
		l.join(p.to, p.i, "link.neighbour")
	}
	l.joinLone(lone, shared)
}

// joinLone joins the same lone name in articles that share something else.
func (l *linker) joinLone(lone map[string][]int, shared []map[int]bool) {
	for _, w := range slices.Sorted(maps.Keys(lone)) {
		if len(lone[w]) < 2 {
			continue
		}
		first := map[int]int{} // by something named beside it
		for _, i := range lone[w] {
			for _, other := range slices.Sorted(maps.Keys(shared[l.all[i].article])) {
				if j, ok := first[other]; !ok {
					first[other] = i
				} else if !l.all[i].contradicts(&l.all[j], l.v) {
					l.join(j, i, "link.neighbour")
				}
			}
		}
	}
}

// sharedBodies are, for each article, the sets of persons and bodies that it names in full.
func (l *linker) sharedBodies() []map[int]bool {
	shared := make([]map[int]bool, len(l.readings))
	for a, in := range l.in {
		shared[a] = map[int]bool{}
		for _, i := range in {
			if p := &l.all[i]; p.full() && (p.Kind == hearsay.Person || p.Kind == hearsay.Organisation || p.Kind == hearsay.Work) {
				shared[a][l.root(i)] = true
			}
		}
	}
	return shared
}

// near reports whether two articles name something in common.
func (l *linker) near(shared []map[int]bool, a, b int) bool {
	x, y := shared[a], shared[b]
	if len(x) > len(y) {
		x, y = y, x
	}
	for k := range x {
		if y[k] {
			return true
		}
	}
	return false
}
