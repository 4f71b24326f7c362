package said

// complement is where the content of a cue begins, and the rule that found it. to is where it must
// end, 0 where the clause decides.
type complement struct {
	from, to int
	rule     string
}

// maxAdjunct is how many words may stand between a cue and its content: "said in a statement on
// Monday that".
const maxAdjunct = 30

// maxFigure is how many words may stand before a figure: "put the number of cases there at nine".
const maxFigure = 15

// complement finds the content to the right of a cue, past what stands between.
func (u *unit) complement(v *verbCue) (complement, bool) {
	i := v.end
	if v.any(takesCall | takesAs | takesOf | takesFor | takesNounQuote) {
		if c, ok := u.smallClause(v); ok {
			return c, true
		}
	}
	if v.any(takesFigure) {
		return complement{v.end, 0, "figure"}, u.figure(v.end)
	}
	if v.any(takesObject | takesObjectInf) {
		if j := u.object(i); j > i {
			if c, ok := u.afterObject(v, i, j); ok {
				return c, true
			}
			if v.class == "tell" {
				i = j
			}
		}
	}
	if c, ok := u.pastAdjuncts(v, i); ok {
		return c, true
	}
	i = u.pastTime(v.end)
	if v.any(takesNoun|takesGerund) && u.nounStart(i) && !u.pointer(i) && !u.ownWay(i) && (v.any(takesNoun) || u.words[i].tag == "VBG") {
		return complement{i, 0, "noun"}, true
	}
	return complement{}, false
}

// pointer reports whether the word at i only points to what was told before: "The port denied that."
func (u *unit) pointer(i int) bool {
	return u.words[i].tag == "DT" && (u.at(i+1).is(",", ";", "and", "but") || u.at(i+1).stop())
}

// ownWay reports whether what stands at word i is how somebody moved: "talked his way in", "blasted its way out".
func (u *unit) ownWay(i int) bool { return u.at(i).tag == "PRP$" && u.at(i+1).is("way") }

// pastAdjuncts finds the content from word i on past times, adverbs, phrases and asides.
func (u *unit) pastAdjuncts(v *verbCue, i int) (complement, bool) {
	comma := false
	for n := 0; i < len(u.words) && n < maxAdjunct; n++ {
		if j := u.pastTime(i); j > i && j < len(u.words) && u.words[i].quote == 0 {
			if c, ok := u.starts(v, j, false); ok && !comma {
				return c, true
			}
		}
		if c, ok := u.starts(v, i, comma); ok {
			return c, true
		}
		j := u.adjunct(i)
		if j == i && u.words[i].is(",") && i+1 < len(u.words) {
			comma = !comma
			if j = u.pastName(i + 1); j > i+1 {
				comma = false
			} else if j = i + 1; comma {
				j = u.pastAside(j)
				comma = j == i+1
			}
		}
		if j == i {
			break
		}
		i = j
	}
	return complement{}, false
}

// pastTime is the index after the time expression at word i, if one stands there: "announced on Tuesday a new line".
func (u *unit) pastTime(i int) int {
	if t := u.at(i).time; t > i {
		return t
	}
	if t := u.at(i + 1).time; u.at(i).tag == "IN" && t > i+1 && !u.at(i).in(notAdjuncts) {
		return t
	}
	return i
}

// pastName is the index after the comma that closes a name at word i: "in his memoir, Tides, the
// judge had lied"; else i.
func (u *unit) pastName(i int) int {
	k := i
	for k < len(u.words) && k < i+5 && u.words[k].quote == 0 && upperLetter(u.words[k].Of(u.text)) {
		k++
	}
	if k > i && u.at(k).is(",") {
		return k + 1
	}
	return i
}

// pastAside is the index after the comma that closes an aside at word i, where "that" or a quotation
// follows it: "warned, as did the board, that …"; else i.
func (u *unit) pastAside(i int) int {
	for k := i; k < len(u.words) && k < i+15; k++ {
		w := &u.words[k]
		if w.quote > 0 || w.stop() || w.is(";", "that") {
			return i
		}
		if w.is(",") && k > i && (u.at(k+1).is("that") || u.quoteStart(k+1)) {
			return k + 1
		}
	}
	return i
}

