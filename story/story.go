// Package story groups the articles that tell one story (topic detection and tracking).
package story

import "hearsay"

// Group puts every article into one story. The result does not depend on the order of readings.
func Group(readings []*hearsay.Reading, copies []hearsay.Copy) []hearsay.Story { return nil }
