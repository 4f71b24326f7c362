package reconcile

import (
	"strings"
	"sync"

	"hearsay"
)

// sayingNouns are the nouns that say that something was said, in both numbers: "allegation", "claims".
var sayingNouns = sync.OnceValue(func() map[string]bool {
	nouns := map[string]bool{}
	for _, row := range rows("cue-nouns") {
		nouns[row[0]], nouns[row[1]] = true, true
	}
	delete(nouns, "") // of those without a plural
	return nouns
})

// titles are the works that are named in a story, by their names.
func (s *scene) titles(all []hearsay.Entity) {
	s.works = map[string]hearsay.EntityID{}
	for _, e := range all {
		if e.Kind == hearsay.Work {
			s.works[outletKey(e.Name)] = e.ID
		}
	}
}

// work is the work that a party is: a speaker, or a link that goes by its title.
func (s *scene) work(p hearsay.Party) hearsay.EntityID {
	if s.kind[p.Entity] == hearsay.Work {
		return p.Entity
	}
	if p.Kind != hearsay.DocumentParty {
		return ""
	}
	return s.works[outletKey(p.Name)]
}

// throughWork is the key of the work in which somebody says something, "" where it is none with a title: who else tells what
// stands there has it from there.
func (s *scene) throughWork(chain []hearsay.Party) string {
	for _, p := range chain {
		if e := s.work(p); e != "" {
			return s.partyKey(hearsay.Party{Entity: e})
		}
	}
	return ""
}

// contents is the work that a telling is said to stand in, by an article that says no more of whom it has it from: "Tides, which
// includes claims of fraud"; or, in the sentence after the one that names the work, "Among them is the claim that …".
func (s *scene) contents(t telling) (hearsay.Mention, bool) {
	at := s.sentencesOf(t.article, t.at.Range())
	if len(at) == 0 {
		return hearsay.Mention{}, false
	}
	cue := s.sayingNoun(t, at[0])
	if cue < 0 {
		return hearsay.Mention{}, false
	}
	if m, ok := s.lastWork(t.article, at[0], cue); ok {
		return m, true
	}
	if at[0] == 0 || s.articles[t.article].sentences[at[0]-1].Block != s.articles[t.article].sentences[at[0]].Block {
		return hearsay.Mention{}, false
	}
	return s.lastWork(t.article, at[0]-1, t.at.Start)
}

// sayingNoun is where the noun stands in a sentence that says of a telling that it was said, -1 where none does.
func (s *scene) sayingNoun(t telling, i int) int {
	text := s.articles[t.article].Article.Text
	if t.statement >= 0 {
		if cue := s.articles[t.article].Statements[t.statement].Cue; cue != nil && sayingNouns()[strings.ToLower(cue.Of(text))] {
			return cue.Start
		}
		return -1
	}
	tokens := s.articles[t.article].sentences[i].Tokens
	for k := len(tokens) - 1; k >= 0; k-- {
		if x := tokens[k]; x.End <= t.at.End && x.Start+sayingReach >= t.at.Start && x.POS == "NOUN" && sayingNouns()[strings.ToLower(x.Lemma)] {
			return x.Start
		}
	}
	return -1
}

// sayingReach is how many bytes before a telling the noun may stand that says that it was said: "allegations of three".
const sayingReach = 24

// lastWork is the only work that a sentence names before a place.
func (s *scene) lastWork(a, i, before int) (found hearsay.Mention, ok bool) {
	for _, m := range s.articles[a].sentences[i].mentions {
		x := s.articles[a].Mentions[m]
		if x.End > before || s.kind[x.Entity] != hearsay.Work {
			continue
		}
		if ok && x.Entity != found.Entity {
			return hearsay.Mention{}, false
		}
		found, ok = x, true
	}
	return found, ok
}
