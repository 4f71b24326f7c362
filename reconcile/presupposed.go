package reconcile

import "hearsay"

// teller is the statement in which somebody gives a figure, -1 for none. What the possession of another is worth, in "the firm said it
// would go on whatever became of Norr's 40 million bid", is taken for granted by the words (a presupposition of the possessive, Strawson 1950)
// and not told: the article adds it, and the speaker need not have said it.
func (s *scene) teller(f figure) int {
	st := s.covering(f.article, f.Range)
	if st < 0 {
		return -1
	}
	told := &s.articles[f.article].Statements[st]
	if told.Kind == hearsay.Indirect && s.possessedByOther(f, told.Speaker) {
		return -1
	}
	return st
}

// possessedByOther reports whether a figure measures what a party other than the speaker possesses by name: "Norr's 40 million bid".
func (s *scene) possessedByOther(f figure, speaker hearsay.Party) bool {
	b := s.builder(f.article, f.sentence)
	_, last := tokensOf(b.tree, f.Range)
	if last < 0 {
		return false
	}
	noun := b.tree.governor(last, func(k int) bool { return b.tree.kid(k, "nmod:poss") >= 0 })
	if noun < 0 {
		return false
	}
	owner := b.tree.kid(noun, "nmod:poss")
	m, ok := b.mention(func(m hearsay.Mention) bool { return m.Form == hearsay.ByName && m.Contains(b.tree.tokens[owner].Range) })
	return ok && owner < last && last < noun && m.Entity != "" && m.Entity != speaker.Entity
}
