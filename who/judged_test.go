package who

import (
	"slices"
	"testing"

	"hearsay"
)

// holder is the name of the entity that has a name in an article.
func holder(t *testing.T, in []*hearsay.Reading, entities []hearsay.Entity, joined map[hearsay.EntityID]hearsay.EntityID, article, name string) hearsay.EntityID {
	t.Helper()
	for _, r := range in {
		for _, e := range r.Entities {
			if string(r.Article.ID) == article && e.Name == name {
				return joined[e.ID]
			}
		}
	}
	t.Fatalf("%s names no %s", article, name)
	return ""
}

// A judgement joins what no rule would, and keeps apart what one does; the entities say so, and nothing else changes.
func TestJudged(t *testing.T) {
	in := readings()
	list := []Judgement{
		{Correction: "k1", Same: true, People: []Name{{Name: "jon lund"}, {Name: "Petra Vale"}}},
		{Correction: "k2", People: []Name{{Name: "Prince Anselm", Article: "d0"}, {Name: "Prince Anselm", Article: "d1"}}},
		{Correction: "k3", Same: true, People: []Name{{Name: "Anselm Berg"}, {Name: "Nobody Atall"}}},
	}
	entities, joined, effects := LinkJudged(in, list)
	lund, vale := holder(t, in, entities, joined, "d3", "Jon Lund"), holder(t, in, entities, joined, "d0", "Petra Vale")
	if lund != vale || len(effects[0].Items) != 1 {
		t.Errorf("Lund is %s, Vale %s; %v", lund, vale, effects[0])
	}
	if a, b := holder(t, in, entities, joined, "d0", "Prince Anselm"), holder(t, in, entities, joined, "d1", "Prince Anselm"); a == b || len(effects[1].Items) != 2 {
		t.Errorf("Anselm is %s and %s; %v", a, b, effects[1])
	}
	if effects[2].Reason == "" || len(effects[2].Items) != 0 {
		t.Errorf("nobody was found: %v", effects[2])
	}
	for _, e := range entities {
		of := slices.Contains(effects[0].Items, string(e.ID)) || slices.Contains(effects[1].Items, string(e.ID))
		if of != (len(e.Corrected) > 0) {
			t.Errorf("%s: corrected by %v", e.Name, e.Corrected)
		}
	}
}

// Of two judgements that contradict each other the later one holds.
func TestJudgedLater(t *testing.T) {
	people := []Name{{Name: "Jon Lund"}, {Name: "Petra Vale"}}
	same, apart := Judgement{"k1", true, people}, Judgement{"k2", false, people}
	for _, list := range [][]Judgement{{same, apart}, {apart, same}} {
		in := readings()
		entities, joined, effects := LinkJudged(in, list)
		one := holder(t, in, entities, joined, "d3", "Jon Lund") == holder(t, in, entities, joined, "d0", "Petra Vale")
		if one != list[1].Same || effects[0].Reason != hearsay.Overruled+string(list[1].Correction) || effects[1].Reason != "" {
			t.Errorf("one person: %t; %v", one, effects)
		}
	}
}
