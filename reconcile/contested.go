package reconcile

import (
	"slices"

	"hearsay"
)

// How far apart two figures that an article sets against each other may stand, in sentences.
const (
	meantReach  = 3 // "one paper has put the sum at 83 million", after the sum that it differs from
	denialReach = 1 // "denied that the sum was 38 million", beside the sum that was admitted
)

// setAgainst finds figures that an article itself sets against others: "one paper has put the sum at 83 million", and figures that somebody denies
// who gives another.
func (q *questions) setAgainst() (found []hearsay.Finding) {
	for a := range q.articles {
		all := q.figures(a)
		for i, f := range all {
			for k := i - 1; k >= 0 && f.sentence-all[k].sentence <= meantReach; k-- {
				if q.setFor(all[k], f) {
					found = append(found, q.contest(all[k], f))
					break
				}
			}
			beside := figuresNear(all, i)
			if at := slices.IndexFunc(beside, func(o figure) bool { return q.deniesFor(f, o) }); at >= 0 && len(q.assertedElsewhere(f)) > 0 {
				found = append(found, q.contest(q.assertedElsewhere(f)[0], beside[at]))
			}
		}
	}
	return found
}

// figuresNear are the figures of an article, which stand in the order of its text, in the sentences beside figure i.
func figuresNear(all []figure, i int) []figure {
	from, to := i, i
	for from > 0 && all[i].sentence-all[from-1].sentence <= denialReach {
		from--
	}
	for to < len(all) && all[to].sentence-all[i].sentence <= denialReach {
		to++
	}
	return all[from:to]
}

// setFor reports whether figure b, given by its holder for "the sum" or "the figure", is set against figure a right before it of another holder.
func (q *questions) setFor(a, b figure) bool {
	if !q.opposed(a, b) || q.isFormer(a) || q.isFormer(b) {
		return false
	}
	tree := q.articles[b.article].sentences[b.sentence].tree
	v := tree.governor(headOf(tree, b.Range), func(k int) bool { return tree.tokens[k].POS == "VERB" })
	if v < 0 || !isMeasure("gives", tree.lemma(v)) {
		return false
	}
	object := tree.kid(v, "obj")
	x, y := q.holderOf(a), q.holderOf(b)
	return object >= 0 && isMeasure("meant", tree.lemma(object)) && x.known() && y.known() && !x.is(y)
}

// opposed reports whether two figures may be of one thing, and no number satisfies both.
func (q *questions) opposed(a, b figure) bool {
	return isMoney(b.unit) && a.unit == b.unit && a.per == b.per && !a.part && !b.part && a.disjoint(b.quantity) && max(a.base, b.base) <= mostGrowth*min(a.base, b.base)
}

// deniesFor reports whether who denies a figure gives another of its kind beside it.
func (q *questions) deniesFor(denied, given figure) bool {
	x, y := q.covering(denied.article, denied.Range), q.covering(given.article, given.Range)
	if x < 0 || y < 0 || given.part || !given.disjoint(denied.quantity) || !deniable(denied, given) {
		return false
	}
	all := q.articles[denied.article].Statements
	return all[x].Stance == hearsay.Denies && all[y].Stance == hearsay.Asserts && sameParty(all[x].Speaker, all[y].Speaker)
}

// bareLeast is the least sum that may be denied without its unit: "38 million".
const bareLeast = 1000

// deniable reports whether a figure that is denied may be one of the measure of another.
func deniable(denied, given figure) bool {
	return sameMeasure(denied, given) ||
		denied.unit == "" && denied.of == "" && denied.per == given.per && denied.age == given.age && isMoney(given.unit) && denied.base >= bareLeast
}

// sameMeasure reports whether two figures are of one unit, or count alike.
func sameMeasure(a, b figure) bool {
	return a.unit == b.unit && a.per == b.per && a.age == b.age && (a.unit != "" || alikeCounted(a.of, b.of))
}

// assertedElsewhere are the places where other articles give a figure as it was denied.
func (q *questions) assertedElsewhere(f figure) (found []figure) {
	for a := range q.articles {
		for _, o := range q.figures(a) {
			if o.article != f.article && o.base == f.base && deniable(f, o) && q.upheld(o) {
				found = append(found, o)
			}
		}
	}
	return found
}

// contest writes the finding for two figures.
func (q *questions) contest(a, b figure) hearsay.Finding {
	f := q.conflict(nil, a, b)
	f.By, f.Because = "conflict.contested", "an article sets the two figures against each other; disjoint after rounding; weakest link: that both are of one thing"
	return f
}
