package render

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// inOrder puts the stories with most articles first.
func (p *page) inOrder(stories []hearsay.Story) []*hearsay.Story {
	var out []*hearsay.Story
	for i := range stories {
		out = append(out, &stories[i])
	}
	slices.SortStableFunc(out, func(a, b *hearsay.Story) int {
		return cmp.Or(cmp.Compare(len(b.Documents), len(a.Documents)), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// storyFacts are the headline numbers of a story, each counted from a list of the account.
func (p *page) storyFacts(s *hearsay.Story) []string {
	var documents []*hearsay.AccountDocument
	outlets := map[string]bool{}
	for _, id := range s.Documents {
		d := p.documents[id]
		if d == nil {
			continue
		}
		documents = append(documents, d)
		if d.Outlet != nil {
			outlets[strings.ToLower(d.Outlet.Name)] = true
		}
	}
	facts := []string{count(len(documents), "article")}
	if words := spanWords(documents); words != "" {
		facts = append([]string{words}, facts...)
	}
	if len(outlets) > 0 {
		facts = append(facts, count(len(outlets), "outlet"))
	}
	if least, most := storyOrigins(s); most > 0 {
		facts = append(facts, between(least, most, "origin"))
	}
	return facts
}

// storyOrigins bounds the origins of what several articles of a story tell: at most all that its
// claims name, an article that names none counting once; and at least as many as the one claim has
// that has most.
func storyOrigins(s *hearsay.Story) (least, most int) {
	seen := map[string]bool{}
	for _, c := range s.Claims {
		least = max(least, c.Origins.AtLeast)
		for _, o := range c.Origins.List {
			if o.Name != "" {
				seen[string(o.Kind)+" "+strings.ToLower(o.Name)] = true
				continue
			}
			for _, d := range o.Documents {
				seen[string(d)] = true
			}
		}
	}
	return least, len(seen)
}

// timeline is what happened, and when, in the order of days; what weighs most is kept.
func (p *page) timeline(s *hearsay.Story, all bool) section {
	events := slices.Clone(s.Events)
	slices.SortStableFunc(events, func(a, b hearsay.Event) int { return cmp.Compare(b.Salience, a.Salience) })
	shown := len(events)
	if !all {
		shown = min(shown, mostEvents)
	}
	return section{Title: wordTimeline, Note: p.legend(events), Entries: p.inTime(events[:shown]), Rest: p.inTime(events[shown:])}
}

// inTime lays events out in the order of their days.
func (p *page) inTime(events []hearsay.Event) []entry {
	slices.SortStableFunc(events, compareEvents)
	var out []entry
	for _, e := range events {
		out = append(out, p.event(e))
	}
	return out
}

func compareEvents(a, b hearsay.Event) int {
	return cmp.Or(cmp.Compare(eventDay(a), eventDay(b)), cmp.Compare(a.When.Latest, b.When.Latest), cmp.Compare(a.ID, b.ID))
}

// eventDay is the day an event sorts by; events without a date come last.
func eventDay(e hearsay.Event) hearsay.Day {
	if !e.When.Known() {
		return 1 << 30
	}
	return cmp.Or(e.When.Earliest, e.When.Latest)
}

// legend explains the signs that stand in the section.
func (p *page) legend(events []hearsay.Event) string {
	var parts []string
	for _, s := range []hearsay.EventStatus{hearsay.Happened, hearsay.Expected, hearsay.Possible, hearsay.Denied} {
		if slices.ContainsFunc(events, func(e hearsay.Event) bool { return e.Status == s }) {
			parts = append(parts, statusSign(s)+"\u00a0"+strings.ReplaceAll(statusWord(s), " ", "\u00a0"))
		}
	}
	return strings.Join(parts, "\u00a0\u00a0 ")
}

func (p *page) event(e hearsay.Event) entry {
	year := 0
	if e.When.Known() {
		year, _, _ = eventDay(e).Civil()
	}
	at := e.Best
	if at.Document == "" && len(e.Mentions) > 0 {
		at = e.Mentions[0]
	}
	return entry{
		ID: p.shortID(e.ID), Date: dateWords(e.When, year), Year: year, Status: e.Status,
		Quotes: []quote{p.clause(at, e.What)},
		Facts:  p.eventFacts(e), Parts: p.eventParts(e),
	}
}

// eventParts are the tellings of an event, each in its sentence, and who they go back to.
func (p *page) eventParts(e hearsay.Event) []entry {
	var parts []entry
	mentions := slices.Clone(e.Mentions)
	slices.SortStableFunc(mentions, func(a, b hearsay.Span) int {
		return cmp.Or(p.byDate(a.Document, b.Document), hearsay.CompareSpans(a, b))
	})
	for _, m := range mentions {
		q := p.inContext(m)
		parts = append(parts, entry{Quotes: []quote{q}, Facts: []string{q.Head}})
	}
	for i, o := range e.Sources {
		parts = append(parts, p.origin(o, i, len(e.Sources)))
	}
	return parts
}

// clause is the words of an event, with what stands before them in their sentence.
func (p *page) clause(at hearsay.Span, what string) quote {
	q := p.inContext(at)
	q.Head, q.After = "", ""
	q.Words = cmp.Or(q.Words, clean(what))
	return q
}

func (p *page) eventFacts(e hearsay.Event) []string {
	var facts []string
	if e.Status != hearsay.Happened && e.Status != "" {
		facts = append(facts, statusWord(e.Status))
	}
	facts = append(facts, count(len(documentsOf(e.Mentions)), "article"))
	if most := len(e.Sources); most > 0 {
		facts = append(facts, between(hearsay.Apart(e.Sources), most, "origin"))
	}
	return facts
}

func documentsOf(spans []hearsay.Span) []hearsay.DocumentID {
	var ids []hearsay.DocumentID
	for _, s := range spans {
		if !slices.Contains(ids, s.Document) {
			ids = append(ids, s.Document)
		}
	}
	return ids
}
