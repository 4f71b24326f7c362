package said

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// head is the index of the head noun of the phrase p: the last noun of its first base phrase.
func (u *unit) head(p piece) int {
	head := -1
	for i := p.from; i < p.to; i++ {
		w := &u.words[i]
		if u.at(i+1).tag == "HYPH" || u.at(i-1).tag == "HYPH" && !w.noun() {
			continue // "the Larnsea-based line"
		}
		if w.noun() || head < 0 && (w.tag == "CD" || w.tag == "DT" || strJJ(w.tag)) {
			head = i
			continue
		}
		if head >= 0 && u.words[head].noun() && (w.tag == "IN" || w.tag == "TO" || w.tag == "VBN" || w.tag == "VBG" || w.is(",", "(", "of", "for")) {
			break
		}
	}
	if head < 0 {
		return p.to - 1
	}
	return head
}

// titledName is the last word of p where p is a title with its name, "Secretary of the Air Force James
// Rowe"; else head. Before such a name stands no preposition, and all but small words are capitals.
func (u *unit) titledName(p piece, head int) int {
	last := p.to - 1
	if !upperLetter(u.words[head].Of(u.text)) || head == last || u.words[p.from].tag == "DT" {
		return head
	}
	m := u.mentionOf(u, p, last)
	if m == nil || m.Form != hearsay.ByName || u.names[m.Entity] == nil || u.names[m.Entity].Kind != hearsay.Person {
		return head
	}
	for i := p.from; i < p.to; i++ {
		if w := &u.words[i]; !upperLetter(w.Of(u.text)) && (w.tag != "IN" && w.tag != "DT" && w.tag != "CC" || u.at(i+1).Start == m.Start) {
			return head
		}
	}
	return last
}

// mentionAt is the first mention that starts at a byte; nil if none does.
func (a *article) mentionAt(start int) *hearsay.Mention {
	ms := a.r.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].Start >= start })
	if i == len(ms) || ms[i].Start != start {
		return nil
	}
	return &ms[i]
}

// mentionOf is the mention that names the head of p.
func (a *article) mentionOf(u *unit, p piece, head int) *hearsay.Mention {
	h := u.words[head].Range
	ms := a.r.Mentions
	i := sort.Search(len(ms), func(i int) bool { return ms[i].End > u.words[p.from].Start })
	var best *hearsay.Mention
	for ; i < len(ms) && ms[i].Start < u.words[p.to-1].End; i++ {
		m := &ms[i]
		if m.Entity == "" || m.Form == hearsay.ByPronoun {
			continue
		}
		if !(m.Head.Overlaps(h) || m.Head.Empty() && m.Range.Contains(h) || m.End == h.End && m.Form != hearsay.ByName) {
			continue
		}
		if best == nil || m.Form == hearsay.ByName || m.Len() > best.Len() && best.Form != hearsay.ByName {
			best = m
		}
	}
	return best
}

// described is a party named by what it is: "a palace insider", "police", "the report".
func (a *article) described(u *unit, p piece, head int, party hearsay.Party) hearsay.Party {
	w := &u.words[head]
	party.Name = party.Range().Of(a.text)
	party.By = "speaker.described"
	if s, ok := a.lex.sources[w.low]; ok && (w.tag != "NNP" || p.to > p.from+1) {
		party.Kind = s.kind
	} else {
		party.Kind = a.guessKind(u, p, head)
	}
	if u.words[p.from].is("one") && u.at(p.from+1).is("of") || u.confides(p, head) {
		party.Kind = hearsay.AnonymousParty
	}
	if w.is("group") && u.at(head+1).is("of") && u.manyAfter(head+2, p.to) {
		party.Kind = hearsay.GroupParty
	}
	if u.coordinated(p) && party.Kind != hearsay.DocumentParty {
		party.Kind = hearsay.GroupParty
	}
	if a.paper != nil && u.words[p.from].is("the") && p.to == p.from+2 && w.in(pressNouns) {
		party.Name, party.Kind, party.Entity, party.By = a.paper.Name, a.paper.Kind, a.paper.Entity, "speaker.again"
		return party
	}
	if v := a.same(u, p, w); v != nil {
		party.Name, party.Kind, party.Entity, party.By = v.party.Name, v.party.Kind, v.party.Entity, "speaker.again"
	}
	return party
}

