package reconcile

import (
	"slices"
	"strings"

	"hearsay"
)

// The questions of a placement.
const (
	askWhen  = "when it was"
	askWhere = "where it was"
)

// placements are the days and places that speakers give for a happening that they take as known: "the shooting took place on Monday", "the
// men were shot in Tarn".
func (q *questions) placements() (all []predication) {
	for i := range q.frames {
		f := &q.frames[i]
		if f.statement < 0 || f.status != hearsay.Happened || f.kind() != eventKind || q.reprint(f.article) {
			continue
		}
		if p, ok := q.placed(f); ok && f.nominal && f.dated && width(f.when) == 1 && len(f.when.Because) == 1 && p.within.Contains(f.when.Because[0].Range()) {
			p.question, p.value, p.when = askWhen, f.when.Value, f.when
			all = append(all, p)
		}
		if p, ok := q.placed(f); ok && len(f.places) == 1 && !q.country(f.places[0]) {
			p.question, p.value = askWhere, string(f.places[0])
			all = append(all, p)
		}
	}
	return all
}

// placed is a frame that its speaker takes as known, by "the" before the happening or before those that it befell.
func (q *questions) placed(f *frame) (p predication, ok bool) {
	st, b := &q.articles[f.article].Statements[f.statement], q.builderOf(f)
	about := f.token
	if !f.nominal {
		about = b.done(f.token, -1)
	}
	if st.Stance != hearsay.Asserts || st.Speaker.Name == "" || about < 0 || !b.definite(about) {
		return p, false
	}
	p = predication{article: f.article, sentence: f.sentence, statement: f.statement, at: f.Range, within: contentRange(st), subject: q.referentAt(b, about)}
	p.form, p.words = isForm, []string{f.lemma}
	return p, p.subject != nil
}

// definite reports whether a noun is "the" one, or a pronoun.
func (b *builder) definite(t int) bool {
	k := b.tree.kid(t, "det")
	return b.tree.tokens[t].POS == "PRON" || k >= 0 && listed("definite", b.tree.tokens[k].Of(b.text))
}

// country reports whether a place is one that has an adjective in the story or by places.tsv, in which others lie.
func (q *questions) country(e hearsay.EntityID) bool {
	name := strings.ToLower(q.name[e])
	for _, place := range adjectives() {
		if place == name {
			return true
		}
	}
	return slices.ContainsFunc(sortedKeys(q.placeNames), func(other string) bool { return adjectiveOf(other, name) })
}

// placedApart reports whether two placements of one happening exclude each other: other days, next to each other, or other places, of which
// neither lies in the other.
func (q *questions) placedApart(a, b *predication) bool {
	if !slices.Equal(a.words, b.words) || a.value == b.value {
		return false
	}
	if a.question == askWhen {
		return a.when.Disjoint(b.when) && max(a.when.Earliest, b.when.Earliest)-min(a.when.Latest, b.when.Latest) <= 2
	}
	x, y := strings.ToLower(q.name[hearsay.EntityID(a.value)]), strings.ToLower(q.name[hearsay.EntityID(b.value)])
	return x != y && !q.inOne(x, y) && !strings.Contains(x, y) && !strings.Contains(y, x)
}
