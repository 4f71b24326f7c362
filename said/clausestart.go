package said

// longQuote reports whether the quotation at word i is more than a scare quote.
func (u *unit) longQuote(i int) bool { return u.quoteEnd(i)-i >= 5 }

// whWord reports whether an indirect question starts at word i.
func (u *unit) whWord(i int, v *verbCue) bool {
	w := &u.words[i]
	switch {
	case w.quote > 0 || u.at(i+1).quote > 0 && !w.is("whether"):
		return false
	case w.is("whether"):
		return true
	case w.is("if"):
		return v.class == "ask" || v.negated
	case w.is("on", "about", "as") && u.at(i+1).is("whether"):
		return true
	case w.in(openQuestions):
		asks := v.any(takesWhether) || v.any(takesClause) && v.class == "say" && w.is("why", "how") && !u.at(i+1).is("to")
		return asks && (i == v.end || v.class == "tell") || v.negated
	}
	return false
}

// clauseAt reports whether a clause without "that" starts at word i: a subject, then a finite verb
// that is not in a clause below it.
func (u *unit) clauseAt(i int, strict bool) bool {
	if i >= len(u.words) {
		return false
	}
	if !u.subjectStart(i) || u.words[i].tag == "PRP" && (u.at(i+1).is(",") || u.at(i+1).stop()) {
		return false
	}
	seen, commas, joined := 0, 0, false
	phrase := u.words[i].tag == "DT" || u.words[i].tag == "PRP$" || u.words[i].noun() && u.words[i].time == 0
	for k := i; k < len(u.words) && k < i+60; k++ {
		w := &u.words[k]
		switch {
		case w.is(",") && w.quote == 0:
			commas++
		case w.finite() && commas == 1 && w.quote == 0 && (u.at(k-1).is(",") || phrase && !joined):
			return false // one comma never parts a subject from its verb, unless it parts a list
		case w.is("and", "or", "&"):
			joined = true
		case w.quote > 0 && w.quote != u.words[i].quote && !w.finite():
		case w.tag == "MD" || w.tag == "VBZ" || w.tag == "VBD" || w.tag == "VBP":
			if seen > 0 {
				return true
			}
		case w.tag == "VB" && u.at(k-1).noun() && seen > 0 && k < i+5:
			return true
		case w.tag == "VBN" && u.at(k-1).noun() && seen > 0 && k < i+5 && (u.at(k+1).tag == "DT" || u.at(k+1).tag == "RBR" || u.at(k+1).tag == "PRP$"):
			return true // with an object, a participle is a past tense that the tagger took for one
		case w.is("what", "how", "why", "whatever") && k > i:
			return false
		case strict && (w.in(innerClauses) || w.is(":", ";")) && k > i:
			if w.is("that", "who", "which", "whose") && !u.at(k-1).is(",") {
				return u.secondVerb(k)
			}
			return false
		case w.stop() && w.quote == 0:
			return false
		}
		if w.letters() {
			seen++
		}
	}
	return false
}

// secondVerb reports whether after a relative clause at word k another finite verb follows.
func (u *unit) secondVerb(k int) bool {
	n := 0
	for i := k + 1; i < len(u.words) && i < k+25; i++ {
		w := &u.words[i]
		if w.finite() && u.at(i-1).tag != "MD" {
			if n++; n == 2 {
				return true
			}
		}
		if w.is(",", ":", ";") || w.stop() || w.is("and", "but") {
			return false
		}
	}
	return false
}

// subjectStart reports whether a clause may start at word i.
func (u *unit) subjectStart(i int) bool {
	w := &u.words[i]
	switch w.tag {
	case "JJ":
		return u.at(i+1).tag != "IN" && !u.at(i+1).is(",")
	case "DT", "PDT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "EX", "JJR", "JJS", "VBG", "$", "VBN":
		return !w.in(objectPronouns)
	case "RB", "RBR", "RBS":
		return i+1 < len(u.words) && !u.at(i+1).is(",", ".")
	case "IN":
		return w.is("if", "while", "although", "though", "despite", "unless", "under") ||
			w.is("about", "over", "around", "at") && (u.at(i+1).tag == "CD" || u.at(i+1).is("least", "most"))
	}
	if w.is("neither", "either", "both") {
		return true
	}
	return w.quoteMark() && u.quoteStart(i) && i+1 < len(u.words) && !u.words[i+1].quoteMark() && u.subjectStart(i+1)
}
