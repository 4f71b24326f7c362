package when

// The company that some rules and operators of the grammar are read in.

// fitsByRule tells for a rule whether a match is a time where it stands.
var fitsByRule = map[string]func(p *parser, at int, m *match) bool{
	"era.name":         func(p *parser, at int, m *match) bool { return p.calledFor(at, m.end) },
	"wd.off":           func(p *parser, at int, _ *match) bool { return len(p.tokens[at].lower) > len("thurs") }, // "the Sun two years ago"
	"year.era-before":  func(p *parser, at int, _ *match) bool { return p.tokens[at].capital },                   // "an ad 30 seconds long"
	"season.the":       func(p *parser, _ int, m *match) bool { return !p.words.has(p.at(m.end-1).lower, "fall") },
	"year.apostrophe":  func(p *parser, at int, _ *match) bool { return p.words.support[p.at(at-1).lower] },
	"range.numeric-md": func(_ *parser, _ int, m *match) bool { return !areMarks(m.tree) },
	"range.doms":       func(p *parser, at int, m *match) bool { return p.dayAlone(at, m.end) },
	"time.the-unit":    func(p *parser, at int, m *match) bool { return p.unitAlone(at, m.end) },
	"part.end-day":     func(p *parser, at int, _ *match) bool { return p.at(at-1).lower != "at" && p.at(at-2).lower != "at" }, // "at the end of the day", all things told
	"later.plain":      func(p *parser, _ int, m *match) bool { return !p.words.has(p.at(m.end).lower, "later-in") },           // "30 minutes later this week"
	"open.or-later":    func(p *parser, _ int, m *match) bool { return p.at(m.end).kind == markToken },                         // "on Monday and after the match"
	"open.or-earlier":  func(p *parser, _ int, m *match) bool { return p.at(m.end).kind == markToken },
	"unit.this-years":  func(p *parser, _ int, m *match) bool { return p.nounFollows(m.end) }, // "last years of"
	"earlier.plain":    (*parser).earlierAlone,
	"dur.letter":       (*parser).lettered,
}

// fitsByOp tells the same for an operator.
var fitsByOp = map[string]func(p *parser, at int, m *match) bool{
	"lastn":    func(p *parser, _ int, m *match) bool { return !p.words.has(p.at(m.end).lower, "ago") }, // "the last three months and two days ago": two
	"monthrel": func(p *parser, _ int, m *match) bool { return p.at(m.end).kind != numberToken },        // "this May 3" is no "this May"
	"wdom": func(p *parser, _ int, m *match) bool {
		return p.at(m.end-1).kind != wordToken || p.at(m.end).kind != wordToken
	}, // "on Monday the first boats left"
	"dom":    func(p *parser, at int, m *match) bool { return p.dayAlone(at, m.end) },
	"athour": func(p *parser, at int, m *match) bool { return p.hourAlone(at, m.end) },
	"dur":    (*parser).counted,
	"part":   (*parser).noAge,
}

// earlierAlone refuses "five days before it closed".
func (p *parser) earlierAlone(_ int, m *match) bool {
	after := p.at(m.end)
	return p.at(m.end-1).lower != "before" || after.kind != wordToken || p.words.support[after.lower]
}

// lettered refuses "a 3D model".
func (p *parser) lettered(at int, m *match) bool {
	return !p.tokens[m.end-1].capital || p.words.has(p.at(at-1).lower, "gap-in")
}

// counted refuses "the 2018 Day of …".
func (p *parser) counted(at int, m *match) bool {
	return m.end-at != 2 || p.tokens[at].digits != 4 || !p.words.has(p.tokens[m.end-1].lower, "unit")
}

// noAge refuses "in his late forties".
func (p *parser) noAge(at int, m *match) bool {
	last := p.tokens[m.end-1]
	return !p.words.has(p.at(at-1).lower, "owner") || !(last.kind == decadeToken && last.digits == 2) && !p.words.has(last.lower, "decadeword")
}

// nounFollows reports whether a word that may be a noun comes next.
func (p *parser) nounFollows(at int) bool {
	return p.at(at).kind == wordToken && !p.words.has(p.at(at).lower, "phrase-end")
}

// areMarks reports whether "from 9/10 to 10/10" are marks or shares, not days of two months.
func areMarks(t tree) bool {
	a, b := t.args[0].args, t.args[1].args
	return a[1].number == b[1].number || a[0].number < a[1].number && b[0].number < b[1].number && a[1].number < 10
}

// dayAlone reports whether "the 5th" is a day: after "on" or "by", and not beside a noun. One in words needs a mark behind it.
func (p *parser) dayAlone(at, end int) bool {
	after := p.at(end)
	if p.tokens[at].lower == "the" && !p.words.has(p.at(at-1).lower, "dom-before") || after.lower == "-" || after.lower == "'" {
		return false
	}
	if p.words.has(after.lower, "and") && p.words.has(p.at(end+1).lower, "clause-start") {
		return true
	}
	return after.kind == markToken || p.tokens[end-1].kind == ordinalToken && p.words.has(after.lower, "phrase-end", "clause-start")
}

// hourAlone reports whether a bare number is an hour: "at 9 on Monday", but not "at 9 places", "on Monday at 9 banks".
func (p *parser) hourAlone(at, end int) bool {
	after := p.at(end)
	if p.hourFirst(at) {
		return p.words.has(p.at(at-1).lower, "at-hour")
	}
	return (after.kind == markToken && after.lower != "-" && !p.words.currency[after.lower] && after.lower != "%") || p.words.has(after.lower, "phrase-end", "clause-start")
}

// hourFirst reports whether a match begins with its hour.
func (p *parser) hourFirst(at int) bool { return hour(p, at) != nil }

// unitAlone reports whether "the quarter" is a time by itself: "profits for the quarter", "match of the day", but not
// "for the year that he spent".
func (p *parser) unitAlone(at, end int) bool {
	before, after := p.at(at-1), p.at(end)
	if p.tokens[end-1].capital && !p.lowerCase {
		return false
	}
	if p.words.has(before.lower, "in") {
		return after.kind == markToken && after.lower != "'" && after.lower != "-"
	}
	if of := p.at(at - 2).lower; before.lower == "of" { // "the match of the day", but not "the man of the year", "most of the day"
		return p.tokens[end-1].lower == "day" && after.kind == markToken && after.lower != "-" && after.lower != "'" && !p.words.has(of, "part-of", "unit", "units")
	}
	return p.words.has(before.lower, "for-unit") && (after.kind == markToken && after.lower != "'" && after.lower != "-" || p.words.has(after.lower, "unit-end"))
}
