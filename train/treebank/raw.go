package treebank

import (
	"strings"

	"hearsay"
	"hearsay/language/conllu"
)

// Raw is the text that the words of a treebank make, its paragraphs as blocks, and the bytes at which its
// sentences end.
func Raw(sentences []conllu.Sentence) (a *hearsay.Article, ends map[int]bool) {
	a, ends = &hearsay.Article{}, map[int]bool{}
	var text strings.Builder
	for i, s := range sentences {
		if i == 0 || s.Has("newpar") || s.Has("newdoc") {
			text.WriteString("\n\n")
			a.Blocks = append(a.Blocks, hearsay.Block{Range: hearsay.Range{Start: text.Len()}, Role: hearsay.Paragraph})
		}
		for j, w := range s.Words {
			text.WriteString(w.Form)
			ends[text.Len()] = j == len(s.Words)-1
			if w.Space {
				text.WriteByte(' ')
			}
		}
		a.Blocks[len(a.Blocks)-1].End = text.Len()
	}
	a.Text = text.String()
	return a, ends
}

// Genre keeps the documents of the genres of GUM that keep names, "news".
func Genre(sentences []conllu.Sentence, keep func(genre string) bool) (out []conllu.Sentence) {
	in := false
	for _, s := range sentences {
		if id := s.Comment("newdoc id"); id != "" {
			genre, _, _ := strings.Cut(strings.TrimPrefix(id, "GUM_"), "_")
			in = keep(genre)
		}
		if in {
			out = append(out, s)
		}
	}
	return out
}
