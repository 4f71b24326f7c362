// Package said finds statements: what was said, by whom, through whom, and how (attribution
// relations). What goes in is one article with its sentences, mentions and times; what comes out
// is its statements in source order.
package said

import "hearsay"

// Read finds the statements of one article. Of r it uses all but Statements.
func Read(r *hearsay.Reading) []hearsay.Statement { return nil }

// Utterances names the quotations that stand in several articles (Statement.Utterance) and lends
// the speaker of the best attributed one to those that have none (Statement.Lent).
func Utterances(readings []*hearsay.Reading) {}
