package plan

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"hearsay"
	"hearsay/corrections"
	"hearsay/flow/kept"
	"hearsay/flow/local"
	"hearsay/store/memory"
)

// desk is corrections of the shipped example that all find something to act on, whatever others are in force.
const desk = `
[[correction]]
kind = "merge-stories"
stories = ["courier-three-dead", "courier-painting-stolen.txt"]
by = "Ada Moll"
at = 2024-06-26

[[correction]]
kind = "split-story"
articles = ["radio-union-cost", "lantern-quay-opens"]
by = "Ada Moll"
at = 2024-06-26

[[correction]]
kind = "same-person"
people = ["Corin Maddox", "Pavel Orrin"]
by = "Ada Moll"
at = 2024-06-26

[[correction]]
kind = "not-same-person"
people = [{ name = "Mirela Toth", article = "courier-painting-stolen" }, "Mirela Toth"]
by = "Ada Moll"
at = 2024-06-26

[[correction]]
kind = "outlet-owner"
owner = "Westmark Media"
outlets = ["Ellery Courier", "the daily lantern"]
by = "Ada Moll"
at = 2024-06-26

[[correction]]
kind = "wrong-speaker"
article = "lantern-engineer-claim"
words = "cracks had been seen"
speaker = "Oskar Lindqvane"
by = "Ada Moll"
at = 2024-06-26

[[correction]]
kind = "wrong-date"
article = "observer-what-we-know"
date = 2024-06-11
by = "Ada Moll"
at = 2024-06-26
`

