package said

import (
	"testing"

	"hearsay"
)

// One quotation in three articles, cut and edited, is one utterance; whoever names no speaker is
// lent the one that the others name; another quotation of like words stays apart.
func TestUtterances(t *testing.T) {
	var readings []*hearsay.Reading
	for id, text := range map[hearsay.DocumentID]string{
		"d1": "“We will never close the old quay while I am harbour master,” said Ann Rowe.",
		"d2": "“We will never close the [Marlow] quay … while I am harbour master of this town.”",
		"d3": "“The gulls have been here far longer than any of us,” said Ann Rowe.",
	} {
		r := readText(t, text)
		r.Article.ID = id
		for i := range r.Statements {
			r.Statements[i].Document = id
		}
		readings = append(readings, r)
	}
	Utterances(readings)
	by := map[hearsay.DocumentID]hearsay.Statement{}
	for _, r := range readings {
		if len(r.Statements) != 1 {
			t.Fatalf("%s: %d statements", r.Article.ID, len(r.Statements))
		}
		by[r.Article.ID] = r.Statements[0]
	}
	if u := by["d1"].Utterance; u == "" || u != by["d2"].Utterance {
		t.Errorf("d1 and d2 are one utterance, not %q and %q", u, by["d2"].Utterance)
	}
	if got := by["d2"]; got.Speaker.Name != by["d1"].Speaker.Name || got.Lent != by["d1"].ID {
		t.Errorf("d2: speaker %q lent by %q", got.Speaker.Name, got.Lent)
	}
	if u := by["d3"].Utterance; u != "" {
		t.Errorf("d3 is no utterance of several articles, but %q", u)
	}
}
