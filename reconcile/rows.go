package reconcile

import (
	"strings"

	"hearsay"
)

// best is the words to quote for a happening: of its tellings the one to read first, in its sentence.
func (s *scene) best(h *happening) hearsay.Span {
	at, top, all := h.frames[0], -1000.0, s.accord(h)
	for _, i := range h.frames {
		if score := s.telling(&s.frames[i]) + s.accords(&s.frames[i], all); score > top {
			at, top = i, score
		}
	}
	f := &s.frames[at]
	return s.span(f.article, s.row(f))
}

// accord is what the tellings of a happening come to.
type accord struct {
	status hearsay.EventStatus
	when   hearsay.Date
	count  float64        // the greatest figure of what grows as more is known
	words  map[string]int // how many lead their sentences, by the word that tells
	led    int            // all of these
}

func (s *scene) accord(h *happening) accord {
	all := accord{status: s.status(h), when: s.when(h), words: map[string]int{}}
	for _, i := range h.frames {
		all.count = max(all.count, s.frames[i].count())
		if s.grounding(&s.frames[i]) == leading {
			all.words[s.frames[i].lemma]++
			all.led++
		}
	}
	return all
}

// accords is how well a telling says what all come to: its status, time and latest count, in the word that most have.
func (s *scene) accords(f *frame, all accord) (score float64) {
	if f.status == all.status {
		score += 4
	}
	if s.ofAnotherTime(f, all.when) {
		score -= 3
	}
	if f.dated && width(f.when) <= width(all.when) {
		score += .5
	}
	if n := f.count(); n > 0 && n == all.count && s.builderOf(f).anyDate() {
		score += 2
	}
	if n := all.words[f.lemma]; n > 0 {
		score += float64(n) / float64(all.led)
	}
	return score
}

// count is the greatest figure of a telling whose count only grows as more is known, 0 for none.
func (f *frame) count() (n float64) {
	for _, q := range f.quantities {
		if f.classes[0].figures == "grow" && q.unit == "" && q.per == "" {
			n = max(n, q.base)
		}
	}
	return n
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
	score += 2 * float64(s.grounding(f))
	if s.builderOf(f).ownClause(f).End > 0 {
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

// habitual reports whether a telling in the body of an article says in the simple present how things are: "the firm makes engines",
// "the hulls are made of steel".
func (s *scene) habitual(f *frame) bool {
	tree := s.articles[f.article].sentences[f.sentence].tree
	present := func(k int) bool { return tree.tokens[k].Tag == "VBZ" || tree.tokens[k].Tag == "VBP" }
	if f.role == hearsay.Headline || f.dated {
		return false
	}
	aux := tree.all(f.token, "aux")
	if tree.tokens[f.token].Tag == "VBN" {
		return len(aux) == 1 && present(aux[0]) && tree.lemma(aux[0]) == "be"
	}
	return len(aux) == 0 && present(f.token)
}

// asks reports whether a frame stands in a question.
func (s *scene) asks(f *frame) bool { return s.builderOf(f).asked() }
