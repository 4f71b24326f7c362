package story

import (
	"cmp"
	"container/heap"
	"slices"
)

const (
	// minAverage is the average likeness of the members of two groups at which these are one story.
	minAverage = 0.16
	// minLike is the likeness at which two articles count for the quorum.
	minLike = 0.16
	// quorum is the part of the pairs across two groups that must be alike: one bridge is not enough.
	quorum = 0.25
)

// across is what is known of the pairs between two groups.
type across struct {
	sum  float64 // of likeness
	like int     // pairs that are alike
}

// groups are articles on their way to be stories. A group is named by its first article.
type groups struct {
	members map[int][]int
	between map[int]map[int]across
}

// agglomerate joins the articles into groups: again and again the two that are most alike on
// average, until none are alike enough. The result is in the order of first articles.
func agglomerate(n int, graph map[[2]int]float64) [][]int {
	g := newGroups(n, graph)
	queue := g.allJoins()
	for queue.Len() > 0 {
		j := heap.Pop(queue).(join)
		if len(g.members[j.a]) != j.sizeA || len(g.members[j.b]) != j.sizeB {
			continue // one of them has grown since
		}
		g.merge(j.a, j.b)
		for other := range g.between[j.a] {
			if next, ok := g.join(j.a, other); ok {
				heap.Push(queue, next)
			}
		}
	}
	return g.sorted()
}

func newGroups(n int, graph map[[2]int]float64) *groups {
	g := &groups{map[int][]int{}, map[int]map[int]across{}}
	for i := range n {
		g.members[i], g.between[i] = []int{i}, map[int]across{}
	}
	for pair, score := range graph {
		x := across{sum: score}
		if score >= minLike {
			x.like = 1
		}
		g.between[pair[0]][pair[1]], g.between[pair[1]][pair[0]] = x, x
	}
	return g
}

// join is two groups as they were when their likeness was reckoned.
type join struct {
	a, b         int // a < b
	sizeA, sizeB int
	average      float64
}

// join is the join of the groups a and b, if these are alike enough.
func (g *groups) join(a, b int) (join, bool) {
	a, b = min(a, b), max(a, b)
	x := g.between[a][b]
	j := join{a: a, b: b, sizeA: len(g.members[a]), sizeB: len(g.members[b])}
	pairs := float64(j.sizeA * j.sizeB)
	j.average = x.sum / pairs
	return j, j.average >= minAverage && float64(x.like) >= quorum*pairs
}

func (g *groups) allJoins() *joins {
	queue := &joins{}
	for a, others := range g.between {
		for b := range others {
			if j, ok := g.join(a, b); ok && a < b {
				*queue = append(*queue, j)
			}
		}
	}
	heap.Init(queue)
	return queue
}

// merge puts group b into group a.
func (g *groups) merge(a, b int) {
	g.members[a] = append(g.members[a], g.members[b]...)
	delete(g.members, b)
	for other, x := range g.between[b] {
		delete(g.between[other], b)
		if other == a {
			continue
		}
		y := g.between[a][other]
		sum := across{x.sum + y.sum, x.like + y.like}
		g.between[a][other], g.between[other][a] = sum, sum
	}
	delete(g.between, b)
}

func (g *groups) sorted() [][]int {
	all := make([][]int, 0, len(g.members))
	for _, members := range g.members {
		slices.Sort(members)
		all = append(all, members)
	}
	slices.SortFunc(all, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return all
}

// joins is a heap, the most alike first.
type joins []join

func (q joins) Len() int      { return len(q) }
func (q joins) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q joins) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].average, q[i].average), cmp.Compare(q[i].a, q[j].a), cmp.Compare(q[i].b, q[j].b)) < 0
}
func (q *joins) Push(x any) { *q = append(*q, x.(join)) }
func (q *joins) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
