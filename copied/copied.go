// Package copied finds the passages that stand in more than one article (text reuse).
package copied

import "hearsay"

// Find aligns the articles with each other and returns the pairs that share text beyond
// quotations, without direction, sorted by document.
func Find(readings []*hearsay.Reading) []hearsay.Copy { return nil }

// Direct gives each pair its direction and kind, where credit lines, agency marks, dates and
// leftover words tell. Published dates of the readings may be inferred ones.
func Direct(copies []hearsay.Copy, readings []*hearsay.Reading) []hearsay.Copy { return copies }
