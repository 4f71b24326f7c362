package who

import (
	"slices"
	"strings"

	"hearsay"
)

// learnAliases reads what the article says that its people and bodies are: "X, the duke", "the duke,
// X", "coach X", "X is the mayor of Y", "X (ABC)".
func (d *document) learnAliases() {
	d.learnBrackets()
	endings, starts := map[int]*name{}, map[int]*name{}
	for i := range d.names {
		n := &d.names[i]
		if n.entity != nil && n.by != "office" {
			endings[n.to], starts[n.from] = n, n
		}
	}
	kept := d.roles[:0]
	for i := range d.roles {
		r := &d.roles[i]
		if d.appose(r, endings, starts) {
			continue
		}
		kept = append(kept, *r)
	}
	d.roles = kept
}

// appose joins a role to the name beside it. It reports whether the role is only a part of the name's
// phrase ("coach Jane Roe") and no mention of its own.
func (d *document) appose(r *ref, endings, starts map[int]*name) bool {
	if n := starts[r.to]; n != nil && !d.words[r.to-1].poss && d.fits(r, n.entity) && !r.noun.many {
		d.learn(r, n.entity, "alias.title")
		return r.det != owned
	}
	if d.at(r.from-1, r.head).text == "," && d.apposable(r) {
		if n := endings[r.from-1]; n != nil && d.closes(r.to, r.head) && d.fits(r, n.entity) {
			d.learn(r, n.entity, "alias.apposition")
			return false
		}
	}
	if d.at(r.to, r.head).text == "," && r.det != indefinite {
		after := r.to + 1
		if d.isThe(after, r.head) {
			after++
		}
		if n := starts[after]; n != nil && d.closes(n.to, r.head) && d.fits(r, n.entity) && (r.det == owned || r.det == definite) {
			d.learn(r, n.entity, "alias.apposition")
			return false
		}
	}
	if b := d.at(r.from-1, r.head); d.v.is("copula", b.low) && !r.noun.many {
		k := r.from - 2
		if w := d.at(k, r.head); w.low == "who" {
			if k--; d.at(k, r.head).text == "," {
				k--
			}
		}
		if n := endings[k+1]; n != nil && d.sentOf[n.from] == d.sentOf[r.head] && d.fits(r, n.entity) {
			d.learn(r, n.entity, "alias.copula")
			if r.det == indefinite {
				r.entity = nil
			}
		}
	}
	return false
}

// closes reports whether an apposition may end before word i. A verb does not close it: in "taken from the
// museum, police said" the police are who says so.
func (d *document) closes(i, same int) bool {
	w := d.at(i, same)
	if w.text == "," {
		return d.at(i+1, same).low != "and" && d.at(i+1, same).low != "or"
	}
	return w.text == "" || strings.ContainsAny(w.text, ".;:)”’\"—–(")
}

// apposable reports whether a role after a name and a comma can describe it: "the mayor", "president of the
// league"; not a lone "police", which a list or the next clause begins with.
func (d *document) apposable(r *ref) bool {
	return !r.noun.many && (r.noun.kind != "organisation" || r.det != bare || r.to-r.from > 1)
}

func (d *document) fits(r *ref, e *entity) bool {
	if e.kind == hearsay.Other {
		return true
	}
	return agreesRole(r.noun, e)
}

// learn notes that an entity is what the role says. A definite role or an office becomes a title of it.
func (d *document) learn(r *ref, e *entity, by string) {
	head := d.words[r.head].low
	e.nouns[head]++
	if r.det != indefinite && r.noun.kind != "kin" && r.noun.kind != "attached" {
		e.titles[head] = true
	}
	if r.phrase != head || d.words[r.title].upper {
		e.titles[r.phrase] = true
		if d.words[r.title].upper && r.phrase != head {
			e.aliases[d.officeName(r)] = true
		}
	}
	if e.gender == "" && e.kind == hearsay.Person {
		e.gender = r.noun.gender
	}
	if e.kind == hearsay.Other {
		switch r.noun.kind {
		case "person", "kin", "attached":
			e.kind, e.gender = hearsay.Person, r.noun.gender
		case "organisation":
			e.kind = hearsay.Organisation
		case "work":
			e.kind = hearsay.Work
		}
	}
	e.by[by] = true
	r.entity, r.by = e, by
}

// maxBracketed is how many names of an article are looked at for a short name in brackets.
const maxBracketed = 5000

// learnBrackets reads "Alder Overland League (AOL)" and "Committee for Roads (Corad)": a short name in
// brackets whose letters are, in order, letters of the name.
func (d *document) learnBrackets() {
	for i := range d.names[:min(len(d.names), maxBracketed)] {
		n := &d.names[i]
		if n.from == 0 || n.entity == nil || n.to-n.from != 1 || d.at(n.from-1, n.from).text != "(" || d.at(n.to, n.from).text != ")" {
			continue
		}
		for j := i - 1; j >= 0 && j >= i-2; j-- {
			long := &d.names[j]
			if long.to != n.from-1 || long.entity == nil || long.entity == n.entity || !lettersIn(n.entity.words, long.entity.words) {
				continue
			}
			d.merge(n.entity, long.entity)
			long.entity.by["alias.brackets"] = true
		}
	}
}

// lettersIn reports whether the letters of a short name stand in the long one in order, each of its
// words beginning with one or giving several.
func lettersIn(short, long []string) bool {
	s := strings.Join(short, "")
	l := strings.Join(long, " ")
	if s == "" || len(long) < 2 || l[0] != s[0] {
		return false
	}
	i := 0
	for k := 0; k < len(l) && i < len(s); k++ {
		if l[k] == s[i] && (k == 0 || l[k-1] == ' ' || l[k-1] == '-' || i > 0 && l[k-1] == s[i-1]) {
			i++
		}
	}
	return i == len(s)
}

// merge gives all of entity a to b.
func (d *document) merge(a, b *entity) {
	for i := range d.names {
		if d.names[i].entity == a {
			d.names[i].entity = b
		}
	}
	for k := range a.aliases {
		b.aliases[k] = true
	}
	for k := range a.titles {
		b.titles[k] = true
	}
	b.count += a.count
	b.first = min(a.first, b.first)
	d.ents = slices.DeleteFunc(d.ents, func(e *entity) bool { return e == a })
}
