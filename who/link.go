package who

import (
	"cmp"
	"slices"

	"hearsay"
)

// Link joins the entities of many articles. It returns the joined entities, sorted by name and
// identifier, and for each identifier of a reading the joined one it became.
//
// Entities of the same kind and the same full name are one. A shorter or otherwise written name joins
// the one full name that it fits; a lone surname or first name only where the articles have somebody
// else in common too. An office without a name ("the Duke of Alder") joins who is called so, or
// stands in the same relation to the same person, in another article. Names that contradict each
// other are never joined, and what fits several stays by itself. The order of the readings does not matter.
func Link(readings []*hearsay.Reading) (entities []hearsay.Entity, joined map[hearsay.EntityID]hearsay.EntityID) {
	entities, joined, _ = LinkJudged(readings, nil)
	return entities, joined
}

// LinkJudged joins as Link does, but for what judgements of an editor say, and tells what came of each of these. Where two
// contradict each other the later one holds.
func LinkJudged(readings []*hearsay.Reading, judgements []Judgement) (entities []hearsay.Entity, joined map[hearsay.EntityID]hearsay.EntityID, effects []hearsay.Effect) {
	l := newLinker(english(), readings)
	judged := l.judge(judgements)
	l.keepApart(judged)
	l.sameName()
	l.others()
	l.variants()
	l.neighbours()
	l.offices()
	l.relations()
	l.groups()
	l.joinJudged(judged)
	entities, joined = l.result()
	return entities, joined, l.mark(judged, entities, joined)
}

// profile is an entity of one article with what joining looks at.
type profile struct {
	*hearsay.Entity
	article int      // index of its reading
	words   []string // its name folded, without titles and numerals
	number  string   // "iii" of "King Alder III"
	royal   string   // "king" of "King Alder"
	office  bool     // named by an office alone
	titled  gender
}

// linker joins profiles into sets (union-find); the root of a set is its smallest index.
type linker struct {
	v        *vocabulary
	readings []*hearsay.Reading
	all      []profile
	parent   []int
	of       map[hearsay.EntityID]int // local identifier to index
	by       map[int]map[string]bool  // rules that joined, by index
	in       [][]int                  // of each reading, its profiles
	sides    map[int]map[int]int      // of each root, by judgement that tells names apart, which name it is of
}

func newLinker(v *vocabulary, readings []*hearsay.Reading) *linker {
	l := &linker{v: v, readings: slices.Clone(readings), of: map[hearsay.EntityID]int{}, by: map[int]map[string]bool{}, sides: map[int]map[int]int{}}
	slices.SortFunc(l.readings, func(a, b *hearsay.Reading) int { return cmp.Compare(a.Article.ID, b.Article.ID) })
	l.in = make([][]int, len(l.readings))
	for a, r := range l.readings {
		l.in[a] = make([]int, 0, len(r.Entities))
		for i := range r.Entities {
			n := len(l.all)
			l.all = append(l.all, l.profile(&r.Entities[i], a))
			l.parent = append(l.parent, n)
			l.of[r.Entities[i].ID] = n
			l.in[a] = append(l.in[a], n)
		}
	}
	return l
}

func (l *linker) root(i int) int {
	for l.parent[i] != i {
		l.parent[i] = l.parent[l.parent[i]]
		i = l.parent[i]
	}
	return i
}

// join puts the sets of i and j together, by a rule, unless a judgement tells them apart; "" for the same name.
func (l *linker) join(i, j int, rule string) {
	a, b := l.root(i), l.root(j)
	if a == b || l.apart(a, b) {
		return
	}
	if a > b {
		a, b = b, a
	}
	l.parent[b] = a
	for judgement, side := range l.sides[b] {
		l.setSide(a, judgement, side)
	}
	if rule != "" {
		if l.by[j] == nil {
			l.by[j] = map[string]bool{}
		}
		l.by[j][rule] = true
	}
}

// sets are the members of each set, in order, by its root; none for what is no root.
func (l *linker) sets() [][]int {
	sizes := make([]int, len(l.all))
	for i := range l.all {
		sizes[l.root(i)]++
	}
	sets, rest := make([][]int, len(l.all)), make([]int, len(l.all))
	for root, n := range sizes {
		sets[root], rest = rest[:0:n], rest[n:]
	}
	for i := range l.all {
		r := l.root(i)
		sets[r] = append(sets[r], i)
	}
	return sets
}
