package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"unicode"

	"github.com/alecthomas/kong"
)

// version is that of the program; the form of the account has its own.
const version = "0.1.0"

const about = `Hearsay reads many articles on running stories and tells, with its evidence in hand,
who said what, through whom, when, and what of it stands.

  hearsay read coverage/                      the account, on the terminal
  hearsay read coverage/ --html account.html  the same as one page to keep or send
  hearsay read coverage/ --json > account.json
  hearsay said coverage/ --by palace          everything the Palace said
  hearsay new coverage/ --since 2024-06-10    what each article adds to those before it
  hearsay why v3f1c0 coverage/                how one item came about
  hearsay verify account.json coverage/       every span cut again, every count counted again

Exit status: 0 all was read; 2 the command line is wrong or there is nothing to read;
3 some documents were skipped; 1 anything else, such as an account that does not hold.`

// commands are the subcommands and the flags that all of them know.
type commands struct {
	Read       readCommand       `cmd:"" help:"Read articles and print the account of what stands."`
	Said       saidCommand       `cmd:"" help:"List who said what: by whom, about what, when."`
	New        newCommand        `cmd:"" help:"Tell what each article adds to those before it."`
	Origins    originsCommand    `cmd:"" help:"Show who had a claim from whom."`
	Why        whyCommand        `cmd:"" help:"Tell how an item of the account came about."`
	Serve      serveCommand      `cmd:"" help:"Open the reading room: the account as web pages and an HTTP interface."`
	Verify     verifyCommand     `cmd:"" help:"Check an account against the documents it was made from."`
	Parse      parseCommand      `cmd:"" help:"Show how sentences are read: their trees, or CoNLL-U."`
	Score      scoreCommand      `cmd:"" help:"Measure against marked articles."`
	When       whenCommand       `cmd:"" help:"Show how times are read: their values, rules and candidates."`
	Schema     schemaCommand     `cmd:"" help:"Print the JSON Schema of the account."`
	Completion completionCommand `cmd:"" help:"Print a completion script for a shell."`
	Version    kong.VersionFlag  `help:"Print the version and exit."`
}

// world is what a subcommand sees of the outside.
type world struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr *os.File
}

// usageError is a command line that cannot be carried out; its exit status is 2.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// exitStatus is an exit status that needs no message.
type exitStatus int

func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// run carries out a command line and returns the exit status.
func run(ctx context.Context, args []string) int {
	w := world{ctx: ctx, stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr}
	parser, err := newParser()
	if err != nil {
		return w.fail(err)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	line, err := parser.Parse(args)
	if err != nil {
		return w.fail(usageError{err})
	}
	return w.fail(line.Run(&w))
}

func newParser() (*kong.Kong, error) {
	return kong.New(&commands{}, kong.Name("hearsay"), kong.Description(about),
		kong.Vars{"version": "hearsay " + version},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}))
}

// fail says what went wrong, where there is something to say, and gives the exit status.
func (w *world) fail(err error) int {
	var status exitStatus
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &status):
		return int(status)
	case errors.Is(err, syscall.EPIPE):
		return 0
	case w.ctx.Err() != nil:
		fmt.Fprintln(w.stderr, "hearsay: interrupted; nothing was written")
		return 130
	case errors.As(err, &usage):
		fmt.Fprintf(w.stderr, "hearsay: %s\nhearsay: see hearsay --help\n", legible(err.Error()))
		return 2
	}
	fmt.Fprintln(w.stderr, "hearsay:", legible(err.Error()))
	return 1
}

// legible is s, which may name files, without what could steer a terminal.
func legible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
