package when

import (
	"strings"

	"hearsay"
)

// runWords is how many words two articles must share in a row to have it from one another or from one source.
const runWords = 14

// copied ties the dates of two articles of which one has a long run of words from the other:
// text is printed again within two days or not at all.
func (s *dater) copied(i, j int) {
	runs := map[string]hearsay.Range{}
	for k := range s.story[i].Sentences {
		if key, ok := sentenceKey(s.story[i], k); ok {
			runs[key] = s.story[i].Sentences[k].Range
		}
	}
	shared, of := 0, 0
	var because []hearsay.Span
	for k := range s.story[j].Sentences {
		key, ok := sentenceKey(s.story[j], k)
		if !ok {
			continue
		}
		of++
		if r, ok := runs[key]; ok {
			if shared++; len(because) < 4 {
				because = append(because, r.In(s.story[i].Article.ID), s.story[j].Sentences[k].Range.In(s.story[j].Article.ID))
			}
		}
	}
	if shared >= 2 && shared*4 >= min(of, len(runs)) {
		s.want(rankCopied, "text.shared", Difference(s.out[i], s.out[j], -2, 2), because...)
	}
}

// sentenceKey is the words of a sentence outside quotations, if they are many enough.
func sentenceKey(r *hearsay.Reading, k int) (string, bool) {
	text := r.Sentences[k].Of(r.Article.Text)
	if strings.ContainsAny(text, "“”\"") {
		return "", false
	}
	words := strings.Fields(strings.ToLower(text))
	return strings.Join(words, " "), len(words) >= runWords
}
