package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

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
	outlets, owners := map[string]bool{}, map[string]bool{}
	for _, id := range s.Documents {
		d := p.documents[id]
		if d == nil {
			continue
		}
		documents = append(documents, d)
		if d.Outlet != nil {
			outlets[strings.ToLower(d.Outlet.Name)] = true
			owners[strings.ToLower(cmp.Or(d.Outlet.Owner, d.Outlet.Name))] = true
		}
	}
	facts := []string{count(len(documents), "article")}
	if words := spanWords(documents); words != "" {
		facts = append([]string{words}, facts...)
	}
	if len(outlets) > 0 {
		facts = append(facts, count(len(outlets), "outlet"))
	}
	if len(owners) < len(outlets) {
		facts = append(facts, count(len(owners), "owner"))
	}
	return p.withCorrected(facts, s.Corrected)
}

// storyWeight says how well the story is told: the happening told by most articles, and who is quoted.
func (p *page) storyWeight(s *hearsay.Story) []string {
	var facts []string
	var most hearsay.Event
	n := 0
	for _, e := range s.Events {
		if in := len(documentsOf(e.Mentions)); in > max(1, n) {
			most, n = e, in
		}
	}
	if n > 0 {
		facts = append(facts, wordMostTold+" "+count(n, "article")+", "+between(hearsay.Apart(most.Sources), len(most.Sources), "origin"))
	}
	if quoted := p.quoted(s); quoted != "" {
		facts = append(facts, quoted)
	}
	return facts
}