// manyAfter reports whether the words [i, j) hold the noun of several people: "a group of councillors".
func (u *unit) manyAfter(i, j int) bool {
	for ; i < j; i++ {
		if u.words[i].tag == "NNS" {
			return true
		}
	}
	return false
}

// confides reports whether p is people known by what they know: "people familiar with the sale", "those close to the crown".
func (u *unit) confides(p piece, head int) bool {
	n := u.at(head + 1)
	return u.words[head].in(peopleWords) && head+1 < p.to && (n.in(followsNames) || n.is("with") && u.at(head+2).is("knowledge", "direct"))
}

// guessKind is the kind of a party whose noun the lexicon has not.
func (a *article) guessKind(u *unit, p piece, head int) hearsay.PartyKind {
	w := &u.words[head]
	switch {
	case w.tag != "NNP" && head > p.from && u.words[p.from].tag == "DT" && upperLetter(u.words[p.to-1].Of(u.text)):
		return hearsay.OrganisationParty
	case w.tag == "NNP":
		if p.to-p.from >= 2 && u.at(p.from).tag != "DT" {
			return hearsay.NamedParty
		}
		if u.at(p.from).is("the") || p.to == p.from+1 && allUpper(w.Of(a.text)) {
			return hearsay.OrganisationParty
		}
		return hearsay.NamedParty
	case w.tag == "NNS", w.tag == "NNPS", w.in(counted):
		return hearsay.GroupParty
	}
	return hearsay.AnonymousParty
}

// coordinated reports whether p is "A and B".
func (u *unit) coordinated(p piece) bool {
	for i := p.from + 1; i+1 < p.to; i++ {
		if u.words[i].is("and") && u.words[i-1].noun() {
			return true
		}
		if u.words[i].tag == "IN" {
			return false
		}
	}
	return false
}

// bothNamed reports whether p is two names, "Tidewell and Skerry", and no one name with "and" in it.
func (u *unit) bothNamed(p piece) bool {
	for i := p.from + 1; i+1 < p.to; i++ {
		if !u.words[i].is("and") {
			continue
		}
		a, b := u.mentionOf(u, piece{p.from, i}, i-1), u.mentionOf(u, piece{i + 1, p.to}, u.head(piece{i + 1, p.to}))
		return a != nil && b != nil && a.Form == hearsay.ByName && b.Form == hearsay.ByName && a.Entity != b.Entity &&
			a.Start == u.words[p.from].Start && a.End == u.words[i-1].End && b.Start == u.words[i+1].Start
	}
	return false
}

// same is the unnamed speaker met before that "the source" or "the insider" means; "another
// source", "a source" and "sources" are new ones. Nouns that only say that somebody told something, "the sources", may
// mean one met under another noun.
func (a *article) same(u *unit, p piece, head *word) *voice {
	if !u.words[p.from].is("the", "this", "that") || p.to-p.from > 3 {
		return nil
	}
	if v := a.known[head.low]; v != nil || !head.in(informants) {
		return v
	}
	return a.onlyUnnamed(head.many())
}

// onlyUnnamed is the one unnamed speaker met so far, or the one group of them; nil where there are more, or none.
func (a *article) onlyUnnamed(many bool) (only *voice) {
	for _, v := range a.unnamed {
		if v.many != many {
			continue
		}
		if only != nil {
			return nil
		}
		only = v
	}
	return only
}

// headNoun is the noun by which an unnamed speaker may be met again.
func (a *article) headNoun(u *unit, p piece) *word {
	if p.empty() {
		return nil
	}
	return &u.words[u.head(p)]
}

func allUpper(s string) bool { return s == strings.ToUpper(s) && len(s) > 1 }

func upperLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '“' || r == '"' || r == '‘'
}
