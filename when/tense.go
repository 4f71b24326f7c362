package when

import (
	"slices"
	"strings"

	"hearsay"
)

// tenseAt is the tense of the verb that governs the words of r in the parse of s; none where the
// sentence has no parse. The verb is found by climbing, not by a window of words: that would lower
// the share of weekdays that are placed right.
func (g *grammar) tenseAt(text string, s hearsay.Sentence, r hearsay.Range) tense {
	at := topOf(s, r)
	if g.timetabled(text, s, at, r) {
		return futureTense
	}
	for from, steps := -1, 0; at >= 0 && at < len(s.Tokens) && steps < 12; steps++ {
		t := s.Tokens[at]
		if g.words.ahead[t.Lemma] && (t.POS == "VERB" || t.POS == "ADJ") && t.Tag != "VBD" {
			if g.passedBy(s, t) {
				return pastTense
			}
			return futureTense
		}
		if g.words.has(t.Lemma, "dates") && t.Tag == "VBN" {
			return pastTense
		}
		if g.ordered(text, s, at, from, r) || g.announced(text, s, at, r) || g.calledOff(s, at, from) || g.putOff(text, s, at, from, r) || g.arranged(text, s, at, from, r) || g.aheadOf(s, at) || g.wanted(s, at, from) || g.bound(text, s, at) || g.imperative(s, at) {
			return futureTense
		}
		if t.POS == "VERB" || t.POS == "AUX" || hasCopula(s, at) {
			if found := g.verbTense(text, s, at); found != noTense || g.conditional(s, at) {
				return found
			}
		}
		from, at = at, t.Head
	}
	return noTense
}

// passedBy reports whether what a word says lay ahead did not come: "the review due in May did not happen".
func (g *grammar) passedBy(s hearsay.Sentence, due hearsay.Token) bool {
	if due.Rel != "amod" && due.Rel != "acl" || due.Head < 0 || !strings.HasPrefix(s.Tokens[due.Head].Rel, "nsubj") || s.Tokens[due.Head].Head < 0 {
		return false
	}
	verb := s.Tokens[due.Head].Head
	past := s.Tokens[verb].Tag == "VBD"
	negated := false
	for _, t := range s.Tokens {
		if t.Head == verb {
			past = past || t.Tag == "VBD" && t.POS == "AUX"
			negated = negated || g.words.has(t.Lemma, "negation")
		}
	}
	return past && negated && g.words.has(s.Tokens[verb].Lemma, "occurs")
}

// wanted reports whether what hangs on a verb in the present or its perfect with "to" is still to be done: "they want to open on
// Monday", "they have agreed to open on Monday".
func (g *grammar) wanted(s hearsay.Sentence, verb, thing int) bool {
	t := s.Tokens[verb]
	if thing < 0 || s.Tokens[thing].Rel != "xcomp" || s.Tokens[thing].Tag != "VB" || !g.words.has(t.Lemma, "wants") {
		return false
	}
	return t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "VBG" || g.perfect(s, verb)
}

// ordered reports whether a time says until when somebody was told to do something: "ordered them to leave by noon on Monday".
func (g *grammar) ordered(text string, s hearsay.Sentence, verb, thing int, r hearsay.Range) bool {
	if thing < 0 || s.Tokens[thing].Tag != "VB" || !g.words.has(s.Tokens[verb].Lemma, "orders") {
		return false
	}
	return g.words.has(wordBefore(text, s, r), "deadline")
}

// perfect reports whether a verb is in the present perfect: "has agreed".
func (g *grammar) perfect(s hearsay.Sentence, verb int) bool {
	return s.Tokens[verb].Tag == "VBN" && slices.ContainsFunc(s.Tokens, func(t hearsay.Token) bool {
		return t.Head == verb && g.words.have[t.Lemma] && (t.Tag == "VBZ" || t.Tag == "VBP")
	})
}

// bound reports whether a verb has a modal that binds or allows what is to come: "it must open on Monday".
func (g *grammar) bound(text string, s hearsay.Sentence, verb int) bool {
	bound := false
	for _, t := range s.Tokens {
		if t.Head != verb || t.POS != "AUX" && t.Tag != "MD" {
			continue
		}
		if g.words.have[t.Lemma] {
			return false
		}
		bound = bound || t.Tag == "MD" && g.words.has(strings.ToLower(t.Of(text)), "binds")
	}
	return bound
}

