package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// referent is what something is said of, so far as a phrase tells.
type referent struct {
	lemma  string
	many   bool
	number string // "three"
	names  []string
}

// mayBe reports whether two phrases may be of one.
func (r *referent) mayBe(o *referent) bool {
	if r.many != o.many && (r.lemma == o.lemma || r.person() || o.person()) || r.number != "" && o.number != "" && r.number != o.number || len(r.names) > 0 && len(o.names) > 0 && !oneNamed(r.names, o.names) {
		return false
	}
	return r.lemma == o.lemma || shared(r.kinds(), o.kinds()) > 0
}

// person reports whether a word may stand for somebody: two persons are no one person, but two shots are one fire.
func (r *referent) person() bool { return listed("referent.person", r.lemma) }

// kinds are the classes "referent.…" of word-classes.tsv that a noun or pronoun is of, sorted.
func (r *referent) kinds() (found []string) {
	for class, words := range wordClasses() {
		if strings.HasPrefix(class, "referent.") && words[r.lemma] {
			found = append(found, class)
		}
	}
	return sorted(found)
}

// referentAt reads the phrase that a token heads; nil where it is some of a group, or one more of a kind.
func (q *questions) referentAt(b *builder, t int) *referent {
	tree := b.tree
	word := tree.lemma(t)
	if tree.tokens[t].POS == "PRON" {
		word = strings.ToLower(tree.tokens[t].Of(b.text))
	}
	r := &referent{lemma: word, many: tree.tokens[t].Tag == "NNS" || listed("several", word)}
	if tree.tokens[t].POS == "PROPN" || tree.tokens[t].POS == "NUM" && tree.kid(t, "det") < 0 {
		return nil
	}
	if tree.tokens[t].POS == "NUM" {
		r.number, r.many, r.lemma = tree.lemma(t), true, "they"
	}
	for _, k := range tree.kids[t] {
		if k > t && tree.rel(k) == "nmod" && (tree.tokens[t].POS == "NUM" || listed("share", tree.lemma(t))) || listed("another", tree.lemma(k)) || tree.rel(k) == "nsubj" && tree.kid(k, "case") >= 0 {
			return nil
		}
		if tree.rel(k) == "nummod" {
			r.number = tree.lemma(k)
		}
	}
	r.names = q.namesAt(b, t)
	return r
}

// spanned widens a range to the phrase that a token heads, with what stands before its head.
func (b *builder) spanned(r hearsay.Range, t int) hearsay.Range {
	r = joint(r, b.tree.tokens[t].Range)
	for _, k := range b.tree.kids[t] {
		if k < t && !b.tree.clausal(k) && t-k < 4 && b.tree.tokens[k].POS != "PUNCT" {
			r.Start = min(r.Start, b.tree.tokens[k].Start)
		}
	}
	return r
}

// nounBefore is the noun that stands before a word, with nothing but "who" or "had" between; -1 for none.
func (b *builder) nounBefore(t int) int {
	for t--; t >= 0; t-- {
		switch p := b.tree.tokens[t].POS; {
		case p == "NOUN" || p == "PROPN":
			return t
		case p != "PRON" && p != "AUX":
			return -1
		}
	}
	return -1
}

// verbOf is the verb in a phrase, or the one that governs it; -1 for none. "shot" may have been taken for a noun.
func (b *builder) verbOf(first, last int) int {
	verb := func(k int) bool { return b.tree.tokens[k].POS == "VERB" }
	if first < last && b.tree.tokens[first].Tag == "NN" && strings.EqualFold(b.tree.tokens[first].Of(b.text), "shot") {
		return first
	}
	for k := first; k <= last; k++ {
		if verb(k) {
			return k
		}
	}
	return b.tree.governor(last, verb)
}

func (b *builder) subjectOf(verb int) int {
	if verb < 0 {
		return -1
	}
	if s := b.subjects(verb); len(s) > 0 {
		return s[0]
	}
	return -1
}

