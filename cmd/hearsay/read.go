package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"hearsay"
	"hearsay/render"
)

type readCommand struct {
	Path     []string `arg:"" optional:"" help:"Files and folders; - is standard input."`
	JSON     bool     `name:"json" xor:"form" help:"Print the account as JSON."`
	Text     bool     `help:"With --json: carry the text of the articles too."`
	Markdown bool     `xor:"form" help:"Print the account as Markdown."`
	HTML     string   `name:"html" placeholder:"FILE" help:"Write the account as one self-contained page; - is standard output."`
	All      bool     `help:"Show everything, not only what weighs most."`
	telling
}

// Help is the long help of the subcommand.
func (readCommand) Help() string {
	return `Examples:
  hearsay read coverage/                       every article below the folder
  hearsay read *.html notes.txt --markdown     some files, as Markdown
  hearsay read coverage/ --cache ~/.cache/hearsay
  hearsay read feed.jsonl.gz --json | jq .stories
  curl -s https://example.org/a.html | hearsay read -`
}

// Run implements the subcommand.
func (c *readCommand) Run(w *world) error {
	if c.Text && !c.JSON {
		return usagef("--text goes with --json")
	}
	account, err := c.account(w, c.Path)
	if err != nil {
		return err
	}
	return c.ended(w, account, c.write(w, account))
}

func (c *readCommand) write(w *world, account *hearsay.Account) error {
	page := func(out io.Writer) error { return render.HTML(out, account) }
	switch {
	case c.HTML == "-" && (c.JSON || c.Markdown):
		return usagef("--html - and another form cannot both go to standard output")
	case c.HTML == "-":
		return buffered(w.stdout, page)
	case c.HTML != "":
		if err := writeFile(c.HTML, page); err != nil {
			return err
		}
		if !c.JSON && !c.Markdown {
			return nil
		}
	}
	return buffered(w.stdout, func(out io.Writer) error {
		switch {
		case c.JSON:
			return render.JSON(out, account, c.Text)
		case c.Markdown:
			return render.Markdown(out, account, render.Options{All: c.All})
		}
		return render.Text(out, account, textOptions(w.stdout, c.All))
	})
}

// textOptions fits text to where it goes: a terminal's width and colours, or 80 columns without.
func textOptions(out *os.File, all bool) render.Options {
	o := render.Options{Width: 80, All: all}
	if !term.IsTerminal(int(out.Fd())) {
		return o
	}
	if width, _, err := term.GetSize(int(out.Fd())); err == nil && width > 0 {
		o.Width = min(width, 100)
	}
	o.Color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return o
}

func buffered(out io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(out, 1<<16)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

// writeFile writes path whole or not at all.
func writeFile(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer os.Remove(f.Name())
	if err := buffered(f, write); err != nil {
		f.Close()
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := f.Chmod(0o644); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// noteSkipped names the first documents that could not be read, at most this many.
func noteSkipped(out io.Writer, skipped []hearsay.Skipped, most int) {
	for _, s := range skipped[:min(len(skipped), most)] {
		fmt.Fprintf(out, "hearsay: skipped %s: %s\n", legible(render.Place(s.Path, s.Record)), legible(s.Reason))
	}
	if n := len(skipped) - most; n > 0 {
		fmt.Fprintf(out, "hearsay: and %d more; the account lists them all\n", n)
	}
}

// noteUnread names the first documents whose given date cannot be read and that no other date was given, at most this many.
func noteUnread(out io.Writer, documents []hearsay.AccountDocument, most int) {
	n := 0
	for _, d := range documents {
		if d.UnreadDate == "" || d.Published.How == hearsay.Given {
			continue
		}
		if n++; n <= most {
			fmt.Fprintf(out, "hearsay: %s: no day can be read in its date, “%s”: write it as 2024-06-04, or give it with --corrections\n",
				legible(render.Place(d.Path, d.Record)), legible(d.UnreadDate))
		}
	}
	if n > most {
		fmt.Fprintf(out, "hearsay: and %d more such dates; the account has them all\n", n-most)
	}
}

func listed(paths []string) string { return strings.Join(paths, " ") }
