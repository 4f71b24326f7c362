package said

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
		return w.time
	}
	switch {
	case w.adverb() && w.letters(), w.in(timeWords):
		if next := u.at(i + 1); next.time > i+1 {
			return next.time
		}
		if w.is("this", "last", "early", "late") {
			if u.at(i + 1).in(periods) {
				return i + 2
			}
			return i
		}
		return i + 1
	case (w.tag == "NNP" || w.tag == "NN") && w.in(weekdays):
		j := i + 1
		if u.at(j).is("morning", "afternoon", "evening", "night") {
			j++
		}
		return j
	case (w.tag == "IN" || w.tag == "TO" || w.is("to", "on", "in", "at")) && !w.in(notAdjuncts):
		if next := u.at(i + 1); next.time > i+1 {
			return next.time
		}
		if j := u.nounPhrase(i + 1); j > i+1 {
			return j
		}
	}
	return i
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
		case (w.tag == "DT" || w.tag == "PRP$" || w.tag == "PDT") && (nouns == 0 || u.at(i-1).is("of", "'s", "and", "'", "with", "for", "at", "by")):
			continue
		case strJJ(w.tag) && nouns == 0, w.tag == "POS", w.is("$", "£", "€"), w.tag == "HYPH", w.tag == "VBN" && u.at(i+1).tag == "HYPH", i > 0 && w.tag != "NN" && u.words[i-1].tag == "HYPH" && i > from,
			i > from && nouns > 0 && upperLetter(w.Of(u.text)) && upperLetter(u.words[i-1].Of(u.text)) && w.tag == "IN":
			continue
		case strJJ(w.tag) && u.at(i+1).noun() && (!u.at(i-1).noun() || u.at(i-2).tag == "HYPH" || u.inTitle(i, from)):
			continue
		case w.tag == "VBG" && nouns > 0 && u.lex.media[w.low].kind == "document":
			continue // "a Friday filing"
		case w.tag == "VBN" && nouns == 0 && u.at(i+1).noun(), w.adverb() && strJJ(u.at(i+1).tag) && nouns == 0, w.tag == "VBG" && nouns == 0 && u.at(i+1).noun():
			continue
		case nouns > 0 && (w.is("of", "&") || w.is("and") && u.at(i+1).noun() && u.at(i-1).noun() || w.is("with", "for", "at", "by") && u.nounStart(i+1) && u.at(i+1).time == 0 || w.is("-")):
			continue
		}
		break
	}
	return end(from, i, nouns)
}

// inTitle reports whether the adjective at word i stands in a title, of a phrase that starts at word from: "Chief Executive
// Officer", "Tidewell senior vice president Ann Rowe".
func (u *unit) inTitle(i, from int) bool {
	if upperLetter(u.words[i].Of(u.text)) {
		return i > from && upperLetter(u.words[i-1].Of(u.text)) && upperLetter(u.at(i+1).Of(u.text))
	}
	j := i
	for j < len(u.words) && j < i+6 && (u.words[j].tag == "NN" || strJJ(u.words[j].tag)) {
		j++
	}
	return u.words[i-1].tag == "NNP" && j > i+1 && u.person(u.nameAt(j))
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
	if w.tag == "PRP" && !w.in(speakingPronouns) {
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
