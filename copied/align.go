package copied

import (
	"cmp"
	"slices"

	"hearsay"
)

const (
	// maxGap is how many words may differ on either side within one passage.
	maxGap = 6
	// minRun is how many words must agree again behind a difference.
	minRun = 3
	// maxRepeats is how many places of one shingle in one text are looked at.
	maxRepeats = 4
	// longRun is how many words agree in order by no chance.
	longRun = 4 * shingle
)

// run is n words that agree, from word a of one text and word b of the other on.
type run struct{ a, b, n int }

// passage is runs with small differences between them. Its ranges count words.
type passage struct {
	a, b hearsay.Range
	runs []run
}

// aligner compares one text with one after the other.
type aligner struct {
	of     *text
	places places
}

// align returns the passages that a and b share, in the order of a. No word is in two of them.
func (l *aligner) align(a, b *text) []passage {
	l.load(a)
	runs := tile(l.seeds(b), a, b)
	runs = extend(runs, a.words, b.words)
	return join(runs)
}

// load indexes a, unless that is done.
func (l *aligner) load(a *text) {
	if l.of != a {
		l.of = a
		l.places.load(a.keys)
	}
}

// seeds are the longest runs of words that agree, at least one shingle long. Where a run is
// found that is long enough to be no chance, others that begin within it are not followed, so
// that a text which says one thing over and over costs no more than another.
func (l *aligner) seeds(b *text) []run {
	var runs []run
	done := map[int]int{} // by diagonal, the word of b up to which it is covered
	covered := 0          // the word of b up to which a long run goes
	eachShingle(b.keys, func(at int, hash uint64) {
		if at < covered {
			return
		}
		for i := range l.places.of(hash) {
			if at < done[i-at] {
				continue
			}
			n := agree(l.of.words[i:], b.words[at:])
			if n < shingle {
				continue
			}
			runs, done[i-at] = append(runs, run{i, at, n}), at+n
			if n >= longRun {
				covered = max(covered, at+n)
			}
		}
	})
	return runs
}

// agree is how many words a and b have in common from their beginning.
func agree(a, b []word) int {
	n := 0
	for n < len(a) && n < len(b) && a[n].key == b[n].key {
		n++
	}
	return n
}

// tile keeps the longest runs and cuts from the others what these cover on either side
// (greedy string tiling, Wise 1993). The result is in the order of a.
func tile(runs []run, a, b *text) []run {
	slices.SortFunc(runs, func(p, q run) int {
		return cmp.Or(cmp.Compare(q.n, p.n), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	inA, inB := make([]bool, len(a.words)), make([]bool, len(b.words))
	kept := runs[:0]
	for _, r := range runs {
		for r.n > 0 && (inA[r.a] || inB[r.b]) {
			r.a, r.b, r.n = r.a+1, r.b+1, r.n-1
		}
		for r.n > 0 && (inA[r.a+r.n-1] || inB[r.b+r.n-1]) {
			r.n--
		}
		if r.n < minRun || slices.Contains(inA[r.a:r.a+r.n], true) || slices.Contains(inB[r.b:r.b+r.n], true) {
			continue
		}
		for k := range r.n {
			inA[r.a+k], inB[r.b+k] = true, true
		}
		kept = append(kept, r)
	}
	slices.SortFunc(kept, func(p, q run) int { return cmp.Compare(p.a, q.a) })
	return kept
}
