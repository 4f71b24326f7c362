package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"

	"hearsay"
	"hearsay/language"
	"hearsay/search"
)

// find reads the account that is among the paths, with the texts of the articles that the others name; or
// where there is none makes the account of the articles.
func (o telling) find(w *world, paths []string) (*hearsay.Account, error) {
	for i, p := range paths {
		if !isAccount(p) {
			continue
		}
		if o.Corrections != "" {
			return nil, usagef("%s is made already: name the articles alone, for corrections to be replayed", p)
		}
		account, err := readAccount(w, p)
		rest := append(append([]string{}, paths[:i]...), paths[i+1:]...)
		if err != nil || len(rest) == 0 {
			return account, err
		}
		return account, o.addTexts(w, account, rest)
	}
	return o.account(w, paths)
}

// index is an account ready to be searched. Words of a text that are asked for need the models; names do not.
func (o work) index(account *hearsay.Account, words string) (*search.Index, error) {
	reader, err := language.English(o.NoModels || words == "")
	if err != nil {
		return nil, err
	}
	return search.New(account, reader)
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

func (o work) addTexts(w *world, account *hearsay.Account, paths []string) error {
	articles, _, err := o.articles(w, paths)
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

// readAccount reads an account from a file, or from standard input.
func readAccount(w *world, path string) (*hearsay.Account, error) {
	written, err := readFile(w, path)
	if err != nil {
		return nil, err
	}
	return decodeAccount(path, bytes.NewReader(written))
}

// readFile is the bytes of a file, or of standard input.
func readFile(w *world, path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(w.stdin)
	}
	written, err := os.ReadFile(path)
	if err != nil {
		return nil, usageError{err}
	}
	return written, nil
}

func decodeAccount(path string, in io.Reader) (*hearsay.Account, error) {
	account := new(hearsay.Account)
	if err := json.NewDecoder(in).Decode(account); err != nil {
		return nil, usagef("%s is no account: %v (hearsay read --json makes one)", path, err)
	}
	return account, nil
}
