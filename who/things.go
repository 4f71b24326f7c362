package who

import (
	"strings"

	"hearsay"
)

// thing is the form of a common noun that is nobody and no body: it is no mention, but "it" and "they"
// may mean it rather than somebody named.
const thing hearsay.Form = ""

// findThings finds the heads of the noun phrases that are neither names nor roles.
func (d *document) findThings() {
	if !d.tagged {
		return
	}
	taken := make([]bool, len(d.words))
	for i := range d.roles {
		taken[d.roles[i].head] = true
	}
	for i, w := range d.words {
		if taken[i] || d.nameAt[i] > 0 || w.upper && !w.first || w.tag != "NN" && w.tag != "NNS" {
			continue
		}
		if strings.HasPrefix(d.at(i+1, i).tag, "NN") || d.v.is("weekday", w.low) || !isLetter(w.text) {
			continue
		}
		d.things = append(d.things, ref{from: i, to: i + 1, head: i, form: thing, noun: noun{"thing", w.tag == "NNS", "n"}, owner: -1})
	}
}

// resolveThing makes a thing of its own for each noun, the same one for the same noun again.
func (d *document) resolveThing(r *ref) {
	key := d.words[r.head].low
	if e := d.unnamed[key]; e != nil && d.sentOf[r.head]-e.at < 6 {
		r.entity = e
		return
	}
	e := newEntity(&form{})
	e.unnamed, e.kind, e.gender, e.many = true, hearsay.Other, "n", r.noun.many
	d.unnamed[key] = e
	r.entity = e
}
