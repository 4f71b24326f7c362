package reconcile

import (
	"slices"
	"sync"

	"hearsay/lexicon"
)

// corrections are the rules of corrections.rules; the rules are part of the program and tested there.
var corrections = sync.OnceValue(func() []lexicon.Rule {
	r, err := lexicon.Rules("en", "corrections")
	if err != nil {
		panic(err)
	}
	return r
})

// note reports whether a block is a note in which an outlet puts right what it printed.
func (s *scene) note(article, block int) bool {
	blocks := s.articles[article].Article.Blocks
	if block < 0 || block >= len(blocks) {
		return false
	}
	text := blocks[block].Of(s.articles[article].Article.Text)
	return slices.ContainsFunc(corrections(), func(r lexicon.Rule) bool { return r.Matches(text) })
}
