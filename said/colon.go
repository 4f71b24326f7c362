package said

import "hearsay"

// readColons reads speech that no cue announces but a colon: "Rowe was blunt: “…”" and, where the
// sentence names but a speaker, "Rowe: “…”"; in headlines without quotation marks too, "Harbour
// authority: quay to reopen".
func (u *unit) readColons() {
	for i := 1; i+1 < len(u.words) && i < maxReach; i++ {
		w := &u.words[i]
		if w.quote > 0 || w.stop() || w.is(";") {
			return
		}
		if w.is(":") {
			if d := u.colon(i); d != nil && !u.overlapsDraft(d) {
				u.drafts = append(u.drafts, d)
			}
			return
		}
	}
}

// colon is the statement after the colon at word i; nil if there is none.
func (u *unit) colon(i int) *draft {
	content := piece{i + 1, len(u.words)}
	if u.quoteStart(i + 1) {
		content.to = u.quoteEnd(i + 1)
	} else if !u.headline() || !u.tells(content) {
		return nil
	}
	subject := u.colonSubject(i)
	if subject.empty() || u.countWords(content) < floatingWords {
		return nil
	}
	return &draft{u: u, content: []piece{u.trim(content)}, subject: subject, class: "say", stance: hearsay.Asserts, by: "said.colon-speech"}
}

// colonSubject is who speaks after the colon at word i: the subject of the sentence before it, or all
// of it, if that is somebody who can speak.
func (u *unit) colonSubject(i int) piece {
	from := 0
	for from < i && !u.words[from].letters() {
		from++
	}
	j := u.speakerAfter(from)
	if j == from || j > i || j < i && !u.at(j).finite() {
		return piece{}
	}
	if p := (piece{from, j}); u.person(p) || u.organisation(p) || u.source(p) || u.at(from).is("he", "she", "they") {
		return p
	}
	return piece{}
}

// tells reports whether p has a verb that tells something: a finite one, or "to" and a verb.
func (u *unit) tells(p piece) bool {
	for i := p.from; i+1 < p.to; i++ {
		if u.words[i].finite() || u.words[i].is("to") && u.words[i+1].tag == "VB" {
			return true
		}
	}
	return false
}

// source reports whether p names, by what it is, somebody who can speak: "the harbour authority".
func (u *unit) source(p piece) bool {
	switch u.lex.sources[u.words[u.head(p)].low].kind {
	case hearsay.OrganisationParty, hearsay.AnonymousParty, hearsay.GroupParty:
		return true
	}
	return false
}

func (u *unit) organisation(p piece) bool {
	m := u.mentionOf(u, p, u.head(p))
	return m != nil && m.Form == hearsay.ByName && u.names[m.Entity] != nil && u.names[m.Entity].Kind == hearsay.Organisation
}

// headline reports whether the unit is a headline or a heading.
func (u *unit) headline() bool {
	if u.block < 0 || u.block >= len(u.r.Article.Blocks) {
		return false
	}
	role := u.r.Article.Blocks[u.block].Role
	return role == hearsay.Headline || role == hearsay.Heading
}
