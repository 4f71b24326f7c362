package when

// acceptable looks at the words around a match: many an expression is one only in good company.
// It may change the tree, where the company changes what the words mean ("£5 a month").
func (p *parser) acceptable(at int, m *match) bool {
	if !p.detached(at, m.end) {
		return false
	}
	if m.end-at == 1 && m.tree.op != "era" {
		return p.aloneAllowed(at)
	}
	for i := at; i < m.end; i++ {
		if !p.spelledAsName(i) {
			return false
		}
	}
	if (m.tree.op == "range" || m.tree.op == "years") && (p.inBrackets(at) || p.twoDates(m.tree, at, m.end)) {
		return false
	}
	for _, fits := range []func(*parser, int, *match) bool{fitsByRule[m.tree.rule], fitsByOp[m.tree.op]} {
		if fits != nil && !fits(p, at, m) {
			return false
		}
	}
	return p.adapted(at, m)
}

// adapted changes the tree of a match where the words around it do, and reports whether it stays a time.
func (p *parser) adapted(at int, m *match) bool {
	before, after, first := p.at(at-1), p.at(m.end), p.tokens[at].lower
	switch t := m.tree; {
	case t.op == "after" && p.words.has(p.tokens[m.end-1].lower, "adjoining") && after.kind == wordToken && !p.words.has(after.lower, "phrase-end"):
		m.tree = tree{op: "beside", args: t.args[1:], rule: t.rule} // "the day before he left"
	case t.op == "dur" && (first == "a" || first == "an") && m.end-at == 2:
		if u := unit(t.args[1].word); u == secondUnit || u == quarterUnit && after.lower == "of" {
			return false
		}
		if p.words.rate[before.lower] || before.kind == numberToken || before.lower == "%" || p.words.numbers[before.lower] > 0 {
			m.tree = tree{op: "every", args: []tree{t.args[1]}, rule: "set.rate"}
		}
	}
	return m.tree.op != "year" || p.yearAllowed(at, m.end)
}

// detached reports whether the match is not a part of a longer word or number.
func (p *parser) detached(at, end int) bool {
	before, after := p.at(at-1), p.at(end)
	first := p.tokens[at]
	if at > 0 && !first.spaced && (before.kind == wordToken || before.kind == numberToken ||
		first.kind == numberToken && (p.words.glue[before.lower])) {
		return false
	}
	if end == len(p.tokens) || after.spaced {
		return true
	}
	last := p.tokens[end-1]
	next := p.at(end + 1)
	switch {
	case after.kind == wordToken || after.kind == numberToken:
		return false
	case last.kind == numberToken && (after.lower == "%" || after.lower == "/"):
		return false
	case last.kind == numberToken && (after.lower == "." || after.lower == "," || after.lower == ":"):
		return next.kind != numberToken || next.spaced
	}
	return true
}

// spelledAsName refuses "may" and "march", "sat" and "sun" without their capital.
func (p *parser) spelledAsName(i int) bool {
	t := p.tokens[i]
	if t.kind != wordToken || t.capital || p.lowerCase {
		return true
	}
	e, isMonth := p.words.entry(t.lower, "month")
	if isMonth && e.alone == "support" {
		return false
	}
	w, isDay := p.words.entry(t.lower, "weekday")
	return !isDay || w.alone == "yes" || len(t.lower) > 3
}

// aloneAllowed says whether one token may be an expression by itself.
func (p *parser) aloneAllowed(at int) bool {
	t := p.tokens[at]
	if t.kind == numberToken {
		return t.digits == 8 || p.yearAllowed(at, at+1)
	}
	before, after := p.at(at-1), p.at(at+1)
	supported := p.words.support[before.lower] || after.lower == "'" && !after.spaced
	for _, e := range p.words.entries[t.lower] {
		switch e.class {
		case "month":
			return (t.capital || e.alone == "yes" || e.alone == "name" && supported) && !p.besideName(at) && (e.alone == "yes" || e.alone == "name" || e.alone == "support" && supported)
		case "season":
			return e.alone != "no" && (supported || at == 0 && !after.capital)
		case "weekday":
			return e.alone == "yes"
		}
	}
	return true
}

