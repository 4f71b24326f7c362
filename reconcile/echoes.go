package reconcile

import (
	"cmp"
	"slices"

	"hearsay"
)

// How much of a claim a sentence of another article must say again to be one that may tell it too: the cosines of
// clause with clause, clause with sentence and sentence with sentence, summed.
const echoed = .7

// maxEchoing is in how many sentences a word may stand to lead from a claim to a sentence.
const maxEchoing = 200

// sentenceAt is the place of a sentence in a story.
type sentenceAt struct{ article, sentence int }

// echoing are the sentences of a story by their words.
type echoing map[string][]sentenceAt

func (s *scene) echoing() echoing {
	index := echoing{}
	for a := range s.articles {
		for i := range s.articles[a].sentences {
			for _, l := range s.articles[a].sentences[i].lemmas {
				index[l] = append(index[l], sentenceAt{a, i})
			}
		}
	}
	return index
}

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

// echoes are the places, at most one in each article that does not surely tell a claim, that may tell it in other words.
// They prove nothing: they raise at most alone. What is told as the statement of somebody known has its origin in him.
func (s *scene) echoes(c *claim, index echoing) (found []telling) {
	if c.spoken && slices.ContainsFunc(c.sure.List, func(o hearsay.Origin) bool { return firm(o.Kind) }) {
		return nil
	}
	all, words := s.sayings(c)
	best, at := map[int]float64{}, map[int]telling{}
	for _, x := range s.echoCandidates(c, words, index) {
		if !s.mayTell(c, all, x) {
			continue
		}
		if v, t := s.echo(all, x); v >= echoed && v > best[x.article] && !s.oneAgency(c, t.at) {
			best[x.article], at[x.article] = v, t
		}
	}
	for a := range s.articles {
		if t, ok := at[a]; ok {
			found = append(found, t)
		}
	}
	return found
}

// echoCandidates are the sentences of other articles that share most words with the tellings of a claim.
func (s *scene) echoCandidates(c *claim, words []string, index echoing) []sentenceAt {
	own, votes := map[int]bool{}, map[sentenceAt]int{}
	for _, t := range c.tellings {
		own[t.article] = true
	}
	for _, w := range words {
		if len(index[w]) > maxEchoing {
			continue
		}
		for _, x := range index[w] {
			if !own[x.article] {
				votes[x]++
			}
		}
	}
	var all []sentenceAt
	for x, n := range votes {
		if n > 1 {
			all = append(all, x)
		}
	}
	slices.SortFunc(all, func(x, y sentenceAt) int {
		return cmp.Or(cmp.Compare(votes[y], votes[x]), cmp.Compare(x.article, y.article), cmp.Compare(x.sentence, y.sentence))
	})
	return all[:min(len(all), 2*maxCandidates)]
}

// oneAgency reports whether a place stands in the text of an agency whose text surely tells the claim.
func (s *scene) oneAgency(c *claim, at hearsay.Span) bool {
	agency := s.aligned.agencyOf(at)
	return agency != "" && slices.ContainsFunc(c.tellings, func(t telling) bool { return s.aligned.agencyOf(t.at) == agency })
}

// sample are at most n of the tellings, evenly taken.
func sample(all []telling, n int) (some []telling) {
	for i := 0; i < len(all); i += max(1, (len(all)+n-1)/n) {
		some = append(some, all[i])
	}
	return some
}

// echo is how much of what was said a sentence says again, and the clause that does.
func (s *scene) echo(all []saying, x sentenceAt) (float64, telling) {
	sen, own := &s.articles[x.article].sentences[x.sentence], s.around(x.article, x.sentence)
	whole, clause, sentences, t := 0.0, 0.0, 0.0, telling{}
	for _, said := range all {
		whole = max(whole, s.weights.cosine(said.clause, own))
		for _, other := range said.sentences {
			sentences = max(sentences, s.weights.cosine(other, own))
		}
		for token := range sen.Tokens {
			k, ok := sen.triggers[token]
			if !ok {
				continue
			}
			if v := s.weights.cosine(said.clause, s.frames[k].content); v > clause {
				clause, t = v, telling{article: x.article, at: s.span(x.article, s.frames[k].Range), statement: s.frames[k].statement, echo: true}
			}
		}
	}
	if clause == 0 {
		return 0, telling{}
	}
	return whole + clause + sentences, t
}

// mayTell reports whether nothing bars a sentence from telling a claim: it names nobody, or somebody of those named
// where the claim is told; and of its figures, if it has any like those of the claim, one is the same.
func (s *scene) mayTell(c *claim, all []saying, x sentenceAt) bool {
	names := s.namedIn(figure{article: x.article, sentence: x.sentence})
	others := slices.ContainsFunc(all, func(said saying) bool { return len(said.names) > 0 })
	if len(names) > 0 && others && !slices.ContainsFunc(all, func(said saying) bool { return shared(names, said.names) > 0 }) {
		return false
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
