package extract

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"

	"github.com/zeebo/xxh3"
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
	lines := make([][]printed, len(articles))
	for i, a := range articles {
		lines[i] = printedOf(a)
	}
	repeated := holdersOf(lines)
	maps.DeleteFunc(repeated, func(_ uint64, in []int) bool { return len(in) < repeatedIn || !anyApart(articles, in) })
	out := slices.Clone(articles)
	for i := range out {
		for _, l := range lines[i] {
			if repeated[l.hash] == nil {
				continue
			}
			if &out[i].Blocks[0] == &articles[i].Blocks[0] {
				out[i].Blocks = slices.Clone(out[i].Blocks)
			}
			out[i].Blocks[l.block].Role, out[i].Blocks[l.block].By = hearsay.Furniture, "furniture.repeated"
		}
	}
	return out
}

// printed is a block that may be its outlet's own, by the hash of the outlet and of its letters.
type printed struct {
	hash  uint64
	block int
}

func printedOf(a hearsay.Article) (lines []printed) {
	if a.Outlet.Name == "" {
		return nil
	}
	outlet := xxh3.HashString(a.Outlet.Name)
	var letters []byte
	for i, b := range a.Blocks {
		if b.Role != hearsay.Paragraph && b.Role != hearsay.Heading && b.Role != hearsay.Caption {
			continue
		}
		if s := b.Of(a.Text); hasWords(s, repeatedWords) {
			letters = appendSqueezed(letters[:0], s)
			lines = append(lines, printed{xxh3.HashSeed(letters, outlet), i})
		}
	}
	return lines
}

// holdersOf are the articles that have each of the lines that stand in more than one.
func holdersOf(lines [][]printed) map[uint64][]int {
	first, holders := map[uint64]int{}, map[uint64][]int{}
	for i, own := range lines {
		for _, l := range own {
			in := holders[l.hash]
			if f, seen := first[l.hash]; !seen {
				first[l.hash] = i
			} else if in == nil && f != i {
				holders[l.hash] = []int{f, i}
			} else if in != nil && in[len(in)-1] != i {
				holders[l.hash] = append(in, i)
			}
		}
	}
	return holders
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
