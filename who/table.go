package who

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
	"hearsay/language"
)

// buildTable puts the names of the article together: names of the same words are one form, and a
// shorter form joins the one longer name that it can be short for. A form that fits several stays
// open, its names having candidates.
func (d *document) buildTable() {
	forms := d.collect()
	order := slices.Clone(forms)
	slices.SortStableFunc(order, func(a, b *form) int {
		return cmp.Or(cmp.Compare(len(b.words), len(a.words)), cmp.Compare(len(b.gender), len(a.gender)))
	})
	index := map[string][]*entity{}
	for _, f := range order {
		d.place(f, index)
	}
	for _, e := range d.ents {
		d.settle(e)
	}
	slices.SortStableFunc(d.ents, func(a, b *entity) int { return cmp.Compare(a.first, b.first) })
	d.keepNamed()
}

// collect gathers the names into forms, in source order.
func (d *document) collect() (forms []*form) {
	byKey := map[string]*form{}
	take := func(n *name, weak bool) {
		words := d.canonical(n)
		g := d.titleGender(n)
		key := strings.Join(words, " ")
		if len(words) == 1 {
			key += "\t" + string(g)
		}
		f := byKey[key]
		if f == nil {
			f = &form{words: words, titles: map[string]bool{}, gender: g, weak: weak}
			byKey[key] = f
			forms = append(forms, f)
		}
		if f.gender == "" {
			f.gender = g
		}
		for _, t := range n.titles {
			f.titles[t] = true
		}
		f.names = append(f.names, n)
		f.score.plus(d.weigh(n))
	}
	for i := range d.names {
		take(&d.names[i], false)
	}
	for i := range d.weak {
		take(&d.weak[i], true)
	}
	return forms
}

// canonical is the words of a name folded, without its title and without the legal form of a company.
func (d *document) canonical(n *name) []string {
	if full, ok := d.v.same[d.phrase(n.core, n.to)]; ok && (n.to-n.core > 1 || d.words[n.core].caps || n.kind == hearsay.Place) {
		return strings.Fields(language.FoldMarks(full))
	}
	words := make([]string, 0, n.to-n.core)
	for _, w := range d.words[n.core:n.to] {
		if w.text != "," {
			words = append(words, fold(w.low))
		}
	}
	for len(words) > 1 && d.v.is("company", words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) > 2 && d.v.is("suffix", words[len(words)-1]) && n.kind != hearsay.Organisation {
		return words
	}
	return words
}

func (d *document) titleGender(n *name) gender {
	for _, t := range n.titles {
		if g := d.v.titles[t].gender; g != "" {
			return g
		}
	}
	return ""
}

// place gives a form to the entity it is short for, or makes it one.
func (d *document) place(f *form, index map[string][]*entity) {
	candidates := d.longer(f, index)
	switch {
	case len(candidates) == 1:
		candidates[0].take(f)
	case len(candidates) > 1:
		d.open(f, candidates)
	case f.weak:
		return
	default:
		e := newEntity(f)
		e.take(f)
		if e.gender == "" && e.score.best() == hearsay.Person {
			e.gender = d.v.given[e.words[0]]
		}
		d.ents = append(d.ents, e)
		for _, w := range f.words {
			if in := index[w]; len(in) == 0 || in[len(in)-1] != e {
				index[w] = append(in, e)
			}
		}
		if a := initials(f.words); len(a) > 1 {
			index["\t"+a] = append(index["\t"+a], e)
		}
	}
}

func (e *entity) take(f *form) {
	f.entity = e
	e.forms = append(e.forms, f)
	e.score.plus(f.score)
	if e.gender == "" {
		e.gender = f.gender
	}
	for t := range f.titles {
		e.titles[t] = true
	}
	for _, n := range f.names {
		n.entity = e
	}
	e.count += len(f.names)
}

// maxNamesakes is how many names with a word in common are compared with a shorter one.
const maxNamesakes = 200

// longer lists the entities with a longer name that f can be short for.
func (d *document) longer(f *form, index map[string][]*entity) (found []*entity) {
	n := len(f.words)
	lists := [][]*entity{index[f.words[n-1]], index[f.words[0]]}
	if n == 1 {
		lists = append(lists, index["\t"+f.words[0]])
	}
	for _, list := range lists {
		for _, e := range list[:min(len(list), maxNamesakes)] {
			if !slices.Contains(found, e) && d.shortFor(f, e) {
				found = append(found, e)
			}
		}
	}
	return found
}

