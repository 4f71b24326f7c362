package reconcile

import (
	"sync"

	"hearsay"
)

// fate is what befalls those whom a figure counts: "dead", "hurt", "aboard".
type fate struct {
	name   string
	counts string // "grow" where the count only grows as more is known, "move" where it goes both ways, "fixed" where it is one number
}

// fates are the words of fates.tsv: form, then lemma.
var fates = sync.OnceValue(func() map[string]map[string]fate {
	words := map[string]map[string]fate{}
	for _, row := range rows("fates") {
		if words[row[1]] == nil {
			words[row[1]] = map[string]fate{}
		}
		words[row[1]][row[0]] = fate{row[2], row[3]}
	}
	return words
})

// How many tokens may lie between a figure and the word that tells the fate, and between a figure and the noun whose count it is.
const (
	fateReach  = 8
	tallyReach = 20
	itReach    = 28 // "put it at five", where the noun stands in the clause before
)

// fateAt is a fate with the token that tells it, and for "the toll rose to five" the noun whose count it is, else -1.
type fateAt struct {
	fate
	at, tally int
}

// fateOf reads what befalls those whom a quantity counts, from the words about it: the verb before it ("killed nine people"), what
// follows it ("nine people have died", "nine dead"), or the noun whose count it is ("the toll rose to nine").
func fateOf(tree *syntax, q hearsay.Range) (fateAt, bool) {
	first, last := tokensOf(tree, q)
	if first < 0 {
		return fateAt{}, false
	}
	for _, read := range []func(*syntax, int, int) (fateAt, bool){fateBefore, fateAfter, fateOfTally} {
		if t, ok := read(tree, first, last); ok {
			return t, true
		}
	}
	return fateAt{}, false
}

