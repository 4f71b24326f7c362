package plan

import (
	"context"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"hearsay"
	"hearsay/flow"
	"hearsay/flow/kept"
	"hearsay/flow/local"
	"hearsay/store/memory"
)

// made counts the calls that were made of each step, and not looked up. A step may call another from several goroutines.
type made struct {
	mu    sync.Mutex // guards calls
	calls map[string]int
}

func (m *made) Run(ctx context.Context, b flow.Batch) error {
	m.mu.Lock()
	m.calls[b.Step] += b.Len
	m.mu.Unlock()
	return local.Engine{}.Run(ctx, b)
}

var stranger = hearsay.Document{ID: "d000000000000", Path: "stranger.txt", Format: hearsay.PlainText,
	Raw: []byte("Beekeepers in Upper Sollund have counted more hives this spring than in any year since 1998.\n\n" +
		"“The lime trees flowered early,” said Agda Lorm, who keeps forty of them behind the chapel.\n")}

// One more article is one article's work: it alone is read, and its story alone is told.
func TestOneMoreArticle(t *testing.T) {
	documents, work := harbour(t), &made{calls: map[string]int{}}
	p := Plan{Engine: kept.Engine{Store: new(memory.Store), Next: work}}
	run(t, p, documents)
	clear(work.calls)
	run(t, p, append(documents, stranger))
	for step, n := range work.calls {
		if n != 1 {
			t.Errorf("%s: %d calls for one more article, want 1", step, n)
		}
	}
	clear(work.calls)
	run(t, p, documents)
	for step, n := range work.calls {
		if n != 0 {
			t.Errorf("%s: %d calls when it has gone again, want none", step, n)
		}
	}
}

// Whatever came before, in whatever order: with what is kept of that the account is the one that is made afresh.
func TestKeptAndFreshAreOne(t *testing.T) {
	documents := append(harbour(t), stranger)
	keeper, random := new(memory.Store), rand.New(rand.NewPCG(7, 1))
	for range 8 {
		random.Shuffle(len(documents), func(i, j int) { documents[i], documents[j] = documents[j], documents[i] })
		some := slices.Clone(documents[:1+random.IntN(len(documents))])
		again := asJSON(t, run(t, Plan{Engine: kept.Engine{Store: keeper, Next: local.Engine{}}}, some))
		slices.Reverse(some)
		if fresh := asJSON(t, run(t, Plan{Engine: local.Engine{}}, some)); fresh != again {
			t.Errorf("%d articles: another account", len(some))
		}
	}
}

// Where the files stand is no part of what is kept: a folder that has moved is not read again.
func TestMovedArticles(t *testing.T) {
	documents, work := harbour(t), &made{calls: map[string]int{}}
	p := Plan{Engine: kept.Engine{Store: new(memory.Store), Next: work}}
	run(t, p, documents)
	clear(work.calls)
	moved := slices.Clone(documents)
	for i := range moved {
		moved[i].Path = "archive/" + moved[i].Path
	}
	again := asJSON(t, run(t, p, moved))
	for step, n := range work.calls {
		if n != 0 {
			t.Errorf("%s: %d calls for articles that have moved, want none", step, n)
		}
	}
	if again != asJSON(t, run(t, Plan{Engine: local.Engine{}}, moved)) {
		t.Error("another account than one made afresh")
	}
}
