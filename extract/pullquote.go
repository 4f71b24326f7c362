package extract

import (
	"slices"
	"strings"

	"hearsay"
)

const (
	pullWords  = 45 // a pull quote has no more words
	pullLeast  = 5  // and no fewer
	pullName   = 6  // so many words of it may name the speaker
	pullPlaces = 16 // so many places are tried for the beginning of one
)

// place is a word's index within a paragraph.
type place struct{ paragraph, word int }

// markPullquotes marks the short blocks whose words stand in a longer paragraph too: the page
// prints them twice, the article says them once.
func markPullquotes(a *hearsay.Article) {
	paragraphs := make([][]string, len(a.Blocks))
	starts := map[string][]place{}
	for i, b := range a.Blocks {
		if b.Role != hearsay.Paragraph {
			continue
		}
		paragraphs[i] = slices.Collect(wordsOf(b.Of(a.Text)))
		for j := 0; j+pullLeast <= len(paragraphs[i]); j++ {
			key := strings.Join(paragraphs[i][j:j+pullLeast], " ")
			if len(starts[key]) < pullPlaces {
				starts[key] = append(starts[key], place{i, j})
			}
		}
	}
	for i, words := range paragraphs {
		if len(words) >= pullLeast && len(words) <= pullWords && repeats(i, words, paragraphs, starts) {
			a.Blocks[i].Role, a.Blocks[i].By = hearsay.Pullquote, "pullquote.repeated"
		}
	}
	for i, b := range a.Blocks {
		if b.Role != hearsay.Heading {
			continue
		}
		if words := slices.Collect(wordsOf(b.Of(a.Text))); len(words) >= pullLeast && repeats(i, words, paragraphs, starts) {
			a.Blocks[i].Role, a.Blocks[i].By = hearsay.Pullquote, "pullquote.repeated"
		}
	}
}

// repeats reports whether words, but for a name at their end, stand within another, longer paragraph.
func repeats(i int, words []string, paragraphs [][]string, starts map[string][]place) bool {
	for _, at := range starts[strings.Join(words[:pullLeast], " ")] {
		other := paragraphs[at.paragraph]
		if at.paragraph == i || len(other) <= len(words) {
			continue
		}
		n := 0
		for n < len(words) && at.word+n < len(other) && words[n] == other[at.word+n] {
			n++
		}
		if n == len(words) || n >= 2*pullName && len(words)-n <= pullName {
			return true
		}
	}
	return false
}
