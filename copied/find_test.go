package copied

import (
	"strings"
	"testing"

	"hearsay"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestFind(t *testing.T) {
	tests := []struct {
		name string
		a, b page
		copy bool
	}{
		{"small edits", page{id: "a", text: ferry}, page{id: "b", text: ferryEdited}, true},
		{"unrelated", page{id: "a", text: ferry}, page{id: "b", text: bakery}, false},
		{"a shared utterance", page{id: "a", text: "The report came out on Monday.\n" + quotedOnly},
			page{id: "b", text: "Ministers met the families of the dead.\n" + quotedOnly}, false},
		{"a shared utterance, its end lost in one", page{id: "a", text: "The report came out on Monday.\n" + quotedOnly},
			page{id: "b", text: "Ministers met the families of the dead.\n" + strings.ReplaceAll(quotedOnly, "”", "")}, false},
		{"a shared utterance between marks that are no pair", page{id: "a", text: "The report came out on Monday.\n" + quotedOnly},
			page{id: "b", text: "Ministers met the families of the dead.\n" + strings.NewReplacer("“", "'", "”", "").Replace(quotedOnly)}, false},
		{"a lost mark in both", page{id: "a", text: "The report came out on Monday.\n“" + ferry}, page{id: "b", text: bakery + "\n“" + ferry}, true},
		{"a post shown as it stood", page{id: "a", text: bakery + "\n" + post}, page{id: "b", text: ferry + "\n" + post}, false},
		{"one paragraph of a long text", page{id: "a", text: bakery + "\n" + strings.Split(ferry, "\n")[2]},
			page{id: "b", text: ferry}, true},
		{"the name of a body", page{id: "a", text: "She chairs the Standing Committee of the National Council for the Protection of Rivers and Lakes, and has asked for an audit."},
			page{id: "b", text: "An audit was refused by the Standing Committee of the National Council for the Protection of Rivers and Lakes on Friday night."}, false},
		{"a stock phrase", page{id: "a", text: bakery + " The company did not immediately respond to a request for comment."},
			page{id: "b", text: ferry + " The operator did not immediately respond to a request for comment."}, false},
		{"a line of rights", page{id: "a", text: bakery + "\nCopyright 2021 The Larn Wire. All rights reserved. This material may not be published, broadcast, rewritten or redistributed."},
			page{id: "b", text: ferry + "\nCopyright 2021 The Larn Wire. All rights reserved. This material may not be published, broadcast, rewritten or redistributed."}, false},
		{"nothing at all", page{id: "a"}, page{id: "b"}, false},
		{"spelling, case and marks", page{id: "a", text: ferry}, page{id: "b", text: strings.ToUpper(strings.ReplaceAll(ferry, ",", " –"))}, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			found := Find(readAll(t, test.a, test.b))
			if got := len(found) > 0; got != test.copy {
				t.Errorf("copy: %v, want %v: %+v", got, test.copy, found)
			}
		})
	}
}

func TestPassagesAreWholeWords(t *testing.T) {
	readings := readAll(t, page{id: "a", text: "“Élan,” they call it. " + ferry}, page{id: "b", text: bakery + "\n" + ferryEdited})
	found := Find(readings)
	if len(found) != 1 {
		t.Fatalf("%d copies, want 1", len(found))
	}
	for _, s := range found[0].Spans {
		for n, r := range readings {
			before, after := r.Article.Text[:s[n].Start], r.Article.Text[s[n].End:]
			if strings.TrimRight(before, "abcdefghijklmnopqrstuvwxyz") != before || strings.TrimLeft(after, "abcdefghijklmnopqrstuvwxyz") != after {
				t.Errorf("%q is cut", s[n].Range().Of(r.Article.Text))
			}
		}
	}
	if share := found[0].Share; share < 0.5 || share > 1 {
		t.Errorf("share %v", share)
	}
}

func TestOutletsLinesAreNoCopies(t *testing.T) {
	line := "\nMore than nine thousand readers pay a small sum each month so that our reporters can go wherever the story is, and we hope that you will join them today."
	var pages []page
	for i, text := range []string{ferry, bakery, "Rain is expected in the hills by nightfall, and the wind will turn to the north before morning, forecasters in Upper Mell say."} {
		pages = append(pages, page{id: string(rune('a' + i)), outlet: "The Larn Bugle", text: text + line})
	}
	if found := Find(readAll(t, pages...)); len(found) != 0 {
		t.Errorf("found %+v", found)
	}
}

func TestOrderOfReadingsDoesNotMatter(t *testing.T) {
	pages := []page{{id: "a", text: ferry}, {id: "b", text: ferryEdited}, {id: "c", text: bakery}, {id: "d", text: bakery + "\n" + ferry}}
	want := Find(readAll(t, pages...))
	rapid.Check(t, func(rt *rapid.T) {
		shuffled := rapid.Permutation(pages).Draw(rt, "pages")
		if diff := cmp.Diff(want, Find(readAll(t, shuffled...))); diff != "" {
			rt.Fatal(diff)
		}
	})
}

func TestAnyTextIsAligned(t *testing.T) {
	words := rapid.SampledFrom([]string{"tide", "Larn", "the", "of", "“we", "went”", "’s", "–", "é", "\n", "42", "rises"})
	rapid.Check(t, func(rt *rapid.T) {
		text := func(label string) string {
			return strings.Join(rapid.SliceOfN(words, 0, 80).Draw(rt, label), " ")
		}
		readings := readAll(t, page{id: "a", text: text("a")}, page{id: "b", text: text("b")})
		for _, c := range Direct(Find(readings), readings) {
			if c.Share <= 0 || c.Share > 1 {
				rt.Fatalf("share %v", c.Share)
			}
			for _, s := range c.Spans {
				if s[0].Range().Empty() || s[1].Range().Empty() {
					rt.Fatalf("empty span in %+v", c)
				}
			}
		}
	})
}

func TestFamilyOfManyStaysTogether(t *testing.T) {
	var readings []*hearsay.Reading
	for i := range maxDocuments + 20 {
		readings = append(readings, page{id: "d" + strings.Repeat("x", i), text: ferry}.read(t))
	}
	joined := map[hearsay.DocumentID]bool{}
	for _, c := range Find(readings) {
		for _, d := range c.Documents() {
			joined[d] = true
		}
	}
	if len(joined) != len(readings) {
		t.Errorf("%d of %d copies are joined", len(joined), len(readings))
	}
}

func TestRepetitionCostsNoMore(t *testing.T) {
	long := strings.Repeat("tide and time wait for no man and no boat ", 30_000)
	readings := readAll(t, page{id: "a", text: long}, page{id: "b", text: "So " + long}, page{id: "c", text: strings.Repeat("no ", 300_000)}, page{id: "d", text: strings.Repeat("no ", 290_000)})
	if found := Find(readings); len(found) != 1 {
		t.Errorf("%d copies, want 1", len(found))
	}
}
