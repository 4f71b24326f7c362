package copied

import "hearsay"

// Direct gives each pair its direction and kind, where credit lines, agency marks, dates and
// leftover words tell. Published dates of the readings may be inferred ones.
func Direct(copies []hearsay.Copy, readings []*hearsay.Reading) []hearsay.Copy { return copies }
