package copied

import "hearsay"

// Digest finds what this room asks of an article alone: the blocks that it tells, its credits and its borrowings.
func Digest(a *hearsay.Article) hearsay.Digest {
	d := hearsay.Digest{Told: toldIn(a), Credits: creditsIn(a)}
	d.Borrowings = borrowingsIn(a, d.Told)
	return d
}

// toldOf, creditsOf and borrowingsOf take from the digest of r what they are named after, or find it now.

func toldOf(r *hearsay.Reading) []hearsay.Told {
	if r.Digest != nil {
		return r.Digest.Told
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
	return borrowingsIn(&r.Article, toldIn(&r.Article))
}

// toldIn are the blocks in which the article speaks: no furniture, no line of credit, and the headline neither, which
// is another's more often than not.
func toldIn(a *hearsay.Article) []hearsay.Told {
	var told []hearsay.Told
	for i, b := range blocksOf(a) {
		words := b.Of(a.Text)
		if b.Role.Told() && b.Role != hearsay.Headline && !isCredit(words) {
			told = append(told, hearsay.Told{Block: i, Post: len(words) <= maxPost && ruleMatches("post.embedded", words)})
		}
	}
	return told
}

// blocksOf are the blocks of a; an article without any is one paragraph.
func blocksOf(a *hearsay.Article) []hearsay.Block {
	if len(a.Blocks) == 0 && a.Text != "" {
		return []hearsay.Block{{Range: hearsay.Range{End: len(a.Text)}, Role: hearsay.Paragraph}}
	}
	return a.Blocks
}
