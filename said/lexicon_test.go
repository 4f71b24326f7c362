package said

import (
	"strings"
	"testing"

	"hearsay"
	"hearsay/lexicon"
)

// Every example of the tables of cues is read: a statement with a form of the word as its cue.
func TestExamplesOfCues(t *testing.T) {
	for _, name := range []string{"cues", "cue-nouns", "cue-adverbs", "cue-adjectives"} {
		t.Run(name, func(t *testing.T) {
			table, err := lexicon.Words("en", name)
			if err != nil {
				t.Fatal(err)
			}
			missed := 0
			for _, row := range table.Rows {
				if name == "cue-nouns" && row[3] == "" {
					continue
				}
				example := row[len(row)-1]
				if !hasCue(readText(t, example), row) {
					missed++
					t.Logf("%s: not read: %s", row[0], example)
				}
			}
			if missed*20 > len(table.Rows) {
				t.Errorf("%d of %d examples not read", missed, len(table.Rows))
			}
		})
	}
}

// hasCue reports whether r has a statement whose cue ends with a form that row gives.
func hasCue(r *hearsay.Reading, row []string) bool {
	for _, s := range r.Statements {
		if s.Cue == nil {
			continue
		}
		cue := strings.ToLower(s.Cue.Of(r.Article.Text))
		for _, forms := range row[:min(5, len(row)-1)] {
			for _, f := range strings.Split(forms, ",") {
				if f != "" && strings.HasSuffix(cue, f) {
					return true
				}
			}
		}
	}
	return false
}

// The words that let the rules of declining be tried are in every example of those rules.
func TestDecliningWords(t *testing.T) {
	for _, r := range english().declines {
		for _, like := range r.Like {
			if len(readText(t, like).Statements) == 0 {
				t.Errorf("%s: not read: %s", r.Name, like)
			}
		}
	}
}

// Every list that the rules ask for stands in the lexicon, and the lexicon has no other.
func TestWordLists(t *testing.T) {
	var all list
	for _, l := range english().lists {
		all |= l
	}
	for name, l := range listNames {
		if all&l == 0 {
			t.Errorf("%s: not in the lexicon", name)
		}
	}
	lists, err := lexicon.Words("en", "word-lists")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range lists.Rows {
		if listNames[row[0]] == 0 {
			t.Errorf("%s: no rule asks for it", row[0])
		}
	}
}