// quoted counts the speakers of a story by what they are, e.g. "quoted: 14 named, 2 anonymous, 1 document".
func (p *page) quoted(s *hearsay.Story) string {
	kinds := map[hearsay.PartyKind]int{}
	for _, v := range p.gather(s, func(*hearsay.Statement) bool { return true }) {
		kinds[v.kind]++
	}
	var parts []string
	for _, k := range []struct {
		n    int
		noun string
	}{{kinds[hearsay.NamedParty] + kinds[hearsay.OrganisationParty], "named"}, {kinds[hearsay.AnonymousParty], "anonymous"}} {
		if k.n > 0 {
			parts = append(parts, strconv.Itoa(k.n)+" "+k.noun)
		}
	}
	for _, k := range []hearsay.PartyKind{hearsay.GroupParty, hearsay.DocumentParty} {
		if n := kinds[k]; n > 0 {
			parts = append(parts, count(n, partyWord(k)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return wordQuoted + " " + strings.Join(parts, ", ")
}

// timeline is what happened, and when, in the order of days; what weighs most is kept, and what is told
// in passing, of another time, gives way to the rest.
func (p *page) timeline(s *hearsay.Story) section {
	events := slices.Clone(s.Events)
	var first hearsay.Day
	if days := p.printedOn(s); len(days) > 0 {
		first = days[0]
	}
	slices.SortStableFunc(events, func(a, b hearsay.Event) int {
		return cmp.Or(cmp.Compare(passing(a, first), passing(b, first)), cmp.Compare(b.Salience, a.Salience))
	})
	shown := len(events)
	if !p.all {
		events, shown = eachSentence(events)
		for shown > 0 && passing(events[shown-1], first) > 0 {
			shown--
		}
	}
	out := section{Title: wordTimeline, Note: p.legend(events), Entries: p.inTime(events[:shown]), Printed: p.printedOn(s)}
	if p.brief {
		out.Rest = make([]entry, len(events)-shown)
	} else {
		out.Rest = p.inTime(events[shown:])
	}
	return out
}

// eachSentence moves behind the others the events whose row would say again what one before them says: words that
// overlap, or nearly the same words of a copy. It tells how many stand before those, at most as many as a timeline shows.
func eachSentence(events []hearsay.Event) ([]hearsay.Event, int) {
	var apart, repeated []hearsay.Event
	var said []map[string]bool
	for _, e := range events {
		words := wordSet(e.What)
		again := false
		for i, o := range apart {
			again = again || o.Best.Document == e.Best.Document && o.Best.Range().Overlaps(e.Best.Range()) || alike(words, said[i])
		}
		if again {
			repeated = append(repeated, e)
			continue
		}
		apart, said = append(apart, e), append(said, words)
		if len(apart) >= mostEvents {
			return slices.Concat(apart, repeated, events[len(apart)+len(repeated):]), len(apart)
		}
	}
	return append(apart, repeated...), len(apart)
}

// wordSet are the words of a row.
func wordSet(row string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(row), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		set[w] = true
	}
	return set
}

// alike reports whether four in five of the words of the shorter of two rows stand in the other.
func alike(a, b map[string]bool) bool {
	if len(b) < len(a) {
		a, b = b, a
	}
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	return 5*both >= 4*len(a)
}

// printedOn are the days on which the articles of a story were printed, the first first; those whose day
// is not known are left out.
func (p *page) printedOn(s *hearsay.Story) []hearsay.Day {
	var days []hearsay.Day
	for _, id := range s.Documents {
		if d := p.documents[id]; d != nil && d.Published.IsDay() {
			days = append(days, d.Published.Earliest)
		}
	}
	slices.Sort(days)
	return days
}

// passing is 1 for what one article alone tells of no known time, or of more than a year before the first article.
func passing(e hearsay.Event, first hearsay.Day) int {
	longAgo := e.When.Latest != 0 && e.When.Latest+366 < first
	if (longAgo || !e.When.Known()) && len(documentsOf(e.Mentions)) < 2 {
		return 1
	}
	return 0
}

// inTime lays events out in the order of their days.
func (p *page) inTime(events []hearsay.Event) []entry {
	events = slices.Clone(events)
	slices.SortStableFunc(events, compareEvents)
	var out []entry
	for _, e := range events {
		out = append(out, p.event(e))
	}
	return out
}

func compareEvents(a, b hearsay.Event) int {
	return cmp.Or(cmp.Compare(eventDay(a), eventDay(b)), cmp.Compare(lastDay(a), lastDay(b)),
		cmp.Compare(b.Salience, a.Salience), cmp.Compare(a.ID, b.ID))
}

// eventDay is the day an event sorts by; events without a date come last.
func eventDay(e hearsay.Event) hearsay.Day {
	if !e.When.Known() {
		return 1 << 30
	}
	return cmp.Or(e.When.Earliest, e.When.Latest)
}

// lastDay is the last day that an event may lie on; one that is open to the future comes after the others of its day.
func lastDay(e hearsay.Event) hearsay.Day {
	return cmp.Or(e.When.Latest, 1<<30)
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
	left := 0
	if p.brief {
		left = max(0, len(e.Mentions)-mostTellings)
	}
	return entry{
		ID: p.shortID(e.ID), Left: left, Origins: e.ID, Count: originCount(e.Sources), Date: dateWords(e.When, year), Year: year, When: e.When, Status: e.Status,
		Quotes: []quote{p.row(at, core(e, at), e.What)},
		Facts:  p.eventFacts(e), Parts: p.eventParts(e),
	}
}

// originCount is how many origins a happening has, e.g. "3–8"; "" for one.
func originCount(list []hearsay.Origin) string {
	least, most := hearsay.Apart(list), len(list)
	switch {
	case most < 2:
		return ""
	case least == most:
		return strconv.Itoa(most)
	}
	return strconv.Itoa(least) + "–" + strconv.Itoa(most)
}

// eventParts are the tellings of an event, each in its sentence, and who they go back to.
func (p *page) eventParts(e hearsay.Event) []entry {
	var parts []entry
	mentions := e.Mentions
	if p.brief {
		mentions = mentions[:min(len(mentions), mostTellings)]
	}
	for _, q := range p.quotes(mentions) {
		for _, x := range slices.Concat(q.Passages, q.Rest) {
			parts = append(parts, entry{Quotes: []quote{{Passages: []passage{x}}}, Facts: []string{q.Head}})
		}
	}
	if p.brief {
		return parts
	}
	return append(parts, p.origins(e.Sources)...)
}

// opening is how many bytes of a row may stand before an event's own words for the row to be theirs: "On Tuesday evening, ".
const opening = 24

// core is the part of a row that tells its event, where the sentence is there to say more: "The crew, ‹who vanished on Monday›, were found".
func core(e hearsay.Event, row hearsay.Span) hearsay.Range {
	whole := row.Range()
	for _, m := range e.Mentions {
		if m.Document == row.Document && m.Range().Overlaps(whole) && m.Start < row.Start+opening {
			return whole
		}
	}
	for _, m := range e.Mentions {
		if m.Document == row.Document && whole.Contains(m.Range()) {
			return m.Range()
		}
	}
	return whole
}

// row is the words of an event, its own marked in its sentence, with a sign at each end where more of that stands there; a dateline is no
// part of one.
func (p *page) row(at hearsay.Span, core hearsay.Range, what string) quote {
	x := p.passage(at.Document, window{Range: at.Range(), marks: []hearsay.Range{core}})
	x.At = at
	if len(x.Pieces) == 0 {
		x.Pieces = []piece{{clean(what), true}}
		return quote{Passages: []passage{x}}
	}
	if len(x.Pieces) == 1 {
		x.Pieces[0].Mark = true
	}
	text, w := p.text(at.Document), p.window(at)
	words := &x.Pieces[0].Text
	if before := strings.TrimRight(text[w.Start:at.Start], " "); before != "" && !strings.HasSuffix(before, "-") && !strings.HasSuffix(before, "–") && !strings.HasSuffix(before, "—") {
		*words = "… " + *words
	}
	words = &x.Pieces[len(x.Pieces)-1].Text
	end := quoteEnd(text, at.End)
	if *words += text[at.End:end]; end < w.End && strings.Trim(text[end:w.End], ".!? "+closers) != "" {
		*words += " …"
	}
	return quote{Passages: []passage{x}}
}

// quoteEnd is where closing marks that follow at end, with a stop or comma before them; at, where none follow.
func quoteEnd(text string, at int) int {
	if at < 0 || at >= len(text) {
		return at
	}
	rest := strings.TrimLeft(text[at:], ",.!?")
	after := strings.TrimLeft(rest, "”’\"'»")
	if len(rest) == len(after) {
		return at
	}
	return len(text) - len(after)
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
	if words := p.contested(e); words != "" {
		facts = append(facts, words)
	}
	return facts
}

func documentsOf(spans []hearsay.Span) []hearsay.DocumentID {
	var ids []hearsay.DocumentID
	seen := map[hearsay.DocumentID]bool{}
	for _, s := range spans {
		if !seen[s.Document] {
			seen[s.Document] = true
			ids = append(ids, s.Document)
		}
	}
	return ids
}
