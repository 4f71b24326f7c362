package render

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"hearsay"
	"hearsay/search"
)

// Query is what is asked of a page that lists statements: which statements, as in search, with the choices as they were
// written.
type Query struct {
	search.Query
	Words        string // of a search for everything: statements, speakers, articles
	Since, Until string // as written
	Same         string // a statement whose words alone are asked for, each place of them
	From         int    // the first one shown, counted from 0
	Wrong        string // what could not be read, for the reader
}

// address is the query of an address, with some fields replaced; it ends in &from= where a number goes.
func (q Query) address(kinds []hearsay.PartyKind, stances []hearsay.Stance) string {
	v := url.Values{}
	for name, value := range map[string]string{"q": q.Words, "by": q.By, "via": q.Via, "about": q.About, "since": q.Since, "until": q.Until, "same": q.Same} {
		if value != "" {
			v.Set(name, value)
		}
	}
	for _, k := range kinds {
		v.Add("kind", string(k))
	}
	for _, k := range stances {
		v.Add("stance", string(k))
	}
	return "?" + v.Encode()
}

// facet is one choice among those that narrow a list, with how many it leaves.
type facet struct {
	Word, Address string
	Count         int
	On            bool
}

// toldPage lists statements: the choices that narrow it, and the statements by date.
type toldPage struct {
	Query   Query
	Summary string
	Undated string
	Kinds   []facet
	Stances []facet
	Sayings []saying
	Pager   pager
	Path    string // of the page
	Cleared string // the address without choices; "" where there are none
}

// saying is one statement in a list, with where else its words stand.
type saying struct {
	ID      string
	Date    string
	Name    string
	Link    string // to the speaker; "" where the page is the speaker's
	Facts   []string
	Words   passage
	Outlet  string
	Also    []passage
	AlsoSay string
	AllAlso string // the address of them all, where there are more; "" where there are not
	Left    int    // further ones, that are not shown
}

// told finds statements, counts what each choice would leave, and lays out one page of them.
func (s *Site) told(q Query, path string, fits func(*hearsay.Statement) bool, named bool) toldPage {
	wide := q.Query
	wide.Kinds, wide.Stances, wide.About = nil, nil, strings.TrimSpace(q.Words+" "+q.About)
	found := s.index.Statements(wide)
	hits := slices.DeleteFunc(found.Hits, func(h search.Hit) bool { return !fits(h.Statement) })
	body := toldPage{Query: q, Path: path}
	body.Kinds, body.Stances = s.facets(q, path, hits)
	found.Hits = slices.DeleteFunc(slices.Clone(hits), func(h search.Hit) bool {
		return !has(q.Kinds, h.Speaker.Kind) || !has(q.Stances, h.Stance)
	})
	found.Undated = 0
	for _, h := range found.Hits {
		if q.When.Known() && !h.On.Known() {
			found.Undated++
		}
	}
	if found.Undated > 0 {
		body.Undated = undatedKept(found.Undated)
	}
	tellings := found.Tellings()
	if q.Same != "" {
		tellings, found.Hits = apart(tellings, q.Same)
	}
	body.Summary = s.page.found(found, len(found.Tellings()))
	shown, pager := pageOf(tellings, q.From, pageEntries, path+q.address(q.Kinds, q.Stances)+"&from=")
	for _, t := range shown {
		one := s.sayingOf(t, named)
		if left := len(one.Also) - pageFolded; left > 0 {
			alike := q
			alike.Same = string(t[0].ID)
			one.Also, one.Left, one.AllAlso = atMost(one.Also), left, path+alike.address(q.Kinds, q.Stances)
		}
		body.Sayings = append(body.Sayings, one)
	}
	body.Pager = pager
	if len(q.Kinds)+len(q.Stances) > 0 || q.Since+q.Until+q.Same != "" {
		body.Cleared = path + Query{Query: search.Query{By: q.By, Via: q.Via, About: q.About}, Words: q.Words}.address(nil, nil)
	}
	return body
}

// apart are the hits with the words of one statement, each by itself.
func apart(tellings [][]search.Hit, same string) (each [][]search.Hit, hits []search.Hit) {
	at := slices.IndexFunc(tellings, func(t []search.Hit) bool {
		return slices.ContainsFunc(t, func(h search.Hit) bool { return string(h.ID) == same })
	})
	if at < 0 {
		return nil, nil
	}
	for _, h := range tellings[at] {
		each = append(each, []search.Hit{h})
	}
	return each, tellings[at]
}

func has[T comparable](list []T, one T) bool { return len(list) == 0 || slices.Contains(list, one) }

// facets count the statements that each kind of speaker and each stance leaves, the other choice kept.
func (s *Site) facets(q Query, path string, hits []search.Hit) (kinds, stances []facet) {
	byKind, byStance := map[hearsay.PartyKind][]search.Hit{}, map[hearsay.Stance][]search.Hit{}
	for _, h := range hits {
		if has(q.Stances, h.Stance) {
			byKind[h.Speaker.Kind] = append(byKind[h.Speaker.Kind], h)
		}
		if has(q.Kinds, h.Speaker.Kind) {
			byStance[h.Stance] = append(byStance[h.Stance], h)
		}
	}
	for _, k := range hearsay.PartyKinds() {
		on := slices.Contains(q.Kinds, k)
		if len(byKind[k]) > 0 || on {
			kinds = append(kinds, facet{partyWord(k), path + q.address(toggled(q.Kinds, k), q.Stances), toldApart(byKind[k]), on})
		}
	}
	for _, k := range hearsay.Stances() {
		on := slices.Contains(q.Stances, k)
		if len(byStance[k]) > 0 || on {
			stances = append(stances, facet{string(k), path + q.address(q.Kinds, toggled(q.Stances, k)), toldApart(byStance[k]), on})
		}
	}
	return kinds, stances
}

