package reconcile

import (
	"strings"

	"hearsay"
)

// houseCalled is the one organisation of the story that a party without a name may be: "the harbour authority" is the Skerry Harbour
// Authority, where no other organisation's name ends so. "The authority" is looked up by the fuller words that its article has for it.
func (s *scene) houseCalled(a int, p hearsay.Party) hearsay.EntityID {
	if p.Kind != hearsay.OrganisationParty || p.Entity != "" {
		return ""
	}
	words := strings.Fields(strings.TrimPrefix(strings.ToLower(p.Name), "the "))
	if len(words) == 1 {
		words = s.fuller(a, words[0])
	}
	if len(words) < 2 {
		return ""
	}
	return s.endings[strings.Join(words, " ")]
}

// fuller are a noun and the noun or adjective before it where an article first has two such words: "harbour authority".
func (s *scene) fuller(a int, noun string) []string {
	text := s.articles[a].Article.Text
	for i := range s.articles[a].sentences {
		tokens := s.articles[a].sentences[i].Tokens
		for k := 1; k < len(tokens); k++ {
			if before := tokens[k-1].POS; strings.EqualFold(tokens[k].Of(text), noun) && (before == "NOUN" || before == "ADJ") {
				return []string{strings.ToLower(tokens[k-1].Of(text)), noun}
			}
		}
	}
	return nil
}

// endings are the organisations by the ends of their names, of two words and more, and by "health ministry" for a Ministry of Health;
// "" for what ends more than one name.
func endings(entities []hearsay.Entity) map[string]hearsay.EntityID {
	ends := map[string]hearsay.EntityID{}
	note := func(words string, e hearsay.EntityID) {
		if other, ok := ends[words]; ok && other != e {
			e = ""
		}
		ends[words] = e
	}
	for _, e := range entities {
		if e.Kind != hearsay.Organisation {
			continue
		}
		words := strings.Fields(strings.TrimPrefix(strings.ToLower(e.Name), "the "))
		for i := 0; i+2 <= len(words); i++ {
			note(strings.Join(words[i:], " "), e.ID)
		}
		if len(words) == 3 && words[1] == "of" {
			note(words[2]+" "+words[0], e.ID)
		}
	}
	return ends
}
