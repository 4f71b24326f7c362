package who

import (
	"strings"

	"hearsay"
)

// determiner says how a noun phrase begins.
type determiner int

const (
	bare       determiner = iota // "residents", "police"
	definite                     // "the duke"
	indefinite                   // "a source", "two officials"
	owned                        // "his lawyer", "Lund's brother"
)

// findRoles finds the noun phrases that stand for somebody or something without a name: "the duke",
// "the Duke of Alder", "his lawyer", "a spokesman for the port", "sources close to the mayor".
func (d *document) findRoles() {
	d.nameAt = make([]int, len(d.words))
	for i, n := range d.names {
		for k := n.from; k < n.to; k++ {
			d.nameAt[k] = i + 1
		}
	}
	for _, s := range d.sentences {
		for i := s.from; i < s.to; i++ {
			if to := d.officeAt(i, s); to > 0 {
				d.addRole(i, to, s)
				i = to - 1
			} else if d.roleHead(i, s) {
				d.addRole(i, i+1, s)
			}
		}
	}
}

// officeAt is the end of a title that stands without a name at word i: "Duke", "Prime Minister"; or 0.
func (d *document) officeAt(i int, s stretch) int {
	if !d.words[i].upper || s.titled || d.nameAt[i] > 0 {
		return 0
	}
	for to := min(s.to, i+4); to > i; to-- {
		t, ok := d.v.titles[d.phrase(i, to)]
		if !ok || t.kind == "honorific" || t.kind == "noble" && to == i+1 && !d.isThe(i-1, i) {
			continue
		}
		if d.isThe(i-1, i) || d.isThe(i-2, i) || to < s.to && (d.words[to].text == "of" || d.words[to].text == "and") {
			return to
		}
		return 0
	}
	return 0
}

func (d *document) isThe(i, same int) bool { return d.at(i, same).low == "the" }

// roleHead reports whether word i is the head of a noun phrase for a role.
func (d *document) roleHead(i int, s stretch) bool {
	w := d.words[i]
	n, ok := d.v.nouns[w.low]
	if !ok || d.nameAt[i] > 0 || w.upper && !w.first || n.kind == "place" {
		return false
	}
	if w.tag != "" && !strings.HasPrefix(w.tag, "NN") {
		return false
	}
	next := d.at(i+1, i)
	if w.poss || next.text == "" {
		return true
	}
	if d.nounAt(i+1, i) && d.nameAt[i+1] == 0 {
		return false
	}
	if next.text == "-" && next.close {
		return false
	}
	return true
}

// nounAt reports whether word i reads as a common noun that the word before it modifies.
func (d *document) nounAt(i, same int) bool {
	w := d.at(i, same)
	if w.tag != "" {
		return strings.HasPrefix(w.tag, "NN") && !w.upper
	}
	_, ok := d.v.nouns[w.low]
	return ok && !w.upper
}

// addRole keeps the role whose head is the words [i, to).
func (d *document) addRole(i, to int, s stretch) {
	head := to - 1
	n, ok := d.v.nouns[d.words[head].low]
	if !ok {
		t := d.v.titles[d.phrase(i, to)]
		n = noun{"person", false, t.gender}
	}
	r := ref{head: head, form: hearsay.ByRole, noun: n, owner: -1}
	r.from, r.det, r.owner = d.leftEdge(i, s)
	r.title = i
	r.to = d.rightEdge(to, s, n)
	r.phrase = strings.Join(strings.Fields(strings.ToLower(d.text(i, min(r.to, d.ofEnd(to, r.to))))), " ")
	if n.many && r.det == definite && r.to-r.from == 1 {
		r.det = bare
	}
	d.roles = append(d.roles, r)
}

// ofEnd is where the first "of" phrase after a head ends, at most end.
func (d *document) ofEnd(to, end int) int {
	if to >= end || d.words[to].text != "of" {
		return to
	}
	k := to + 1
	for k < end && (d.nameAt[k] > 0 || d.words[k].low == "the" || d.words[k].upper) {
		k++
	}
	if k == to+1 || k == to+2 && d.words[to+1].low == "the" {
		return to
	}
	return k
}

