package when

import (
	"slices"
	"strings"
	"testing"

	"hearsay"
	"hearsay/language"
)

// A story of four papers: one dated, before; one that looks ahead; one that reports; one that looks back.
var harbourStory = []struct{ id, published, text string }{
	{"a", "2023-07-13", "Rain kept the crowd away from the Lantern Quay. Mirela Sand, who runs the Halvard Line, signed the lease of Shed Nine with Tobias Quill of the Brisco Line."},
	{"b", "", "The ferry Ida Ferrand of the Halvard Line is expected back at Port Ansel. The mayor, Orlo Venn, is expected at the quay on September 8 to open the Lantern Regatta. For the Halvard Line and the Brisco Line it is the first shared voyage in 14 months. Last month Mirela Sand of the Halvard Line signed the lease of Shed Nine with Tobias Quill of the Brisco Line."},
	{"c", "", "The ferry Ida Ferrand of the Halvard Line has returned to Port Ansel this week. Orlo Venn was there to open the Lantern Regatta. Wednesday's voyage was the first that the Halvard Line and the Brisco Line shared since August 2022. It was late by an hour."},
	{"d", "2024-01-05", "The ferry Ida Ferrand of the Halvard Line returned to Port Ansel last September after a long refit. A crew of the Brisco Line manned her. The two lines have since fallen out."},
}

func readStory(t *testing.T) []*hearsay.Reading {
	reader, err := language.English(true)
	if err != nil {
		t.Fatal(err)
	}
	var story []*hearsay.Reading
	for _, paper := range harbourStory {
		a := hearsay.Article{ID: hearsay.DocumentID(paper.id), Text: paper.text, Published: hearsay.Date{How: hearsay.Unknown}}
		a.Blocks = []hearsay.Block{{Range: hearsay.Range{End: len(paper.text)}, Role: hearsay.Paragraph}}
		if day, err := hearsay.ParseDay(paper.published); err == nil {
			a.Published = hearsay.Date{Value: paper.published, Earliest: day, Latest: day, How: hearsay.Given}
		}
		r := &hearsay.Reading{Article: a}
		r.Sentences, r.Quotes = reader.Read(&a)
		story = append(story, r)
	}
	return story
}

func TestReconcile(t *testing.T) {
	dating := Reconcile(readStory(t))
	for id, want := range map[hearsay.DocumentID][3]string{ // must hold, and stay within
		"b": {"2023-08-20", "2023-07-01", "2023-08-31"},
		"c": {"2023-09-13", "2023-09-01", "2023-10-05"},
	} {
		got := dating.Published[id]
		truth, lo, hi := on(want[0]), on(want[1]), on(want[2])
		if id == "c" {
			truth = on("2023-09-07")
		}
		if got.Earliest == 0 || got.Latest == 0 || got.Earliest > truth+6 || got.Latest < truth || got.Earliest < lo || got.Latest > hi {
			t.Errorf("%s: %s to %s, by %v", id, got.Earliest, got.Latest, got.By)
		}
		if got.How != hearsay.Inferred || len(got.Because) == 0 || len(got.By) == 0 {
			t.Errorf("%s: inferred without its reasons: %+v", id, got)
		}
	}
}

func TestGapsClash(t *testing.T) {
	story := readStory(t)
	findings := Reconcile(story).Findings
	if len(findings) != 1 || findings[0].Kind != hearsay.Conflict || findings[0].Grade != hearsay.Minor {
		t.Fatalf("%+v, want one minor conflict", findings)
	}
	var words []string
	for _, span := range findings[0].Spans {
		for _, r := range story {
			if r.Article.ID == span.Document {
				words = append(words, span.Range().Of(r.Article.Text))
			}
		}
	}
	all := strings.Join(words, "|")
	for _, want := range []string{"14 months", "since August 2022"} {
		if !strings.Contains(all, want) {
			t.Errorf("evidence %q lacks %q", all, want)
		}
	}
}

// The order of the articles never matters, and without a dated article nothing is dated by another.
func TestReconcileOrder(t *testing.T) {
	story := readStory(t)
	want := Reconcile(story).Published
	slices.Reverse(story)
	got := Reconcile(story).Published
	for id, date := range want {
		if got[id].Value != date.Value {
			t.Errorf("%s: %s, reversed %s", id, date.Value, got[id].Value)
		}
	}
	for _, r := range story {
		r.Article.Published = hearsay.Date{How: hearsay.Unknown}
	}
	for id, date := range Reconcile(story).Published {
		if date.Latest != 0 {
			t.Errorf("%s is dated %s by nothing", id, date.Value)
		}
	}
}

func TestReconcileNothing(t *testing.T) {
	if d := Reconcile(nil); len(d.Published) != 0 || len(d.Findings) != 0 {
		t.Errorf("%+v", d)
	}
}
