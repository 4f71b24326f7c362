package main

import (
	"fmt"
	"io"

	"hearsay"
	"hearsay/render"
	"hearsay/search"
)

type saidCommand struct {
	Path      []string            `arg:"" optional:"" help:"Files and folders, - is standard input; or an account, and the articles it was made from."`
	By        *string             `placeholder:"NAME" help:"Said by a speaker whose name, alias or description has these words."`
	Via       *string             `placeholder:"NAME" help:"Come through one who is so called: another outlet, a statement, a memoir."`
	About     *string             `placeholder:"WORDS" help:"With these words in it or its sentence, in any form; \"so quoted\" they stand together."`
	Kind      []hearsay.PartyKind `enum:"named,anonymous,organisation,group,document,unattributed" placeholder:"KIND" help:"By a speaker of this kind: named, anonymous, organisation, group, document or unattributed."`
	Anonymous bool                `help:"By a speaker who is described, not named: --kind anonymous. Not \"it is understood\", which is unattributed."`
	Stance    []hearsay.Stance    `enum:"asserts,denies,doubts,expects,asks,declines" placeholder:"STANCE" help:"Put so: asserts, denies, doubts, expects, asks or declines."`
	Since     string              `placeholder:"DATE" help:"Of this day, month or year, or later; DATE is 2024-06-04, 2024-06 or 2024."`
	Until     string              `placeholder:"DATE" help:"Of this day, month or year, or earlier."`
	JSON      bool                `name:"json" xor:"form" help:"Print the statements as JSON, each article's by itself."`
	CSV       bool                `name:"csv" xor:"form" help:"Print the statements as CSV, each article's by itself."`
	All       bool                `help:"Show each article's telling of the same words by itself."`
	telling
}

// Help is the long help of the subcommand.
func (saidCommand) Help() string {
	return `Lists what was said: statements that fit all that is asked for, the earliest first. Each ends in the
place it stands in and a name that hearsay why can be asked about.

A name is matched by whole words, case and accents aside, and so are all other names of the same
speaker: --by halloran finds what "she" said, where she is Ines Halloran. The words of --about may
be inflected: visit finds visited. A statement is dated by when it was said, if that is known, else
by when its article was published; it is kept where an uncertain date may be of the days asked for,
and where no date is known, which is then said. Several --kind and --stance widen the choice.

In CSV, a cell that a spreadsheet would take for a formula has an apostrophe before it.

Examples:
  hearsay said coverage/ --by palace --about visit
  hearsay said coverage/ --anonymous --since 2024-06-10
  hearsay said account.json coverage/ --stance denies
  hearsay said coverage/ --about '"state visit" cost' --csv > visit.csv
  hearsay said feed.jsonl.gz --via courier --json | jq '.statements[].text'`
}

// Run implements the subcommand.
func (c *saidCommand) Run(w *world) error {
	query, err := c.query()
	if err != nil {
		return err
	}
	if len(c.Path) == 0 {
		return usagef("nothing to read: name files or folders, - for standard input, or an account")
	}
	account, err := c.find(w, c.Path)
	if err != nil {
		return err
	}
	found, err := c.search(account, query)
	if err != nil {
		return err
	}
	return c.ended(w, account, c.write(w, account, found))
}

// query is what the flags ask for.
func (c *saidCommand) query() (q search.Query, err error) {
	for _, words := range []struct {
		flag  string
		given *string
		asked *string
	}{{"by", c.By, &q.By}, {"via", c.Via, &q.Via}, {"about", c.About, &q.About}} {
		if words.given == nil {
			continue
		}
		if !search.HasWords(*words.given) {
			return q, usagef("--%s %q: want words", words.flag, *words.given)
		}
		*words.asked = *words.given
	}
	q.Kinds, q.Stances = c.Kind, c.Stance
	if c.Anonymous {
		q.Kinds = append(q.Kinds, hearsay.AnonymousParty)
	}
	if q.When, err = search.Days(c.Since, c.Until); err != nil {
		return q, usagef("--%w", err)
	}
	return q, nil
}

func (c *saidCommand) search(account *hearsay.Account, q search.Query) (search.Found, error) {
	if !hasWords(account) {
		return search.Found{}, usagef("%s", noWords)
	}
	index, err := c.index(account, q.About)
	if err != nil {
		return search.Found{}, err
	}
	return index.Statements(q), nil
}

const noWords = "the account has no words: name the articles it was made from beside it, or make it with --text"

// hasWords reports whether the text of one document that statements stand in is at hand.
func hasWords(a *hearsay.Account) bool {
	for _, d := range a.Documents {
		if d.Text != "" {
			return true
		}
	}
	return len(a.Statements) == 0
}

func (c *saidCommand) write(w *world, account *hearsay.Account, found search.Found) error {
	if found.Nobody != "" && (c.JSON || c.CSV) && !c.Quiet {
		fmt.Fprintln(w.stderr, "hearsay:", render.NobodyCalled(found.Nobody, found.Nearest))
	}
	return buffered(w.stdout, func(out io.Writer) error {
		switch {
		case c.JSON:
			return render.StatementsJSON(out, account, found)
		case c.CSV:
			return render.StatementsCSV(out, account, found)
		}
		return render.Statements(out, account, found, textOptions(w.stdout, c.All))
	})
}
