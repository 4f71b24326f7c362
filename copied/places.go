package copied

import (
	"iter"
	"math/bits"
)

// places are where each shingle of a text stands: a table of chains in memory that the next text uses again, since tens of
// thousands of texts are aligned one after the other.
type places struct {
	hashes []uint64 // by place
	next   []int32  // by place, the next one of its chain, later in the text; or none
	first  []int32  // by the upper bits of a hash, the first place of its chain; or none
	shift  int
}

const none = -1

// load takes in the words of a text.
func (p *places) load(keys []uint32) {
	n := max(0, len(keys)-shingle+1)
	size := bits.Len(uint(n))
	p.shift = 64 - size
	p.hashes, p.next, p.first = resized(p.hashes, n), resized(p.next, n), resized(p.first, 1<<size)
	for i := range p.first {
		p.first[i] = none
	}
	eachShingle(keys, func(at int, hash uint64) { p.hashes[at] = hash })
	for at := n - 1; at >= 0; at-- {
		chain := p.hashes[at] >> p.shift
		p.next[at], p.first[chain] = p.first[chain], int32(at)
	}
}

// resized is s with n elements, whatever they are.
func resized[T any](s []T, n int) []T {
	if n > cap(s) {
		return make([]T, n)
	}
	return s[:n]
}

// of gives where a shingle stands, the first maxRepeats places in order.
func (p *places) of(hash uint64) iter.Seq[int] {
	return func(yield func(int) bool) {
		found := 0
		for at := p.first[hash>>p.shift]; at != none && found < maxRepeats; at = p.next[at] {
			if p.hashes[at] != hash {
				continue
			}
			if found++; !yield(int(at)) {
				return
			}
		}
	}
}
