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
	From         int    // the first one shown, counted from 0
	Wrong        string // what could not be read, for the reader
}

// address is the query of an address, with some fields replaced; it ends in &from= where a number goes.
func (q Query) address(kinds []hearsay.PartyKind, stances []hearsay.Stance) string {
	v := url.Values{}
	for name, value := range map[string]string{"q": q.Words, "by": q.By, "via": q.Via, "about": q.About, "since": q.Since, "until": q.Until} {
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
	body.Summary = s.page.found(found, len(tellings))
	shown, pager := pageOf(tellings, q.From, pageEntries, path+q.address(q.Kinds, q.Stances)+"&from=")
	for _, t := range shown {
		body.Sayings = append(body.Sayings, s.sayingOf(t, named))
	}
	body.Pager = pager
	if len(q.Kinds)+len(q.Stances) > 0 || q.Since+q.Until != "" {
		body.Cleared = path + Query{Query: search.Query{By: q.By, Via: q.Via, About: q.About}, Words: q.Words}.address(nil, nil)
	}
	return body
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
	Further  int // articles not shown
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
	const mostPeople, mostOthers = 8, 8
	for _, p := range s.index.Speakers(words) {
		if len(body.People) < mostPeople {
			body.People = append(body.People, personLine{s.partyName(p.Document, p.Speaker), s.speakerAddress(p.Statement), count(p.Says, "statement"), partyWord(p.Speaker.Kind)})
		}
	}
	for _, story := range s.storiesWith(words) {
		if len(body.Stories) < mostOthers {
			body.Stories = append(body.Stories, storyLine{ID: story.ID, Title: clean(story.Title), Facts: s.storyFacts(story)})
		}
	}
	ids := s.index.Articles(words)
	slices.SortStableFunc(ids, s.byDate)
	body.Further = max(0, len(ids)-mostOthers)
	body.Articles = s.articlesOf(ids[:min(len(ids), mostOthers)])
}
