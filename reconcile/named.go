package reconcile

import (
	"slices"

	"hearsay"
)

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
