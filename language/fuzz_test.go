package language

import (
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay"
)

// Whatever the text, tokens lie in order within their sentences, sentences in order within their
// blocks, quotations within the text, names within their sentences, and every sentence is a tree.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"“He left. She stayed,” he said.", "‘I’m the players’ man,’ he said.\n\n‘It’s theirs.", "\"\"\"''''``\"", "U.S. No. 10 £2.5bn 10-year-old's ’90s",
		"“““““‘‘‘‘‘", "...!?!?.\n.\n“.", "A\u00a0b\u200b\ufeff’", "\xe2\x80", "’’’’’’s 's'd'll", "«‹„‟", "http://", "a@b.c@", "Mr.", "1.", "He said: “No.\nShe “did”. ”Odd,“ said X.",
	} {
		f.Add(s)
	}
	f.Add(strings.Repeat("\"", 500))
	trained, err := English(false)
	if err != nil {
		f.Fatal(err)
	}
	crude := rulesOnly(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "�")
		a := article(text)
		for _, r := range []*Reader{trained, crude} {
			sentences, quotes := r.Read(a)
			checkSentences(t, a, sentences)
			checkQuotes(t, text, quotes)
		}
	})
}

func checkSentences(t *testing.T, a *hearsay.Article, sentences []hearsay.Sentence) {
	t.Helper()
	at := 0
	for _, s := range sentences {
		if s.Start < at || !a.Blocks[s.Block].Contains(s.Range) || len(s.Tokens) == 0 {
			t.Fatalf("sentence %v after %d in block %v of %q", s.Range, at, a.Blocks[s.Block], a.Text)
		}
		for _, token := range s.Tokens {
			if token.Start < at || token.Empty() || token.End > s.End || !utf8.ValidString(token.Of(a.Text)) || token.Rel == "" || token.Tag == "" || token.POS == "" || token.Lemma == "" {
				t.Fatalf("token %+v after %d in %q", token, at, a.Text)
			}
			at = token.End
		}
		checkTree(t, a.Text, s)
		checkNames(t, a.Text, s)
	}
}

// checkNames finds names that reach out of their sentence or into another.
func checkNames(t *testing.T, text string, s hearsay.Sentence) {
	t.Helper()
	at := 0
	for _, n := range s.Names {
		if n.From < at || n.To <= n.From || n.To > len(s.Tokens) || n.Kind == "" {
			t.Fatalf("name %v after %d of %d tokens of %q", n, at, len(s.Tokens), s.Of(text))
		}
		at = n.To
	}
}

func checkTree(t *testing.T, text string, s hearsay.Sentence) {
	t.Helper()
	roots := 0
	for i := range s.Tokens {
		steps := 0
		for j := i; j >= 0; j = s.Tokens[j].Head {
			if steps++; steps > len(s.Tokens) || s.Tokens[j].Head >= len(s.Tokens) {
				t.Fatalf("token %d of %q hangs on no root", i, s.Of(text))
			}
		}
		if s.Tokens[i].Head < 0 {
			roots++
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots in %q", roots, s.Of(text))
	}
}

func checkQuotes(t *testing.T, text string, quotes []hearsay.Quote) {
	t.Helper()
	for i, q := range quotes {
		if q.Start < 0 || q.End > len(text) || q.Empty() || !utf8.ValidString(q.Of(text)) || i > 0 && q.Start < quotes[i-1].Start {
			t.Fatalf("quotation %d of %v in %q", i, quotes, text)
		}
	}
}
