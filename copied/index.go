package copied

import (
	"cmp"
	"math/bits"
	"slices"
)

const (
	// shingle is the number of words that are looked up together.
	shingle = 5
	// maxDocuments is in how many articles a shingle may stand and still tell something.
	maxDocuments = 100
	// minShingles is how many rare shingles make it worth while to align two texts.
	minShingles = 3
	// sliceSize is the number of shingles that are sorted at a time, which bounds the memory.
	sliceSize = 1 << 21
)

// pair is two texts by their indexes, a < b.
type pair struct{ a, b int32 }

// posting says that a text has a shingle.
type posting struct {
	hash uint64
	text int32
}

// candidates are the pairs of articles that share enough rare shingles, sorted. The shingles are
// worked through in slices of the space of their hashes, so that millions of articles need no
// more room than one slice, and articles are never compared all with all.
func candidates(sources []source) []pair {
	total := 0
	for _, s := range sources {
		total += len(s.words)
	}
	repeated := repeatedIn(sources, total)
	slicesOfSpace := uint64(1 + total/sliceSize)
	shared := map[pair]int{}
	var postings []posting
	for n := range slicesOfSpace {
		postings = postings[:0]
		for i, s := range sources {
			eachShingle(s.words, func(_ int, hash uint64) {
				if hash%slicesOfSpace == n && repeated.has(hash) {
					postings = append(postings, posting{hash, int32(i)})
				}
			})
		}
		countShared(postings, shared)
	}
	return frequent(shared)
}

// repeatedIn are the shingles that stand in more than one place, and a few others: most stand in one alone, and need not
// be looked at again.
func repeatedIn(sources []source, total int) filter {
	once, twice := newFilter(total), newFilter(total)
	for _, s := range sources {
		eachShingle(s.words, func(_ int, hash uint64) {
			if once.has(hash) {
				twice.add(hash)
			}
			once.add(hash)
		})
	}
	return twice
}

// filter is a set of hashes that may hold others too (a Bloom filter of one function).
type filter []uint64

// bitsEach is how many bits a filter has for each hash.
const bitsEach = 4

// newFilter is an empty filter for n hashes.
func newFilter(n int) filter { return make(filter, 1+n*bitsEach/64) }

func (f filter) at(hash uint64) (i, bit uint64) {
	i, _ = bits.Mul64(hash, uint64(len(f)))
	return i, 1 << (hash & 63)
}

func (f filter) has(hash uint64) bool { i, bit := f.at(hash); return f[i]&bit != 0 }
func (f filter) add(hash uint64)      { i, bit := f.at(hash); f[i] |= bit }

// eachShingle calls f with the hash of each run of shingle words and where it starts.
func eachShingle(words []uint32, f func(at int, hash uint64)) {
	for i := 0; i+shingle <= len(words); i++ {
		hash := uint64(0)
		for _, w := range words[i : i+shingle] {
			hash = (hash ^ uint64(w)) * 0x9E3779B97F4A7C15
			hash ^= hash >> 29
		}
		f(i, hash)
	}
}

// countShared counts for each pair the shingles that both have.
func countShared(postings []posting, shared map[pair]int) {
	slices.SortFunc(postings, func(a, b posting) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.text, b.text))
	})
	postings = slices.Compact(postings)
	for len(postings) > 0 {
		n := 1
		for n < len(postings) && postings[n].hash == postings[0].hash {
			n++
		}
		countAmong(postings[:n], shared)
		postings = postings[n:]
	}
}

// countAmong counts one shingle for the texts that have it. Where these are very many only
// neighbours count: a family of a thousand copies stays connected, and a phrase that everybody
// uses joins nobody for long.
func countAmong(postings []posting, shared map[pair]int) {
	reach := len(postings)
	if len(postings) > maxDocuments {
		reach = 1
	}
	for i, p := range postings {
		for _, q := range postings[i+1 : min(i+1+reach, len(postings))] {
			shared[pair{p.text, q.text}]++
		}
	}
}

func frequent(shared map[pair]int) []pair {
	var pairs []pair
	for p, n := range shared {
		if n >= minShingles {
			pairs = append(pairs, p)
		}
	}
	slices.SortFunc(pairs, func(p, q pair) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	return pairs
}
