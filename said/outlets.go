package said

import (
	"strings"

	"hearsay"
)

func loadMedia() map[string]medium {
	media := map[string]medium{}
	table("media", func(cell func(string) string) {
		media[cell("word")] = medium{kind: cell("kind"), name: cell("name")}
	})
	return media
}

// bareName is a name in lower case without its article.
func bareName(s string) string {
	s = lower(strings.TrimSpace(s))
	return strings.TrimPrefix(s, "the ")
}

// findWriters finds who writes for which outlet: "the Courier's editor Ann Rowe", "Ann Rowe of the Courier".
func (a *article) findWriters() {
	for _, u := range a.units {
		for i := range u.words {
			if u.words[i].quote == 0 && a.lex.writes[u.words[i].low] {
				u.findWriter(i)
			}
		}
	}
}

// findWriter reads the words around the role at word i.
func (u *unit) findWriter(i int) {
	name := u.nameAt(i + 1)
	if name.empty() {
		return
	}
	f := &frame{article: u.article, d: &draft{u: u}, u: u}
	from := max(0, i-6)
	for k := i - 1; k >= from; k-- {
		if w := &u.words[k]; !w.noun() && !strJJ(w.tag) && w.tag != "POS" && w.tag != "DT" {
			from = k + 1
		}
	}
	if from >= i {
		return
	}
	h, ok := f.outletAt(piece{from, i}, false)
	m := u.mentionOf(u, name, u.head(name))
	if !ok || m == nil || m.Entity == "" || f.own(h) {
		return
	}
	h.By = "chain.affiliation"
	if u.writers[m.Entity] == nil {
		u.writers[m.Entity] = &voice{chain: []hop{h}}
	}
}

// meet remembers an outlet, so that "the paper" and its name alone are known again.
func (a *article) meet(h hop) {
	if known, ok := a.heard[bareName(h.Name)]; ok {
		h.Name = known.Name
	}
	a.heard[bareName(h.Name)] = h
	a.paper = &h
}

// own reports whether h is the outlet that prints this article.
func (f *frame) own(h hop) bool {
	own := bareName(f.r.Article.Outlet.Name)
	if own == "" {
		return false
	}
	name := bareName(h.Name)
	if own == name {
		return true
	}
	o, ok := f.lex.outlets[own]
	return ok && bareName(o.name) == name
}

// outletAt is the outlet that the phrase p names. learn says that the words around it show that it
// is one, so that a name the lexicon has not is taken too.
func (f *frame) outletAt(p piece, learn bool) (hop, bool) {
	u := f.u
	from := p.from
	for from < p.to && (u.words[from].tag == "DT" || u.words[from].tag == "CD") {
		from++
	}
	if from == p.to {
		return hop{}, false
	}
	span := u.spanOf(from, p.to)
	if !(u.words[p.from].tag == "DT") {
		span = u.spanOf(p.from, p.to)
	}
	h := hop{Start: span.Start, End: span.End, Kind: hearsay.OrganisationParty, By: "chain.outlet"}
	// The longest known name that starts in the phrase.
	for k := from; k < p.to; k++ {
		if k > from && u.words[k-1].noun() && upperLetter(u.words[k-1].Of(f.text)) {
			continue
		}
		for e := min(p.to, k+6); e > k; e-- {
			s := u.spanOf(k, e)
			name := bareName(s.Of(f.text))
			if e < p.to && u.words[e].noun() && upperLetter(u.words[e].Of(f.text)) {
				continue
			}
			if o, ok := f.lex.outlets[name]; ok && startsUpper(s.Of(f.text)) {
				h.Name, h.Start, h.End = withoutArticle(s.Of(f.text)), s.Start, s.End
				f.alias(&h, name, o)
				return h, true
			}
			if o, ok := f.heard[name]; ok && startsUpper(s.Of(f.text)) {
				h.Name, h.Kind, h.Entity, h.Start, h.End = o.Name, o.Kind, o.Entity, s.Start, s.End
				return h, true
			}
		}
	}
	head := u.head(p)
	w := &u.words[head]
	if u.words[p.from].is("the") && p.to-p.from <= 2 && w.in(papers) && f.paper != nil {
		h.Name, h.Kind, h.Entity, h.By = f.paper.Name, f.paper.Kind, f.paper.Entity, "chain.again"
		return h, true
	}
	if !learn {
		return hop{}, false
	}
	if m := f.mentionOf(u, p, head); m != nil {
		e := f.names[m.Entity]
		if e == nil || e.Kind != hearsay.Organisation && e.Kind != hearsay.Work && e.Kind != hearsay.Other {
			return hop{}, false
		}
		h.Name, h.Entity = e.Name, e.ID
		return h, true
	}
	if w.is("police", "detectives", "investigators") && f.d.class == "tell" {
		h.Name = w.low
		return h, true
	}
	if u.words[p.from].tag == "DT" && upperLetter(u.words[p.to-1].Of(f.text)) && upperLetter(u.words[from].Of(f.text)) {
		h.Name = strings.TrimSuffix(u.spanOf(from, p.to).Of(f.text), "’s")
		return h, true
	}
	return hop{}, false
}

