package copied

import (
	"slices"
	"testing"

	"hearsay"

	"pgregory.net/rapid"
)

func TestDirect(t *testing.T) {
	tests := []struct {
		name string
		a, b page
		from hearsay.DocumentID
		kind string
	}{
		{"one agency in both", page{id: "a", outlet: "Larn Bugle", text: "LARN (Reuters) - " + ferry},
			page{id: "b", outlet: "Mell Post", text: ferryEdited + "\nReuters contributed to this report."}, "", sameAgency},
		{"an agency that no table has", page{id: "a", outlet: "Larn Bugle", byline: "Coastland Wire", text: ferry},
			page{id: "b", outlet: "Mell Post", text: "LARN (CW) - " + ferryEdited}, "", sameAgency},
		{"the agency's own page", page{id: "a", outlet: "Mell Post", url: "https://mellpost.example/ap/ferry", text: ferry},
			page{id: "b", outlet: "AP", url: "https://apnews.com/article/ferry", text: ferry}, "b", sameAgency},
		{"one credits the other", page{id: "a", outlet: "Larn Bugle", text: ferry},
			page{id: "b", outlet: "Mell Post", text: ferryEdited + "\nThe accident was first reported by the Larn Bugle."}, "a", oneFromOther},
		{"each credits the other", page{id: "a", outlet: "Larn Bugle", text: ferry + "\nA sailor told the Mell Post he was well."},
			page{id: "b", outlet: "Mell Post", text: ferryEdited + "\nThe accident was first reported by the Larn Bugle."}, "", unknown},
		{"earlier by the hour, and fuller", page{id: "a", outlet: "Larn Bugle", published: "2021-05-04T08:00:00Z", text: ferry},
			page{id: "b", outlet: "Mell Post", published: "2021-05-04T11:00:00Z", text: ferryEdited}, "a", oneFromOther},
		{"earlier, but the shorter", page{id: "a", outlet: "Larn Bugle", published: "2021-05-04T11:00:00Z", text: ferry},
			page{id: "b", outlet: "Mell Post", published: "2021-05-04T08:00:00Z", text: ferryEdited}, "", unknown},
		{"nothing known", page{id: "a", text: ferry}, page{id: "b", text: ferry}, "", unknown},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			readings := readAll(t, test.a, test.b)
			found := Direct(Find(readings), readings)
			if len(found) != 1 {
				t.Fatalf("%d copies, want 1", len(found))
			}
			c := found[0]
			if c.From != test.from || c.Kind != test.kind {
				t.Errorf("from %q, kind %q: %s; want from %q, kind %q", c.From, c.Kind, c.Because, test.from, test.kind)
			}
			if (c.From == "") != (len(c.Pair) == 2) || c.Because == "" {
				t.Errorf("from, to and pair: %+v", c)
			}
		})
	}
}

// An agency's whole text is all of an article; where it contributed, or another tells more beside it, only the passages are.
func TestWholeText(t *testing.T) {
	own := "\nThe Mell Post has learned from the pilots of the strait that three of the four buoys had been out for a month, " +
		"that two skippers had written to the board about them, and that nobody had answered either letter by the day of the accident."
	for _, test := range []struct {
		name string
		b    page
		want []hearsay.DocumentID
	}{
		{"both by dateline", page{id: "b", outlet: "Mell Post", text: "LARN (Reuters) - " + ferryEdited + own}, []hearsay.DocumentID{"a", "b"}},
		{"it contributed", page{id: "b", outlet: "Mell Post", text: ferryEdited + own + "\nReuters contributed to this report."}, []hearsay.DocumentID{"a"}},
		{"no credit, nothing of its own", page{id: "b", outlet: "Mell Post", text: ferry}, []hearsay.DocumentID{"a", "b"}},
	} {
		readings := readAll(t, page{id: "a", outlet: "Larn Bugle", text: "LARN (Reuters) - " + ferry}, test.b)
		c := Direct(Find(readings), readings)[0]
		if c.Agency == "" || !slices.Equal(c.Whole, test.want) {
			t.Errorf("%s: %q whole in %v, want %v", test.name, c.Agency, c.Whole, test.want)
		}
	}
}

func TestLeftoverDate(t *testing.T) {
	line := "\nThe harbour master said yesterday that the channel had been dredged twice this year and would be again."
	readings := readAll(t,
		page{id: "a", outlet: "Larn Bugle", published: "2021-05-04", text: ferry + line},
		page{id: "b", outlet: "Mell Post", published: "2021-05-07", text: ferry + line})
	at := len(ferry) + len("\nThe harbour master said ")
	for i, day := range []hearsay.Day{hearsay.MakeDay(2021, 5, 3), hearsay.MakeDay(2021, 5, 6)} {
		readings[i].Times = []hearsay.Time{{Range: hearsay.Range{Start: at, End: at + len("yesterday")}, Earliest: day, Latest: day, Anchor: "published"}}
	}
	c := Direct(Find(readings), readings)[0]
	if c.From != "a" || c.Kind != oneFromOther {
		t.Errorf("from %q, kind %q: %s", c.From, c.Kind, c.Because)
	}
}

func TestDirectionsHaveNoCycle(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(2, 7).Draw(rt, "sides")
		sides := make([]*side, n)
		for i := range sides {
			sides[i] = &side{reading: &hearsay.Reading{Article: hearsay.Article{ID: hearsay.DocumentID(rune('a' + i))}}}
		}
		var copies []hearsay.Copy
		var verdicts []verdict
		for range rapid.IntRange(1, 12).Draw(rt, "copies") {
			i, j := rapid.IntRange(0, n-1).Draw(rt, "i"), rapid.IntRange(0, n-1).Draw(rt, "j")
			if i == j {
				continue
			}
			copies = append(copies, hearsay.Copy{Pair: []hearsay.DocumentID{sides[i].reading.Article.ID, sides[j].reading.Article.ID}})
			verdicts = append(verdicts, verdict{from: sides[i], to: sides[j], strength: float64(rapid.IntRange(0, 3).Draw(rt, "strength"))})
		}
		withoutCycles(copies, verdicts)
		next := map[*side][]*side{}
		for _, v := range verdicts {
			if v.from == nil {
				continue
			}
			if reaches(next, v.to, v.from, map[*side]bool{}) {
				rt.Fatal("a circle")
			}
			next[v.from] = append(next[v.from], v.to)
		}
	})
}
