package when

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// telling is a sentence as it tells of something that happens: who and what it names, when it says
// that is, and where its verb speaks.
type telling struct {
	doc, sentence int
	where         hearsay.Range
	names         map[string]bool
	further       map[string]bool // words of the names of places after their first: "Street"
	stems         map[string]bool // of its nouns and verbs
	verbs         map[string]bool // of its verbs
	tense         tense
	order         int   // its place among the told sentences of the article
	dates         []int // indexes of its dates in the expressions of the article
}

// tellings are the told sentences of an article.
func (g *grammar) tellings(doc int, r *hearsay.Reading, found []expression) []telling {
	told, places := make([]telling, 0, len(r.Sentences)), placesOf(r)
	at := 0
	for i, s := range r.Sentences {
		t := telling{doc: doc, sentence: i, where: s.Range, order: i, names: map[string]bool{}, further: map[string]bool{}, stems: map[string]bool{}, verbs: map[string]bool{}}
		for ; at < len(found) && found[at].sentence <= i; at++ {
			if found[at].sentence == i && found[at].isDate() {
				t.dates = append(t.dates, at)
			}
		}
		g.describe(&t, r.Article.Text, s, found)
		for _, token := range s.Tokens {
			word := strings.ToLower(token.Of(r.Article.Text))
			t.further[word] = t.further[word] || slices.ContainsFunc(places, func(p hearsay.Range) bool { return p.Contains(token.Range) && p.Start < token.Start })
		}
		told = append(told, t)
	}
	return told
}

// placesOf are where an article names places.
func placesOf(r *hearsay.Reading) (places []hearsay.Range) {
	kinds := map[hearsay.EntityID]hearsay.Kind{}
	for _, e := range r.Entities {
		kinds[e.ID] = e.Kind
	}
	for _, m := range r.Mentions {
		if m.Form == hearsay.ByName && kinds[m.Entity] == hearsay.Place {
			places = append(places, m.Range)
		}
	}
	return places
}

// isDate reports whether an expression names a day or a longer stretch of the calendar.
func (e expression) isDate() bool {
	switch e.tree.op {
	case "dur", "vdur", "age", "sum", "more", "less", "nearly", "about", "all", "lastn", "lastv", "vague", "vaguely", "often", "every", "anniversary", "clock", "onday", "zone":
		return false
	}
	return true
}

// describe fills the names, the words and the tense of a telling.
func (g *grammar) describe(t *telling, text string, s hearsay.Sentence, found []expression) {
	for i, token := range s.Tokens {
		word := token.Of(text)
		if g.inDate(t, token.Range, found) || utf8.RuneCountInString(word) < 2 {
			continue
		}
		first, _ := utf8.DecodeRuneInString(word)
		name := token.POS == "PROPN" || token.POS == "" && i > 0 && unicode.IsUpper(first)
		lemma := token.Lemma
		if lemma == "" {
			lemma = strings.ToLower(word)
		}
		switch {
		case name:
			t.names[strings.ToLower(word)] = true
		case g.words.idle[lemma]:
		case token.POS == "VERB":
			t.verbs[stem(lemma)], t.stems[stem(lemma)] = true, true
		case token.POS == "NOUN" || token.POS == "ADJ" || token.POS == "" || token.POS == "NUM" && first >= '0' && first <= '9':
			t.stems[stem(lemma)] = true
		}
		if token.Head < 0 && token.Rel != "" {
			t.tense = g.rootTense(text, s, i)
		}
	}
}

// rootTense is the tense of the main verb; one that looks ahead speaks of the future.
func (g *grammar) rootTense(text string, s hearsay.Sentence, root int) tense {
	if t := s.Tokens[root]; g.words.ahead[t.Lemma] && t.Tag != "VBD" {
		return futureTense
	}
	return g.verbTense(text, s, root)
}

func (g *grammar) inDate(t *telling, r hearsay.Range, found []expression) bool {
	for _, at := range t.dates {
		if found[at].Contains(r) {
			return true
		}
	}
	return false
}

// stem cuts the endings that a lemma may keep: "meeting" and "meet" are one.
func stem(lemma string) string {
	lemma = strings.ToLower(lemma)
	for _, ending := range []string{"ing", "ed", "er", "es", "s"} {
		if cut, ok := strings.CutSuffix(lemma, ending); ok && len(cut) >= 4 {
			lemma = cut
			break
		}
	}
	return lemma
}

// rarity weighs words by how few sentences of the story have them.
type rarity struct {
	sentences int
	in        map[string]int
}

func rarityOf(told [][]telling) rarity {
	r := rarity{in: map[string]int{}}
	for _, article := range told {
		for _, t := range article {
			r.sentences++
			for w := range t.names {
				r.in["N "+w]++
			}
			for w := range t.stems {
				r.in[w]++
			}
		}
	}
	return r
}

// elsewhere is how many sentences of other news are thought beside the story, in which its words do
// not stand: a short story, too, has rare words.
const elsewhere = 60

// of is the weight of a word in thousandths of a nat; whole numbers, so that their order does not matter.
func (r rarity) of(w string) int {
	return int(1000 * math.Log(float64(r.sentences+elsewhere)/float64(r.in[w]+1)))
}

// strength is how sure it is that two tellings tell the same happening.
type strength byte

const (
	apart strength = iota
	likely
	sure
)

// What two tellings must share: words of so much weight, in thousandths of a nat, and of the weight
// of the names of either such a share, in percent. Look-alikes name the same places and other people.
const (
	likelyWeight, likelyShare = 6000, 40
	sureWeight, sureShare     = 9000, 50
)

// same compares two tellings by the names and words they share; a shared verb, or a noun made of
// one, is needed, and besides it a second name, or another word where one place is all that both name.
func (r rarity) same(a, b *telling) (how strength, verb string) {
	words, names, nameWeight := 0, 0, 0
	for w := range a.names {
		if b.names[w] {
			words++
			if !a.further[w] || !b.further[w] {
				names++
			}
			nameWeight += r.of("N " + w)
		}
	}
	if words < 2 {
		return apart, ""
	}
	weight, heaviest, stems := nameWeight, 0, 0
	for w := range a.stems {
		if !b.stems[w] {
			continue
		}
		n := r.of(w)
		weight += n
		stems++
		if (a.verbs[w] || b.verbs[w]) && (n > heaviest || n == heaviest && w < verb) {
			heaviest, verb = n, w
		}
	}
	share := 100 * nameWeight / max(1, r.nameWeight(a), r.nameWeight(b))
	switch {
	case verb == "" || names+stems < 3:
		return apart, ""
	case weight >= sureWeight && share >= sureShare:
		return sure, verb
	case weight >= likelyWeight && share >= likelyShare:
		return likely, verb
	}
	return apart, ""
}

func (r rarity) nameWeight(t *telling) (sum int) {
	for w := range t.names {
		sum += r.of("N " + w)
	}
	return sum
}
