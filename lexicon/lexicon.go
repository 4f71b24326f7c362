// Package lexicon holds words and rules as data, a folder for each language. It is the only
// place where a language's words stand; the other rooms hold what is done with them.
//
// Two kinds of file:
//
// A table, NAME.tsv: the first line names the columns, separated by tabs; then one row a line.
// Lines that are empty or begin with # are passed over. The last column is an example of use
// where the table has a column "example".
//
// Rules, NAME.rules: blocks separated by empty lines. Each block is
//
//	rule furniture.newsletter     its name, which becomes the By of what it reads
//	match (?i)^sign up (for|to)   a regular expression (RE2); several lines are alternatives
//	unless (?i)\barmy\b           what must not match besides; optional
//	like  Sign up to our newsletter for more.
//	not   She will sign up for the army.
//
// Every rule must have at least one like, which must match, and one not, which must not.
package lexicon

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
)

//go:embed en
var files embed.FS

// Table is a table of words. Rows are as long as Columns; missing cells are "".
type Table struct {
	Name    string
	Columns []string
	Rows    [][]string
}

// Rule is a named pattern with its examples.
type Rule struct {
	Name      string
	Match     []*regexp.Regexp
	Unless    []*regexp.Regexp
	Like, Not []string
	atoms     [][]string // for each of Match, what its matches must hold
}

// Matches reports whether the rule matches s.
func (r Rule) Matches(s string) bool { return r.MatchesLower(s, strings.ToLower(s)) }

// MatchesLower is Matches where s is known in lower case too: for many rules on one text.
func (r Rule) MatchesLower(s, lower string) bool {
	for i, m := range r.Match {
		if (i >= len(r.atoms) || holdsAny(lower, r.atoms[i])) && m.MatchString(s) {
			return !r.excludes(s)
		}
	}
	return false
}

func (r Rule) excludes(s string) bool {
	for _, u := range r.Unless {
		if u.MatchString(s) {
			return true
		}
	}
	return false
}

// Hash is the SHA-256, in hexadecimal, of all that the lexicon holds: part of the recipe of what is read with it.
func Hash() string {
	h := sha256.New()
	if err := fs.WalkDir(files, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := files.ReadFile(p)
		fmt.Fprintf(h, "%s %d\n", p, len(b))
		h.Write(b)
		return err
	}); err != nil {
		panic(err) // the files are part of the program
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Words reads the table of a language, e.g. Words("en", "cues"). The files are part of the
// program, so an error is a defect that the package's test finds.
func Words(language, name string) (Table, error) {
	b, err := files.ReadFile(language + "/" + name + ".tsv")
	if err != nil {
		return Table{}, fmt.Errorf("lexicon: %w", err)
	}
	t := Table{Name: name}
	for n, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if t.Columns == nil {
			t.Columns = cells
			continue
		}
		if len(cells) > len(t.Columns) {
			return Table{}, fmt.Errorf("lexicon %s/%s.tsv:%d: %d cells in %d columns", language, name, n+1, len(cells), len(t.Columns))
		}
		for len(cells) < len(t.Columns) {
			cells = append(cells, "")
		}
		t.Rows = append(t.Rows, cells)
	}
	return t, nil
}

// Column is the number of the column of that name, or -1.
func (t Table) Column(name string) int {
	for i, c := range t.Columns {
		if c == name {
			return i
		}
	}
	return -1
}

// Rules reads the rules of a language in file order. A rule without both kinds of example is refused.
func Rules(language, name string) ([]Rule, error) {
	b, err := files.ReadFile(language + "/" + name + ".rules")
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	rules, err := parseRules(string(b))
	if err != nil {
		return nil, fmt.Errorf("lexicon %s/%s.rules:%w", language, name, err)
	}
	return rules, nil
}

func parseRules(s string) (rules []Rule, err error) {
	for n, line := range strings.Split(s, "\n") {
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		word, rest, _ := strings.Cut(line, " ")
		rest = strings.TrimLeft(rest, " ")
		if word == "rule" {
			rules = append(rules, Rule{Name: rest})
			continue
		}
		if len(rules) == 0 {
			return nil, fmt.Errorf("%d: %q before the first rule", n+1, word)
		}
		if err := rules[len(rules)-1].add(word, rest); err != nil {
			return nil, fmt.Errorf("%d: %w", n+1, err)
		}
	}
	for _, r := range rules {
		if len(r.Match) == 0 || len(r.Like) == 0 || len(r.Not) == 0 {
			return nil, fmt.Errorf(" rule %s: wants match, like and not", r.Name)
		}
	}
	return rules, nil
}

func (r *Rule) add(word, rest string) error {
	switch word {
	case "match", "unless":
		re, err := regexp.Compile(rest)
		if err != nil {
			return err
		}
		if word == "match" {
			r.Match, r.atoms = append(r.Match, re), append(r.atoms, atoms(rest))
		} else {
			r.Unless = append(r.Unless, re)
		}
	case "like":
		r.Like = append(r.Like, rest)
	case "not":
		r.Not = append(r.Not, rest)
	default:
		return fmt.Errorf("%q: want rule, match, unless, like or not", word)
	}
	return nil
}
