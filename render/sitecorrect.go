package render

import (
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"hearsay"
)

//go:embed sitecorrect.html
var correctTemplate string

//go:embed sitecorrect.css
var correctStyle string

// Desk is where corrections are made from the pages.
type Desk struct {
	Token string // that forms carry
	By    string // the name that was given last
	Busy  bool   // the articles are being read again
}

// Limits of what a form offers to choose from.
const (
	mostChoices = 500
	mostNames   = 300
)

// correctBody is the page on which an item can be corrected.
type correctBody struct {
	Desk              *Desk
	Kind, Title, Back string
	Forms             []form
}

// form makes one correction: a judgement with some of its fields known.
type form struct {
	Kind        hearsay.CorrectionKind
	Title, Hint string
	Hidden      []formField
	Fields      []formField
}

// formField is a field: words to be written, one of some options, or boxes to be checked.
type formField struct {
	Name, Value, Label string
	Like               string // an example
	List               []string
	Options            []option
	Checks, Required   bool
	Most               int // bytes
}

type option struct{ Value, Words string }

// At is the name that a field has within the page.
func (f form) At(field string) string { return string(f.Kind) + "-" + field }

// Correct is the address of the page on which an item can be corrected, "" where none can.
func (p sitePage) Correct(id string) string {
	in := p.addresses.(inSite)
	of := in.items[id]
	story := of.story != nil && of.story.ID == id
	if in.Correctable && (story || p.documents[hearsay.DocumentID(id)] != nil || p.entities[hearsay.EntityID(id)] != nil || p.statements[hearsay.StatementID(id)] != nil) {
		return "/correct/" + id
	}
	return ""
}

// WriteCorrect writes the page on which a story, an article, a speaker or a statement can be corrected; without a desk it says
// how to have one.
func (s *Site) WriteCorrect(w io.Writer, id string, desk *Desk) error {
	whole, err := s.full(id)
	if err != nil {
		return err
	}
	body := correctBody{Desk: desk, Back: "/why/" + whole}
	switch of := s.items[whole]; {
	case of.story != nil && of.story.ID == whole:
		body.Kind, body.Title, body.Back, body.Forms = wordStory, clean(of.story.Title), "/story/"+whole, s.storyForms(of.story)
	case s.documents[hearsay.DocumentID(whole)] != nil:
		d := s.documents[hearsay.DocumentID(whole)]
		body.Kind, body.Title, body.Back, body.Forms = wordArticle, cmp.Or(clean(d.Title), wordUntitled), "/article/"+whole, s.articleForms(d)
	case s.entities[hearsay.EntityID(whole)] != nil:
		e := s.entities[hearsay.EntityID(whole)]
		body.Kind, body.Title, body.Back, body.Forms = string(e.Kind), clean(e.Name), "/speaker/"+whole, s.personForms(e)
	case s.statements[hearsay.StatementID(whole)] != nil:
		st := s.statements[hearsay.StatementID(whole)]
		body.Kind, body.Title, body.Forms = wordStatement, s.content(st).Passages[0].plain(), s.speakerForms(st)
	default:
		return fmt.Errorf("%w: %s cannot be corrected", ErrNoItem, id)
	}
	if desk == nil {
		body.Forms = nil
	}
	return s.write(w, "correct", label("correct")+": "+shorten(body.Title, 90), "", body)
}

// storyForms merge a story with another, and take articles out of it.
func (s *Site) storyForms(story *hearsay.Story) []form {
	var others, articles []option
	for _, o := range s.inOrder(s.Account.Stories) {
		if o.ID != story.ID && len(others) < mostChoices {
			others = append(others, option{o.ID, shorten(clean(o.Title), 90) + " · " + count(len(o.Documents), "article")})
		}
	}
	for _, id := range slices.SortedStableFunc(slices.Values(story.Documents), s.byDate) {
		if d := s.documents[id]; d != nil && len(articles) < mostChoices {
			articles = append(articles, option{string(id), cmp.Or(clean(d.Title), wordUntitled) + " · " + s.printed(id)})
		}
	}
	var forms []form
	if len(others) > 0 {
		forms = append(forms, form{Kind: hearsay.MergeStories, Title: label("merge"), Hint: label("merge hint"), Hidden: []formField{{Name: "stories", Value: story.ID}},
			Fields: []formField{{Name: "stories", Label: label("other story"), Options: others, Required: true}}})
	}
	if len(articles) > 1 {
		forms = append(forms, form{Kind: hearsay.SplitStory, Title: label("split"), Hint: label("split hint"), Fields: []formField{{Name: "articles", Label: label("leave"), Options: articles, Checks: true}}})
	}
	return forms
}

