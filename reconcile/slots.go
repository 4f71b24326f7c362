package reconcile

import (
	"slices"

	"hearsay"
)

// slot is what a sum is of, as the words about it say: "an initial offer of 70 million", "worth 5 million including debt".
type slot struct {
	kind     string   // the class or lemma of the noun that it measures; "" where none is told
	property string   // "worth" or "cost", with the things that have it
	things   []string // sorted
	series   float64  // 1 of "initial", 2 of "new", 0 where it is not told
	included []string // nouns that the sum includes, sorted
	dates    []hearsay.Date
}

// slotOf reads the slot of a figure.
func (s *scene) slotOf(f figure) slot {
	g := s.gauge(f)
	is := slot{kind: f.of, property: g.property, things: g.things}
	if f.of != "" {
		is.kind = sense(f.of, "NOUN")
	}
	sen := &s.articles[f.article].sentences[f.sentence]
	for i := range sen.tree.tokens {
		if m, ok := measures()["series"][sen.tree.lemma(i)]; ok && is.series == 0 && besideFigure(sen.tree, i, f.Range) {
			is.series = m.lo
		}
		if isMeasure("includes", sen.tree.lemma(i)) {
			is.included = append(is.included, nounsAbout(sen.tree, i)...)
		}
	}
	is.included = sorted(is.included)
	for _, t := range sen.times {
		if x := s.articles[f.article].Times[t]; x.Kind == hearsay.DateKind && x.Earliest != 0 && x.Latest != 0 {
			is.dates = append(is.dates, hearsay.Date{Value: x.Value, Earliest: x.Earliest, Latest: x.Latest})
		}
	}
	return is
}

// besideFigure reports whether a token stands right before a figure or hangs on the noun that the figure measures.
func besideFigure(tree *syntax, i int, figure hearsay.Range) bool {
	at := headOf(tree, figure)
	return at >= 0 && tree.head(i) >= 0 && (tree.head(i) == tree.head(at) || tree.head(i) == at) && i < at && at-i < 4
}

// nounsAbout are the nouns next to a word of inclusion: "including debt", "debt included".
func nounsAbout(tree *syntax, i int) (found []string) {
	for k := max(0, i-1); k < min(len(tree.tokens), i+3); k++ {
		if tree.tokens[k].POS == "NOUN" {
			found = append(found, tree.lemma(k))
		}
	}
	return found
}

// oneSlot reports whether two sums are surely of one thing: one kind or property, one of a series, including the same; and
// something tells them from others of their kind, their place in the series, what they include, or a date.
func (s *scene) oneSlot(a, b figure) bool {
	x, y := s.slotOf(a), s.slotOf(b)
	kind := x.kind != "" && x.kind == y.kind || x.property != "" && x.property == y.property && shared(x.things, y.things) > 0
	if !kind || x.series != y.series || !slices.Equal(x.included, y.included) {
		return false
	}
	return x.series != 0 || len(x.included) > 0 || slices.ContainsFunc(x.dates, func(d hearsay.Date) bool {
		return slices.ContainsFunc(y.dates, func(e hearsay.Date) bool { return d.Earliest == e.Earliest && d.Latest == e.Latest })
	})
}