// imperative reports whether a verb asks for something to be done: "register by Friday".
func (g *grammar) imperative(s hearsay.Sentence, verb int) bool {
	if t := s.Tokens[verb]; t.Tag != "VB" || t.POS != "VERB" || t.Rel != "root" && t.Rel != "conj" && t.Rel != "parataxis" {
		return false
	}
	return !slices.ContainsFunc(s.Tokens, func(t hearsay.Token) bool {
		return t.Head == verb && (t.POS == "AUX" || t.Tag == "TO" || t.Tag == "MD" || strings.HasPrefix(t.Rel, "nsubj"))
	})
}

// calledOff reports whether what hangs on a verb as its subject or object is called off by it, and so lies ahead: "Friday's
// match has been postponed".
func (g *grammar) calledOff(s hearsay.Sentence, verb, thing int) bool {
	if thing < 0 || !strings.HasPrefix(s.Tokens[thing].Rel, "nsubj:pass") && s.Tokens[thing].Rel != "obj" {
		return false
	}
	return g.words.has(withParticle(s, verb), "called-off")
}

// withParticle is the lemma of a verb with its particle: "call off".
func withParticle(s hearsay.Sentence, verb int) string {
	lemma := s.Tokens[verb].Lemma
	for _, t := range s.Tokens {
		if t.Head == verb && t.Rel == "compound:prt" {
			lemma += " " + t.Lemma
		}
	}
	return lemma
}

// putOff reports whether words say until when something is called off: "it was postponed until Monday".
func (g *grammar) putOff(text string, s hearsay.Sentence, verb, thing int, r hearsay.Range) bool {
	return thing >= 0 && g.words.has(wordBefore(text, s, r), "end-before") && g.words.has(withParticle(s, verb), "called-off")
}

// arranged reports whether a verb sets what is to come: "has called a meeting for Friday", "faces an election in October".
func (g *grammar) arranged(text string, s hearsay.Sentence, verb, thing int, r hearsay.Range) bool {
	t := s.Tokens[verb]
	switch {
	case thing < 0 || t.POS != "VERB":
		return false
	case g.words.has(t.Lemma, "arranges"):
		return g.words.has(wordBefore(text, s, r), "end-before")
	}
	return g.words.has(t.Lemma, "awaits") && s.Tokens[thing].Rel == "obj" && g.verbTense(text, s, verb) == presentTense
}

// aheadOf reports whether a noun is what something is ahead of: "ahead of the vote in October".
func (g *grammar) aheadOf(s hearsay.Sentence, noun int) bool {
	for i, t := range s.Tokens {
		if t.Head == noun && t.Rel == "case" && i > 0 && g.words.has(s.Tokens[i-1].Lemma, "ahead-of") {
			return true
		}
	}
	return false
}

// announced reports whether a verb without a tense of its own looks ahead all the same: "it is to
// open on Monday", "she said it would open on Monday", "it would be ready by Monday".
func (g *grammar) announced(text string, s hearsay.Sentence, verb int, r hearsay.Range) bool {
	would, perfect := false, false
	for i, t := range s.Tokens {
		if t.Head != verb {
			continue
		}
		if before := max(i-1, 0); t.Tag == "TO" && g.words.has(s.Tokens[before].Lemma, "copula") && (s.Tokens[before].Tag == "VBZ" || s.Tokens[before].Tag == "VBP") {
			return true
		}
		would = would || t.Tag == "MD" && g.words.has(strings.ToLower(t.Of(text)), "would")
		perfect = perfect || t.POS == "AUX" && g.words.have[t.Lemma]
	}
	if !would || perfect {
		return false
	}
	head := s.Tokens[verb].Head
	reported := s.Tokens[verb].Rel == "ccomp" && head >= 0 && g.verbTense(text, s, head) == pastTense
	return reported || g.words.has(wordBefore(text, s, r), "end-before")
}

