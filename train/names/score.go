package main

import (
	"fmt"

	"hearsay"
	"hearsay/language/name"
)

// tally counts names by whole ranges and kinds.
type tally struct{ found, marked, right int }

func (t tally) String() string {
	share := func(a, b int) float64 { return float64(a) / float64(max(b, 1)) }
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f", share(t.right, t.found), share(t.right, t.marked), share(2*t.right, t.found+t.marked))
}

// score compares what a tagger finds with the names of a set, as the scorer of CoNLL-2003 does: ranges
// and kinds must be the same, an outlet is an organisation, and a name of another kind counts as none,
// so that one found there is wrong.
func score(names *name.Tagger, texts []name.Text) string {
	counts := map[hearsay.Kind]tally{}
	add := func(kind hearsay.Kind, t tally) {
		c := counts[kind]
		counts[kind] = tally{c.found + t.found, c.marked + t.marked, c.right + t.right}
	}
	var s name.Scratch
	for _, t := range texts {
		d := t.Document()
		names.Prepare(d)
		for i, e := range t.Sentences {
			marked := map[name.Name]bool{}
			for _, n := range e.Names {
				marked[n] = true
				add(n.Kind, tally{marked: 1})
			}
			for _, n := range names.Find(nil, d, i, &s) {
				if n.Kind == hearsay.Press {
					n.Kind = hearsay.Organisation
				}
				right := 0
				if marked[n] {
					right = 1
				}
				add(n.Kind, tally{found: 1, right: right})
			}
		}
	}
	all := ""
	for _, kind := range []hearsay.Kind{hearsay.Person, hearsay.Organisation, hearsay.Place} {
		all += fmt.Sprintf(" | %s %s", kind, counts[kind])
		add("", counts[kind])
	}
	return counts[""].String() + all
}
