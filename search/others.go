package search

import (
	"cmp"
	"slices"

	"hearsay"
)

// Articles are the documents in whose title or text the words asked for stand, as in Query.About, in the order of the
// account. "" fits all.
func (x *Index) Articles(about string) []hearsay.DocumentID {
	var whole map[hearsay.DocumentID][]int32
	var t topic
	if about != "" {
		whole = x.documentTexts()
		t = x.topic(about)
	}
	var out []hearsay.DocumentID
	for _, d := range x.account.Documents {
		if t.in(whole[d.ID]) {
			out = append(out, d.ID)
		}
	}
	return out
}

// Speaker is somebody who says something, with the first statement of theirs.
type Speaker struct {
	*hearsay.Statement
	Says int // statements
}

// Speakers are those with an entity whose name or alias has all the words, as in Query.By; those who say most first.
func (x *Index) Speakers(name string) []Speaker {
	asked := x.nameWords(name)
	at := map[hearsay.EntityID]int{}
	var out []Speaker
	for i := range x.account.Statements {
		s := &x.account.Statements[i]
		id := s.Speaker.Entity
		if id == "" || !x.isCalled(s, s.Speaker, asked) {
			continue
		}
		if _, ok := at[id]; !ok {
			at[id], out = len(out), append(out, Speaker{Statement: s})
		}
		out[at[id]].Says++
	}
	slices.SortStableFunc(out, func(a, b Speaker) int { return cmp.Compare(b.Says, a.Says) })
	return out
}