// tokensOf are the first and the last token of a range, -1 where it has none.
func tokensOf(tree *syntax, r hearsay.Range) (first, last int) {
	first, last = -1, -1
	for i := range tree.tokens {
		if r.Overlaps(tree.tokens[i].Range) {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	return first, last
}

// fateBefore reads "killed nine people", "killed a staggering 900 people" and "the deaths of nine people".
func fateBefore(tree *syntax, first, _ int) (fateAt, bool) {
	k := first - 1
	for k > 0 && describes(tree, k, first) {
		k--
	}
	if k < 0 {
		return fateAt{}, false
	}
	if f, ok := fates()["does"][tree.lemma(k)]; ok && tree.tokens[k].POS == "VERB" {
		return fateAt{f, k, -1}, true
	}
	if k > 0 && tree.lemma(k) == "of" {
		if f, ok := fates()["names"][tree.lemma(k-1)]; ok {
			return fateAt{f, k - 1, -1}, true
		}
	}
	return fateAt{}, false
}

// describes reports whether a token before a figure belongs to its phrase or its verb: "a staggering 900", "already 900".
func describes(tree *syntax, k, first int) bool {
	switch tree.tokens[k].POS {
	case "ADV", "DET":
		return true
	case "ADJ", "VERB":
		return tree.rel(k) == "amod" && tree.head(k) >= first
	}
	return false
}

// fateAfter reads "nine deaths", "nine dead", "nine people have died", "nine of them were hurt", "nine people, killed in the blast".
func fateAfter(tree *syntax, _, last int) (fateAt, bool) {
	named, passive := true, false // still in the noun phrase; after a form of "be" or "have"
	for k := last + 1; k < len(tree.tokens) && k <= last+fateReach; k++ {
		switch pos := tree.tokens[k].POS; {
		case negates(tree, k):
			return fateAt{}, false
		case pos == "AUX":
			passive = true
		case pos == "VERB":
			if f, ok := undergone(tree, k, passive); ok {
				return fateAt{f, k, -1}, true
			}
			if !passive { // "nine people said"
				return fateAt{}, false
			}
		case pos == "ADP":
			named = false
		case pos == "PUNCT" && tree.lemma(k) != "-", pos == "CCONJ", pos == "SCONJ", pos == "NUM":
			return fateAt{}, false
		default:
			if f, ok := described(tree, k, named); ok {
				return fateAt{f, k, -1}, true
			}
		}
	}
	return fateAt{}, false
}

// negates reports whether a token says that something did not befall.
func negates(tree *syntax, k int) bool {
	_, ok := effectOf("negation", tree.lemma(k))
	return ok
}

// undergone is the fate that a verb after a figure tells: of the subject of "die", of "were killed", of a participle ("nine people
// killed in the blast"), and not of "nine gunmen killed a guard".
func undergone(tree *syntax, k int, passive bool) (fate, bool) {
	if f, ok := fates()["suffers"][tree.lemma(k)]; ok {
		return f, true
	}
	f, ok := fates()["does"][tree.lemma(k)]
	if !ok {
		return fate{}, false
	}
	return f, passive && tree.tokens[k].Tag == "VBN" || !hasObject(tree, k)
}

// hasObject reports whether a noun phrase follows a verb at once.
func hasObject(tree *syntax, k int) bool {
	if k+1 >= len(tree.tokens) {
		return false
	}
	switch tree.tokens[k+1].POS {
	case "NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ":
		return true
	}
	return false
}

// described is the fate that an adjective or, within the noun phrase, a noun tells.
func described(tree *syntax, k int, named bool) (fate, bool) {
	if f, ok := fates()["is"][tree.lemma(k)]; ok {
		return f, true
	}
	f, ok := fates()["names"][tree.lemma(k)]
	return f, ok && named
}

// fateOfTally reads "the toll rose to nine", "the number of injured was nine", "a toll of nine", "put it at nine".
func fateOfTally(tree *syntax, first, _ int) (fateAt, bool) {
	link := first - 1
	for link > 0 && tree.tokens[link].POS == "ADV" {
		link--
	}
	if link < 1 {
		return fateAt{}, false
	}
	if !isMeasure("tallied", tree.lemma(link)) {
		return fateAt{}, false
	}
	if v := tree.governor(first, func(k int) bool { return tree.tokens[k].POS == "VERB" }); v >= 0 && tree.lemma(link) != "of" {
		if subject := tree.kid(v, "nsubj"); subject >= 0 && subject < link {
			if f, ok := fates()["tally"][tree.lemma(subject)]; ok {
				return countedBy(tree, f, subject, link)
			}
		}
	}
	reach := tallyReach
	if it := link - 1; tree.tokens[it].POS == "PRON" {
		reach = itReach
	}
	for k := link - 1; k >= 0 && k >= link-reach; k-- {
		if tree.tokens[k].POS == "NUM" && reach == tallyReach {
			return fateAt{}, false
		}
		if f, ok := fates()["tally"][tree.lemma(k)]; ok && tree.tokens[k].POS == "NOUN" {
			return countedBy(tree, f, k, link)
		}
		if f, ok := fates()["names"][tree.lemma(k)]; ok && tree.tokens[k].POS == "NOUN" && tree.lemma(link) != "of" {
			return fateAt{f, k, k}, true // "deaths rose to nine"
		}
	}
	return fateAt{}, false
}

// countedBy is the fate of a noun of counting, by itself or by the words up to the figure: "the number of people killed reached".
func countedBy(tree *syntax, f fate, tally, link int) (fateAt, bool) {
	if tree.lemma(link) == "of" && link != tally+1 {
		return fateAt{}, false
	}
	for k := tally + 1; k < link && f.name == ""; k++ {
		f = fateWord(tree, k)
	}
	for k := tally - 1; k >= 0 && f.name == "" && tree.lemma(link) != "of"; k-- {
		f = fateWord(tree, k) // "nine more deaths, which brings the total to 40"
	}
	return fateAt{f, tally, tally}, f.name != ""
}

// fateWord is the fate that a word tells in any form, none where it tells none.
func fateWord(tree *syntax, k int) fate {
	for _, form := range []string{"is", "names", "suffers", "does"} {
		if f, ok := fates()[form][tree.lemma(k)]; ok {
			return f
		}
	}
	return fate{}
}

// grows reports whether counts of a fate only grow.
func (f fate) grows() bool { return f.counts == "grow" }
