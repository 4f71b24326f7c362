package said

import (
	"slices"

	"hearsay"
)

// voice is a speaker with the chain he came through.
type voice struct {
	party hearsay.Party
	chain []hearsay.Party
	unit  int  // block where last heard
	many  bool // several people
}

// resolve gives a draft its speaker and its chain.
func (a *article) resolve(d *draft) {
	if d.outer != nil {
		a.resolve(d.outer)
	}
	switch {
	case d.speaker != nil:
		d.party = *d.speaker
	case d.from != nil && (d.subject.empty() || d.from.subject == d.subject && d.from.u == d.u):
		a.carry(d, d.from)
		return
	case d.subject.empty():
		d.party = hearsay.Party{Kind: hearsay.UnattributedParty}
	default:
		d.party = a.party(d.u, d.subject)
	}
	a.findChain(d)
	a.remember(d)
}

// carry takes speaker and chain over from another draft.
func (a *article) carry(d, from *draft) {
	d.party, d.chain = from.party, from.chain
	if from.party.Kind == "" {
		d.party = hearsay.Party{Kind: hearsay.UnattributedParty}
		return
	}
	d.party.By = "speaker.carried"
}

func (a *article) remember(d *draft) {
	if d.party.Kind == hearsay.UnattributedParty || d.class == "decline" {
		return
	}
	v := &voice{party: d.party, chain: d.chain, unit: d.u.block}
	a.last = v
	if name := bareName(d.party.Name); a.lex.outlets[name].name != "" && d.party.Kind == hearsay.OrganisationParty {
		a.meet(d.party)
	}
	if d.party.Kind == hearsay.AnonymousParty || d.party.Kind == hearsay.GroupParty && d.party.Entity == "" {
		if head := a.headNoun(d.u, d.subject); head != nil {
			v.many = head.many()
			if a.known[head.low] == nil && d.party.Kind == hearsay.AnonymousParty {
				a.unnamed = append(a.unnamed, v)
			}
			a.known[head.low] = v
		}
	}
	if d.party.Entity != "" {
		a.known[string(d.party.Entity)] = v
	}
}

// party is who the words p of u name.
func (a *article) party(u *unit, p piece) hearsay.Party {
	span := u.spanOf(p.from, p.to)
	party := hearsay.Party{Start: span.Start, End: span.End}
	if p.to == p.from+1 && pronoun(&u.words[p.from]) {
		return a.pronoun(u, p, party)
	}
	head := u.head(p)
	if titled := u.titledName(p, head); titled > head {
		head = titled
	}
	if u.bothNamed(p) {
		party.Name, party.Kind, party.By = party.Range().Of(a.text), hearsay.GroupParty, "speaker.described"
		return party
	}
	if m := a.mentionOf(u, p, head); m != nil {
		if e := a.names[m.Entity]; e != nil {
			party.Name, party.Entity, party.Kind, party.By = e.Name, e.ID, partyKind(e.Kind), cmpOr(m.By, "speaker.mention")
			return party
		}
	}
	return a.described(u, p, head, party)
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func pronoun(w *word) bool {
	return w.tag == "PRP" || w.tag == "PRP$" || w.is("who", "he", "she", "they", "it", "his", "her", "their", "its")
}

func partyKind(k hearsay.Kind) hearsay.PartyKind {
	switch k {
	case hearsay.Person:
		return hearsay.NamedParty
	case hearsay.Organisation, hearsay.Place:
		return hearsay.OrganisationParty
	case hearsay.Work:
		return hearsay.DocumentParty
	case hearsay.Group:
		return hearsay.GroupParty
	}
	return hearsay.NamedParty
}

// pronoun is who a pronoun stands for: what who resolved, else the newest speaker it may be.
func (a *article) pronoun(u *unit, p piece, party hearsay.Party) hearsay.Party {
	w := &u.words[p.from]
	if m := a.mentionAt(w.Start); m != nil && a.names[m.Entity] != nil {
		e := a.names[m.Entity]
		party.Name, party.Entity, party.Kind, party.By = e.Name, e.ID, partyKind(e.Kind), m.By
		return party
	}
	if w.is("it", "its") && (a.last == nil || a.last.unit != u.block) {
		if who, ok := a.lastSubject(u, p.from); ok {
			party.Name, party.Entity, party.Kind, party.By = who.Name, who.Entity, who.Kind, "speaker.subject"
			return party
		}
	}
	if a.last != nil && a.fits(w, a.last.party) {
		party.Name, party.Entity, party.Kind, party.By = a.last.party.Name, a.last.party.Entity, a.last.party.Kind, "speaker.last"
		return party
	}
	party.Name = w.Of(a.text)
	switch {
	case w.is("it", "its"):
		party.Kind = hearsay.OrganisationParty
	case w.is("they", "their", "we"):
		party.Kind = hearsay.GroupParty
	default:
		party.Kind = hearsay.AnonymousParty
	}
	return party
}

// lastSubject is the subject of the sentence before that of word i of u, in its paragraph, if it is an organisation or a document.
func (a *article) lastSubject(u *unit, i int) (hearsay.Party, bool) {
	end := u.sentenceStart(i)
	if at := slices.Index(a.units, u); end == 0 && at > 0 && a.units[at-1].block == u.block {
		u = a.units[at-1]
		end = len(u.words)
	}
	if end == 0 {
		return hearsay.Party{}, false
	}
	p := u.mainSubject(end - 1)
	if p.empty() || pronoun(&u.words[p.from]) {
		return hearsay.Party{}, false
	}
	who := a.party(u, p)
	return who, who.Kind == hearsay.OrganisationParty || who.Kind == hearsay.DocumentParty
}

// fits reports whether a pronoun may stand for a party.
func (a *article) fits(w *word, p hearsay.Party) bool {
	switch {
	case w.is("he", "she", "his", "her", "who", "i"):
		return p.Kind == hearsay.NamedParty || p.Kind == hearsay.AnonymousParty
	case w.is("it", "its"):
		return p.Kind == hearsay.OrganisationParty || p.Kind == hearsay.DocumentParty
	}
	return true
}
