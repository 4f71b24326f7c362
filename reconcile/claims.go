package reconcile

import (
	"slices"

	"hearsay"
)

// claim is something that two articles tell, before it is written out.
type claim struct {
	tellings   []telling
	figures    []figure
	statements []hearsay.StatementID
	happening  int // the happening it was made from, -1 for none
	spoken     bool
	because    []string
	by         string
	id         string
	origins    hearsay.Origins // with those of what may tell it too
	sure       hearsay.Origins // of its tellings alone
}

// claims are what two articles or more tell, with their origins.
func (s *scene) claims(happenings []happening) []claim {
	all := s.gather(happenings)
	for i := range all {
		all[i].sure = s.originsOf(all[i].tellings)
	}
	for i, echoes := range s.echoes(all) {
		all[i].origins = s.originsOf(slices.Concat(all[i].tellings, echoes))
		key := []string{all[i].by}
		if h := all[i].happening; h >= 0 {
			key = append(key, s.triggerKey(&happenings[h]))
		}
		all[i].id = hearsay.ID("c", append(key, spanKeys(all[i].tellings)...)...)
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(c claim) bool {
		again := seen[c.id]
		seen[c.id] = true
		return again
	})
}

// gather finds the claims: statements that are one, words in quotation marks, counts and levels, records, happenings, and figures, in this order;
// one whose places are all in an earlier claim is left out, and counts most of which one happening tells.
func (s *scene) gather(happenings []happening) (all []claim) {
	for _, g := range s.sameStatements() {
		all = append(all, s.statementClaim(g))
	}
	happened := s.happeningClaims(happenings)
	for _, some := range [][]claim{s.samePhrases(), s.countClaims(newCoverage(happened)), s.recordClaims(), happened, s.figureClaims()} {
		taken := newCoverage(all)
		for _, c := range some {
			if taken.most(c, hearsay.Range.Contains) < len(c.tellings) {
				all = append(all, c)
			}
		}
	}
	return all
}

func (s *scene) happeningClaims(happenings []happening) (all []claim) {
	for i := range happenings {
		if s.tellers(&happenings[i]) > 1 && s.full(&happenings[i]) {
			all = append(all, s.happeningClaim(&happenings[i], i))
		}
	}
	return all
}

func (s *scene) figureClaims() (all []claim) {
	for _, g := range s.withRivals(s.sameFigures()) {
		all = append(all, s.figureClaim(g))
	}
	return all
}

// countClaims are the counts of one fate and the levels of one place ("magnitude 6.3") that two articles give, but those of which one
// happening tells more than half. A party may have several prices at a time.
func (s *scene) countClaims(happened coverage) (all []claim) {
	var chains [][]measurement
	for _, c := range s.chains {
		chains = append(chains, measurements(c))
	}
	for _, c := range s.levelGroups {
		if !c[0].party {
			chains = append(chains, measurements(c))
		}
	}
	for _, chain := range chains {
		c := s.countClaim(chain)
		if chain[0].article != chain[len(chain)-1].article && 2*happened.most(c, hearsay.Range.Overlaps) <= len(c.tellings) {
			all = append(all, c)
		}
	}
	return all
}

func spanKeys(tellings []telling) (keys []string) {
	for _, t := range tellings {
		keys = append(keys, spanKey(t.at))
	}
	slices.Sort(keys)
	return keys
}

// tellers counts the articles that tell a happening and do not only refer to it.
func (s *scene) tellers(h *happening) int {
	seen := map[int]bool{}
	for _, t := range s.tellings(h.frames) {
		seen[t.article] = true
	}
	return len(seen)
}

// full reports whether a happening says enough to be claimed: a verb tells it, or a noun with its people or time.
func (s *scene) full(h *happening) bool {
	return slices.ContainsFunc(h.frames, func(i int) bool {
		f := &s.frames[i]
		return !f.nominal && len(f.terms) > 1 || f.by == "frame.light" || f.dated || len(f.who()) > 1
	})
}

func (s *scene) happeningClaim(h *happening, at int) claim {
	c := claim{tellings: s.tellings(h.frames), happening: at, because: s.because(h), by: "claim.happening"}
	for _, i := range h.frames {
		f := &s.frames[i]
		for _, q := range f.quantities {
			c.figures = append(c.figures, figure{article: f.article, sentence: f.sentence, quantity: q, frame: i, content: f.content})
		}
		if f.statement >= 0 {
			c.statements = append(c.statements, s.articles[f.article].Statements[f.statement].ID)
		}
	}
	c.statements = sorted(c.statements)
	return c
}

func (s *scene) figureClaim(g []figure) claim {
	c := claim{happening: -1, figures: g, by: "claim.figure", because: []string{"the same figure of the same thing"}}
	if slices.ContainsFunc(g, func(f figure) bool { return f.base != g[0].base }) {
		c.because = []string{"figures of the same thing, on which articles differ"}
	}
	for _, f := range g {
		c.tellings = append(c.tellings, telling{article: f.article, at: s.span(f.article, f.Range), statement: s.figureHeldBy(f)})
	}
	c.statements = s.statementsOf(c.tellings)
	return c
}

// statementsOf are the statements in which a claim is told.
func (s *scene) statementsOf(tellings []telling) (ids []hearsay.StatementID) {
	for _, t := range tellings {
		if t.statement >= 0 {
			ids = append(ids, s.articles[t.article].Statements[t.statement].ID)
		}
	}
	return sorted(ids)
}

// write turns a claim into the account's form.
func (s *scene) write(c *claim) hearsay.Claim {
	out := hearsay.Claim{ID: c.id, Statements: c.statements, Origins: c.origins, Because: c.because, By: c.by, Mentions: []hearsay.Span{}}
	if out.Statements == nil {
		out.Statements = []hearsay.StatementID{}
	}
	for _, t := range c.tellings {
		out.Mentions = append(out.Mentions, t.at)
	}
	slices.SortFunc(out.Mentions, hearsay.CompareSpans)
	out.Mentions = slices.Compact(out.Mentions)
	out.What = s.wording(c)
	for _, f := range c.figures {
		v := hearsay.ClaimValue{Span: s.span(f.article, f.Range), Value: s.signed(f), Unit: f.unitName()}
		if d := s.asOf(f); d.Known() {
			v.AsOf = &d
		}
		out.Values = append(out.Values, v)
	}
	slices.SortFunc(out.Values, func(a, b hearsay.ClaimValue) int { return hearsay.CompareSpans(a.Span, b.Span) })
	out.Values = slices.CompactFunc(out.Values, func(a, b hearsay.ClaimValue) bool { return a.Span == b.Span })
	return out
}

// wording is the most complete telling: the longest up to a length that still reads as one claim.
func (s *scene) wording(c *claim) hearsay.Span {
	best := c.tellings[0].at
	good := func(at hearsay.Span) int {
		if n := at.End - at.Start; n <= 240 {
			return n
		}
		return 1
	}
	for _, t := range c.tellings[1:] {
		if good(t.at) > good(best) {
			best = t.at
		}
	}
	return best
}

// countClaim is the claim of all counts of one fate, or levels of one thing: "at least 12 people have died", "the toll rose to 31".
func (s *scene) countClaim(chain []measurement) claim {
	c := s.figureClaim(figuresOf(chain))
	for i := range c.tellings {
		c.tellings[i].at = s.clauseOf(chain[i].figure)
	}
	c.by, c.because = "claim.count", []string{chain[0].name + ": one count, of one place and time"}
	return c
}
