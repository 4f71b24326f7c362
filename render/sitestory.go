package render

import (
	"fmt"
	"io"
	"net/url"
	"slices"

	"hearsay"
)

// Limits of what a page of a site shows at a time.
const (
	pageStories  = 40
	pageEntries  = 60
	siteArticles = 30 // of a story, on its first page
	pageFolded   = 10 // under one entry
)

// storyLine is a story in a list.
type storyLine struct {
	ID, Title string
	Facts     []string
	Weight    []string
	Printed   []int // where its articles stand on the strip
}

// storiesPage lists stories.
type storiesPage struct {
	Asked   string
	Lines   []storyLine
	Pager   pager
	Skipped []hearsay.Skipped
	From    string // the days at the ends of the strips
	To      string
}

// stripWidth is the length of the strip on which each story of a list has its articles, in units of the drawing.
const stripWidth = 180

// WriteStories lists the stories, or those of them whose articles have the words asked for. from counts from 0.
func (s *Site) WriteStories(w io.Writer, asked string, from int) error {
	stories := s.storiesWith(asked)
	body := storiesPage{Asked: asked}
	line, drawn := s.collectionScale()
	shown, pager := pageOf(stories, from, pageStories, "/?q="+url.QueryEscape(asked)+"&from=")
	for _, story := range shown {
		l := storyLine{ID: story.ID, Title: clean(story.Title), Facts: s.storyFacts(story), Weight: s.storyWeight(story)}
		for _, d := range s.printedOn(story) {
			if drawn {
				l.Printed = append(l.Printed, line.along(d, stripWidth))
			}
		}
		body.Lines = append(body.Lines, l)
	}
	body.Pager = pager
	if drawn {
		body.From, body.To = dayWords(line.from, 0), dayWords(line.to, 0)
	}
	if asked == "" && from == 0 {
		body.Skipped = s.Skipped
	}
	return s.writeAsked(w, "stories", wordStories, "", asked, body)
}

// storiesWith are the stories whose articles have the words asked for, those with most articles first; "" asks for all.
func (s *Site) storiesWith(asked string) []*hearsay.Story {
	stories := s.inOrder(s.Account.Stories)
	if asked == "" {
		return stories
	}
	has := map[hearsay.DocumentID]bool{}
	for _, id := range s.index.Articles(asked) {
		has[id] = true
	}
	return slices.DeleteFunc(stories, func(story *hearsay.Story) bool {
		return !slices.ContainsFunc(story.Documents, func(d hearsay.DocumentID) bool { return has[d] })
	})
}

// collectionScale spans the days on which the articles of all stories were printed; ok is false for a single day.
func (s *Site) collectionScale() (line scale, ok bool) {
	for i := range s.Documents {
		if d := &s.Documents[i]; d.Published.IsDay() {
			if day := d.Published.Earliest; line.from == 0 || day < line.from {
				line.from = day
			}
			line.to = max(line.to, d.Published.Earliest)
		}
	}
	return line, line.to-line.from > 0 && line.to-line.from <= longestSpan
}

// along is where a day stands on a line of some width.
func (s scale) along(d hearsay.Day, width int) int {
	return 2 + int(int64(d-s.from)*int64(width-4)/int64(s.to-s.from))
}

// storyOf is the story that id names.
func (s *Site) storyOf(id string) (*hearsay.Story, error) {
	whole, err := s.full(id)
	if err != nil {
		return nil, err
	}
	of := s.items[whole]
	if of.story == nil || of.story.ID != whole {
		return nil, fmt.Errorf("%w: %s is no story", ErrNoItem, id)
	}
	return of.story, nil
}

// storyBody is a story with its downloads.
type storyBody struct {
	storyPage
	Whole string // its identifier
	Pager pager
	Only  bool // one section alone
}

// Storied is the title of the story.
func (b storyBody) Storied() string { return b.storyPage.Title }

// articlesBody lists articles.
type articlesBody struct {
	Asked   string
	Entries []entry
	Pager   pager
}

// WriteArticles lists the articles, or those that have the words asked for, by date. from counts from 0.
func (s *Site) WriteArticles(w io.Writer, asked string, from int) error {
	ids := s.index.Articles(asked)
	slices.SortStableFunc(ids, s.byDate)
	shown, pager := pageOf(ids, from, pageEntries, "/articles?q="+url.QueryEscape(asked)+"&from=")
	body := articlesBody{asked, s.articlesOf(shown), pager}
	for i := range body.Entries {
		body.Entries[i].Date = dateOfYear(body.Entries[i])
	}
	return s.writeAsked(w, "articles", wordArticles, "", asked, body)
}

// WriteStory writes a story: what weighs most of each of its sections.
func (s *Site) WriteStory(w io.Writer, id string) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	body := storyBody{storyPage: s.page.story(story), Whole: story.ID}
	for i := range body.Sections {
		part := &body.Sections[i]
		if len(part.Entries) > siteArticles {
			part.Rest = slices.Concat(part.Entries[siteArticles:], part.Rest)
			part.Entries = part.Entries[:siteArticles]
		}
		prune(part.Entries)
	}
	return s.write(w, "story", body.Title, story.ID, body)
}

// WriteSection writes one section of a story, all of it. from counts from 0.
func (s *Site) WriteSection(w io.Writer, id, name string, from int) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	body := storyBody{Whole: story.ID, Only: true}
	address := "/story/" + story.ID + "/" + name + "?from="
	var part section
	if name == slug(wordTimeline) {
		events := s.eventsInTime(story)
		part = section{Title: wordTimeline, Note: s.legend(events)}
		events, body.Pager = pageOf(events, from, pageEntries, address)
		part.Entries = s.inTime(events)
		body.storyPage = storyPage{Title: clean(story.Title), Facts: s.storyFacts(story)}
	} else {
		body.storyPage = s.page.story(story)
		at := slices.IndexFunc(body.Sections, func(x section) bool { return slug(x.Title) == name })
		if at < 0 {
			return fmt.Errorf("%w: the story has no section %q", ErrNoItem, name)
		}
		part = body.Sections[at]
		part.Entries, body.Pager = pageOf(slices.Concat(part.Entries, part.Rest), from, pageEntries, address)
		part.Rest, part.Printed = nil, nil
	}
	prune(part.Entries)
	body.Sections = []section{part}
	return s.write(w, "story", part.Title+": "+body.Title, story.ID, body)
}

// prune leaves of what is folded under entries no more than fits a page.
func prune(entries []entry) {
	for i := range entries {
		e := &entries[i]
		if n := len(e.Rest) - pageFolded; n > 0 {
			e.Rest, e.Left = e.Rest[:pageFolded], n
		}
		if n := len(e.Parts) - pageFolded; n > 0 {
			e.Parts, e.Left = e.Parts[:pageFolded], e.Left+n
		}
		e.RestQuotes = e.RestQuotes[:min(len(e.RestQuotes), pageFolded)]
		pruneQuotes(e.Quotes)
		pruneQuotes(e.RestQuotes)
	}
}

func pruneQuotes(quotes []quote) {
	for i := range quotes {
		q := &quotes[i]
		q.Rest = q.Rest[:min(len(q.Rest), pageFolded)]
		if n := len(q.Also) - pageFolded; n > 0 {
			q.Also, q.Left = q.Also[:pageFolded], n
		}
	}
}
