package plan

import (
	"context"
	"encoding/json"
	"slices"
	"testing"

	"hearsay"
	"hearsay/flow/kept"
	"hearsay/flow/local"
	"hearsay/intake"
	"hearsay/store/memory"
)

func harbour(t *testing.T) []hearsay.Document {
	t.Helper()
	documents, skipped, err := intake.Read(context.Background(), []string{"../examples/harbour"}, nil, intake.Options{})
	if err != nil || len(skipped) > 0 {
		t.Fatalf("skipped %v, %v", skipped, err)
	}
	return documents
}

func run(t *testing.T, p Plan, documents []hearsay.Document) *hearsay.Account {
	t.Helper()
	account, err := p.Run(context.Background(), documents, nil)
	if err != nil {
		t.Fatal(err)
	}
	return account
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The account is the same for any order of documents, any number of workers, and whether results are kept.
func TestSameAccountHoweverItIsMade(t *testing.T) {
	documents := harbour(t)
	want := asJSON(t, run(t, Plan{Engine: local.Engine{}}, documents))
	slices.Reverse(documents)
	keeper := kept.Engine{Store: new(memory.Store), Next: local.Engine{Workers: 2}}
	for name, engine := range map[string]Plan{
		"reversed, one worker": {Engine: local.Engine{Workers: 1}},
		"kept, the first time": {Engine: keeper},
		"kept, looked up":      {Engine: keeper},
	} {
		if asJSON(t, run(t, engine, documents)) != want {
			t.Errorf("%s: another account", name)
		}
	}
}

// An article that has nothing to do with the others changes no statement of theirs and no story; only the scores of
// links may move, since the words of the whole collection are counted in them.
func TestUnrelatedArticleChangesNothing(t *testing.T) {
	documents := harbour(t)
	before := run(t, Plan{Engine: local.Engine{}}, documents)
	after := run(t, Plan{Engine: local.Engine{}}, append(documents, stranger))
	others := slices.DeleteFunc(after.Stories, func(s hearsay.Story) bool { return slices.Contains(s.Documents, stranger.ID) })
	if asJSON(t, withoutScores(others)) != asJSON(t, withoutScores(before.Stories)) {
		t.Error("the stories have changed")
	}
	statements := slices.DeleteFunc(after.Statements, func(s hearsay.Statement) bool { return s.Document == stranger.ID })
	if asJSON(t, statements) != asJSON(t, before.Statements) {
		t.Error("the statements have changed")
	}
}

func withoutScores(stories []hearsay.Story) []hearsay.Story {
	for i := range stories {
		for j := range stories[i].Because {
			stories[i].Because[j].Score = 0
		}
	}
	return stories
}
