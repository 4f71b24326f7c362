package language

import "hearsay"

// parseByRules draws a crude tree over tagged tokens: phrases by the order of their tags, subjects
// before and objects after the nearest verb, later verbs as complements of the one before. It is
// what the reader does without models.
func parseByRules(tokens []hearsay.Token) {
	for i := range tokens {
		tokens[i].Head, tokens[i].Rel = -1, ""
	}
	phrases(tokens)
	root := clauses(tokens)
	arguments(tokens)
	for i := range tokens {
		if t := &tokens[i]; t.Rel == "" && i != root {
			t.Head, t.Rel = root, "dep"
			if t.POS == "PUNCT" {
				t.Rel = "punct"
			}
		}
	}
	tokens[root].Head, tokens[root].Rel = -1, "root"
}

var insidePhrase = map[string]string{"DET": "det", "ADJ": "amod", "NUM": "nummod", "NOUN": "compound", "PROPN": "flat"}

// phrases attaches the words of a noun phrase to its last noun, of a name to its first word.
func phrases(tokens []hearsay.Token) {
	for i := 0; i+1 < len(tokens); i++ {
		t, next := &tokens[i], tokens[i+1].POS
		switch {
		case t.POS == "PROPN" && next == "PROPN":
			first := i
			if t.Rel == "flat" {
				first = t.Head
			}
			tokens[i+1].Head, tokens[i+1].Rel = first, "flat"
		case insidePhrase[t.POS] != "" && t.POS != "PROPN" || t.Tag == "PRP$":
			if j := lastNoun(tokens, i+1); j > i {
				t.Head, t.Rel = j, insidePhrase[t.POS]
				if t.Tag == "PRP$" {
					t.Rel = "nmod:poss"
				}
			}
		}
	}
}

// lastNoun is the head of the noun phrase that goes on at token i, or -1.
func lastNoun(tokens []hearsay.Token, i int) int {
	last := -1
	for ; i < len(tokens); i++ {
		switch tokens[i].POS {
		case "NOUN":
			last = i
		case "PROPN":
			if last < 0 {
				return i
			}
			return last
		case "ADJ", "NUM", "DET":
			if last >= 0 {
				return last
			}
		default:
			return last
		}
	}
	return last
}

// clauses chains the main verbs and gives auxiliaries theirs. It returns the root.
func clauses(tokens []hearsay.Token) (root int) {
	root, last, mark := -1, -1, -1
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.POS == "SCONJ" || t.Tag == "WP" || t.Tag == "WDT" || t.Tag == "WRB":
			mark = i
		case t.POS == "AUX" && verbFollows(tokens, i) > i:
			t.Head, t.Rel = verbFollows(tokens, i), "aux"
		case t.POS == "VERB" || t.POS == "AUX":
			if root < 0 && mark < 0 {
				root = i
			} else if last >= 0 {
				t.Head, t.Rel = last, "ccomp"
			}
			if mark >= 0 && tokens[mark].Rel == "" {
				tokens[mark].Head, tokens[mark].Rel = i, "mark"
			}
			last, mark = i, -1
		}
	}
	if root < 0 {
		root = max(last, 0)
	}
	tokens[root].Head, tokens[root].Rel = -1, "root"
	return root
}

func verbFollows(tokens []hearsay.Token, i int) int {
	for j := i + 1; j < len(tokens) && j < i+5; j++ {
		switch tokens[j].POS {
		case "VERB":
			return j
		case "AUX", "ADV", "PART", "PRON":
		default:
			return -1
		}
	}
	return -1
}

// arguments attaches each phrase without a head to the verb beside it.
func arguments(tokens []hearsay.Token) {
	verb, preposition, hasObject := -1, -1, false
	for i := range tokens {
		t := &tokens[i]
		switch t.POS {
		case "VERB", "AUX":
			if t.Rel != "aux" {
				verb, preposition, hasObject = i, -1, false
			}
		case "ADP":
			preposition = i
		case "NOUN", "PROPN", "PRON":
			if t.Rel != "" {
				continue
			}
			before := subjectOf(tokens, i)
			switch {
			case preposition >= 0:
				tokens[preposition].Head, tokens[preposition].Rel = i, "case"
				if verb >= 0 {
					t.Head, t.Rel = verb, "obl"
				}
				preposition = -1
			case before >= 0:
				t.Head, t.Rel = before, "nsubj"
			case verb >= 0 && !hasObject:
				t.Head, t.Rel, hasObject = verb, "obj", true
			}
		}
	}
}

// subjectOf is the verb whose subject ends the phrase at token i: nothing but adverbs, auxiliaries
// and the rest of a name stand between them. -1 where there is none.
func subjectOf(tokens []hearsay.Token, i int) int {
	for j := i + 1; j < len(tokens) && j < i+8; j++ {
		switch t := tokens[j]; {
		case t.POS == "VERB" || t.POS == "AUX" && t.Rel != "aux":
			return j
		case t.POS == "ADV" || t.POS == "AUX" || t.Rel == "flat" || t.POS == "PART" && t.Tag == "RB":
		default:
			return -1
		}
	}
	return -1
}
