package said

import (
	"hearsay"
)

// floatingWords is how many words a quotation without a cue of its own must have.
const floatingWords = 4

// readFloating reads quoted sentences that have no cue of their own: they belong to the speaker of
// the statement before, in the same paragraph or, where a paragraph is nothing but a quotation, in
// the one before it.
func (a *article) readFloating() {
	var last *draft
	lastUnit := -1
	for ui, u := range a.units {
		if !a.told(u.block) {
			continue
		}
		if p, ok := u.wholeQuote(); ok && !u.hasContentAt(p) {
			if d := a.inherit(u, p, last, ui-lastUnit); d != nil {
				u.drafts = append(u.drafts, d)
				last, lastUnit = d, ui
				continue
			}
		}
		for _, d := range u.drafts {
			if d.speaker == nil && d.stance != hearsay.Declines && (len(d.content) > 0 || d.pending) {
				last, lastUnit = d, ui
			}
		}
	}
}

// wholeQuote is the quotation that a unit is nothing but.
func (u *unit) wholeQuote() (piece, bool) {
	for i := range u.words {
		if u.words[i].quote == 0 {
			if u.words[i].letters() {
				return piece{}, false
			}
			continue
		}
		p := piece{i, u.quoteEnd(i)}
		for k := p.to; k < len(u.words); k++ {
			if u.words[k].letters() {
				return piece{}, false
			}
		}
		return p, u.countWords(p) >= floatingWords
	}
	return piece{}, false
}

func (u *unit) hasContentAt(p piece) bool {
	for _, d := range u.drafts {
		for _, c := range d.content {
			if c.from < p.to && p.from < c.to {
				return true
			}
		}
	}
	return false
}

// inherit is the statement of a floating quotation. ago is how many units back the last one stood.
func (a *article) inherit(u *unit, p piece, last *draft, ago int) *draft {
	d := &draft{u: u, content: []piece{p}, class: "say", stance: hearsay.Asserts, by: "said.floating", from: last}
	if last == nil || ago > 6 {
		d.from = nil
		d.speaker = &hearsay.Party{Kind: hearsay.UnattributedParty}
		return d
	}
	return d
}

// readTails reads quotations that follow a statement in its own unit with no cue: "“A,” X said. “B.”"
// where nothing separated them.
func (u *unit) readTails() {
	for i := 0; i < len(u.words); i++ {
		if !u.quoteStart(i) {
			continue
		}
		p := piece{i, u.quoteEnd(i)}
		prev := u.at(i - 1)
		if len(u.drafts) > 0 && i > 0 && (prev.stop() || prev.is(":")) && !u.hasContentAt(p) && u.countWords(p) >= floatingWords {
			u.drafts = append(u.drafts, &draft{u: u, content: []piece{p}, class: "say", stance: hearsay.Asserts, by: "said.floating", from: u.lastDraft(0)})
		}
		i = p.to - 1
	}
}
