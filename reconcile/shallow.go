package reconcile

import (
	"slices"

	"hearsay"
)

// attach guesses heads and relations from tags alone: noun phrases left of a verb are its subjects,
// right of it its objects, after a preposition its obliques.
func attach(tokens []hearsay.Token) []hearsay.Token {
	a := attacher{tokens: slices.Clone(tokens), verb: -1}
	for i := range a.tokens {
		a.tokens[i].Head, a.tokens[i].Rel = -1, "dep"
	}
	a.verbs()
	a.phrases()
	a.rest()
	return a.tokens
}

type attacher struct {
	tokens []hearsay.Token
	verb   int // the first verb, the root
}

// verbs chains the verbs, each under the one before it, and hangs auxiliaries on them.
func (a *attacher) verbs() {
	last := -1
	for i, t := range a.tokens {
		if t.POS != "VERB" {
			continue
		}
		if last < 0 {
			a.verb = i
			a.tokens[i].Rel = "root"
		} else {
			a.link(i, last, a.joint(last, i))
		}
		for j := i - 1; j >= 0 && slices.Contains([]string{"AUX", "PART", "ADV"}, a.tokens[j].POS); j-- {
			a.link(j, i, map[string]string{"AUX": "aux", "PART": "mark", "ADV": "advmod"}[a.tokens[j].POS])
		}
		last = i
	}
}

// joint is how a later verb hangs on an earlier one.
func (a *attacher) joint(from, to int) string {
	for j := to - 1; j > from; j-- {
		switch t := a.tokens[j]; {
		case t.POS == "PART" && t.Lemma == "to":
			return "xcomp"
		case t.POS == "CCONJ":
			return "conj"
		case t.POS == "SCONJ":
			return "advcl"
		case t.POS == "PRON" && t.Tag == "WP" || t.Tag == "WDT":
			return "acl:relcl"
		}
	}
	return "parataxis"
}

func (a *attacher) link(i, head int, rel string) { a.tokens[i].Head, a.tokens[i].Rel = head, rel }

// phrases finds the noun phrases and hangs them on verbs and on each other.
func (a *attacher) phrases() {
	previous, lastVerb, lastCase := -1, -1, -1
	object := map[int]bool{}
	for i := 0; i < len(a.tokens); i++ {
		switch a.tokens[i].POS {
		case "VERB":
			lastVerb, previous, lastCase = i, -1, -1
		case "ADP":
			lastCase = i
		case "NOUN", "PROPN", "PRON":
			end := i
			for end+1 < len(a.tokens) && (a.tokens[end+1].POS == "NOUN" || a.tokens[end+1].POS == "PROPN") {
				a.link(end, end+1, "compound")
				end++
			}
			for j := i; j < end; j++ {
				a.link(j, end, "compound")
			}
			for j := i - 1; j >= 0 && slices.Contains([]string{"DET", "ADJ", "NUM"}, a.tokens[j].POS); j-- {
				a.link(j, end, map[string]string{"DET": "det", "ADJ": "amod", "NUM": "nummod"}[a.tokens[j].POS])
			}
			a.place(i, end, lastCase, lastVerb, previous, object)
			previous, lastCase, i = end, -1, end
		}
	}
}

// place hangs one noun phrase, whose first noun is start and whose head is i.
func (a *attacher) place(start, i, preposition, lastVerb, previous int, object map[int]bool) {
	next := a.nextVerb(i)
	switch {
	case i+1 < len(a.tokens) && a.tokens[i+1].Tag == "POS" && a.nextNoun(i) >= 0:
		a.link(i, a.nextNoun(i), "nmod:poss")
	case preposition >= 0:
		a.link(preposition, i, "case")
		switch {
		case previous >= 0 && (lastVerb < 0 || a.tokens[preposition].Lemma == "of"):
			a.link(i, previous, "nmod")
		case lastVerb >= 0:
			a.link(i, lastVerb, "obl")
		case next >= 0:
			a.link(i, next, "obl")
		}
	case previous >= 0 && start > 0 && a.tokens[start-1].POS == "CCONJ":
		a.link(i, previous, "conj")
	case lastVerb >= 0 && !object[lastVerb] && (next < 0 || previous < 0):
		a.link(i, lastVerb, "obj")
		object[lastVerb] = true
	case next >= 0:
		a.link(i, next, "nsubj")
	case previous >= 0:
		a.link(i, previous, "appos")
	}
}

func (a *attacher) nextVerb(i int) int {
	for j := i + 1; j < len(a.tokens); j++ {
		if a.tokens[j].POS == "VERB" {
			return j
		}
	}
	return -1
}

func (a *attacher) nextNoun(i int) int {
	for j := i + 2; j < len(a.tokens) && j < i+6; j++ {
		if p := a.tokens[j].POS; p == "NOUN" || p == "PROPN" {
			for j+1 < len(a.tokens) && (a.tokens[j+1].POS == "NOUN" || a.tokens[j+1].POS == "PROPN") {
				j++
			}
			return j
		}
	}
	return -1
}

// rest hangs what is left on the root.
func (a *attacher) rest() {
	root := a.verb
	for i := range a.tokens {
		if a.tokens[i].Head >= 0 || i == root {
			continue
		}
		if root < 0 {
			root, a.tokens[i].Rel = i, "root"
			continue
		}
		a.link(i, root, map[bool]string{true: "punct", false: "dep"}[a.tokens[i].POS == "PUNCT"])
	}
}
