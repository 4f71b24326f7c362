// Package score says how well an account tells what marked articles hold.
//
// A key (what careful readers marked) and an account go in, named figures come out. The measures
// are those of the evaluation kit's score.py, to the third decimal; its README says what each
// figure means. The package stands apart so that the project can measure itself in its own tests,
// with a naive floor beside each figure.
package score

import (
	"cmp"
	"slices"

	"hearsay"
)

// Metric is one figure, e.g. {"statements.content.f1", 0.8123}. A count is a whole number.
type Metric struct {
	Name  string
	Value float64
	Count bool
}

// Account measures an account against a key. Only what the key holds is measured.
func Account(key *Key, account *hearsay.Account) []Metric {
	s := &scorer{key: key, account: newView(key, account)}
	if len(key.Documents) > 0 {
		s.count("documents.gold", len(key.Documents))
		s.count("documents.read", len(s.account.documents))
	}
	if key.HTML {
		s.pages()
	} else {
		s.documents()
	}
	for _, part := range []struct {
		held    bool
		measure func()
	}{
		{key.Statements != nil, s.statements}, {key.Times != nil, s.times}, {key.Stories != nil, s.stories},
		{key.Copies != nil, s.copies}, {key.Events != nil, s.events}, {key.Claims != nil, s.claims},
		{key.Findings != nil, s.findings},
	} {
		if part.held {
			part.measure()
		}
	}
	return s.metrics
}

// scorer gathers metrics.
type scorer struct {
	key     *Key
	account *view
	metrics []Metric
}

func (s *scorer) put(name string, value float64) {
	s.metrics = append(s.metrics, Metric{Name: name, Value: value})
}

func (s *scorer) count(name string, n int) {
	s.metrics = append(s.metrics, Metric{Name: name, Value: float64(n), Count: true})
}

func (s *scorer) putPRF(name string, p prf) {
	s.put(name+".precision", p.precision)
	s.put(name+".recall", p.recall)
	s.put(name+".f1", p.f1())
}

// prf is precision and recall.
type prf struct{ precision, recall float64 }

func (p prf) f1() float64 { return div(2*p.precision*p.recall, p.precision+p.recall) }

// share is precision and recall from counts. Nothing to find and nothing found is 1.
func share(rightFound, found, rightGold, gold int) prf {
	if found == 0 && gold == 0 {
		return prf{1, 1}
	}
	return prf{ratio(rightFound, found), ratio(rightGold, gold)}
}

func ratio(a, b int) float64 { return div(float64(a), float64(b)) }

func div(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// pair is a possible match of gold item i with found item j.
type pair struct {
	score float64
	i, j  int
}

// greedy matches one to one: the best score first, then the smallest i and j.
func greedy(pairs []pair) map[int]int {
	slices.SortFunc(pairs, comparePairs)
	match, taken := map[int]int{}, map[int]bool{}
	for _, p := range pairs {
		if _, ok := match[p.i]; !ok && !taken[p.j] {
			match[p.i], taken[p.j] = p.j, true
		}
	}
	return match
}

func comparePairs(a, b pair) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
}

// median of numbers in any order; 0 of none.
func median(numbers []int) float64 {
	n := len(numbers)
	if n == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(numbers))
	return float64(sorted[(n-1)/2]+sorted[n/2]) / 2
}

func mean(numbers []int) float64 {
	sum := 0
	for _, n := range numbers {
		sum += n
	}
	return ratio(sum, len(numbers))
}

// bcubed is B-cubed precision and recall over n items: gold and found give the cluster of each, and
// found is "" for an item that is alone.
func bcubed(gold []int, found []string) prf {
	if len(gold) == 0 {
		return prf{1, 1}
	}
	type meeting struct {
		gold  int
		found string
	}
	in, of, both := map[int]int{}, map[string]int{}, map[meeting]int{}
	for i, g := range gold {
		in[g]++
		of[found[i]]++
		both[meeting{g, found[i]}]++
	}
	var precision, recall float64
	for i, g := range gold {
		n, size := both[meeting{g, found[i]}], of[found[i]]
		if found[i] == "" {
			n, size = 1, 1
		}
		precision += ratio(n, size)
		recall += ratio(n, in[g])
	}
	n := float64(len(gold))
	return prf{precision / n, recall / n}
}
