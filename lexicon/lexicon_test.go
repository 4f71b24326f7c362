package lexicon

import (
	"io/fs"
	"path"
	"strings"
	"testing"
)

// Every table can be read, and every rule matches its own examples and not its counter-examples.
func TestEveryFile(t *testing.T) {
	err := fs.WalkDir(files, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		language, name := path.Split(p)
		language = strings.TrimSuffix(language, "/")
		switch path.Ext(p) {
		case ".tsv":
			table, err := Words(language, strings.TrimSuffix(name, ".tsv"))
			if err != nil || len(table.Rows) == 0 {
				t.Errorf("%s: %d rows, %v", p, len(table.Rows), err)
			}
		case ".rules":
			rules, err := Rules(language, strings.TrimSuffix(name, ".rules"))
			if err != nil {
				t.Error(err)
			}
			for _, r := range rules {
				checkExamples(t, p, r)
			}
		default:
			t.Errorf("%s: neither .tsv nor .rules", p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkExamples(t *testing.T, file string, r Rule) {
	for _, like := range r.Like {
		if !r.Matches(like) {
			t.Errorf("%s: rule %s does not match its example %q", file, r.Name, like)
		}
	}
	for _, not := range r.Not {
		if r.Matches(not) {
			t.Errorf("%s: rule %s matches its counter-example %q", file, r.Name, not)
		}
	}
}

func TestRuleWithoutExamplesIsRefused(t *testing.T) {
	for _, s := range []string{"rule a\nmatch x\nlike x", "rule a\nmatch x\nnot y", "match x", "rule a\nmatch (\nlike x\nnot y"} {
		if _, err := parseRules(s); err == nil {
			t.Errorf("%q: no error", s)
		}
	}
}
