// Package when reads time expressions as intervals (TIMEX3, EDTF), and dates the articles of a
// story that have no date by a network of constraints.
package when

import "hearsay"

// Read finds the time expressions of one article and resolves them against its publication date,
// as far as that is known. Of r it uses Article, Sentences and Quotes.
func Read(r *hearsay.Reading) []hearsay.Time { return nil }

// Dating is what the articles of a story say about each other's dates.
type Dating struct {
	Published map[hearsay.DocumentID]hearsay.Date // inferred, for undated articles only
	Findings  []hearsay.Finding                   // durations and dates that cannot all be right
}

// Reconcile dates the undated articles of one story. It never gives a default.
func Reconcile(story []*hearsay.Reading) Dating { return Dating{} }
