package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// oneOrigins finds what several articles tell and one origin knows: statements of one speaker, and
// happenings that rest on one named origin where every other article names none of its own.
func (q *questions) oneOrigins() (found []hearsay.Finding) {
	var copied []printing
	for i := range q.claims {
		c := &q.claims[i]
		if !q.weighty(c) {
			continue
		}
		if p := q.agencyPrint(c); articlesOf(p.spans) > 1 {
			copied = append(copied, p)
			continue
		}
		o := c.sure
		if o.AtMost != 1 || len(o.List) != 1 || !q.attributed(o.List[0]) || q.twoSpeakers(c) {
			continue
		}
		f := hearsay.Finding{Kind: hearsay.OneOrigin, By: "one-origin.same", Items: []string{c.id}, Spans: q.told(c)}
		if articlesOf(f.Spans) < 2 {
			continue
		}
		if !q.retold(c) {
			copied = append(copied, q.printingOf(c))
			continue
		}
		f.What = plural(articlesOf(f.Spans), "article", "articles") + ", one origin (" + o.List[0].Name + "): " + q.quote(q.wording(c))
		f.Because = o.List[0].Because
		found = append(found, f)
	}
	return slices.Concat(q.withoutRepeats(append(found, q.oneShown()...)), q.printed(copied))
}

// twoSpeakers reports whether two articles give the words of a claim to two people, each by name beside them: then it is not known whose
// they are.
func (q *questions) twoSpeakers(c *claim) bool {
	var found []hearsay.EntityID
	for _, t := range c.tellings {
		if t.statement < 0 {
			continue
		}
		a := &q.articles[t.article]
		p := a.Statements[t.statement].Speaker
		if q.kind[p.Entity] == hearsay.Person && slices.ContainsFunc(a.Mentions, func(m hearsay.Mention) bool {
			return m.Form == hearsay.ByName && m.Entity == p.Entity && p.Range().Overlaps(m.Range)
		}) {
			found = append(found, p.Entity)
		}
	}
	return len(sorted(found)) > 1
}

// oneShown finds happenings that rest on the pictures or papers of one, while the other articles name no origin.
func (q *questions) oneShown() (found []hearsay.Finding) {
	for i := range q.claims {
		c := &q.claims[i]
		if c.happening < 0 || q.relativeOnly(&q.happenings[c.happening]) {
			continue
		}
		holder := ""
		for _, o := range c.sure.List {
			switch {
			case holder == "" && rested(o):
				holder = o.Name
			case o.Kind != hearsay.UnattributedParty:
				holder = "\x00"
			}
		}
		f := hearsay.Finding{Kind: hearsay.OneOrigin, By: "one-origin.shown", Items: []string{c.id}, Spans: q.told(c)}
		if n := articlesOf(f.Spans); holder == "" || holder[0] == 0 || n < 2 {
			continue
		} else {
			f.What = plural(n, "article", "articles") + ", one origin named (" + holder + "): " + q.quote(q.wording(c))
		}
		f.Because = becauseShown + "; the others name no source and are not taken for separate origins"
		found = append(found, f)
	}
	return found
}

// rested reports whether an origin is pictures or papers that somebody got.
func rested(o hearsay.Origin) bool {
	return o.Because == becauseShown || o.Kind == hearsay.DocumentParty &&
		slices.ContainsFunc(singulars(o.Name), func(w string) bool { return listed("evidence", w) })
}

// relativeOnly reports whether only relative clauses tell a happening: "who runs the yard".
func (q *questions) relativeOnly(h *happening) bool {
	return !slices.ContainsFunc(h.frames, func(i int) bool { return !q.frames[i].relative })
}

// weighty reports whether a claim is worth a finding: told by three articles, or in two that are no copies of
// each other, or quoted, or with a figure; and more than a few words.
func (q *questions) weighty(c *claim) bool {
	if c.by == "claim.count" { // counts that follow each other are no one telling
		return false
	}
	words := len(strings.Fields(q.words(q.wording(c))))
	if c.happening >= 0 && q.unsettled(&q.happenings[c.happening]) {
		return false
	}
	if c.happening >= 0 && !q.full(&q.happenings[c.happening]) || words < 2 || c.by == "claim.figure" && words < 3 {
		return false
	}
	documents := map[hearsay.DocumentID]bool{}
	quoted, apart := false, false
	for _, t := range c.tellings {
		for d := range documents {
			_, copies := q.aligned.family(d, t.at.Document)
			apart = apart || d != t.at.Document && !copies
		}
		documents[t.at.Document] = true
		quoted = quoted || t.statement >= 0 && q.articles[t.article].Statements[t.statement].Kind != hearsay.Indirect
	}
	return len(documents) > 2 || len(documents) == 2 && (apart || quoted || len(c.figures) > 0)
}

// unsettled reports whether some tell a happening as not so that others tell: then it is no one thing that was told.
func (q *questions) unsettled(h *happening) bool {
	denied := 0
	for _, i := range h.frames {
		if q.frames[i].status == hearsay.Denied {
			denied++
		}
	}
	return denied > 0 && denied < len(h.frames)
}

// attributed reports whether an origin is somebody: told from, not merely unnamed. "A passer-by accused them" names
// nobody that two articles could both have asked; a spokesman, or who spoke to one paper or in one quotation, is somebody.
func (q *questions) attributed(o hearsay.Origin) bool {
	if o.Kind == hearsay.AnonymousParty && o.Because == becauseSaid && !voiced(o.Name) {
		return false
	}
	return o.Name != "" && o.Kind != hearsay.UnattributedParty && o.Because != becauseAgency && o.Because != becauseCopy && o.Because != becauseUntold && o.Because != becauseCircle
}

// told are the spans of a claim's tellings, each with the words that say who said it.
func (q *questions) told(c *claim) (spans []hearsay.Span) {
	for _, t := range c.tellings {
		at := t.at
		if t.statement >= 0 {
			if r := replyRange(&q.articles[t.article].Statements[t.statement]); !r.Empty() {
				at.Start, at.End = min(at.Start, r.Start), max(at.End, r.End)
			}
		}
		spans = append(spans, at)
	}
	return spans
}

// withoutRepeats drops a finding half of whose spans an earlier one has: those of more articles are kept first.
func (q *questions) withoutRepeats(all []hearsay.Finding) (kept []hearsay.Finding) {
	slices.SortStableFunc(all, func(a, b hearsay.Finding) int { return cmp.Compare(articlesOf(b.Spans), articlesOf(a.Spans)) })
	for _, f := range all {
		if !slices.ContainsFunc(kept, func(k hearsay.Finding) bool { return 2*touched(f.Spans, k.Spans) >= len(f.Spans) }) {
			kept = append(kept, f)
		}
	}
	return kept
}

// withSeries adds to findings that are each of a series of its own, though one clause may tell of two, the others that do not repeat them.
func (q *questions) withSeries(series, others []hearsay.Finding) []hearsay.Finding {
	return slices.Concat(series, slices.DeleteFunc(q.withoutRepeats(others), func(f hearsay.Finding) bool {
		return slices.ContainsFunc(series, func(k hearsay.Finding) bool { return 2*touched(f.Spans, k.Spans) >= len(f.Spans) })
	}))
}

// touched counts the spans of a that overlap one of b.
func touched(a, b []hearsay.Span) (n int) {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				n++
				break
			}
		}
	}
	return n
}
