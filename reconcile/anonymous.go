package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// hidden is somebody without a name as far as he is told of: what he is called, and which outlet he spoke to.
type hidden struct {
	words  []string // that describe him, sorted; none where he has a name or is nobody
	outlet string
	passed bool // the article says that it has it from that outlet
}

// hiddenOf describes the speaker of a statement who has no name.
func (s *scene) hiddenOf(a int, st *hearsay.Statement) hidden {
	if st.Speaker.Kind != hearsay.AnonymousParty && st.Speaker.Kind != hearsay.GroupParty || st.Speaker.Entity != "" {
		return hidden{}
	}
	h := hidden{outlet: s.articles[a].Article.Outlet.Name}
	if n := len(st.Chain); n > 0 {
		h.outlet, h.passed = st.Chain[n-1].Name, true
	}
	for _, word := range s.lemmas(a, []hearsay.Range{s.called(a, st.Speaker)}) {
		if !listed("unnamed", word) {
			h.words = append(h.words, word)
		}
	}
	return h
}

// called is where an article calls a party by all that it calls him: "the people" may be "people familiar with the sale".
func (s *scene) called(a int, p hearsay.Party) hearsay.Range {
	for i := range s.articles[a].Statements {
		o := s.articles[a].Statements[i].Speaker
		if o.Name == p.Name && o.Range().Of(s.articles[a].Article.Text) == p.Name {
			return o.Range()
		}
	}
	return p.Range()
}

// same reports whether two are one by what is told of them: they spoke to one outlet, and nothing that one is called says of him
// what may not be true of the other: "a senior official", "an unnamed official" are one, "a second official" is not. Two articles
// of that outlet must call them the same, and more than "a source".
func (h hidden) same(o hidden) bool {
	if len(h.words) == 0 || len(o.words) == 0 {
		return false
	}
	if !h.passed && !o.passed {
		return len(h.words) > 1 && slices.Equal(h.words, o.words) && onePress(h.outlet, o.outlet)
	}
	return !h.apart(o) && onePress(h.outlet, o.outlet)
}

// apart reports whether each is called what the other is not: "a spokesman", "an engineer". "A person familiar with the matter" may be
// either.
func (h hidden) apart(o hidden) bool {
	return !h.whoever() && !o.whoever() && shared(h.words, o.words) < min(len(h.words), len(o.words))
}

// whoever reports whether nothing is said of somebody but that he knows.
func (h hidden) whoever() bool {
	return !slices.ContainsFunc(h.words, func(w string) bool { return !listed("whoever", w) })
}

// pressNoun takes the noun for what it is off the name of an outlet: "the Ellery Courier newspaper".
func pressNoun(name string) string {
	words := strings.Fields(name)
	if n := len(words) - 1; n > 0 && listed("outlet", words[n]) {
		words = words[:n]
	}
	return strings.Join(words, " ")
}

// shortened reports whether one name of an outlet is the end of the other: "the Courier", "the Ellery Courier".
func shortened(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > 0 && slices.Equal(x, y[len(y)-len(x):])
}
