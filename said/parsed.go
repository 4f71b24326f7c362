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
	if s < 0 {
		return piece{}
	}
	p := piece{s, s + 1}
	for p.from > 0 && u.within(p.from-1, s) {
		p.from--
	}
	for p.to < len(u.words) && p.to != i && u.within(p.to, s) {
		p.to++
	}
	return p
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
