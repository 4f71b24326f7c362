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
	short := map[int][]string{} // the words of the blocks that may be pull quotes
	starts := map[string][]place{}
	for i, b := range a.Blocks {
		if b.Role != hearsay.Paragraph && b.Role != hearsay.Heading || b.Len() > longestRead {
			continue
		}
		if w := slices.Collect(wordsOf(b.Of(a.Text))); len(w) >= pullLeast && len(w) <= pullWords {
			short[i], starts[opening(w)] = w, nil
		}
	}
	paragraphs := findOpenings(a, starts)
	for i, w := range short {
		if repeats(i, w, paragraphs, starts) {
			a.Blocks[i].Role, a.Blocks[i].By = hearsay.Pullquote, "pullquote.repeated"
		}
	}
}

// opening is the first words of w, by which it is looked up.
func opening(w []string) string { return strings.Join(w[:pullLeast], " ") }

// findOpenings fills starts with the places where its keys stand, and returns the words of the paragraphs.
func findOpenings(a *hearsay.Article, starts map[string][]place) [][]string {
	paragraphs := make([][]string, len(a.Blocks))
	for i, b := range a.Blocks {
		if b.Role != hearsay.Paragraph || b.Len() > longestRead || len(starts) == 0 {
			continue
		}
		w := slices.Collect(wordsOf(b.Of(a.Text)))
		paragraphs[i] = w
		for j := 0; j+pullLeast <= len(w); j++ {
			if found, sought := starts[opening(w[j:])]; sought && len(found) < pullPlaces {
				starts[opening(w[j:])] = append(found, place{i, j})
			}
		}
	}
	return paragraphs
}

// repeats reports whether words, but for a name at their end, stand within another, longer paragraph.
func repeats(i int, words []string, paragraphs [][]string, starts map[string][]place) bool {
	for _, at := range starts[opening(words)] {
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
