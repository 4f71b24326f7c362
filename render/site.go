package render

import (
	"bufio"
	_ "embed"
	"errors"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"hearsay"
	"hearsay/search"
)

//go:embed site.html
var siteTemplate string

//go:embed site.css
var siteStyle string

//go:embed site.js
var siteScript string

// Stylesheet is the one stylesheet of a Site's pages, Script their one script, an ES module that they work without.
func Stylesheet() string { return pageStyle + siteStyle + correctStyle }

// Script is as Stylesheet says.
func Script() string { return siteScript }

// ErrNoItem is that of a page that is asked for and that no item of the account has.
var ErrNoItem = errors.New("nothing is called so")

// Site is an account as pages that each have an address: stories, articles, speakers, claims, how each came about. Its
// pages are made when they are asked for, from the same parts as the one page that HTML writes, and link to one
// another from the root of their server: /story/ID, /article/ID, /speaker/ID, /claim/ID, /event/ID, /compare/ID/ID,
// /why/ID, /search. It is safe for use by many goroutines.
type Site struct {
	*page
	Correctable bool // the pages lead to where they can be corrected; set before they are asked for
	index       *search.Index
	items       map[string]item
	mentions    map[hearsay.DocumentID][]mention
	times       map[hearsay.DocumentID][]hearsay.DocumentTime
	voiced      map[string][]*hearsay.Statement // by voice key
	laying      sync.Mutex                      // guards what follows
	laid        map[string]storyPage            // by story
}

// item is an event, a claim or a finding, with the story it is of; or a story.
type item struct {
	story   *hearsay.Story
	event   *hearsay.Event
	claim   *hearsay.Claim
	finding *hearsay.Finding
}

// mention is words that name an entity.
type mention struct {
	hearsay.Range
	entity *hearsay.Entity
}

// NewSite lays out an account, whose documents are to have their texts.
func NewSite(a *hearsay.Account, index *search.Index) *Site {
	p := &page{book: newBook(a), brief: true, Skipped: a.Skipped}
	p.sameSource = p.sameSources()
	s := &Site{page: p, index: index, items: map[string]item{},
		mentions: map[hearsay.DocumentID][]mention{}, times: map[hearsay.DocumentID][]hearsay.DocumentTime{}, voiced: map[string][]*hearsay.Statement{},
		laid: map[string]storyPage{}}
	s.gather()
	return s
}

// gather fills what pages look up.
func (s *Site) gather() {
	a := s.Account
	for i := range a.Stories {
		story := &a.Stories[i]
		s.items[story.ID] = item{story: story}
		for j := range story.Events {
			s.items[story.Events[j].ID] = item{story: story, event: &story.Events[j]}
		}
		for j := range story.Claims {
			s.items[story.Claims[j].ID] = item{story: story, claim: &story.Claims[j]}
		}
		for j := range story.Findings {
			s.items[story.Findings[j].ID] = item{story: story, finding: &story.Findings[j]}
		}
	}
	for i := range a.Entities {
		e := &a.Entities[i]
		for _, m := range e.Mentions {
			s.mentions[m.Document] = append(s.mentions[m.Document], mention{m.Range(), e})
		}
	}
	for _, t := range a.Times {
		s.times[t.Document] = append(s.times[t.Document], t)
	}
	for i := range a.Statements {
		st := &a.Statements[i]
		s.voiced[s.voiceKey(st)] = append(s.voiced[s.voiceKey(st)], st)
	}
}

// sitePage is what the template of a page sees.
type sitePage struct {
	*htmlPage
	Title, Asked string // Asked stands in the search box
	Version      string
	Body         any
}

// Here is what the pages say of the whole collection; "" where there is none.
func (p sitePage) Here() string {
	if len(p.Documents) == 0 {
		return ""
	}
	return p.Collection()
}

// toldOf is a list of statements with the page it is on.
type toldOf struct {
	H sitePage
	T any
}

// Told pairs a list of statements with the page.
func (p sitePage) Told(list any) toldOf { return toldOf{p, list} }

