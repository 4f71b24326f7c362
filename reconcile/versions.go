package reconcile

import (
	"cmp"
	"slices"

	"hearsay"
)

// rewritten is a sentence of a text that stands otherwise in another article that carries the same text.
type rewritten struct {
	first, second hearsay.Span
	likeness      float64
}

// How alike two sentences at one place of a text must be to be one sentence rewritten, and where both the sentence before
// and the one after are shared; and up to what part of it may stand in the other as it is.
const (
	rewrittenLeast   = .35
	rewrittenBetween = .1
	standsAsItWas    = .85
)

// versions finds text of an agency that stands in two versions: sentences at one place of it that say something else.
// One finding for each agency. Agencies send a story again as it grows; papers print what they have at the time.
func (q *questions) versions() (found []hearsay.Finding) {
	byAgency := map[string][]rewritten{}
	known := map[[2]string]bool{} // by document and agency
	mainly := func(d hearsay.DocumentID, agency string) bool {
		key := [2]string{string(d), agency}
		if _, ok := known[key]; !ok {
			known[key] = q.mainly(d, agency)
		}
		return known[key]
	}
	for _, c := range q.in.Copies {
		if d := c.Documents(); c.Agency != "" && mainly(d[0], c.Agency) && mainly(d[1], c.Agency) {
			byAgency[c.Agency] = append(byAgency[c.Agency], q.rewritings(c)...)
		}
	}
	for _, agency := range sortedKeys(byAgency) {
		all := byAgency[agency]
		if len(all) == 0 {
			continue
		}
		slices.SortFunc(all, func(a, b rewritten) int { // the nearest shows best what became other
			return cmp.Or(cmp.Compare(b.likeness, a.likeness), hearsay.CompareSpans(a.first, b.first), hearsay.CompareSpans(a.second, b.second))
		})
		f := hearsay.Finding{Kind: hearsay.Updated, By: "updated.version",
			What: "The text of " + agency + " stands in two versions: " + q.quote(all[0].first) + " (" + q.source(q.index[all[0].first.Document]) + "), " +
				q.quote(all[0].second) + " (" + q.source(q.index[all[0].second.Document]) + ")",
			Because: "one agency’s text; the sentences stand at one place of it"}
		for _, r := range all {
			f.Spans = append(f.Spans, r.first, r.second)
		}
		if !q.before(q.index[all[0].first.Document], q.index[all[0].second.Document]) {
			f.Because += "; which is the later is not told"
		}
		found = append(found, f)
	}
	return found
}

// mainly reports whether an article is an agency's text as a whole, or for the half of it.
func (q *questions) mainly(d hearsay.DocumentID, agency string) bool {
	held := carried{}
	for _, c := range q.aligned.agency[d] {
		switch {
		case c.agency != agency:
		case c.whole:
			return true
		default:
			held.passages = append(held.passages, c.passages...)
		}
	}
	held.passages = hearsay.Union(held.passages)
	length, own := 0, 0
	for i := range q.articles[q.index[d]].sentences {
		if sen := &q.articles[q.index[d]].sentences[i]; sen.tree != nil {
			length, own = length+sen.Len(), own+held.holds(sen.Range)
		}
	}
	return 2*own >= length
}

// rewritings are the sentences of a copy that stand otherwise in its other article, the earlier article first.
func (q *questions) rewritings(c hearsay.Copy) (all []rewritten) {
	d := c.Documents()
	x, y := q.index[d[0]], q.index[d[1]]
	if x > y {
		x, y = y, x
	}
	for i := range q.articles[x].sentences {
		best := rewritten{}
		for _, j := range q.places(x, i, y) {
			least := rewrittenLeast
			if q.linked(x, i-1, y, j-1) && q.linked(x, i+1, y, j+1) {
				least = rewrittenBetween
			}
			if v := q.weights.cosine(q.around(x, i), q.around(y, j)); v >= least && v > best.likeness && q.replaces(x, i, y, j) {
				best = rewritten{q.span(x, q.articles[x].sentences[i].Range), q.span(y, q.articles[y].sentences[j].Range), v}
			}
		}
		if best.likeness > 0 {
			all = append(all, best)
		}
	}
	return all
}

// places are the sentences of article y that stand where a sentence of article x does: they share a passage with it, or
// with the sentence before or after it. None where the sentence stands as it was.
func (q *questions) places(x, i, y int) (found []int) {
	if q.articles[x].sentences[i].tree == nil || q.kept(x, i, y) >= standsAsItWas {
		return nil
	}
	for j := range q.articles[y].sentences {
		if q.articles[y].sentences[j].tree == nil || q.kept(y, j, x) >= standsAsItWas {
			continue
		}
		if q.linked(x, i, y, j) || q.linked(x, i-1, y, j-1) || q.linked(x, i+1, y, j+1) {
			found = append(found, j)
		}
	}
	return found
}

// kept is the part of a sentence that stands in the passages that it shares with another article.
func (q *questions) kept(a, i, other int) float64 {
	sen := q.span(a, q.articles[a].sentences[i].Range)
	n := 0
	for _, p := range q.aligned.between(sen.Document, q.articles[other].Article.ID) {
		n += max(0, min(p[0].End, sen.End)-max(p[0].Start, sen.Start))
	}
	return float64(n) / float64(max(1, sen.End-sen.Start))
}

// linked reports whether two sentences share a passage.
func (q *questions) linked(x, i, y, j int) bool {
	if i < 0 || j < 0 || i >= len(q.articles[x].sentences) || j >= len(q.articles[y].sentences) {
		return false
	}
	a, b := q.span(x, q.articles[x].sentences[i].Range), q.span(y, q.articles[y].sentences[j].Range)
	return slices.ContainsFunc(q.aligned.between(a.Document, b.Document), func(p [2]hearsay.Span) bool {
		from, to := max(a.Start, p[0].Start), min(a.End, p[0].End)
		shift := p[1].Start - p[0].Start
		return to-from >= 20 && min(to+shift, b.End)-max(from+shift, b.Start) >= 20
	})
}

// replaces reports whether each of two sentences has meaningful words that the other lacks: what was only added or cut is
// no other version.
func (q *questions) replaces(x, i, y, j int) bool {
	a, b := q.articles[x].sentences[i].lemmas, q.articles[y].sentences[j].lemmas
	n := shared(a, b)
	return len(a) > n && len(b) > n && len(a)+len(b)-2*n > 2
}
