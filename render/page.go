package render

import (
	"slices"

	"hearsay"
)

// page is the account as a reader meets it, before any form: stories, each in sections, each of
// entries that end in verbatim words and the place these stand in.
type page struct {
	*book
	all        bool
	brief      bool              // what is folded away has a page of its own: of events, few tellings and no origins; the rest is only counted
	sameSource map[string]string // of an unnamed speaker's key: that of who said the same quotation first
	Stories    []storyPage
	Alone      section
	Corrected  section // the corrections of editors
	Skipped    []hearsay.Skipped
}

// storyPage is one story.
type storyPage struct {
	ID       string
	Title    string
	Facts    []string // dates, articles, outlets
	Weight   []string // how widely it is told, who is quoted
	Sections []section
}

// section answers one question about a story.
type section struct {
	Title   string
	Note    string // in fixed words; may be empty
	Entries []entry
	Rest    []entry       // those that weigh less, in the same order
	Printed []hearsay.Day // of a timeline: when its articles were printed
}

// dated reports whether the entries are told in the order of days.
func (s section) dated() bool {
	return s.Title == wordTimeline || s.Title == wordArticles || s.Title == wordAlone
}

// entry is one line of a section, with what belongs under it.
type entry struct {
	ID         string       // for hearsay why; may be empty
	Elsewhere  bool         // the identifier is of something that has its own place on the page
	Date       string       // in plain words; a column of its own where the section has dates
	Year       int          // under which the entry stands; 0 where that says nothing
	When       hearsay.Date // of a happening
	Status     hearsay.EventStatus
	Label      string // how something is put: "denies"; left out where that before it has the same
	Labelled   bool   // there is room for a label
	Head       string // names and fixed words
	Grade      string
	Quotes     []quote
	RestQuotes []quote  // folded away
	Facts      []string // in fixed words, or a rule's own
	Parts      []entry
	Rest       []entry              // further parts
	Beside     bool                 // the quotes are to be compared
	Left       int                  // what else belongs under it and is not shown
	More       string               // the address of all of it
	Count      string               // of the origins of a happening
	Origins    string               // the claim or happening whose origins are told
	Voice      string               // a statement of the speaker who is told of
	Articles   []hearsay.DocumentID // the two that are compared
}

// Limits of what is shown without --all: what fits a screen or two.
const (
	mostEvents   = 12
	mostHidden   = 6
	mostVoices   = 10
	mostSayings  = 3
	mostClaims   = 8
	mostFindings = 8
	mostStories  = 12
	mostTellings = 4
)

// newPage lays an account out: the first stories whole, as many as are shown, and of the others what stands in a list of contents.
func newPage(a *hearsay.Account, all bool, shown int) *page {
	p := &page{book: newBook(a), all: all, Skipped: a.Skipped, Alone: section{Title: wordAlone}}
	p.sameSource = p.sameSources()
	stories := p.inOrder(a.Stories)
	var alone []hearsay.DocumentID // of stories of one article, where others have several
	several := len(stories) > 0 && len(stories[0].Documents) > 1
	for _, s := range stories {
		if several && !all && len(s.Documents) < 2 {
			alone = append(alone, s.Documents...)
			continue
		}
		sp := p.head(s)
		if len(p.Stories) < shown {
			sp = p.story(s)
		}
		p.Stories = append(p.Stories, sp)
	}
	slices.SortStableFunc(alone, p.byDate)
	p.Alone.Entries = p.articlesOf(alone)
	p.Corrected = p.corrections()
	return p
}

// head is a story as a list of contents has it.
func (p *page) head(s *hearsay.Story) storyPage {
	return storyPage{ID: p.shortID(s.ID), Title: clean(s.Title), Facts: p.storyFacts(s)}
}

func (p *page) story(s *hearsay.Story) storyPage {
	sp := p.head(s)
	sp.Weight = p.storyWeight(s)
	findings := p.findings(s)
	hidden, open := p.voices(s)
	of := func(title string) section { return section{Title: title, Entries: findings[title]} }
	for _, part := range []struct {
		section section
		most    int
	}{
		{p.timeline(s), 0},
		{of(wordDisputed), mostFindings},
		{of(wordDenied), mostFindings},
		{of(wordExpected), mostFindings},
		{p.rests(s), mostClaims},
		{hidden, mostHidden},
		{open, mostVoices},
		{of(wordReply), mostFindings},
		{p.copies(s), mostFindings},
		{p.undated(s), 0},
		{p.articles(s), 0},
	} {
		if part.most > 0 && !p.all {
			part.section.cap(part.most)
		}
		if len(part.section.Entries) > 0 {
			sp.Sections = append(sp.Sections, part.section)
		}
	}
	return sp
}

func (s *section) cap(most int) {
	if len(s.Entries) > most {
		s.Entries, s.Rest = s.Entries[:most:most], slices.Concat(s.Entries[most:], s.Rest)
	}
}
