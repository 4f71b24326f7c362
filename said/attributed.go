package said

import (
	"slices"
	"strings"

	"hearsay"
)

// Attribution is a correction of an editor: somebody else said it.
type Attribution struct {
	Correction hearsay.CorrectionID
	Statement  string             // its identifier or a beginning of it; or
	Article    hearsay.DocumentID // an article, with
	Words      string             // some of the words that the statement has there
	Speaker    hearsay.Party
}

// Fixed words for why an attribution changes nothing.
const (
	reasonNoStatement = "no statement is called so, or has these words in that article"
	reasonSeveral     = "several statements have these words: write more of them, or its identifier"
)

// Attribute gives statements the speakers that an editor names, in order: where two are of one statement the later one holds.
// It tells what came of each.
func Attribute(readings []*hearsay.Reading, list []Attribution) []hearsay.Effect {
	effects := make([]hearsay.Effect, len(list))
	last := map[*hearsay.Statement]int{}
	for i, a := range list {
		var found []*hearsay.Statement
		for _, r := range readings {
			for k := range r.Statements {
				if a.isOf(r, &r.Statements[k]) {
					found = append(found, &r.Statements[k])
				}
			}
		}
		switch len(found) {
		case 0:
			effects[i].Reason = reasonNoStatement
		case 1:
			if before, ok := last[found[0]]; ok {
				effects[before] = hearsay.Effect{Reason: hearsay.Overruled + string(a.Correction)}
			}
			last[found[0]] = i
			found[0].Speaker = a.Speaker
			found[0].Speaker.By = "speaker.corrected"
			found[0].Lent = ""
			found[0].Chain = slices.DeleteFunc(slices.Clone(found[0].Chain), func(hop hearsay.Party) bool { return hop.Entity != "" && hop.Entity == a.Speaker.Entity })
			found[0].Corrected = []hearsay.CorrectionID{a.Correction}
			effects[i].Items = []string{string(found[0].ID)}
		default:
			effects[i].Reason = reasonSeveral
		}
	}
	return effects
}

// isOf reports whether a statement is the one that is named.
func (a Attribution) isOf(r *hearsay.Reading, s *hearsay.Statement) bool {
	if a.Statement != "" {
		return strings.HasPrefix(string(s.ID), a.Statement)
	}
	if a.Article != r.Article.ID {
		return false
	}
	var content, some canon
	for _, c := range s.Content {
		content.add(c.Of(r.Article.Text))
	}
	some.add(a.Words)
	return contains(content.words, some.words)
}

// contains reports whether some words stand together in others.
func contains(words, some []uint64) bool {
	for i := 0; i+len(some) <= len(words) && len(some) > 0; i++ {
		if slices.Equal(words[i:i+len(some)], some) {
			return true
		}
	}
	return false
}
