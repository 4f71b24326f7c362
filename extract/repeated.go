package extract

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

const (
	repeatedIn    = 3   // a paragraph of so many unrelated articles of one outlet is the outlet's
	repeatedWords = 4   // one of fewer words may come about by chance
	repeatedTried = 50  // so many articles are looked at for those
	relatedShare  = 0.2 // articles with such a share of their names in common may be on one story
)

// Repeated marks as furniture the paragraphs that stand in three or more articles of one outlet
// on unrelated stories. It changes no other block and returns copies.
func Repeated(articles []hearsay.Article) []hearsay.Article {
	holders := map[string][]int{} // articles by outlet and paragraph
	keys := make([]map[string][]int, len(articles))
	for i, a := range articles {
		keys[i] = paragraphKeys(a)
		for key := range keys[i] {
			holders[key] = append(holders[key], i)
		}
	}
	maps.DeleteFunc(holders, func(_ string, in []int) bool { return len(in) < repeatedIn || !anyApart(articles, in) })
	out := slices.Clone(articles)
	for i := range out {
		out[i].Blocks = slices.Clone(out[i].Blocks)
		for key, blocks := range keys[i] {
			if holders[key] == nil {
				continue
			}
			for _, b := range blocks {
				out[i].Blocks[b].Role, out[i].Blocks[b].By = hearsay.Furniture, "furniture.repeated"
			}
		}
	}
	return out
}

// paragraphKeys are the blocks of a that may be its outlet's own, by outlet and words.
func paragraphKeys(a hearsay.Article) map[string][]int {
	keys := map[string][]int{}
	if a.Outlet.Name == "" {
		return keys
	}
	for i, b := range a.Blocks {
		if b.Role != hearsay.Paragraph && b.Role != hearsay.Heading && b.Role != hearsay.Caption {
			continue
		}
		if s := b.Of(a.Text); countWords(s) >= repeatedWords {
			key := a.Outlet.Name + "\x00" + squeeze(s)
			keys[key] = append(keys[key], i)
		}
	}
	return keys
}

// anyApart reports whether three of the articles numbered in are on unrelated stories: a
// background paragraph stands in all that a paper writes on one.
func anyApart(articles []hearsay.Article, in []int) bool {
	var apart []map[string]bool
	for _, i := range in[:min(len(in), repeatedTried)] {
		names := namesIn(articles[i])
		if slices.ContainsFunc(apart, func(o map[string]bool) bool { return related(names, o) }) {
			continue
		}
		if apart = append(apart, names); len(apart) >= repeatedIn {
			return true
		}
	}
	return false
}

// related reports whether articles with these names may be on one story.
func related(a, b map[string]bool) bool {
	shared := 0
	for n := range a {
		if b[n] {
			shared++
		}
	}
	return float64(shared) > relatedShare*float64(min(len(a), len(b)))
}

// namesIn are the capitalised words inside the lines of a's paragraphs.
func namesIn(a hearsay.Article) map[string]bool {
	names := map[string]bool{}
	for _, b := range a.Blocks {
		if b.Role != hearsay.Paragraph {
			continue
		}
		words := strings.Fields(b.Of(a.Text))
		for i := 1; i < len(words); i++ {
			r, _ := utf8.DecodeRuneInString(words[i])
			if unicode.IsUpper(r) && !endsSentence(words[i-1]) {
				names[squeeze(words[i])] = true
			}
		}
	}
	return names
}
