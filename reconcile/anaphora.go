package reconcile

import (
	"cmp"
	"slices"
)

// bare reports whether a frame is a noun that says neither who nor when: "the meeting".
func (f *frame) bare() bool {
	return f.nominal && !f.dated && len(f.who()) == 0 && len(f.places) == 0 &&
		len(f.agent)+len(f.patient)+len(f.other) == 0
}

// refer joins each bare noun to what it refers to: the happening of a like predicate told last before it in
// its own article; a copy of it in another article; the happening that it is likest; else it stands alone.
func (s *scene) refer(all []happening, bare []int) []happening {
	slices.Sort(bare)
	home := map[int]int{} // frame to happening
	byArticle := make([][]int, len(s.articles))
	for h := range all {
		for _, f := range all[h].frames {
			home[f] = h
			byArticle[s.frames[f].article] = append(byArticle[s.frames[f].article], f)
		}
	}
	for a := range byArticle {
		slices.Sort(byArticle[a])
	}
	index := map[string][]int{}
	for h := range all {
		s.enter(index, h, all[h].frames)
	}
	for _, f := range bare {
		h := s.antecedent(all, byArticle[s.frames[f].article], f, home)
		if h < 0 {
			h = s.copyOf(bare, f, home)
		}
		if h < 0 {
			h = s.likest(all, index, f)
		}
		if h < 0 {
			h, all = len(all), append(all, happening{reach: map[int]bool{}})
			s.enter(index, h, []int{f})
		}
		all[h].add(s, f)
		home[f] = h
	}
	return all
}

// enter files a happening under the predicates of its frames.
func (s *scene) enter(index map[string][]int, h int, frames []int) {
	for _, f := range frames {
		for _, k := range s.frames[f].predicates() {
			if hs := index[k]; len(hs) == 0 || hs[len(hs)-1] != h {
				index[k] = append(hs, h)
			}
		}
	}
}

// likest is the happening of a like predicate that a bare noun fits best, or -1.
func (s *scene) likest(all []happening, index map[string][]int, f int) int {
	votes := map[int]int{}
	for _, k := range s.frames[f].predicates() {
		for _, h := range index[k] {
			votes[h] = len(all[h].frames)
		}
	}
	best, score := -1, 0.0
	for _, h := range most(votes) {
		if v := s.fit(&all[h], f); v > score {
			best, score = h, v
		}
	}
	return best
}

// antecedent is the happening of the last frame before f in its article with a like predicate, or -1.
func (s *scene) antecedent(all []happening, earlier []int, f int, home map[int]int) int {
	at, _ := slices.BinarySearchFunc(earlier, f, cmp.Compare)
	for k := at - 1; k >= 0 && at-k < 80; k-- {
		g := &s.frames[earlier[k]]
		if (common(g, &s.frames[f]) || g.lemma == s.frames[f].lemma) && !s.bars(&all[home[earlier[k]]], f) && g.sentence != s.frames[f].sentence {
			return home[earlier[k]]
		}
	}
	return -1
}

// bars reports whether a frame of a happening bars another from it.
func (s *scene) bars(h *happening, f int) bool {
	return slices.ContainsFunc(spread(h.frames, 4*maxCompared), func(i int) bool { return s.veto(&s.frames[i], &s.frames[f]) != "" })
}

// copyOf is the happening of the same words in a copy, or -1.
func (s *scene) copyOf(bare []int, f int, home map[int]int) int {
	x := s.span(s.frames[f].article, s.frames[f].Range)
	for _, k := range bare {
		if k >= f {
			break
		}
		if g := &s.frames[k]; g.lemma == s.frames[f].lemma && g.article != s.frames[f].article && s.aligned.same(x, s.span(g.article, g.Range)) {
			return home[k]
		}
	}
	return -1
}
