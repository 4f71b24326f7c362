package main

type scoreCommand struct {
	Set []string `arg:"" help:"Folders with key.json."`
	work
}

// Run implements the subcommand.
func (c *scoreCommand) Run(w *world) error { return nil }
