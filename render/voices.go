package render

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// voice is everything one speaker says in a story.
type voice struct {
	name      string
	kind      hearsay.PartyKind
	sayings   []*hearsay.Statement
	documents map[hearsay.DocumentID]bool
}

// voices groups the statements of a story by who makes them: those heard in most articles first,
// so that what one article alone passes on does not push them out.
func (p *page) voices(s *hearsay.Story, all bool) section {
	out := section{Title: wordVoices}
	for _, v := range p.gather(s) {
		out.Entries = append(out.Entries, p.voice(v, all))
	}
	return out
}

func (p *page) gather(s *hearsay.Story) []*voice {
	byKey := map[string]*voice{}
	var list []*voice
	for i := range p.Statements {
		st := &p.Statements[i]
		if !slices.Contains(s.Documents, st.Document) || st.Speaker.Kind == hearsay.UnattributedParty {
			continue
		}
		key := voiceKey(st)
		v := byKey[key]
		if v == nil {
			v = &voice{name: p.partyName(st.Document, st.Speaker), kind: st.Speaker.Kind, documents: map[hearsay.DocumentID]bool{}}
			byKey[key] = v
			list = append(list, v)
		}
		v.sayings = append(v.sayings, st)
		v.documents[st.Document] = true
	}
	slices.SortStableFunc(list, func(a, b *voice) int {
		return cmp.Or(cmp.Compare(len(b.documents), len(a.documents)), cmp.Compare(len(b.sayings), len(a.sayings)),
			cmp.Compare(a.name, b.name))
	})
	return list
}

// voiceKey keeps unnamed speakers of different articles apart: nothing says they are one.
func voiceKey(s *hearsay.Statement) string {
	if s.Speaker.Entity != "" {
		return string(s.Speaker.Entity)
	}
	if s.Speaker.Kind == hearsay.AnonymousParty {
		return string(s.Document) + "\x00" + strings.ToLower(s.Speaker.Name)
	}
	return strings.ToLower(s.Speaker.Name)
}

func (p *page) partyName(d hearsay.DocumentID, q hearsay.Party) string {
	if e := p.entities[q.Entity]; e != nil {
		return clean(e.Name)
	}
	return cmp.Or(clean(q.Name), p.words(q.Range().In(d)), wordUnnamed)
}

func (p *page) voice(v *voice, all bool) entry {
	e := entry{Head: v.name, Facts: []string{partyWord(v.kind), count(len(v.documents), "article")}}
	slices.SortStableFunc(v.sayings, func(a, b *hearsay.Statement) int {
		return cmp.Or(p.byDate(a.Document, b.Document), cmp.Compare(start(a), start(b)))
	})
	seen := map[string]int{}
	for _, s := range v.sayings {
		said := p.saying(s)
		key := cmp.Or(s.Utterance, strings.ToLower(said.Quotes[0].Words))
		if at, ok := seen[key]; ok {
			e.Parts[at].also(p.way(s))
			continue
		}
		seen[key] = len(e.Parts)
		e.Parts = append(e.Parts, said)
	}
	if len(e.Parts) > mostSayings && !all {
		e.Parts, e.Rest = e.Parts[:mostSayings:mostSayings], e.Parts[mostSayings:]
	}
	return e
}

// also adds another way by which the same words came.
func (e *entry) also(way string) {
	if !slices.Contains(e.Facts, way) {
		e.Facts = append(e.Facts, way)
	}
}

func start(s *hearsay.Statement) int {
	if len(s.Content) > 0 {
		return s.Content[0].Start
	}
	return 0
}

// saying is one statement: how it is put, through whom it came, and its words.
func (p *page) saying(s *hearsay.Statement) entry {
	e := entry{ID: p.shortID(string(s.ID)), Head: stanceWord(s.Stance), Quotes: []quote{p.content(s)}}
	if way := p.way(s); way != "" {
		e.Facts = append(e.Facts, way)
	}
	if s.Lent != "" {
		e.Facts = append(e.Facts, "speaker named in another article")
	}
	return e
}

// way is through whom a statement came, the article's outlet last, e.g. "People → Daily Lantern".
func (p *page) way(s *hearsay.Statement) string {
	var hops []string
	for _, hop := range s.Chain {
		hops = append(hops, p.partyName(s.Document, hop))
	}
	return strings.Join(append(hops, p.outlet(s.Document)), " → ")
}

// content is the words of a statement, its pieces joined, or those of its cue.
func (p *page) content(s *hearsay.Statement) quote {
	pieces := s.Content
	if len(pieces) == 0 && s.Cue != nil {
		pieces = []hearsay.Range{*s.Cue}
	}
	var words []string
	var at hearsay.Range
	for i, r := range pieces {
		words = append(words, p.words(r.In(s.Document)))
		if i == 0 {
			at = r
		}
		at.End = max(at.End, r.End)
	}
	return quote{Words: strings.Join(words, " … "), At: at.In(s.Document)}
}
