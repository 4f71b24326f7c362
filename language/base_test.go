package language

import (
	"slices"
	"testing"

	"hearsay"
)

func TestBases(t *testing.T) {
	r, err := English(false)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word, base string
		want       bool
	}{
		{"Visits", "visit", true}, {"visited", "visit", true}, {"visiting", "visit", true}, {"children", "child", true}, {"said", "say", true},
		{"warning", "warn", true}, {"warning", "warning", true}, {"closes", "close", true}, {"stolen", "steal", true}, {"authorities", "authority", true},
		{"news", "new", false}, {"evening", "even", false}, {"feed", "fee", false}, {"need", "nee", false},
	} {
		if got := r.Bases(c.word); slices.Contains(got, c.base) != c.want {
			t.Errorf("%s: %q; %s among them: want %v", c.word, got, c.base, c.want)
		}
	}
	rules, err := English(true)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []*Reader{r, rules} {
		for _, odd := range []string{"", "\xff", "'", "’", "𝕏", "İ"} {
			if got := r.Bases(odd); odd == "" && got != nil {
				t.Errorf("%q: %q", odd, got)
			}
		}
	}
}

// Dividing gives the sentences that reading gives.
func TestDivide(t *testing.T) {
	r, err := English(false)
	if err != nil {
		t.Fatal(err)
	}
	a := &hearsay.Article{Text: "“It is old,” he said of his job. “So am I. Ask Mr. Tarn.”\n\n“Ask me. No.”"}
	a.Blocks = paragraphs(a.Text)
	sentences, _ := r.Read(a)
	var want []hearsay.Range
	for _, s := range sentences {
		want = append(want, s.Range)
	}
	if got := r.Divide(a); !slices.Equal(got, want) || len(got) < 4 {
		t.Errorf("%v, read %v", got, want)
	}
}
