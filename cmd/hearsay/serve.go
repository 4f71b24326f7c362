package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"os"
	"slices"

	"hearsay"
	"hearsay/corrections"
	"hearsay/flow"
	"hearsay/flow/kept"
	"hearsay/flow/local"
	"hearsay/intake"
	"hearsay/language"
	"hearsay/plan"
	"hearsay/serve"
	"hearsay/store"
	"hearsay/store/disk"
	"hearsay/store/memory"
)

type serveCommand struct {
	Path  []string `arg:"" help:"Files and folders."`
	Addr  string   `default:"127.0.0.1:7070" placeholder:"HOST:PORT" help:"Where to listen (default: 127.0.0.1:7070). Beyond this machine a token is needed."`
	Token string   `env:"HEARSAY_TOKEN" placeholder:"TOKEN" help:"Ask for this token; beyond this machine one is made up if none is given."`
	Watch bool     `help:"Look every two seconds whether the files have changed, and read them again."`
	telling
}

// Help is the long help of the subcommand.
func (serveCommand) Help() string {
	return `Serves the account as pages that each have an address: stories, articles, speakers, claims, two articles
side by side, a search for who said what, and how each item came about; and as JSON under /api/,
which /api/openapi.json describes. It stops at an interrupt.

With --corrections FILE the pages have forms to correct what was read: stories, people, speakers, dates. Each
correction is added to the file, which need not be there yet, and the articles are told again with it.

Nothing outside of the paths is read, and nothing is sent elsewhere. Where it listens beyond this machine,
whoever asks needs the token that stands in the address printed.

Examples:
  hearsay serve coverage/
  hearsay serve coverage/ --watch --cache ~/.cache/hearsay
  hearsay serve coverage/ --corrections desk.toml
  HEARSAY_TOKEN=... hearsay serve coverage/ --addr 0.0.0.0:7070`
}

// Run implements the subcommand.
func (c *serveCommand) Run(w *world) error {
	token, err := c.token()
	if err != nil {
		return err
	}
	if slices.Contains(c.Path, stdin) {
		return usagef("standard input cannot be served: name files or folders")
	}
	if _, _, err := c.documents(w, c.Path); err != nil {
		return err
	}
	if _, err := c.corrected(); err != nil {
		return err
	}
	reader, err := language.English(c.NoModels)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return usagef("cannot listen on %s: %v", c.Addr, err)
	}
	o := serve.Options{Reader: reader, Token: token, Read: c.reading(w)}
	if c.Watch {
		o.Stamp = c.stamp
	}
	if c.Corrections != "" {
		o.Corrections = &corrections.File{Path: c.Corrections}
	}
	if !c.Quiet {
		fmt.Fprintf(w.stderr, "hearsay: reading room at %s\n", address(l.Addr().String(), token))
	}
	err = serve.New(o).Serve(w.ctx, l)
	if w.ctx.Err() != nil {
		return nil
	}
	return err
}

// token is that which whoever asks needs; "" where only this machine can ask.
func (c *serveCommand) token() (string, error) {
	host, _, err := net.SplitHostPort(c.Addr)
	if err != nil {
		return "", usagef("--addr %s: want HOST:PORT, such as 127.0.0.1:7070", c.Addr)
	}
	if ip := net.ParseIP(host); c.Token != "" || host == "localhost" || ip != nil && ip.IsLoopback() {
		return c.Token, nil
	}
	return rand.Text(), nil
}

func address(at, token string) string {
	if token == "" {
		return "http://" + at + "/"
	}
	return "http://" + at + "/?token=" + url.QueryEscape(token)
}

// reading makes the account, and keeps what was read of each article, in memory if no folder is given, so that only what is new is
// read again.
func (c *serveCommand) reading(w *world) func(context.Context, serve.Report) (*hearsay.Account, error) {
	var keeper store.Store
	swept := func() {}
	switch {
	case c.Cache != "":
		keeper = disk.Store{Dir: c.Cache}
	case c.Watch, c.Corrections != "":
		inMemory := &memory.Store{}
		keeper, swept = inMemory, inMemory.Sweep
	}
	return func(ctx context.Context, report serve.Report) (*hearsay.Account, error) {
		documents, skipped, err := intake.Read(ctx, c.Path, nil, intake.Options{MaxBytes: c.MaxBytes})
		if err != nil {
			return nil, err
		}
		var engine flow.Engine = local.Engine{Workers: c.Workers, Progress: report}
		if keeper != nil {
			engine = kept.Engine{Store: keeper, Next: engine}
		}
		corrected, err := c.corrected()
		if err != nil {
			return nil, err
		}
		account, err := plan.Plan{Engine: engine, RulesOnly: c.NoModels, Corrections: corrected}.Run(ctx, documents, skipped)
		if err == nil {
			swept()
		}
		return account, err
	}
}

// corrected are the corrections of the file that is named; it is made with the first that is made on a page.
func (c *serveCommand) corrected() ([]hearsay.Correction, error) {
	list, err := c.telling.corrected()
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return list, err
}

// stamp is another one whenever an article or the file of corrections has changed.
func (c *serveCommand) stamp() (string, error) {
	stamp, err := intake.Stamp(c.Path)
	if info, missing := os.Stat(c.Corrections); c.Corrections != "" && missing == nil {
		stamp += fmt.Sprint(" ", info.Size(), " ", info.ModTime().UnixNano())
	}
	return stamp, err
}
