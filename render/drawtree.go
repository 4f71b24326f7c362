package render

import (
	"cmp"
	"fmt"
	"slices"

	"hearsay"
)

// tree is the drawing of where a claim comes from: origins on the left, whom they spoke through, the articles on the
// right. Lengths are in units of the drawing, its upper left corner 0, 0.
type tree struct {
	Width, Height int
	Nodes         []node
	Edges         []edge
}

// node is an origin, a hop or an article.
type node struct {
	Label, Under string
	X, Y         int
	LabelX       int
	Link         string // "" for none
	Class        string
}

// edge is a curve between two nodes, or from an origin that may be another to that other.
type edge struct {
	Path, Link, Title string
	Open              bool
}

const (
	treeWidth    = 960
	treeRow      = 46
	treeOrigin   = 92 // where the marks of the columns stand
	treeFork     = 350
	treeHop      = 490
	treeArticle  = 640
	perCell      = 6  // a letter of a label, about
	mostBranches = 40 // articles that are drawn
)

// tree draws ways, each mark and line with the place of its words on a page; words say how many articles are left out of it.
func (s *Site) tree(thing toldThing, ways []way, page portion) (*tree, string) {
	list := thing.origins.List
	if len(list) == 0 || len(ways) == 0 {
		return nil, ""
	}
	left := ""
	if all := documentsInWays(ways); len(all) > mostBranches {
		drawn := all[:mostBranches]
		ways = slices.DeleteFunc(slices.Clone(ways), func(w way) bool { return !slices.Contains(drawn, w.article) })
		left = andMore(len(all)-mostBranches, "article")
	}
	g := &grower{Site: s, page: page, list: list, ways: ways, tree: &tree{Width: treeWidth}}
	g.articles()
	g.origins()
	g.hops()
	g.edges()
	g.maybes()
	g.tree.Height = g.lowest + treeRow/2
	return g.tree, left
}

func documentsInWays(ways []way) []hearsay.DocumentID {
	var out []hearsay.DocumentID
	for _, w := range ways {
		if !slices.Contains(out, w.article) {
			out = append(out, w.article)
		}
	}
	return out
}

// grower lays a tree out from its leaves to its roots.
type grower struct {
	*Site
	page     portion
	list     []hearsay.Origin
	ways     []way
	tree     *tree
	articleY map[hearsay.DocumentID]int
	originY  map[int]int
	hopY     map[string]int // by origin and words
	labelEnd map[int]int    // by origin
	lowest   int
}

func (g *grower) articles() {
	g.articleY = map[hearsay.DocumentID]int{}
	for i, d := range documentsInWays(g.ways) {
		y := treeRow/2 + treeRow*i
		g.articleY[d] = y
		g.lowest = max(g.lowest, y)
		title := ""
		if doc := g.documents[d]; doc != nil {
			title = clean(doc.Title)
		}
		if title == "" && g.outletName(d) != "" {
			title = g.names[d]
		}
		g.tree.Nodes = append(g.tree.Nodes, node{Label: shorten(g.printedBy(d), 44), Under: shorten(title, 52), X: treeArticle, Y: y, LabelX: treeArticle + 12,
			Link: "/article/" + string(d), Class: "printed"})
	}
}

// origins stand at the mean height of their articles, or as near below as there is room.
func (g *grower) origins() {
	g.originY = map[int]int{}
	type root struct{ origin, y int }
	var roots []root
	for i := range g.list {
		sum, n := 0, 0
		for _, w := range g.ways {
			if w.origin == i {
				sum, n = sum+g.articleY[w.article], n+1
			}
		}
		if n > 0 {
			roots = append(roots, root{i, sum / n})
		}
	}
	slices.SortStableFunc(roots, func(a, b root) int { return cmp.Compare(a.y, b.y) })
	g.labelEnd = map[int]int{}
	last := -treeRow
	for _, r := range roots {
		y := max(r.y, last+treeRow)
		last = y
		g.originY[r.origin] = y
		g.lowest = max(g.lowest, y)
		o := g.list[r.origin]
		label := fmt.Sprintf("%d  %s", r.origin+1, shorten(cmp.Or(clean(o.Name), wordNoSource), 32))
		g.labelEnd[r.origin] = min(treeOrigin+26+perCell*cells(label), treeFork)
		n := node{Label: label, X: treeOrigin, Y: y, LabelX: treeOrigin + 13, Link: g.originPlace(r.origin), Class: string(o.Kind)}
		if o.Name != "" {
			n.Under = partyWord(o.Kind)
		}
		g.tree.Nodes = append(g.tree.Nodes, n)
	}
}

