//go:build unix

package plan

import (
	"math/rand/v2"
	"slices"
	"testing"

	"hearsay"
	"hearsay/copied"
	"hearsay/flow/local"
	"hearsay/story"
)

// compared is what comes of comparing readings, as the plan does it.
type compared struct {
	Copies  []hearsay.Copy
	Stories []hearsay.Story
}

func compare(readings []*hearsay.Reading) compared {
	found := copied.Find(readings)
	return compared{copied.Direct(found, readings), story.Group(readings, found)}
}

// without is which articles are in a story together, but for one of them.
func (c compared) without(but hearsay.DocumentID) (groups [][]hearsay.DocumentID) {
	for _, s := range c.Stories {
		own := slices.DeleteFunc(slices.Clone(s.Documents), func(d hearsay.DocumentID) bool { return d == but })
		if slices.Sort(own); len(own) > 0 {
			groups = append(groups, own)
		}
	}
	slices.SortFunc(groups, slices.Compare)
	return groups
}

// digested is readings with their digests, in another order.
func digested(readings []*hearsay.Reading, random *rand.Rand) []*hearsay.Reading {
	all := make([]*hearsay.Reading, len(readings))
	for to, from := range random.Perm(len(readings)) {
		own := *readings[from]
		told, words := copied.Digest(&own.Article), story.Digest(&own)
		told.Heading, told.Terms = words.Heading, words.Terms
		own.Digest, all[to] = &told, &own
	}
	return all
}

// The laws of comparing, on invented articles: whatever the order in which they come, and with digests or without, the
// result is the same; an exact copy is told to be one and changes no story but its own, which it joins; an article on
// something else changes none.
func TestLawsOfComparing(t *testing.T) {
	for seed := range uint64(12) {
		p := newPress(seed)
		readings := p.edition(5 + p.random.IntN(50))
		before := compare(readings)
		if asJSON(t, compare(digested(readings, p.random))) != asJSON(t, before) {
			t.Errorf("seed %d: another order, with digests, gives another result", seed)
		}
		first := readings[p.random.IntN(len(readings))]
		again := *first
		again.Article.ID = "dffffffffffff"
		after := compare(append(slices.Clone(readings), &again))
		if !slices.ContainsFunc(after.Copies, func(c hearsay.Copy) bool {
			d := c.Documents()
			return d == [2]hearsay.DocumentID{first.Article.ID, again.Article.ID} && c.Share == 1
		}) {
			t.Errorf("seed %d: an exact copy is none", seed)
		}
		if asJSON(t, after.without(again.Article.ID)) != asJSON(t, before.without("")) || len(after.Stories) != len(before.Stories) {
			t.Errorf("seed %d: an exact copy changes stories", seed)
		}
		a := p.affair()
		other := p.article(a, p.telling(a))
		if asJSON(t, compare(append(slices.Clone(readings), other)).without(other.Article.ID)) != asJSON(t, before.without("")) {
			t.Errorf("seed %d: an article on something else changes stories", seed)
		}
	}
}

// Whoever has an entity is called as that is, in articles that others have dated too.
func TestPartiesAreNamedAsLinked(t *testing.T) {
	account := run(t, Plan{Engine: local.Engine{}}, harbour(t))
	names := map[hearsay.EntityID]string{}
	for _, e := range account.Entities {
		names[e.ID] = e.Name
	}
	for _, s := range account.Statements {
		for _, p := range append([]hearsay.Party{s.Speaker}, s.Chain...) {
			if want := names[p.Entity]; want != "" && p.Name != want {
				t.Errorf("%s: %q is linked to %q", s.ID, p.Name, want)
			}
		}
	}
}
