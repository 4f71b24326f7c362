package who

import (
	"slices"
	"strings"

	"hearsay"
)

// findGroups finds names joined by "and" ("Lund and Berg", "the Duke and Duchess of Alder") and
// families ("the Lunds").
func (d *document) findGroups() {
	for i := 1; i < len(d.names); i++ {
		a, b := &d.names[i-1], &d.names[i]
		if d.coordinated(a.to, b.from) && d.person(a) && d.person(b) && a.entity != b.entity && !d.listed3(i) {
			d.groups = append(d.groups, ref{from: a.from, to: b.to, head: b.to - 1, form: hearsay.ByName, noun: noun{"group", true, ""}, owner: -1, by: "group"})
		}
	}
	for i := 1; i < len(d.roles); i++ {
		a, b := &d.roles[i-1], &d.roles[i]
		if !d.coordinated(a.to, b.from) || !d.words[a.title].upper || !d.words[b.title].upper {
			continue
		}
		if _, of, ok := strings.Cut(b.phrase, " of "); ok && a.to == a.head+1 {
			a.phrase += " of " + of
			if b.det == bare {
				b.det = a.det
			}
			d.groups = append(d.groups, ref{from: a.from, to: b.to, head: b.head, form: hearsay.ByRole, noun: noun{"group", true, ""}, owner: -1, by: "group"})
		}
	}
	d.findFamilies()
}

func (d *document) coordinated(end, start int) bool {
	return start == end+1 && d.sentOf[end-1] == d.sentOf[start] && d.v.is("coordinator", d.words[end].low)
}

// listed3 reports whether the names before and at i are the end of a longer list.
func (d *document) listed3(i int) bool {
	return i > 1 && d.at(d.names[i-1].from-1, d.names[i-1].from).text == "," && d.names[i-2].to == d.names[i-1].from-1
}

func (d *document) person(n *name) bool { return n.entity != nil && n.entity.kind == hearsay.Person }

// findFamilies tells "the Lunds" by somebody of that surname, or by an office "of" it.
func (d *document) findFamilies() {
	surnames := d.familyNames()
	for _, e := range d.ents {
		if len(e.words) != 1 || !strings.HasSuffix(e.words[0], "s") || !d.always(e, "the") {
			continue
		}
		for _, stem := range []string{strings.TrimSuffix(e.words[0], "s"), strings.TrimSuffix(e.words[0], "es")} {
			if surnames[stem] {
				e.kind, e.many, e.gender, e.family = hearsay.Group, true, "", stem
				break
			}
		}
	}
}

// always reports whether every name of e follows the word.
func (d *document) always(e *entity, low string) bool {
	for _, f := range e.forms {
		for _, n := range f.names {
			if d.at(n.from-1, n.from).low != low {
				return false
			}
		}
	}
	return true
}

// familyNames are the surnames of the article's people, and what its offices are "of".
func (d *document) familyNames() map[string]bool {
	names := map[string]bool{}
	for _, e := range d.ents {
		if e.kind == hearsay.Person {
			names[e.last()] = true
		}
	}
	for i := range d.roles {
		if _, of, ok := strings.Cut(d.roles[i].phrase, " of "); ok {
			names[of] = true
		}
	}
	return names
}

// resolveGroup gives a coordination its entity, once its parts have theirs.
func (d *document) resolveGroup(i int, r *ref) {
	var members []*entity
	for j := i - 1; j >= 0 && d.refs[j].to > r.from; j-- {
		c := &d.refs[j]
		if c.from >= r.from && c.entity != nil && c.entity.kind == hearsay.Person && c.form != hearsay.ByPronoun && !slices.Contains(members, c.entity) {
			members = append(members, c.entity)
		}
	}
	if len(members) == 2 {
		r.entity = d.group(members, strings.Join(strings.Fields(d.text(r.from, r.to)), " "), r)
	}
}

// group is the group of some members, made when there is none yet.
func (d *document) group(members []*entity, shown string, r *ref) *entity {
	for _, e := range d.scope() {
		if e.kind == hearsay.Group && len(e.members) == len(members) && !slices.ContainsFunc(members, func(m *entity) bool { return !slices.Contains(e.members, m) }) {
			e.aliases[shown] = true
			return e
		}
	}
	e := newEntity(&form{})
	slices.Reverse(members)
	e.name, e.kind, e.many, e.members, e.first = shown, hearsay.Group, true, members, d.words[r.from].Start
	d.ents = append(d.ents, e)
	return e
}

// resolvePair resolves "the couple": the group that is the most present.
func (d *document) resolvePair(r *ref, s int) {
	var best *entity
	for _, e := range d.scope() {
		if e.kind == hearsay.Group && e.seen && s-e.at <= 6 && (len(e.members) == 2 || e.family != "") && (best == nil || e.present(s) > best.present(s)) {
			best = e
		}
	}
	if best != nil {
		r.entity, r.by = best, "role.pair"
	}
}

// endGroups gives families their members, where these are two.
func (d *document) endGroups() {
	for _, e := range d.ents {
		if e.family == "" {
			continue
		}
		for _, m := range d.scope() {
			if m.kind == hearsay.Person && (m.last() == e.family || m.holds(" of "+e.family)) {
				e.members = append(e.members, m)
			}
		}
		if len(e.members) != 2 {
			e.members = nil
		}
	}
}

func (e *entity) holds(suffix string) bool {
	for t := range e.titles {
		if strings.HasSuffix(t, suffix) {
			return true
		}
	}
	return false
}
