package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// paperSort is the sort of document that a party without a title is, as its article has it: "audit" for "a leaked audit document", and for
// "the report" where its article speaks of an audit and of no other sort. "" where it is not known, or is one of several: "a second audit".
func (s *scene) paperSort(a int, p hearsay.Party) (sort string) {
	if p.Kind != hearsay.DocumentParty || s.work(p) != "" {
		return ""
	}
	for _, word := range strings.Fields(strings.ToLower(p.Name)) {
		switch {
		case listed("another", word), !listed("paper.sort", word) && listed("paper.sort", singular(word)):
			return ""
		case sort == "" && listed("paper.sort", word):
			sort = word
		}
	}
	if sort == "" && anyPaper(p) {
		return s.onlySort(a)
	}
	return sort
}

// singular is a word without the "s" of a plural.
func singular(word string) string { return strings.TrimSuffix(word, "s") }

// singulars are the words of a name in lower case, each without the "s" of a plural.
func singulars(name string) (words []string) {
	for _, word := range strings.Fields(strings.ToLower(name)) {
		words = append(words, singular(word))
	}
	return words
}

// anyPaper reports whether a party is called by a word for any document: "the report".
func anyPaper(p hearsay.Party) bool {
	return slices.ContainsFunc(singulars(p.Name), func(word string) bool { return listed("paper", word) })
}

// onlySort is the one sort of document that an article speaks of, "" where it speaks of none or of several.
func (s *scene) onlySort(a int) string {
	if s.articles[a].papers == nil {
		sorts := []string{}
		for i := range s.articles[a].sentences {
			for _, t := range s.articles[a].sentences[i].Tokens {
				if word := strings.ToLower(t.Lemma); t.POS == "NOUN" && listed("paper.sort", word) && !slices.Contains(sorts, word) {
					sorts = append(sorts, word)
				}
			}
		}
		s.articles[a].papers = sorts
	}
	if len(s.articles[a].papers) != 1 {
		return ""
	}
	return s.articles[a].papers[0]
}

// onePaper notes for the documents of a story that go without a title which of them are one: those of one sort, where nothing says that there
// are two of it, as two who made them would.
func (s *scene) onePaper() {
	makers := map[string][][]string{}
	found := map[partyAt]string{}
	for a := range s.articles {
		for i := range s.articles[a].Statements {
			st := &s.articles[a].Statements[i]
			for _, p := range append([]hearsay.Party{st.Speaker}, st.Chain...) {
				if sort := s.paperSort(a, p); sort != "" {
					found[partyAt{a, p.Name}] = sort
					makers[sort] = append(makers[sort], s.makersOf(a, p))
				}
			}
		}
	}
	one := map[string]bool{}
	for sort, all := range makers {
		one[sort] = oneMaker(all)
	}
	for at, sort := range found {
		if one[sort] {
			s.voices.parties[at] = "paper:" + sort
		}
	}
}

// oneMaker reports whether no two of some lists of makers name others, those that name nobody left out.
func oneMaker(all [][]string) bool {
	all = slices.DeleteFunc(slices.Clone(all), func(x []string) bool { return len(x) == 0 })
	slices.SortFunc(all, slices.Compare)
	all = slices.CompactFunc(all, slices.Equal)
	return !slices.ContainsFunc(all, func(x []string) bool {
		return slices.ContainsFunc(all, func(y []string) bool { return apartIn(x, y) })
	})
}

// makersOf are those whom a document is said to be of, by name or, after "from" or "by", by what they are; outlets that only have it left out.
func (s *scene) makersOf(a int, p hearsay.Party) (found []string) {
	after := false
	for _, i := range s.sentencesOf(a, p.Range()) {
		for _, k := range s.articles[a].sentences[i].mentions {
			if m := s.articles[a].Mentions[k]; m.Form == hearsay.ByName && m.Entity != "" && p.Range().Contains(m.Range) && !s.isOutlet(m.Entity) {
				found = append(found, string(m.Entity))
			}
		}
		for _, t := range s.articles[a].sentences[i].Tokens {
			if !p.Range().Contains(t.Range) {
				continue
			}
			if after = after || listed("maker", t.Lemma); after && t.POS == "NOUN" {
				found = append(found, t.Lemma)
			}
		}
	}
	return sorted(found)
}
