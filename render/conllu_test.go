package render

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay"
	"hearsay/language/conllu"
)

func TestCoNLLU(t *testing.T) {
	r := readingOf(t, "a b/ferry.txt", "Yes 0 root", "He 2 nsubj\nsaid 0 root\nno 2 obj")
	r.Article.ID = "d111111111111"
	r.Quotes = []hearsay.Quote{{Range: r.Sentences[1].Tokens[2].Range}}
	var b bytes.Buffer
	if err := CoNLLU(&b, []*hearsay.Reading{r}); err != nil {
		t.Fatal(err)
	}
	want := "# newdoc id = a b/ferry.txt\n# newpar\n# sent_id = d111111111111-1\n# text = Yes\n" +
		"1\tYes\tyes\tX\tFW\t_\t0\troot\t_\tStart=0|End=3\n\n" +
		"# newpar\n# sent_id = d111111111111-2\n# text = He said no\n" +
		"1\tHe\the\tX\tFW\t_\t2\tnsubj\t_\tStart=4|End=6\n" +
		"2\tsaid\tsaid\tX\tFW\t_\t0\troot\t_\tStart=7|End=11\n" +
		"3\tno\tno\tX\tFW\t_\t2\tobj\t_\tStart=12|End=14|Quote=1\n\n"
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
	if read, err := conllu.Read(&b); err != nil || len(read) != 2 {
		t.Errorf("%d sentences read again, %v", len(read), err)
	}
}

// What joins words, and what steers terminals, is seen in the words and not passed on.
func TestCoNLLUOfHostileText(t *testing.T) {
	r := &hearsay.Reading{Article: hearsay.Article{Path: "a\nb\x1b[31m", Text: "no\u009bway"}, Sentences: []hearsay.Sentence{{Range: hearsay.Range{End: 7},
		Tokens: []hearsay.Token{{Range: hearsay.Range{End: 4}, Head: -1, Rel: "root"}, {Range: hearsay.Range{Start: 4, End: 7}, Rel: "dep"}}}}}
	var b bytes.Buffer
	if err := CoNLLU(&b, []*hearsay.Reading{r}); err != nil {
		t.Fatal(err)
	}
	want := "# newdoc id = a b[31m\n# newpar\n# sent_id = 1\n# text = no\uFFFDway\n" +
		"1\tno\uFFFD\t_\t_\t_\t_\t0\troot\t_\tSpaceAfter=No|Start=0|End=4\n2\tway\t_\t_\t_\t_\t1\tdep\t_\tStart=4|End=7\n\n"
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}
