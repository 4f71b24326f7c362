package main

type verifyCommand struct {
	Account string   `arg:"" help:"The account, as hearsay read --json wrote it."`
	Path    []string `arg:"" optional:"" help:"The articles it was made from."`
}

// Run implements the subcommand.
func (c *verifyCommand) Run(w *world) error { return nil }
