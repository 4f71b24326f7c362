package story

// groups are articles on their way to be stories. A group is named by its first article.
type groups struct {
	members map[int][]int
	within  map[int]float64 // the sum of likeness over all ordered pairs of members, each with itself too
	between map[int]map[int]across
	named   map[int]map[int32]int // as names has counted
	all     []*article
}

// across is what is known of the pairs between two groups.
type across struct {
	sum  float64 // of likeness
	like int     // pairs that are alike
}

func newGroups(articles []*article, heads []int, graph map[[2]int]float64) *groups {
	g := &groups{map[int][]int{}, map[int]float64{}, map[int]map[int]across{}, map[int]map[int32]int{}, articles}
	for i, head := range heads {
		if head == i {
			g.members[i], g.within[i], g.between[i] = []int{i}, 1, map[int]across{}
		}
	}
	for pair, score := range graph {
		if heads[pair[0]] != pair[0] || heads[pair[1]] != pair[1] {
			continue
		}
		x := across{sum: score}
		if score >= minLike {
			x.like = 1
		}
		g.between[pair[0]][pair[1]], g.between[pair[1]][pair[0]] = x, x
	}
	return g
}

// merge puts group b into group a.
func (g *groups) merge(a, b int) {
	g.members[a] = append(g.members[a], g.members[b]...)
	g.within[a] += g.within[b] + 2*g.between[a][b].sum
	for other, x := range g.between[b] {
		delete(g.between[other], b)
		if other == a {
			continue
		}
		y := g.between[a][other]
		sum := across{x.sum + y.sum, x.like + y.like}
		g.between[a][other], g.between[other][a] = sum, sum
	}
	delete(g.members, b)
	delete(g.within, b)
	delete(g.named, a)
	delete(g.named, b)
	delete(g.between, b)
}

const (
	// minRivals is how many members tell who a group is about.
	minRivals = 4
	// everywhere and nowhere are the parts of the members that name somebody who is its own; a single
	// one elsewhere, such as a round-up, does not count.
	everywhere, nowhere = 0.7, 0.1
	// weighty is the weight of a name, of 1 for the whole article, at which it counts.
	weighty = 0.05
)

// names counts in how many members of a group each name weighs, by the id of its term.
func (g *groups) names(group int) map[int32]int {
	if g.named[group] == nil {
		g.named[group] = map[int32]int{}
		for _, m := range g.members[group] {
			for _, id := range g.all[m].names {
				g.named[group][id]++
			}
		}
	}
	return g.named[group]
}

// rivals reports whether each of two groups has a name of its own that nearly all its articles
// give and hardly any of the other: two earthquakes in two places, two arrests of two people.
func (g *groups) rivals(a, b int) bool {
	return len(g.members[a]) >= minRivals && len(g.members[b]) >= minRivals && g.hasOwn(a, b) && g.hasOwn(b, a)
}

func (g *groups) hasOwn(a, b int) bool {
	inA, inB := float64(len(g.members[a])), float64(len(g.members[b]))
	others := g.names(b)
	for id, n := range g.names(a) {
		if float64(n) >= everywhere*inA && float64(others[id]) <= max(1, nowhere*inB) {
			return true
		}
	}
	return false
}
