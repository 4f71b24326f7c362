package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay"
)

// Why writes how an item of the account came about: what it is, the rule or model that made it,
// the words with their place, and then the same for each item it was made from. id may be a
// beginning that no other item shares.
func Why(w io.Writer, a *hearsay.Account, id string, o Options) error {
	p := &page{book: newBook(a), all: true}
	full, err := p.find(id)
	if err != nil {
		return err
	}
	y := &derivation{page: p, told: map[string]bool{}, cited: map[hearsay.DocumentID]bool{}}
	y.fact(0, wordRenamed, y.renamed(id))
	y.item(full, 0)
	t := &textWriter{out: bufio.NewWriter(w), width: max(cmp.Or(max(o.Width, 0), 80), 40), color: o.Color}
	for _, l := range y.lines {
		t.derived(l)
	}
	t.cited(y)
	return t.out.Flush()
}

// find is the one identifier that begins with id, or that of the story which was called so.
func (b *book) find(id string) (string, error) {
	at, found := slices.BinarySearch(b.ids, id)
	if found {
		return id, nil
	}
	var fit []string
	for ; at < len(b.ids) && id != "" && strings.HasPrefix(b.ids[at], id); at++ {
		fit = append(fit, b.ids[at])
	}
	switch len(fit) {
	case 0:
		if s, _ := b.former(id); s != nil {
			return s.ID, nil
		}
		return "", fmt.Errorf("no item is called %q; the account names its items at the end of each line", id)
	case 1:
		return fit[0], nil
	}
	return "", fmt.Errorf("%q may be any of %s", id, strings.Join(fit[:min(len(fit), 5)], ", "))
}

// derivation tells of an item and, deeper, of what it was made from; each item once.
type derivation struct {
	*page
	lines []whyLine
	told  map[string]bool
	cited map[hearsay.DocumentID]bool
}

// whyLine is one line of a derivation: the title of an item, which has an ID, or something that is told of it.
type whyLine struct {
	Depth   int
	ID      string
	Again   bool   // the item is told of above
	Label   string // of a title: what the item is
	Text    string
	Passage passage // in the place of Text
	Source  string  // the file and bytes of Passage
}

// deepest is how far a derivation is followed: finding, claim, statement, the statement that lent its speaker.
const deepest = 5

func (y *derivation) item(id string, depth int) {
	if y.told[id] || depth > deepest {
		y.lines = append(y.lines, whyLine{Depth: depth, ID: id, Again: true})
		return
	}
	y.told[id] = true
	if d := y.documents[hearsay.DocumentID(id)]; d != nil {
		y.document(d, depth)
	} else if e := y.entities[hearsay.EntityID(id)]; e != nil {
		y.entity(e, depth)
	} else if s := y.statements[hearsay.StatementID(id)]; s != nil {
		y.statement(s, depth)
	} else if c := y.madeCorrection(id); c != nil {
		y.correctionItem(c, depth)
	} else {
		y.storyItem(id, depth)
	}
}

func (y *derivation) storyItem(id string, depth int) {
	for _, s := range y.Account.Stories {
		if s.ID == id {
			y.story(s, depth)
		}
		for _, e := range s.Events {
			if e.ID == id {
				y.event(e, depth)
			}
		}
		for _, c := range s.Claims {
			if c.ID == id {
				y.claim(c, depth)
			}
		}
		for _, f := range s.Findings {
			if f.ID == id {
				y.finding(f, depth)
			}
		}
	}
}

// title is the first line of an item.
func (y *derivation) title(in int, id, kind, words string) {
	y.lines = append(y.lines, whyLine{Depth: in, ID: id, Label: kind, Text: words})
}

func (y *derivation) fact(in int, name, words string) {
	if words != "" {
		y.lines = append(y.lines, whyLine{Depth: in, Label: name, Text: words})
	}
}

func (y *derivation) document(d *hearsay.AccountDocument, in int) {
	y.title(in, string(d.ID), "article", clean(d.Title))
	y.fact(in, "file", clean(Place(d.Path, d.Record)))
	y.fact(in, "text", "SHA-256 "+d.Hash)
	if d.Outlet != nil {
		y.fact(in, "outlet", clean(d.Outlet.Name)+", "+string(d.Outlet.How))
		y.fact(in, "  owner", clean(d.Outlet.Owner))
		y.sentences(in, "  from", d.Outlet.Because...)
	}
	y.date(in, "published", d.Published)
	y.fact(in, "  given", strings.Join(unreadDate(d), ""))
	y.fact(in, "cut off", clean(d.Cut))
	y.corrected(in, d.Corrected)
	for _, b := range d.Blocks {
		if b.By != "" {
			y.evidence(in, string(b.Role), b.In(d.ID))
			y.fact(in, "  rule", b.By)
		}
	}
	y.shares(d, in)
	for _, s := range y.Account.Stories {
		if slices.Contains(s.Documents, d.ID) {
			y.fact(in, "story", s.ID+" "+clean(s.Title))
		}
	}
}

// shares tells of the text that an article has in common with others.
func (y *derivation) shares(d *hearsay.AccountDocument, in int) {
	for _, c := range y.Copies {
		if pair := c.Documents(); pair[0] != d.ID && pair[1] != d.ID {
			continue
		}
		e := y.copied(c)
		y.fact(in, "shares", strings.Join(append([]string{e.Head}, e.Facts...), " · "))
		y.sentences(in, "  from", c.Evidence...)
		for _, pair := range c.Spans {
			y.evidence(in, "  passages", pair[:]...)
		}
	}
}

