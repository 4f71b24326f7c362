package search

import (
	"slices"

	"hearsay"
)

// Claims are the claims of all stories, in the order of the account, of which one telling has all the words asked for in
// its sentence, as in Query.About. "" fits all.
func (x *Index) Claims(about string) (claims []*hearsay.Claim) {
	var told map[string][][]int32
	var t topic
	if about != "" {
		told = x.claimTexts()
		t = x.topic(about)
	}
	for i := range x.account.Stories {
		story := &x.account.Stories[i]
		for j := range story.Claims {
			if c := &story.Claims[j]; about == "" || slices.ContainsFunc(told[c.ID], t.in) {
				claims = append(claims, c)
			}
		}
	}
	return claims
}

// claimTexts are, for each claim, the words of the sentences that tell it.
func (x *Index) claimTexts() map[string][][]int32 {
	x.texts.mu.Lock()
	defer x.texts.mu.Unlock()
	told := map[string][][]int32{}
	sentences := map[hearsay.DocumentID][]hearsay.Range{}
	for _, s := range x.account.Stories {
		for _, c := range s.Claims {
			for _, m := range c.Mentions {
				told[c.ID] = append(told[c.ID], x.texts.numbers(words(x.around(m.Document, m.Range(), sentences)), x.reader))
			}
		}
	}
	return told
}
