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

// complement finds the content to the right of a cue, past what stands between.
func (u *unit) complement(v *verbCue) (complement, bool) {
	i := v.end
	if v.any(takesCall | takesAs | takesOf | takesFor | takesNounQuote) {
		if c, ok := u.smallClause(v); ok {
			return c, true
		}
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
	comma := false
	for n := 0; i < len(u.words) && n < maxAdjunct; n++ {
		if c, ok := u.starts(v, i, comma); ok {
			return c, true
		}
		j := u.adjunct(i)
		if j == i && u.words[i].is(",") && i+1 < len(u.words) {
			comma = !comma
			if j = i + 1; comma {
				j = u.pastAside(j)
				comma = j == i+1
			}
		}
		if j == i {
			break
		}
		i = j
	}
	if v.any(takesNoun|takesGerund) && u.nounStart(v.end) && (v.any(takesNoun) || u.words[v.end].tag == "VBG") {
		return complement{v.end, 0, "noun"}, true
	}
	return complement{}, false
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
	case w.is("to") && v.any(takesInfFact) && u.at(i+1).is("have", "be"):
		return complement{i, 0, "infinitive-fact"}, true
	case w.is("not") && v.any(takesInf) && u.at(i+1).is("to"):
		return complement{i, 0, "infinitive"}, true
	case v.any(takesClause) && !comma && u.clauseAt(i, true):
		return complement{i, 0, "clause"}, true
	}
	return complement{}, false
}

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
	case w.is("how", "why", "what", "where", "who", "which", "when"):
		return v.any(takesWhether) && (i == v.end || v.class == "tell") || v.negated
	}
	return false
}

