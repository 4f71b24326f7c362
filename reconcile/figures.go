package reconcile

import (
	"math"
	"slices"
	"strings"

	"hearsay"
)

// figure is a quantity where it is told.
type figure struct {
	article, sentence int
	quantity
	frame   int // the shortest frame that tells it, -1 for none
	content bag // of that frame, or of its sentence
}

// unitName is the unit as the account gives it: "USD", "USD/share", "fraction", or what is counted.
func (f figure) unitName() string {
	unit := f.unit
	if unit == "" {
		unit = f.of
	}
	if f.per != "" {
		unit += "/" + f.per
	}
	if f.unit != "" && f.unit[0] == 'P' {
		return ""
	}
	return unit
}

// signed is the value of a figure, below zero where it is by how much something fell: "fell 3 percent", "down by a fifth".
func (s *scene) signed(f figure) string {
	tree := s.articles[f.article].sentences[f.sentence].tree
	at, _ := tokensOf(tree, f.Range)
	if at--; at > 0 && tree.lemma(at) == "by" {
		at--
	}
	if f.unit != "fraction" && f.unit != "points" || at < 0 || !falls(tree, at) || f.lo == 0 || math.IsInf(f.hi, 1) {
		return f.value()
	}
	if low, high, ranged := strings.Cut(f.value(), "/"); ranged {
		return "-" + high + "/-" + low
	}
	return "-" + f.value()
}

// falls reports whether a token is a verb of falling or "down".
func falls(tree *syntax, at int) bool {
	if classes := english().verbs[tree.lemma(at)]; len(classes) > 0 && tree.tokens[at].POS == "VERB" {
		return classes[0].class == "fall"
	}
	return isMeasure("falling", tree.lemma(at))
}

// figures are the quantities of the told sentences of an article, for which its frames must be read; they are not to be changed.
func (s *scene) figures(a int) []figure {
	if s.articles[a].figures == nil {
		s.articles[a].figures = s.readFigures(a)
	}
	return s.articles[a].figures
}

func (s *scene) readFigures(a int) []figure {
	all := []figure{}
	for i := range s.articles[a].sentences {
		sen := &s.articles[a].sentences[i]
		for _, q := range sen.quantities {
			f := figure{article: a, sentence: i, quantity: q, frame: -1}
			for _, k := range sen.triggers {
				if g := &s.frames[k]; g.Contains(q.Range) && (f.frame < 0 || shorter(g, &s.frames[f.frame])) {
					f.frame, f.content = k, g.content
				}
			}
			if f.frame < 0 || len(f.content.ids) < 4 {
				f.content = s.around(a, i)
			}
			all = append(all, f)
		}
	}
	return all
}

func shorter(a, b *frame) bool {
	return a.Len() < b.Len() || a.Len() == b.Len() && a.Start < b.Start
}

// figuresIn are the figures of an article inside a range.
func (s *scene) figuresIn(a int, r hearsay.Range) (found []figure) {
	for _, at := range s.sentencesOf(a, r) {
		for _, q := range s.articles[a].sentences[at].quantities {
			if r.Contains(q.Range) {
				found = append(found, figure{article: a, sentence: at, quantity: q, frame: -1})
			}
		}
	}
	return found
}

// sameFigures groups equal figures of one thing that stand in two articles or more.
func (s *scene) sameFigures() [][]figure {
	index := map[string][]int{}
	var groups [][]figure
	for a := range s.articles {
		for _, f := range s.figures(a) {
			key, bar := f.slot()
			if bar >= 1 {
				continue
			}
			best, score := -1, bar
			for _, g := range index[key] {
				if v := s.figureLikeness(groups[g], f); v >= score {
					best, score = g, v
				}
			}
			if best < 0 {
				best, groups = len(groups), append(groups, nil)
				if len(index[key]) < maxCandidates {
					index[key] = append(index[key], best)
				}
			}
			groups[best] = append(groups[best], f)
		}
	}
	return slices.DeleteFunc(groups, func(g []figure) bool { return g[0].article == g[len(g)-1].article })
}

// slot is under what a figure is looked up, and how like the surroundings of an equal figure must be: the more
// digits and the rarer the unit, the less. A bar of 1 says that the figure is too common to be known again.
func (f figure) slot() (key string, bar float64) {
	key = f.unit + "/" + f.per + "/" + f.number(f.base)
	switch {
	case f.age:
		return "age/" + key, .15
	case f.per != "":
		return key, .1
	case f.unit != "" && f.unit != "fraction" && f.unit[0] != 'P':
		return key, .12
	case f.unit != "":
		return key, .22
	case f.of == "" || f.base < 2:
		return key, 1
	case f.base < 10:
		return key + f.of, .3
	}
	return key + f.of, .15
}

// figureLikeness is the mean likeness of the surroundings of a figure and those of a group.
func (s *scene) figureLikeness(g []figure, f figure) float64 {
	total, n := 0.0, 0
	for _, o := range g[:min(len(g), maxCompared)] {
		v := max(s.weights.cosine(o.content, f.content), s.weights.cosine(s.around(o.article, o.sentence), s.around(f.article, f.sentence)))
		if s.aligned.same(s.span(o.article, o.Range), s.span(f.article, f.Range)) {
			v = 1
		}
		total, n = total+v, n+1
	}
	return total / float64(n)
}

// around is the bag of a sentence.
func (s *scene) around(article, sentence int) bag {
	sen := &s.articles[article].sentences[sentence]
	if sen.bag == nil {
		b := s.weights.bag(sen.lemmas)
		sen.bag = &b
	}
	return *sen.bag
}

// asOf is when a figure held: the date of the frame that tells it.
func (s *scene) asOf(f figure) hearsay.Date {
	if f.frame < 0 || !s.frames[f.frame].dated {
		return hearsay.Date{}
	}
	return s.written(s.frames[f.frame].when)
}
