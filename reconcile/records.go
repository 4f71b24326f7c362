package reconcile

import (
	"slices"
	"strings"
	"sync"

	"hearsay"
)

// record is a superlative that says how far back it goes: "the biggest merger ever", "the worst flood since 1931", "the heaviest on record".
type record struct {
	telling
	degree string   // "large" of "biggest"
	of     string   // the noun that is most so: "flood"
	kind   []string // the words that narrow it: "ferry" of "ferry merger"
	names  []hearsay.EntityID
}

// farthestReach is how many words after a superlative may say how far back it goes.
const farthestReach = 8

// degrees are the superlatives of superlatives.tsv with what they are the most of.
var degrees = sync.OnceValue(func() map[string]string {
	found := map[string]string{}
	for _, row := range rows("superlatives") {
		for _, word := range list(row[1]) {
			found[word] = row[0]
		}
	}
	return found
})

// recordClaims are the records that two articles tell of one thing.
func (s *scene) recordClaims() (claims []claim) {
	var groups [][]record
	for _, r := range s.records() {
		at := slices.IndexFunc(groups, func(g []record) bool { return g[0].same(&r) })
		if at < 0 {
			at, groups = len(groups), append(groups, nil)
		}
		groups[at] = append(groups[at], r)
	}
	for _, g := range groups {
		if g[0].article == g[len(g)-1].article {
			continue
		}
		c := claim{happening: -1, by: "claim.record", because: []string{"the same superlative of the same thing"}}
		for _, r := range g {
			c.tellings = append(c.tellings, r.telling)
		}
		c.statements = s.statementsOf(c.tellings)
		claims = append(claims, c)
	}
	return claims
}

// records are those of the told sentences of a story, in order of the text.
func (s *scene) records() (all []record) {
	for a := range s.articles {
		for i := range s.articles[a].sentences {
			if s.articles[a].sentences[i].tree == nil {
				continue
			}
			b := s.builder(a, i)
			for t := range b.tree.tokens {
				if r, ok := b.record(t); ok {
					all = append(all, r)
				}
			}
		}
	}
	return all
}

// record reads the superlative at a token, if it says how far back it goes. What is most so is the noun after it, else the subject:
// "Rain at Corr was the heaviest on record".
func (b *builder) record(t int) (r record, ok bool) {
	word := func(k int) string { return strings.ToLower(b.tree.tokens[k].Of(b.text)) }
	last := b.reach(t)
	if r.degree = degrees()[word(t)]; r.degree == "" || last < 0 {
		return r, false
	}
	at := b.tree.tokens[t].Range
	if t > 0 && b.tree.tokens[t-1].POS == "DET" {
		at.Start = b.tree.tokens[t-1].Start
	}
	var nouns []int
	for k := t + 1; k <= last; k++ {
		if b.tree.tokens[k].POS == "ADP" && len(nouns) > 0 {
			break
		}
		if b.tree.noun(k) && !listed("reach", b.tree.lemma(k)) {
			nouns = append(nouns, k)
		}
	}
	if subject, _ := b.saidOf(t, t); len(nouns) == 0 || b.preposed(nouns[0], t) {
		if subject < 0 {
			return r, false
		}
		at, nouns = b.spanned(at, subject), append(nouns, subject)
	}
	head := nouns[len(nouns)-1]
	r.of = b.tree.lemma(head)
	for _, k := range nouns[:len(nouns)-1] {
		r.kind = append(r.kind, b.tree.lemma(k))
	}
	at.End = b.tree.tokens[last].End
	r.telling = telling{article: b.article, at: b.scene.span(b.article, at), statement: b.scene.covering(b.article, at)}
	r.names = b.scene.namedIn(figure{article: b.article, sentence: b.sentence})
	return r, true
}

// preposed reports whether an adposition stands between the superlative at a token and a noun: "the largest in the ferry sector".
func (b *builder) preposed(noun, t int) bool {
	return slices.ContainsFunc(b.tree.tokens[t+1:noun], func(x hearsay.Token) bool { return x.POS == "ADP" })
}

// reach is the last word of what the superlative at a token is most so of or since when, -1 where it does not say since when.
func (b *builder) reach(t int) int {
	said, last := false, -1
	for k := t + 1; k < len(b.tree.tokens) && k-t <= farthestReach; k++ {
		switch x := b.tree.tokens[k]; {
		case x.POS == "PUNCT" && x.Tag != "HYPH", x.POS == "VERB" && x.Tag != "VBN", x.POS == "SCONJ" && !listed("reach", b.tree.lemma(k)):
			k = len(b.tree.tokens)
		case listed("reach", x.Of(b.text)), listed("reach", b.tree.lemma(k)):
			said, last = true, k
		case b.tree.noun(k) || x.POS == "NUM":
			last = k
		}
	}
	if !said {
		return -1
	}
	return last
}

// same reports whether two records are one: of one degree and one noun, of no two kinds and not told of two names.
func (r *record) same(o *record) bool {
	return r.degree == o.degree && oneSort(r.of, o.of) && !apartBy(r.kind, o.kind, abbreviates) && !apartIn(r.names, o.names)
}

// oneSort reports whether two nouns are of one sort: one class of happenings, or one sum is the worth of either: "merger", "deal".
func oneSort(x, y string) bool {
	worth := levelWords()["names"]
	return x == y || sense(x, "NOUN") == sense(y, "NOUN") || worth[x].name != "" && worth[x].name == worth[y].name
}

// apartBy reports whether two lists both name something and nothing in one is like anything in the other.
func apartBy(a, b []string, like func(x, y string) bool) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return like(x, y) })
	})
}

// shortest is how many letters the short form of a word has at least: "tech", "auto".
const shortest = 4

// abbreviates reports whether two words are one, perhaps cut short: "tech", "technology".
func abbreviates(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	return x == y || len(x) >= shortest && strings.HasPrefix(y, x)
}