// articleForms give an article another date, and a story of its own.
func (s *Site) articleForms(d *hearsay.AccountDocument) []form {
	forms := []form{{Kind: hearsay.WrongDate, Title: label("date"), Hint: label("date hint"), Hidden: []formField{{Name: "article", Value: string(d.ID)}},
		Fields: []formField{{Name: "date", Label: label("published on"), Like: "2024-06-04", Required: true, Most: 40}}}}
	for i := range s.Account.Stories {
		if story := &s.Account.Stories[i]; len(story.Documents) > 1 && slices.Contains(story.Documents, d.ID) {
			forms = append(forms, form{Kind: hearsay.SplitStory, Title: label("take out"), Hint: clean(story.Title), Hidden: []formField{{Name: "articles", Value: string(d.ID)}}})
		}
	}
	return forms
}

// personForms say that somebody has another name too, or that a name is of somebody else.
func (s *Site) personForms(e *hearsay.Entity) []form {
	name := []formField{{Name: "people", Value: e.Name}}
	forms := []form{{Kind: hearsay.SamePerson, Title: label("same person"), Hint: label("same hint"), Hidden: name,
		Fields: []formField{{Name: "people", Label: label("other name"), List: s.namesBeside(e), Required: true, Most: 200}}}}
	if uses := s.uses(e); len(uses) > 0 {
		forms = append(forms, form{Kind: hearsay.NotSamePerson, Title: label("other person"), Hint: label("other hint"), Hidden: name,
			Fields: []formField{{Name: "person_in", Label: label("name used"), Options: uses, Required: true}}})
	}
	return forms
}

// namesBeside are the names of others of the kind, those with most mentions first, no more than a page bears.
func (s *Site) namesBeside(e *hearsay.Entity) (names []string) {
	var others []*hearsay.Entity
	for i := range s.Entities {
		if o := &s.Entities[i]; o.ID != e.ID && o.Kind == e.Kind {
			others = append(others, o)
		}
	}
	slices.SortStableFunc(others, func(a, b *hearsay.Entity) int { return cmp.Compare(len(b.Mentions), len(a.Mentions)) })
	for _, o := range others[:min(len(others), mostNames)] {
		names = append(names, o.Name)
	}
	return names
}

// uses are the names of an entity as each article uses them: the longest of each.
func (s *Site) uses(e *hearsay.Entity) (uses []option) {
	longest := map[hearsay.DocumentID]string{}
	for _, m := range e.Mentions {
		words := s.words(m)
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if strings.EqualFold(name, words) && len(words) > len(longest[m.Document]) {
				longest[m.Document] = words
			}
		}
	}
	if len(longest) < 2 {
		return nil
	}
	for _, d := range slices.SortedStableFunc(slices.Values(documentsOf(e.Mentions)), s.byDate) {
		if name := longest[d]; name != "" && len(uses) < mostChoices {
			uses = append(uses, option{string(d) + " " + name, name + " · " + s.printed(d) + " · " + s.names[d]})
		}
	}
	return uses
}

// speakerForms give a statement another speaker.
func (s *Site) speakerForms(st *hearsay.Statement) []form {
	kinds := []option{{"", label("kind by name")}}
	for _, k := range hearsay.PartyKinds() {
		kinds = append(kinds, option{string(k), partyWord(k)})
	}
	return []form{{Kind: hearsay.WrongSpeaker, Title: label("speaker"), Hint: label("speaker hint") + " " + s.partyName(st.Document, st.Speaker), Hidden: []formField{{Name: "statement", Value: string(st.ID)}},
		Fields: []formField{{Name: "speaker", Label: label("who said"), List: s.namesBeside(&hearsay.Entity{Kind: hearsay.Person}), Most: 200}, {Name: "speaker_kind", Label: label("what is that"), Options: kinds}}}}
}

