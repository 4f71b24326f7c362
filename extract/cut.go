package extract

import "hearsay"

var cutRules = rulesOf("paywall")

const lastBlocks = 3 // a cut stands in one of so many last blocks

// cutBy is the words by which the text of a ends before the article does: an ellipsis at its
// end, or a page that asks for money there.
func cutBy(a *hearsay.Article) string {
	for i := len(a.Blocks) - 1; i >= max(0, len(a.Blocks)-lastBlocks); i-- {
		s := bothEnds(a.Blocks[i].Of(a.Text))
		for _, r := range cutRules() {
			if !r.Matches(s) {
				continue
			}
			for _, re := range r.Match {
				if m := re.FindStringSubmatch(s); m != nil {
					return first(m[len(m)-1], m[0])
				}
			}
		}
		if a.Blocks[i].Role == hearsay.Paragraph { // the article's own last words
			return ""
		}
	}
	return ""
}
