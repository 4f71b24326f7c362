package search

import (
	"slices"

	"hearsay"
)

// Claims are the claims of all stories, in the order of the account, of which one telling has all the words asked for in
// its sentence, as in Query.About.
func (x *Index) Claims(about string) (claims []*hearsay.Claim) {
	topic := x.topic(about)
	for i := range x.account.Stories {
		story := &x.account.Stories[i]
		for j := range story.Claims {
			c := &story.Claims[j]
			if slices.ContainsFunc(c.Mentions, func(m hearsay.Span) bool { return topic.stand(m.Document, m.Range()) }) {
				claims = append(claims, c)
			}
		}
	}
	return claims
}
