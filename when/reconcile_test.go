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
	{"a", "2023-07-13", "Envoys of the two shipping houses were seen together in Port Ansel. Pictures show Mirela Sand, who speaks for Captain Orlo Venn, meeting Tobias Quill of the Ferrand Line at the Lantern Club."},
	{"b", "", "Captain Orlo Venn is set to meet with Lady Ida Ferrand for the first time in 20 months. The captain is expected in Port Ansel on September 8, where he will also attend the Lifeboat Dinner. Last month Mirela Sand, his spokeswoman, met Tobias Quill of the Ferrand Line at the Lantern Club."},
	{"c", "", "Captain Orlo Venn has returned to Port Ansel this week. He was there to attend the Lifeboat Dinner in Port Ansel. Wednesday's meeting with Lady Ida Ferrand was the first time the pair had met since February 2022."},
	{"d", "2024-01-05", "Captain Orlo Venn returned to Port Ansel last September for a dinner. Lady Ida Ferrand met Captain Orlo Venn there. It was their first meeting in more than a year."},
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
	for _, want := range []string{"20 months", "since February 2022"} {
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