// besideName reports whether a capitalised word stands on a side that makes "April" a person's name.
func (p *parser) besideName(at int) bool {
	if e, ok := p.words.entry(p.tokens[at].lower, "month"); !ok || e.alone == "yes" {
		return false
	}
	before, after := p.at(at-1), p.at(at+1)
	if p.words.has(before.lower, "month-before") || p.words.support[before.lower] && !after.capital {
		return false
	}
	return after.kind == wordToken && after.capital || before.kind == wordToken && before.capital && at > 1
}

// yearAllowed says whether a bare number is a year.
func (p *parser) yearAllowed(at, end int) bool {
	t := p.tokens[at]
	if yearWords(p, at) != nil {
		return p.spelledYear(at, end)
	}
	if t.kind != numberToken || end-at > 1 {
		return true // with its era
	}
	before, after := p.at(at-1), p.at(end)
	switch {
	case endYear(p, at) != nil:
		return true
	case t.digits == 3:
		return p.early && p.earlyYear(before, after) || p.words.has(before.lower, "in") && (after.kind == markToken || p.words.support[after.lower]) || p.lifespan(at)
	case t.number < 1000 || t.number > 2199, p.words.counted[before.lower], before.kind == numberToken:
		return false
	case before.kind == markToken && p.words.currency[before.lower]:
		return false
	case t.number < 1500 || t.number > 2100:
		return p.words.support[before.lower] || before.lower == "(" && after.lower == ")"
	case after.kind == wordToken && !after.capital && p.words.countNoun[after.lower]:
		return false
	}
	return true
}

// spelledYear says whether number words are a year: "in nineteen fifty", but not "two thousand soldiers", "a crew of twelve ten of
// whom", "fourteen ten-pound notes", nor "eleven fifteen", an hour. Years that papers tell seldom must be called for.
func (p *parser) spelledYear(at, end int) bool {
	before, after := p.at(at-1), p.at(end)
	n, first := p.numberWords(at)
	supported := p.words.support[before.lower] && (n != 11 && n != 12 || p.words.has(before.lower, "in"))
	switch {
	case p.isNumber(after), p.isNumber(before), after.lower == "-" && !after.spaced && p.at(end+1).kind == wordToken && !p.at(end+1).spaced,
		p.words.has(after.lower, "meridiem", "partitive", "unit", "units"):
		return false
	case first == end && p.words.counted[p.at(end-1).lower]:
		return !p.nounFollows(end) && (supported || n >= 1500)
	}
	return supported || n == 19 || !p.nounFollows(end) && (n >= 15 && n <= 20 || n >= 1500)
}

// isNumber reports whether t is a number, in digits or a word.
func (p *parser) isNumber(t token) bool {
	return t.kind == numberToken || p.words.numbers[t.lower] > 0 || p.words.multipliers[t.lower] > 0 || p.words.has(t.lower, "dozen")
}

// earlyYear reports whether a number of three digits is a year where an article has others: "after 348", "(348)".
func (p *parser) earlyYear(before, after token) bool {
	if after.kind == wordToken && (p.words.countNoun[after.lower] || p.words.has(after.lower, "unit", "units")) || after.lower == "%" {
		return false
	}
	return before.kind == markToken && !p.words.currency[before.lower] || p.words.support[before.lower] || p.words.has(before.lower, "at-hour")
}

// lifespan reports whether an early year stands on a side of a dash with spaces, in brackets: "(c. 314 – 368)".
func (p *parser) lifespan(at int) bool {
	dash := func(t token) bool { return t.kind == markToken && t.spaced && p.words.has(t.lower, "dash") }
	return p.inBrackets(at) && (dash(p.at(at-1)) || dash(p.at(at+1)))
}

// inBrackets reports whether a bracket opened before a token is still open there.
func (p *parser) inBrackets(at int) bool {
	for i := at - 1; i >= max(0, at-12); i-- {
		switch p.tokens[i].lower {
		case "(":
			return true
		case ")":
			return false
		}
	}
	return false
}

// twoDates reports whether a range is two dates: "from May 3 to June 4". TIMEX3 marks each; it
// marks as one what only together is a date ("May to June 2004") and what a dash joins without spaces.
func (p *parser) twoDates(t tree, at, end int) bool {
	if t.op != "range" {
		return false
	}
	full := func(t tree) bool {
		_, ok := t.find("ymd", "ym", "year", "quarter")
		return ok
	}
	for i := at; i < end; i++ {
		if mark := p.tokens[i]; mark.kind == markToken && p.words.has(mark.lower, "dash") {
			return mark.spaced
		}
	}
	return full(t.args[0]) || !full(t.args[1])
}
