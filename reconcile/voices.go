package reconcile

import (
	"slices"

	"hearsay"
)

// voices is who speaks for whom, and who is meant by a description, as the articles of a story say.
type voices struct {
	speaksFor map[hearsay.EntityID]hearsay.EntityID // a person, and the organisation of which it is the spokesman or head
	described map[string]hearsay.EntityID           // "her father", "the chief" to the one who is named beside it; "" where there are two
	parties   map[partyAt]string                    // for whom a party without a name stands, by its words in an article
}

type partyAt struct {
	article int
	name    string
}

// beside is how many tokens a description may stand before or after a name.
const beside = 8

// listen reads who speaks for whom in all articles.
func (s *scene) listen() {
	s.voices = voices{map[hearsay.EntityID]hearsay.EntityID{}, map[string]hearsay.EntityID{}, map[partyAt]string{}}
	for a := range s.articles {
		for i := range s.articles[a].sentences {
			if s.articles[a].sentences[i].tree != nil {
				s.introductions(a, i)
			}
		}
	}
	for a := range s.articles {
		for i := range s.articles[a].Statements {
			s.standIn(a, s.articles[a].Statements[i].Speaker)
		}
	}
	s.onePaper()
}

// introductions reads what is set beside the names of persons in a sentence: "Norr Line spokesman Jon Abel", "Jon Abel, a
// spokesman for Norr Line", "her father Bor Moll".
func (s *scene) introductions(a, i int) {
	for _, m := range s.articles[a].sentences[i].mentions {
		x := s.articles[a].Mentions[m]
		if x.Entity == "" || x.Form != hearsay.ByName || s.kind[x.Entity] != hearsay.Person {
			continue
		}
		before, after := s.sides(a, i, x.Range)
		for _, side := range []hearsay.Range{before, after} {
			if org := s.organisationIn(a, i, side); org != "" && voiced(side.Of(s.articles[a].Article.Text)) && s.voices.speaksFor[x.Entity] == "" {
				s.voices.speaksFor[x.Entity] = org
			}
		}
		phrase := before.Of(s.articles[a].Article.Text)
		s.describe(description(phrase), x.Entity)
		s.describe(office(phrase), x.Entity)
	}
}

// describe notes who is meant by a description; nobody where two are.
func (s *scene) describe(words string, who hearsay.EntityID) {
	if words == "" {
		return
	}
	if other, ok := s.voices.described[words]; ok && other != who {
		who = ""
	}
	s.voices.described[words] = who
}

// sides are the phrase before a name and the apposition after it; empty where there is none.
func (s *scene) sides(a, i int, name hearsay.Range) (before, after hearsay.Range) {
	tokens, text := s.articles[a].sentences[i].Tokens, s.articles[a].Article.Text
	before, after = hearsay.Range{Start: name.Start, End: name.Start}, hearsay.Range{Start: name.End, End: name.End}
	first, _ := slices.BinarySearchFunc(tokens, name.Start, func(t hearsay.Token, at int) int { return t.Start - at })
	for k := first - 1; k >= 0 && first-k <= beside && (phrasal(tokens[k], text) || k == first-1 && tokens[k].Of(text) == ","); k-- {
		before.Start = tokens[k].Start
	}
	next, _ := slices.BinarySearchFunc(tokens, name.End, func(t hearsay.Token, at int) int { return t.Start - at })
	if next < len(tokens) && tokens[next].Of(text) == "," {
		for k := next + 1; k < len(tokens) && k-next <= beside && phrasal(tokens[k], text); k++ {
			after.End = tokens[k].End
		}
	}
	return before, after
}

// phrasal reports whether a token may stand in the phrase that describes somebody.
func phrasal(t hearsay.Token, text string) bool {
	switch t.POS {
	case "ADP":
		return slices.Contains([]string{"of", "for", "at"}, t.Of(text))
	case "NOUN", "PROPN", "ADJ", "DET", "PART":
		return true
	case "PRON":
		return t.Tag == "PRP$"
	}
	return false
}

// organisationIn is the organisation that is named in a range of a sentence, or "".
func (s *scene) organisationIn(a, i int, r hearsay.Range) hearsay.EntityID {
	for _, m := range s.articles[a].sentences[i].mentions {
		if x := s.articles[a].Mentions[m]; r.Contains(x.Head) && x.Form == hearsay.ByName && s.kind[x.Entity] == hearsay.Organisation {
			return x.Entity
		}
	}
	return ""
}

// standIn notes for whom a party without a name stands: a spokesman for the house, "her father" for whom another article
// names so, the analysts of one house for themselves.
func (s *scene) standIn(a int, p hearsay.Party) {
	if e := s.houseCalled(a, p); e != "" {
		s.voices.parties[partyAt{a, p.Name}] = s.partyKey(hearsay.Party{Entity: e})
	}
	if p.Kind != hearsay.AnonymousParty && p.Kind != hearsay.GroupParty || p.Range().Empty() {
		return
	}
	at := s.sentencesOf(a, p.Range())
	if len(at) == 0 {
		return
	}
	org, key := s.organisationIn(a, at[0], p.Range()), ""
	switch named := s.meant(a, p); {
	case named != "":
		key = s.partyKey(hearsay.Party{Entity: named})
	case org == "":
	case voiced(p.Name):
		key = s.partyKey(hearsay.Party{Entity: org})
	case p.Kind == hearsay.GroupParty:
		if head := headOf(s.articles[a].sentences[at[0]].tree, p.Range()); head >= 0 {
			key = "group:" + s.articles[a].sentences[at[0]].tree.lemma(head) + ":" + string(org)
		}
	}
	if key != "" {
		s.voices.parties[partyAt{a, p.Name}] = key
	}
}

// meant is who is meant by "her father", or by "the chief" in an article that names the only chief of the story.
func (s *scene) meant(a int, p hearsay.Party) hearsay.EntityID {
	if named := s.voices.described[description(p.Name)]; named != "" {
		return named
	}
	named := s.voices.described[officer(p.Name)]
	if named == "" || p.Kind != hearsay.AnonymousParty || !slices.ContainsFunc(s.articles[a].Mentions, func(m hearsay.Mention) bool {
		return m.Entity == named && m.Form == hearsay.ByName
	}) {
		return ""
	}
	return named
}

// standsFor names for whom a party of an article speaks, "" where it speaks for itself alone.
func (s *scene) standsFor(a int, p hearsay.Party) string {
	if org := s.voices.speaksFor[p.Entity]; org != "" {
		return s.partyKey(hearsay.Party{Entity: org})
	}
	return s.voices.parties[partyAt{a, p.Name}]
}

// oneVoice reports whether two parties are one, or one speaks for the other, or both for a third.
func (s *scene) oneVoice(a int, x hearsay.Party, b int, y hearsay.Party) bool {
	if sameParty(x, y) {
		return true
	}
	p, q := s.standsFor(a, x), s.standsFor(b, y)
	return p != "" && (p == q || p == s.partyKey(y)) || q != "" && q == s.partyKey(x)
}
