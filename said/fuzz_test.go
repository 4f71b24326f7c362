package said

import (
	"testing"

	"hearsay"
)

// FuzzRead reads any text as one article: it must not panic, and every range must lie in the text.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"“We will open it,” Ann Rowe told the Quayside Courier. “By May.”\nThe harbour trust has been contacted for comment.",
		"In May, according to two officials, the line, which is said to be late, “would” — he said — close; Rowe, citing the port, warned that",
		"It is understood that said said, said “said” said: “said that he had told",
		"The report, he claimed, accused them of; adding that, saying, his claim that",
		"X said\n“\n”, said\n‘‘’’ she told the told reportedly",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		r := readText(t, text)
		check := func(g hearsay.Range) {
			if g.Start < 0 || g.End > len(text) || g.Start > g.End {
				t.Fatalf("range %v outside of %d bytes", g, len(text))
			}
		}
		for _, s := range r.Statements {
			for _, c := range s.Content {
				check(c)
			}
			check(s.Speaker.Range())
			if len(s.Content) == 0 && s.Cue == nil {
				t.Fatal("a statement with neither content nor cue")
			}
		}
	})
}
