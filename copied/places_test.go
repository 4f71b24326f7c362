package copied

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// The table gives what a map of lists would, for one text after the other.
func TestPlaces(t *testing.T) {
	random, table := rand.New(rand.NewPCG(5, 1)), places{}
	for _, n := range []int{40, 0, 3, 300, 5, 60} {
		keys := make([]uint32, n)
		for i := range keys {
			keys[i] = random.Uint32N(2)
		}
		want := map[uint64][]int{}
		eachShingle(keys, func(at int, hash uint64) { want[hash] = append(want[hash], at) })
		table.load(keys)
		for hash, places := range want {
			if got := slices.Collect(table.of(hash)); !slices.Equal(got, places[:min(len(places), maxRepeats)]) {
				t.Errorf("%d words: %v, want the first of %v", n, got, places)
			}
		}
		if got := slices.Collect(table.of(12345)); got != nil {
			t.Errorf("%d words: a shingle of no text stands at %v", n, got)
		}
	}
}
