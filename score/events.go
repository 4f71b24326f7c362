package score

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// goldMention is a mention of a key's event, with the number of the event.
type goldMention struct {
	event  int
	doc    string
	pieces []hearsay.Range
	class  string
}

// foundMention is a mention of an event of the account.
type foundMention struct {
	event string
	at    hearsay.Range
}

// eventMatch is which event of the account each mention of the key fell to.
type eventMatch struct {
	gold     []goldMention
	info     map[string]*hearsay.Event
	assigned map[int]string  // mention of the key to event of the account
	sizes    map[string]int  // mentions assigned, by event of the account
	meetings map[meeting]int // mentions of one of the key in one of the account
}

type meeting struct {
	gold  int
	found string
}

func (s *scorer) events() {
	m := s.matchEvents()
	s.count("events.gold", len(s.key.Events))
	s.count("events.found", len(m.info))
	s.count("events.mentions.gold", len(m.gold))
	s.mentionRecall(m)
	s.eventClusters(m)
	best := m.best(len(s.key.Events))
	s.eventDates(m, best)
	s.eventStatus(m, best)
}

func (s *scorer) matchEvents() *eventMatch {
	m := &eventMatch{info: map[string]*hearsay.Event{}, assigned: map[int]string{}, sizes: map[string]int{}, meetings: map[meeting]int{}}
	for n, e := range s.key.Events {
		for _, g := range e.Mentions {
			m.gold = append(m.gold, goldMention{n, g.Doc, g.pieces(), cmp.Or(g.Class, e.Class)})
		}
	}
	found := s.foundMentions(m)
	var all []foundMention
	var pairs []pair
	first := map[string]int{}
	for _, doc := range sortedKeys(found) {
		first[doc] = len(all)
		all = append(all, found[doc]...)
	}
	for i, g := range m.gold {
		for k, f := range found[g.doc] {
			both, size := 0, f.at.Len()
			for _, r := range g.pieces {
				both += max(0, min(r.End, f.at.End)-max(r.Start, f.at.Start))
				size += r.Len()
			}
			if both > 0 {
				pairs = append(pairs, pair{ratio(both, size-both), i, first[g.doc] + k})
			}
		}
	}
	m.assign(pairs, all)
	return m
}

func (s *scorer) foundMentions(m *eventMatch) map[string][]foundMention {
	found := map[string][]foundMention{}
	for i := range s.account.Stories {
		story := &s.account.Stories[i]
		for j := range story.Events {
			e := &story.Events[j]
			id := story.ID + " " + e.ID
			m.info[id] = e
			for _, span := range e.Mentions {
				if doc, ok := s.account.toKey[span.Document]; ok && s.key.byID[doc] != nil {
					found[doc] = append(found[doc], foundMention{id, span.Range()})
				}
			}
		}
	}
	return found
}

// assign gives each mention of the key the best mention of the account, which may cover several.
func (m *eventMatch) assign(pairs []pair, found []foundMention) {
	match := greedy(pairs) // sorts pairs
	for _, p := range pairs {
		if _, ok := match[p.i]; !ok {
			match[p.i] = p.j
		}
	}
	for i, j := range match {
		id := found[j].event
		m.assigned[i] = id
		m.sizes[id]++
		m.meetings[meeting{m.gold[i].event, id}]++
	}
}

func (s *scorer) mentionRecall(m *eventMatch) {
	recall := 1.0
	if len(m.gold) > 0 {
		recall = ratio(len(m.assigned), len(m.gold))
	}
	s.put("events.mention.recall", recall)
	classes := map[string][2]int{}
	for i, g := range m.gold {
		if g.class != "" {
			_, ok := m.assigned[i]
			n := classes[g.class]
			classes[g.class] = [2]int{n[0] + one(ok), n[1] + 1}
		}
	}
	for _, c := range sortedKeys(classes) {
		s.put("events.mention.recall."+strings.ToLower(c), ratio(classes[c][0], classes[c][1]))
	}
}

// eventClusters is B-cubed: precision over the mentions found, recall over all mentions of the key.
func (s *scorer) eventClusters(m *eventMatch) {
	sizes := map[int]int{}
	for _, g := range m.gold {
		sizes[g.event]++
	}
	var precision, recall float64
	for i, g := range m.gold {
		if id, ok := m.assigned[i]; ok {
			n := m.meetings[meeting{g.event, id}]
			precision += ratio(n, m.sizes[id])
			recall += ratio(n, sizes[g.event])
		}
	}
	p := prf{div(precision, float64(len(m.assigned))), div(recall, float64(len(m.gold)))}
	if len(m.gold) == 0 {
		p = prf{1, 1}
	}
	s.putPRF("events.bcubed", p)
}

// best is, for each event of the key, the event of the account that has most of its mentions.
func (m *eventMatch) best(n int) []*hearsay.Event {
	best := make([]*hearsay.Event, n)
	chosen := make([]meeting, n)
	var all []meeting
	for k := range m.meetings {
		all = append(all, k)
	}
	slices.SortFunc(all, func(a, b meeting) int {
		return cmp.Or(cmp.Compare(m.meetings[b], m.meetings[a]), cmp.Compare(m.sizes[a.found], m.sizes[b.found]), cmp.Compare(a.found, b.found))
	})
	for _, k := range all {
		if best[k.gold] == nil {
			best[k.gold], chosen[k.gold] = m.info[k.found], k
		}
	}
	return best
}

func (s *scorer) eventDates(m *eventMatch, best []*hearsay.Event) {
	var dated, asked, answered, inside, exact int
	var widths []int
	for n, e := range s.key.Events {
		truth := e.Date.bounds()
		if !truth.known {
			continue
		}
		dated++
		if best[n] == nil {
			continue
		}
		asked++
		theirs := dateBounds(best[n].When)
		answered += one(theirs.known)
		if theirs.known && theirs.closed() {
			widths = append(widths, theirs.width())
		}
		inside += one(theirs.holds(truth))
		exact += one(theirs == truth)
	}
	if dated == 0 {
		return
	}
	s.count("events.date.n", asked)
	s.put("events.date.answered", ratio(answered, asked))
	s.put("events.date.inside", ratio(inside, asked))
	s.put("events.date.exact", ratio(exact, asked))
	if len(widths) > 0 {
		s.put("events.date.width_days.median", median(widths))
	}
}

func (s *scorer) eventStatus(m *eventMatch, best []*hearsay.Event) {
	stated, asked, right := 0, 0, 0
	by := map[string][2]int{}
	for n, e := range s.key.Events {
		if e.Status == "" {
			continue
		}
		stated++
		if best[n] == nil {
			continue
		}
		good := string(best[n].Status) == e.Status
		asked, right = asked+1, right+one(good)
		by[e.Status] = [2]int{by[e.Status][0] + one(good), by[e.Status][1] + 1}
	}
	if stated == 0 {
		return
	}
	s.count("events.status.n", asked)
	s.put("events.status.accuracy", ratio(right, asked))
	for _, status := range sortedKeys(by) {
		s.put("events.status.accuracy."+status, ratio(by[status][0], by[status][1]))
	}
}
