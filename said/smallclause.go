package said

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
	if of := u.findOf(v.end, j); v.any(takesOf) && of > 0 && !(v.class == "tell" && u.thatAfter(j)) {
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
		if u.at(v.end).is("as") {
			return complement{v.end + 1, 0, "called"}, true
		}
		return complement{v.end, 0, "called"}, true
	}
	return complement{}, false
}

// thatAfter reports whether "that" stands at word i or after an adjunct there: "told a meeting of captains on Friday that …".
func (u *unit) thatAfter(i int) bool { return u.at(i).is("that") || u.at(u.adjunct(i)).is("that") }

// findAs is the index of "as" within n words after j in the same clause; 0 if there is none.
func (u *unit) findAs(j, n int) int {
	for k := j; k < len(u.words) && k < j+n; k++ {
		w := &u.words[k]
		if w.is("as") && w.quote == 0 && !u.at(k+1).in(notAs) {
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
