package reconcile

import (
	"slices"

	"hearsay"
)

// governed reads the verb, adjective or noun above a clause or a noun that happens: "expected to sail", "failed to agree", "plans a
// sale", "rumours that it sailed". The nearest that has an effect wins.
func (b *builder) governed(verb int, negated bool) (hearsay.EventStatus, bool) {
	from := verb
	for range 3 {
		h := b.tree.head(from)
		if h < 0 || !b.colouring(from, h) {
			return "", false
		}
		if b.tree.rel(from) == "conj" && (b.tree.tokens[from].Tag != "VB" || b.tree.kid(from, "aux") >= 0) {
			from = h // "accused them and left": only what governs both colours the second
			continue
		}
		if e, ok := b.governor(from, h); ok {
			return b.cast(e, from, h, negated), true
		}
		if b.going(h) {
			return choose(effect{hearsay.Expected, hearsay.Denied}, negated), true
		}
		if r := b.tree.rel(from); r == "xcomp" || b.tree.noun(from) && (r == "obj" || r == "nsubj") {
			if s, ok := b.modal(h, b.denies(h)); ok {
				return s, true
			}
		}
		if b.tree.rel(from) == "ccomp" && b.tells(h) {
			return "", false // "refused to say how many died": they died
		}
		from = h
	}
	return "", false
}

// governor is what the word at h does to what hangs on it at t. It stands in the table with the word that joins the two ("accused
// of"), with its particle, alone, with "to" where it means something else without an infinitive ("appears to be selling"), or with "doing" where it does
// something else to what its own subject did ("stopped taking calls").
func (b *builder) governor(t, h int) (effect, bool) {
	if e, ok := b.joined(t, h); ok {
		return e, true
	}
	words := []string{b.tree.particle(h), b.tree.lemma(h)}
	if r := b.tree.rel(t); r == "compound" || r == "obl" || r == "advcl" && b.tree.kid(t, "mark") >= 0 && b.tree.tokens[t].Tag != "VB" {
		return effect{}, false // these hang on nothing by themselves
	}
	if b.tree.rel(t) == "xcomp" && !b.going(h) {
		words = append(words, b.tree.lemma(h)+" to")
	}
	if b.tree.tokens[t].Tag == "VBG" && b.tree.kid(t, "mark") < 0 && b.tree.kid(h, "obj") < 0 {
		words = append([]string{b.tree.lemma(h) + " doing"}, words...)
	}
	for _, w := range words {
		if e, ok := effectOf("governor", w); ok && w != "go to" {
			return e, true
		}
	}
	return effect{}, false
}

// joined is what a word does by the preposition or conjunction before what hangs on it: "accused of", "rumours that"; a noun before
// its head is joined by "of": "fraud allegations".
func (b *builder) joined(t, h int) (effect, bool) {
	link := b.caseOf(t)
	if k := b.tree.kid(t, "mark"); link == "" && k >= 0 && !b.tree.noun(t) {
		link = b.tree.lemma(k)
	}
	if b.tree.rel(t) == "compound" {
		link = "of"
	}
	if link == "" || b.tree.rel(t) == "ccomp" || b.tree.rel(t) == "xcomp" {
		return effect{}, false
	}
	return effectOf("governor", b.tree.lemma(h)+" "+link)
}

// cast is how what hangs on a governor stands: a governor that is negated, may be, or was to have been, does something else.
func (b *builder) cast(e effect, from, h int, negated bool) hearsay.EventStatus {
	if b.answers(h, from) {
		return hearsay.Happened
	}
	status := choose(e, b.denies(h) && !b.untilThen(from))
	if s, ok := b.modal(h, b.denies(h)); ok && status == hearsay.Happened {
		status = s
	}
	if negated && (status == hearsay.Expected || status == hearsay.Happened) || status == hearsay.Expected && b.lapsed(from, h) || b.rebutted(h) {
		return hearsay.Denied
	}
	return status
}

// lapsed reports whether what was to be did not come: "had been due to open", "was expected to have opened".
func (b *builder) lapsed(from, h int) bool {
	past := func(k int) bool { return b.tree.tokens[k].Tag == "VBD" }
	if listed("lapses", b.tree.lemma(h)) && slices.ContainsFunc(b.tree.all(h, "aux"), func(k int) bool { return past(k) && b.tree.lemma(k) == "have" }) {
		return true
	}
	return b.perfect(from) && slices.ContainsFunc(b.tree.all(h, "aux", "cop"), past)
}

// rebutted reports whether a noun for what was said is the object of a denial, or said to be untrue: "denied reports that it would close".
func (b *builder) rebutted(noun int) bool {
	h := b.tree.head(noun)
	if h < 0 || !b.tree.noun(noun) || !listed("refers", b.tree.lemma(noun)) || b.negated(h) {
		return false
	}
	if b.tree.rel(noun) == "obj" || b.tree.tokens[noun].Rel == "nsubj:pass" {
		return listed("rebuts", b.tree.lemma(h))
	}
	return b.tree.rel(noun) == "nsubj" && listed("untrue", b.tree.lemma(h))
}

// answers reports whether the verb at h answers the offer that the noun t names: an offer refused was made.
func (b *builder) answers(h, t int) bool {
	if b.tree.tokens[t].POS != "NOUN" {
		return false
	}
	classes := b.nounClasses(t)
	return len(classes) > 0 && classes[0].class == "offer" && listed("answer", b.tree.lemma(h))
}

// colouring reports whether a token's relation lets its head colour it.
func (b *builder) colouring(t, h int) bool {
	switch b.tree.rel(t) {
	case "xcomp", "ccomp", "csubj":
		return !b.relativeClause(t)
	case "obj":
		return !b.relativeClause(t) && !listed("presupposes", b.tree.lemma(h))
	case "conj":
		return !finite(b.tree.tokens[t].Tag)
	case "nsubj":
		return b.tree.tokens[t].Rel == "nsubj:pass" || b.tree.noun(t)
	case "acl":
		return b.tree.kid(t, "mark") >= 0 // "the plan to sail", "accused the clerks of taking it"
	case "nmod":
		if b.caseOf(t) == "of" { // "will attend the opening of the inquiry"
			return true
		}
	case "advcl":
		if b.tree.tokens[t].Tag == "VB" || b.gerund(t, h) {
			return true
		}
	}
	_, ok := b.joined(t, h)
	return ok
}

// gerund reports whether a clause is the object of the verb right before it: "denied selling the yard".
func (b *builder) gerund(t, h int) bool {
	return b.tree.tokens[t].Tag == "VBG" && b.tree.kid(t, "mark") < 0 && t > h && t-h <= 2
}

// going reads "is going to".
func (b *builder) going(h int) bool {
	return b.tree.lemma(h) == "go" && b.tree.tokens[h].Tag == "VBG"
}

func choose(e effect, negated bool) hearsay.EventStatus {
	if negated && e.negated != "" {
		return e.negated
	}
	return e.plain
}
