package said

import (
	"cmp"
	"math/bits"
	"slices"

	"hearsay"
)

// Quotations are compared by runs of shingle words. Two are one utterance where at least contained
// of the runs of the shorter stand in the other or, where an ellipsis or an edit breaks the runs, one
// run and at least kept of its words in their order; a quotation of fewest to shingle-1 words must be
// found whole. A run that stands in more than common quotations is a set phrase and joins nothing.
// After Quootstrap (canonical form, containment of shingles), with shorter runs.
const (
	shingle   = 5
	fewest    = 4
	contained = 0.6
	kept      = 0.75
	longest   = 150 // words of a quotation that are compared one by one
	common    = 200
)

// quotation is the words in quotation marks of one statement.
type quotation struct {
	s      *hearsay.Statement
	text   string   // canonical: its words with a space between
	words  []uint64 // hashes of them
	runs   []uint64 // hashes of runs of them, sorted, each once
	parent int      // in the union-find forest
}

// Utterances names the quotations that stand in several articles (Statement.Utterance) and lends
// the speaker of the best attributed one to those that have none (Statement.Lent).
func Utterances(readings []*hearsay.Reading) {
	q := quotations(readings)
	holders := holdersOf(q)
	for i := range q {
		join(q, i, holders)
	}
	for _, cluster := range clusters(q) {
		name(cluster)
	}
}

func quotations(readings []*hearsay.Reading) []quotation {
	var all []quotation
	var c canon
	for _, r := range readings {
		for i := range r.Statements {
			s := &r.Statements[i]
			s.Utterance, s.Lent = "", ""
			c.text, c.words = c.text[:0], c.words[:0]
			for _, p := range s.Quotes {
				c.add(p.Of(r.Article.Text))
			}
			if len(c.words) < fewest {
				continue
			}
			all = append(all, quotation{s: s, text: string(c.text), words: slices.Clone(c.words), runs: runs(c.words), parent: len(all)})
		}
	}
	return all
}

// runs are the hashes of the runs of shingle words; of a short quotation that of the whole.
func runs(words []uint64) []uint64 {
	out := make([]uint64, max(1, len(words)-shingle+1))
	for i := range out {
		for _, w := range words[i:min(i+shingle, len(words))] {
			out[i] = (bits.RotateLeft64(out[i], 5) ^ w) * 0x9E3779B97F4A7C15
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// holdersOf are the quotations that have each of the runs that stand in several, and in no more than common.
func holdersOf(q []quotation) map[uint64][]int {
	type posting struct {
		run uint64
		of  int
	}
	var postings []posting
	for i := range q {
		for _, r := range q[i].runs {
			postings = append(postings, posting{r, i})
		}
	}
	slices.SortFunc(postings, func(a, b posting) int { return cmp.Or(cmp.Compare(a.run, b.run), cmp.Compare(a.of, b.of)) })
	holders := map[uint64][]int{}
	for len(postings) > 0 {
		run, n := postings[0].run, 1
		for n < len(postings) && postings[n].run == run {
			n++
		}
		if n > 1 && n <= common {
			for _, p := range postings[:n] {
				holders[run] = append(holders[run], p.of)
			}
		}
		postings = postings[n:]
	}
	return holders
}

// join unites quotation i with the earlier ones that share enough with it.
func join(q []quotation, i int, holders map[uint64][]int) {
	shared := map[int]int{}
	for _, r := range q[i].runs {
		for _, k := range holders[r] {
			if k >= i {
				break
			}
			shared[k]++
		}
	}
	for k, n := range shared {
		a, b := root(q, i), root(q, k)
		if a != b && (float64(n) >= contained*float64(min(len(q[i].runs), len(q[k].runs))) || edited(q[i].words, q[k].words)) {
			q[max(a, b)].parent = min(a, b)
		}
	}
}

// edited reports whether one text is the other with words cut or put in.
func edited(x, y []uint64) bool {
	x, y = x[:min(len(x), longest)], y[:min(len(y), longest)]
	return float64(inOrder(x, y)) >= kept*float64(min(len(x), len(y)))
}

// inOrder is the length of the longest common subsequence of x and y.
func inOrder(x, y []uint64) int {
	row := make([]int, len(y)+1)
	for _, w := range x {
		before := 0
		for j, v := range y {
			above := row[j+1]
			if w == v {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			before = above
		}
	}
	return row[len(y)]
}

func root(q []quotation, i int) int {
	for q[i].parent != i {
		q[i].parent = q[q[i].parent].parent
		i = q[i].parent
	}
	return i
}

// clusters are the quotations of several articles that are one utterance.
func clusters(q []quotation) [][]*quotation {
	byRoot := make([][]*quotation, len(q))
	for i := range q {
		r := root(q, i)
		byRoot[r] = append(byRoot[r], &q[i])
	}
	return slices.DeleteFunc(byRoot, func(c []*quotation) bool {
		return !slices.ContainsFunc(c, func(x *quotation) bool { return x.s.Document != c[0].s.Document })
	})
}
