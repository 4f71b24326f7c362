package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// spoken is one statement with the lemmas of its content.
type spoken struct {
	article, statement int
	*hearsay.Statement
	terms   []string // lemmas of the content, sorted
	content bag
	figures []string // its figures with a unit, as unit and number
	negated bool     // it has a word of negation
}

// alike is how near the contents of two statements of one speaker must be to be one statement.
const (
	alikeOneSpeaker = .42
	alikeOneFigure  = .2 // one speaker, and one figure with a unit
	alikeAnySpeaker = .7
)

// sameStatements groups the statements that stand in two articles or more: one utterance, one text, or one
// speaker and like content. The first statement of a group is its measure: no chain of likenesses.
func (s *scene) sameStatements() [][]spoken {
	all := s.spoken()
	index, of := map[string][]int{}, make([]int, len(all))
	var groups [][]int
	for i := range all {
		best, score := -1, 0.0
		for _, j := range s.statementCandidates(index, &all[i]) {
			if v := s.statementLikeness(&all[j], &all[i]); v > score {
				best, score = of[j], v
			}
		}
		if best < 0 {
			best, groups = len(groups), append(groups, nil)
		}
		groups[best], of[i] = append(groups[best], i), best
		for _, k := range statementKeys(&all[i]) {
			if len(index[k]) < maxCandidates {
				index[k] = append(index[k], i)
			}
		}
	}
	var found [][]spoken
	for _, g := range groups {
		reach := map[int]bool{}
		var members []spoken
		for _, i := range g {
			reach[all[i].article] = true
			members = append(members, all[i])
		}
		if len(reach) > 1 {
			found = append(found, members)
		}
	}
	return found
}

// spoken lists the statements of the story that have content.
func (s *scene) spoken() (all []spoken) {
	for a := range s.articles {
		for i := range s.articles[a].Statements {
			st := &s.articles[a].Statements[i]
			if len(st.Content) == 0 || st.Stance == hearsay.Declines {
				continue
			}
			terms := s.lemmas(a, st.Content)
			all = append(all, spoken{a, i, st, terms, s.weights.bag(terms), s.figureKeys(a, contentRange(st)), s.negates(a, contentRange(st))})
		}
	}
	return all
}

// negates reports whether a word of negation stands in a range.
func (s *scene) negates(a int, r hearsay.Range) bool {
	for _, at := range s.sentencesOf(a, r) {
		for _, t := range s.articles[a].sentences[at].Tokens {
			if _, negates := effectOf("negation", t.Of(s.articles[a].Article.Text)); negates && r.Contains(t.Range) {
				return true
			}
		}
	}
	return false
}

// figureKeys are the figures with a unit in a range.
func (s *scene) figureKeys(a int, r hearsay.Range) (keys []string) {
	for _, f := range s.figuresIn(a, r) {
		if key, _ := f.slot(); f.unit != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// lemmas are the meaningful lemmas in some ranges of an article, sorted.
func (s *scene) lemmas(a int, ranges []hearsay.Range) (found []string) {
	for _, r := range ranges {
		for _, at := range s.sentencesOf(a, r) {
			for _, t := range s.articles[a].sentences[at].Tokens {
				if r.Contains(t.Range) && meaningful(t) {
					found = append(found, sense(strings.ToLower(cmp.Or(t.Lemma, t.Of(s.articles[a].Article.Text))), t.POS))
				}
			}
		}
	}
	return sorted(found)
}

func meaningful(t hearsay.Token) bool {
	switch t.POS {
	case "NOUN", "VERB", "ADJ", "PROPN", "NUM":
		return true
	}
	return false
}

// statementKeys are under what a statement is looked up.
func statementKeys(p *spoken) (keys []string) {
	if p.Utterance != "" {
		keys = append(keys, "u:"+p.Utterance)
	}
	return append(keys, p.terms...)
}

// statementCandidates are the statements that share the utterance or two lemmas, those that share most first.
func (s *scene) statementCandidates(index map[string][]int, p *spoken) []int {
	votes := map[int]int{}
	for _, k := range statementKeys(p) {
		for _, j := range index[k] {
			if votes[j]++; strings.HasPrefix(k, "u:") {
				votes[j] += 100
			}
		}
	}
	var found []int
	for j, n := range votes {
		if n > 1 || len(p.terms) < 3 {
			found = append(found, j)
		}
	}
	slices.SortFunc(found, func(a, b int) int { return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b)) })
	return found[:min(len(found), maxCandidates)]
}

// statementLikeness is how sure it is that two statements are one, 0 where they are not.
func (s *scene) statementLikeness(a, b *spoken) float64 {
	if a.Utterance != "" && a.Utterance == b.Utterance {
		return 2
	}
	if a.article != b.article && s.aligned.same(s.statementSpan(a), s.statementSpan(b)) {
		return 1.5
	}
	cosine := s.weights.cosine(a.content, b.content)
	bar, oneVoice := alikeAnySpeaker, s.oneVoice(a.article, a.Speaker, b.article, b.Speaker)
	switch {
	case oneVoice && slices.ContainsFunc(a.figures, func(f string) bool { return slices.Contains(b.figures, f) }):
		bar = alikeOneFigure
	case oneVoice:
		bar = alikeOneSpeaker
	case named(a.Speaker) && named(b.Speaker):
		return 0
	}
	if cosine < bar || a.article == b.article && cosine < .8 || opposed(a.Stance, b.Stance) || a.negated != b.negated {
		return 0
	}
	return cosine
}

func opposed(a, b hearsay.Stance) bool { return (a == hearsay.Denies) != (b == hearsay.Denies) }

func named(p hearsay.Party) bool { return firm(p.Kind) }

func sameParty(a, b hearsay.Party) bool {
	return a.Entity != "" && a.Entity == b.Entity || a.Name != "" && named(a) && a.Name == b.Name
}

// statementSpan is the first to the last byte of a statement's content.
func (s *scene) statementSpan(p *spoken) hearsay.Span {
	return s.span(p.article, contentRange(p.Statement))
}

// contentRange is from the first byte of the content to its last, or the cue where there is no content.
func contentRange(st *hearsay.Statement) hearsay.Range {
	if len(st.Content) == 0 {
		if st.Cue != nil {
			return *st.Cue
		}
		return hearsay.Range{}
	}
	return hull(st.Content)
}

func (s *scene) statementClaim(g []spoken) claim {
	c := claim{happening: -1, spoken: true, by: "claim.statement", because: []string{"one statement in several articles"}}
	for i := range g {
		c.tellings = append(c.tellings, telling{article: g[i].article, at: s.statementSpan(&g[i]), statement: g[i].statement})
		c.statements = append(c.statements, g[i].ID)
		c.figures = append(c.figures, s.figuresIn(g[i].article, contentRange(g[i].Statement))...)
	}
	if g[0].Utterance != "" {
		c.because = []string{"one quotation in several articles"}
	}
	c.statements = sorted(c.statements)
	return c
}
