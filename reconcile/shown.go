package reconcile

import (
	"strings"

	"hearsay"
)

// shown is who had the pictures or papers that a sentence rests on: "images obtained by the Harbour Courier show …".
type shown struct {
	what, holder hearsay.Range // the pictures or papers, and who got them
	name         string        // of the holder
	entity       hearsay.EntityID
	document     bool // a paper rather than pictures
}

// rests finds pictures or papers and who got them in a sentence. The words are data (word-classes.tsv).
func (s *scene) rests(a, i int) (shown, bool) {
	sen := &s.articles[a].sentences[i]
	text := s.articles[a].Article.Text
	for k, t := range sen.Tokens {
		if t.POS != "NOUN" || !listed("evidence", t.Lemma) {
			continue
		}
		for j := k + 1; j+1 < len(sen.Tokens) && j < k+8; j++ {
			if !listed("evidence.got", sen.Tokens[j].Lemma) || !strings.EqualFold(sen.Tokens[j+1].Of(text), "by") {
				continue
			}
			if m, ok := s.mentionAfter(a, i, sen.Tokens[j+1].End); ok {
				return shown{t.Range, m.Range, s.mentionName(a, m), m.Entity, t.Lemma == "document"}, true
			}
		}
	}
	return shown{}, false
}

// mentionAfter is the mention by name that starts within a word of a place.
func (s *scene) mentionAfter(a, i, at int) (hearsay.Mention, bool) {
	for _, m := range s.articles[a].sentences[i].mentions {
		if x := s.articles[a].Mentions[m]; x.Start >= at && x.Start <= at+6 && x.Form == hearsay.ByName {
			return x, true
		}
	}
	return hearsay.Mention{}, false
}

func (s *scene) mentionName(a int, m hearsay.Mention) string {
	if name := s.name[m.Entity]; name != "" {
		return name
	}
	return m.Of(s.articles[a].Article.Text)
}
