package reconcile

import (
	"slices"
	"strings"
	"sync"

	"hearsay"
)

// level is a figure of what one thing has one figure of at a time: a magnitude, a price, a workforce.
type level struct {
	measurement
	party   bool               // it is of a party, and not of where the article is
	parties []hearsay.EntityID // who or what is named beside it
}

// levelKind is one kind of level, as levels.tsv has it.
type levelKind struct {
	fate
	of    string // what it is measured in: "number", "money" …
	party bool   // it is of somebody or something named beside it
}

// levelWords are the words of levels.tsv: form, then lemma.
var levelWords = sync.OnceValue(func() map[string]map[string]levelKind {
	words := map[string]map[string]levelKind{}
	for _, row := range rows("levels") {
		if words[row[1]] == nil {
			words[row[1]] = map[string]levelKind{}
		}
		words[row[1]][row[0]] = levelKind{fate{row[2], row[4]}, row[3], row[5] == "party"}
	}
	return words
})

// highShare is what a share costs less than, where a price does not say that it is of one.
const highShare = 1000

// fits reports whether a figure is measured as a level is.
func (l levelKind) fits(q quantity) bool {
	if q.age || q.part || q.digits == 0 || q.per != "" && l.of != "share" {
		return false
	}
	switch l.of {
	case "number":
		return q.unit == ""
	case "money":
		return isMoney(q.unit)
	case "share":
		return isMoney(q.unit) && (q.per == "share" || q.per == "" && q.base < highShare)
	case "part":
		return q.unit == "fraction"
	case "time":
		return len(q.unit) > 0 && q.unit[0] == 'P'
	}
	return isMeasure(l.of, q.unit)
}

// How many tokens may lie between a figure and the word that tells what it is of, before and after it.
const (
	levelBefore = 12
	levelAfter  = 3
)

// levelOf reads what a figure is of: "a magnitude of 6.3", "the price moved up to $47", "employs 1,200 people", "a $9 billion deal",
// "6.4-magnitude"; money for one share is its price.
func levelOf(tree *syntax, q quantity) (levelKind, bool) {
	first, last := tokensOf(tree, q.Range)
	if first < 0 {
		return levelKind{}, false
	}
	for _, read := range []func(*syntax, int, int, quantity) (levelKind, bool){levelAtOnce, levelFollowing, levelLinked} {
		if l, ok := read(tree, first, last, q); ok {
			return l, true
		}
	}
	if q.per == "share" {
		l := levelWords()["names"]["price"]
		return l, l.fits(q) && !instalment(tree, last)
	}
	l, ok := levelWords()["had"][q.of]
	return l, ok && l.fits(q) && first > 0 && isMeasure("having", tree.lemma(first-1))
}

// instalment reports whether what follows a price says that it is a part of one: "$60 in cash and the rest in shares".
func instalment(tree *syntax, last int) bool {
	for k := last + 1; k+2 < len(tree.tokens) && k <= last+levelAfter; k++ {
		if tree.lemma(k) == "in" && isMeasure("paid", tree.lemma(k+1)) {
			return tree.tokens[k+2].POS == "CCONJ"
		}
	}
	return false
}

// levelAtOnce reads the word right before a figure: "magnitude 6.3", "employs some 1,200"; or the verb before a name: "fined the port £4 million".
func levelAtOnce(tree *syntax, first, _ int, q quantity) (levelKind, bool) {
	k := first - 1
	for k > 0 && (describes(tree, k, first) || tree.lemma(k) == "-") {
		k--
	}
	if k < 0 {
		return levelKind{}, false
	}
	if l, ok := levelWord(tree, k, q); ok {
		return l, true
	}
	for k > 0 && (tree.noun(k) || tree.tokens[k].POS == "DET") {
		k--
	}
	l, ok := levelWords()["does"][tree.lemma(k)]
	return l, ok && tree.tokens[k].POS == "VERB" && l.of == "money" && l.fits(q)
}

// levelFollowing reads what follows a figure: "6.4-magnitude quake", "$9 billion deal", "40,000 homes were without power".
func levelFollowing(tree *syntax, _, last int, q quantity) (levelKind, bool) {
	for k := last + 1; k < len(tree.tokens) && k <= last+levelAfter+1; k++ {
		if l, ok := levelWords()["lacks"][tree.lemma(k)]; ok && l.fits(q) && k+1 < len(tree.tokens) && isMeasure("power", tree.lemma(k+1)) {
			return l, true
		}
		if l, ok := levelWords()["names"][lastPart(tree.lemma(k))]; ok && l.fits(q) && tree.tokens[k].POS == "NOUN" && describing(tree, last, k) {
			return l, true
		}
	}
	return levelKind{}, false
}

// describing reports whether only describing words lie between the end of a figure and a noun of its phrase.
func describing(tree *syntax, last, k int) bool {
	for i := last + 1; i < k; i++ {
		if pos := tree.tokens[i].POS; pos != "NOUN" && pos != "ADJ" && pos != "PROPN" && tree.lemma(i) != "-" {
			return false
		}
	}
	return true
}

