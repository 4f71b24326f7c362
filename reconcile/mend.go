package reconcile

import (
	"slices"

	"hearsay"
)

// mended gives clauses back their subjects where the word that opens them was taken for a preposition: "the town was still, as the mayor
// and the envoy met". A noun phrase after such a word and right before a finite verb without a subject is its subject, whatever the parse says.
func mended(tokens []hearsay.Token) []hearsay.Token {
	out := tokens
	for opener, t := range tokens {
		if t.Rel != "case" || t.Head <= opener || !listed("opener", t.Lemma) {
			continue
		}
		noun := t.Head
		verb := verbAfter(tokens, noun)
		if verb < 0 {
			continue
		}
		if &out[0] == &tokens[0] {
			out = slices.Clone(tokens)
		}
		if depends(out, verb, noun) {
			out[verb].Head = out[noun].Head
		}
		if out[verb].Head >= 0 {
			out[verb].Rel = "advcl"
		}
		out[noun].Head, out[noun].Rel = verb, "nsubj"
		out[opener].Head, out[opener].Rel = verb, "mark"
	}
	return out
}

// predicated gives a sentence without a finite verb the one that was taken for a participle: "A crane toppled on to the quay, killing two.",
// where the root is a noun and the verb right after it hangs on it. What a "by" follows stays a participle.
func predicated(tokens []hearsay.Token) []hearsay.Token {
	noun := slices.IndexFunc(tokens, func(t hearsay.Token) bool { return t.Head < 0 })
	if noun < 0 || noun+2 >= len(tokens) || tokens[noun].POS != "NOUN" && tokens[noun].POS != "PROPN" || tokens[len(tokens)-1].Lemma != "." {
		return tokens
	}
	v := noun + 1
	if t := tokens[v]; t.Head != noun || t.Rel != "acl" || t.Tag != "VBN" ||
		slices.ContainsFunc(tokens, func(t hearsay.Token) bool { return finite(t.Tag) || t.Tag == "MD" }) {
		return tokens
	}
	for k, t := range tokens {
		if t.Head == v && t.Rel == "obl" && slices.ContainsFunc(tokens[v:k], func(c hearsay.Token) bool { return c.Head == k && c.Lemma == "by" }) {
			return tokens
		}
	}
	out := slices.Clone(tokens)
	for k := noun + 1; k < len(out); k++ {
		if out[k].Head == noun {
			out[k].Head = v
		}
	}
	out[v].Head, out[v].Rel, out[v].Tag = -1, "root", "VBD"
	out[noun].Head, out[noun].Rel = v, "nsubj"
	return out
}

// spelled gives verbs that no table knows the base form with "e", where a table knows that: the base forms are learned, and of a rare word
// the ending may be lost, "postpon".
func spelled(tokens []hearsay.Token) []hearsay.Token {
	out := tokens
	for i, t := range tokens {
		if t.POS != "VERB" || knownVerb(t.Lemma) || !knownVerb(t.Lemma+"e") {
			continue
		}
		if &out[0] == &tokens[0] {
			out = slices.Clone(tokens)
		}
		out[i].Lemma = t.Lemma + "e"
	}
	return out
}

func knownVerb(lemma string) bool {
	_, coloured := effectOf("governor", lemma)
	return coloured || len(english().verbs[lemma]) > 0
}

// verbAfter is the finite verb right after the phrase of a noun that has no subject, and is no second thing of a list; or -1.
func verbAfter(tokens []hearsay.Token, noun int) int {
	v := noun + 1
	for v < len(tokens) && inPhrase(tokens[v].POS) {
		v++
	}
	if v == len(tokens) || tokens[v].POS != "VERB" || !finite(tokens[v].Tag) {
		return -1
	}
	for _, t := range tokens {
		if t.Head == v && (t.Rel == "nsubj" || t.Rel == "nsubj:pass" || t.Rel == "cc") {
			return -1
		}
	}
	return v
}

// inPhrase reports whether a word of this part of speech may stand in a noun phrase after its noun: "the mayor of Tarn and the envoy".
func inPhrase(pos string) bool {
	switch pos {
	case "NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "ADP", "CCONJ":
		return true
	}
	return false
}

// depends reports whether a token hangs on another, at any depth.
func depends(tokens []hearsay.Token, i, on int) bool {
	for steps := 0; i >= 0 && steps < len(tokens); steps++ {
		if i == on {
			return true
		}
		i = tokens[i].Head
	}
	return false
}
