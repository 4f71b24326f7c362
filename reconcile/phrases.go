package reconcile

import (
	"strings"
	"unicode"

	"hearsay"
)

// longestPhrase is how many words a few words in quotation marks may be.
const longestPhrase = 7

// quotedPhrase is a few words that an article has in quotation marks: “one cheque and no questions”.
type quotedPhrase struct {
	telling
	words []string
}

// samePhrases groups the few words that two articles or more have in quotation marks, and that one voice said, as far as
// it is told: the marks say that somebody chose the words. Names and titles are no such words.
func (s *scene) samePhrases() (claims []claim) {
	index := map[string][]quotedPhrase{}
	for a := range s.articles {
		for _, q := range s.articles[a].Quotes {
			if p, ok := s.phrase(a, q); ok {
				key := strings.Join(p.words, " ")
				p.quoted = key
				index[key] = append(index[key], p)
			}
		}
	}
	for _, key := range sortedKeys(index) {
		all := index[key]
		if all[0].article == all[len(all)-1].article || !s.saidByOne(all) {
			continue
		}
		c := claim{happening: -1, spoken: true, by: "claim.phrase", because: []string{"the same words in quotation marks"}}
		for _, p := range all {
			c.tellings = append(c.tellings, p.telling)
		}
		c.statements = s.statementsOf(c.tellings)
		claims = append(claims, c)
	}
	return claims
}

// phrase reads a quotation as a few words of somebody's choice: two of them at least meaningful, and not all names.
func (s *scene) phrase(a int, q hearsay.Quote) (p quotedPhrase, ok bool) {
	if q.Depth > 0 || q.Open || q.Continues {
		return p, false
	}
	plain, meaning := 0, 0
	for _, i := range s.sentencesOf(a, q.Range) {
		for _, t := range s.articles[a].sentences[i].Tokens {
			word := t.Of(s.articles[a].Article.Text)
			if !q.Contains(t.Range) || !strings.ContainsFunc(word, unicode.IsLetter) {
				continue
			}
			p.words = append(p.words, strings.ToLower(word))
			if meaningful(t) {
				meaning++
				if strings.ToLower(word) == word {
					plain++
				}
			}
		}
	}
	if len(p.words) > longestPhrase || meaning < 2 || plain == 0 {
		return p, false
	}
	p.article, p.at, p.statement = a, s.span(a, q.Range), s.covering(a, q.Range)
	return p, true
}

// saidByOne reports whether somebody is told to have said the words, and nobody else.
func (s *scene) saidByOne(all []quotedPhrase) bool {
	first, found := quotedPhrase{}, false
	speaker := func(p quotedPhrase) (hearsay.Party, bool) {
		if p.statement < 0 {
			return hearsay.Party{}, false
		}
		party := s.articles[p.article].Statements[p.statement].Speaker
		return party, party.Kind == hearsay.NamedParty || party.Kind == hearsay.OrganisationParty
	}
	for _, p := range all {
		if who, ok := speaker(p); ok && !found {
			first, found = p, true
		} else if ok {
			if one, _ := speaker(first); !s.oneVoice(first.article, one, p.article, who) {
				return false
			}
		}
	}
	return found
}
