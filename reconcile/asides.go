package reconcile

import (
	"strings"

	"hearsay"
)

// asides are the denials that a sentence adds to what it tells: "900 jobs are at risk, a figure that the yard disputes", "who took the
// keys, which she denies". What is denied stands before the comma.
func (q *questions) asides() (all []denial) {
	for a := range q.articles {
		for i := range q.articles[a].sentences {
			if q.articles[a].sentences[i].tree == nil {
				continue
			}
			if d, ok := q.asideIn(a, i); ok {
				all = append(all, d)
			}
		}
	}
	return all
}

// asideIn reads the denial that ends a sentence or a clause of it.
func (q *questions) asideIn(a, i int) (denial, bool) {
	sen := &q.articles[a].sentences[i]
	for k, t := range sen.tree.tokens {
		if !listed("rebuts", sen.tree.lemma(k)) || t.Tag == "VB" || t.Tag == "VBG" {
			continue
		}
		comma := q.opens(a, i, k)
		if comma < 0 {
			continue
		}
		told := hearsay.Range{Start: sen.Start, End: sen.tree.tokens[comma].Start}
		if st := q.covering(a, told); st >= 0 {
			told.Start = max(told.Start, q.articles[a].Statements[st].Content[0].Start)
		}
		by := q.partyBefore(a, i, comma, k)
		if by.Name == "" {
			return denial{}, false
		}
		at := hearsay.Range{Start: sen.tree.tokens[comma+1].Start, End: t.End}
		return denial{article: a, by: by, at: at, content: []hearsay.Range{told}, rule: "denied.aside", known: []hearsay.Span{q.span(a, told)},
			because: "the sentence that tells it adds who denies it"}, true
	}
	return denial{}, false
}

// farthestAside is how many words may stand between the comma and the verb of an aside.
const farthestAside = 9

// opens is the comma or dash that an aside with its verb at k begins after, -1 where what stands between is no aside: "a claim that the
// firm", "which he".
func (q *questions) opens(a, i, k int) int {
	tree := q.articles[a].sentences[i].tree
	text := q.articles[a].Article.Text
	for at := k - 1; at > 0 && k-at <= farthestAside; at-- {
		switch t := tree.tokens[at]; {
		case strings.Contains(",–—-", t.Of(text)):
			if q.pointsBack(tree, at+1, k) {
				return at
			}
			return -1
		case t.POS == "VERB" || t.POS == "PUNCT" || t.POS == "ADP" || t.POS == "CCONJ":
			return -1
		}
	}
	return -1
}

// pointsBack reports whether words begin with one for what was told: "which", "a figure".
func (q *questions) pointsBack(tree *syntax, from, to int) bool {
	if from+1 >= to {
		return false
	}
	if listed("aside", tree.lemma(from)) {
		return true
	}
	for k := from; k < min(from+4, to-1); k++ {
		if tree.tokens[k].POS == "NOUN" {
			return listed("refers", tree.lemma(k)) || listed("number", tree.lemma(k))
		}
	}
	return false
}

// partyBefore is the party that is named last between two tokens, by name or pronoun.
func (q *questions) partyBefore(a, i, from, to int) (p hearsay.Party) {
	sen := &q.articles[a].sentences[i]
	for _, m := range sen.mentions {
		x := q.articles[a].Mentions[m]
		if x.Entity != "" && x.Start > sen.tree.tokens[from].Start && x.End <= sen.tree.tokens[to].Start {
			p = hearsay.Party{Name: q.name[x.Entity], Entity: x.Entity, Kind: hearsay.OrganisationParty, Start: x.Start, End: x.End}
		}
	}
	return p
}