// clauseAt reports whether a clause without "that" starts at word i: a subject, then a finite verb
// that is not in a clause below it.
func (u *unit) clauseAt(i int, strict bool) bool {
	if i >= len(u.words) {
		return false
	}
	if !u.subjectStart(i) {
		return false
	}
	seen := 0
	for k := i; k < len(u.words) && k < i+60; k++ {
		w := &u.words[k]
		switch {
		case w.quote > 0 && w.quote != u.words[i].quote && !w.finite():
		case w.tag == "MD" || w.tag == "VBZ" || w.tag == "VBD" || w.tag == "VBP":
			if seen > 0 {
				return true
			}
		case w.tag == "VB" && u.at(k-1).noun() && seen > 0 && k < i+5:
			return true
		case w.is("what", "how", "why", "whatever") && k > i:
			return false
		case strict && (w.is("who", "which", "that", "whose", "whom", "where", "when", "because", "as", "while", "if", ":", ";") && k > i):
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
		return !w.is("him", "them", "me", "us", "himself", "herself", "itself", "themselves")
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

// nounStart reports whether a noun phrase starts at word i.
func (u *unit) nounStart(i int) bool {
	w := u.at(i)
	switch w.tag {
	case "DT", "PDT", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "$", "VBG", "JJR":
		return w.time == 0
	}
	return false
}

// adjunct is the index after an adjunct that starts at word i: a time, an adverb, a prepositional
// phrase, a name after "to"; i if there is none.
func (u *unit) adjunct(i int) int {
	w := u.at(i)
	if i >= len(u.words) || w.quote > 0 {
		return i
	}
	if w.time > i {
		return u.commaAfterTime(w.time)
	}
	switch {
	case w.adverb() && w.letters(), w.is("early", "late", "last", "this", "earlier", "later", "himself", "herself", "themselves", "today", "yesterday", "tonight", "again"):
		if next := u.at(i + 1); next.time > i+1 {
			return next.time
		}
		if w.is("this", "last", "early", "late") {
			if u.at(i+1).is("week", "month", "year", "morning", "afternoon", "evening", "night", "weekend", "summer", "spring", "autumn", "winter", "fall") {
				return i + 2
			}
			return i
		}
		return i + 1
	case (w.tag == "NNP" || w.tag == "NN") && weekday(w.low):
		j := i + 1
		if u.at(j).is("morning", "afternoon", "evening", "night") {
			j++
		}
		return j
	case (w.tag == "IN" || w.tag == "TO" || w.is("to", "on", "in", "at")) && !w.is("that", "if", "because", "although", "while", "whether", "unless", "though", "than"):
		if next := u.at(i + 1); next.time > i+1 {
			return u.commaAfterTime(next.time)
		}
		if j := u.nounPhrase(i + 1); j > i+1 {
			return j
		}
	}
	return i
}

// commaAfterTime passes the comma that closes a date: "on Friday, Dec. 29, 2017, that".
func (u *unit) commaAfterTime(i int) int { return i }

func weekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// nounPhrase is the index after the noun phrase at word i, with what "of" and "'s" add; i if there is none.
func (u *unit) nounPhrase(i int) int {
	from, nouns := i, 0
	for ; i < len(u.words) && i < from+40; i++ {
		w := &u.words[i]
		if w.quote > 0 && u.words[from].quote != w.quote {
			break
		}
		switch {
		case w.noun() || w.tag == "CD" || w.is("%", "&", "#") || i > from && u.words[i-1].tag == "DT" && i > 1 && !w.finite() && upperLetter(w.Of(u.text)):
			if w.time > i && nouns > 0 && !u.at(i-1).is("of", "'s") {
				return i
			}
			nouns++
			continue
		case w.tag == "PRP":
			if nouns == 0 && i == from {
				return i + 1
			}
			return end(from, i, nouns)
		case (w.tag == "DT" || w.tag == "PRP$" || w.tag == "PDT") && (nouns == 0 || u.at(i-1).is("of", "'s", "and", "'", "with", "for")):
			continue
		case strJJ(w.tag) && nouns == 0, w.tag == "POS", w.is("$", "£", "€"), w.tag == "HYPH", w.tag == "VBN" && u.at(i+1).tag == "HYPH", i > 0 && w.tag != "NN" && u.words[i-1].tag == "HYPH" && i > from,
			i > from && nouns > 0 && upperLetter(w.Of(u.text)) && upperLetter(u.words[i-1].Of(u.text)) && w.tag == "IN":
			continue
		case strJJ(w.tag) && u.at(i+1).noun() && !u.at(i-1).noun():
			continue
		case w.tag == "VBN" && nouns == 0 && u.at(i+1).noun(), w.adverb() && strJJ(u.at(i+1).tag) && nouns == 0, w.tag == "VBG" && nouns == 0 && u.at(i+1).noun():
			continue
		case nouns > 0 && (w.is("of", "&") || w.is("and") && u.at(i+1).noun() && u.at(i-1).noun() || w.is("with", "for", "at", "by") && u.nounStart(i+1) && u.at(i+1).time == 0 || w.is("-")):
			continue
		}
		break
	}
	return end(from, i, nouns)
}

func end(from, i, nouns int) int {
	if nouns == 0 {
		return from
	}
	return i
}

func strJJ(tag string) bool { return tag == "JJ" || tag == "JJR" || tag == "JJS" }

// object is the index after the hearer at word i ("the BBC", "reporters", "him"); i if there is none.
func (u *unit) object(i int) int {
	w := u.at(i)
	if w.quote > 0 || i >= len(u.words) {
		return i
	}
	if w.tag == "PRP" && !w.is("he", "she", "they", "we", "i") {
		return i + 1
	}
	j := u.nounPhrase(i)
	if j == i || w.tag == "PRP" {
		return i
	}
	if k := u.outletEnd(i, j); k > i {
		return k
	}
	return j
}

// outletEnd is the index after the longest name of an outlet of the lexicon that the phrase [i, j)
// starts with; i if it starts with none.
func (u *unit) outletEnd(i, j int) int {
	k := i
	if u.words[k].tag == "DT" {
		k++
	}
	for e := min(j, k+6); e > k; e-- {
		s := u.spanOf(k, e).Of(u.text)
		if _, ok := u.lex.outlets[bareName(s)]; ok && startsUpper(s) {
			if e < len(u.words) && (u.words[e].tag == "POS" || u.words[e].tag == "NN") {
				return i
			}
			return e
		}
	}
	return i
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

// smallClause finds content of the kind "called X Y", "described X as Y", "accused X of Y".
func (u *unit) smallClause(v *verbCue) (complement, bool) {
	j := v.end
	for n := 0; n < 2; n++ {
		if u.at(j).tag == "PRP" {
			j++
			break
		}
		k := u.nounPhrase(j)
		if k == j {
			break
		}
		j = k
	}
	if of := u.findOf(v.end, j); v.any(takesOf) && of > 0 {
		return complement{of + 1, 0, "of"}, true
	}
	w := u.at(j)
	switch {
	case v.any(takesAs) && j > v.end && u.findAs(j, 12) > 0:
		return complement{v.end, 0, "as"}, true
	case v.any(takesFor) && j > v.end && u.findFor(v.end+1) > 0:
		return complement{v.end, 0, "for"}, true
	case v.any(takesCall) && j > v.end && (u.quoteStart(j) || w.tag == "DT" || strJJ(w.tag)):
		return complement{v.end, 0, "called"}, true
	case v.any(takesCall|takesNounQuote) && u.quoteWithin(v.end, 12):
		return complement{v.end, 0, "called"}, true
	}
	return complement{}, false
}

// findAs is the index of "as" within n words after j in the same clause; 0 if there is none.
func (u *unit) findAs(j, n int) int {
	for k := j; k < len(u.words) && k < j+n; k++ {
		w := &u.words[k]
		if w.is("as") && w.quote == 0 && !u.at(k+1).is("well", "soon", "much", "many", "long", "far", "of", "if", "he", "she", "they", "it") {
			return k
		}
		if w.is(",", ";", ":") || w.stop() || w.finite() {
			return 0
		}
	}
	return 0
}

// findOf is the index of "of" in the words after the first of [i, j]; 0 if there is none.
func (u *unit) findOf(i, j int) int {
	for k := i + 1; k <= j && k+1 < len(u.words); k++ {
		if u.words[k].is("of") && u.words[k].quote == 0 {
			return k
		}
	}
	return 0
}

// findFor is the index of "for" after the object that ends at word j, an apposition passed over; 0 if there is none.
func (u *unit) findFor(j int) int {
	for k := j; k < len(u.words) && k < j+12; k++ {
		w := &u.words[k]
		switch {
		case w.quote > 0 || w.finite() || w.stop() || w.is(";", ":", "and", "but"):
			return 0
		case w.is("for"):
			return k
		}
	}
	return 0
}

// quoteWithin reports whether a quotation starts within n words of i in the same clause.
func (u *unit) quoteWithin(i, n int) bool {
	for k := i; k < len(u.words) && k < i+n; k++ {
		w := &u.words[k]
		if u.quoteStart(k) {
			return true
		}
		if w.is(",", ";", ":", "that") || w.stop() || w.finite() {
			return false
		}
	}
	return false
}