// leftEdge is where the noun phrase of the head at i begins, its determiner, and the word that owns it or -1.
func (d *document) leftEdge(i int, s stretch) (from int, det determiner, owner int) {
	from = i
	for k := i - 1; k >= s.from && i-k < 9; k-- {
		w := d.words[k]
		if w.poss {
			return d.possessor(k, s), owned, k
		}
		if p, ok := d.v.pronouns[w.low]; ok {
			if p.use == "possessive" || w.low == "her" {
				return k, owned, k
			}
			return from, bare, -1
		}
		switch {
		case d.v.is("definite", w.low):
			return k, definite, -1
		case d.v.is("indefinite", w.low):
			return k, indefinite, -1
		case d.v.is("owner", w.low):
			return k, owned, -1
		case d.nameAt[k] > 0:
			if d.isPerson(k) {
				return from, bare, -1
			}
			from = d.names[d.nameAt[k]-1].from
			k = from
		case d.modifies(k):
			from = k
		case w.text == "-" && w.close:
		default:
			return from, bare, -1
		}
	}
	return from, bare, -1
}

// isPerson reports whether word k belongs to the name of a person.
func (d *document) isPerson(k int) bool {
	e := d.names[d.nameAt[k]-1].entity
	return e != nil && e.kind == hearsay.Person
}

func isSmall(s string) bool {
	return s == "of" || s == "and" || s == "the" || s == "," || s == "for" || s == "to"
}

// modifies reports whether word k can stand between a determiner and its noun.
func (d *document) modifies(k int) bool {
	w := d.words[k]
	if !isLetter(w.text) {
		return false
	}
	switch {
	case w.tag == "":
		return !d.v.is("stop", w.low) && !d.v.is("say", w.low) && !d.v.is("deed", w.low) && !d.v.is("month", w.low) && !d.v.is("weekday", w.low) || d.v.is("modifier", w.low)
	case strings.HasPrefix(w.tag, "JJ"), strings.HasPrefix(w.tag, "NN"), w.tag == "CD":
		return !d.v.is("weekday", w.low)
	case w.tag == "VBN" || w.tag == "VBG" || d.v.is("seated", w.low):
		return d.modified(k-1) || k > 0 && d.words[k-1].text == "-"
	}
	return d.v.is("modifier", w.low)
}

// modified reports whether word k can stand before a participle that modifies a noun.
func (d *document) modified(k int) bool {
	if k < 0 {
		return false
	}
	w := d.words[k]
	return d.v.is("definite", w.low) || d.v.is("indefinite", w.low) || w.tag == "JJ" || w.tag == "RB" || w.tag == "PRP$" || w.poss
}

// possessor is where the owner whose last word is k begins.
func (d *document) possessor(k int, s stretch) int {
	if at := d.nameAt[k]; at > 0 {
		k = d.names[at-1].from
	}
	for k > s.from && (d.modifies(k-1) && d.nameAt[k-1] == 0 && d.words[k-1].low == d.words[k-1].text) {
		k--
	}
	if k > s.from && (d.v.is("definite", d.words[k-1].low) || d.v.is("indefinite", d.words[k-1].low)) {
		k--
	}
	return k
}

// rightEdge is where the phrase ends: with its "of", "for", "close to" and the like, before a relative
// clause, an apposition or a verb.
func (d *document) rightEdge(to int, s stretch, n noun) int {
	for to < s.to && !d.words[to-1].poss {
		k := to
		switch {
		case d.v.is("rolelink", d.words[k].low):
			k++
		case k+1 < s.to && d.v.is("rolelink", d.words[k].low+" "+d.words[k+1].low):
			k += 2
		default:
			return to
		}
		end := d.phraseEnd(k, s)
		if end == k {
			return to
		}
		to = end
	}
	return to
}

// phraseEnd is the end of the noun phrase that begins at k, or k if none does.
func (d *document) phraseEnd(k int, s stretch) int {
	end := k
	for j := k; j < s.to && j < k+10; j++ {
		w := d.words[j]
		switch {
		case d.nameAt[j] > 0 && end > k && d.names[d.nameAt[j]-1].from == j && d.isPerson(j) && !isSmall(d.words[j-1].text):
			return end
		case w.poss:
			return j + 1
		case d.nameAt[j] > 0, w.upper && isLetter(w.text) && !w.first:
			end = j + 1
		case d.v.is("definite", w.low) || d.v.is("indefinite", w.low) || d.v.is("owner", w.low):
			if end > k && !d.words[j-1].poss {
				return end
			}
		case d.v.pronouns[w.low].use == "possessive":
			if end > k {
				return end
			}
		case w.tag == "" && d.modifies(j) || strings.HasPrefix(w.tag, "NN"):
			end = j + 1
		case strings.HasPrefix(w.tag, "JJ") || w.tag == "CD" || w.tag == "VBN" && end == k || w.text == "-" || w.text == "&":
		default:
			return end
		}
	}
	return end
}
