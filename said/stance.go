package said

import (
	"strings"

	"hearsay"
)

// future is a verb that says how its clause stands: only before one of the words before, if any.
type future struct {
	before string
	stance hearsay.Stance
}

func loadFutures() (futures map[string]future, states map[string]bool) {
	futures, states = map[string]future{}, map[string]bool{}
	table("content-stance", func(cell func(string) string) {
		if cell("stance") == "" {
			states[cell("word")] = true
			return
		}
		futures[cell("word")] = future{before: cell("before"), stance: hearsay.Stance(cell("stance"))}
	})
	return futures, states
}

// stance is how the speaker stands to the content: as the cue says or, where it only asserts, as the
// content does. What is to come is expected, whatever the cue.
func (a *article) stance(d *draft) hearsay.Stance {
	if d.stance != hearsay.Asserts && d.stance != "" {
		return d.stance
	}
	if s := a.contentStance(d); s != "" {
		return s
	}
	if d.manner() == hearsay.Direct && a.question(d) {
		return hearsay.Asks
	}
	return hearsay.Asserts
}

// contentStance is what the first finite verb of the content says of it; "" for nothing.
func (a *article) contentStance(d *draft) hearsay.Stance {
	u := d.u
	for _, p := range d.content {
		for i := p.from; i < p.to && i < p.from+60; i++ {
			w := &u.words[i]
			if w.is("which", "who", "whose") && i > p.from {
				i = u.pastRelative(i, p.to)
				continue
			}
			if w.finite() || w.tag == "MD" {
				return u.verbStance(i, d)
			}
		}
	}
	return ""
}

// pastRelative is the comma that closes the relative clause at word i or, where none does, its verb.
func (u *unit) pastRelative(i, to int) int {
	verb := to
	for k := i; k < to; k++ {
		if u.words[k].is(",") {
			return k
		}
		if verb == to && u.words[k].finite() {
			verb = k
		}
	}
	return verb
}

// verbStance is what the finite verb at word i says of its clause.
func (u *unit) verbStance(i int, d *draft) hearsay.Stance {
	w, n := &u.words[i], u.pastAdverbs(i+1)
	next := u.at(n)
	f, ok := u.lex.futures[w.low]
	switch {
	case next.is("have") && w.tag == "MD" && !u.at(n+1).is("to"):
		return ""
	case ok && (f.before == "" || next.is(strings.Split(f.before, ",")...)):
		if w.is("would") && u.lex.states[next.low] {
			return ""
		}
		return f.stance
	case w.lemma != "be" && w.lemma != "have" && !w.is("'s", "'re", "'m", "'ve"):
		return ""
	case next.tag == "VBG" && u.at(d.cue.from).lemma == "announce":
		return hearsay.Expects
	case next.is("been"):
		n++
	}
	f, ok = u.lex.futures["be "+u.at(n).low]
	if !ok || f.before == "to" && !(u.at(n+1).is("to") && u.at(n+2).tag == "VB") {
		return ""
	}
	return f.stance
}

// pastAdverbs is the index of the first word from i on that is no adverb.
func (u *unit) pastAdverbs(i int) int {
	for n := 0; u.at(i).adverb() && n < 3; n++ {
		i++
	}
	return i
}

// question reports whether the content ends with a question mark.
func (a *article) question(d *draft) bool {
	if len(d.content) == 0 {
		return false
	}
	p := d.content[len(d.content)-1]
	for i := p.to - 1; i >= p.from && i > p.to-4; i-- {
		if d.u.words[i].is("?") {
			return true
		}
		if d.u.words[i].letters() {
			break
		}
	}
	return false
}
