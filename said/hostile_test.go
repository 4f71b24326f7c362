package said

import (
	"strings"
	"testing"
	"time"

	"hearsay"
)

// Text without ends costs no more than its length: no sentence, quotation or list may make reading quadratic.
func TestHostile(t *testing.T) {
	for name, s := range map[string]string{
		"cues":   "he said ",
		"quotes": "“ ",
		"commas": "Rowe, who said that, ",
		"nested": "X said Y said that ",
		"adverb": "reportedly and ",
		"nouns":  "claim that claim ",
	} {
		t.Run(name, func(t *testing.T) {
			r := tokens(strings.Repeat(s, 3000))
			start := time.Now()
			Read(r)
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("%v for %d tokens", d, len(r.Sentences[0].Tokens))
			}
		})
	}
}

// tokens is a reading of s as one sentence without tags, all of it in quotation marks where it has any.
func tokens(s string) *hearsay.Reading {
	r := &hearsay.Reading{Article: hearsay.Article{ID: "d1", Text: s, Blocks: []hearsay.Block{{Range: hearsay.Range{End: len(s)}, Role: hearsay.Paragraph}}}}
	sentence := hearsay.Sentence{Range: hearsay.Range{End: len(s)}}
	at := 0
	for _, w := range strings.Fields(s) {
		i := at + strings.Index(s[at:], w)
		at = i + len(w)
		if bare := strings.TrimSuffix(w, ","); bare != w {
			sentence.Tokens = append(sentence.Tokens, hearsay.Token{Range: hearsay.Range{Start: i, End: i + len(bare)}, Head: -1},
				hearsay.Token{Range: hearsay.Range{Start: i + len(bare), End: at}, Head: -1})
			continue
		}
		sentence.Tokens = append(sentence.Tokens, hearsay.Token{Range: hearsay.Range{Start: i, End: at}, Head: -1})
	}
	if strings.Contains(s, "“") {
		r.Quotes = []hearsay.Quote{{Range: hearsay.Range{End: len(s)}, Open: true}}
	}
	r.Sentences = []hearsay.Sentence{sentence}
	return r
}
