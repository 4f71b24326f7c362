package render

import (
	"fmt"
	"io"
	"net/url"
	"slices"
	"strconv"

	"hearsay"
)

// Limits of what a page of a site shows at a time.
const (
	pageStories  = 40
	pageEntries  = 60
	pageBegun    = 30  // of each list of a page that has several
	pageLines    = 250 // of how something came about
	pageBoth     = 12  // of what two articles both tell
	siteArticles = 30  // of a story, on its first page
	siteUndated  = 8   // of these, those whose date was worked out, with the words that led to it
	pageFolded   = 4   // under one entry
	mostLaid     = 16  // stories that are kept laid out
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
	More    remainder // of these
	From    string    // the days at the ends of the strips
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
		body.Skipped = s.Skipped[:min(len(s.Skipped), pageEntries)]
		if left := len(s.Skipped) - len(body.Skipped); left > 0 {
			body.More = remainder{Link: "/api/account", Words: andOthers(left)}
		}
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
	Whole   string // its identifier
	Renamed string // that it was asked for by a name it had before
	Pager   pager
	Only    bool // one section alone
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
	body := storyBody{storyPage: s.layout(story), Whole: story.ID, Renamed: s.renamed(id)}
	body.Sections = slices.Clone(body.Sections)
	for i := range body.Sections {
		part := &body.Sections[i]
		most := siteArticles
		if part.Title == wordUndated {
			most = siteUndated
		}
		part.cap(most)
		part.Entries = pruned(part.Entries, sectionAddress(story, part.Title), 0)
	}
	return s.write(w, "story", body.Title, story.ID, body)
}

func sectionAddress(story *hearsay.Story, title string) string {
	return "/story/" + story.ID + "/" + slug(title)
}

// layout is a story laid out. The last few are kept.
func (s *Site) layout(story *hearsay.Story) storyPage {
	s.laying.Lock()
	defer s.laying.Unlock()
	page, ok := s.laid[story.ID]
	if !ok {
		if len(s.laid) >= mostLaid {
			clear(s.laid)
		}
		page = s.page.story(story)
		s.laid[story.ID] = page
	}
	return page
}

// Warm lays out the stories with most articles, so that no request has to.
func (s *Site) Warm() {
	stories := s.inOrder(s.Account.Stories)
	for _, story := range stories[:min(len(stories), mostLaid)] {
		_ = s.WriteStory(io.Discard, story.ID) // the templates are made ready with it
	}
}

// WriteSection writes one section of a story, all of it. from counts from 0.
func (s *Site) WriteSection(w io.Writer, id, name string, from int) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	body := storyBody{storyPage: storyPage{Title: clean(story.Title), Facts: s.storyFacts(story)}, Whole: story.ID, Only: true}
	address := "/story/" + story.ID + "/" + name
	var part section
	if name == slug(wordTimeline) {
		events := s.eventsInTime(story)
		part = section{Title: wordTimeline, Note: s.legend(events)}
		events, body.Pager = pageOf(events, from, pageEntries, address+"?from=")
		part.Entries = s.inTime(events)
	} else if part, err = s.section(story, name); err != nil {
		return err
	} else {
		part.Entries, body.Pager = pageOf(part.Entries, from, pageEntries, address+"?from=")
		part.Entries = pruned(part.Entries, address, body.Pager.From-1)
	}
	body.Sections = []section{part}
	return s.write(w, "story", part.Title+": "+body.Title, story.ID, body)
}

// section is a section of a story with nothing folded away but what is folded under its entries.
func (s *Site) section(story *hearsay.Story, name string) (section, error) {
	list := s.layout(story).Sections
	at := slices.IndexFunc(list, func(x section) bool { return slug(x.Title) == name && x.Title != wordTimeline })
	if at < 0 {
		return section{}, fmt.Errorf("%w: the story has no section %q", ErrNoItem, name)
	}
	part := list[at]
	part.Entries, part.Rest, part.Printed = slices.Concat(part.Entries, part.Rest), nil, nil
	return part, nil
}

// WriteEntry writes one entry of a section of a story, with all that elsewhere is folded under it. number counts from 0, as from does.
func (s *Site) WriteEntry(w io.Writer, id, name, number string, from int) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	part, err := s.section(story, name)
	if err != nil {
		return err
	}
	at, err := strconv.Atoi(number)
	if err != nil || at < 0 || at >= len(part.Entries) {
		return fmt.Errorf("%w: the section has no entry %q", ErrNoItem, number)
	}
	body := storyBody{storyPage: storyPage{Title: clean(story.Title), Facts: s.storyFacts(story)}, Whole: story.ID, Only: true}
	one, pager := paged(unfolded(part.Entries[at]), from, fmt.Sprint(sectionAddress(story, part.Title), "/", at, "?from="))
	part.Entries, body.Pager = []entry{one}, pager
	body.Sections = []section{part}
	return s.write(w, "story", part.Title+": "+body.Title, story.ID, body)
}