func deskEntries(t *testing.T) []hearsay.Correction {
	t.Helper()
	list, err := corrections.Parse([]byte(desk))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// undoings undo all of a list.
func undoings(list []hearsay.Correction) (out []hearsay.Correction) {
	for _, c := range list {
		out = append(out, hearsay.Correction{ID: "k" + c.ID[1:7] + "000000", Kind: hearsay.Undo, Correction: string(c.ID), By: "Bor Lind", At: "2024-06-27"})
	}
	return out
}

// told is an account without its corrections.
func told(t *testing.T, a *hearsay.Account) string {
	bare := *a
	bare.Corrections = nil
	return asJSON(t, bare)
}

// Whatever is corrected, no article is lost and no statement, time or mention; the order of articles does not matter, nor whether
// results are kept; and what is undone leaves the account as it was, to the byte.
func TestCorrections(t *testing.T) {
	documents := harbour(t)
	engine := kept.Engine{Store: new(memory.Store), Next: local.Engine{}}
	bare := run(t, Plan{Engine: engine}, documents)
	all := deskEntries(t)
	random := rand.New(rand.NewPCG(1, 2))
	for range 8 {
		list := slices.Clone(all)
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		list = list[:1+random.IntN(len(list))]
		corrected := run(t, Plan{Engine: engine, Corrections: list}, documents)
		for _, c := range corrected.Corrections {
			if c.Outcome != hearsay.Applied || len(c.Items) == 0 {
				t.Errorf("%s: %s: %s", c.Kind, c.Outcome, c.Because)
			}
		}
		if told(t, corrected) == told(t, bare) {
			t.Error("corrections changed nothing")
		}
		nothingIsLost(t, bare, corrected)
		random.Shuffle(len(documents), func(i, j int) { documents[i], documents[j] = documents[j], documents[i] })
		if asJSON(t, run(t, Plan{Engine: engine, Corrections: list}, documents)) != asJSON(t, corrected) {
			t.Error("another order of articles, or what was kept, gives another account")
		}
		if undone := run(t, Plan{Engine: engine, Corrections: slices.Concat(list, undoings(list))}, documents); told(t, undone) != told(t, bare) {
			t.Error("what is undone leaves a trace")
		}
	}
	fresh := run(t, Plan{Engine: local.Engine{}, Corrections: all}, documents)
	if asJSON(t, run(t, Plan{Engine: engine, Corrections: all}, documents)) != asJSON(t, fresh) {
		t.Error("kept results give another account than fresh ones")
	}
}

// nothingIsLost wants every article in one story, and the same statements, times and mentions as before.
func nothingIsLost(t *testing.T, before, after *hearsay.Account) {
	t.Helper()
	stories := map[hearsay.DocumentID]int{}
	for _, s := range after.Stories {
		for _, d := range s.Documents {
			stories[d]++
		}
	}
	for _, d := range before.Documents {
		if stories[d.ID] != 1 {
			t.Errorf("%s is in %d stories", d.Path, stories[d.ID])
		}
	}
	spans := func(a *hearsay.Account) (all []hearsay.Span) {
		for _, s := range a.Statements {
			for _, r := range s.Content {
				all = append(all, r.In(s.Document))
			}
		}
		for _, x := range a.Times {
			all = append(all, x.In(x.Document))
		}
		for _, e := range a.Entities {
			all = append(all, e.Mentions...)
		}
		slices.SortFunc(all, hearsay.CompareSpans)
		return all
	}
	if len(stories) != len(before.Documents) || !slices.Equal(spans(before), spans(after)) {
		t.Errorf("%d articles of %d; %d spans of %d", len(stories), len(before.Documents), len(spans(after)), len(spans(before)))
	}
}

// Entries that are of different things may stand in any order; of two that contradict each other the later one holds.
func TestCorrectionsOrder(t *testing.T) {
	documents := harbour(t)
	engine := kept.Engine{Store: new(memory.Store), Next: local.Engine{}}
	all := deskEntries(t)
	want := told(t, run(t, Plan{Engine: engine, Corrections: all}, documents))
	turned := slices.Clone(all)
	slices.Reverse(turned[2:])
	if told(t, run(t, Plan{Engine: engine, Corrections: turned}, documents)) != want {
		t.Error("another order of entries gives another account")
	}
	parse := func(text string) []hearsay.Correction {
		list, err := corrections.Parse([]byte(strings.ReplaceAll(text, ";", "\n")))
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	const by = ";by='Ada';at=2024-06-26;"
	for text, want := range map[string][2]hearsay.Outcome{
		"[[correction]];kind='same-person';people=['Corin Maddox','Pavel Orrin']" + by + "[[correction]];kind='not-same-person';people=['Pavel Orrin','Corin Maddox']" + by:                                                                               {hearsay.Without, hearsay.Applied},
		"[[correction]];kind='not-same-person';people=['Corin Maddox','Pavel Orrin']" + by + "[[correction]];kind='same-person';people=['Pavel Orrin','Corin Maddox']" + by:                                                                               {hearsay.Without, hearsay.Applied},
		"[[correction]];kind='wrong-date';article='post-seven-dead';date=2024-06-09" + by + "[[correction]];kind='wrong-date';article='post-seven-dead';date='unknown'" + by:                                                                              {hearsay.Without, hearsay.Applied},
		"[[correction]];kind='wrong-speaker';article='lantern-engineer-claim';words='cracks had been';speaker='A'" + by + "[[correction]];kind='wrong-speaker';article='lantern-engineer-claim';words='boom in January';speaker_kind='unattributed'" + by: {hearsay.Without, hearsay.Applied},
		"[[correction]];kind='merge-stories';stories=['courier-three-dead','courier-painting-stolen']" + by + "[[correction]];kind='merge-stories';stories=['post-seven-dead','post-painting-arrests']" + by:                                              {hearsay.Applied, hearsay.Without},
		"[[correction]];kind='split-story';articles=['courier-three-dead','courier-painting-stolen']" + by + "[[correction]];kind='split-story';articles=['courier']" + by:                                                                                {hearsay.Without, hearsay.Without},
		"[[correction]];kind='same-person';people=['Mirela Toth','Nobody Atall']" + by + "[[correction]];kind='outlet-owner';owner='A';outlets=['Nothing Daily']" + by:                                                                                    {hearsay.Without, hearsay.Without},
	} {
		got := run(t, Plan{Engine: engine, Corrections: parse(text)}, documents).Corrections
		if got[0].Outcome != want[0] || got[1].Outcome != want[1] || (want[0] == hearsay.Without) != (got[0].Because != "") {
			t.Errorf("%s: %s (%s), %s (%s)", text, got[0].Outcome, got[0].Because, got[1].Outcome, got[1].Because)
		}
	}
}

// The outlets of one owner are one origin of what they tell in their own voice, and say by whose word.
func TestOwner(t *testing.T) {
	documents := harbour(t)
	bare := run(t, Plan{Engine: local.Engine{}}, documents)
	owned := run(t, Plan{Engine: local.Engine{}, Corrections: deskEntries(t)[4:5]}, documents)
	most := func(a *hearsay.Account) (sum, corrected int) {
		for _, s := range a.Stories {
			for _, c := range s.Claims {
				sum += c.Origins.AtMost
				for _, o := range c.Origins.List {
					corrected += len(o.Corrected)
				}
			}
		}
		return sum, corrected
	}
	before, none := most(bare)
	after, some := most(owned)
	if after >= before || none != 0 || some == 0 {
		t.Errorf("at most %d origins before, %d after; %d and %d corrected", before, after, none, some)
	}
}
