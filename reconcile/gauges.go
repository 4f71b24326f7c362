package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// gauge is a sum of money with what it is of, and who gives it: "the authority puts the damage at £4 million".
type gauge struct {
	figure
	property string   // "cost" or "worth" (units.tsv)
	things   []string // nouns that have the property, sorted: "painting"
	holder   holder   // who gives the sum; none for the article itself
	former   bool     // "up from £3 million"
}

// holder is who gives a figure.
type holder struct {
	name   string
	entity hearsay.EntityID
}

func (h holder) known() bool { return h.name != "" }

// is reports whether two holders may be one: one entity, or one name within the other ("the authority").
func (h holder) is(o holder) bool {
	if h.entity != "" && h.entity == o.entity {
		return true
	}
	x, y := h.words(), o.words()
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > 0 && !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

// words are the words of a holder's name that are not articles.
func (h holder) words() []string {
	return slices.DeleteFunc(strings.Fields(strings.ToLower(h.name)), func(w string) bool { return len(w) < 3 || w == "the" })
}

// gauges are the sums of money of a story of which it is told what they are of, or who gives them, by publication.
func (q *questions) gauges() (all []gauge) {
	for a := range q.articles {
		for _, f := range q.figures(a) {
			if !isMoney(f.unit) || f.per != "" || f.part {
				continue
			}
			if g := q.gauge(f); g.property != "" || g.former || g.holder.known() {
				all = append(all, g)
			}
		}
	}
	return all
}

// gauge reads what a sum is of, upwards from it in the parse.
func (s *scene) gauge(f figure) gauge {
	g := gauge{figure: f, holder: s.holderOf(f)}
	sen := &s.articles[f.article].sentences[f.sentence]
	at := headOf(sen.tree, f.Range)
	if at < 0 || sen.tree.shallow {
		return g
	}
	g.former = isMeasure("former", caseWord(sen.tree, at))
	for k, steps := at, 0; k >= 0 && steps < 5; k, steps = sen.tree.head(k), steps+1 {
		near := append([]int{k}, sen.tree.all(k, "nsubj", "obj", "nmod", "compound", "obl")...)
		for _, n := range near {
			if m, ok := measures()["property"][sen.tree.lemma(n)]; ok && g.property == "" && n != at {
				g.property = m.unit
				g.things = append(g.things, thingsOf(sen.tree, n, f.Range)...)
			}
		}
		if g.property != "" && sen.tree.verb(k) {
			g.things = append(g.things, thingsOf(sen.tree, k, f.Range)...)
			break
		}
	}
	g.things = sorted(g.things)
	return g
}

// thingsOf are the nouns that hang on a token as what it is about, those of the sum itself left out: "could reach 2 million crowns".
func thingsOf(tree *syntax, at int, sum hearsay.Range) (found []string) {
	for _, k := range tree.all(at, "nsubj", "obj", "nmod", "compound") {
		if k == giver(tree, at) || sum.Contains(tree.tokens[k].Range) {
			continue
		}
		if h := tree.head(at); tree.tokens[k].Tag == "WDT" && tree.rel(at) == "acl" && h >= 0 {
			k = h // "the bill, which amounts to"
		}
		if tree.tokens[k].POS == "NOUN" && !isMeasure("property", tree.lemma(k)) {
			found = append(found, tree.lemma(k))
		}
	}
	return found
}

// headOf is the last token of a range that hangs on one outside it, or -1.
func headOf(tree *syntax, r hearsay.Range) int {
	for i := len(tree.tokens) - 1; i >= 0; i-- {
		if h := tree.head(i); r.Contains(tree.tokens[i].Range) && (h < 0 || !r.Contains(tree.tokens[h].Range)) {
			return i
		}
	}
	return -1
}

// verbOver is the verb that governs a range, or -1.
func verbOver(tree *syntax, r hearsay.Range) int {
	return tree.governor(headOf(tree, r), func(k int) bool { return tree.tokens[k].POS == "VERB" })
}

func caseWord(tree *syntax, at int) string {
	if k := tree.kid(at, "case"); k >= 0 {
		return tree.lemma(k)
	}
	return ""
}

// holderOf is who gives a figure: "the £4 million given by X", the speaker of the statement that it stands in, or "X puts
// it at £4 million".
func (s *scene) holderOf(f figure) holder {
	tree := s.articles[f.article].sentences[f.sentence].tree
	if by := givenBy(tree, f.Range); by >= 0 {
		return s.holderAt(f, by)
	}
	if st := s.covering(f.article, f.Range); st >= 0 {
		p := s.articles[f.article].Statements[st].Speaker
		if p.Kind == hearsay.UnattributedParty {
			return holder{}
		}
		return holder{p.Name, p.Entity}
	}
	v := verbOver(tree, f.Range)
	if at := giver(tree, v); at >= 0 {
		return s.holderAt(f, at)
	}
	return holder{}
}

// givenBy is the noun in "given by X" right after a figure, or -1.
func givenBy(tree *syntax, figure hearsay.Range) int {
	for i := range tree.tokens {
		if tree.tokens[i].Start < figure.End {
			continue
		}
		if !isMeasure("given", tree.lemma(i)) || i+2 >= len(tree.tokens) || tree.lemma(i+1) != "by" {
			return -1
		}
		last := -1
		for k := i + 2; k < len(tree.tokens) && k < i+10 && (tree.noun(k) || last < 0); k++ {
			if tree.noun(k) {
				last = k
			}
		}
		return last
	}
	return -1
}

// giver is the subject of a verb that gives a figure: "X puts it at £4 million", or -1.
func giver(tree *syntax, v int) int {
	if v < 0 || tree.shallow {
		return -1
	}
	if !isMeasure("gives", tree.lemma(v)) {
		return -1
	}
	if s := tree.kid(v, "nsubj"); s >= 0 && tree.tokens[s].Rel == "nsubj" && tree.tokens[s].Tag != "DT" {
		return s
	}
	return -1
}

// holderAt is the phrase headed by a token as a holder.
func (s *scene) holderAt(f figure, at int) holder {
	a := &s.articles[f.article]
	tree := a.sentences[f.sentence].tree
	r := tree.tokens[at].Range
	for _, k := range tree.all(at, "compound", "amod", "flat", "nmod:poss") {
		r = joint(r, tree.tokens[k].Range)
	}
	h := holder{name: r.Of(a.Article.Text)}
	for _, m := range a.sentences[f.sentence].mentions {
		if x := a.Mentions[m]; x.Contains(tree.tokens[at].Range) && x.Entity != "" {
			h.entity = x.Entity
			h.name = cmp.Or(s.name[x.Entity], h.name)
		}
	}
	return h
}
