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
	"runtime/debug"
)

// collectAt is how much new memory, in hundredths of what is in use, is handed out before what is no longer used is
// looked for: half of what Go does by itself, since a collection costs little beside reading.
const collectAt = 50

func main() {
	debug.SetGCPercent(collectAt)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:]))
}