// alias takes the name under which the article met the outlet before, where the shorter one means it.
func (f *frame) alias(h *hop, name string, o outlet) {
	if f.paper == nil {
		return
	}
	known := bareName(f.paper.Name)
	if strings.HasPrefix(known, name+" ") || f.lex.outlets[known].name == o.name {
		h.Name, h.Kind, h.Entity = f.paper.Name, f.paper.Kind, f.paper.Entity
	}
}

// withoutArticle is a name without a leading "the" in lower case.
func withoutArticle(s string) string { return strings.TrimPrefix(s, "the ") }

// media adds what a statement was made in: "in a statement", "on Twitter", "in an interview with X",
// "in his memoir, Y"; and a cue that names its medium.
func (f *frame) media() {
	u := f.u
	if f.d.class == "write" && u.words[f.d.cue.from].in(tweets) {
		f.add(hop{Name: f.lex.media["tweet"].name, Kind: hearsay.OrganisationParty, By: "chain.medium"})
	}
	lo, hi := f.bounds()
	for i := lo; i < hi; i++ {
		w := &u.words[i]
		if f.free(i) && f.lex.media[w.low].kind == "talk" && (i < f.d.subject.from || i >= f.d.subject.to) {
			f.talk(piece{i, i + 1}, i)
		}
		if !f.free(i) || !(w.in(mediumLinks) || w.is("from") && u.at(i-1).is("quote")) {
			continue
		}
		if f.d.subject.from <= i+1 && i < f.d.subject.to {
			continue
		}
		f.mediumAt(i)
	}
}

// affiliation adds the outlet that a speaker writes for: "the Courier's editor Ann Rowe", "Ann Rowe
// of the Courier", "a commentator in the Courier".
func (f *frame) affiliation() {
	p := f.d.subject
	if p.empty() || f.d.party.Kind == hearsay.OrganisationParty || f.d.party.Kind == hearsay.DocumentParty {
		return
	}
	for i := p.from; i < p.to; i++ {
		w := &f.u.words[i]
		if (w.tag == "POS" || w.is("'s")) && i > p.from {
			f.writes(piece{p.from, i}, piece{i + 1, p.to})
			return
		}
		if w.is("of", "in", "at", "for", "from") && i > p.from && i+1 < p.to {
			f.writes(piece{i + 1, p.to}, piece{p.from, i})
			return
		}
	}
}

// writes adds the outlet of phrase p, if the words of role say that one writes for it.
func (f *frame) writes(p, role piece) {
	if role.empty() || p.empty() {
		return
	}
	h, ok := f.outletAt(p, false)
	if !ok {
		return
	}
	for i := role.from; i < role.to; i++ {
		if f.lex.writes[f.u.words[i].low] {
			h.By = "chain.affiliation"
			f.add(h)
			return
		}
	}
}
