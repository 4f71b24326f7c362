package reconcile

import (
	"strings"

	"hearsay"
)

// best is the words to quote for a happening: of its tellings the one to read first, in its sentence.
func (s *scene) best(h *happening) hearsay.Span {
	at, top, status, when := h.frames[0], -1000.0, s.status(h), s.when(h)
	for _, i := range h.frames {
		score := s.telling(&s.frames[i])
		if s.frames[i].status == status {
			score += 4
		}
		if s.ofAnotherTime(&s.frames[i], when) {
			score -= 3
		}
		if score > top {
			at, top = i, score
		}
	}
	f := &s.frames[at]
	return s.span(f.article, s.row(f))
}

// ofAnotherTime reports whether the sentence of a telling names dates, all of them apart from that of its happening.
func (s *scene) ofAnotherTime(f *frame, when hearsay.Date) bool {
	a := &s.articles[f.article]
	apart := false
	for _, t := range a.sentences[f.sentence].times {
		x := a.Times[t]
		if x.Kind != hearsay.DateKind || x.Earliest == 0 || x.Latest == 0 || !when.Known() {
			continue
		}
		if !when.Disjoint(hearsay.Date{Earliest: x.Earliest, Latest: x.Latest}) {
			return false
		}
		apart = true
	}
	return apart
}

// telling is how well a telling is read by itself: told by a verb in a clause that stands by itself, dated, with its
// people, short, not a caption, a headline, a quotation or a question.
func (s *scene) telling(f *frame) float64 {
	score := float64(min(3, len(f.who()))) + float64(min(1, len(f.places))) + float64(min(2, len(f.quantities)))/4
	if f.dated {
		score++
	}
	if !f.nominal {
		score++
	}
	if f.lead {
		score += .5
	}
	if f.role == hearsay.Caption || f.role == hearsay.Headline {
		score -= 2
	}
	if f.statement >= 0 {
		score--
	}
	if s.verbatim(f) || s.habitual(f) {
		score -= 2
	}
	if s.asks(f) {
		score -= 3
	}
	if s.standsAlone(f) {
		score += 2
	}
	row := s.row(f)
	if s.dangles(f, row) {
		score -= 2
	}
	if full := s.articles[f.article].sentences[f.sentence].Range; row.End < full.End-2 {
		score -= .5
	}
	return score
}

// standsAlone reports whether a telling can be read by itself: a clause with its own subject that hangs on no noun.
func (s *scene) standsAlone(f *frame) bool {
	tree := s.articles[f.article].sentences[f.sentence].tree
	rel := tree.tokens[f.token].Rel
	return !f.nominal && !f.relative && !strings.HasPrefix(rel, "acl") &&
		(tree.kid(f.token, "nsubj") >= 0 || tree.kid(f.token, "nsubj:pass") >= 0)
}

// dangles reports whether words have a pronoun whose name stands in another sentence: one of the third person, or "that move",
// that no noun stands before, or one of the first person, which only its speaker gives a name.
func (s *scene) dangles(f *frame, words hearsay.Range) bool {
	named := false
	for _, t := range s.articles[f.article].sentences[f.sentence].tree.tokens {
		switch {
		case !words.Contains(t.Range):
		case t.POS == "PROPN":
			named = true
		case t.Tag == "PRP" || t.Tag == "PRP$":
			if !named || listed("speaker", t.Of(s.articles[f.article].Article.Text)) {
				return true
			}
		case t.Tag == "DT" && !named && listed("pointer", t.Of(s.articles[f.article].Article.Text)):
			return true
		case t.POS == "NOUN":
			named = true
		}
	}
	return false
}

// habitual reports whether a telling in the body of an article says in the simple present how things are: "the firm makes engines".
func (s *scene) habitual(f *frame) bool {
	tree := s.articles[f.article].sentences[f.sentence].tree
	tag := tree.tokens[f.token].Tag
	return (tag == "VBZ" || tag == "VBP") && f.role != hearsay.Headline && !f.dated && tree.kid(f.token, "aux") < 0
}

// asks reports whether a frame stands in a question.
func (s *scene) asks(f *frame) bool { return s.builderOf(f).asked() }
