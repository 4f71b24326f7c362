package who

import (
	"strings"
	"unicode"

	"hearsay"
)

// weigh is the evidence that one name gives for its kind, by itself and by the words around it.
func (d *document) weigh(n *name) (s scores) {
	if n.kind != "" {
		if s.add(n.kind, 2.5); n.sure {
			s.add(n.kind, 2.5)
		}
	}
	d.weighShape(n, &s)
	d.weighBefore(n, &s)
	d.weighAfter(n, &s)
	return s
}

func (d *document) weighShape(n *name, s *scores) {
	first := d.words[n.core]
	_, given := d.v.given[first.low]
	several := n.to-n.core > 1
	switch {
	case given && several && n.kind != "" && n.kind != hearsay.Person:
		s.person += 1.6
	case given && several:
		s.person += 2.4
	case given:
		s.person += 1
	case several && n.kind == "" && d.plainWords(n):
		s.person += 1.2
	case several && n.kind == "" && d.trade(n):
		s.organisation += 1
	}
	if d.v.surnames[d.words[n.to-1].low] && n.kind == "" {
		s.person += 0.9
	}
	if several && isInitial(d.words[n.core+1].text) || isInitial(first.text) && several {
		s.person += 2
	}
	if !several && (first.caps && len(first.text) <= 6 || camel(first.text)) {
		s.organisation += 1.2
	}
	for i := n.core; i < n.to; i++ {
		if d.words[i].text == "&" {
			s.organisation += 3
		}
	}
}

// camel reports whether a word has a capital after its fourth letter or later: "TideWatch", not "McAlder".
func camel(s string) bool {
	return len(s) > 4 && strings.IndexFunc(s[4:], unicode.IsUpper) >= 0 && strings.ToUpper(s) != s && !strings.Contains(s, "-")
}

// plainWords reports whether a name of two to four words reads as a person's: letters alone, and no
// word that stands without a capital elsewhere in the article.
func (d *document) plainWords(n *name) bool {
	if n.to-n.core > 4 {
		return false
	}
	for _, w := range d.words[n.core:n.to] {
		_, place := d.v.places[w.low]
		_, demonym := d.v.demonyms[w.low]
		if w.caps || strings.ContainsAny(w.text, "0123456789") || !w.upper && !d.v.is("particle", w.low) || place || demonym && (n.to-n.core > 2 || w.low == d.words[n.to-1].low) || d.lower[w.low] > 0 {
			return false
		}
	}
	return !d.trade(n) && !d.allCommon(n)
}

// allCommon reports whether all words of a name are common words and the last is no surname: "Best New Artist".
func (d *document) allCommon(n *name) bool {
	for _, w := range d.words[n.core:n.to] {
		if !d.v.is("common", w.low) {
			return false
		}
	}
	return !d.v.surnames[d.words[n.to-1].low]
}

// trade reports whether a name ends in a word for what somebody does, and no surname: "Skerry Towing".
func (d *document) trade(n *name) bool {
	last := d.words[n.to-1].low
	return len(last) > 6 && strings.HasSuffix(last, "ing") && !d.v.surnames[last]
}

func (d *document) weighBefore(n *name, s *scores) {
	b := d.at(n.from-1, n.from)
	switch {
	case d.v.is("where", b.low):
		s.place += 1.1
	case d.v.is("inword", b.low):
		s.place += 0.25
	case b.low == "the" && n.from == n.core:
		s.person -= 1.5
		s.organisation += 0.6
	case d.v.is("workcue", b.low) || b.text == "," && d.v.is("workcue", d.at(n.from-2, n.from).low):
		s.work += 3.5
	case d.v.is("either", b.low):
		s.person += 0.3
		s.organisation += 0.3
	case d.v.is("vessel", b.low) && !b.upper:
		s.other += 4
	case b.low == "for" && d.v.is("spokes", d.at(n.from-2, n.from).low), d.makerBefore(n):
		s.organisation += 1.5
	case d.isNoun(n.from-1, n.from, "kin", "person", "attached"):
		s.person += 2
	case d.isNoun(n.from-1, n.from, "organisation") && d.v.nouns[b.low].kind == "organisation":
		s.organisation += 1.5
	case d.isNoun(n.from-1, n.from, "place"), b.low == "of" && d.isNoun(n.from-2, n.from, "place"):
		s.place += 2.5
	}
	if opens(b.text) && isClosing(d.at(n.to, n.from).text) && n.to-n.from < 8 {
		s.work += 2
	}
}

