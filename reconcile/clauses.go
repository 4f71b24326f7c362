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
	f.agent, f.patient, f.other = sorted(f.agent), sorted(f.patient), sorted(f.other)
	f.agents, f.patients, f.others, f.places = sorted(f.agents), sorted(f.patients), sorted(f.others), sorted(f.places)
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
			case b.scene.kind[e] == hearsay.Place && b.tree.rel(k) == "nmod":
				f.places = append(f.places, e)
			case c == "of" || b.tree.rel(k) == "compound":
				f.patients = append(f.patients, e)
			default:
				f.others = append(f.others, e)
			}
		}
	}
}

// caseOf is the preposition before a noun, "" where none stands.
func (b *builder) caseOf(t int) string {
	if k := b.tree.kid(t, "case"); k >= 0 {
		return b.tree.lemma(k)
	}
	return ""
}

// entities are those that the phrase headed by t names, with what is joined to it by "and".
func (b *builder) entities(t int) (found []hearsay.EntityID) {
	if t < 0 || b.tree.verb(t) && b.tree.tokens[t].POS == "VERB" {
		return nil
	}
	heads := append([]int{t}, b.tree.all(t, "conj")...)
	if last := heads[len(heads)-1]; len(heads) > 1 && b.possessor(last) {
		return nil // "Ada and Bor's boat"
	}
	for _, h := range heads {
		named := b.named(h)
		if len(named) == 0 {
			for _, k := range b.tree.all(h, "appos", "compound", "flat") {
				named = append(named, b.named(k)...)
			}
		}
		found = append(found, named...)
	}
	return found
}

// possessor reports whether a name is followed by the mark of the possessive, by itself or after its last word.
func (b *builder) possessor(t int) bool {
	return slices.ContainsFunc(append([]int{t}, b.tree.all(t, "flat")...), func(k int) bool {
		return k+1 < len(b.tree.tokens) && b.tree.tokens[k+1].Tag == "POS"
	})
}

// named are the entities of the smallest mention that covers a token, or else the name it heads; of a group its members.
func (b *builder) named(t int) []hearsay.EntityID {
	at := b.tree.tokens[t].Range
	m, ok := b.mention(func(m hearsay.Mention) bool { return m.Contains(at) })
	if !ok {
		core := b.tree.all(t, "flat", "compound", "nmod:desc")
		m, ok = b.mention(func(m hearsay.Mention) bool {
			return slices.ContainsFunc(core, func(k int) bool { return m.Head.Overlaps(b.tree.tokens[k].Range) })
		})
	}
	switch {
	case !ok || m.Entity == "":
		return nil
	case len(b.scene.members[m.Entity]) > 0:
		return b.scene.members[m.Entity]
	}
	return []hearsay.EntityID{m.Entity}
}

// mention is the smallest mention of the sentence that is as asked.
func (b *builder) mention(ok func(hearsay.Mention) bool) (best hearsay.Mention, found bool) {
	for _, i := range b.sen.mentions {
		if m := b.scene.articles[b.article].Mentions[i]; ok(m) && (!found || m.Len() < best.Len()) {
			best, found = m, true
		}
	}
	return best, found
}

// extent is the shortest clause that tells the frame: from its subject to the end of its object, place and time.
func (b *builder) extent(t, verb int) hearsay.Range {
	r := b.tree.tokens[t].Range
	cover := func(k int) {
		if token := b.tree.tokens[k]; token.POS != "PUNCT" {
			r.Start, r.End = min(r.Start, token.Start), max(r.End, token.End)
		}
	}
	top := verb
	if t == verb && b.tree.tokens[t].POS == "NOUN" && b.tree.kid(t, "cop") < 0 {
		own := func(k int) bool { return b.tree.head(k) == t && b.tree.rel(k) == "case" }
		b.tree.within(t, func(k int) bool { return b.tree.clausal(k) || b.outside(k) || own(k) }, cover)
		return b.closed(r)
	}
	for b.tree.rel(top) == "xcomp" && b.tree.head(top) >= 0 && b.colours(b.tree.head(top)) {
		top = b.tree.head(top)
	}
	if h := b.tree.head(top); h >= 0 && b.tree.rel(top) == "acl" && finite(b.tree.tokens[top].Tag) && b.tree.noun(h) && !b.relativeClause(top) {
		b.tree.within(h, func(k int) bool { return b.tree.clausal(k) || b.outside(k) || b.tree.rel(k) == "case" }, cover)
	}
	for v := verb; ; v = b.tree.head(v) {
		b.tree.within(v, func(k int) bool {
			return b.tree.clausal(k) || b.outside(k) || b.tree.rel(k) == "xcomp" && b.tree.verb(k)
		}, cover)
		if v == top {
			break
		}
	}
	return b.closed(r)
}

func finite(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" }

// relativeClause reports whether a relative pronoun stands in the clause of a verb.
func (b *builder) relativeClause(verb int) bool {
	return slices.ContainsFunc(b.tree.kids[verb], b.relative)
}

// outside reports whether a token hangs on its head without belonging to what the clause tells.
func (b *builder) outside(k int) bool {
	switch b.tree.rel(k) {
	case "punct", "cc", "mark", "discourse", "vocative", "dep":
		return true
	case "case":
		return b.tree.head(k) >= 0 && b.tree.verb(b.tree.head(k))
	case "conj":
		return b.tree.verb(k)
	}
	return false
}

// closed takes the opening quotation mark or bracket that a range closes into it, and keeps it in the sentence.
func (b *builder) closed(r hearsay.Range) hearsay.Range {
	r.Start, r.End = max(r.Start, b.sen.Start), min(r.End, b.sen.End)
	return r
}

// words returns the tokens of a range.
func (b *builder) inside(r hearsay.Range) (found []int) {
	for i, t := range b.tree.tokens {
		if r.Contains(t.Range) {
			found = append(found, i)
		}
	}
	return slices.Clip(found)
}
