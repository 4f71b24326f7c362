package when

// first is what a symbol or rule can begin with, so that others are passed over without a try.
type first struct {
	literals map[string]bool
	classes  map[string]bool
	numeric  bool // a terminal: a number, an ordinal, a holiday
}

// accepts reports whether t can begin it.
func (f *first) accepts(v *vocabulary, t token) bool {
	if f.literals[t.lower] || f.numeric && v.startsTerminal(t) {
		return true
	}
	for _, e := range v.entries[t.lower] {
		if f.classes[e.class] {
			return true
		}
	}
	return false
}

// startsTerminal reports whether a class that is worked out, not listed, may begin with t.
func (v *vocabulary) startsTerminal(t token) bool {
	if t.kind != wordToken {
		return t.kind != markToken || t.lower == "'" || fractions[t.lower] > 0
	}
	_, ordinal := v.entry(t.lower, "ordword")
	return ordinal || v.numbers[t.lower] > 0 || v.nameStarts[t.lower]
}

// firsts computes what every rule can begin with, until nothing is added.
func (g *grammar) firsts() {
	of := map[string]*first{}
	for symbol := range g.rules {
		of[symbol] = &first{literals: map[string]bool{}, classes: map[string]bool{}}
	}
	for grown := true; grown; {
		grown = false
		for symbol, rules := range g.rules {
			for _, r := range rules {
				r.first = g.firstOf(r, of)
				grown = of[symbol].merge(r.first) || grown
			}
		}
	}
	g.first = of
}

// firstOf is what a rule can begin with, as far as is known of the symbols.
func (g *grammar) firstOf(r *rule, of map[string]*first) *first {
	f := &first{literals: map[string]bool{}, classes: map[string]bool{}}
	for _, e := range r.pattern {
		switch {
		case e.symbol == "":
			for _, literal := range e.literals {
				f.literals[literal] = true
			}
		case terminals[e.symbol] != nil:
			f.numeric = true
		case of[e.symbol] != nil:
			f.merge(of[e.symbol])
		default:
			f.classes[e.symbol] = true
		}
		if !e.optional {
			break
		}
	}
	return f
}

// merge adds o to f and reports whether f grew.
func (f *first) merge(o *first) bool {
	before := len(f.literals) + len(f.classes)
	numeric := f.numeric
	for literal := range o.literals {
		f.literals[literal] = true
	}
	for class := range o.classes {
		f.classes[class] = true
	}
	f.numeric = f.numeric || o.numeric
	return len(f.literals)+len(f.classes) > before || f.numeric != numeric
}
