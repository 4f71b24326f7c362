package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"hearsay"
	"hearsay/render"
	"hearsay/verify"
)

type verifyCommand struct {
	Account  string   `arg:"" help:"What hearsay read --json or hearsay new --json wrote; - is standard input."`
	Path     []string `arg:"" optional:"" help:"The documents it was made from: files and folders."`
	MaxBytes int64    `placeholder:"N" help:"Skip files larger than this, unpacked (default: 64 MiB)."`
	Quiet    bool     `short:"q" help:"Nothing but the exit status."`
}

// Help is the long help of the subcommand.
func (verifyCommand) Help() string {
	return `Reads the documents again, cuts every span of the account out of them, compares every paragraph
with what it was, and counts every count again. Of what hearsay new --json wrote it compares every
excerpt. Exit status 1 if anything does not hold.

Examples:
  hearsay read coverage/ --json > account.json
  hearsay verify account.json coverage/`
}

// Run implements the subcommand.
func (c *verifyCommand) Run(w *world) error {
	written, err := readFile(w, c.Account)
	if err != nil {
		return err
	}
	articles, _, err := work{MaxBytes: c.MaxBytes, Quiet: c.Quiet}.articles(w, c.Path)
	if err != nil {
		return err
	}
	report, err := check(c.Account, written, articles)
	if err != nil {
		return err
	}
	if !c.Quiet {
		tell(w.stdout, report)
	}
	if len(report.Problems) > 0 {
		return exitStatus(1)
	}
	return nil
}

// check checks what hearsay read --json or hearsay new --json wrote.
func check(path string, written []byte, articles []hearsay.Article) (r verify.Report, err error) {
	var passed verify.Passed
	if err := json.Unmarshal(written, &passed); err == nil && passed.Format == render.NoveltyFormat {
		return verify.Novelty(&passed, articles), nil
	}
	account, err := decodeAccount(path, bytes.NewReader(written))
	if err != nil {
		return r, err
	}
	return verify.Account(account, articles), nil
}

func tell(out io.Writer, r verify.Report) {
	for _, p := range r.Problems {
		fmt.Fprintln(out, p)
	}
	verdict := "all hold"
	if n := len(r.Problems); n > 0 {
		verdict = fmt.Sprintf("%d do not hold", n)
	}
	fmt.Fprintf(out, "%d documents, %d items, %d spans: %s\n", r.Documents, r.Items, r.Spans, verdict)
}
