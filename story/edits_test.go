package story

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hearsay"
)

// Whatever is merged and split, in whatever order, each article stays in one group, none is empty that holds one, and edits of other
// articles change nothing of a group.
func TestEditsLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "articles")
		index := map[hearsay.DocumentID]int{}
		var groups [][]int
		for i := range n {
			index[hearsay.DocumentID(fmt.Sprint("d", i))] = i
			if at := rapid.IntRange(0, len(groups)).Draw(t, "group"); at < len(groups) {
				groups[at] = append(groups[at], i)
			} else {
				groups = append(groups, []int{i})
			}
		}
		some := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) hearsay.DocumentID {
			return hearsay.DocumentID(fmt.Sprint("d", rapid.IntRange(0, n).Draw(t, "one"))) // one of them is in no group
		}), 1, 4)
		var edits []Edit
		for i := range rapid.IntRange(0, 8).Draw(t, "edits") {
			e := Edit{Correction: hearsay.CorrectionID(fmt.Sprint("k", i)), Split: some.Draw(t, "split")}
			if rapid.Bool().Draw(t, "merge") {
				e.Merge, e.Split = e.Split, nil
			}
			edits = append(edits, e)
		}
		before := fmt.Sprint(groups)
		out, effects := edit(slices.Clone(groups), index, edits)
		var all []int
		for i, g := range out.groups {
			if !slices.IsSorted(g) || len(g) == 0 && len(out.corrected[i]) > 0 {
				t.Fatalf("group %v, corrected %v", g, out.corrected[i])
			}
			all = append(all, g...)
			if len(out.corrected[i]) == 0 && len(g) > 0 && !slices.ContainsFunc(groups, func(old []int) bool { return slices.Equal(old, g) }) {
				t.Fatalf("%v was changed and does not say by what", g)
			}
		}
		slices.Sort(all)
		if len(all) != n || len(slices.Compact(all)) != n || len(effects) != len(edits) {
			t.Fatalf("%s became %v", before, out.groups)
		}
	})
}
