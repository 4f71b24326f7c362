package who

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// open leaves the names of a form open between candidates, unless one of these is far more often named.
func (d *document) open(f *form, candidates []*entity) {
	slices.SortStableFunc(candidates, func(a, b *entity) int { return cmp.Compare(b.count, a.count) })
	if candidates[0].count > 3*candidates[1].count {
		candidates[0].take(f)
		return
	}
	for _, n := range f.names {
		n.candidates = candidates
		n.by = "name.ambiguous"
	}
}

// settle decides kind, name and gender of an entity by all that stands for it.
func (d *document) settle(e *entity) {
	if e.kind, e.firm = e.score.best(), d.isFirm(e); e.firm {
		e.kind = hearsay.Organisation
	}
	best := 0
	for _, f := range e.forms {
		for _, n := range f.names {
			e.first = min(e.first, d.words[n.from].Start)
			e.aliases[d.aliasText(n)] = true
			shown, weight := d.shown(n, e)
			if weight > best || weight == best && (e.name == "" || len(shown) > len(e.name)) {
				e.name, best = shown, weight
			}
		}
	}
	if e.kind == hearsay.Person && e.gender == "" {
		e.gender = d.v.given[e.words[0]]
	}
	if e.kind != hearsay.Person {
		e.gender = "n"
	}
}

// isFirm reports whether a name of e ends in the legal form of a company: "Alder Holdings plc".
func (d *document) isFirm(e *entity) bool {
	for _, f := range e.forms {
		for _, n := range f.names {
			if n.to-n.core > 1 && d.v.is("company", d.words[n.to-1].low) {
				return true
			}
		}
	}
	return false
}

// shown is a name as an entity may be called by it, and how full it is: royal and clerical titles
// stay before a single name, other titles go.
func (d *document) shown(n *name, e *entity) (string, int) {
	from, weight := n.core, 10*(n.to-n.core)
	if n.to-n.core == 1 || d.v.is("suffix", d.words[n.to-1].low) {
		for _, t := range n.titles {
			if k := d.v.titles[t].kind; k == "royal" || k == "clergy" {
				from, weight = n.from, weight+15
			} else if weight <= 10 {
				from, weight = n.from, weight+1
			}
		}
	}
	to := n.to
	for e.kind != hearsay.Person && to > from+1 && (d.v.is("company", d.words[to-1].low) || d.words[to-1].text == ",") {
		to, weight = to-1, weight-10
	}
	s := strings.Join(strings.Fields(d.text(from, to)), " ")
	if d.words[n.core].caps && n.to-n.core > 1 {
		weight--
	}
	return s, weight
}

func (d *document) aliasText(n *name) string {
	return strings.Join(strings.Fields(d.text(n.from, n.to)), " ")
}

// keepNamed drops the weak names that joined nothing, and puts the others in their places.
func (d *document) keepNamed() {
	for _, n := range d.weak {
		if n.entity != nil {
			d.names = append(d.names, n)
		}
	}
	slices.SortStableFunc(d.names, func(a, b name) int { return cmp.Compare(a.from, b.from) })
}
