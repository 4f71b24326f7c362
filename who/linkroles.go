package who

import (
	"maps"
	"slices"
	"strings"

	"hearsay"
)

// offices joins an office without a name to the one person who is called so in another article, where
// the office's own article names that person too.
func (l *linker) offices() {
	holders := map[string][]int{}
	for i := range l.all {
		p := &l.all[i]
		if p.Kind != hearsay.Person || p.office {
			continue
		}
		for _, a := range p.Aliases {
			if strings.Contains(a, " of ") {
				key := strings.ToLower(a)
				holders[key] = l.addRoot(holders[key], i)
			}
		}
	}
	for i := range l.all {
		p := &l.all[i]
		if !p.office || p.Kind != hearsay.Person {
			continue
		}
		if found := holders[strings.ToLower(p.Name)]; len(found) == 1 && l.named(found[0], p.article) {
			l.join(found[0], i, "link.office")
		}
	}
}

// named reports whether the article names somebody of the set by name.
func (l *linker) named(root, article int) bool {
	for _, i := range l.in[article] {
		if l.root(i) == l.root(root) {
			return true
		}
	}
	return false
}

// relations joins an office without a name to the one person who, in other articles, stands in the same
// relation to the same person: "his brother, the Duke of Alder" here, "his brother Jon" there.
func (l *linker) relations() {
	related := map[string][]int{}
	for i := range l.all {
		for _, r := range l.all[i].Relations {
			if of, ok := l.of[r.Of]; ok && l.all[i].Kind == hearsay.Person {
				key := l.relationKey(of, r.As)
				related[key] = l.addRoot(related[key], i)
			}
		}
	}
	sets := l.sets()
	for _, key := range slices.Sorted(maps.Keys(related)) {
		roots := related[key]
		if len(roots) != 2 {
			continue
		}
		a, b := l.root(roots[0]), l.root(roots[1])
		if l.onlyOffice(sets[a]) != l.onlyOffice(sets[b]) {
			l.join(a, b, "link.relation")
		}
	}
}

func (l *linker) relationKey(of int, as string) string {
	return l.all[l.root(of)].Name + "\t" + string(l.all[l.root(of)].ID) + "\t" + as
}

// onlyOffice reports whether no article names the holder.
func (l *linker) onlyOffice(set []int) bool {
	return !slices.ContainsFunc(set, func(i int) bool { return !l.all[i].office })
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
