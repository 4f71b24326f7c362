package who

import (
	"strings"

	"hearsay"
)

// profile takes the name of an entity apart.
func (l *linker) profile(e *hearsay.Entity, article int) profile {
	p := profile{Entity: e, article: article}
	for _, w := range strings.Fields(strings.ReplaceAll(e.Name, ",", "")) {
		p.words = append(p.words, fold(w))
	}
	if full, ok := l.v.same[strings.ToLower(e.Name)]; ok && e.Kind != hearsay.Person {
		p.words = strings.Fields(fold(full))
		return p
	}
	if e.Kind != hearsay.Person {
		for len(p.words) > 1 && l.v.is("company", p.words[len(p.words)-1]) {
			p.words = p.words[:len(p.words)-1]
		}
		if len(p.words) > 1 && p.words[0] == "the" {
			p.words = p.words[1:]
		}
		return p
	}
	_, bare := l.v.titles[strings.ToLower(e.Name)]
	p.office = bare || strings.Contains(e.Name, " of ")
	if !p.office {
		p.stripTitles(l.v)
		p.stripNumber(l.v)
	}
	return p
}

// stripTitles takes titles of one to three words from the front of a person's name.
func (p *profile) stripTitles(v *vocabulary) {
	for len(p.words) > 1 {
		cut := 0
		for n := min(3, len(p.words)-1); n > 0 && cut == 0; n-- {
			t, ok := v.titles[strings.Join(p.words[:n], " ")]
			if !ok {
				continue
			}
			if cut = n; t.kind == "royal" {
				p.royal = strings.Join(p.words[:n], " ")
			}
			if t.gender != "" {
				p.titled = t.gender
			}
		}
		if cut == 0 {
			return
		}
		p.words = p.words[cut:]
	}
}

func (p *profile) stripNumber(v *vocabulary) {
	if n := len(p.words); n > 1 && v.is("suffix", p.words[n-1]) {
		p.number = p.words[n-1]
		p.words = p.words[:n-1]
	}
}

// full reports whether the name says who is meant without its article: two words or more, or a royal title.
func (p *profile) full() bool {
	return p.Kind != hearsay.Person || len(p.words) > 1 || p.royal != "" || p.office
}

// contradicts reports whether two names cannot be of one person or thing.
func (p *profile) contradicts(o *profile, v *vocabulary) bool {
	if p.Kind != o.Kind && p.Kind != hearsay.Other && o.Kind != hearsay.Other {
		return true
	}
	if p.Kind != hearsay.Person || o.Kind != hearsay.Person || p.office || o.office {
		return false
	}
	switch {
	case p.number != "" && o.number != "" && p.number != o.number && p.royal != "":
		return true
	case p.titled != "" && o.titled != "" && p.titled != o.titled:
		return true
	case len(p.words) > 1 && len(o.words) > 1:
		return !(&document{v: v}).samePerson(p.words, o.words)
	}
	return p.royal != "" && o.royal != "" && p.royal != o.royal && len(p.words) == 1 && len(o.words) == 1
}

// compatible reports whether no two names of the sets of i and j contradict each other.
func (l *linker) compatible(a, b []int) bool {
	for _, i := range a {
		for _, j := range b {
			if l.all[i].contradicts(&l.all[j], l.v) {
				return false
			}
		}
	}
	return true
}