// starts reports whether a content starts at word i. comma says that a comma was passed.
func (u *unit) starts(v *verbCue, i int, comma bool) (complement, bool) {
	w := &u.words[i]
	speech := v.class != "show" || v.any(takesQuote)
	switch {
	case comma && w.tag == "WDT" && u.at(i+1).finite() && u.at(i-1).noun():
		return complement{}, false // a relative clause: "said on Monday, in a deal that would cost jobs"
	case w.is("that") && w.quote == 0 && v.any(takesThat) && (w.tag != "DT" || u.clauseAt(i+1, false) || u.quoteStart(i+1)) && i+1 < len(u.words):
		if u.words[i+1].is(",", ":") && i+2 < len(u.words) {
			return complement{i + 2, 0, "that"}, true
		}
		return complement{i + 1, 0, "that"}, true
	case u.quoteStart(i) && speech && v.any(takesQuote|takesThat):
		if !u.longQuote(i) && !u.clauseAt(i, true) {
			return complement{}, false
		}
		return complement{i, 0, "quote"}, true
	case w.is(":") && speech && i+1 < len(u.words):
		return complement{i + 1, 0, "colon"}, true
	case comma:
		return complement{}, false
	case u.whWord(i, v):
		return complement{i, 0, "whether"}, true
	case w.is("to") && v.any(takesInf) && (u.at(i+1).tag == "VB" || u.at(i+1).is("be", "have") || u.at(i+2).tag == "VB"):
		return complement{i, 0, "infinitive"}, true
	case w.is("to") && v.any(takesInfFact) && (u.at(i+1).is("have", "be") || u.at(i+1).tag == "VB"):
		return complement{i, 0, "infinitive-fact"}, true
	case w.is("not") && v.any(takesInf) && u.at(i+1).is("to"):
		return complement{i, 0, "infinitive"}, true
	case v.lemma == "find" && w.in(foundStates):
		return complement{}, false // how somebody was found, not what
	case v.any(takesClause) && !comma && u.clauseAt(i, true):
		return complement{i, 0, "clause"}, true
	}
	return complement{}, false
}

// afterObject finds the content after a hearer that ends at word j.
func (u *unit) afterObject(v *verbCue, i, j int) (complement, bool) {
	k := j
	for n := 0; n < 3; n++ {
		if a := u.adjunct(k); k < len(u.words) && a > k && !u.at(k).is("to") {
			k = a
		}
	}
	for _, at := range [2]int{j, k} {
		w := u.at(at)
		if w.is("not") && u.at(at+1).is("to") || w.is("to") && (u.at(at+1).tag == "VB" || u.at(at+2).tag == "VB") {
			if !v.any(takesObjectInf) && v.class != "tell" {
				continue
			}
			if v.lemma == "want" {
				return complement{i, 0, "object-infinitive"}, true
			}
			return complement{at, 0, "object-infinitive"}, true
		}
		if w.is("whether", "if") && v.any(takesWhether) {
			return complement{at, 0, "whether"}, true
		}
		if v.any(takesOf) && w.is("of", "about", "against") && at+1 < len(u.words) {
			return complement{at + 1, 0, "of"}, true
		}
	}
	return complement{}, false
}

// figure reports whether something and what it comes to stand at word i: "the toll at 47", "the price at about $9 a share".
func (u *unit) figure(i int) bool {
	if !u.nounStart(i) {
		return false
	}
	for k := i + 1; k < min(len(u.words), i+maxFigure); k++ {
		w := &u.words[k]
		if w.quote > 0 || w.stop() || w.finite() || w.is(",", ";", ":") {
			return false
		}
		if !w.is("at") {
			continue
		}
		for k++; u.at(k).adverb() || u.at(k).tag == "IN" || u.at(k).is("$", "£", "€", "more", "least", "most"); k++ {
		}
		return u.at(k).tag == "CD"
	}
	return false
}
