package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"

	"hearsay"
	"hearsay/render"
)

type whyCommand struct {
	ID   string   `arg:"" help:"Identifier of the item, or a beginning of it that no other item shares."`
	Path []string `arg:"" optional:"" help:"The articles; or an account, and the articles it was made from (default: the current folder)."`
	work
}

// Help is the long help of the subcommand.
func (whyCommand) Help() string {
	return `Tells how an item came about: the rule or model, the words it read, the article and the bytes,
and the same for everything it was made from.

Examples:
  hearsay why v3f1c0 coverage/
  hearsay why s51c0d account.json coverage/`
}

// Run implements the subcommand.
func (c *whyCommand) Run(w *world) error {
	account, err := c.find(w)
	if err != nil {
		return err
	}
	return buffered(w.stdout, func(out io.Writer) error {
		if err := render.Why(out, account, c.ID, textOptions(w.stdout, true)); err != nil {
			return usageError{err}
		}
		return nil
	})
}

// find reads the account that is named, with the texts of the articles beside it; or makes one.
func (c *whyCommand) find(w *world) (*hearsay.Account, error) {
	paths := c.Path
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for i, p := range paths {
		if !isAccount(p) {
			continue
		}
		account, err := readAccount(w, p)
		rest := append(append([]string{}, paths[:i]...), paths[i+1:]...)
		if err != nil || len(rest) == 0 {
			return account, err
		}
		return account, c.addTexts(w, account, rest)
	}
	return c.account(w, paths)
}

// isAccount reports whether the file at path begins as an account does.
func isAccount(path string) bool {
	if !strings.HasSuffix(path, ".json") {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 512)
	n, _ := io.ReadFull(f, head)
	var token json.Token
	d := json.NewDecoder(bytes.NewReader(head[:n]))
	for range 3 { // {, "format", its value
		if token, err = d.Token(); err != nil {
			return false
		}
	}
	return token == hearsay.AccountFormat
}

func (c *whyCommand) addTexts(w *world, account *hearsay.Account, paths []string) error {
	articles, _, err := c.articles(w, paths)
	if err != nil {
		return err
	}
	texts := map[hearsay.DocumentID]string{}
	for _, a := range articles {
		texts[a.ID] = a.Text
	}
	for i := range account.Documents {
		if d := &account.Documents[i]; d.Text == "" {
			d.Text = texts[d.ID]
		}
	}
	return nil
}
