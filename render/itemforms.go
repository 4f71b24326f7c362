package render

import (
	"fmt"
	"io"
	"slices"

	"hearsay"
)

// storySummary is a story in a list of the HTTP interface.
type storySummary struct {
	ID       string      `json:"id"`
	Title    string      `json:"title"`
	Articles int         `json:"articles"`
	Events   int         `json:"events"`
	Claims   int         `json:"claims"`
	Findings int         `json:"findings"`
	Earliest hearsay.Day `json:"earliest,omitempty"` // of the days on which its articles were printed
	Latest   hearsay.Day `json:"latest,omitempty"`
}

// WriteStoriesJSON lists the stories, or those whose articles have the words asked for, those with most articles first.
func (s *Site) WriteStoriesJSON(w io.Writer, asked string) error {
	list := []storySummary{}
	for _, story := range s.storiesWith(asked) {
		one := storySummary{ID: story.ID, Title: clean(story.Title), Articles: len(story.Documents), Events: len(story.Events), Claims: len(story.Claims), Findings: len(story.Findings)}
		if days := s.printedOn(story); len(days) > 0 {
			one.Earliest, one.Latest = days[0], days[len(days)-1]
		}
		list = append(list, one)
	}
	return encodeJSON(w, map[string]any{"stories": list})
}

// WriteStoryJSON writes a story as in the account.
func (s *Site) WriteStoryJSON(w io.Writer, id string) error {
	of, err := s.storyOf(id)
	if err != nil {
		return err
	}
	one := *of
	story(&one)
	return encodeJSON(w, one)
}

// WriteArticlesJSON lists the articles, or those that have the words asked for, as in the account, by date and without texts.
func (s *Site) WriteArticlesJSON(w io.Writer, asked string) error {
	ids := s.index.Articles(asked)
	slices.SortStableFunc(ids, s.byDate)
	list := []hearsay.AccountDocument{}
	for _, id := range ids {
		one := *s.documents[id]
		document(&one, false)
		list = append(list, one)
	}
	return encodeJSON(w, map[string]any{"articles": list})
}

// WriteArticleJSON writes an article as in the account, with its text.
func (s *Site) WriteArticleJSON(w io.Writer, id string) error {
	d, err := s.document(id)
	if err != nil {
		return err
	}
	one := *d
	document(&one, true)
	return encodeJSON(w, one)
}

// speakerSummary is a speaker in a list of the HTTP interface.
type speakerSummary struct {
	ID         hearsay.EntityID `json:"id"`
	Name       string           `json:"name"`
	Kind       hearsay.Kind     `json:"kind"`
	Aliases    []string         `json:"aliases"`
	Statements int              `json:"statements"`
}

// WriteSpeakersJSON lists speakers who are named, or those of them one of whose names has the words asked for.
func (s *Site) WriteSpeakersJSON(w io.Writer, asked string) error {
	list := []speakerSummary{}
	for _, p := range s.index.Speakers(asked) {
		if e := s.entities[p.Speaker.Entity]; e != nil {
			one := speakerSummary{e.ID, clean(e.Name), e.Kind, e.Aliases, p.Says}
			full(&one.Aliases)
			list = append(list, one)
		}
	}
	return encodeJSON(w, map[string]any{"speakers": list})
}

// WriteItemJSON writes a claim, an event, a finding, a statement, an entity as in the account, with what it is and of which story.
func (s *Site) WriteItemJSON(w io.Writer, id string) error {
	whole, err := s.full(id)
	if err != nil {
		return err
	}
	kind, one := s.itemOf(whole)
	if one == nil {
		return fmt.Errorf("%w: %s is an article or a story", ErrNoItem, id)
	}
	out := map[string]any{"kind": kind, "item": one}
	if of := s.items[whole]; of.story != nil {
		out["story"] = of.story.ID
	}
	return encodeJSON(w, out)
}

func (s *Site) itemOf(whole string) (string, any) {
	of := s.items[whole]
	switch {
	case of.event != nil:
		one := *of.event
		event(&one)
		return "event", one
	case of.claim != nil:
		one := *of.claim
		claim(&one)
		return "claim", one
	case of.finding != nil:
		one := *of.finding
		full(&one.Spans)
		return "finding", one
	}
	if st := s.statements[hearsay.StatementID(whole)]; st != nil {
		one := *st
		statement(&one)
		return "statement", one
	}
	if e := s.entities[hearsay.EntityID(whole)]; e != nil {
		one := *e
		entity(&one)
		return "entity", one
	}
	return "", nil
}

// commonPassage is a passage that two articles share, in the HTTP interface.
type commonPassage struct {
	Kind  string       `json:"kind"` // "copied", or "quotation" where both print it as one
	Left  hearsay.Span `json:"left"`
	Right hearsay.Span `json:"right"`
}

// WriteCompareJSON writes what two articles share: passages, copies, and the findings and claims that rest on both.
func (s *Site) WriteCompareJSON(w io.Writer, one, other string) error {
	a, b, err := s.pair(one, other)
	if err != nil {
		return err
	}
	passages := []commonPassage{}
	for _, c := range s.shared(a.ID, b.ID) {
		kind := "copied"
		if c.quotation {
			kind = "quotation"
		}
		passages = append(passages, commonPassage{kind, c.left.In(a.ID), c.right.In(b.ID)})
	}
	findings, claims := s.restOnBoth(a.ID, b.ID)
	return encodeJSON(w, map[string]any{"left": a.ID, "right": b.ID, "passages": passages, "findings": findings, "claims": claims})
}

// restOnBoth are the identifiers of the findings and claims that have words in two articles.
func (s *Site) restOnBoth(a, b hearsay.DocumentID) (findings, claims []string) {
	findings, claims = []string{}, []string{}
	both := func(spans []hearsay.Span) bool {
		of := documentsOf(spans)
		return slices.Contains(of, a) && slices.Contains(of, b)
	}
	for _, story := range s.Account.Stories {
		for _, f := range story.Findings {
			if both(f.Spans) {
				findings = append(findings, f.ID)
			}
		}
		for _, c := range story.Claims {
			if both(c.Mentions) {
				claims = append(claims, c.ID)
			}
		}
	}
	return findings, claims
}

// WriteWhyText writes how an item came about as `hearsay why` does.
func (s *Site) WriteWhyText(w io.Writer, id string) error {
	if _, err := s.full(id); err != nil {
		return err
	}
	return Why(w, s.Account, id, Options{Width: 100})
}

// WriteStoryAlone writes one story as the one page that HTML makes of an account.
func (s *Site) WriteStoryAlone(w io.Writer, id string) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	return HTML(w, s.only(story))
}

// only is the account of one story.
func (s *Site) only(story *hearsay.Story) *hearsay.Account {
	in := map[hearsay.DocumentID]bool{}
	for _, d := range story.Documents {
		in[d] = true
	}
	a := &hearsay.Account{Format: s.Account.Format, Entities: s.Account.Entities, Stories: []hearsay.Story{*story}}
	for _, d := range s.Account.Documents {
		if in[d.ID] {
			a.Documents = append(a.Documents, d)
		}
	}
	for _, st := range s.Account.Statements {
		if in[st.Document] {
			a.Statements = append(a.Statements, st)
		}
	}
	a.Copies = s.copiesOf(story)
	return a
}
