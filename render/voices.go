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

// voices are two sections of speakers: those whom nobody names or whom the article did not hear itself,
// and the others. Those heard in most articles come first.
func (p *page) voices(s *hearsay.Story) (hidden, open section) {
	hidden, open = section{Title: wordHidden}, section{Title: wordVoices}
	for _, v := range p.gather(s, p.isHidden) {
		hidden.Entries = append(hidden.Entries, p.voice(v))
	}
	for _, v := range p.gather(s, func(st *hearsay.Statement) bool { return !p.isHidden(st) }) {
		open.Entries = append(open.Entries, p.voice(v))
	}
	return hidden, open
}

// isHidden reports whether a speaker is described but not named, or was heard by another outlet or person.
func (p *page) isHidden(s *hearsay.Statement) bool {
	return s.Speaker.Kind == hearsay.AnonymousParty || isSecondHand(s)
}

// isSecondHand reports whether somebody stands between the speaker and the article; a paper does not.
func isSecondHand(s *hearsay.Statement) bool {
	return slices.ContainsFunc(s.Chain, func(hop hearsay.Party) bool { return hop.Kind != hearsay.DocumentParty })
}

// gather groups the statements of a story that fit by who makes them.
func (p *page) gather(s *hearsay.Story, fits func(*hearsay.Statement) bool) []*voice {
	byKey := map[string]*voice{}
	var list []*voice
	for _, id := range s.Documents {
		for _, st := range p.said[id] {
			if st.Speaker.Kind == hearsay.UnattributedParty || !fits(st) {
				continue
			}
			key := p.voiceKey(st)
			v := byKey[key]
			if v == nil {
				v = &voice{name: p.partyName(st.Document, st.Speaker), kind: st.Speaker.Kind, documents: map[hearsay.DocumentID]bool{}}
				byKey[key] = v
				list = append(list, v)
			}
			v.sayings = append(v.sayings, st)
			v.documents[st.Document] = true
		}
	}
	slices.SortStableFunc(list, func(a, b *voice) int {
		return cmp.Or(cmp.Compare(len(b.documents), len(a.documents)), cmp.Compare(len(b.sayings), len(a.sayings)),
			cmp.Compare(a.name, b.name))
	})
	return list
}

// voiceKey keeps unnamed speakers of different articles apart, as nothing says they are one, but for
// those who said the same quotation.
func (p *page) voiceKey(s *hearsay.Statement) string {
	if s.Speaker.Entity != "" {
		return string(s.Speaker.Entity)
	}
	name := strings.ToLower(p.partyName(s.Document, s.Speaker))
	if s.Speaker.Kind != hearsay.AnonymousParty {
		return name
	}
	key := string(s.Document) + "\x00" + strings.TrimPrefix(strings.TrimPrefix(name, "the "), "a ")
	return cmp.Or(p.sameSource[key], key)
}

func (b *book) partyName(d hearsay.DocumentID, q hearsay.Party) string {
	if e := b.entities[q.Entity]; e != nil {
		return clean(e.Name)
	}
	return cmp.Or(clean(q.Name), b.words(q.Range().In(d)), wordUnnamed)
}

func (p *page) voice(v *voice) entry {
	name := v.name
	if v.kind != hearsay.NamedParty {
		name = capital(name)
	}
	e := entry{Head: name, Voice: string(v.sayings[0].ID), Facts: []string{partyWord(v.kind), count(len(v.documents), "article")}}
	slices.SortStableFunc(v.sayings, func(a, b *hearsay.Statement) int {
		return cmp.Or(cmp.Compare(stanceOrder(a.Stance), stanceOrder(b.Stance)), p.byDate(a.Document, b.Document), cmp.Compare(start(a), start(b)))
	})
	seen := map[string]int{}
	for _, s := range v.sayings {
		said := p.saying(s, v.name)
		key := string(s.Stance) + cmp.Or(s.Utterance, strings.ToLower(said.Quotes[0].Passages[0].plain()))
		if at, ok := seen[key]; ok {
			e.Parts[at].also(said.Facts)
			continue
		}
		seen[key] = len(e.Parts)
		e.Parts = append(e.Parts, said)
	}
	e.Facts = append(e.Facts, inCommon(e.Parts)...)
	p.fold(&e)
	labelOnce(e.Parts)
	labelOnce(e.Rest)
	return e
}

