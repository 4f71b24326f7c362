package linear

// filter knows of most features that have no row that they have none (Bloom 1970, with one hash). It is small enough
// for the nearer memories of a processor, which the rows are not, and half of all features have no row.
type filter struct {
	bits  []uint64
	shift uint // from a feature to the number of its bit
}

// newFilter makes a filter for so many features, with four to eight bits for each.
func newFilter(features int) filter {
	size := uint(6)
	for 1<<size < 4*features {
		size++
	}
	return filter{make([]uint64, 1<<(size-6)), 32 - size}
}

func (f *filter) add(feature uint32) {
	at := feature >> f.shift
	f.bits[at>>6] |= 1 << (at & 63)
}

// pass puts the features that may have a row into a list that has n already, and gives how many it has then.
func (f *filter) pass(list *[maxFeatures]uint32, n int, features []uint32) int {
	for _, feature := range features {
		at := feature >> f.shift
		list[n&(maxFeatures-1)] = feature
		n += int(f.bits[at>>6] >> (at & 63) & 1)
	}
	return n
}
