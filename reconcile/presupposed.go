package reconcile

import "hearsay"

// figureHeldBy is the statement in which somebody gives a figure, -1 for none. What the possession of another is worth, in "the firm said it
// would go on whatever became of Norr's 40 million bid", is taken for granted by the words (a presupposition of the possessive, Strawson 1950)
// and not told: the article adds it, and the speaker need not have said it.
func (s *scene) figureHeldBy(f figure) int {
	b := s.builder(f.article, f.sentence)
	_, last := tokensOf(b.tree, f.Range)
	noun := b.tree.governor(last, func(k int) bool { return b.tree.kid(k, "nmod:poss") >= 0 })
	st := s.covering(f.article, f.Range)
	if last < noun && b.tree.kid(noun, "nmod:poss") < last && b.possessedByOther(noun, st) {
		return -1
	}
	return st
}

// possessedByOther reports whether a noun of an indirect statement is a possession of somebody named who is not its speaker.
func (b *builder) possessedByOther(noun, statement int) bool {
	owner := b.tree.kid(noun, "nmod:poss")
	if statement < 0 || owner < 0 {
		return false
	}
	told := &b.scene.articles[b.article].Statements[statement]
	m, ok := b.mention(func(m hearsay.Mention) bool {
		return m.Form == hearsay.ByName && m.Contains(b.tree.tokens[owner].Range)
	})
	return ok && told.Kind == hearsay.Indirect && m.Entity != "" && m.Entity != told.Speaker.Entity
}
