package said

import (
	"strings"
)

// parsedSubject is the subject of the verb at word i after the parse; empty where there is none.
func (u *unit) parsedSubject(i int) piece {
	s := -1
	for k := max(0, i-60); k < len(u.words) && k < i+30; k++ {
		if w := &u.words[k]; w.head == i && strings.HasPrefix(w.rel, "nsubj") && w.quote == 0 {
			s = k
			break
		}
	}
	if s < 0 || u.words[s].time > s { // the day of a dateline speaks no more than any other
		return piece{}
	}
	p := piece{s, s + 1}
	for p.from > 0 && u.within(p.from-1, s) {
		p.from--
	}
	for w := &u.words[p.from]; p.from < s && (w.rel == "case" || w.rel == "mark" || w.rel == "cc"); w = &u.words[p.from] {
		p.from++ // "as", "but" before a subject
	}
	for p.to < len(u.words) && p.to != i && u.within(p.to, s) {
		p.to++
	}
	return p
}

// circumstance is where after the parse the first time or occasion of the saying begins that follows word i, past the end where
// none does: "called it a trap during a rally". verb is the cue.
func (u *unit) circumstance(verb, i int) int {
	for ; i < len(u.words) && i < verb+maxAdjunct; i++ {
		w := &u.words[i]
		if w.quote > 0 || !w.in(occasions) || w.head < 0 {
			continue
		}
		if h := &u.words[w.head]; h.head == verb && w.head > i && (h.rel == "obl" || h.rel == "advcl") {
			return i
		}
	}
	return len(u.words)
}

// joins reports whether the finite verb at word i is joined after the parse to one that stands from word from on: "the skipper
// who lost his mast and sailed home".
func (u *unit) joins(from, i int) bool {
	v := u.verbFrom(i)
	w := u.at(v)
	return w.rel == "conj" && w.head >= from && w.head < i && u.words[w.head].verb()
}

// within reports whether word k belongs to the noun phrase of head s after the parse, clauses and
// appositions left out.
func (u *unit) within(k, s int) bool {
	for n := 0; n < 12 && k >= 0; n++ {
		if k == s {
			return true
		}
		w := &u.words[k]
		switch w.rel {
		case "acl:relcl", "appos", "punct", "parataxis", "advcl", "ccomp", "cc:preconj":
			return false
		}
		if w.quote > 0 {
			return false
		}
		k = w.head
	}
	return false
}

// bounded is the phrase p before a verb or, where p goes astray on its left side, the parsed subject that ends
// with it: p is what an adjunct holds ("judges who sit as jurors of the port said"), or reaches back over one ("In
// a radio interview Rowe said").
func (u *unit) bounded(p, parsed piece) piece {
	if p.empty() || parsed.to != p.to || u.at(parsed.from-1).tag == "HYPH" {
		return p
	}
	if u.startsAdjunct(p.from) || parsed.from < p.from && u.at(p.from-1).is("/", "as") {
		return parsed
	}
	for k := p.from; k < parsed.from; k++ {
		if w := &u.words[k]; w.tag == "IN" || w.tag == "TO" || w.tag == "CC" || w.finite() || w.dash() {
			return parsed
		}
	}
	return p
}

// verbFrom is the first word from i on that is a verb and no auxiliary.
func (u *unit) verbFrom(i int) int {
	for n := 0; n < 6 && (!u.at(i).verb() || strings.HasPrefix(u.at(i).rel, "aux")); n++ {
		i++
	}
	return i
}
