package reconcile

import (
	"cmp"
	"slices"

	"hearsay"
)

// maxEchoing is in how many sentences a word may stand to lead from a claim to a sentence.
const maxEchoing = 200

// sentenceAt is the place of a sentence in a story.
type sentenceAt struct{ article, sentence int }

// echoing are the sentences of a story by their words, those of a text that is printed again left out.
type echoing map[string][]sentenceAt

func (s *scene) echoing() echoing {
	index := echoing{}
	for a := range s.articles {
		if s.reprint(a) {
			continue
		}
		for i := range s.articles[a].sentences {
			for _, l := range s.articles[a].sentences[i].lemmas {
				index[l] = append(index[l], sentenceAt{a, i})
			}
		}
	}
	return index
}

// echo is a clause that may tell a claim in other words, and how much of it it says again.
type echo struct {
	telling
	likeness float64
	moving   bool // it is like a telling of the claim, and tells a level or a count that moves
	other    bool // it tells of another happening: so does its article, which says less of the claim elsewhere
}

// echoes are those of each claim. A clause that may tell several is taken for an echo of the one that it says most of; a claim
// that one text alone makes, printed again, takes none from the others.
func (s *scene) echoes(claims []claim) [][]telling {
	index, all, best := s.echoing(), make([][]echo, len(claims)), map[hearsay.Span]float64{}
	for i := range claims {
		all[i] = s.echoesOf(&claims[i], index)
		for _, e := range all[i] {
			if !s.fromOneText(&claims[i]) {
				best[e.at] = max(best[e.at], e.likeness)
			}
		}
	}
	found := make([][]telling, len(claims))
	for i := range all {
		for _, e := range all[i] {
			if e.likeness >= best[e.at] {
				found[i] = append(found[i], e.telling)
			}
		}
	}
	return found
}

// fromOneText reports whether all tellings of a claim are one text, in several articles.
func (s *scene) fromOneText(c *claim) bool {
	text := s.articles[c.tellings[0].article].Article.Text
	return !slices.ContainsFunc(c.tellings, func(t telling) bool { return s.articles[t.article].Article.Text != text })
}

// echoesOf are the places, at most one in each article that does not surely tell a claim, that may tell it in other words.
// They prove nothing: they raise at most alone. What is told as the statement of somebody known has its origin in him.
func (s *scene) echoesOf(c *claim, index echoing) (found []echo) {
	if c.said() {
		return nil
	}
	all, words := s.sayings(c)
	frames, best := s.framesOf(c), map[int]echo{}
	for _, x := range s.echoCandidates(c, words, index) {
		if e := s.echo(frames, all, x); e.likeness > best[x.article].likeness && s.adds(c, e) && s.mayTell(c, all, x, e) {
			best[x.article] = e
		}
	}
	for a := range s.articles {
		if e, ok := best[a]; ok && !e.other {
			found = append(found, e)
		}
	}
	return found
}

// said reports whether a claim is told as a statement of somebody known.
func (c *claim) said() bool {
	return c.spoken && slices.ContainsFunc(c.sure.List, func(o hearsay.Origin) bool { return firm(o.Kind) })
}

// settled reports whether a claim comes from one known party and nobody else is told of: what may tell it again without
// saying from whom is more often something else.
func (c *claim) settled() bool {
	all := c.sure.List
	return len(all) == 1 && firm(all[0].Kind) && all[0].Because != becauseAgency
}

// adds reports whether an echo could be of another origin than a claim surely has.
func (s *scene) adds(c *claim, e echo) bool {
	return !s.oneAgency(c, e.at) && (s.saysWho(e.telling) || !c.settled())
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
