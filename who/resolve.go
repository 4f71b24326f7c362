package who

import (
	"cmp"
	"slices"

	"hearsay"
)

// ref is one mention while it is resolved: words [from, to) whose head is word head.
type ref struct {
	from, to, head int
	form           hearsay.Form
	entity         *entity
	candidates     []*entity
	by             string
	noun           noun
	det            determiner
	title          int    // first word of the head
	phrase         string // the head and what "of" adds, in lower case: "duke of alder"
	owner          int    // last word of the owner, or -1
	subject        bool
}

// resolve goes through all mentions in source order and tells what pronouns and roles refer to. It
// keeps for each entity how present it is: every mention adds to it, every sentence takes a part away.
func (d *document) resolve() {
	d.gather()
	d.speakers()
	for i := range d.refs {
		r := &d.refs[i]
		d.now = i
		switch {
		case r.form == hearsay.ByName && len(r.candidates) > 0:
			d.resolveShort(r)
		case r.form == thing:
			d.resolveThing(r)
		case r.by == "group":
			d.resolveGroup(i, r)
		case r.form == hearsay.ByPronoun:
			d.resolvePronoun(i, r)
		case r.form == hearsay.ByRole:
			d.resolveRole(r)
			d.resolveKinOffice(i, r)
		}
		d.mention(r)
	}
	d.endGroups()
}

// gather puts names, roles and pronouns in the order in which they end, what is inside before what holds
// it: the owner in "his father" is known before the father.
func (d *document) gather() {
	for i := range d.names {
		n := &d.names[i]
		by := n.by
		if by == "" {
			by = "name"
		}
		from := n.from
		if d.at(from-1, from).low == "the" && !d.words[from].close && !d.isGiven(d.words[n.core].low) {
			from--
		}
		if k := from - 3; k >= 0 && d.v.is("seated", d.words[from-1].low) && d.words[from-2].text == "-" && d.nameAt[k] > 0 {
			from = d.names[d.nameAt[k]-1].from
		}
		d.refs = append(d.refs, ref{from: from, to: n.to, head: n.to - 1, form: hearsay.ByName, entity: n.entity, candidates: n.candidates, by: by, owner: -1})
	}
	for i, w := range d.words {
		if p, ok := d.v.pronouns[w.low]; ok && !(w.caps && len(w.text) > 1) && d.nameAt[i] == 0 {
			d.refs = append(d.refs, ref{from: i, to: i + 1, head: i, form: hearsay.ByPronoun, noun: noun{p.use, p.many, p.gender}, owner: -1})
		}
	}
	d.refs = slices.Concat(d.refs, d.roles, d.groups, d.things)
	slices.SortStableFunc(d.refs, func(a, b ref) int { return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(b.from, a.from)) })
	for i := range d.refs {
		d.refs[i].subject = d.isSubject(&d.refs[i])
	}
}

// isSubject reports whether a mention is the subject of its clause: by the parse, or else by standing
// first in its sentence or before a verb of saying.
func (d *document) isSubject(r *ref) bool {
	if d.words[r.head].rel != "" {
		return slices.ContainsFunc(d.words[max(r.from, r.head-4):r.head+1], func(w word) bool { return w.rel == "nsubj" || w.rel == "nsubj:pass" })
	}
	after, before := d.at(r.to, r.head), d.at(r.from-1, r.head)
	return before.text == "" || d.v.is("say", after.low) || before.low == "that" || before.low == "and" && after.tag != "" && after.tag[0] == 'V'
}

// resolveShort chooses, of those that a surname may be short for, the one that was named before, or that
// is far more present.
func (d *document) resolveShort(r *ref) {
	s := d.sentOf[r.head]
	best, second := d.mostPresent(r.candidates, s)
	if best.seen && (!second.seen || best.present(s) > 3*second.present(s)) {
		r.entity, r.candidates, r.by = best, nil, "name.introduced"
	}
}

// fade is the part of an entity's presence that is left after a sentence.
const fade = 0.75

// mention makes an entity more present.
func (d *document) mention(r *ref) {
	e := r.entity
	if e == nil {
		return
	}
	s := d.sentOf[r.head]
	e.presence = e.present(s) + 1
	if r.subject {
		e.presence += 0.5
	}
	if r.form == hearsay.ByPronoun {
		e.presence -= 0.4
	}
	e.seen, e.at = true, s
	e.times++
}

// present is how present an entity is in sentence s.
func (e *entity) present(s int) float64 {
	if !e.seen {
		return 0
	}
	p := e.presence
	for k := e.at; k < s && p > 0.01; k++ {
		p *= fade
	}
	return p
}
