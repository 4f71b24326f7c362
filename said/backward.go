package said

// backOverTime passes a time expression that ends at word i ("the ministry on Friday said").
func (u *unit) backOverTime(i int) int {
	for k := i; k >= 0 && k > i-5; k-- {
		if u.words[k].time == i+1 && k > 0 && u.words[k].quote == 0 {
			k--
			if u.words[k].in(timeOpeners) && k > 0 {
				k--
			}
			return k
		}
	}
	return i
}

func (u *unit) timeEndsAt(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if u.words[k].time == i {
			return true
		}
	}
	return false
}

// phraseBefore is the noun phrase that ends before word i.
func (u *unit) phraseBefore(i int) piece {
	if p := u.at(i - 1); i > 0 && p.quote == 0 && p.tag == "PRP" {
		return piece{i - 1, i}
	}
	if p := u.quotedEnd(i); !p.empty() {
		return p
	}
	from := i
	for k := i - 1; k >= 0 && k > i-40; k-- {
		if !u.inPhrase(k, i) {
			break
		}
		from = k
	}
	from = u.dropAdjunct(from, i)
	for from < i && (u.words[from].tag == "CC" || u.words[from].is(",", "'s") || u.words[from].quoteMark() && !u.quoteStart(from) || u.words[from].adverb() && !u.words[from+1].tagJJorNum()) {
		from++
	}
	if from == i {
		return piece{}
	}
	nouns := false
	for k := from; k < i; k++ {
		nouns = nouns || u.words[k].noun() || u.words[k].tag == "DT" || u.words[k].tag == "CD" || strJJ(u.words[k].tag) || u.words[k].tag == "PRP"
	}
	if !nouns {
		return piece{}
	}
	return piece{from, i}
}

// quotedEnd is the phrase before word i that ends with a few words in quotation marks: "a clerk “close to the board”".
func (u *unit) quotedEnd(i int) piece {
	if i < 1 || u.words[i-1].quote == 0 || !u.shortQuote(i-1) {
		return piece{}
	}
	b := u.quoteBegin(i - 1)
	if w := u.at(b + 1); w.tag != "IN" && !w.in(followsNames) {
		return piece{}
	}
	p := u.phraseBefore(b)
	if p.empty() {
		return p
	}
	return piece{p.from, i}
}

func (w *word) tagJJorNum() bool { return strJJ(w.tag) || w.tag == "CD" }

// inPhrase reports whether word k may stand in a noun phrase that ends before word i.
func (u *unit) inPhrase(k, i int) bool {
	w := &u.words[k]
	if w.quote > 0 && (k+1 >= i || u.words[k+1].quote != w.quote) && !u.shortQuote(k) {
		return false
	}
	next := u.at(k + 1)
	switch {
	case w.tag == "HYPH" || next.tag == "HYPH" && k+1 < i || k > 0 && u.words[k-1].tag == "HYPH",
		w.tag == "IN" && upperLetter(w.Of(u.text)) && k > 0 && upperLetter(u.words[k-1].Of(u.text)) && u.words[k-1].noun() && !w.is("in", "for", "after"):
		return true
	case w.noun(), w.tag == "DT", w.tag == "PDT", strJJ(w.tag), w.tag == "CD", w.tag == "PRP$", w.tag == "POS", w.is("&", "-", "$", "%"):
		return !(w.is("that") && w.tag != "DT")
	case w.is("'s", "'"):
		return true
	case w.is("to", "on", "by", "against"):
		prev := u.at(k - 1)
		_, role := u.lex.sources[prev.low]
		return k > 0 && prev.quote == w.quote && (strJJ(prev.tag) || prev.tag == "VBN" || role && prev.noun())
	case w.in(nounLinks):
		prev := u.at(k - 1)
		return k > 0 && (prev.noun() || strJJ(prev.tag) || prev.tag == "VBN" || prev.tag == "DT" && !prev.is("the", "a", "an") || prev.is("of", "out", "one", "some", "many")) && prev.quote == w.quote && !u.timeEndsAt(k) || prev.tag == "CD"
	case w.is("and", "&", "or"):
		prev := u.at(k - 1)
		return (prev.noun() || strJJ(prev.tag)) && (next.noun() || next.tag == "DT" || next.tag == "PRP$" || strJJ(next.tag) || next.tag == "CD")
	case w.tag == "VBN":
		return next.is("by", "on", "in", "to", "with", "of", "at", "for") && u.at(k-1).noun() || next.noun()
	case w.tag == "VBG":
		return next.noun() && u.at(k-1).tag != "IN"
	case w.tag == "RB" || w.tag == "RBR" || w.tag == "RBS":
		return strJJ(next.tag) || next.tag == "CD"
	case w.quoteMark():
		return true
	}
	return false
}

// shortQuote reports whether the quotation at word k is a few words that may stand in a name.
func (u *unit) shortQuote(k int) bool { return u.quoteEnd(k)-u.quoteBegin(k) <= 8 }

// dropAdjunct takes a leading prepositional phrase off the words [from, to): "On Friday the ministry".
func (u *unit) dropAdjunct(from, to int) int {
	p := u.at(from - 1)
	lead := u.at(from)
	if lead.time > from && lead.time < to && !u.at(lead.time).is("of", "'s", "'") {
		from = lead.time
	}
	if !(p.tag == "IN" || p.tag == "TO") || p.in(clauseMarks) || p.quote > 0 {
		return from
	}
	// The phrase begins inside of an adjunct: its subject is the last base phrase that starts anew.
	for k := to - 1; k > from; k-- {
		w := &u.words[k]
		if (w.tag == "DT" || w.tag == "PRP$") && u.at(k-1).tag != "IN" && !u.at(k-1).is("and", "'s") {
			return k
		}
	}
	for k := from; k < to; k++ {
		if u.words[k].time > k && u.words[k].time < to {
			return u.words[k].time
		}
	}
	return from
}
