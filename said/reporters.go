package said

import "hearsay"

// reporters adds who passed a statement on: "…, the Courier reported", "according to the Courier, citing two officials".
func (f *frame) reporters() {
	u, d := f.u, f.d
	if d.party.Kind == hearsay.OrganisationParty && d.class != "tell" && f.citing() {
		return
	}
	f.quoter()
	lo, hi := f.bounds()
	for i := lo; i < hi; i++ {
		w := &u.words[i]
		if !f.free(i) || i >= d.cue.from && i < d.cue.to || i >= d.subject.from && i < d.subject.to {
			continue
		}
		switch {
		case w.is("reported", "reports", "quoted", "cited") && u.at(i+1).is("by") || w.is("obtained", "polled", "seen", "published") && u.at(i+1).is("by") && i > d.subject.from:
			f.outletPhrase(i + 2)
		case w.is("reported", "reports") && u.at(i+1).is("to"):
			f.outletPhrase(i + 2)
		case w.is("according") && u.at(i+1).is("to"):
			f.outletPhrase(i + 2)
		}
	}
	for i := d.subject.from; i < d.subject.to; i++ {
		if u.words[i].is("by", "to") && u.at(i-1).in(contacts) {
			if j := u.nounPhrase(i + 1); j > i+1 {
				if h, ok := f.outletAt(piece{i + 1, j}, true); ok {
					f.add(h)
				}
			}
		}
	}
	if u.at(d.cue.to).is("to") && d.class != "tell" {
		f.outletPhrase(d.cue.to + 1)
	}
}

// quoter adds who quotes: "the Courier quoted Rowe as saying".
func (f *frame) quoter() {
	u, d := f.u, f.d
	if d.cue.empty() || !u.at(d.cue.from-1).is("as") || d.subject.empty() || d.subject.to != d.cue.from-1 {
		return
	}
	if v := d.subject.from - 1; u.at(v).in(quoting) {
		if p, _ := u.subjectBefore(v); !p.empty() {
			party := f.party(u, p)
			party.By = "chain.quoting"
			if e := f.names[party.Entity]; e != nil && e.Kind == hearsay.Other {
				party.Kind = hearsay.OrganisationParty
			}
			f.add(party)
		}
	}
}

func (f *frame) outletPhrase(i int) {
	j := f.u.nounPhrase(i)
	if j == i {
		return
	}
	if h, ok := f.outletAt(piece{i, j}, false); ok {
		f.add(h)
	}
}

// citing reads "X, citing Y": Y is the speaker then, and X the link.
func (f *frame) citing() bool {
	u, d := f.u, f.d
	lo, hi := u.sentenceStart(d.cue.from), min(len(u.words), d.cue.to+60)
	for i := lo; i < hi; i++ {
		w := &u.words[i]
		if !w.is("citing", "quoting") || w.quote > 0 || !f.free(i) {
			continue
		}
		j := u.nounPhrase(i + 1)
		if j == i+1 {
			return false
		}
		q := u.extend(piece{i + 1, j}, min(len(u.words), j+15))
		if s, ok := u.lex.sources[u.words[u.head(q)].low]; !(ok && s.kind != "") && u.mentionOf(u, q, u.head(q)) == nil {
			return false
		}
		paper := d.party
		d.subject = q
		d.party = f.party(u, q)
		paper.By = "chain.citing"
		f.add(paper)
		return true
	}
	return false
}