// inCommon takes off the parts what all of them share, and returns it: all their facts where they have
// the same, else the chains by which each of them came.
func inCommon(parts []entry) []string {
	shared := slices.Clone(parts[0].Facts)
	same := true
	for _, part := range parts {
		same = same && slices.Equal(part.Facts, shared)
	}
	shared = slices.DeleteFunc(shared, func(fact string) bool {
		everywhere := !slices.ContainsFunc(parts, func(part entry) bool { return !slices.Contains(part.Facts, fact) })
		return !everywhere || !same && !strings.HasPrefix(fact, wordSecondHand)
	})
	for i := range parts {
		parts[i].Facts = slices.DeleteFunc(parts[i].Facts, func(fact string) bool { return slices.Contains(shared, fact) })
	}
	return shared
}

// labelOnce leaves a label on the first of those that share it.
func labelOnce(parts []entry) {
	label := ""
	for i := range parts {
		if parts[i].Labelled = true; parts[i].Label == label {
			parts[i].Label = ""
			continue
		}
		label = parts[i].Label
	}
}

// stanceOrder puts what stands against another's word first.
func stanceOrder(s hearsay.Stance) int {
	return slices.Index([]hearsay.Stance{hearsay.Denies, hearsay.Doubts, hearsay.Asserts, hearsay.Expects, hearsay.Asks, hearsay.Declines}, s)
}

// also adds other ways by which the same words came.
func (e *entry) also(ways []string) {
	for _, way := range ways {
		if !slices.Contains(e.Facts, way) {
			e.Facts = append(e.Facts, way)
		}
	}
}

func start(s *hearsay.Statement) int {
	if len(s.Content) > 0 {
		return s.Content[0].Start
	}
	return 0
}

// saying is one statement: how it is put, through whom it came, and its words.
func (p *page) saying(s *hearsay.Statement, speaker string) entry {
	e := entry{ID: p.shortID(string(s.ID)), Label: stanceWord(s.Stance), Quotes: []quote{p.content(s)}}
	if way := p.way(s, speaker); way != "" {
		e.Facts = append(e.Facts, way)
	}
	if s.Lent != "" {
		e.Facts = append(e.Facts, wordLent)
	}
	e.Facts = p.withCorrected(e.Facts, s.Corrected)
	return e
}

// way is who printed a statement, if known, or where it came through others the chain from the speaker
// on, e.g. "second-hand: a dock engineer → Ellery Courier → Daily Lantern".
func (p *page) way(s *hearsay.Statement, speaker string) string {
	var hops []string
	for _, hop := range s.Chain {
		hops = append(hops, p.partyName(s.Document, hop))
	}
	if len(hops) == 0 {
		return p.outletName(s.Document)
	}
	hops = append(hops, p.outlet(s.Document))
	if !isSecondHand(s) {
		return strings.Join(hops, " → ")
	}
	return wordSecondHand + " " + strings.Join(append([]string{speaker}, hops...), " → ")
}

// content is the words of a statement, its pieces joined, or those of its cue.
func (b *book) content(s *hearsay.Statement) quote {
	pieces := s.Content
	if len(pieces) == 0 && s.Cue != nil {
		pieces = []hearsay.Range{*s.Cue}
	}
	var words []string
	var at hearsay.Range
	for i, r := range pieces {
		words = append(words, b.words(r.In(s.Document)))
		if i == 0 {
			at = r
		}
		at.End = max(at.End, r.End)
	}
	return quote{Passages: []passage{{[]piece{{Text: strings.Join(words, " … ")}}, at.In(s.Document)}}}
}

// sameSources are the unnamed speakers that said one quotation, each under the key of the first.
func (p *page) sameSources() map[string]string {
	first, same := map[string]string{}, map[string]string{}
	for i := range p.Statements {
		s := &p.Statements[i]
		if s.Utterance == "" || s.Speaker.Kind != hearsay.AnonymousParty {
			continue
		}
		key := p.voiceKey(s)
		if one, ok := first[s.Utterance]; ok && one != key {
			same[key] = one
		} else if !ok {
			first[s.Utterance] = key
		}
	}
	return same
}