// date says a date, how it is known and from which words.
func (y *derivation) date(in int, name string, d hearsay.Date) {
	words := dateWords(d, 0)
	if d.Value != "" {
		words += " (" + d.Value + ")"
	}
	if d.How != "" && d.Known() {
		words += ", " + string(d.How)
	}
	y.fact(in, name, words)
	y.fact(in, "  rule", strings.Join(d.By, ", "))
	y.sentences(in, "  from", d.Because...)
}

func (y *derivation) entity(e *hearsay.Entity, in int) {
	y.title(in, string(e.ID), string(e.Kind), clean(e.Name))
	y.fact(in, "also", strings.Join(e.Aliases, "; "))
	y.fact(in, "rule", strings.Join(e.By, ", "))
	y.corrected(in, e.Corrected)
	y.sentences(in, "words", e.Mentions...)
}

func (y *derivation) statement(s *hearsay.Statement, depth int) {
	in := depth
	y.title(in, string(s.ID), "statement", y.content(s).Passages[0].plain())
	y.fact(in, "rule", s.By)
	y.sentences(in, "sentence", places(s)...)
	for i, r := range s.Content {
		y.evidence(in, []string{"content", ""}[min(i, 1)], r.In(s.Document))
	}
	if s.Cue != nil {
		y.evidence(in, "cue", s.Cue.In(s.Document))
	}
	y.party(in, "speaker", s, s.Speaker)
	y.corrected(in, s.Corrected)
	for _, hop := range s.Chain {
		y.party(in, "through", s, hop)
	}
	y.fact(in, "stance", string(s.Stance))
	y.fact(in, "manner", string(s.Kind))
	if s.Said != nil {
		y.date(in, "said", *s.Said)
	}
	if s.Lent != "" {
		y.fact(in, "speaker", "named in another article:")
		y.item(string(s.Lent), depth+1)
	}
}

// places are the spans of a statement: its content, its cue, its speaker.
func places(s *hearsay.Statement) []hearsay.Span {
	var out []hearsay.Span
	for _, r := range s.Content {
		out = append(out, r.In(s.Document))
	}
	if s.Cue != nil {
		out = append(out, s.Cue.In(s.Document))
	}
	if r := s.Speaker.Range(); !r.Empty() {
		out = append(out, r.In(s.Document))
	}
	return out
}

func (y *derivation) party(in int, name string, s *hearsay.Statement, q hearsay.Party) {
	y.fact(in, name, y.partyName(s.Document, q)+" ("+partyWord(q.Kind)+")")
	if q.End > q.Start {
		y.evidence(in, "  words", q.Range().In(s.Document))
	}
	y.fact(in, "  rule", q.By)
	if q.Entity != "" {
		y.fact(in, "  who", y.entityNames([]hearsay.EntityID{q.Entity}))
	}
}

func (y *derivation) story(s hearsay.Story, in int) {
	y.title(in, s.ID, "story", clean(s.Title))
	y.corrected(in, s.Corrected)
	for _, l := range s.Because {
		if len(l.Corrected) > 0 {
			y.fact(in, "joins", y.names[l.Documents[0]]+" and "+y.names[l.Documents[1]]+", "+y.correctedBy(l.Corrected))
			continue
		}
		y.fact(in, "joins", fmt.Sprintf("%s and %s, likeness %.2f: %s", y.names[l.Documents[0]], y.names[l.Documents[1]], l.Score, strings.Join(l.Terms, ", ")))
	}
}

func (y *derivation) event(e hearsay.Event, depth int) {
	in := depth
	y.title(in, e.ID, "event", clean(e.What))
	y.fact(in, "rule", e.By)
	y.fact(in, "status", statusWord(e.Status))
	y.date(in, "when", e.When)
	y.fact(in, "joined by", strings.Join(e.Because, "; "))
	y.sentences(in, "words", e.Mentions...)
	y.fact(in, "who", y.entityNames(e.Who))
	y.fact(in, "where", y.entityNames(e.Where))
	y.origins(in, hearsay.Origins{AtLeast: hearsay.Apart(e.Sources), AtMost: len(e.Sources), List: e.Sources})
}

func (y *derivation) entityNames(ids []hearsay.EntityID) string {
	var names []string
	for _, id := range ids {
		if e := y.entities[id]; e != nil {
			names = append(names, clean(e.Name)+" "+y.shortID(string(id)))
		}
	}
	return strings.Join(names, "; ")
}

func (y *derivation) claim(c hearsay.Claim, depth int) {
	in := depth
	y.title(in, c.ID, "claim", y.words(c.What))
	y.fact(in, "rule", c.By)
	y.fact(in, "joined by", strings.Join(c.Because, "; "))
	for _, v := range c.Values {
		y.evidence(in, "value "+strings.TrimSpace(v.Value+" "+v.Unit), v.Span)
	}
	y.sentences(in, "words", c.Mentions...)
	y.origins(in, c.Origins)
	for _, id := range c.Statements {
		y.item(string(id), depth+1)
	}
}

func (y *derivation) origins(in int, o hearsay.Origins) {
	if len(o.List) == 0 {
		return
	}
	y.fact(in, "origins", between(o.AtLeast, o.AtMost, "origin"))
	for i, one := range o.List {
		e := y.origin(o.List, i)
		y.fact(in, "", strings.Join(append([]string{e.Head}, e.Facts...), " · "))
		y.sentences(in, "", one.Evidence...)
	}
}

func (y *derivation) finding(f hearsay.Finding, depth int) {
	in := depth
	y.title(in, f.ID, findingWord(f.Kind), clean(f.What))
	y.fact(in, "rule", f.By)
	y.fact(in, "because", clean(f.Because))
	y.fact(in, "grade", string(f.Grade))
	y.sentences(in, "words", f.Spans...)
	for _, id := range f.Items {
		y.item(id, depth+1)
	}
}
