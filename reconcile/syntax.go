package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// syntax is the parse of one sentence, with the dependents of each token.
type syntax struct {
	tokens  []hearsay.Token
	kids    [][]int
	shallow bool // heads were guessed from tags
}

// parse takes the parse of s, or makes a shallow one from its tags where it has none.
func parse(s hearsay.Sentence) *syntax {
	t := &syntax{tokens: s.Tokens}
	if !parsed(s.Tokens) {
		t.tokens, t.shallow = attach(s.Tokens), true
	} else {
		t.tokens = mended(predicated(spelled(s.Tokens)))
	}
	t.kids = make([][]int, len(t.tokens))
	for i, token := range t.tokens {
		if token.Head >= 0 && token.Head < len(t.tokens) && token.Head != i {
			t.kids[token.Head] = append(t.kids[token.Head], i)
		}
	}
	return t
}

func parsed(tokens []hearsay.Token) bool {
	return slices.ContainsFunc(tokens, func(t hearsay.Token) bool { return t.Rel != "" && t.Rel != "root" })
}

// rel is the relation of a token without its subtype: "nsubj" for "nsubj:pass".
func (t *syntax) rel(i int) string {
	r, _, _ := strings.Cut(t.tokens[i].Rel, ":")
	return r
}

func (t *syntax) lemma(i int) string {
	if l := t.tokens[i].Lemma; l != "" {
		return strings.ToLower(l)
	}
	return ""
}

// head is the governor of a token, or -1.
func (t *syntax) head(i int) int {
	if h := t.tokens[i].Head; h >= 0 && h < len(t.tokens) && h != i {
		return h
	}
	return -1
}

// kid is the first dependent of i with one of the relations, or -1. Relations with a colon are matched whole.
func (t *syntax) kid(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		if slices.Contains(rels, t.tokens[k].Rel) || slices.Contains(rels, t.rel(k)) {
			return k
		}
	}
	return -1
}

// all are the dependents of i with one of the relations.
func (t *syntax) all(i int, rels ...string) (found []int) {
	for _, k := range t.kids[i] {
		if slices.Contains(rels, t.tokens[k].Rel) || slices.Contains(rels, t.rel(k)) {
			found = append(found, k)
		}
	}
	return found
}

// within visits i and what depends on it, the dependents for which skip is true left out.
func (t *syntax) within(i int, skip func(int) bool, visit func(int)) {
	stack, seen := []int{i}, 0
	for len(stack) > 0 && seen <= len(t.tokens) {
		k := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		seen++
		visit(k)
		for _, c := range t.kids[k] {
			if skip == nil || !skip(c) {
				stack = append(stack, c)
			}
		}
	}
}

// governor is the nearest token above i for which ok is true, or -1.
func (t *syntax) governor(i int, ok func(int) bool) int {
	if i < 0 {
		return -1
	}
	for steps, h := 0, t.head(i); h >= 0 && steps < 12; steps, h = steps+1, t.head(h) {
		if ok(h) {
			return h
		}
	}
	return -1
}

// verb reports whether the token is a full verb, or an adjective or noun that a copula makes a predicate.
func (t *syntax) verb(i int) bool {
	return t.tokens[i].POS == "VERB" || t.kid(i, "cop") >= 0
}

func (t *syntax) noun(i int) bool {
	p := t.tokens[i].POS
	return p == "NOUN" || p == "PROPN" || p == "PRON"
}

// clausal reports whether the relation of i opens a clause of its own.
func (t *syntax) clausal(i int) bool {
	switch t.rel(i) {
	case "ccomp", "advcl", "acl", "parataxis", "csubj":
		return true
	case "conj":
		return t.verb(i)
	}
	return false
}

// particle is the lemma of a verb with its particle: "step down".
func (t *syntax) particle(i int) string {
	lemma := t.lemma(i)
	if k := t.kid(i, "compound:prt"); k >= 0 {
		return lemma + " " + t.lemma(k)
	}
	for _, k := range t.kids[i] {
		c := k
		if t.rel(k) == "obl" {
			c = t.kid(k, "case")
		}
		if c > i {
			if _, ok := english().verbs[lemma+" "+t.lemma(c)]; ok {
				return lemma + " " + t.lemma(c)
			}
		}
	}
	if i+1 < len(t.tokens) {
		if _, ok := english().verbs[lemma+" "+t.lemma(i+1)]; ok {
			return lemma + " " + t.lemma(i+1)
		}
	}
	return lemma
}
