package language

import (
	"strings"
	"testing"

	"hearsay"

	"github.com/google/go-cmp/cmp"
)

func withModels(t testing.TB) *Reader {
	t.Helper()
	r, err := English(false)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The arcs of reporting sentences that package said rests on.
func TestTrees(t *testing.T) {
	r := withModels(t)
	for _, c := range []struct {
		text string
		want string // arcs that must be there: word relation head
	}{
		{"“The bridge is not safe,” said Orla Tarn, who runs the harbour board.", "said root, Orla nsubj said, safe ccomp said"},
		{"“The bridge is not safe,” Orla Tarn said.", "said root, Orla nsubj said, safe ccomp said"},
		{"‘We were told nothing,’ the 54-year-old told Skerry News. ‘Nobody rang.’", "told ccomp told, told root, rang root"},
		{"Tarn told the Courier that the crane had failed in March.", "told root, Tarn nsubj told, failed ccomp told"},
		{"The company has lost £2m, a source told the Courier.", "told root, source nsubj told, lost ccomp told"},
		{"According to two officials, the harbour master resigned on Friday.", "resigned root, officials obl resigned, According case officials"},
		{"Police said on Monday that three men were held.", "said root, Police nsubj said, held ccomp said"},
	} {
		sentences, _ := r.Read(article(c.text))
		arcs := map[string]bool{}
		for _, s := range sentences {
			for _, token := range s.Tokens {
				arc := token.Of(c.text) + " " + token.Rel
				if token.Head >= 0 {
					arc += " " + s.Tokens[token.Head].Of(c.text)
				}
				arcs[arc] = true
			}
		}
		for arc := range strings.SplitSeq(c.want, ", ") {
			if !arcs[arc] {
				t.Errorf("%s: no arc %q in %v", c.text, arc, arcs)
			}
		}
	}
}

// Without models the verb of a plain report still has its subject and its complement.
func TestCrudeTrees(t *testing.T) {
	text := "Tarn told the Courier that the crane had failed."
	sentences, _ := rulesOnly(t).Read(article(text))
	var got []string
	for _, token := range sentences[0].Tokens {
		got = append(got, token.Lemma+"/"+token.Rel)
	}
	want := "Tarn/nsubj tell/root the/det Courier/obj that/mark the/det crane/nsubj have/aux fail/ccomp ./punct"
	if d := cmp.Diff(strings.ToLower(want), strings.ToLower(strings.Join(got, " "))); d != "" {
		t.Error(d)
	}
}

// What is no sentence is read by rules; a long one is not taken for it.
func TestNoise(t *testing.T) {
	w := rulesOnly(t).words
	for text, want := range map[string]bool{
		strings.Repeat("\"", 200):             true,
		strings.Repeat("12 | 7.5 | – | ", 20): true,
		"\"\"\"!!!":                           false,
		strings.Repeat("She saw the ferry, the quay and the \"Lantern\", ", 20): false,
	} {
		if got := isNoise(text, w.tokens(nil, text, hearsay.Range{End: len(text)})); got != want {
			t.Errorf("%.20q is noise: %v", text, got)
		}
	}
}
