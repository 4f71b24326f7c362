package reconcile

import (
	"slices"
	"strings"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

// pressNames are the names of outlets and agencies by what they are called; "the Times" may be several.
var pressNames = sync.OnceValue(func() map[string][]string {
	names := map[string][]string{}
	enter := func(table string, columns ...string) {
		t, err := lexicon.Words("en", table)
		if err != nil {
			panic(err)
		}
		for _, row := range t.Rows {
			name, _, _ := strings.Cut(row[0], " (")
			for _, c := range append(columns, "name") {
				for _, called := range strings.Split(row[t.Column(c)], "|") {
					called, _, _ = strings.Cut(called, " (")
					if key := outletKey(called); key != "" && !slices.Contains(names[key], outletKey(name)) {
						names[key] = append(names[key], outletKey(name))
					}
				}
			}
		}
	}
	enter("outlets", "aliases", "domains")
	enter("agencies", "marks", "names", "hosts")
	return names
})

// press are the outlets and agencies that go by a name; none where none is known.
func press(name string) []string { return pressNames()[outletKey(name)] }

// isOutlet reports whether an organisation is an outlet or agency, a known one or one that prints an article of the story.
func (s *scene) isOutlet(e hearsay.EntityID) bool {
	is, known := s.outlets[e]
	if !known {
		is = s.kind[e] == hearsay.Organisation && (len(press(s.name[e])) > 0 || slices.ContainsFunc(s.printers(), func(name string) bool { return onePress(name, s.name[e]) }))
		s.outlets[e] = is
	}
	return is
}

// printers are the names of the outlets that print the articles of the story.
func (s *scene) printers() (names []string) {
	for a := range s.articles {
		names = append(names, s.articles[a].Article.Outlet.Name)
	}
	return sorted(names)
}

// onePress reports whether two names may be of one outlet or agency. Of those that are not known one may be a shorter name.
func onePress(a, b string) bool {
	x, y := pressNoun(outletKey(a)), pressNoun(outletKey(b))
	if known, others := press(x), press(y); len(known) > 0 && len(others) > 0 {
		return slices.ContainsFunc(known, func(k string) bool { return slices.Contains(others, k) })
	}
	return shortened(x, y)
}

// pressKey is the key of the outlet or agency of a name, "" where no one is known by it or several are.
func pressKey(name string) string {
	if known := pressNames()[outletKey(name)]; len(known) == 1 {
		return "press:" + known[0]
	}
	return ""
}

// credit joins what an article has from an outlet to what that outlet's own article tells: who told the outlet is asked there.
// What it has from an outlet that is not in the claim stays an origin of its own.
func credit(roots []root) {
	p, from := pressesOf(roots), make([]int, len(roots))
	for i := range roots {
		if from[i] = -1; roots[i].credits == "" {
			continue
		}
		roots[i].channel = roots[i].Name == roots[i].credits
		if j := creditedAt(roots, i, p); j >= 0 {
			roots[i].joins, from[i] = roots[j].key, j
		} else {
			roots[i].channel = false
		}
	}
	circles(roots, from)
}

// circles marks the outlets that have it from each other: each is said to have reported it by the next, and the last by the first.
func circles(roots []root, from []int) {
	ended := make([]bool, len(roots)) // followed before
	for i := range roots {
		path := map[int]bool{}
		at := i
		for at >= 0 && roots[at].channel && !ended[at] && !path[at] {
			path[at] = true
			at = from[at]
		}
		for k := at; k >= 0 && path[k] && !roots[k].circle; k = from[k] {
			roots[k].circle = true
		}
		for k := range path {
			ended[k] = true
		}
	}
}

// presses are the outlets of the articles of roots: a story has few, however many articles.
type presses struct {
	of    []int // by root, in names
	names []string
	going map[string][]bool // by a name, which of names may be of one outlet with it
}

func pressesOf(roots []root) *presses {
	p, at := &presses{going: map[string][]bool{}}, map[string]int{}
	for _, r := range roots {
		n, ok := at[r.outlet]
		if !ok {
			n, at[r.outlet], p.names = len(p.names), len(p.names), append(p.names, r.outlet)
		}
		p.of = append(p.of, n)
	}
	return p
}

// like tells for each of names whether it may be of one outlet with a name.
func (p *presses) like(name string) []bool {
	like, ok := p.going[name]
	if !ok {
		for _, n := range p.names {
			like = append(like, onePress(n, name))
		}
		p.going[name] = like
	}
	return like
}

// ownVoiceLikely is how likely it is, of 0 to 4, that what an article credits an outlet with is what that outlet tells in its own voice.
const ownVoiceLikely = 2

// creditedAt is the root of the outlet that a root credits: that of a like speaker, else its own voice, else its first;
// -1 where the outlet does not tell the claim, where two go by the name, where both have it from one already, or where the
// outlet has it from one without a name who is another.
func creditedAt(roots []root, i int, p *presses) int {
	best, outlet, other := -1, "", false
	credited, own := p.like(roots[i].credits), p.like(roots[i].outlet)
	likely := func(r root) int {
		switch {
		case r.echo && !roots[i].echo:
			return 0
		case r.key == roots[i].key:
			return 4
		case r.Kind == roots[i].Kind && !roots[i].channel:
			return 3
		case r.own:
			return ownVoiceLikely
		}
		return 1
	}
	for j, r := range roots {
		if !credited[p.of[j]] || own[p.of[j]] || r.document == roots[i].document {
			continue
		}
		if roots[i].hidden.passed && r.hidden.apart(roots[i].hidden) {
			other = true
			continue
		}
		if outlet != "" && !p.like(outlet)[p.of[j]] {
			return -1
		}
		if outlet = r.outlet; best < 0 || likely(r) > likely(roots[best]) {
			best = j
		}
	}
	if other && best >= 0 && likely(roots[best]) < ownVoiceLikely {
		return -1
	}
	return best
}

// outletMeant is a party by the name of the outlet that it is, where it goes by what it is: "the newspaper" is the outlet that its article
// named last before it.
func (s *scene) outletMeant(a int, p hearsay.Party) hearsay.Party {
	words := strings.Fields(strings.ToLower(p.Name))
	if p.Entity != "" || p.Range().Empty() || len(words) != 2 || !listed("definite", words[0]) || !listed("outlet", words[1]) {
		return p
	}
	for _, m := range s.articles[a].Mentions {
		if m.End > p.Start {
			break
		}
		if m.Form == hearsay.ByName && m.Entity != "" && s.isOutlet(m.Entity) {
			p.Name, p.Kind, p.Entity = s.name[m.Entity], hearsay.OrganisationParty, m.Entity
		}
	}
	return p
}

// creditOf is the outlet that an article has a statement from, "" for none: the link of the chain that is nearest the article, or a
// speaker that is an organisation, or one that is named in his words: "a report in the Quay Post", "a Quay Post investigation".
func (s *scene) creditOf(a int, st *hearsay.Statement) string {
	p := st.Speaker
	if n := len(st.Chain); n > 0 {
		p = st.Chain[n-1]
	}
	p = s.outletMeant(a, p)
	switch p.Kind {
	case hearsay.OrganisationParty, hearsay.NamedParty:
		return p.Name
	case hearsay.DocumentParty, hearsay.AnonymousParty:
		for _, i := range s.sentencesOf(a, p.Range()) {
			if org := s.organisationIn(a, i, p.Range()); org != "" {
				return s.name[org]
			}
		}
	}
	return ""
}
