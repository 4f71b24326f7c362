package copied

import (
	"slices"

	"hearsay"
)

// Digest finds what this room asks of an article alone: the blocks that it tells and their words, its credits and its borrowings.
func Digest(a *hearsay.Article) hearsay.Digest {
	d := hearsay.Digest{Credits: creditsIn(a)}
	d.Told, d.Words = toldIn(a)
	d.Borrowings = borrowingsIn(a, d.Told)
	return d
}

// toldOf, creditsOf and borrowingsOf take from the digest of r what they are named after, or find it now.

func toldOf(r *hearsay.Reading) ([]hearsay.Told, []uint32) {
	if r.Digest != nil {
		return r.Digest.Told, r.Digest.Words
	}
	return toldIn(&r.Article)
}

func creditsOf(r *hearsay.Reading) []hearsay.Credit {
	if r.Digest != nil {
		return r.Digest.Credits
	}
	return creditsIn(&r.Article)
}

func borrowingsOf(r *hearsay.Reading) []hearsay.Borrowing {
	if r.Digest != nil {
		return r.Digest.Borrowings
	}
	told, _ := toldIn(&r.Article)
	return borrowingsIn(&r.Article, told)
}

// toldIn are the blocks in which the article speaks, with their words: no furniture, no line of credit, and the headline
// neither, which is another's more often than not.
func toldIn(a *hearsay.Article) (told []hearsay.Told, words []uint32) {
	var found []word
	for i, b := range blocksOf(a) {
		text := b.Of(a.Text)
		if !b.Role.Told() || b.Role == hearsay.Headline || isCredit(text) {
			continue
		}
		found = appendWords(found[:0], a.Text, b.Range, 0)
		for _, w := range found {
			words = append(words, w.key)
		}
		told = append(told, hearsay.Told{Block: i, Post: len(text) <= maxPost && ruleMatches("post.embedded", text), Words: len(found)})
	}
	return told, slices.Clone(words) // without room to grow: there are millions
}

// blocksOf are the blocks of a; an article without any is one paragraph.
func blocksOf(a *hearsay.Article) []hearsay.Block {
	if len(a.Blocks) == 0 && a.Text != "" {
		return []hearsay.Block{{Range: hearsay.Range{End: len(a.Text)}, Role: hearsay.Paragraph}}
	}
	return a.Blocks
}
