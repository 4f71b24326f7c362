package reconcile

import (
	"slices"

	"hearsay"
)

// participants fills who takes part and where, from the clause of verb whose trigger is t.
func (b *builder) participants(f *frame, t, verb int) {
	passive := b.tree.kid(verb, "nsubj:pass", "aux:pass") >= 0
	if b.tree.verb(verb) {
		for _, subject := range b.subjects(verb) {
			if passive || b.tree.rel(verb) == "acl" && b.tree.tokens[verb].Tag == "VBN" {
				f.patient, f.patients = append(f.patient, b.nouns(subject)...), append(f.patients, b.entities(subject)...)
			} else {
				f.agent, f.agents = append(f.agent, b.nouns(subject)...), append(f.agents, b.entities(subject)...)
			}
		}
		b.objects(f, verb, passive)
	}
	if f.nominal {
		b.dependents(f, t)
	}
	if b.tree.tokens[t].POS == "ADJ" {
		b.described(f, t)
	}
	f.agent, f.patient, f.other = sorted(f.agent), sorted(f.patient), sorted(f.other)
	f.agents, f.patients, f.others, f.places = sorted(f.agents), sorted(f.patients), sorted(f.others), sorted(f.places)
}

// described fills whom an adjective is said of: its subject, or what its verb found or left so.
func (b *builder) described(f *frame, t int) {
	of := b.tree.kid(t, "nsubj")
	if h := b.tree.head(t); of < 0 && h >= 0 && b.tree.rel(t) == "xcomp" {
		of = max(b.tree.kid(h, "obj"), b.tree.kid(h, "nsubj:pass"))
	}
	if of >= 0 {
		f.patient, f.patients = append(f.patient, b.nouns(of)...), append(f.patients, b.entities(of)...)
	}
}

// subjects are the tokens that head the subjects of a verb: its own before it, or the one it shares.
func (b *builder) subjects(v int) (found []int) {
	for _, k := range b.tree.all(v, "nsubj", "csubj") {
		switch {
		case b.tree.rel(v) == "acl" && b.relative(k) && b.tree.head(v) >= 0:
			return []int{b.tree.head(v)}
		case b.timed(k): // "Last month the envoy met …", with the time taken for the subject
			found = append(found, b.tree.all(k, "nmod", "appos")...)
		case k < v || len(found) == 0:
			found = append(found, k)
		}
	}
	if s := b.shared(v, 0); len(found) == 0 && s >= 0 {
		found = append(found, s)
	}
	return found
}

// timed reports whether a token stands in a time expression.
func (b *builder) timed(t int) bool {
	return slices.ContainsFunc(b.sen.times, func(i int) bool {
		return b.scene.articles[b.article].Times[i].Contains(b.tree.tokens[t].Range)
	})
}

// shared is the subject that a verb without its own has from what it hangs on, or -1.
func (b *builder) shared(v, depth int) int {
	if k := b.tree.kid(v, "nsubj", "csubj"); k >= 0 && depth > 0 {
		if b.relative(k) && b.tree.rel(v) == "acl" && b.tree.head(v) >= 0 {
			return b.tree.head(v)
		}
		return k
	}
	if depth > 4 {
		return -1
	}
	h := b.tree.head(v)
	if h < 0 {
		return -1
	}
	switch b.tree.rel(v) {
	case "acl":
		return h
	case "xcomp":
		if o := b.tree.kid(h, "obj", "iobj"); o >= 0 {
			return o
		}
		return b.shared(h, depth+1)
	case "conj", "advcl", "parataxis", "ccomp":
		if b.tree.rel(v) == "parataxis" && !b.tree.shallow {
			return -1
		}
		return b.shared(h, depth+1)
	}
	return -1
}

// relative reports whether a token is a relative pronoun.
func (b *builder) relative(t int) bool {
	tag := b.tree.tokens[t].Tag
	return tag == "WP" || tag == "WDT" || tag == "WP$"
}

// objects fills the objects and obliques of a verb.
func (b *builder) objects(f *frame, verb int, passive bool) {
	for _, k := range b.tree.kids[verb] {
		switch b.tree.rel(k) {
		case "obj", "iobj":
			f.patients = append(f.patients, b.entities(k)...)
			f.patient = append(f.patient, b.nouns(k)...)
			b.modifiers(f, k)
		case "obl":
			b.oblique(f, k, passive)
		case "xcomp":
			if !b.tree.verb(k) {
				f.others = append(f.others, b.entities(k)...)
			}
		}
	}
}

// oblique sorts what stands after a preposition into agents, places and others.
func (b *builder) oblique(f *frame, k int, passive bool) {
	for _, e := range b.entities(k) {
		switch preposition := b.caseOf(k); {
		case preposition == "by" && passive:
			f.agents = append(f.agents, e)
		case b.scene.kind[e] == hearsay.Place:
			f.places = append(f.places, e)
		default:
			f.others = append(f.others, e)
		}
	}
	if b.caseOf(k) == "by" && passive {
		f.agent = append(f.agent, b.nouns(k)...)
	} else {
		f.other = append(f.other, b.nouns(k)...)
	}
	b.modifiers(f, k)
}

// nouns are the lemmas of the nouns that head a phrase and what is joined to it by "and"; of a trigger that is
// the object of a light verb nothing is said twice.
func (b *builder) nouns(t int) (found []string) {
	if t < 0 {
		return nil
	}
	for _, h := range append([]int{t}, b.tree.all(t, "conj")...) {
		if p := b.tree.tokens[h].POS; (p == "NOUN" || p == "PROPN") && !b.used[h] {
			found = append(found, b.tree.lemma(h))
		}
	}
	return found
}

// modifiers adds the entities in the phrases that hang on a noun: "a bid for the yard", "talks with Tarn".
func (b *builder) modifiers(f *frame, noun int) {
	for _, k := range b.tree.all(noun, "nmod", "compound", "appos") {
		if b.tree.tokens[k].Rel == "nmod:poss" {
			continue
		}
		for _, e := range b.entities(k) {
			if b.scene.kind[e] == hearsay.Place && b.tree.rel(k) == "nmod" {
				f.places = append(f.places, e)
			} else {
				f.others = append(f.others, e)
			}
		}
	}
}

// dependents fills the participants that hang on an eventive noun.
func (b *builder) dependents(f *frame, t int) {
	for _, k := range b.tree.kids[t] {
		switch c := b.caseOf(k); {
		case b.tree.rel(k) != "nmod" && b.tree.rel(k) != "compound":
		case b.tree.tokens[k].Rel == "nmod:poss", c == "by":
			f.agent = append(f.agent, b.nouns(k)...)
		case c == "of", b.tree.rel(k) == "compound":
			f.patient = append(f.patient, b.nouns(k)...)
		default:
			f.other = append(f.other, b.nouns(k)...)
		}
		for _, e := range b.entities(k) {
			switch c := b.caseOf(k); {
			case b.tree.tokens[k].Rel == "nmod:poss", c == "by":
				f.agents = append(f.agents, e)
			case b.scene.kind[e] == hearsay.Place: // "the Tarn Sound collapse" too
				f.places = append(f.places, e)
			case c == "of" || b.tree.rel(k) == "compound":
				f.patients = append(f.patients, e)
			default:
				f.others = append(f.others, e)
			}
		}
	}
}
