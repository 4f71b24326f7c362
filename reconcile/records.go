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
	noun   string   // what is most so: "flood"
	kind   []string // the words that narrow it: "ferry" of "ferry merger"
	since  string   // how far back it goes: "1931", "40 year"; "" for all time
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
	r.degree = degrees()[strings.ToLower(b.tree.tokens[t].Of(b.text))]
	if r.degree == "" {
		return r, false
	}
	last, since, said := b.reach(t)
	if !said {
		return r, false
	}
	at := b.tree.tokens[t].Range
	if t > 0 && b.tree.tokens[t-1].POS == "DET" {
		at.Start = b.tree.tokens[t-1].Start
	}
	nouns := b.nounsAfter(t, last)
	if subject, _ := b.saidOf(t, t); len(nouns) == 0 || b.preposed(nouns[0], t) {
		if subject < 0 {
			return r, false
		}
		at, nouns = b.spanned(at, subject), append(nouns, subject)
	}
	for _, k := range nouns {
		r.kind = append(r.kind, b.tree.lemma(k))
	}
	r.noun, r.kind, r.since = r.kind[len(r.kind)-1], r.kind[:len(r.kind)-1], since
	at.End = b.tree.tokens[last].End
	r.telling = telling{article: b.article, at: b.scene.span(b.article, at), statement: b.scene.covering(b.article, at)}
	r.names = b.scene.namedIn(figure{article: b.article, sentence: b.sentence})
	return r, true
}

// nounsAfter are the nouns between the superlative at a token and the last word of its reach, up to an adposition after one, those of the reach
// left out.
func (b *builder) nounsAfter(t, last int) (nouns []int) {
	for k := t + 1; k <= last && (b.tree.tokens[k].POS != "ADP" || len(nouns) == 0); k++ {
		if b.tree.noun(k) && !listed("reach", b.tree.lemma(k)) {
			nouns = append(nouns, k)
		}
	}
	return nouns
}

// preposed reports whether an adposition stands between the superlative at a token and a noun: "the largest in the ferry sector".
func (b *builder) preposed(noun, t int) bool {
	return slices.ContainsFunc(b.tree.tokens[t+1:noun], func(x hearsay.Token) bool { return x.POS == "ADP" })
}

// reach reads how far back the superlative at a token goes: the last word that says of what or since when, and since when. A noun of time says
// so after an adposition alone: "the best year" is no reach, "in a year" is one.
func (b *builder) reach(t int) (last int, since string, said bool) {
	var bounds []string
	placed := false
	for k := t + 1; k < len(b.tree.tokens) && k-t <= farthestReach; k++ {
		x, word := b.tree.tokens[k], strings.ToLower(b.tree.tokens[k].Of(b.text))
		if x.POS == "PUNCT" && x.Tag != "HYPH" || x.POS == "VERB" && x.Tag != "VBN" || x.POS == "SCONJ" && !listed("reach", word) {
			break
		}
		placed = placed || x.POS == "ADP"
		reaches := listed("reach", word) || listed("reach", b.tree.lemma(k))
		switch {
		case reaches && (placed || !b.tree.noun(k)):
			said, last, placed = true, k, true
			if b.tree.noun(k) && listed("bound", b.tree.lemma(k)) {
				bounds = append(bounds, b.tree.lemma(k))
			}
		case b.tree.noun(k):
			last = k
		case x.POS == "NUM":
			last, bounds = k, append(bounds, word)
		}
	}
	return last, strings.Join(bounds, " "), said
}

// same reports whether two records are one: of one degree, one noun and one reach, of no two kinds and not told of two names.
func (r *record) same(o *record) bool {
	return r.degree == o.degree && r.since == o.since && oneSort(r.noun, o.noun) && !apartBy(r.kind, o.kind, abbreviates) && !apartIn(r.names, o.names)
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
