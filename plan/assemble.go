package plan

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"hearsay"
)

// assemble puts the account together: everything sorted by content, nothing by order of arrival.
func assemble(readings []*hearsay.Reading, entities []hearsay.Entity, copies []hearsay.Copy, stories []hearsay.Story, skipped []hearsay.Skipped) *hearsay.Account {
	times, statements := 0, 0
	for _, r := range readings {
		times, statements = times+len(r.Times), statements+len(r.Statements)
	}
	account := &hearsay.Account{
		Format: hearsay.AccountFormat, Documents: make([]hearsay.AccountDocument, 0, len(readings)), Entities: notNil(entities),
		Times: make([]hearsay.DocumentTime, 0, times), Statements: make([]hearsay.Statement, 0, statements), Copies: notNil(copies),
		Stories: notNil(stories), Skipped: notNil(skipped),
	}
	for _, r := range readings {
		account.Documents = append(account.Documents, accountDocument(r.Article))
		for _, t := range r.Times {
			account.Times = append(account.Times, hearsay.DocumentTime{Document: r.Article.ID, Time: t})
		}
		for _, s := range r.Statements {
			s.Content, s.Chain = notNil(s.Content), notNil(s.Chain)
			account.Statements = append(account.Statements, s)
		}
	}
	for i := range account.Stories {
		listsOf(&account.Stories[i])
	}
	slices.SortStableFunc(account.Skipped, func(a, b hearsay.Skipped) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Record.Line, b.Record.Line), cmp.Compare(a.Record.ID, b.Record.ID))
	})
	return account
}

func notNil[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// listsOf makes the lists of a story lists, however it came here: a kept result does not tell an empty list from none.
func listsOf(s *hearsay.Story) {
	s.Because, s.Events, s.Claims, s.Findings = notNil(s.Because), notNil(s.Events), notNil(s.Claims), notNil(s.Findings)
	for i := range s.Because {
		s.Because[i].Terms = notNil(s.Because[i].Terms)
	}
	for i := range s.Events {
		e := &s.Events[i]
		e.Who, e.Where, e.Mentions, e.Sources = notNil(e.Who), notNil(e.Where), notNil(e.Mentions), notNil(e.Sources)
	}
	for i := range s.Claims {
		c := &s.Claims[i]
		c.Statements, c.Origins.List = notNil(c.Statements), notNil(c.Origins.List)
	}
}

func accountDocument(a hearsay.Article) hearsay.AccountDocument {
	text := []byte(a.Text)
	d := hearsay.AccountDocument{
		ID: a.ID, Path: a.Path, Also: a.Also, Record: a.Record, URL: a.URL, Title: a.Title, Byline: a.Byline,
		Language: a.Language, Published: a.Published, UnreadDate: a.UnreadDate, Cut: a.Cut, Corrected: a.Corrected, Blocks: []hearsay.AccountBlock{},
		Hash: hash(text), Text: a.Text,
	}
	if a.Outlet.Name != "" {
		d.Outlet = &a.Outlet
	}
	for _, b := range a.Blocks {
		d.Blocks = append(d.Blocks, hearsay.AccountBlock{Block: b, Hash: hash(text[b.Start:b.End])[:8]})
	}
	return d
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