// makerBefore reports whether what stands before a name says that it is a body: "the crane's maker, X".
func (d *document) makerBefore(n *name) bool {
	return d.at(n.from-1, n.from).text == "," && d.isNoun(n.from-2, n.from, "organisation") && (d.at(n.from-3, n.from).poss || d.isThe(n.from-3, n.from))
}

func opens(s string) bool     { return s != "" && strings.Contains("\"“‘'``«", s) }
func isClosing(s string) bool { return s != "" && strings.Contains("\"”’'''»", s) }

func (d *document) isNoun(i, same int, kinds ...string) bool {
	w := d.at(i, same)
	noun, ok := d.v.nouns[w.low]
	if !ok || w.upper || w.tag != "" && !strings.HasPrefix(w.tag, "NN") {
		return false
	}
	for _, k := range kinds {
		if noun.kind == k {
			return true
		}
	}
	return false
}

func (d *document) weighAfter(n *name, s *scores) {
	a, b := d.at(n.to, n.from), d.at(n.to+1, n.from)
	poss := d.words[n.to-1].poss
	switch {
	case poss && d.isNoun(n.to, n.from, "kin"):
		s.person += 2
	case d.v.is("corporate", a.low) || poss && d.v.is("corporate", b.low):
		s.organisation += 1.2
	case poss:
	case !poss && d.isNoun(n.to, n.from, "person", "attached", "organisation", "group") && n.to-n.core < 3:
		s.organisation += 0.8
	case d.v.is("deed", a.low):
		s.person += 0.8
	case a.text == "," && b.low == "which":
		s.person -= 2
		s.organisation += 1
	case d.v.is("say", a.low):
		d.weighSaid(n, s)
		s.person += 0.5
		s.organisation += 0.5
		if n.to-n.core == 1 {
			s.organisation += 0.3
		}
	case a.low == "who" || a.low == "whose" || a.text == "," && (b.low == "who" || b.low == "whose"):
		s.person += 2.5
	case a.text == "," && isAge(b.text):
		s.person += 3
	case a.text == "(" && isAge(b.text):
		s.person += 1
	case a.text == "," && b.upper:
		if _, place := d.v.places[b.low]; place {
			s.place += 2
		}
	}
	if a.text == "," {
		d.weighApposition(n.to+1, n.from, s)
	}
}

// weighSaid reads "X said it would close its mill": what X calls itself. "X said it was" tells nothing.
func (d *document) weighSaid(n *name, s *scores) {
	i := n.to + 1
	if d.at(i, n.from).low == "that" {
		i++
	}
	switch p := d.v.pronouns[d.at(i, n.from).low]; {
	case p.use != "subject" && p.use != "possessive" || d.v.is("copula", d.at(i+1, n.from).low):
	case p.gender == "n":
		s.organisation += 1.5
	case p.gender != "":
		s.person++
	}
}

func isAge(s string) bool {
	return len(s) == 2 && s[0] >= '1' && s[0] <= '9' && s[1] >= '0' && s[1] <= '9' || len(s) == 1 && s[0] > '0' && s[0] <= '9'
}

// weighApposition reads "X, a charity", "X, the head of Y": the first noun of the list among the next words.
func (d *document) weighApposition(i, same int, s *scores) {
	if first := d.at(i, same); first.low != "a" && first.low != "an" && first.low != "the" && !d.isNoun(i, same, "kin", "person", "attached") {
		return
	}
	for k := i; k < i+6; k++ {
		w := d.at(k, same)
		if w.text == "" || w.text == "," || d.v.is("inword", w.low) {
			return
		}
		if w.poss {
			continue
		}
		noun, ok := d.v.nouns[w.low]
		next, compound := d.v.nouns[d.at(k+1, same).low]
		if !ok || compound && next.kind != "" {
			continue
		}
		switch noun.kind {
		case "kin", "person", "attached":
			s.person += 2.5
		case "organisation":
			s.organisation += 2.5
		case "place":
			s.place += 2.5
		case "work":
			s.work += 2.5
		}
		return
	}
}
