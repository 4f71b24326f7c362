package who

import (
	"hearsay"
)

// reach is how many agreeing mentions back a pronoun looks; reachSentences is how many sentences.
const (
	reach          = 40
	reachSentences = 5
)

// Weights of what makes an antecedent likely, fitted on the coreference of GUM.
const (
	weighPresent  = 2.0  // how present its entity is
	weighBack     = -2.3 // each sentence between
	weighSubject  = 1.0  // it is a subject
	weighOwner    = 2.0  // it is the subject of the sentence of a pronoun that is no subject
	weighClash    = -2.3 // it is the subject of the clause of an object
	weighUnsure   = -0.6 // its gender is not known
	weighUnnamed  = 0.7  // nobody named
	weighQuote    = -1.2 // on the other side of quotation marks
	weighBody     = -3.6 // a body for "they"
	weighPlace    = -1.5 // a place for "it"
	weighWork     = 0.2  // a work for "it"
	weighChain    = -0.4 // it is a pronoun itself
	weighPart     = -0.9 // it stands inside a larger phrase: the owner, or after "of"
	weighParallel = 0.5  // both are subjects
	weighOwners   = 0.1  // both are owners, in one sentence
	weighBlock    = -1.2 // in another paragraph
	weighKnown    = 0.1  // each time its entity was mentioned before, up to ten
	weighSays     = 1.5  // it says what the pronoun begins: "X said she"
	weighMargin   = 0.12 // at least so much must part the best from the next
)

// guess is an entity with the weight of its likeliest mention.
type guess struct {
	entity *entity
	weight float64
}

// resolvePronoun gives a pronoun the likeliest entity that agrees with it. Where two are about as
// likely they are left as candidates.
func (d *document) resolvePronoun(i int, r *ref) {
	if r.noun.gender == "n" && r.noun.kind == "subject" && d.empty(r) {
		return
	}
	var best, second guess
	for _, g := range d.antecedents(i, r) {
		switch {
		case best.entity == nil || g.weight > best.weight:
			best, second = g, best
		case second.entity == nil || g.weight > second.weight:
			second = g
		}
	}
	if best.entity == nil {
		return
	}
	if second.entity != nil && best.weight-second.weight < weighMargin && !best.entity.unnamed && !second.entity.unnamed {
		r.candidates, r.by = []*entity{best.entity, second.entity}, "pronoun.open"
		return
	}
	r.entity, r.by = best.entity, "pronoun"
	if r.noun.gender == "m" || r.noun.gender == "f" {
		r.entity.vote(r.noun.gender)
	}
}

// vote counts a pronoun for the gender of somebody whose name does not tell it; two more than against decide.
func (e *entity) vote(g gender) {
	if e.gender != "" {
		return
	}
	switch {
	case e.votes == 0 || e.voted == g:
		e.voted = g
		if e.votes++; e.votes > 1 {
			e.gender = g
		}
	default:
		e.votes--
	}
}

// antecedents lists the entities that the pronoun at i may mean, each with its likeliest mention.
func (d *document) antecedents(i int, r *ref) (found []guess) {
	s, speaker := d.sentOf[r.from], d.speakerOf(r)
	speaks, about := d.v.is("say", d.at(r.to, r.head).low), d.spokenOf(i, d.ownWords(r))
	for j, n := i-1, 0; j >= 0 && n < reach; j-- {
		c := &d.refs[j]
		back := s - d.sentOf[c.head]
		if back > reachSentences {
			break
		}
		if c.entity == nil || !agrees(r.noun, c.entity) || c.entity == speaker || about[c.entity] || speaks && c.entity.inert() {
			continue
		}
		n++
		found = more(found, guess{c.entity, d.likely(r, c, back, s)})
	}
	return found
}

// more keeps the larger weight of an entity.
func more(found []guess, g guess) []guess {
	for i := range found {
		if found[i].entity == g.entity {
			found[i].weight = max(found[i].weight, g.weight)
			return found
		}
	}
	return append(found, g)
}

// inert reports whether e is a thing that says nothing.
func (e *entity) inert() bool {
	return e.unnamed && e.kind == hearsay.Other || e.kind == hearsay.Place
}

// empty reports whether "it" refers to nothing: "it is understood", "it was not clear", "it seems".
func (d *document) empty(r *ref) bool {
	for k := r.to; k < r.to+5; k++ {
		w := d.at(k, r.head)
		if d.v.is("empty", w.low) {
			return true
		}
		verb := w.tag != "" && (w.tag[0] == 'V' || w.tag == "MD" || w.tag[0] == 'R')
		if !verb && !d.v.is("copula", w.low) && !d.v.is("auxiliary", w.low) && !isPossessive(w.text) {
			return false
		}
	}
	return false
}

// likely weighs one antecedent: near, present, a subject, on the same side of the quotation marks.
func (d *document) likely(r, c *ref, back, s int) float64 {
	v := weighPresent*min(c.entity.present(s), 3) + weighBack*float64(back)
	switch {
	case c.subject && back == 0 && r.noun.kind == "object":
		v += weighClash
	case c.subject && back == 0 && !r.subject:
		v += weighSubject + weighOwner
	case c.subject && r.subject:
		v += weighSubject + weighParallel
	case c.subject:
		v += weighSubject
	}
	if c.entity.gender == "" && r.noun.gender != "" {
		v += weighUnsure
		if c.entity.votes > 0 && c.entity.voted != r.noun.gender {
			v += 3 * weighUnsure
		}
	}
	if c.entity.unnamed {
		v += weighUnnamed
	}
	if c.form == hearsay.ByPronoun {
		v += weighChain
	} else if owner := d.words[c.to-1].poss; owner && back == 0 && r.noun.kind == "possessive" {
		v += weighOwners
	} else if owner || d.at(c.from-1, c.head).low == "of" {
		v += weighPart
	}
	if d.r.Sentences[s].Block != d.r.Sentences[s-back].Block {
		v += weighBlock
	}
	if d.saysWith(c, r) {
		v += weighSays
	}
	v += weighKnown * float64(min(c.entity.times, 10))
	if d.words[r.from].quoted != d.words[c.head].quoted {
		v += weighQuote
	}
	return v + kindWeight(r.noun, c.entity)
}

// saysWith reports whether pronoun r begins what c says, by the words between them: "X said she", "X says that she".
func (d *document) saysWith(c, r *ref) bool {
	verb := r.from - 1
	if d.at(verb, r.head).low == "that" {
		verb--
	}
	return c.to == verb && d.v.is("say", d.at(verb, r.head).low)
}

// kindWeight is what the kind of an entity takes from its being meant by "they" or "it".
func kindWeight(n noun, e *entity) float64 {
	switch {
	case n.many && e.kind == hearsay.Organisation:
		return weighBody
	case n.gender == "n" && e.kind == hearsay.Place:
		return weighPlace
	case n.gender == "n" && e.kind == hearsay.Work:
		return weighWork
	}
	return 0
}

// agrees reports whether gender and number let n refer to e.
func agrees(n noun, e *entity) bool {
	switch {
	case n.many:
		return e.kind == hearsay.Group || e.many || e.kind == hearsay.Organisation && n.gender == ""
	case e.many || e.kind == hearsay.Group:
		return false
	case n.gender == "n":
		return e.kind != hearsay.Person
	}
	return e.kind == hearsay.Person && (e.gender == "" || n.gender == "" || e.gender == n.gender)
}