// levelLinked reads the noun or verb that a link before a figure leads back to: "the price moved up to $47", "measured the quake at 6.1".
func levelLinked(tree *syntax, first, _ int, q quantity) (levelKind, bool) {
	link := first - 1
	for link > 0 && describes(tree, link, first) {
		link--
	}
	if link < 1 || !isMeasure("tallied", tree.lemma(link)) && !isMeasure("linked", tree.lemma(link)) {
		return levelKind{}, false
	}
	for k := link - 1; k >= 0 && k >= link-levelBefore; k-- {
		if tree.tokens[k].POS == "NUM" || tree.lemma(link) == "of" && k < link-1 || isMeasure("traded", tree.lemma(k)) {
			break
		}
		if l, ok := levelWord(tree, k, q); ok {
			return l, true
		}
	}
	return levelKind{}, false
}

// levelWord is the level that a noun or a verb tells of a figure.
func levelWord(tree *syntax, k int, q quantity) (levelKind, bool) {
	form := map[string]string{"NOUN": "names", "VERB": "does"}[tree.tokens[k].POS]
	if k+1 < len(tree.tokens) && tree.lemma(k+1) == "of" {
		form = "names" // "a fine of £4 million", whatever it was tagged
	}
	l, ok := levelWords()[form][lastPart(tree.lemma(k))]
	return l, ok && l.fits(q)
}

// lastPart is a word without what a hyphen joins it to: "mega-deal".
func lastPart(word string) string { return word[strings.LastIndexByte(word, '-')+1:] }

// levels are the figures of a story that say what one thing has one figure of, by publication and place in the text. The article
// gives what it has from nobody itself.
func (q *questions) levels() (all []level) {
	for a := range q.articles {
		seen := map[string]bool{}
		for _, f := range q.figures(a) {
			tree := q.articles[a].sentences[f.sentence].tree
			if tree.shallow {
				continue
			}
			l, ok := levelOf(tree, f.quantity)
			if !ok || !q.upheld(f) || q.ofAnother(f) {
				continue
			}
			t := level{measurement: measurement{figure: f, fate: l.fate, first: !seen[l.name], places: q.placesOf(f)}, party: l.party}
			if t.holder, _ = q.counter(f); !t.holder.known() || q.byPaper(f) || strings.Contains(t.holder.name, q.words(q.span(a, f.Range))) {
				t.holder = holder{name: q.outlet(a)}
			}
			t.parties = q.partiesBeside(t)
			seen[l.name] = true
			all = append(all, t)
		}
	}
	return all
}

// byPaper reports whether a paper says a figure: "according to a statement" does not tell who.
func (s *scene) byPaper(f figure) bool {
	st := s.covering(f.article, f.Range)
	return st >= 0 && s.articles[f.article].Statements[st].Speaker.Kind == hearsay.DocumentParty
}

// pricedReach is how many bytes after a price the thing that it is of may be named: "$46 a share that it bid for Norr Line".
const pricedReach = 40

// pricedIn is whom or what the words after a level name first, "" for none.
func (q *questions) pricedIn(t level) hearsay.EntityID {
	for _, m := range q.articles[t.article].sentences[t.sentence].mentions {
		x := q.articles[t.article].Mentions[m]
		if x.Entity != "" && x.Form == hearsay.ByName && x.Start >= t.Start && x.Start <= t.End+pricedReach && slices.Contains(t.parties, x.Entity) {
			return x.Entity
		}
	}
	return ""
}

// partiesBeside are whom or what the sentence of a level names, places and who gives it left out; else the sentence before it.
func (q *questions) partiesBeside(t level) []hearsay.EntityID {
	beside := func(all []hearsay.EntityID) []hearsay.EntityID {
		return slices.DeleteFunc(all, func(e hearsay.EntityID) bool {
			return q.kind[e] == hearsay.Place || t.holder.is(holder{q.name[e], e})
		})
	}
	if found := beside(q.namedIn(t.figure)); len(found) > 0 {
		return found
	}
	return beside(q.namedNear(t.figure))
}

// upheld reports whether an article gives a figure as one that stands: no former one, none that somebody denies or rejects or that a note
// puts right, and none of long ago.
func (q *questions) upheld(f figure) bool {
	sen := &q.articles[f.article].sentences[f.sentence]
	return !q.isFormer(f) && !rebuffed(sen.tree, f.Range) && !q.note(f.article, sen.Block) && !q.longAgo(f) && q.stance(f) != hearsay.Denies
}

// besideReach is how many tokens from a figure a word may stand that says it is of a lesser thing: "an aftershock of magnitude 4.8".
const besideReach = 4

// ofAnother reports whether a figure is of what only follows or resembles that which an article is about.
func (s *scene) ofAnother(f figure) bool {
	tree := s.articles[f.article].sentences[f.sentence].tree
	first, last := tokensOf(tree, f.Range)
	for k := max(0, first-besideReach); k < min(len(tree.tokens), last+besideReach); k++ {
		if isMeasure("lesser", tree.lemma(k)) {
			return true
		}
	}
	return false
}

// formerReach is how many tokens before a figure "from" may stand: "from an initial reading of 6.4".
const formerReach = 5

// isFormer reports whether a figure is told as an old one: "from the $46 discussed earlier".
func (s *scene) isFormer(f figure) bool {
	tree := s.articles[f.article].sentences[f.sentence].tree
	first, _ := tokensOf(tree, f.Range)
	for k := first - 1; k >= 0 && k >= first-formerReach; k-- {
		switch {
		case isMeasure("former", tree.lemma(k)):
			return true
		case tree.tokens[k].POS == "VERB", tree.tokens[k].POS == "NUM", tree.tokens[k].POS == "PUNCT":
			return false
		}
	}
	return false
}
