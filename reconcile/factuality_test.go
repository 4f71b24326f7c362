package reconcile

import (
	"os"
	"strings"
	"testing"

	"hearsay"
	"hearsay/language"
	"hearsay/when"
)

// Each line of testdata/factuality.tsv is a status, the lemma that tells a happening, and the sentence; a status with "headline" before it is
// that of a headline.
func TestFactuality(t *testing.T) {
	data, err := os.ReadFile("testdata/factuality.tsv")
	if err != nil {
		t.Fatal(err)
	}
	reader, err := language.English(false)
	if err != nil {
		t.Fatal(err)
	}
	day := hearsay.MakeDay(2031, 4, 2)
	for line := range strings.Lines(string(data)) {
		want, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
		lemma, text, _ := strings.Cut(rest, "\t")
		role := hearsay.Paragraph
		if status, headline := strings.CutPrefix(want, "headline "); headline {
			role, want = hearsay.Headline, status
		}
		a := hearsay.Article{ID: "d", Language: "en", Text: text, Blocks: []hearsay.Block{{Range: hearsay.Range{End: len(text)}, Role: role}},
			Published: hearsay.Date{Value: "2031-04-02", Earliest: day, Latest: day, How: hearsay.Given}}
		r := &hearsay.Reading{Article: a}
		r.Sentences, r.Quotes = reader.Read(&r.Article)
		r.Times = when.Read(r)
		s := newScene(Input{Readings: []*hearsay.Reading{r}})
		s.readFrames()
		if got := statuses(s, lemma); !strings.Contains(got, want) {
			t.Errorf("%q: %s is %s, want %s", text, lemma, got, want)
		}
	}
}

// statuses are those of the frames that a lemma tells, with the rules that gave them.
func statuses(s *scene, lemma string) string {
	var found []string
	for i := range s.frames {
		if f := &s.frames[i]; f.lemma == lemma {
			found = append(found, string(f.status)+" by "+f.statusBy)
		}
	}
	return strings.Join(found, ", ")
}
