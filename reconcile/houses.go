package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// houses are the organisations of a story by what stands for them.
type houses struct {
	called map[string][]hearsay.EntityID           // by noun: "yard" for “the Dell yard”, “Dell, a yard”
	led    map[hearsay.EntityID][]hearsay.EntityID // by those who speak for them or are at their head
}

func (s *scene) houses() houses {
	h := houses{map[string][]hearsay.EntityID{}, map[hearsay.EntityID][]hearsay.EntityID{}}
	s.eachNamed(hearsay.Organisation, func(a, i int, x hearsay.Mention) {
		for _, noun := range s.standsBeside(a, i, x.Range) {
			h.called[noun] = with(h.called[noun], x.Entity)
		}
	})
	s.eachNamed(hearsay.Person, func(a, i int, x hearsay.Mention) {
		before, after := s.sides(a, i, x.Range)
		for _, side := range []hearsay.Range{before, after} {
			if phrase := side.Of(s.articles[a].Article.Text); voiced(phrase) || ofOffice("heads", phrase) {
				h.led[x.Entity] = with(h.led[x.Entity], s.organisationIn(a, i, side), h.only(wordsOf(phrase)))
			}
		}
	})
	return h
}

// with adds what is not there yet; "" is nothing.
func with(all []hearsay.EntityID, more ...hearsay.EntityID) []hearsay.EntityID {
	for _, e := range more {
		if e != "" && !slices.Contains(all, e) {
			all = append(all, e)
		}
	}
	return all
}

// eachNamed visits the mentions by name of one kind in the told sentences.
func (s *scene) eachNamed(kind hearsay.Kind, visit func(a, i int, x hearsay.Mention)) {
	for a := range s.articles {
		for i := range s.articles[a].sentences {
			if s.articles[a].sentences[i].tree == nil {
				continue
			}
			for _, m := range s.articles[a].sentences[i].mentions {
				if x := s.articles[a].Mentions[m]; x.Form == hearsay.ByName && s.kind[x.Entity] == kind {
					visit(a, i, x)
				}
			}
		}
	}
}

// standsBeside are the nouns that say what a name is: its own last word, the noun right after it, that of an apposition.
func (s *scene) standsBeside(a, i int, name hearsay.Range) (nouns []string) {
	tree := s.articles[a].sentences[i].tree
	for k, t := range tree.tokens {
		h := tree.head(k)
		switch {
		case name.Contains(t.Range) && name.End == t.End:
			nouns = append(nouns, strings.ToLower(t.Of(s.articles[a].Article.Text)))
			if h == k+1 && tree.rel(k) == "compound" && tree.tokens[h].POS == "NOUN" {
				nouns = append(nouns, tree.lemma(h))
			}
		case tree.rel(k) == "appos" && t.POS == "NOUN" && h >= 0 && name.Contains(tree.tokens[h].Range):
			nouns = append(nouns, tree.lemma(k))
		}
	}
	return nouns
}

// only is the organisation that one of the nouns stands for, "" where it stands for none or for several.
func (h houses) only(nouns []string) hearsay.EntityID {
	for _, n := range nouns {
		if all := h.called[n]; len(all) == 1 {
			return all[0]
		}
	}
	return ""
}

// oneSide reports whether two parties are one voice, or one leads or speaks for the other as it is called in its article: “the ministry’s
// spokesman”, the Transport Ministry.
func (q *questions) oneSide(a int, x hearsay.Party, b int, y hearsay.Party) bool {
	return q.oneVoice(a, x, b, y) || shared(q.known.side(x.Entity), q.known.side(y.Entity)) > 0
}

// saidBySide reports whether a statement of article a, -1 for none, is of a party of article b or of its side.
func (q *questions) saidBySide(a, statement, b int, p hearsay.Party) bool {
	return statement >= 0 && q.oneSide(a, q.articles[a].Statements[statement].Speaker, b, p)
}

// side is a party with those that it leads or speaks for, sorted.
func (h houses) side(e hearsay.EntityID) []hearsay.EntityID {
	if e == "" {
		return nil
	}
	return sorted(append([]hearsay.EntityID{e}, h.led[e]...))
}

// answersFor are those for whom a party answers that was asked: the house of its spokesman or head, whom “her office” is of, which firm
// “the yard” is.
func (q *questions) answersFor(a int, p hearsay.Party) (found []holder) {
	all := slices.Clone(q.known.led[p.Entity])
	if at := q.sentencesOf(a, p.Range()); p.Entity == "" && len(at) > 0 && !p.Range().Empty() && q.articles[a].sentences[at[0]].tree != nil {
		all = q.behind(a, at[0], p)
	}
	for _, e := range all {
		found = append(found, holder{q.name[e], e})
	}
	return found
}

// behind are those for whom a party without a name of its own answers.
func (q *questions) behind(a, i int, p hearsay.Party) (all []hearsay.EntityID) {
	tree := q.articles[a].sentences[i].tree
	head := headOf(tree, p.Range())
	if head < 0 || listed("apart", tree.lemma(head)) {
		return nil
	}
	if poss := tree.kid(head, "nmod:poss"); poss >= 0 && listed("behalf", tree.lemma(head)) {
		for _, m := range q.articles[a].sentences[i].mentions {
			if x := q.articles[a].Mentions[m]; x.Contains(tree.tokens[poss].Range) {
				all = with(all, x.Entity)
			}
		}
	}
	if p.Kind == hearsay.OrganisationParty || voiced(p.Name) {
		all = with(all, q.organisationIn(a, i, p.Range()), q.known.only(wordsOf(p.Name)))
	}
	return all
}

// oneDomain reports whether two parties are the officials and the office of one thing of one place: “health officials in Orr”,
// “Orr’s health ministry”.
func oneDomain(a, b holder) bool {
	x, y := a.domain(), b.domain()
	return len(x) > 1 && slices.Equal(x, y)
}

// domain are the words of a party’s name that do not say what kind of office it is, sorted.
func (h holder) domain() (found []string) {
	for _, w := range h.words() {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if w != "for" && !listed("officials", w) && !listed("voice", w) {
			found = append(found, w)
		}
	}
	return sorted(found)
}