// toldApart counts the statements of hits, those in the same words once.
func toldApart(hits []search.Hit) int { return len(search.Found{Hits: hits}.Tellings()) }

func toggled[T comparable](list []T, one T) []T {
	if slices.Contains(list, one) {
		return slices.DeleteFunc(slices.Clone(list), func(x T) bool { return x == one })
	}
	return append(slices.Clone(list), one)
}

// sayingOf lays out one telling: who, how put, through whom, the words, and the other places of the same words.
func (s *Site) sayingOf(hits []search.Hit, named bool) saying {
	st := hits[0].Statement
	out := saying{ID: s.shortID(string(st.ID)), Date: dateWords(hits[0].On, 0), Words: s.content(st).Passages[0], Facts: s.statementFacts(st)}
	if named {
		out.Name, out.Link = capital(s.partyName(st.Document, st.Speaker)), s.speakerAddress(st)
	}
	out.Outlet = strings.Join(s.page.print(hits[0]), " · ")
	for _, h := range hits[1:] {
		out.Also = append(out.Also, s.content(h.Statement).Passages[0])
	}
	if len(hits) > 1 {
		others := slices.DeleteFunc(s.printedIn(hits), func(d *hearsay.AccountDocument) bool { return d.ID == st.Document })
		out.AlsoSay = alsoIn(len(others))
	}
	return out
}

// speakerBody is a speaker, and what the speaker says.
type speakerBody struct {
	Name    string
	Why     string
	Aliases string
	Facts   []string
	toldPage
}

// WriteSpeaker writes everything that one person or source said, in time. id is that of an entity or, for somebody
// without a name, of a statement of theirs.
func (s *Site) WriteSpeaker(w io.Writer, id string, q Query) error {
	whole, err := s.full(id)
	if err != nil {
		return err
	}
	body := speakerBody{Why: whole}
	key := whole
	if e := s.entities[hearsay.EntityID(whole)]; e != nil {
		body.Name, body.Aliases = clean(e.Name), clean(strings.Join(e.Aliases, "; "))
		body.Facts = s.withCorrected([]string{string(e.Kind), count(len(documentsOf(e.Mentions)), "article")}, e.Corrected)
	} else if st := s.statements[hearsay.StatementID(whole)]; st != nil {
		key = s.voiceKey(st)
		body.Name, body.Facts = capital(s.partyName(st.Document, st.Speaker)), []string{partyWord(st.Speaker.Kind)}
	} else {
		return fmt.Errorf("%w: %s is no speaker", ErrNoItem, id)
	}
	body.toldPage = s.told(q, "/speaker/"+whole, func(st *hearsay.Statement) bool { return s.voiceKey(st) == key }, false)
	return s.write(w, "speaker", body.Name, "", body)
}

// searchBody is what a search found.
type searchBody struct {
	toldPage
	People   []personLine
	Articles []entry
	Stories  []storyLine

	MorePeople, MoreStories, MoreArticles remainder
}

type personLine struct {
	Name, Link, Says string
	Kind             string
}

// WriteSearch writes what a search for words found: statements, and, where words are asked for alone, speakers, stories and
// articles.
func (s *Site) WriteSearch(w io.Writer, q Query) error {
	var body searchBody
	body.toldPage = s.told(q, "/search", func(*hearsay.Statement) bool { return true }, true)
	if q.Words != "" && q.From == 0 {
		s.others(&body, q.Words)
	}
	return s.writeAsked(w, "search", cmp.Or(q.Words, wordSearch), "", q.Words, body)
}

// others finds speakers, stories and articles.
func (s *Site) others(body *searchBody, words string) {
	query := "?q=" + url.QueryEscape(words)
	speakers, stories, ids := s.index.Speakers(words), s.storiesWith(words), s.index.Articles(words)
	slices.SortStableFunc(ids, s.byDate)
	speakers, body.MorePeople = beginning(speakers, "/speakers"+query)
	stories, body.MoreStories = beginning(stories, "/"+query)
	ids, body.MoreArticles = beginning(ids, "/articles"+query)
	for _, p := range speakers {
		body.People = append(body.People, s.personLine(p))
	}
	for _, story := range stories {
		body.Stories = append(body.Stories, storyLine{ID: story.ID, Title: clean(story.Title), Facts: s.storyFacts(story)})
	}
	body.Articles = s.articlesOf(ids)
}

// beginning is the first few of a list that has a page of its own.
func beginning[T any](list []T, address string) ([]T, remainder) {
	const most = 8
	if len(list) <= most {
		return list, remainder{}
	}
	return list[:most], remainder{Link: address, Words: andOthers(len(list) - most)}
}

func (s *Site) personLine(p search.Speaker) personLine {
	return personLine{s.partyName(p.Document, p.Speaker), s.speakerAddress(p.Statement), count(p.Says, "statement"), partyWord(p.Speaker.Kind)}
}

// speakersBody lists speakers.
type speakersBody struct {
	Asked  string
	People []personLine
	Pager  pager
}

// WriteSpeakers lists the speakers, or those who are called so. from counts from 0.
func (s *Site) WriteSpeakers(w io.Writer, asked string, from int) error {
	people, pager := pageOf(s.index.Speakers(asked), from, pageEntries, "/speakers?q="+url.QueryEscape(asked)+"&from=")
	body := speakersBody{Asked: asked, Pager: pager}
	for _, p := range people {
		body.People = append(body.People, s.personLine(p))
	}
	return s.writeAsked(w, "speakers", label("people"), "", asked, body)
}