// Named is the name under which a correction writes an article or a story down: the record or the file of the article, or of that
// which names the story, where no other has it; else its identifier. It is ErrNoItem where there is no such thing.
func (s *Site) Named(id string) (string, error) {
	d := s.documents[hearsay.DocumentID(id)]
	if of := s.items[id]; d == nil && of.story != nil && of.story.ID == id {
		for _, x := range of.story.Documents {
			if hearsay.StoryID(x) == id {
				d = s.documents[x]
			}
		}
	}
	if d == nil {
		return "", fmt.Errorf("%w: %q", ErrNoItem, id)
	}
	fileName := func(d *hearsay.AccountDocument) string { return Place(path.Base(d.Path), d.Record) }
	name := fileName(d)
	for i := range s.Documents {
		if o := &s.Documents[i]; o.ID != d.ID && fileName(o) == name {
			return string(d.ID), nil
		}
	}
	return name, nil
}

// Quoted is how a correction writes a statement down: by the name of its article and the words, which outlive its identifier. ok is
// false where that does not tell it from the other statements of the article.
func (s *Site) Quoted(id string) (article, words string, ok bool) {
	const most = 300 // bytes that are read with pleasure in a file
	st := s.statements[hearsay.StatementID(id)]
	if st == nil || len(st.Content) == 0 {
		return "", "", false
	}
	words = s.content(st).Passages[0].plain()
	for _, o := range s.said[st.Document] {
		if o.ID != st.ID && strings.Contains(strings.ToLower(s.content(o).Passages[0].plain()), strings.ToLower(words)) {
			return "", "", false
		}
	}
	article, err := s.Named(string(st.Document))
	return article, words, err == nil && len(words) > 0 && len(words) <= most
}

// correctionLine is one correction in the list of all.
type correctionLine struct {
	ID, Date, Head string
	Facts          []string
	Outcome        string
	Changed        []changedLink
}

type changedLink struct{ Link, Words string }

// correctionsBody lists corrections.
type correctionsBody struct {
	Desk  *Desk
	Lines []correctionLine
	Pager pager
}

// WriteCorrections lists all corrections, the last first, each with what came of it and, where there is a desk, a way to undo it.
// from counts from 0.
func (s *Site) WriteCorrections(w io.Writer, desk *Desk, from int) error {
	body := correctionsBody{Desk: desk}
	all := slices.Clone(s.Account.Corrections)
	slices.Reverse(all)
	shown, pager := pageOf(all, from, pageEntries, "/corrections?from=")
	body.Pager = pager
	for i := range shown {
		body.Lines = append(body.Lines, s.correctionLine(&shown[i]))
	}
	return s.write(w, "corrections", wordCorrections, "", body)
}

func (s *Site) correctionLine(c *hearsay.Corrected) correctionLine {
	l := correctionLine{ID: string(c.ID), Head: s.judgement(&c.Correction), Outcome: string(c.Outcome), Facts: append([]string{wordBy + " " + clean(c.By)}, nonEmpty(clean(c.Note), s.outcome(c))...)}
	if day, err := hearsay.ParseDay(c.At); err == nil {
		l.Date = dayWords(day, 0)
	}
	const most = 12
	own := sitePage{htmlPage: &htmlPage{page: s.page, addresses: inSite{s, ""}}}
	for _, id := range c.Items[:min(len(c.Items), most)] {
		if to := own.Own(id); to != "" {
			l.Changed = append(l.Changed, changedLink{to, s.nameOf(id)})
		}
	}
	return l
}

// nameOf is a short name for an item that was corrected.
func (s *Site) nameOf(id string) string {
	if d := s.documents[hearsay.DocumentID(id)]; d != nil {
		return s.names[d.ID]
	}
	if e := s.entities[hearsay.EntityID(id)]; e != nil {
		return clean(e.Name)
	}
	if st := s.statements[hearsay.StatementID(id)]; st != nil {
		return "“" + shorten(strings.Trim(s.content(st).Passages[0].plain(), "“”\""), 60) + "”"
	}
	if of := s.items[id]; of.story != nil {
		return shorten(clean(of.story.Title), 60)
	}
	return id
}

// WriteCorrectionsJSON lists all corrections, as in the account.
func (s *Site) WriteCorrectionsJSON(w io.Writer) error {
	list := slices.Clone(s.Account.Corrections)
	full(&list)
	return encodeJSON(w, map[string]any{"corrections": list})
}
