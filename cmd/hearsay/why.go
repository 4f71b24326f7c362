package main

type whyCommand struct {
	ID   string   `arg:"" help:"Identifier of the item, or an unambiguous beginning of it."`
	Path []string `arg:"" optional:"" help:"The articles; or an account, and the articles it was made from."`
	work
}

// Run implements the subcommand.
func (c *whyCommand) Run(w *world) error { return nil }
