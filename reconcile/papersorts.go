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
	for _, word := range singulars(p.Name) {
		switch {
		case listed("another", word):
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

// singulars are the words of a name in lower case, each without the "s" of a plural.
func singulars(name string) (words []string) {
	for _, word := range strings.Fields(strings.ToLower(name)) {
		words = append(words, strings.TrimSuffix(word, "s"))
	}
	return words
}

// anyPaper reports whether a party is called by a word for any document: "the report".
func anyPaper(p hearsay.Party) bool {
	return slices.ContainsFunc(singulars(p.Name), func(word string) bool { return listed("paper", word) })
}

// onlySort is the one sort of document that an article speaks of, "" where it speaks of none or of several.
func (s *scene) onlySort(a int) (sort string) {
	for i := range s.articles[a].sentences {
		for _, t := range s.articles[a].sentences[i].Tokens {
			word := strings.ToLower(t.Lemma)
			switch {
			case t.POS != "NOUN" || !listed("paper.sort", word) || word == sort:
			case sort != "":
				return ""
			default:
				sort = word
			}
		}
	}
	return sort
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
	for at, sort := range found {
		if !slices.ContainsFunc(makers[sort], func(x []string) bool {
			return slices.ContainsFunc(makers[sort], func(y []string) bool { return apartIn(x, y) })
		}) {
			s.voices.parties[at] = "paper:" + sort
		}
	}
}

// makersOf are those whom a document is said to be of, by name or, after "from" or "by", by what they are; outlets that only have it left out.
func (s *scene) makersOf(a int, p hearsay.Party) (found []string) {
	for _, m := range s.articles[a].Mentions {
		if m.Form == hearsay.ByName && m.Entity != "" && p.Range().Contains(m.Range) && !s.isOutlet(s.name[m.Entity]) {
			found = append(found, string(m.Entity))
		}
	}
	after := false
	for _, i := range s.sentencesOf(a, p.Range()) {
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
