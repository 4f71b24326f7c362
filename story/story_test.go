package story

import (
	"slices"
	"testing"

	"hearsay"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestLookAlikesStayApart(t *testing.T) {
	got := groupsOf(Group(readAll(t, append(slices.Clone(quakes), bakery)...), nil))
	want := map[string]bool{"a1 a2 a3 a4": true, "b1 b2 b3 b4": true, "z": true}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRunningStoryLastsForMonths(t *testing.T) {
	stories := Group(readAll(t, append(slices.Clone(dam), bakery)...), nil)
	if diff := cmp.Diff(map[string]bool{"d1 d2 d3": true, "z": true}, groupsOf(stories)); diff != "" {
		t.Error(diff)
	}
}

func TestEachStoryExplainsItself(t *testing.T) {
	for _, s := range Group(readAll(t, slices.Concat(quakes, dam, []item{bakery})...), nil) {
		if len(s.Because) != len(s.Documents)-1 {
			t.Errorf("%q: %d links for %d articles", s.Title, len(s.Because), len(s.Documents))
		}
		for _, l := range s.Because {
			if len(l.Terms) == 0 || l.Score <= 0 || l.Documents[0] >= l.Documents[1] {
				t.Errorf("%q: link %+v", s.Title, l)
			}
		}
	}
}

func TestTitleIsVerbatim(t *testing.T) {
	untitled := item{id: "u", text: "\n A whale swam up the Larn. \nIt turned back at the weir."}
	stories := Group(readAll(t, untitled), nil)
	if got, want := stories[0].Title, "A whale swam up the Larn."; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
	if got := Group(readAll(t, item{id: "e"}), nil)[0].Title; got != "" {
		t.Errorf("title %q of an empty article", got)
	}
}

func TestStoryKeepsItsIdentifierWhileItGrows(t *testing.T) {
	id := Group(readAll(t, dam[0]), nil)[0].ID
	for n := range dam {
		if got := Group(readAll(t, dam[:n+1]...), nil)[0].ID; got != id {
			t.Errorf("%d articles: %s, want %s", n+1, got, id)
		}
	}
}

func TestCopiesTellOneStory(t *testing.T) {
	a := item{id: "a", text: "The council met."}
	b := item{id: "b", text: "It was raining."}
	copies := []hearsay.Copy{{Pair: []hearsay.DocumentID{"a", "b"}, Share: 0.9}}
	if got := Group(readAll(t, a, b), copies); len(got) != 1 {
		t.Errorf("%d stories", len(got))
	}
	if got := Group(readAll(t, a, b), nil); len(got) != 2 {
		t.Errorf("%d stories without the copy", len(got))
	}
}

func TestOrderOfReadingsDoesNotMatter(t *testing.T) {
	items := slices.Concat(quakes, dam, []item{bakery})
	want := Group(readAll(t, items...), nil)
	rapid.Check(t, func(rt *rapid.T) {
		shuffled := rapid.Permutation(items).Draw(rt, "items")
		if diff := cmp.Diff(want, Group(readAll(t, shuffled...), nil)); diff != "" {
			rt.Fatal(diff)
		}
	})
}

func TestUnrelatedArticleChangesNoStory(t *testing.T) {
	items := slices.Concat(quakes, dam)
	want := groupsOf(Group(readAll(t, items...), nil))
	words := rapid.SampledFrom([]string{"violin", "orchard", "Quentin", "Marrow", "sang", "the", "of", "said", "prize", "new"})
	rapid.Check(t, func(rt *rapid.T) {
		text := ""
		for _, w := range rapid.SliceOfN(words, 0, 60).Draw(rt, "words") {
			text += w + " "
		}
		got := groupsOf(Group(readAll(t, append(slices.Clone(items), item{id: "x", text: text})...), nil))
		delete(got, "x")
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Fatal(diff)
		}
	})
}

func TestCopyOfAnArticleJoinsItsStory(t *testing.T) {
	items := slices.Concat(quakes, dam)
	for _, i := range items {
		twin := i
		twin.id += "'"
		for _, s := range Group(readAll(t, append(slices.Clone(items), twin)...), nil) {
			has := func(id string) bool { return slices.Contains(s.Documents, hearsay.DocumentID(id)) }
			if has(i.id) != has(twin.id) {
				t.Errorf("%s and its copy are in two stories", i.id)
			}
		}
	}
}
