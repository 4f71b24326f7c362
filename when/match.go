package when

import "slices"

// match is one way to read a symbol: the tokens up to end, and what they build.
type match struct {
	end  int
	tree tree
}

// parser reads the symbols of a grammar at the places of one sentence, each once (packrat).
type parser struct {
	*grammar
	tokens []token
	memo   map[place][]match
	// lowerCase is set where the sentence has no capitals at all, so that they cannot tell names.
	lowerCase bool
	// early is set where the article tells of years of three digits.
	early bool
}

type place struct {
	symbol string
	at     int
}

func newParser(g *grammar, tokens []token) *parser {
	return &parser{grammar: g, tokens: tokens, memo: map[place][]match{}}
}

// symbol is all the ways to read a symbol at a place, one for each end; the first rule wins.
func (p *parser) symbol(symbol string, at int) []match {
	if at >= len(p.tokens) {
		return nil
	}
	key := place{symbol, at}
	if found, ok := p.memo[key]; ok {
		return found
	}
	p.memo[key] = nil // a rule that begins with its own symbol finds nothing
	var found []match
	if terminal := terminals[symbol]; terminal != nil {
		found = terminal(p, at)
	} else if rules := p.rules[symbol]; rules != nil {
		for _, r := range rules {
			if r.first.accepts(p.words, p.tokens[at]) {
				p.try(r, 0, at, nil, &found)
			}
		}
	} else {
		found = p.class(symbol, at)
	}
	p.memo[key] = found
	return found
}

// try matches the pattern of r from its i-th element at a place.
func (p *parser) try(r *rule, i, at int, captured []tree, found *[]match) {
	if i == len(r.pattern) {
		if !slices.ContainsFunc(*found, func(m match) bool { return m.end == at }) {
			t := r.tree.fill(captured)
			if t.rule == "" {
				t.rule = r.name
			}
			*found = append(*found, match{at, t})
		}
		return
	}
	e := r.pattern[i]
	if at < len(p.tokens) && !(e.adjacent && p.tokens[at].spaced) {
		if e.symbol != "" {
			for _, m := range p.symbol(e.symbol, at) {
				p.try(r, i+1, m.end, append(captured[:len(captured):len(captured)], m.tree), found)
			}
		} else if slices.Contains(e.literals, p.tokens[at].lower) {
			next := captured
			if e.captured {
				next = append(captured[:len(captured):len(captured)], word(p.tokens[at].lower))
			}
			p.try(r, i+1, at+1, next, found)
		}
	}
	if e.optional {
		p.try(r, i+1, at, captured, found)
	}
}

// class reads a word of a class of the vocabulary.
func (p *parser) class(class string, at int) []match {
	e, ok := p.words.entry(p.tokens[at].lower, class)
	if !ok {
		return nil
	}
	if class == "vague-word" {
		return []match{{at + 1, tree{op: "vague", args: []tree{word(e.value)}, rule: "vague.word"}}}
	}
	return []match{{at + 1, leaf(e.value)}}
}