// doneBy is who does what a verb tells: its subject, or in the passive who stands after "by"; -1 where none is told.
func (b *builder) doneBy(verb int) int {
	switch {
	case verb < 0:
		return -1
	case b.tree.tokens[verb].POS == "NOUN": // "shot", taken for one
		return b.nounBefore(verb)
	case b.tree.kid(verb, "aux:pass", "nsubj:pass") < 0:
		return b.subjectOf(verb)
	}
	return firstOf(slices.DeleteFunc(b.tree.all(verb, "obl"), func(k int) bool { return caseWord(b.tree, k) != "by" }))
}

// done is to what a verb is done: its object, or in the passive its subject; -1 where none is told. A particle may be
// taken for the preposition of the object: "called off the talks".
func (b *builder) done(verb, last int) int {
	if verb < 0 {
		return -1
	}
	if b.tree.kid(verb, "aux:pass", "nsubj:pass") >= 0 || b.tree.rel(verb) == "acl" && b.tree.tokens[verb].Tag == "VBN" {
		return b.subjectOf(verb)
	}
	if k := b.tree.kid(verb, "obj"); k >= 0 {
		return k
	}
	return firstOf(slices.DeleteFunc(b.tree.all(verb, "obl"), func(k int) bool { return b.tree.kid(k, "case") != last }))
}

func firstOf(all []int) int {
	if len(all) == 0 {
		return -1
	}
	return all[0]
}

// saidOf is the subject of a predicate and the predicate, or the noun that an adjective stands before; -1 for none. Where the tree has no
// subject, the noun right before "be" is it.
func (b *builder) saidOf(first, last int) (subject, head int) {
	head = last
	if h := b.tree.head(last); h == last+1 && b.tree.rel(last) == "amod" && b.tree.tokens[h].POS == "NOUN" {
		return h, -1
	}
	if b.tree.tokens[last].POS == "NOUN" && b.tree.head(last) == last+1 {
		return -1, head
	}
	at := first - 1
	for at >= 0 && first-at < 5 && b.tree.lemma(at) != "be" {
		at--
	}
	if at < 0 || b.tree.lemma(at) != "be" || b.tree.kid(last, "case") > at {
		return -1, head
	}
	if s := b.tree.kid(head, "nsubj"); s >= 0 {
		return s, head
	}
	for at--; at >= 0 && b.tree.tokens[at].POS == "AUX"; at-- {
	}
	if at >= 0 && b.tree.tokens[at].POS == "CCONJ" {
		at = b.tree.head(head)
		if s := b.subjectOf(at); s >= 0 {
			at = s
		}
	}
	for at >= 0 && (b.tree.rel(at) == "fixed" || b.tree.tokens[at].POS == "ADP") { // "those on board"
		at--
	}
	if at >= 0 && b.tree.rel(at) == "nmod" {
		at = b.tree.head(at)
	}
	if at < 0 || !b.tree.noun(at) {
		return -1, head
	}
	return at, head
}

// modified is the verb on which hangs the noun that a modifier stands before, one of some, and the verb's subject, or the noun that this noun hangs on; -1 for none.
func (b *builder) modified(last int, nouns []string) (verb, subject int) {
	at := b.nounAfter(last)
	if at < 0 || !slices.Contains(nouns, b.tree.lemma(at)) {
		return -1, -1
	}
	if s := b.tree.kid(at, "nsubj"); s >= 0 {
		return at, s
	}
	verb = b.tree.governor(at, b.tree.verb)
	if h := b.tree.head(at); h >= 0 && b.tree.tokens[h].POS == "NOUN" && b.tree.rel(at) == "nmod" {
		return verb, h
	}
	return verb, b.subjectOf(verb)
}

// nounAfter is the token after another, adjectives and the "’s" of a name passed over; -1 for none.
func (b *builder) nounAfter(t int) int {
	for t++; t < len(b.tree.tokens); t++ {
		if p := b.tree.tokens[t].POS; p != "PART" && p != "ADJ" {
			return t
		}
	}
	return -1
}
