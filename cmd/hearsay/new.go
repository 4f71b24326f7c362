package main

import (
	"io"

	"hearsay/novelty"
	"hearsay/render"
	"hearsay/search"
)

type newCommand struct {
	Path  []string `arg:"" optional:"" help:"Files and folders, - is standard input; or an account, and the articles it was made from."`
	Since string   `placeholder:"DATE" help:"In articles of this day, month or year, or later; DATE is 2024-06-04, 2024-06 or 2024. All earlier ones count as known."`
	Until string   `placeholder:"DATE" help:"In articles of this day, month or year, or earlier."`
	JSON  bool     `name:"json" help:"Print it as JSON, repeats too."`
	All   bool     `help:"Show everything, and what is repeated."`
	telling
}

// Help is the long help of the subcommand.
func (newCommand) Help() string {
	return `Tells for each article, in order of publication, what it adds to those printed before it: a new event,
a changed value, a denial, a new source for a known claim, a new detail; and how much it repeats. Each
is quoted with its place and the name of the event, claim, statement or finding it was seen by, which
hearsay why can be asked about.

An article without a date stands where its inferred date may end. Where the order of two articles
cannot be told, and so not which was first, that is said. Those of unknown date come last.

Examples:
  hearsay new coverage/ --since 2024-06-10
  hearsay new account.json coverage/ --since 2024-06 --all
  hearsay new coverage/ --json > new.json && hearsay verify new.json coverage/`
}

// Run implements the subcommand.
func (c *newCommand) Run(w *world) error {
	when, err := search.Days(c.Since, c.Until)
	if err != nil {
		return usagef("--%w", err)
	}
	if len(c.Path) == 0 {
		return usagef("nothing to read: name files or folders, - for standard input, or an account")
	}
	account, err := c.find(w, c.Path)
	if err != nil {
		return err
	}
	if !hasWords(account) {
		return usagef("%s", noWords)
	}
	articles, err := novelty.Articles(account, when)
	if err != nil {
		return err
	}
	err = buffered(w.stdout, func(out io.Writer) error {
		if c.JSON {
			return render.NoveltiesJSON(out, account, articles)
		}
		return render.Novelties(out, account, articles, textOptions(w.stdout, c.All))
	})
	return c.ended(w, account, err)
}
