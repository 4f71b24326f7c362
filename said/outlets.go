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

// meet remembers an outlet, so that "the paper" and its name alone are known again.
func (a *article) meet(h hop) {
	if known, ok := a.heard[bareName(h.Name)]; ok {
		h.Name = known.Name
	}
	a.heard[bareName(h.Name)] = h
	a.paper = &h
}

// own reports whether h is the outlet that prints this article, by its name or as it is called here: "the Courier" in the
// Quayside Courier.
func (f *frame) own(h hop) bool {
	own := bareName(f.r.Article.Outlet.Name)
	if own == "" {
		return false
	}
	name, called := bareName(h.Name), ""
	if h.Start < h.End {
		called = bareName(hearsay.Range{Start: h.Start, End: h.End}.Of(f.text))
	}
	if own == name || own == called || f.shortOf(own, name) || f.shortOf(own, called) {
		return true
	}
	o, ok := f.lex.outlets[own]
	return ok && bareName(o.name) == name
}

// shortOf reports whether an outlet is called by the last words of its name, and no other that the article speaks of ends with them.
func (f *frame) shortOf(own, called string) bool {
	end := " " + called
	if called == "" || !strings.HasSuffix(own, end) {
		return false
	}
	for other := range f.heard {
		if other != own && strings.HasSuffix(other, end) {
			return false
		}
	}
	return true
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
	if f.knownOutlet(&h, from, p.to) {
		return h, true
	}
	head := u.head(p)
	if u.words[p.from].is("the") && p.to-p.from <= 2 && u.words[head].in(papers) && f.paper != nil {
		h.Name, h.Kind, h.Entity, h.By = f.paper.Name, f.paper.Kind, f.paper.Entity, "chain.again"
		return h, true
	}
	return h, learn && f.learnOutlet(&h, p, from, head)
}

// knownOutlet fills in h with the longest name of a known outlet that starts in the words [from, to).
func (f *frame) knownOutlet(h *hop, from, to int) bool {
	u := f.u
	for k := from; k < to; k++ {
		if k > from && u.words[k-1].noun() && upperLetter(u.words[k-1].Of(f.text)) {
			continue
		}
		for e := min(to, k+6); e > k; e-- {
			s := u.spanOf(k, e)
			text := s.Of(f.text)
			if !startsUpper(text) || e < to && u.words[e].noun() && upperLetter(u.words[e].Of(f.text)) {
				continue
			}
			name := bareName(text)
			if o, ok := f.lex.outlets[name]; ok {
				h.Name, h.Start, h.End = withoutArticle(text), s.Start, s.End
				f.alias(h, name, o)
				return true
			}
			if o, ok := f.heard[name]; ok {
				h.Name, h.Kind, h.Entity, h.Start, h.End = o.Name, o.Kind, o.Entity, s.Start, s.End
				return true
			}
		}
	}
	return false
}

// learnOutlet fills in h with an outlet that the lexicon has not: an organisation, a work, police that
// were told, or a name with an article.
func (f *frame) learnOutlet(h *hop, p piece, from, head int) bool {
	u, w := f.u, &f.u.words[head]
	if m := f.mentionOf(u, p, head); m != nil {
		e := f.names[m.Entity]
		if e == nil || e.Kind != hearsay.Organisation && e.Kind != hearsay.Work && e.Kind != hearsay.Other {
			return false
		}
		h.Name, h.Entity = e.Name, e.ID
		f.alias(h, bareName(e.Name), outlet{})
		return true
	}
	if w.is("police", "detectives", "investigators") && f.d.class == "tell" {
		h.Name = w.low
		return true
	}
	if u.words[p.from].tag == "DT" && upperLetter(u.words[p.to-1].Of(f.text)) && upperLetter(u.words[from].Of(f.text)) {
		h.Name = strings.TrimSuffix(u.spanOf(from, p.to).Of(f.text), "’s")
		return true
	}
	return false
}

// alias takes the name under which the article met the outlet before, where the shorter one means it.
func (f *frame) alias(h *hop, name string, o outlet) {
	if f.paper == nil {
		return
	}
	known := bareName(f.paper.Name)
	if strings.HasPrefix(known, name+" ") || strings.HasSuffix(known, " "+name) || o.name != "" && f.lex.outlets[known].name == o.name {
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
