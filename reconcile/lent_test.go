package reconcile

import (
	"strings"
	"testing"

	"hearsay"
)

// A post that is embedded in a page without marks is its writer's, whom another article names.
func TestLent(t *testing.T) {
	quoted := `Ada Moll wrote: “We sold the boat in March, and that wasn’t why we left.”`
	for _, c := range []struct {
		text, clause string
		writer       bool
	}{
		{"We sold the boat in March, and that wasn't why we left. — Ada (@ada)", "We sold the boat in March", true},
		{"I mean, we sold the boat in March, and that was all.", "sold the boat", true}, // the sentence has the run
		{"She sold the boat in March and moved inland.", "She sold the boat in March", false},
		{"Asked why we left, he said nothing.", "why we left", false},
	} {
		start := strings.Index(quoted, "“")
		st := utters("Ada Moll", hearsay.NamedParty)
		st.Kind, st.Quotes, st.Content = hearsay.Direct, []hearsay.Range{{Start: start, End: len(quoted)}}, []hearsay.Range{{Start: start, End: len(quoted)}}
		s := newScene(Input{Readings: []*hearsay.Reading{
			{Article: hearsay.Article{ID: "a", Text: quoted}, Statements: []hearsay.Statement{*st}},
			{Article: hearsay.Article{ID: "b", Text: c.text}, Sentences: []hearsay.Sentence{{Range: hearsay.Range{End: len(c.text)}}}},
		}})
		at := strings.Index(c.text, c.clause)
		r := s.root(telling{article: s.index["b"], at: hearsay.Span{Document: "b", Start: at, End: at + len(c.clause)}, statement: -1})
		if got := r.Name == "Ada Moll" && r.document == "b"; got != c.writer {
			t.Errorf("%s: %+v", c.text, r.Origin)
		}
	}
}
