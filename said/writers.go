package said

import "hearsay"

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
