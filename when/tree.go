package when

import (
	"fmt"
	"strconv"
	"strings"
)

// tree is a time expression as read and not yet placed on the calendar, e.g.
// part(early,year(2023)), shift(-1,dur(20,month),published). A leaf is a number or a word.
type tree struct {
	op     string // the operator, a key of operators; "" for a leaf
	args   []tree
	word   string
	number float64
	ref    int    // in a rule's tree: the number of the element to put here
	rule   string // that built it
}

func number(n float64) tree { return tree{number: n, word: strconv.FormatFloat(n, 'g', -1, 64)} }
func word(s string) tree    { return tree{word: s} }

// int is the number of a leaf.
func (t tree) int() int { return int(t.number) }

// early is how surely t names a year of the first millennium or before it: 2 where its words leave no doubt.
func (t tree) early() int {
	switch {
	case t.op == "bc", t.op == "bccentury", t.op == "year" && t.rule == "year.early" && t.args[0].number < 1000:
		return 1
	case (t.op == "ymd" || t.op == "ym" || t.op == "year") && t.args[0].number < 1000:
		return 2
	}
	return 0
}

// find is the first subtree with one of the operators.
func (t tree) find(ops ...string) (tree, bool) {
	for _, op := range ops {
		if t.op == op {
			return t, true
		}
	}
	for _, a := range t.args {
		if found, ok := a.find(ops...); ok {
			return found, true
		}
	}
	return tree{}, false
}

// fill puts the captured trees in the places of the references.
func (t tree) fill(captured []tree) tree {
	if t.ref > 0 {
		return captured[t.ref-1]
	}
	if len(t.args) == 0 {
		return t
	}
	args := make([]tree, len(t.args))
	for i, a := range t.args {
		args[i] = a.fill(captured)
	}
	t.args = args
	return t
}

func (t tree) check(operators map[string]operator) error {
	if t.op != "" && operators[t.op] == nil && !durationOps[t.op] {
		return fmt.Errorf("no operator %q", t.op)
	}
	for _, a := range t.args {
		if err := a.check(operators); err != nil {
			return err
		}
	}
	return nil
}

// parseTree reads the tree of a rule whose pattern captures so many elements.
func parseTree(s string, captured int) (tree, error) {
	t, rest, err := parseTerm(s, captured)
	if err == nil && rest != "" {
		err = fmt.Errorf("tree %q: %q is left over", s, rest)
	}
	return t, err
}

func parseTerm(s string, captured int) (tree, string, error) {
	n := strings.IndexAny(s, "(),")
	if n < 0 {
		n = len(s)
	}
	name, rest := s[:n], s[n:]
	if !strings.HasPrefix(rest, "(") {
		t, err := parseLeaf(name, captured)
		return t, rest, err
	}
	t := tree{op: name}
	for rest = rest[1:]; ; rest = rest[1:] {
		arg, after, err := parseTerm(rest, captured)
		if err != nil || after == "" {
			return t, "", fmt.Errorf("tree %q: not closed, %v", s, err)
		}
		t.args = append(t.args, arg)
		if rest = after; rest[0] == ')' {
			return t, rest[1:], nil
		}
	}
}

func parseLeaf(name string, captured int) (tree, error) {
	if ref, ok := strings.CutPrefix(name, "$"); ok {
		n, err := strconv.Atoi(ref)
		if err != nil || n < 1 || n > captured {
			return tree{}, fmt.Errorf("$%s: the pattern captures %d", ref, captured)
		}
		return tree{ref: n}, nil
	}
	if n, err := strconv.ParseFloat(name, 64); err == nil {
		return number(n), nil
	}
	if name == "" {
		return tree{}, fmt.Errorf("empty argument")
	}
	return word(name), nil
}
