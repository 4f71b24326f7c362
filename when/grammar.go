package when

import (
	"fmt"
	"strings"

	"hearsay/lexicon"
)

// grammar is the rules of times.tsv by the symbol they make, over a vocabulary.
type grammar struct {
	words     *vocabulary
	operators map[string]operator
	rules     map[string][]*rule
	negatives []lexicon.Rule
	first     map[string]*first // of each symbol
}

// rule makes a symbol of a pattern: "month.my	my	<mon> ,? of? <yr>	ym($2,$1)".
type rule struct {
	name, symbol, spelled, example string // spelled is the pattern as it stands in the table
	pattern                        []element
	tree                           tree
	first                          *first
}

// element is one place of a pattern.
type element struct {
	literals []string // the words that may stand here, or
	symbol   string   // what must be made here
	captured bool     // numbered for the tree
	optional bool
	adjacent bool // no white space before it
}

// loadGrammar reads the vocabulary and the grammar of a language and checks that they fit.
func loadGrammar(language string) (*grammar, error) {
	words, err := loadVocabulary(language)
	if err != nil {
		return nil, err
	}
	g := &grammar{words: words, operators: operatorTable(), rules: map[string][]*rule{}}
	if g.negatives, err = lexicon.Rules(language, "times-not"); err != nil {
		return nil, err
	}
	table, err := lexicon.Words(language, "times")
	if err != nil {
		return nil, err
	}
	for _, row := range table.Rows {
		r, err := parseRule(row)
		if err != nil {
			return nil, fmt.Errorf("times.tsv: rule %s: %w", row[0], err)
		}
		g.rules[r.symbol] = append(g.rules[r.symbol], r)
	}
	g.firsts()
	return g, g.check()
}

func parseRule(row []string) (*rule, error) {
	r := &rule{name: row[0], symbol: row[1], spelled: row[2], example: row[4]}
	captured := 0
	for _, field := range strings.Fields(row[2]) {
		e := parseElement(field)
		if e.captured {
			captured++
		}
		r.pattern = append(r.pattern, e)
	}
	var err error
	r.tree, err = parseTree(row[3], captured)
	return r, err
}

func parseElement(s string) (e element) {
	if len(s) > 1 {
		s, e.adjacent = strings.TrimPrefix(s, "~"), s[0] == '~'
	}
	if len(s) > 1 {
		s, e.optional = strings.TrimSuffix(s, "?"), s[len(s)-1] == '?'
	}
	switch {
	case len(s) > 2 && s[0] == '<':
		e.symbol, e.captured = strings.Trim(s, "<>"), true
		return e
	case len(s) > 2 && s[0] == '{':
		s, e.captured = strings.Trim(s, "{}"), true
	}
	e.literals = strings.Split(s, "|")
	return e
}

// check finds symbols that nothing makes and operators that do not exist.
func (g *grammar) check() error {
	classes := map[string]bool{}
	for _, entries := range g.words.entries {
		for _, e := range entries {
			classes[e.class] = true
		}
	}
	for _, rules := range g.rules {
		for _, r := range rules {
			for _, e := range r.pattern {
				if e.symbol != "" && g.rules[e.symbol] == nil && terminals[e.symbol] == nil && !classes[e.symbol] {
					return fmt.Errorf("times.tsv: rule %s: nothing makes <%s>", r.name, e.symbol)
				}
			}
			if err := r.tree.check(g.operators); err != nil {
				return fmt.Errorf("times.tsv: rule %s: %w", r.name, err)
			}
		}
	}
	return nil
}
