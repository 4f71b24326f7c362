package main

import (
	"io"
	"strings"

	"hearsay"
	"hearsay/render"
)

type originsCommand struct {
	Path  []string `arg:"" optional:"" help:"Files and folders, - is standard input; or an account, and the articles it was made from."`
	Claim string   `placeholder:"WORDS" help:"Only claims with these words in a sentence that tells them, in any form; or the one that is so named, e.g. c78470."`
	DOT   bool     `name:"dot" help:"Print a graph in the language of Graphviz."`
	telling
}

// Help is the long help of the subcommand.
func (originsCommand) Help() string {
	return `Shows for each claim who had it from whom: the origins, why each is counted, which others it may be,
and the articles that have it from there. The fewer origins count every one that may be another as
that one; the more count each by itself.

Examples:
  hearsay origins coverage/
  hearsay origins coverage/ --claim 'crane inspection'
  hearsay origins account.json coverage/ --claim c78470
  hearsay origins coverage/ --claim toll --dot | dot -Tsvg > toll.svg`
}

// Run implements the subcommand.
func (c *originsCommand) Run(w *world) error {
	if len(c.Path) == 0 {
		return usagef("nothing to read: name files or folders, - for standard input, or an account")
	}
	account, err := c.find(w, c.Path)
	if err != nil {
		return err
	}
	claims, err := c.claims(account)
	if err != nil {
		return err
	}
	err = buffered(w.stdout, func(out io.Writer) error {
		if c.DOT {
			return render.OriginsDOT(out, account, claims)
		}
		return render.Origins(out, account, claims, textOptions(w.stdout, true))
	})
	return c.ended(w, account, err)
}

// claims are those asked for.
func (c *originsCommand) claims(account *hearsay.Account) ([]*hearsay.Claim, error) {
	if !hasWords(account) {
		return nil, usagef("%s", noWords)
	}
	if named := claimNamed(account, c.Claim); named != nil {
		return []*hearsay.Claim{named}, nil
	}
	index, err := c.index(account, c.Claim)
	if err != nil {
		return nil, err
	}
	return index.Claims(c.Claim), nil
}

// claimNamed is the only claim whose identifier begins with name, if there is one.
func claimNamed(a *hearsay.Account, name string) (found *hearsay.Claim) {
	for i := range a.Stories {
		for j := range a.Stories[i].Claims {
			claim := &a.Stories[i].Claims[j]
			if name == "" || !strings.HasPrefix(claim.ID, name) {
				continue
			}
			if found != nil {
				return nil
			}
			found = claim
		}
	}
	return found
}
