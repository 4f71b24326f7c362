package said

import (
	"slices"

	"hearsay"
)

// piece is words [from, to) of a unit.
type piece struct{ from, to int }

func (p piece) empty() bool { return p.to <= p.from }

// draft is a statement in the making: its words are known, not yet who speaks.
type draft struct {
	u       *unit
	content []piece
	cue     piece
	subject piece          // the words that name the speaker; empty where none do
	speaker *hearsay.Party // set where the speaker is known without words
	from    *draft         // the draft whose speaker and chain it takes
	outer   *draft         // the report it stands in ("A said B had said …")
	class   string
	pending bool  // its content stands in the next paragraph
	press   bool  // an outlet as its hearer is a link of the chain
	issued  piece // the document it was said in, where that is no adjunct: "issued a statement saying"
	stance  hearsay.Stance
	by      string
	chain   []hearsay.Party
	party   hearsay.Party
}

func (d *draft) covers(i int) bool {
	return slices.ContainsFunc(d.content, func(p piece) bool { return p.from <= i && i < p.to })
}

// start is the index of the first word of d in its unit.
func (d *draft) start() int {
	s := d.cue.from
	if len(d.content) > 0 && (d.cue.empty() || d.content[0].from < s) {
		s = d.content[0].from
	}
	return s
}

// trim takes marks that are no part of what was said off the ends of a piece: white marks, final
// stops and commas outside of quotation marks, a leading conjunction.
func (u *unit) trim(p piece) piece {
	for !p.empty() {
		w := u.at(p.to - 1)
		if w.quote > 0 && u.quoteEnd(p.to-1) <= p.to && (u.quoteBegin(p.to-1) >= p.from || !w.stop()) || w.letters() || w.is(")", "%", "]", "$", "€", "£") {
			break
		}
		p.to--
	}
	for !p.empty() {
		w := u.at(p.from)
		if u.quoteStart(p.from) || w.letters() || w.is("(", "$", "€", "£", "[", "#", "@", "...", "…") {
			break
		}
		p.from++
	}
	return p
}

// wholly reports whether every word of p stands in quotation marks, and partly whether one does.
func (u *unit) quoted(p piece) (wholly, partly bool) {
	wholly = true
	for i := p.from; i < p.to; i++ {
		if u.words[i].quote > 0 {
			partly = true
		} else if u.words[i].letters() {
			wholly = false
		}
	}
	return wholly && partly, partly
}

// manner is how much of the content stands in quotation marks.
func (d *draft) manner() hearsay.Manner {
	all, some := len(d.content) > 0, false
	for _, p := range d.content {
		wholly, partly := d.u.quoted(p)
		all = all && wholly
		some = some || partly
	}
	switch {
	case all:
		return hearsay.Direct
	case some:
		return hearsay.Mixed
	}
	return hearsay.Indirect
}

// quotes are the pieces of the content in quotation marks.
func (d *draft) quotes() (out []hearsay.Range) {
	for _, p := range d.content {
		for i := p.from; i < p.to; i++ {
			if d.u.words[i].quote == 0 {
				continue
			}
			j := min(d.u.quoteEnd(i), p.to)
			out = append(out, d.u.spanOf(i, j))
			i = j - 1
		}
	}
	return out
}
