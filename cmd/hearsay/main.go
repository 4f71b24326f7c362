// Command hearsay reads many reports of the same running stories and works out who said what,
// through whom, when, and what of it stands.
//
// One file for each subcommand. Every subcommand turns its flags into values, calls the rooms
// below and writes what comes back; it is the only place that knows flags, terminals and exits.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:]))
}