// Own is the address of the page that an item has of its own; "" where it has none but that of how it came about.
func (p sitePage) Own(id string) string {
	in := p.addresses.(inSite)
	of := in.items[id]
	switch {
	case of.event != nil:
		return "/event/" + id
	case of.claim != nil:
		return "/claim/" + id
	case of.finding != nil:
		return ""
	case of.story != nil:
		return "/story/" + id
	case p.documents[hearsay.DocumentID(id)] != nil:
		return "/article/" + id
	case p.entities[hearsay.EntityID(id)] != nil:
		return "/speaker/" + id
	case p.statements[hearsay.StatementID(id)] != nil:
		return p.Anchor(p.content(p.statements[hearsay.StatementID(id)]).Passages[0].At)
	}
	return ""
}

// write writes one page; story is that whose sections it shows, if any.
func (s *Site) write(w io.Writer, name, title, story string, body any) error {
	return s.writeAsked(w, name, title, story, "", body)
}

func (s *Site) writeAsked(w io.Writer, name, title, story, asked string, body any) error {
	h := &htmlPage{page: s.page, addresses: inSite{s, story}}
	return writePage(w, name, sitePage{htmlPage: h, Title: title, Asked: asked, Version: Version(), Body: body})
}

// sitePages are the templates, parsed once.
var sitePages = sync.OnceValue(func() *template.Template {
	return template.Must(pageParts("site").Parse(siteTemplate + correctTemplate))
})

// Version names the templates, the stylesheet and the script, so that a browser asks anew for what has changed.
var Version = sync.OnceValue(func() string {
	return hearsay.ID("", siteTemplate, correctTemplate, partsTemplate, pageTemplate, Stylesheet(), siteScript)
})

func writePage(w io.Writer, name string, p sitePage) error {
	b := bufio.NewWriter(w)
	if err := sitePages().ExecuteTemplate(controlFree{b}, name, p); err != nil {
		return err
	}
	return b.Flush()
}

// Notice is a page that tells of the site and not of the news: that it is being made, that something is not there.
type Notice struct {
	Title, Text string
	Again       int    // seconds after which a browser is to ask again; 0 is never
	Step        string // of a reading that goes on, with how much of it is done
	Done, Total int
}

// WriteNotice writes a notice.
func WriteNotice(w io.Writer, n Notice) error {
	h := &htmlPage{page: &page{book: newBook(&hearsay.Account{})}}
	return writePage(w, "notice", sitePage{htmlPage: h, Title: n.Title, Version: Version(), Body: n})
}

// full is the whole identifier that begins with id.
func (s *Site) full(id string) (string, error) {
	whole, err := s.find(id)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrNoItem, err)
	}
	return whole, nil
}

// document is the article that id names.
func (s *Site) document(id string) (*hearsay.AccountDocument, error) {
	whole, err := s.full(id)
	if err != nil {
		return nil, err
	}
	d := s.documents[hearsay.DocumentID(whole)]
	if d == nil {
		return nil, fmt.Errorf("%w: %s is no article", ErrNoItem, id)
	}
	return d, nil
}

// pair is the two articles that are named.
func (s *Site) pair(one, other string) (a, b *hearsay.AccountDocument, err error) {
	if a, err = s.document(one); err != nil {
		return nil, nil, err
	}
	b, err = s.document(other)
	return a, b, err
}

// inSite are the addresses within a site.
type inSite struct {
	*Site
	story string
}

// Anchor is the address of a place: the article, with the place marked in it.
func (in inSite) Anchor(at hearsay.Span) string {
	return fmt.Sprintf("/article/%s?at=%d-%d#at", at.Document, at.Start, at.End)
}

// Article is the address of an article.
func (in inSite) Article(id string) string { return in.at("/article/", id) }

// Why is the address of how an item came about.
func (in inSite) Why(id string) string { return in.at("/why/", id) }

// at is the address of an item under a path; "" where there is none of this name.
func (in inSite) at(path, id string) string {
	if whole, err := in.find(id); id != "" && err == nil {
		return path + whole
	}
	return ""
}

