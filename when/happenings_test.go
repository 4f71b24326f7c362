package when

import "testing"

// "He left Alder Row" and "little is left of Alder Row" share one name, of a place, though it has two words.
func TestPlaceIsOneName(t *testing.T) {
	told := func(further ...string) *telling {
		x := &telling{names: map[string]bool{"alder": true, "row": true}, further: map[string]bool{}, stems: map[string]bool{"leave": true}, verbs: map[string]bool{"leave": true}}
		for _, w := range further {
			x.further[w] = true
		}
		return x
	}
	rare := rarityOf([][]telling{{*told()}, {*told()}})
	if how, _ := rare.same(told("row"), told("row")); how != apart {
		t.Error("a place of two words ties two tellings")
	}
	if how, _ := rare.same(told(), told("row")); how == apart {
		t.Error("two names do not tie two tellings")
	}
}