// unrealAt reports whether the verb that governs the words of r is a perfect with a modal: "would have finished".
func (g *grammar) unrealAt(s hearsay.Sentence, r hearsay.Range) bool {
	for at, steps := topOf(s, r), 0; at >= 0 && at < len(s.Tokens) && steps < 12; at, steps = s.Tokens[at].Head, steps+1 {
		if s.Tokens[at].POS == "VERB" {
			return g.conditional(s, at) && slices.ContainsFunc(s.Tokens, func(t hearsay.Token) bool { return t.Head == at && g.words.have[t.Lemma] })
		}
	}
	return false
}

// timetabled reports whether a day hangs with "on" on a verb in the present: "the yard opens on Monday".
func (g *grammar) timetabled(text string, s hearsay.Sentence, at int, r hearsay.Range) bool {
	if at < 0 || s.Tokens[at].Head < 0 || !g.words.has(wordBefore(text, s, r), "on-day") {
		return false
	}
	verb := s.Tokens[at].Head
	return s.Tokens[verb].POS == "VERB" && s.Tokens[verb].Tag != "VBN" && g.verbTense(text, s, verb) == presentTense
}

// wordBefore is the word before r, in small letters.
func wordBefore(text string, s hearsay.Sentence, r hearsay.Range) string {
	at := slices.IndexFunc(s.Tokens, func(t hearsay.Token) bool { return t.Start >= r.Start })
	if at < 1 {
		return ""
	}
	return strings.ToLower(s.Tokens[at-1].Of(text))
}

// hasCopula reports whether a noun or an adjective stands with "be" for a verb.
func hasCopula(s hearsay.Sentence, at int) bool {
	return slices.ContainsFunc(s.Tokens, func(t hearsay.Token) bool { return t.Head == at && t.Rel == "cop" })
}

// verbTense reads the form of a verb and its auxiliaries.
func (g *grammar) verbTense(text string, s hearsay.Sentence, verb int) tense {
	form := noTense
	switch s.Tokens[verb].Tag {
	case "VBD":
		form = pastTense
	case "VBZ", "VBP":
		form = presentTense
	case "VBN":
		if strings.HasPrefix(s.Tokens[verb].Rel, "acl") { // "the boat taken at the weekend"
			form = pastTense
		}
	}
	for _, t := range s.Tokens {
		if t.Head != verb || t.POS != "AUX" {
			continue
		}
		switch lemma := t.Lemma; {
		case g.words.will[lemma]:
			return futureTense
		case t.Tag == "MD": // "would", "may": neither done nor announced
			return noTense
		case t.Tag == "VBD" || g.words.have[lemma] && s.Tokens[verb].Tag == "VBN":
			form = pastTense
		case form == noTense && s.Tokens[verb].Tag != "VB":
			form = presentTense
		}
	}
	return form
}

// topOf is the token of r that hangs on one outside it; -1 where there is no parse.
func topOf(s hearsay.Sentence, r hearsay.Range) int {
	at := -1
	for i, t := range s.Tokens {
		if t.POS == "" || t.Head >= len(s.Tokens) {
			return -1
		}
		if r.Contains(t.Range) && (t.Head < 0 || !r.Contains(s.Tokens[t.Head].Range)) {
			at = i
		}
	}
	return at
}

// tenseOf is the tense of the verb in s with a stem, where it is told as done or as to come: of "said
// it would withdraw" that of withdraw. A noun has the tense of the sentence.
func (g *grammar) tenseOf(text string, s hearsay.Sentence, verb string, sentence tense) tense {
	for i, t := range s.Tokens {
		if t.POS != "VERB" || stem(t.Lemma) != verb {
			continue
		}
		found := g.verbTense(text, s, i)
		if found != noTense || t.Head < 0 || t.Head >= len(s.Tokens) {
			return found
		}
		switch {
		case g.words.ahead[s.Tokens[t.Head].Lemma]:
			return futureTense
		case t.Tag == "VB", g.conditional(s, i):
			return noTense
		}
		return sentence
	}
	return sentence
}

// conditional reports whether a verb has a modal.
func (g *grammar) conditional(s hearsay.Sentence, verb int) bool {
	for _, t := range s.Tokens {
		if t.Head == verb && t.Tag == "MD" {
			return true
		}
	}
	return false
}
