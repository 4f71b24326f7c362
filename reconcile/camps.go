package reconcile

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"hearsay"
)

// camp is a side in a dispute: by the names in a phrase, of a country or of a body, else by its noun.
type camp struct {
	names []string // in lower case
	noun  string
	not   []string // of "they" in a speaker's mouth: the names of his own side
}

func (c camp) named() bool { return len(c.names) > 0 }

func (c camp) known() bool { return len(c.names) > 0 || c.noun != "" || len(c.not) > 0 }

func (c camp) String() string {
	if len(c.not) > 0 {
		return "not " + strings.Join(c.not, " ")
	}
	if c.named() {
		return strings.Join(c.names, " ")
	}
	return c.noun
}

// same and apart report whether two sides are surely one or surely two; a name and a bare noun are neither.
func (c camp) same(o camp) bool {
	if c.named() && o.named() {
		return oneNamed(c.names, o.names)
	}
	return !c.named() && !o.named() && c.noun != "" && c.noun == o.noun
}

func (c camp) apart(o camp) bool {
	if len(c.not)+len(o.not) > 0 {
		return oneNamed(c.not, o.names) || oneNamed(o.not, c.names)
	}
	return c.known() && o.known() && c.named() == o.named() && !c.same(o)
}

// oneNamed reports whether two lists of names share one, as itself or as its adjective.
func oneNamed(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return x == y || adjectiveOf(x, y) || adjectiveOf(y, x) })
	})
}

// adjectiveOf reports whether a word is the adjective of a name: "Larnish" of Larna.
func adjectiveOf(word, name string) bool {
	if adjectives()[word] == name {
		return true
	}
	return slices.ContainsFunc(sortedKeys(wordClasses()["adjectival"]), func(ending string) bool {
		stem, ok := strings.CutSuffix(word, ending)
		return ok && len(stem) > 2 && slices.Contains([]string{stem, stem + "a", stem + "ia", stem + "e", stem + "y"}, name)
	})
}

// campAt is the side of the phrase that a token heads; "its men" are of the speaker's, and "they" are not.
func (q *questions) campAt(b *builder, t int, speaker camp) camp {
	if t < 0 {
		return camp{}
	}
	for _, k := range append([]int{t}, b.tree.all(t, "nmod:poss")...) {
		if listed("own", strings.ToLower(b.tree.tokens[k].Of(b.text))) {
			return speaker
		}
	}
	if b.tree.tokens[t].POS == "PRON" {
		if listed("others", b.tree.tokens[t].Of(b.text)) {
			return camp{not: speaker.names}
		}
		return camp{}
	}
	c := camp{names: q.namesAt(b, t), noun: b.tree.lemma(t)}
	if len(c.names) == 0 {
		c.names = q.namesBefore(b.article, c.noun)
	}
	return c
}

// namesAt are the names in a phrase, by its head: "Tarrovan", "Tarrova’s"; of a person those of the country or body that he is of.
func (q *questions) namesAt(b *builder, t int) (found []string) {
	of := []int{t}
	for _, k := range b.tree.all(t, "compound", "amod", "nmod", "appos", "flat") {
		of = append(of, k)
		if b.tree.rel(k) == "nmod" { // "a spokesman for the Tarrovan army"
			of = append(of, b.tree.all(k, "compound", "amod", "nmod:poss")...)
		}
	}
	for _, k := range of {
		if !b.capital(k) {
			continue
		}
		if e := q.personAt(b, k); e != "" {
			found = append(found, q.belongs(e)...)
			continue
		}
		found = append(found, b.nameOf(k))
	}
	return sorted(found)
}

// nameOf is a name in lower case, and in the singular: "Tarrovans".
func (b *builder) nameOf(k int) string {
	if b.tree.tokens[k].Tag == "NNPS" {
		return b.tree.lemma(k)
	}
	return strings.ToLower(b.tree.tokens[k].Of(b.text))
}

