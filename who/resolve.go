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
	definite       bool
	owner          *entity
}

// resolve goes through all mentions in source order and tells what pronouns and roles refer to.
func (d *document) resolve() {
	for i := range d.names {
		n := &d.names[i]
		by := n.by
		if by == "" {
			by = "name"
		}
		d.refs = append(d.refs, ref{from: n.from, to: n.to, head: n.to - 1, form: hearsay.ByName, entity: n.entity, candidates: n.candidates, by: by})
	}
	for i, w := range d.words {
		if p, ok := d.v.pronouns[w.low]; ok && !(w.caps && len(w.text) > 1 && w.low == "it") {
			d.refs = append(d.refs, ref{from: i, to: i + 1, head: i, form: hearsay.ByPronoun, noun: noun{"pronoun", p.many, p.gender}})
		}
	}
	slices.SortStableFunc(d.refs, func(a, b ref) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to)) })
	d.resolvePronouns()
}