// shortFor reports whether the form can stand for the entity of a longer name.
func (d *document) shortFor(f *form, e *entity) bool {
	if f.gender != "" && e.gender != "" && f.gender != e.gender {
		return false
	}
	kind := e.score.best()
	n := len(f.words)
	if n == len(e.words) {
		return n == 1 && f.words[0] == e.words[0] || n > 1 && kind == hearsay.Person && d.samePerson(f.words, e.words)
	}
	if n > len(e.words) {
		return false
	}
	switch kind {
	case hearsay.Person:
		return d.shortPerson(f, e)
	case hearsay.Organisation, hearsay.Work, hearsay.Other:
		return d.shortBody(f, e)
	case hearsay.Place:
		return hasPrefix(e.words, f.words) && d.v.last[e.last()] != "" && (e.last() == "city" || e.last() == "state")
	}
	return false
}

// shortPerson: a surname, a first name, or first and last without the middle.
func (d *document) shortPerson(f *form, e *entity) bool {
	n := len(f.words)
	if f.sure(hearsay.Place) || f.sure(hearsay.Organisation) {
		return false
	}
	if n > 1 {
		return d.samePerson(f.words, e.words) || hasPrefix(e.words, f.words) || hasSuffix(e.words, f.words) && !d.isGiven(f.words[0])
	}
	w := f.words[0]
	if e.last() == w || e.withoutSuffix(d) == w {
		return !f.weak || d.namesPerson(f)
	}
	return !f.weak && e.words[0] == w && (d.isGiven(w) || f.score.person > 0)
}

// namesPerson reports whether a lone adjective of nationality stands as a person's name: a verb of
// saying follows, and no article stands before it.
func (d *document) namesPerson(f *form) bool {
	kept := f.names[:0:0]
	for _, n := range f.names {
		a, b := d.at(n.to, n.from), d.at(n.from-1, n.from)
		verb := d.v.is("say", a.low) || d.v.is("deed", a.low) || strings.HasPrefix(a.tag, "VB") || a.tag == "MD"
		if f.body && strings.HasPrefix(d.words[n.core].tag, "NNP") {
			verb = verb || !isLetter(a.text) || a.tag == "IN" || a.tag == "TO"
		}
		if (verb || d.words[n.to-1].poss && b.low != "the") && b.low != "the" {
			kept = append(kept, n)
		}
	}
	f.names = kept
	return len(kept) > 0
}

func (f *form) sure(k hearsay.Kind) bool {
	for _, n := range f.names {
		if n.sure && n.kind == k && f.score.person < 2 {
			return true
		}
	}
	return false
}

// shortBody: the first words of a body's name, or the initials of all.
func (d *document) shortBody(f *form, e *entity) bool {
	if f.score.person >= 2.4 && f.score.person > f.score.organisation {
		return false
	}
	if hasPrefix(e.words, f.words) && !model(e.last()) {
		if f.weak {
			f.body = true
			return d.namesPerson(f)
		}
		return !f.sure(hearsay.Place) && d.v.last[f.words[0]] == "" && (len(f.words) > 1 || !d.isGiven(f.words[0]) || f.score.person < 1.5)
	}
	if len(f.words) > 1 {
		return hasSuffix(e.words, f.words) && d.v.last[e.last()] != ""
	}
	if f.words[0] == initials(e.words) && d.words[f.names[0].core].caps {
		return true
	}
	return e.last() == f.words[0] && d.v.last[e.last()] == hearsay.Organisation && len(e.words) == 2 && !f.weak && !f.sure(hearsay.Place)
}

// model reports whether the last word of a name is that of one product of many: "A7" of "Alder A7".
func model(s string) bool { return strings.ContainsAny(s, "0123456789") }

func (d *document) isGiven(w string) bool { _, ok := d.v.given[w]; return ok }

func hasSuffix(long, short []string) bool {
	return len(short) < len(long) && slices.Equal(long[len(long)-len(short):], short)
}

func (e *entity) withoutSuffix(d *document) string {
	if n := len(e.words); n > 2 && d.v.is("suffix", e.words[n-1]) {
		return e.words[n-2]
	}
	return ""
}

// samePerson compares two full names: the same surname, and first names that are the same, one an
// initial of the other, or one the familiar form of the other; what stands between may be left out
// but may not differ.
func (d *document) samePerson(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 || a[len(a)-1] != b[len(b)-1] || !d.sameFirst(a[0], b[0]) {
		return false
	}
	if len(a) == 3 && len(b) == 3 {
		return d.sameFirst(a[1], b[1])
	}
	return true
}

func (d *document) sameFirst(a, b string) bool {
	if a == b || len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b) {
		return true
	}
	return slices.Contains(d.v.nicknames[a], b) || slices.Contains(d.v.nicknames[b], a)
}

// initials are the first letters of the words of a name but for the small ones: "rosl".
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		for _, part := range strings.Split(w, "-") {
			if part != "" && part != "of" && part != "the" && part != "and" && part != "for" && part != "&" {
				b.WriteString(part[:1])
			}
		}
	}
	return b.String()
}
