package render

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay"
)

// readingOf reads sentences of lines "word head relation", where the head is counted from 1 and 0 is the root.
func readingOf(t testing.TB, path string, sentences ...string) *hearsay.Reading {
	t.Helper()
	r := &hearsay.Reading{Article: hearsay.Article{Path: path}}
	for n, lines := range sentences {
		s := hearsay.Sentence{Block: n, Range: hearsay.Range{Start: len(r.Article.Text)}}
		for line := range strings.Lines(lines) {
			var word, rel string
			var head int
			if _, err := fmt.Sscan(line, &word, &head, &rel); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			start := len(r.Article.Text)
			s.Tokens = append(s.Tokens, hearsay.Token{Range: hearsay.Range{Start: start, End: start + len(word)}, POS: "X", Tag: "FW", Lemma: strings.ToLower(word), Head: head - 1, Rel: rel})
			r.Article.Text += word + " "
		}
		s.End = len(r.Article.Text) - 1
		r.Sentences = append(r.Sentences, s)
	}
	return r
}

func drawnTree(t testing.TB, o Options, readings ...*hearsay.Reading) string {
	t.Helper()
	var b bytes.Buffer
	if err := Tree(&b, readings, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const bridge = "He 2 nsubj\nsaid 0 root\nthe 4 det\nbridge 6 nsubj\nis 6 cop\nshut 2 ccomp\n. 2 punct"

// A tree has its words in order, each under its head's line; bars stand before what is quoted.
func TestTree(t *testing.T) {
	r := readingOf(t, "", bridge)
	at := func(word string) int { return strings.Index(r.Article.Text, word) }
	r.Quotes = []hearsay.Quote{{Range: hearsay.Range{Start: at("the"), End: at(".")}}, {Range: hearsay.Range{Start: at("shut"), End: at(".")}, Depth: 1}}
	want := `1  He said the bridge is shut .

   ╭── He        nsubj          X
  ─┼ said        root           X
▎  │   ╭── the   det            X
▎  │ ╭─┴ bridge  nsubj          X
▎  │ ├── is      cop            X
▎▎ ├─┴ shut      ccomp          X
   ╰── .         punct          X
`
	if d := cmp.Diff(want, drawnTree(t, Options{}, r)); d != "" {
		t.Error(d)
	}
}

// Where arms must cross, the line that is crossed stands whole and the arm goes on behind it.
func TestTreeThatIsNotProjective(t *testing.T) {
	want := `1  A hearing is scheduled on it today

   ╭── A          det            X
 ╭─┼ hearing      nsubj          X
 ├─│── is         aux            X
─┼─│── scheduled  root           X
 │ │ ╭── on       case           X
 │ ╰─┴ it         nmod           X
 ╰── today        obl            X
`
	got := drawnTree(t, Options{}, readingOf(t, "", "A 2 det\nhearing 4 nsubj\nis 4 aux\nscheduled 0 root\non 6 case\nit 2 nmod\ntoday 4 obl"))
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTreesOfSeveralArticlesHaveNames(t *testing.T) {
	got := drawnTree(t, Options{Width: 40}, readingOf(t, "a/one.txt", "Yes 0 root"), readingOf(t, "none.txt"), readingOf(t, "two.txt", "No 0 root"))
	rule := strings.Repeat("━", 40)
	want := rule + "\na/one.txt\n\n1  Yes\n\n── Yes  root           X\n\n" + rule + "\ntwo.txt\n\n1  No\n\n── No  root           X\n"
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// Nothing is wider than the terminal while a tree is no deeper than it can bear, whatever its words and its heads.
func TestTreesKeepToTheirWidth(t *testing.T) {
	words := rapid.SampledFrom([]string{"a", "harbour", "東京タワー", "👩‍👩‍👧", "שלום", strings.Repeat("long", 30), "\u200d"})
	rapid.Check(t, func(rt *rapid.T) {
		var lines []string
		for i := range rapid.IntRange(1, 40).Draw(rt, "words") {
			head := 0
			if i > 0 { // a tree, though not a projective one
				head = rapid.IntRange(1, i).Draw(rt, "head")
			}
			lines = append(lines, fmt.Sprint(words.Draw(rt, "word"), " ", head, " dep"))
		}
		r := readingOf(t, "", strings.Join(lines, "\n"))
		got := drawnTree(t, Options{Width: 80}, r)
		for line := range strings.Lines(got) {
			if cells(strings.TrimSuffix(line, "\n")) > 80 {
				rt.Fatalf("%d cells: %s", cells(line), line)
			}
		}
		if n := strings.Count(got, " dep "); n != len(lines) {
			rt.Fatalf("%d rows for %d words:\n%s", n, len(lines), got)
		}
	})
}

// A tree too deep for its width has its columns closer.
func TestDeepTree(t *testing.T) {
	var lines []string
	for i := range 30 {
		lines = append(lines, fmt.Sprintf("on%d %d nmod", i, i))
	}
	got := drawnTree(t, Options{}, readingOf(t, "", strings.Join(lines, "\n")))
	if !strings.Contains(got, "\n  ╰┬ on2 ") || !strings.Contains(got, strings.Repeat(" ", 29)+"╰─ on29 ") {
		t.Error(got)
	}
}

func TestWhatCannotBeSeenIsNamed(t *testing.T) {
	for word, want := range map[string]string{"ferry": "ferry", "\u200d": "U+200D", "\u202e\u0301": "U+202E U+0301", "a\x1bb": "ab"} {
		if got := shown(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}
