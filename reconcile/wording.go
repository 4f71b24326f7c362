package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// fewest is how many words a mention must have to be read by itself.
const fewest = 4

// readable is the mention of a frame with as much of the clauses above it as makes it one to read: "charged with the
// theft" becomes "The two men charged with the theft appeared before magistrates".
func (s *scene) readable(f *frame) hearsay.Range {
	b := s.builderOf(f)
	r := f.Range
	if f.relative {
		if r.Start = min(r.Start, b.phraseStart(b.tree.head(f.token))); len(strings.Fields(r.Of(b.text))) >= fewest {
			return r // "The crane that collapsed on Tuesday"
		}
	}
	for v, steps := f.token, 0; v >= 0 && steps < 4 && !b.legible(r); steps++ {
		if v = b.tree.governor(v, b.tree.verb); v >= 0 {
			r = joint(r, b.extent(v, v))
		}
	}
	if !b.legible(r) && b.sen.Len() <= longest {
		return b.sen.Range
	}
	return r
}

// phraseStart is where the noun n begins with what describes it; the end of the text where there is no noun.
func (b *builder) phraseStart(n int) int {
	if n < 0 {
		return len(b.text)
	}
	start := b.tree.tokens[n].Start
	for _, k := range b.tree.all(n, "det", "amod", "compound", "nummod", "nmod:poss") {
		start = min(start, b.tree.tokens[k].Start)
	}
	return start
}

// longest is the length in bytes up to which a whole sentence stands for a mention that cannot be read by itself.
const longest = 200

// legible reports whether a range has words enough and a subject with its verb.
func (b *builder) legible(r hearsay.Range) bool {
	if len(strings.Fields(r.Of(b.text))) < fewest {
		return false
	}
	for i, t := range b.tree.tokens {
		if r.Contains(t.Range) && b.tree.rel(i) == "nsubj" && b.tree.head(i) >= 0 && r.Contains(b.tree.tokens[b.tree.head(i)].Range) {
			return !slices.Contains([]string{"WDT", "WP"}, t.Tag)
		}
	}
	return false
}
