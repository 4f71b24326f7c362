package plan

import (
	"bytes"
	"context"
	"math/rand/v2"
	"path"
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

// One more article is one article's work: it alone is read, and its story alone is told, or what it makes of two.
func TestOneMoreArticle(t *testing.T) {
	documents, work := harbour(t), &made{calls: map[string]int{}}
	ofStories := map[string]int{"date": 2, "tell": 2}
	p := Plan{Engine: kept.Engine{Store: new(memory.Store), Next: work}}
	run(t, p, documents)
	for _, one := range latecomers(t, documents) {
		clear(work.calls)
		run(t, p, append(documents[:len(documents):len(documents)], one))
		for step, n := range work.calls {
			if most := max(1, ofStories[step]); n > most {
				t.Errorf("%s: %d calls for %s, want %d at most", step, n, one.Path, most)
			}
		}
	}
	clear(work.calls)
	run(t, p, documents)
	for step, n := range work.calls {
		if n != 0 {
			t.Errorf("%s: %d calls when they have gone again, want none", step, n)
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

// latecomers are articles of which each touches more than itself: one that is of two stories, one that names its story
// anew since it is dated before all others, one that is another's text to the byte, and a stranger.
func latecomers(t *testing.T, documents []hearsay.Document) []hearsay.Document {
	t.Helper()
	raw := func(name string) []byte {
		i := slices.IndexFunc(documents, func(d hearsay.Document) bool { return path.Base(d.Path) == name })
		return documents[i].Raw
	}
	crane, painting := raw("courier-three-dead.txt"), raw("courier-painting-stolen.txt")
	late := func(id hearsay.DocumentID, text []byte) hearsay.Document {
		return hearsay.Document{ID: id, Path: string(id) + ".txt", Format: hearsay.PlainText, Raw: text}
	}
	return []hearsay.Document{
		stranger,
		late("d100000000000", slices.Concat(crane, []byte("\n\n"), painting)),
		late("d200000000000", bytes.Replace(crane, []byte("2024-06-04"), []byte("2024-05-04"), 1)),
		late("daaaaaaaaaaaa", crane),
	}
}

// Latecomers do what they are invented for.
func TestLatecomers(t *testing.T) {
	documents := harbour(t)
	account := run(t, Plan{Engine: local.Engine{}}, append(documents, latecomers(t, documents)...))
	if !slices.ContainsFunc(account.Stories, func(s hearsay.Story) bool { return s.ID == hearsay.StoryID("d200000000000") && len(s.Documents) > 2 }) {
		t.Error("the earlier article names no story")
	}
	copying := map[hearsay.DocumentID]bool{}
	for _, c := range account.Copies {
		for _, d := range c.Documents() {
			copying[d] = true
		}
	}
	if !copying["d100000000000"] || !copying["daaaaaaaaaaaa"] {
		t.Errorf("of the latecomers only these copy or are copied: %v", copying)
	}
}

// One article after the other, in any order of arrival, with corrections and without: at every step the account is the one
// that is made afresh.
func TestArrivals(t *testing.T) {
	documents := harbour(t)
	late, random := latecomers(t, documents), rand.New(rand.NewPCG(3, 1))
	for _, list := range [][]hearsay.Correction{nil, nil, deskEntries(t)} {
		p := Plan{Engine: kept.Engine{Store: new(memory.Store), Next: local.Engine{}}, Corrections: list}
		here := slices.Clone(documents)
		run(t, p, here)
		for _, next := range random.Perm(len(late)) {
			here = append(here, late[next])
			if asJSON(t, run(t, p, here)) != asJSON(t, run(t, Plan{Engine: local.Engine{}, Corrections: list}, here)) {
				t.Errorf("%d corrections, %s behind %d others: another account", len(list), late[next].Path, len(here)-1)
			}
		}
	}
}