// Tree is the address of what a claim or a happening goes back to.
func (in inSite) Tree(e entry) string {
	switch of := in.items[e.Origins]; {
	case of.claim != nil:
		return "/claim/" + e.Origins
	case of.event != nil:
		return "/event/" + e.Origins
	}
	return ""
}

// Voice is the address of all that a speaker says.
func (in inSite) Voice(e entry) string {
	if s := in.statements[hearsay.StatementID(e.Voice)]; s != nil {
		return in.speakerAddress(s)
	}
	return ""
}

// speakerAddress is that of who made a statement: by name, or, where nobody is named, by the first statement of theirs.
func (s *Site) speakerAddress(st *hearsay.Statement) string {
	if st.Speaker.Kind == hearsay.UnattributedParty {
		return ""
	}
	if s.entities[st.Speaker.Entity] != nil {
		return "/speaker/" + string(st.Speaker.Entity)
	}
	return "/speaker/" + string(s.voiced[s.voiceKey(st)][0].ID)
}

// Pair is the address of two articles beside each other.
func (in inSite) Pair(e entry) string {
	if len(e.Articles) != 2 {
		return ""
	}
	return comparison(e.Articles[0], e.Articles[1])
}

func comparison(a, b hearsay.DocumentID) string { return "/compare/" + string(a) + "/" + string(b) }

// More is the address of a section by itself.
func (in inSite) More(s section) string {
	if in.story == "" {
		return ""
	}
	return "/story/" + in.story + "/" + slug(s.Title)
}

// pager parts a long list into pages.
type pager struct {
	From, To, Of   int // shown: From to To, counted from 1
	Earlier, Later string
}

// pageOf is the part of a list that begins at from, counted from 0; address is that of the list, "" or one that ends
// where a number goes.
func pageOf[T any](list []T, from, most int, address string) ([]T, pager) {
	from = min(max(from, 0), max(len(list)-1, 0)) / most * most
	to := min(from+most, len(list))
	p := pager{From: min(from+1, len(list)), To: to, Of: len(list)}
	if from > 0 {
		p.Earlier = fmt.Sprint(address, from-most)
	}
	if to < len(list) {
		p.Later = fmt.Sprint(address, to)
	}
	return list[from:to], p
}

// Parted reports whether there is more than one page.
func (p pager) Parted() bool { return p.Earlier != "" || p.Later != "" }

// Words say what is shown.
func (p pager) Words() string { return fmt.Sprintf("%d–%d of %d", p.From, p.To, p.Of) }

// storiesOf are the stories that hold a document.
func (s *Site) storiesOf(d hearsay.DocumentID) []storyLine {
	var out []storyLine
	for i := range s.Account.Stories {
		if story := &s.Account.Stories[i]; slices.Contains(story.Documents, d) {
			out = append(out, storyLine{ID: story.ID, Title: clean(story.Title)})
		}
	}
	return out
}

// WriteWhy writes how an item came about. from counts its lines from 0.
func (s *Site) WriteWhy(w io.Writer, id string, from int) error {
	whole, err := s.full(id)
	if err != nil {
		return err
	}
	y := &derivation{page: s.page, told: map[string]bool{}, cited: map[hearsay.DocumentID]bool{}}
	y.fact(0, wordRenamed, s.renamed(id))
	y.item(whole, 0)
	body := whyBody{at: map[string]int{}, address: "/why/" + whole + "?from="}
	for i, l := range y.lines {
		if l.ID != "" && !l.Again {
			body.at[l.ID] = i
		}
	}
	body.Lines, body.Pager = pageOf(y.lines, from, pageLines, body.address)
	return s.write(w, "why", strings.TrimSpace(wordWhy+": "+whole), "", body)
}

// whyBody is how an item came about, line by line.
type whyBody struct {
	Lines   []whyLine
	Pager   pager
	at      map[string]int // the line that tells of an item first
	address string
}

// Told is the address of the place where an item is told of.
func (b whyBody) Told(id string) string {
	if at := b.at[id]; at < b.Pager.From-1 || at >= b.Pager.To {
		return fmt.Sprint(b.address, at/pageLines*pageLines, "#", id)
	}
	return "#" + id
}
