package score

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"hearsay"
)

func TestBcubed(t *testing.T) {
	p := bcubed([]int{1, 1, 1, 2, 2}, []string{"a", "a", "b", "b", ""})
	if math.Abs(p.precision-0.8) > 1e-9 || math.Abs(p.recall-(2.0/3*2+1.0/3+0.5+0.5)/5) > 1e-9 {
		t.Errorf("%+v", p)
	}
}

func TestGreedyTakesTheBestFirst(t *testing.T) {
	got := greedy([]pair{{0.6, 0, 0}, {0.9, 1, 0}, {0.6, 0, 1}, {0.5, 1, 1}})
	if len(got) != 2 || got[1] != 0 || got[0] != 1 {
		t.Error(got)
	}
}

func TestNormName(t *testing.T) {
	for name, want := range map[string]string{
		"The Harbour Courier’s": "harbour courier",
		"an O’Brien":            "o brien",
		"STRAẞE":                "strasse",
		"the dockers' union":    "dockers union",
	} {
		if got := normName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestSameValue(t *testing.T) {
	for _, test := range []struct {
		gold, found string
		want        bool
	}{
		{"P1Y", "P12M", true},
		{"P1W", "P7D", true},
		{"PT24H", "P1D", true},
		{"P1Y/..", "P1Y", false},
		{"2031-W10", "2031-03-03/2031-03-09", true},
		{"2031-03-03T09:00", "2031-03-03", true},
		{"2031-03-03T09:00", "2031-03-03T10:00", false},
		{"2031-03~", "2031-03", true},
		{"2031-03", "2031-04", false},
		{"", "2031", false},
	} {
		if got := sameValue(test.gold, test.found); got != test.want {
			t.Errorf("%s and %s: %v", test.gold, test.found, got)
		}
	}
}

const keyJSON = `{
 "documents": [{"id": "one", "published": {"value": "2031-03-04"}, "furniture": [], "outlet": null}],
 "people": [{"name": "Otto Brandt", "aliases": ["Brandt"]}],
 "statements": [
  {"doc": "one", "content": [{"start": 17, "end": 41}], "kind": "direct", "speaker": "Brandt", "speaker_kind": "named", "chain": [], "stance": "asserts", "source": {"start": 0, "end": 11}},
  {"doc": "one", "content": {"start": 44, "end": 65}, "kind": "indirect", "speaker": {"name": "the mayor", "kind": "anonymous", "start": 44, "end": 50}, "chain": [{"name": "Courier"}]}],
 "times": [{"doc": "one", "start": 69, "end": 75, "value": "2031-03-03", "kind": "date"}]
}`

func TestAccountAgainstASmallKey(t *testing.T) {
	const text = "Otto Brandt said “the bridge is safe”.\n\nThe bridge was closed on Monday."
	folder := t.TempDir()
	write(t, folder, "key.json", keyJSON)
	write(t, folder, "input.jsonl", `{"id":"one","text":"Otto Brandt said “the bridge is safe”.\n\nThe bridge was closed on Monday."}`)
	key, err := ReadKey(folder)
	if err != nil {
		t.Fatal(err)
	}
	day, _ := hearsay.ParseDay("2031-03-03")
	got := Account(key, &hearsay.Account{
		Documents: []hearsay.AccountDocument{{ID: "d1", Record: hearsay.Record{ID: "one"}, Text: text}},
		Statements: []hearsay.Statement{{Document: "d1", Content: []hearsay.Range{{Start: 17, End: 41}}, Kind: hearsay.Direct,
			Stance: hearsay.Asserts, Speaker: hearsay.Party{Name: "Otto Brandt", Kind: hearsay.NamedParty, End: 11}}},
		Times: []hearsay.DocumentTime{{Document: "d1", Time: hearsay.Time{Range: hearsay.Range{Start: 66, End: 75},
			Kind: hearsay.DateKind, Value: "2031-03-03", Earliest: day, Latest: day}}},
	})
	for name, want := range map[string]float64{
		"statements.content.precision": 1, "statements.content.recall": 0.5, "statements.speaker_name.accuracy": 1,
		"statements.speaker_span.accuracy": 1, "statements.chain.accuracy": 1, "times.strict.f1": 0, "times.relaxed.f1": 1,
		"times.value.f1": 1, "documents.published.answered": 0, "documents.outlet.accuracy": 1, "documents.furniture.f1": 1,
	} {
		at := slices.IndexFunc(got, func(m Metric) bool { return m.Name == name })
		if at < 0 || math.Abs(got[at].Value-want) > 1e-9 {
			t.Errorf("%s: want %v, in %v", name, want, got)
		}
	}
}

func write(t *testing.T, folder, name, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestGoldenReadsBackAndCompares(t *testing.T) {
	g := Golden{}
	g.Put("a", []Metric{{"times.f1", 0.81239, false}, {"times.gold", 12, true}})
	var b bytes.Buffer
	if err := g.Write(&b); err != nil {
		t.Fatal(err)
	}
	back, err := ReadGolden(&b)
	if err != nil {
		t.Fatal(err)
	}
	if off := back.Compare("a", []Metric{{"times.f1", 0.81239, false}, {"times.gold", 12, true}}, 0.0005); len(off) > 0 {
		t.Error(off)
	}
	off := back.Compare("a", []Metric{{"times.f1", 0.7, false}, {"times.new", 1, true}}, 0.0005)
	if len(off) != 3 {
		t.Error(off)
	}
}
