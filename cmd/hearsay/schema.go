package main

import "hearsay/render"

type schemaCommand struct{}

// Run implements the subcommand.
func (schemaCommand) Run(w *world) error {
	_, err := w.stdout.WriteString(render.Schema)
	return err
}
