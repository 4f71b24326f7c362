package who

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"hearsay"
)

// story is three articles of one story and one of another.
var story = []string{
	`Prince Anselm is set to meet King Osric for the first time in a year, though his brother Rupert is said to have declined.
A meeting is close between the Duke of Skerry and his father, officials said. Anselm lands on Monday.
Anselm’s wife Petra Vale will stay in Norway, a source told The Harbour Courier.
Petra, Duchess of Skerry, has not been back since. “The duke wants peace,” the source added.`,
	`Last month quietly marked a turn, as Prince Anselm and King Osric sat down at Fennel House.
The Duke of Skerry is patron of the lifeboat fund. Osric has been ill.
The king agreed to see his son, and Prince Rupert did not come.`,
	`Aides to the King and the Duke of Skerry met in secret, The Harbour Courier reported.
Anselm was not there. His brother the Prince of Fells stayed away, and Osric said nothing.`,
	`Jon Lund, chief executive of Skerry Ferries Ltd, resigned on Tuesday. Mr Lund had led Skerry Ferries for ten years.
Anselm Berg, a sailor, said the boats were late.`,
}

func readings() (out []*hearsay.Reading) {
	for i, text := range story {
		out = append(out, read(fmt.Sprintf("d%d", i), text))
	}
	return out
}

func TestLink(t *testing.T) {
	entities, _ := Link(readings())
	got := map[string]string{}
	for _, e := range entities {
		got[e.Name] = strings.Join(e.Aliases, "|")
	}
	for name, aliases := range map[string][]string{
		"Prince Anselm": {"Anselm", "Duke of Skerry"},
		"Prince Rupert": {"Prince of Fells", "Rupert"},
		"King Osric":    {"Osric"},
	} {
		for _, a := range aliases {
			if !slices.Contains(strings.Split(got[name], "|"), a) {
				t.Errorf("%s: no alias %s in %q", name, a, got[name])
			}
		}
	}
	if _, ok := got["Anselm Berg"]; !ok {
		t.Errorf("Anselm Berg was joined to another: %v", got)
	}
}

func TestLinkOfAnyOrder(t *testing.T) {
	want, wantJoined := Link(readings())
	for seed := range uint64(8) {
		in := readings()
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(in), func(i, j int) { in[i], in[j] = in[j], in[i] })
		got, joined := Link(in)
		if fmt.Sprint(got) != fmt.Sprint(want) || fmt.Sprint(joined) != fmt.Sprint(wantJoined) {
			t.Fatalf("seed %d: another result\n got %v\nwant %v", seed, got, want)
		}
	}
}

// Every entity of a reading becomes one of the joined, and no mention is lost.
func TestLinkKeepsAll(t *testing.T) {
	in := readings()
	entities, joined := Link(in)
	ids, spans := map[hearsay.EntityID]bool{}, 0
	for _, e := range entities {
		if ids[e.ID] {
			t.Errorf("identifier %s twice", e.ID)
		}
		ids[e.ID] = true
		spans += len(e.Mentions)
	}
	for _, r := range in {
		for _, e := range r.Entities {
			if !ids[joined[e.ID]] {
				t.Errorf("%s became nothing", e.Name)
			}
			spans -= len(e.Mentions)
		}
	}
	if spans != 0 {
		t.Errorf("%d mentions more than in the readings", spans)
	}
}

// Namesakes stay apart: other first names, other titles, other kinds.
func TestLinkKeepsApart(t *testing.T) {
	for _, test := range [][2]string{
		{"Jon Lund sailed from Skerry Ferries.", "Peter Lund sailed from Skerry Ferries."},
		{"Mr Holm sailed with Jane Roe.", "Mrs Holm sailed with Jane Roe."},
		{"King Osric II sailed with Jane Roe.", "King Osric III sailed with Jane Roe."},
		{"They live in Ellery, a village.", "Dr Ellery said so."},
	} {
		a, b := read("d1", test[0]), read("d2", test[1])
		_, joined := Link([]*hearsay.Reading{a, b})
		if joined[a.Entities[0].ID] == joined[b.Entities[0].ID] {
			t.Errorf("%s and %s became one", a.Entities[0].Name, b.Entities[0].Name)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	r := read("d1", strings.Repeat(story[0]+"\n", 5))
	for b.Loop() {
		Read(r)
	}
}

// Linking takes time in proportion to the articles.
func BenchmarkLink(b *testing.B) {
	var in []*hearsay.Reading
	for i := range 2000 {
		in = append(in, read(fmt.Sprintf("d%d", i), story[i%len(story)]))
	}
	for b.Loop() {
		Link(in)
	}
}
