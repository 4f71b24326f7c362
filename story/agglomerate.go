package story

import (
	"cmp"
	"container/heap"
	"math"
	"slices"
)

const (
	// minCentroid is the likeness of two groups, as the cosine of their centroids, at which they
	// may be one story.
	minCentroid = 0.14
	// minAverage is the average likeness of their members that is wanted too where both are large.
	// A single article, which can weld nothing together, needs leeway less, and two half of that.
	minAverage = 0.12
	leeway     = 0.04
	// minLike is the likeness at which two articles count for the quorum.
	minLike = 0.1
	// quorum is the part of the pairs across two groups that must be alike: one bridge is not enough.
	quorum = 0.25
)

// agglomerate joins the heads of families into groups: again and again the two that are most alike, until
// none are alike enough. The result is in the order of first articles.
func agglomerate(articles []*article, heads []int, graph map[[2]int]float64) [][]int {
	g := newGroups(articles, heads, graph)
	queue := g.allJoins()
	for queue.Len() > 0 {
		j := heap.Pop(queue).(join)
		if len(g.members[j.a]) != j.sizeA || len(g.members[j.b]) != j.sizeB {
			continue // one of them has grown since
		}
		if g.rivals(j.a, j.b) {
			continue
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

// join is two groups as they were when their likeness was reckoned.
type join struct {
	a, b         int // a < b
	sizeA, sizeB int
	score        float64
}

// join is the join of the groups a and b, if these are alike enough.
func (g *groups) join(a, b int) (join, bool) {
	a, b = min(a, b), max(a, b)
	x := g.between[a][b]
	j := join{a: a, b: b, sizeA: len(g.members[a]), sizeB: len(g.members[b])}
	pairs := float64(j.sizeA * j.sizeB)
	j.score = x.sum / math.Sqrt(g.within[a]*g.within[b])
	wanted := minAverage - leeway/2*float64(max(0, 3-min(j.sizeA, j.sizeB)))
	return j, j.score >= minCentroid && x.sum/pairs >= wanted && float64(x.like) >= quorum*pairs
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

// joins is a heap, the most alike first.
type joins []join

func (q joins) Len() int      { return len(q) }
func (q joins) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q joins) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].score, q[i].score), cmp.Compare(q[i].a, q[j].a), cmp.Compare(q[i].b, q[j].b)) < 0
}
func (q *joins) Push(x any) { *q = append(*q, x.(join)) }
func (q *joins) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
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
