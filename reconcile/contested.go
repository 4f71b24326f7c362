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

// setAgainst finds figures that an article itself sets against others: "one paper has put the sum at 83 million", "40, and not 24", and figures
// that somebody denies who gives another.
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
			if i > 0 && q.insteadOf(all[i-1], f) {
				elsewhere, _ := q.assertedElsewhere(f)
				found = append(found, q.contest(all[i-1], elsewhere))
				continue
			}
			beside := figuresNear(all, i)
			if at := slices.IndexFunc(beside, func(o figure) bool { return q.deniesFor(f, o) }); at >= 0 {
				if elsewhere, ok := q.assertedElsewhere(f); ok {
					found = append(found, q.contest(elsewhere, beside[at]))
				}
			}
		}
	}
	return found
}

// insteadOf reports whether a sentence gives figure a and not b: "22,000 people, and not 18,000", "40 rather than 24 million".
func (q *questions) insteadOf(a, b figure) bool {
	if a.sentence != b.sentence || !q.opposed(a, b) {
		return false
	}
	sen := &q.articles[b.article].sentences[b.sentence]
	first, _ := tokensOf(sen.tree, b.Range)
	for first > 0 && isMeasure("modifier", sen.tree.lemma(first-1)) {
		first--
	}
	if first < 1 || q.note(b.article, sen.Block) || slices.ContainsFunc(sen.tree.tokens, func(t hearsay.Token) bool { return listed("revised", t.Lemma) }) {
		return false
	}
	return negates(sen.tree, first-1) || first > 1 && listed("instead", sen.tree.lemma(first-2)+" "+sen.tree.lemma(first-1))
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

// setFor reports whether figure b, which its holder gives for what figure a right before it is of, is set against a, of another holder.
func (q *questions) setFor(a, b figure) bool {
	if !q.opposed(a, b) || q.isFormer(a) || q.isFormer(b) || !q.forTheSame(b) && !(b.sentence-a.sentence <= 1 && q.bareAnswer(b)) {
		return false
	}
	x, y := q.giverOf(a), q.giverOf(b)
	return x.known() && y.known() && !x.is(y)
}

// forTheSame reports whether a figure is given for "the sum" or "the number": "put the number at 45", "stood by its figure of 45".
func (q *questions) forTheSame(f figure) bool {
	tree := q.articles[f.article].sentences[f.sentence].tree
	first, _ := tokensOf(tree, f.Range)
	if first > 1 && tree.lemma(first-1) == "of" && isMeasure("meant", tree.lemma(first-2)) {
		return true
	}
	v := verbOver(tree, f.Range)
	if v < 0 || !isMeasure("gives", tree.lemma(v)) {
		return false
	}
	object := tree.kid(v, "obj")
	return object >= 0 && isMeasure("meant", tree.lemma(object))
}

// bareAnswer reports whether a figure is all that somebody is told to have said: "The company says 45."
func (q *questions) bareAnswer(f figure) bool {
	tree := q.articles[f.article].sentences[f.sentence].tree
	at := headOf(tree, f.Range)
	if at < 0 || f.of != "" || tree.rel(at) != "obj" || tree.head(at) < 0 {
		return false
	}
	classes := english().verbs[tree.lemma(tree.head(at))]
	return len(classes) > 0 && classes[0].kind == speechKind
}

// giverOf is who gives a figure, or whose clause gives it for what another is of: "the company stands by its figure of 45".
func (q *questions) giverOf(f figure) holder {
	if h := q.holderOf(f); h.known() || !q.forTheSame(f) && !q.bareAnswer(f) {
		return h
	}
	tree := q.articles[f.article].sentences[f.sentence].tree
	v := verbOver(tree, f.Range)
	if v < 0 {
		return holder{}
	}
	if subject := tree.kid(v, "nsubj"); subject >= 0 {
		return q.holderAt(f, subject)
	}
	return holder{}
}

// opposed reports whether two figures may be of one thing, and no number satisfies both.
func (q *questions) opposed(a, b figure) bool {
	counts := a.unit == "" && a.of != "" && b.unit == "" && (b.of == "" || alikeCounted(a.of, b.of)) && a.age == b.age
	return (isMoney(b.unit) && a.unit == b.unit || counts) && a.per == b.per && !a.part && !b.part && a.disjoint(b.quantity) &&
		max(a.base, b.base) <= mostGrowth*min(a.base, b.base)
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

// assertedElsewhere is a figure that an article denies or sets aside as the first other article that gives it has it; where none does, it is
// given back, and ok is false.
func (q *questions) assertedElsewhere(f figure) (elsewhere figure, ok bool) {
	for a := range q.articles {
		for _, o := range q.figures(a) {
			if o.article != f.article && o.base == f.base && deniable(f, o) && q.upheld(o) {
				return o, true
			}
		}
	}
	return f, false
}

// contest writes the finding for two figures, with the places where others give the second for what the first is of.
func (q *questions) contest(a, b figure) hearsay.Finding {
	f := q.conflict(nil, a, b)
	if x, y := q.giverOf(a), q.giverOf(b); x.known() && y.known() {
		f.What = q.against(a, x, b, y)
	}
	for k := range q.articles {
		for _, o := range q.figures(k) {
			if o.article != b.article && o.base == b.base && sameMeasure(o, a) && q.upheld(o) && q.besideOne(o, a, b) {
				f.Spans = append(f.Spans, q.clauseOf(o))
			}
		}
	}
	f.By, f.Because = "conflict.contested", "an article sets the two figures against each other; disjoint after rounding; weakest link: that both are of one thing"
	return f
}

// besideLike is how like the sentences of two figures must be to be of one thing, where they name nobody in common.
const besideLike = .12

// besideOne reports whether a figure stands in a sentence like that of one of two others, or beside somebody or something that one of these names.
func (q *questions) besideOne(o, a, b figure) bool {
	return slices.ContainsFunc([]figure{a, b}, func(x figure) bool {
		return shared(q.namedIn(o), q.namedNear(x)) > 0 || q.weights.cosine(q.around(o.article, o.sentence), q.around(x.article, x.sentence)) >= besideLike
	})
}
