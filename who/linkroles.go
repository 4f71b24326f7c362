package who

import (
	"maps"
	"slices"
	"strings"

	"hearsay"
)

// offices joins an office without a name ("the Duke of Alder", "the King") to the one person who has that
// title in another article, where the office's own article names that person too.
func (l *linker) offices() {
	holders := map[string][]int{}
	for i := range l.all {
		p := &l.all[i]
		if p.Kind != hearsay.Person || p.office {
			continue
		}
		for _, key := range l.titlesOf(p) {
			holders[key] = l.addRoot(holders[key], i)
		}
	}
	for i := range l.all {
		p := &l.all[i]
		if !p.office || p.Kind != hearsay.Person {
			continue
		}
		if found := l.namedIn(holders[strings.ToLower(p.Name)], p.article); len(found) == 1 {
			l.join(found[0], i, "link.office")
		}
	}
}

// titlesOf are the titles and offices that the article gives somebody, in lower case.
func (l *linker) titlesOf(p *profile) (titles []string) {
	if p.royal != "" {
		titles = append(titles, p.royal)
	}
	for _, a := range append([]string{p.Name}, p.Aliases...) {
		low := strings.ToLower(a)
		if strings.Contains(low, " of ") {
			titles = append(titles, low)
		}
		words := strings.Fields(low)
		for n := min(3, len(words)-1); n > 0; n-- {
			if t, ok := l.v.titles[strings.Join(words[:n], " ")]; ok && t.kind != "honorific" {
				titles = append(titles, strings.Join(words[:n], " "))
				break
			}
		}
	}
	return titles
}

// namedIn leaves of some sets those that the article names.
func (l *linker) namedIn(roots []int, article int) (found []int) {
	for _, i := range l.in[article] {
		for _, r := range roots {
			if l.root(i) == l.root(r) && !l.all[i].office {
				found = l.addRoot(found, i)
			}
		}
	}
	return found
}

// relations joins an office without a name to the one person who stands in the same relation to the same
// person, here and there: "his brother, the Duke of Alder" and "his brother Jon"; and to the one who has
// what only one can have: "the duke's wife Ann" and "Jon's wife Ann".
func (l *linker) relations() {
	for range 2 {
		l.joinRelated(func(i int, r hearsay.Relation, of int) (string, int) {
			return "of\t" + string(l.all[l.root(of)].ID) + "\t" + r.As, i
		})
		l.joinRelated(func(i int, r hearsay.Relation, of int) (string, int) {
			if !l.v.is("single", r.As) {
				return "", 0
			}
			return "by\t" + string(l.all[l.root(i)].ID) + "\t" + r.As, of
		})
		l.consorts()
	}
}

// joinRelated joins an office to the one other set that has the same key by the most words.
func (l *linker) joinRelated(key func(i int, r hearsay.Relation, of int) (string, int)) {
	related := map[string]map[int]int{}
	for i := range l.all {
		for _, r := range l.all[i].Relations {
			of, ok := l.of[r.Of]
			if !ok {
				continue
			}
			k, who := key(i, r, of)
			if k == "" || l.all[who].Kind != hearsay.Person {
				continue
			}
			if related[k] == nil {
				related[k] = map[int]int{}
			}
			related[k][l.root(who)] += l.weight(i, r)
		}
	}
	sets := l.sets()
	for _, k := range slices.Sorted(maps.Keys(related)) {
		l.joinMost(related[k], sets)
	}
}

// weight is 3 for a relation to somebody named and 1 for one to a pronoun, which may have been misread.
func (l *linker) weight(i int, r hearsay.Relation) int {
	text := r.At.Range().Of(l.readings[l.all[i].article].Article.Text)
	first, _, _ := strings.Cut(text, " ")
	if _, ok := l.v.pronouns[strings.ToLower(first)]; ok {
		return 1
	}
	return 3
}

// joinMost joins the one office among some sets to the named one with clearly the most words for it.
func (l *linker) joinMost(weights map[int]int, sets [][]int) {
	office, best, second := -1, -1, 0
	for _, root := range slices.Sorted(maps.Keys(weights)) {
		switch {
		case l.onlyOffice(sets[root]) && office >= 0:
			return
		case l.onlyOffice(sets[root]):
			office = root
		case best < 0 || weights[root] > weights[best]:
			if best >= 0 {
				second = weights[best]
			}
			best = root
		default:
			second = max(second, weights[root])
		}
	}
	if office >= 0 && best >= 0 && weights[best] >= 2*second {
		l.joinOffice(office, best, sets, "link.relation")
	}
}

// joinOffice joins two sets of which just one is but an office.
func (l *linker) joinOffice(i, j int, sets [][]int, rule string) {
	a, b := l.root(i), l.root(j)
	if a != b && l.onlyOffice(sets[a]) != l.onlyOffice(sets[b]) {
		l.join(a, b, rule)
	}
}

// onlyOffice reports whether no article names the holder.
func (l *linker) onlyOffice(set []int) bool {
	return len(set) > 0 && !slices.ContainsFunc(set, func(i int) bool { return !l.all[i].office })
}

// consorts joins the Duke of Alder to the husband of the Duchess of Alder, and the other way round.
func (l *linker) consorts() {
	offices, spouses := map[string][]int{}, map[int][]int{}
	for i := range l.all {
		p := &l.all[i]
		if p.Kind != hearsay.Person {
			continue
		}
		for _, t := range l.titlesOf(p) {
			if strings.Contains(t, " of ") {
				offices[t] = l.addRoot(offices[t], i)
			}
		}
		for _, r := range p.Relations {
			if of, ok := l.of[r.Of]; ok && l.v.is("spouse", r.As) {
				spouses[l.root(i)] = l.addRoot(spouses[l.root(i)], of)
				spouses[l.root(of)] = l.addRoot(spouses[l.root(of)], i)
			}
		}
	}
	sets := l.sets()
	for _, office := range slices.Sorted(maps.Keys(offices)) {
		title, of, _ := strings.Cut(office, " of ")
		for _, other := range l.v.synonyms["consort of "+title] {
			pair := offices[other+" of "+of]
			if len(offices[office]) != 1 || len(pair) != 1 {
				continue
			}
			if to := spouses[l.root(pair[0])]; len(to) == 1 {
				l.joinOffice(offices[office][0], to[0], sets, "link.consort")
			}
		}
	}
}

// groups joins groups of the same members, and those without by their names.
func (l *linker) groups() {
	first := map[string]int{}
	for i := range l.all {
		p := &l.all[i]
		if p.Kind != hearsay.Group {
			continue
		}
		var keys []string
		if len(p.Members) > 0 {
			keys = append(keys, l.memberKey(p.Members))
		}
		for _, a := range append([]string{p.Name}, p.Aliases...) {
			if len(p.Members) == 0 || len(strings.Fields(a)) == 1 {
				keys = append(keys, l.plain(a))
			}
		}
		for _, key := range keys {
			if j, ok := first[key]; ok {
				l.join(j, i, "link.members")
			} else {
				first[key] = i
			}
		}
	}
}

func (l *linker) memberKey(members []hearsay.EntityID) string {
	var roots []int
	for _, m := range members {
		if i, ok := l.of[m]; ok {
			roots = l.addRoot(roots, i)
		}
	}
	slices.Sort(roots)
	var b strings.Builder
	for _, r := range roots {
		b.WriteString(string(l.all[r].ID))
		b.WriteByte('\t')
	}
	return b.String()
}
