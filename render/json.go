package render

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"io"

	"hearsay"
)

// Schema is the JSON Schema (draft 2020-12) of the account.
//
//go:embed account.schema.json
var Schema string

// JSON writes the account as one JSON object, an item of its lists on each line, so that two
// accounts can be compared line by line. The texts of the articles are left out unless withText.
func JSON(w io.Writer, a *hearsay.Account, withText bool) error {
	lists := []jsonList{
		{"documents", each(a.Documents, func(d *hearsay.AccountDocument) { document(d, withText) })},
		{"entities", each(a.Entities, entity)},
		{"times", each(a.Times, nil)},
		{"statements", each(a.Statements, statement)},
		{"copies", each(a.Copies, func(c *hearsay.Copy) { full(&c.Spans) })},
		{"stories", each(a.Stories, story)},
		{"skipped", each(a.Skipped, nil)},
	}
	if len(a.Corrections) > 0 {
		lists = append(lists, jsonList{"corrections", each(a.Corrections, func(c *hearsay.Corrected) { full(&c.Items) })})
	}
	if _, err := io.WriteString(w, `{"format":"`+a.Format+`"`); err != nil {
		return err
	}
	for _, l := range lists {
		if err := writeList(w, l.name, l.items); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, "}\n")
	return err
}

// jsonList is a list of the account under its name.
type jsonList struct {
	name  string
	items []any
}

func writeList(w io.Writer, name string, items []any) error {
	var b bytes.Buffer
	b.WriteString(",\n\"" + name + "\":[")
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for i, item := range items {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		if err := e.Encode(item); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1) // the newline that Encode ends with
		if _, err := b.WriteTo(w); err != nil {
			return err
		}
	}
	b.WriteByte(']')
	_, err := b.WriteTo(w)
	return err
}

// each copies the items, so that shaping them for output leaves the account alone.
func each[T any](items []T, shape func(*T)) []any {
	out := make([]any, len(items))
	for i, item := range items {
		if shape != nil {
			shape(&item)
		}
		out[i] = item
	}
	return out
}

// full makes a list that holds nothing an empty list: JSON has no place for a missing one.
func full[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}

func document(d *hearsay.AccountDocument, withText bool) {
	full(&d.Blocks)
	if !withText {
		d.Text = ""
	}
	if d.Published.How == "" {
		d.Published.How = hearsay.Unknown
	}
}

func entity(e *hearsay.Entity) {
	full(&e.Aliases)
	full(&e.Mentions)
}

func statement(s *hearsay.Statement) {
	full(&s.Content)
	full(&s.Quotes)
	full(&s.Chain)
}

func story(s *hearsay.Story) {
	full(&s.Documents)
	full(&s.Because)
	s.Events = shaped(s.Events, event)
	s.Claims = shaped(s.Claims, claim)
	s.Findings = shaped(s.Findings, func(f *hearsay.Finding) { full(&f.Spans) })
}

func event(e *hearsay.Event) {
	full(&e.Who)
	full(&e.Where)
	full(&e.Mentions)
	e.Sources = shaped(e.Sources, origin)
	if e.When.How == "" && !e.When.Known() {
		e.When.How = hearsay.Unknown
	}
}

func claim(c *hearsay.Claim) {
	full(&c.Mentions)
	full(&c.Statements)
	c.Origins.List = shaped(c.Origins.List, origin)
}

func origin(o *hearsay.Origin) { full(&o.Documents) }

func shaped[T any](list []T, shape func(*T)) []T {
	out := make([]T, len(list))
	for i, item := range list {
		shape(&item)
		out[i] = item
	}
	return out
}
