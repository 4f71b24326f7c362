package said

import (
	"strings"

	"hearsay"
)

// relativeBefore is the relative pronoun whose clause word i ends: "a man who was held in June said";
// 0 if there is none.
func (u *unit) relativeBefore(i int) int {
	for k := i - 1; k > 0 && k > i-20; k-- {
		w := &u.words[k]
		if w.quote == 0 && (w.is("who", "which") || w.is("that") && u.words[k-1].noun() && u.at(k+1).finite()) {
			return k
		}
		if w.is(",", ";", ":") || w.stop() || w.quote > 0 {
			return 0
		}
	}
	return 0
}

// antecedent is the phrase a relative pronoun at word i stands for.
func (u *unit) antecedent(i int) piece {
	k := i
	if u.at(k - 1).is(",") {
		k--
	}
	p := u.phraseBefore(k)
	if p.empty() {
		return piece{i, i + 1}
	}
	return p
}

// beforeApposition is the phrase before the comma-enclosed part that ends at word i:
// "Ann Rowe, head of the union, said".
func (u *unit) beforeApposition(i int) (piece, *draft) {
	if u.words[i].is(")") {
		return u.phraseBefore(u.pastBracket(i + 1)), nil
	}
	if p := u.beforeDashes(i); !p.empty() {
		return p, nil
	}
	best := piece{}
	for k := i - 1; k >= 0 && k > i-60; k-- {
		w := &u.words[k]
		if w.quote > 0 || w.stop() || w.is(";", ":") {
			break
		}
		if !w.is(",") && !w.dash() {
			continue
		}
		p := u.phraseBefore(u.pastBracket(k))
		if p.empty() || u.startsAdjunct(p.from) {
			if !best.empty() && !u.isState(best) {
				break
			}
			best = piece{}
			continue
		}
		if named := u.nameAt(k + 1); !named.empty() && best.empty() && (!u.properHead(p) || u.person(named) && !u.person(p)) {
			return named, nil
		}
		if !best.empty() && u.person(best) && !u.person(p) {
			break
		}
		best = p
		if !u.at(p.from - 1).is(",") {
			break
		}
	}
	if best.empty() {
		best = u.mainSubject(i)
	}
	return best, nil
}

// unclosed is the name that opens the sentence before the role p, where no comma closes the apposition: "Ann Rowe,
// founder and head of the union said".
func (u *unit) unclosed(p piece) piece {
	if p.empty() || !u.at(p.from-1).is(",") || u.lex.sources[u.words[u.head(p)].low].kind != hearsay.AnonymousParty {
		return piece{}
	}
	q := u.phraseBefore(p.from - 1)
	if q.empty() || q.from != u.sentenceStart(q.from) || !u.person(q) {
		return piece{}
	}
	return q
}

// pastBracket is the index of the bracket that opens what closes before word i: "Rowe (Harrow), a judge"; i if none does.
func (u *unit) pastBracket(i int) int {
	if !u.at(i - 1).is(")") {
		return i
	}
	for k := i - 2; k > 0 && k > i-40; k-- {
		if u.words[k].is("(") {
			return k
		}
	}
	return i
}

// beforeDashes is the phrase before what stands between two dashes, of which the second is at word i: "Rowe -- head of
// the union, a shipwright -- said".
func (u *unit) beforeDashes(i int) piece {
	if !u.words[i].dash() {
		return piece{}
	}
	for k := i - 1; k > 0 && k > i-60; k-- {
		w := &u.words[k]
		if w.quote > 0 || w.stop() {
			break
		}
		if !w.dash() || u.words[k-1].End == w.Start {
			continue
		}
		p := u.phraseBefore(k)
		if q := u.phraseBefore(p.from - 1); u.at(p.from-1).is(",") && !q.empty() && u.person(q) {
			return q // "Ann Rowe, the head of Tidewell -- a ferry line -- said"
		}
		return p
	}
	return piece{}
}

// isState reports whether p is a state behind its town, as in "Ann Rowe, a baker from Harrow, Cald., said".
func (u *unit) isState(p piece) bool {
	m := u.mentionOf(u, p, u.head(p))
	return strings.HasSuffix(u.words[p.to-1].low, ".") || m != nil && u.names[m.Entity] != nil && u.names[m.Entity].Kind == hearsay.Place
}

// roleBefore is where the words that name who speaks begin: at the role in "“…,” its director, Ann
// Rowe, said", where subject is the name; else at the subject.
func (u *unit) roleBefore(subject piece, verb int) int {
	if subject.to != verb-1 || !u.at(subject.to).is(",") || !u.at(subject.from-1).is(",") {
		return subject.from
	}
	role := u.phraseBefore(subject.from - 1)
	if role.empty() || u.startsAdjunct(role.from) || !u.breaks(role.from-1) && u.at(role.from-1).quote == 0 {
		return subject.from
	}
	return role.from
}

// nameAt is the name that starts at word i, as in "his lawyer, Ann Rowe, said": one that who knows for somebody, else
// two words or more.
func (u *unit) nameAt(i int) piece {
	if p := u.mentioned(i); !p.empty() {
		return p
	}
	if u.at(i).tag != "NNP" || u.at(i).quote > 0 {
		return piece{}
	}
	j := i
	for u.at(j).tag == "NNP" || u.at(j).tag == "NNPS" || u.at(j).is(".") && u.at(j-1).tag == "NNP" && u.at(j+1).tag == "NNP" {
		j++
	}
	if j-i < 2 {
		return piece{}
	}
	return piece{i, j}
}

// mentioned is the name of somebody, no place or work, that starts at word i and that a comma or stop follows.
func (u *unit) mentioned(i int) piece {
	m := u.mentionAt(u.at(i).Start)
	if m == nil || u.at(i).quote > 0 || m.Form != hearsay.ByName {
		return piece{}
	}
	if e := u.names[m.Entity]; e == nil || e.Kind == hearsay.Place || e.Kind == hearsay.Work {
		return piece{}
	}
	j := i
	for j < len(u.words) && u.words[j].End <= m.End {
		j++
	}
	if !u.at(j).is(",") && !u.at(j).stop() {
		return piece{}
	}
	return piece{i, j}
}

// person reports whether p names a person that who knows.
func (u *unit) person(p piece) bool {
	if p.empty() {
		return false
	}
	m := u.mentionOf(u, p, u.head(p))
	return m != nil && u.names[m.Entity] != nil && u.names[m.Entity].Kind == hearsay.Person
}

// properHead reports whether the head of p is a name.
func (u *unit) properHead(p piece) bool {
	h := u.words[u.head(p)]
	return h.tag == "NNP" || h.tag == "NNPS"
}

// startsAdjunct reports whether the phrase at word i follows a preposition, so that it is no subject.
func (u *unit) startsAdjunct(i int) bool {
	p := u.at(i - 1)
	return p.tag == "IN" && !p.in(conjunctions) || p.tag == "TO" || u.at(i).time > 0
}
