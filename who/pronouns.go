package who

import (
	"hearsay"
)

// reach is how many mentions back a pronoun looks; reachSentences is how many sentences.
const (
	reach          = 40
	reachSentences = 5
)

// resolvePronoun gives a pronoun the best earlier mention that agrees with it. Where two different
// ones are as good, they are left as candidates.
func (d *document) resolvePronoun(i int, r *ref) {
	if r.noun.gender == "n" && r.noun.kind == "subject" && d.empty(r) {
		return
	}
	var best, second float64
	var to, next *entity
	s := d.sentOf[r.from]
	speaker := d.speakerOf(r)
	for j, n := i-1, 0; j >= 0 && n < reach; j, n = j-1, n+1 {
		c := &d.refs[j]
		back := s - d.sentOf[c.head]
		if back > reachSentences {
			break
		}
		if c.entity == nil || c.entity == to || c.entity == next || !agrees(r.noun, c.entity) || c.entity == speaker {
			continue
		}
		v := d.likely(r, c, back, s)
		switch {
		case to == nil || v > best:
			best, second, to, next = v, best, c.entity, to
		case next == nil || v > second:
			second, next = v, c.entity
		}
	}
	if to == nil {
		return
	}
	if next != nil && best-second < 0.12 && !to.unnamed && !next.unnamed {
		r.candidates, r.by = []*entity{to, next}, "pronoun.open"
		return
	}
	r.entity, r.by = to, "pronoun"
}

// empty reports whether "it" refers to nothing: "it is understood", "it was not clear", "it seems".
func (d *document) empty(r *ref) bool {
	for k := r.to; k < r.to+5; k++ {
		w := d.at(k, r.head)
		if d.v.is("empty", w.low) {
			return true
		}
		if w.tag != "" && (w.tag[0] == 'V' || w.tag == "MD" || w.tag[0] == 'R') || d.v.is("copula", w.low) || w.low == "has" || w.low == "been" || w.low == "not" || isPossessive(w.text) {
			continue
		}
		return false
	}
	return false
}

// likely weighs one antecedent: near, present, a subject, on the same side of the quotation marks.
func (d *document) likely(r, c *ref, back, s int) float64 {
	v := 2 * min(c.entity.present(s), 3)
	v -= 0.9 * float64(back)
	if c.subject {
		v += 1
	}
	if c.subject && back == 0 && r.noun.kind != "subject" {
		v += 0.8
	}
	if back == 0 && !c.subject && r.noun.kind == "object" {
		v += 0.2
	}
	if back == 0 && r.noun.kind == "object" && c.subject {
		v -= 1.5
	}
	if c.entity.gender == "" && r.noun.gender != "" {
		v -= 0.6
	}
	if c.entity.unnamed {
		v -= 0.3
	}
	if d.words[r.from].quoted != d.words[c.head].quoted {
		v -= 0.3
	}
	if r.noun.many && c.entity.kind == hearsay.Organisation {
		v -= 1.2
	}
	if r.noun.gender == "n" {
		switch c.entity.kind {
		case hearsay.Place:
			v -= 1.5
		case hearsay.Work:
			v -= 0.6
		}
	}
	return v
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

// speakers finds, for each outermost quotation, the named speaker beside it: the third person inside
// does not mean whoever speaks.
func (d *document) speakers() {
	d.spoken = map[int]*entity{}
	for i := range d.refs {
		r := &d.refs[i]
		if r.entity == nil || d.words[r.head].quoted {
			continue
		}
		a, b := d.at(r.to, r.head), d.at(r.from-1, r.head)
		if !d.v.is("say", a.low) && !d.v.is("say", b.low) {
			continue
		}
		d.spoken[d.sentOf[r.head]] = r.entity
	}
}

// speakerOf is who speaks the quotation that the mention stands in, or nil.
func (d *document) speakerOf(r *ref) *entity {
	if !d.words[r.head].quoted {
		return nil
	}
	return d.spoken[d.sentOf[r.head]]
}
