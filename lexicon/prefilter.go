package lexicon

import (
	"regexp/syntax"
	"strings"
)

// mostAtoms bounds how many strings a prefilter looks for.
const mostAtoms = 80

// atoms are strings in lower case of which one at least stands in every text that a pattern
// matches; nil where there is no such list. To look for them is far cheaper than to match.
func atoms(pattern string) []string {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil
	}
	found := required(re)
	if len(found) > mostAtoms || shortest(found) < 2 {
		return nil
	}
	return found
}

func required(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(re.Rune))}
	case syntax.OpCapture, syntax.OpPlus:
		return required(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return required(re.Sub[0])
		}
	case syntax.OpConcat:
		return bestOf(re.Sub)
	case syntax.OpAlternate:
		return unionOf(re.Sub)
	}
	return nil
}

// bestOf is the most telling list of a part that every match has.
func bestOf(parts []*syntax.Regexp) (best []string) {
	for _, p := range parts {
		if found := required(p); shortest(found) > shortest(best) {
			best = found
		}
	}
	return best
}

func unionOf(choices []*syntax.Regexp) (all []string) {
	for _, c := range choices {
		found := required(c)
		if found == nil {
			return nil
		}
		all = append(all, found...)
	}
	return all
}

func shortest(list []string) int {
	if len(list) == 0 {
		return 0
	}
	least := len(list[0])
	for _, s := range list {
		least = min(least, len(s))
	}
	return least
}

// holdsAny reports whether one of atoms stands in lower, or there are none to look for.
func holdsAny(lower string, atoms []string) bool {
	for _, a := range atoms {
		if strings.Contains(lower, a) {
			return true
		}
	}
	return len(atoms) == 0
}
