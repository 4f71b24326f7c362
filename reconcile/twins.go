package reconcile

// twin is the frame that tells the same words in the first article with the text of frame f, -1 where f is in it itself. A text
// that is printed again tells nothing more, and so has no part in what is joined.
func (s *scene) twin(f int) int {
	g := &s.frames[f]
	if !s.reprint(g.article) {
		return -1
	}
	if t, ok := s.articles[s.articles[g.article].first].sentences[g.sentence].triggers[g.token]; ok {
		return t
	}
	return -1
}

// addTwins adds to each happening the frames of texts that are printed again.
func (s *scene) addTwins(all []happening) {
	of := map[int]int{}
	for h := range all {
		for _, f := range all[h].frames {
			of[f] = h
		}
	}
	for f := range s.frames {
		if h, ok := of[s.twin(f)]; ok {
			all[h].add(s, f)
		}
	}
}
