package reconcile

import (
	"slices"

	"hearsay"
)

// How much of one telling of a claim a clause of another article must say again to be one that may tell it too: the cosines
// of clause with clause, clause with sentence and sentence with sentence, summed; and how like a telling of its happening it is,
// if it is so like that another time alone can have kept them apart.
const (
	echoed = .7
	near   = .5
)

// saying is what an echo is compared with: the words of a telling, those of its sentences, and whom these name.
type saying struct {
	clause    bag
	sentences []bag
	names     []hearsay.EntityID
}

// sayings are those of a few of the tellings of a claim, with all the words of their sentences, sorted.
func (s *scene) sayings(c *claim) (all []saying, words []string) {
	for _, t := range sample(c.tellings, maxCompared) {
		is := saying{clause: s.weights.bag(s.lemmas(t.article, []hearsay.Range{t.at.Range()}))}
		for _, i := range s.sentencesOf(t.article, t.at.Range()) {
			is.sentences = append(is.sentences, s.around(t.article, i))
			is.names = append(is.names, s.namedIn(figure{article: t.article, sentence: i})...)
			words = append(words, s.articles[t.article].sentences[i].lemmas...)
		}
		is.names = sorted(is.names)
		all = append(all, is)
	}
	return all, sorted(words)
}

// echo is the clause of a sentence that says again most of what one of the tellings says: one that may be of its happening, if
// one says enough. A bare noun only refers.
func (s *scene) echo(frames []int, all []saying, x sentenceAt) (best echo) {
	sen, own := &s.articles[x.article].sentences[x.sentence], s.around(x.article, x.sentence)
	for token := range sen.Tokens {
		k, ok := sen.triggers[token]
		if !ok || s.frames[k].bare() {
			continue
		}
		f := &s.frames[k]
		like := s.nearest(frames, f)
		e := echo{telling: telling{article: x.article, at: s.span(x.article, f.Range), statement: f.statement, echo: true},
			moving: like > 0 && f.moves(), other: s.barred(frames, f)}
		for i := range all {
			e.likeness = max(e.likeness, s.again(&all[i], f.content, own)+like)
		}
		if e.likeness >= echoed && e.over(best) {
			best = e
		}
	}
	return best
}

// over reports whether a clause of a sentence is the echo in it rather than another.
func (e echo) over(o echo) bool {
	if e.other != o.other && o.likeness > 0 {
		return o.other
	}
	return e.likeness > o.likeness
}

// barred reports whether a frame is surely of another happening than one of some: the mayor's aide met him, the mayor met her
// brother. Of what moves, as a price does, one may tell another hour.
func (s *scene) barred(frames []int, f *frame) bool {
	return slices.ContainsFunc(frames, func(k int) bool {
		v := s.veto(f, &s.frames[k])
		return v != "" && !(f.moves() && timeAlone(v))
	})
}

// moves reports whether a frame tells a level or a count that moves.
func (f *frame) moves() bool { return f.classes[0].figures != "" }

// nearest is how like a frame is to the nearest of some, 0 where none is near but for its time.
func (s *scene) nearest(frames []int, f *frame) (best float64) {
	for _, k := range frames {
		g := &s.frames[k]
		if v := s.veto(f, g); g.class() == f.class() && (v == "" || timeAlone(v)) {
			best = max(best, chance(s.likeness(f, g)))
		}
	}
	if best < near {
		return 0
	}
	return best
}

// framesOf are the frames of a few of the tellings of a claim made from a happening.
func (s *scene) framesOf(c *claim) (found []int) {
	if c.happening < 0 {
		return nil
	}
	for _, t := range sample(c.tellings, maxCompared) {
		for _, i := range s.sentencesOf(t.article, t.at.Range()) {
			for _, k := range s.articles[t.article].sentences[i].triggers {
				if s.frames[k].Range == t.at.Range() {
					found = append(found, k)
				}
			}
		}
	}
	return found
}

// again is how much of what was said a clause says in its sentence, 0 where clause and clause share nothing.
func (s *scene) again(said *saying, clause, own bag) float64 {
	v := s.weights.cosine(said.clause, clause)
	if v == 0 {
		return 0
	}
	sentence := 0.0
	for _, b := range said.sentences {
		sentence = max(sentence, s.weights.cosine(b, own))
	}
	return v + s.weights.cosine(said.clause, own) + sentence
}

// mayTell reports whether nothing bars a sentence from telling a claim: it names nobody, or somebody of those named
// where the claim is told; and of its figures, if it has any like those of the claim, one is the same. A price may be told as
// it stood at another hour.
func (s *scene) mayTell(c *claim, all []saying, x sentenceAt, e echo) bool {
	names := s.namedIn(figure{article: x.article, sentence: x.sentence})
	others := slices.ContainsFunc(all, func(said saying) bool { return len(said.names) > 0 })
	if len(names) > 0 && others && !slices.ContainsFunc(all, func(said saying) bool { return shared(names, said.names) > 0 }) {
		return false
	}
	if e.moving {
		return true
	}
	same, other := false, false
	for _, f := range c.figures {
		for _, q := range s.articles[x.article].sentences[x.sentence].quantities {
			switch {
			case f.unit != q.unit || f.unit == "" && (f.of != q.of || f.of == ""):
			case f.base == q.base:
				same = true
			default:
				other = true
			}
		}
	}
	return same || !other && c.by != "claim.figure"
}