// hops stand halfway between their origin and their articles.
func (g *grower) hops() {
	g.hopY = map[string]int{}
	taken := map[int]bool{}
	for _, w := range g.ways {
		key := hopKey(w)
		if _, ok := g.hopY[key]; ok || w.through == "" {
			continue
		}
		y := (g.originY[w.origin] + g.articleY[w.article]) / 2
		for taken[y/24] {
			y += 24
		}
		taken[y/24] = true
		g.hopY[key] = y
		g.lowest = max(g.lowest, y)
		g.tree.Nodes = append(g.tree.Nodes, node{Label: shorten(w.through, 24), X: treeHop, Y: y, LabelX: treeHop, Class: "hop"})
	}
}

func hopKey(w way) string { return fmt.Sprint(w.origin, " ", w.through) }

func (g *grower) edges() {
	seen := map[string]bool{}
	add := func(w way, path string) {
		if !seen[path] {
			seen[path] = true
			title := g.because(g.list[w.origin])
			if w.told {
				title += ": " + shorten(g.words(w.words[0]), 120)
			}
			g.tree.Edges = append(g.tree.Edges, edge{Path: path, Link: g.page.placeOf(listOrigins, w.at, edgeID(w)), Title: title, Open: w.open})
		}
	}
	for _, w := range g.ways {
		from, to := g.originY[w.origin], g.articleY[w.article]
		if hop, ok := g.hopY[hopKey(w)]; ok {
			add(w, curve(g.labelEnd[w.origin], treeFork, from, treeHop-6, hop))
			add(w, curve(treeHop+6, treeHop+6, hop, treeArticle-6, to))
			continue
		}
		add(w, curve(g.labelEnd[w.origin], treeFork, from, treeArticle-6, to))
	}
}

// curve runs level from x0 to x1, and on to x2 at another height.
func curve(x0, x1, y1, x2, y2 int) string {
	mid := (x1 + x2) / 2
	return fmt.Sprintf("M%d %dH%dC%d %d %d %d %d %d", x0, y1, x1, mid, y1, mid, y2, x2, y2)
}

// maybes join origins that may be one: two by an arc, and those that may be any of the others by one rail.
func (g *grower) maybes() {
	const rail, left = 14, treeOrigin - 8
	var open []int
	for i, o := range g.list {
		y, drawn := g.originY[i]
		if !drawn {
			continue
		}
		if g.mayBeAny(i) {
			open = append(open, y)
			continue
		}
		for _, j := range o.MaybeSame {
			if other, ok := g.originY[j]; ok && j > i && !g.mayBeAny(j) {
				bow := left - 20 - min(abs(other-y)/4, 36)
				g.maybe(fmt.Sprintf("M%d %dC%d %d %d %d %d %d", left, y, bow, y, bow, other, left, other), fmt.Sprintf("%d %s %d", i+1, wordMaybe, j+1), i)
			}
		}
	}
	if len(open) == 0 {
		return
	}
	first, last := slices.Min(open), slices.Max(open)
	for _, y := range g.originY {
		first, last = min(first, y), max(last, y)
	}
	g.maybe(fmt.Sprintf("M%d %dV%d", rail, first, last), wordAnySame, -1)
	for _, y := range open {
		g.maybe(fmt.Sprintf("M%d %dH%d", rail, y, left), wordMaybe+" "+wordAnyOther, -1)
	}
}

// mayBeAny reports whether an origin may be any of the others, or names nobody.
func (g *grower) mayBeAny(i int) bool {
	n := len(g.list[i].MaybeSame)
	return n > 2 && n == len(g.list)-1 || n > 0 && g.list[i].Name == ""
}

func (g *grower) maybe(path, words string, origin int) {
	e := edge{Path: path, Title: words, Open: true}
	if origin >= 0 {
		e.Link = g.originPlace(origin)
	}
	g.tree.Edges = append(g.tree.Edges, e)
}

// originPlace is the place of an origin on the page: that of the first way from it that is drawn.
func (g *grower) originPlace(origin int) string {
	at := slices.IndexFunc(g.ways, func(w way) bool { return w.origin == origin })
	return g.page.placeOf(listOrigins, g.ways[at].at, fmt.Sprint("o", origin+1))
}

func abs(n int) int { return max(n, -n) }
