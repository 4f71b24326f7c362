package said

// phraseEnd is where content that is no clause of its own ends.
func (u *unit) phraseEnd(from int) int {
	for i := from; i < len(u.words) && i < from+maxReach; i++ {
		w := &u.words[i]
		if w.quote > 0 {
			i = u.quoteEnd(i) - 1
			if n := u.at(i + 1); n.tag == "VBG" && len(u.lex.verbs[n.low]) > 0 {
				return i + 1
			}
			continue
		}
		switch {
		case w.stop() || w.is(";", ":", ")") && !u.opens(from, i):
			return i
		case w.is(","):
			if j := u.nameAt(i + 1).to; j > 0 && (u.at(j).stop() || u.at(j).is(",")) && u.at(i-1).tag == "NN" {
				i = j - 1 // an apposition: "her talks with the line's director, Ann Rowe"
			} else if !u.listGoesOn(i + 1) {
				return i
			}
		case w.is("by") && u.at(i+1).tag == "VBG" && u.verbAt(i+1) != nil:
			return i
		case w.is("and", "but") && (u.at(i+1).finite() && !u.joins(from, i+1) || !u.at(from).is("to") && u.clauseAt(i+1, true)):
			return i
		case w.dash() && u.at(i-1).End < w.Start:
			return i
		}
	}
	return min(len(u.words), from+maxReach)
}

// listGoesOn reports whether what follows the comma before word i is one more item of a list.
func (u *unit) listGoesOn(i int) bool {
	if u.at(i).is("as") && u.at(i+1).is("well") || u.at(i).is("and", "or") && u.at(i+1).is("to") {
		return true
	}
	and := false
	for k := i; k < len(u.words) && k < i+25; k++ {
		w := &u.words[k]
		if w.is("and") || k == i && w.tag == "VB" {
			and = true
		}
		if w.finite() || w.in(listBreaks) {
			return false
		}
		if w.tag == "VBG" && k == i {
			return false
		}
		if w.stop() || w.is(",", ";") {
			break
		}
	}
	return and
}

// clauseEnd is where the content that begins at word i ends.
func (u *unit) clauseEnd(i int, v *verbCue) int {
	from := i
	relative := v != nil && (u.relative(v) || u.fronted(v))
	limit := min(len(u.words), i+maxReach*2)
	for ; i < limit; i++ {
		w := &u.words[i]
		if w.quote > 0 {
			i = u.quoteEnd(i) - 1
			if i+1 < limit && (u.sentenceStop(i) || u.contrast(i) || relative && u.at(i-1).is(",")) {
				return i + 1
			}
			continue
		}
		switch {
		case i > from && u.declineAt(i) && !u.at(i-1).noun() && u.at(i-1).tag != "PRP":
			return i
		case w.is("as", "while") && i > from && (u.newSpeaker(i+1) || w.is("while") && u.at(i+1).tag == "NNP" && u.ownReport(i+1)):
			return i
		case w.is(",") && u.at(i+1).is("while", "whereas") && u.at(from).tag == "PRP" && u.at(i+2).tag == "NNP":
			return i // the article sets another beside the speaker: "X said it would open, while Y closed"
		case w.stop() && (i+1 == len(u.words) || u.quoteStart(i+1) || !u.at(i+1).letters()):
			return i
		case w.is(";"):
			return i
		case w.is(")") && !u.opens(from, i):
			return i
		case w.is(",") && i > from+2 && u.gloss(from, i+1):
			return i
		case w.is(",") && (relative && i > from+1 || u.newReport(i+1, v)):
			return i
		case w.dash() && i > from && u.at(i-1).End < w.Start && u.closesDash(from, v):
			return i
		case w.is("and", "but") && (u.coordinate(i+1, v) || u.at(i+1).tag != "PRP" && u.counterpart(i+1)):
			return i
		}
	}
	return limit
}

// sentenceStop reports whether a sentence ends with the quotation mark at word i.
func (u *unit) sentenceStop(i int) bool {
	return u.words[i].quoteMark() && i > 0 && u.words[i-1].stop() && startsUpper(u.words[i+1].Of(u.text))
}

// closesDash reports whether a dash before the cue is closed by the next one.
func (u *unit) closesDash(from int, v *verbCue) bool {
	if v == nil {
		return false
	}
	for i := v.group - 1; i >= 0 && i > v.group-40; i-- {
		if u.words[i].dash() && u.words[i].Start > u.at(i-1).End {
			return true
		}
	}
	return false
}

// opens reports whether a bracket opened between from and i.
func (u *unit) opens(from, i int) bool {
	for k := i - 1; k >= from && k > i-60; k-- {
		if u.words[k].is("(") {
			return true
		}
	}
	return false
}

// relative reports whether the cue stands in a relative clause after a comma: "X, who said …, …".
func (u *unit) relative(v *verbCue) bool {
	p := u.at(v.group - 1)
	return p.is("who", "which") && u.at(v.group-2).is(",")
}

// fronted reports whether the cue stands in a clause that opens the sentence: "When X said …, …",
// "Asked whether …, …".
func (u *unit) fronted(v *verbCue) bool {
	if v.at == 0 && v.forms&(gerund|participle) != 0 {
		return true
	}
	first := u.at(0)
	if !first.in(fronts) || first.is("in") && v.forms&gerund == 0 {
		return false
	}
	for i := 0; i < v.at && i < maxReach; i++ {
		if u.words[i].is(",") {
			return false
		}
	}
	return true
}