// capital reports whether a token is a name or an adjective of one.
func (b *builder) capital(k int) bool {
	t := b.tree.tokens[k]
	return t.POS == "PROPN" || t.POS == "ADJ" && k > 0 && unicode.IsUpper(rune(b.text[t.Start]))
}

// personAt is the person whose name a token stands in, or "": a word after which a thing is named is none's.
func (q *questions) personAt(b *builder, k int) hearsay.EntityID {
	m, ok := b.mention(func(m hearsay.Mention) bool {
		return m.Contains(b.tree.tokens[k].Range) && q.kind[m.Entity] == hearsay.Person
	})
	if !ok || !strings.Contains(q.name[m.Entity], " ") {
		return ""
	}
	return m.Entity
}

// belongs are the names that stand beside a person's: "Ada Moll, the Tarrovan minister", "Tarrova’s minister, Ada Moll".
func (q *questions) belongs(e hearsay.EntityID) (found []string) {
	for a := range q.articles {
		for i := range q.articles[a].sentences {
			for _, m := range q.articles[a].sentences[i].mentions {
				if x := q.articles[a].Mentions[m]; x.Entity == e && x.Form == hearsay.ByName && q.articles[a].sentences[i].tree != nil {
					found = append(found, q.besideName(q.builder(a, i), x.Range)...)
				}
			}
		}
	}
	return sorted(found)
}

// besideName are the names of countries and bodies in the description that a person's name stands in apposition to, or has.
func (q *questions) besideName(b *builder, name hearsay.Range) (found []string) {
	at := headOf(b.tree, name)
	if at < 0 {
		return nil
	}
	for b.tree.rel(at) == "flat" && b.tree.head(at) >= 0 {
		at = b.tree.head(at)
	}
	about := append([]int{at}, b.tree.all(at, "appos")...)
	if h := b.tree.head(at); h >= 0 && b.tree.rel(at) == "appos" {
		about = append(about, h)
	}
	for _, n := range about {
		for _, k := range b.tree.all(n, "compound", "amod", "nmod:poss", "nmod") {
			w := strings.ToLower(b.tree.tokens[k].Of(b.text))
			if b.capital(k) && !name.Contains(b.tree.tokens[k].Range) && !titled(w) && b.tree.kid(k, "flat") < 0 {
				found = append(found, w)
			}
		}
	}
	return found
}

// titled reports whether a word that stands beside a name says what somebody is and not of whom.
func titled(word string) bool {
	return adjectives()[word] == "" && commonWords()[word]
}

// namesBefore are the names that an article sets before a noun, where all of them are of one side: "the army" is the only army that it names.
func (q *questions) namesBefore(a int, noun string) (found []string) {
	for i := range q.articles[a].sentences {
		sen := &q.articles[a].sentences[i]
		for t := 0; sen.tree != nil && t < len(sen.tree.tokens); t++ {
			if sen.tree.lemma(t) != noun || sen.tree.tokens[t].POS != "NOUN" {
				continue
			}
			if names := q.namesAt(q.builder(a, i), t); len(found) > 0 && len(names) > 0 && !oneNamed(found, names) {
				return nil
			} else {
				found = append(found, names...)
			}
		}
	}
	return sorted(found)
}

// campOfParty is the side of a speaker.
func (q *questions) campOfParty(a int, p hearsay.Party) camp {
	if q.kind[p.Entity] == hearsay.Person && strings.Contains(q.name[p.Entity], " ") {
		return camp{names: q.belongs(p.Entity)}
	}
	for _, i := range q.sentencesOf(a, p.Range()) {
		if tree := q.articles[a].sentences[i].tree; tree != nil && !p.Range().Empty() {
			return q.campAt(q.builder(a, i), headOf(tree, p.Range()), camp{})
		}
	}
	return camp{}
}

// commonWords are the common words of English, in lower case.
var commonWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, row := range rows("common-words") {
		words[row[0]] = true
	}
	return words
})
