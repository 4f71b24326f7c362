package main

import (
	"io"

	"hearsay/render"
)

type whyCommand struct {
	ID   string   `arg:"" help:"Identifier of the item, or a beginning of it that no other item shares."`
	Path []string `arg:"" optional:"" help:"The articles; or an account, and the articles it was made from (default: the current folder)."`
	telling
}

// Help is the long help of the subcommand.
func (whyCommand) Help() string {
	return `Tells how an item came about: the rule or model, the words it read, the article and the bytes,
and the same for everything it was made from. A story is found by each name it had before.

Examples:
  hearsay why v3f1c0 coverage/
  hearsay why s51c0d account.json coverage/`
}

// Run implements the subcommand.
func (c *whyCommand) Run(w *world) error {
	if len(c.Path) == 0 {
		c.Path = []string{"."}
	}
	account, err := c.find(w, c.Path)
	if err != nil {
		return err
	}
	return buffered(w.stdout, func(out io.Writer) error {
		if err := render.Why(out, account, c.ID, textOptions(w.stdout, true)); err != nil {
			return usageError{err}
		}
		return nil
	})
}
