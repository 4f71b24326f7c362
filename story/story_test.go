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

// The rule: a story is named after its article published first. It keeps its identifier whatever comes later, down to the
// minute where pages give it, and an article without a date never names it. An older one that comes late does.
func TestStoryKeepsItsIdentifierWhileItGrows(t *testing.T) {
	grown := slices.Clone(dam)
	for i, d := range []item{{id: "c1", published: "2022-01-10T07:15:00Z"}, {id: "b1", published: "2022-01-10T07:30:00Z"}, {id: "a1", published: "2022-01-10"}, {id: "a0"}} {
		d.title, d.text = dam[0].title, dam[0].text+" It was said once more, in other words."
		grown = slices.Insert(grown, i, d)
	}
	id := Group(readAll(t, grown[0]), nil)[0].ID
	for n := range grown {
		if got := Group(readAll(t, grown[:n+1]...), nil); len(got) != 1 || got[0].ID != id {
			t.Errorf("%d articles: %d stories, the first %s, want one, %s", n+1, len(got), got[0].ID, id)
		}
	}
	older := grown[1]
	older.id, older.published = "z9", "2022-01-09"
	if got := Group(readAll(t, append(grown, older)...), nil)[0].ID; got == id {
		t.Error("an older article that comes late does not name the story")
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
