package who

import "hearsay"

// resolvePronouns gives each pronoun the best earlier mention that agrees with it.
func (d *document) resolvePronouns() {
	for i := range d.refs {
		if r := &d.refs[i]; r.form == hearsay.ByPronoun {
			d.resolvePronoun(i, r)
		}
	}
}

// reach is how many mentions back a pronoun looks.
const reach = 24

func (d *document) resolvePronoun(i int, r *ref) {
	best := 0.0
	for j := i - 1; j >= max(0, i-reach); j-- {
		c := &d.refs[j]
		back := d.sentOf[r.from] - d.sentOf[c.from]
		if c.entity == nil || back > 4 || !agrees(r.noun, c.entity) {
			continue
		}
		v := 10 - 2.5*float64(back) - 0.1*float64(i-j)
		if c.from == d.sentences[d.sentOf[c.from]].from {
			v++
		}
		if v > best {
			best, r.entity, r.by = v, c.entity, "pronoun"
		}
	}
}

// agrees reports whether gender and number let n refer to e.
func agrees(n noun, e *entity) bool {
	switch {
	case n.many:
		return e.kind == hearsay.Group || e.kind == hearsay.Organisation
	case n.gender == "n":
		return e.kind != hearsay.Person && e.kind != hearsay.Group
	}
	return e.kind == hearsay.Person && (e.gender == "" || n.gender == "" || e.gender == n.gender)
}
