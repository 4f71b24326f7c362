package said

import (
	"hearsay"
)

// bounds is where around the cue the frame is searched: its own sentence.
func (f *frame) bounds() (lo, hi int) {
	at := f.d.cue.from
	lo = f.u.sentenceStart(at)
	hi = min(len(f.u.words), at+80)
	for i := at; i < hi; i++ {
		if f.u.words[i].stop() && f.u.words[i].quote == 0 {
			hi = i
		}
	}
	return max(lo, at-80), hi
}

// mediumAt adds the medium of the prepositional phrase at word i.
func (f *frame) mediumAt(i int) {
	u := f.u
	j := u.nounPhrase(i + 1)
	if j == i+1 {
		return
	}
	p := piece{i + 1, j}
	if u.words[i].is("via", "to", "through") {
		if h, ok := f.outletAt(p, u.words[i].is("via")); ok && (u.words[i].is("via") || u.at(i-1).low == u.at(f.d.cue.to-1).low) {
			f.via(p, h)
		}
		return
	}
	for k := p.from; k < p.to; k++ {
		m, ok := f.lex.media[u.words[k].low]
		if !ok || u.words[k].is("x") && u.words[k].Of(f.text) != "X" {
			continue
		}
		if k+1 < p.to && u.words[k+1].noun() && m.kind != "platform" && !(u.words[k].tag == "NN" && m.kind == "talk") && u.words[k+1].tag == "NN" {
			continue
		}
		f.addMedium(p, k, m)
		return
	}
	f.writtenOn(i, p)
}

// writtenOn adds the platform that somebody wrote on, by its name alone: "wrote on Chirper that …".
func (f *frame) writtenOn(i int, p piece) {
	u := f.u
	if f.d.class != "write" || i != f.d.cue.to || !u.words[i].is("on") || !u.properHead(p) || u.words[p.from].time > 0 || u.words[p.from].in(weekdays) {
		return
	}
	h := hop{Kind: hearsay.OrganisationParty, By: "chain.medium"}
	span := u.spanOf(p.from, p.to)
	h.Name, h.Start, h.End = span.Of(f.text), span.Start, span.End
	if m := f.mentionOf(u, p, u.head(p)); m != nil && f.names[m.Entity] != nil {
		e := f.names[m.Entity]
		if e.Kind == hearsay.Person || e.Kind == hearsay.Place {
			return
		}
		h.Name, h.Entity = e.Name, e.ID
	}
	f.add(h)
}

// issued adds the document that the speaker gave out: "issued a statement saying".
func (f *frame) issued() {
	if p := f.d.issued; !p.empty() {
		k := f.u.head(p)
		f.addMedium(p, k, f.lex.media[f.u.words[k].low])
	}
}

// via adds an outlet that passed the words on, with its author before it: "via Ann Rowe's Quayside".
func (f *frame) via(p piece, h hop) {
	u := f.u
	for k := p.from + 1; k < p.to; k++ {
		if u.words[k].tag != "POS" && !u.words[k].is("'s", "'") || k+1 >= p.to {
			continue
		}
		author := u.spanOf(p.from, k)
		if !startsUpper(author.Of(f.text)) {
			break
		}
		f.add(hop{Name: author.Of(f.text), Kind: hearsay.NamedParty, Start: author.Start, End: author.End, By: "chain.via"})
		paper := u.spanOf(k+1, p.to)
		f.add(hop{Name: paper.Of(f.text), Kind: hearsay.OrganisationParty, Start: paper.Start, End: paper.End, By: "chain.via"})
		return
	}
	f.add(h)
}

func (f *frame) addMedium(p piece, k int, m medium) {
	u := f.u
	span := u.spanOf(k, k+1)
	switch m.kind {
	case "platform":
		f.add(hop{Name: m.name, Kind: hearsay.OrganisationParty, Start: span.Start, End: span.End, By: "chain.medium"})
	case "document":
		f.add(f.document(p, k, m, span))
	case "talk":
		f.talk(p, k)
	}
}

// document is a document as a link: by its title where one follows ("his memoir, Tides").
func (f *frame) document(p piece, k int, m medium, span hearsay.Range) hop {
	u := f.u
	h := hop{Name: m.name, Kind: hearsay.DocumentParty, Start: span.Start, End: span.End, By: "chain.medium"}
	if before := u.at(k - 1); before.in(serials) {
		h.Name = before.low + " " + m.name // which of them: "its weekly update"
	}
	i := p.to
	if u.at(i).is(",") {
		i++
	}
	if (m.name == "memoir" || m.name == "book" || m.name == "autobiography") && i < len(u.words) {
		if j := titleEnd(u, i); j > i {
			t := u.spanOf(i, j)
			h.Name, h.Start, h.End = t.Of(f.text), t.Start, t.End
		}
	}
	return h
}

// titleEnd is the index after the capitalised words at word i.
func titleEnd(u *unit, i int) int {
	for i < len(u.words) && (upperLetter(u.words[i].Of(u.text)) || u.words[i].quote > 0) {
		i++
	}
	return i
}

// talk adds who asked: "in an interview with X", "in a BBC interview", "told X in an interview".
func (f *frame) talk(p piece, k int) {
	u := f.u
	if u.at(k-1).is("same") && f.asked != nil {
		again := *f.asked
		again.By = "chain.again"
		f.add(again)
		return
	}
	if h, ok := f.outletAt(piece{p.from, k}, false); ok && k > p.from {
		f.add(h)
		return
	}
	for i := k + 1; i < len(u.words) && i < k+6; i++ {
		if !u.words[i].is("with", "for", "by", "on") {
			continue
		}
		j := u.nounPhrase(i + 1)
		if j == i+1 {
			continue
		}
		q := piece{i + 1, j}
		if h, ok := f.outletAt(q, true); ok {
			f.add(h)
			return
		}
		if party := f.party(u, q); party.Kind == hearsay.NamedParty {
			party.By = "chain.talk"
			f.add(party)
			f.asked = &party
		}
		return
	}
}
