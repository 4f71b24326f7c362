package main

import (
	"hearsay"
	"hearsay/corrections"
)

// telling is the flags of every subcommand that tells of an account.
type telling struct {
	Corrections string `placeholder:"FILE" help:"Replay what editors put right, which FILE holds (TOML)."`
	work
}

// account makes the account of the documents at paths, with corrections.
func (o telling) account(w *world, paths []string) (*hearsay.Account, error) {
	corrected, err := o.corrected()
	if err != nil {
		return nil, err
	}
	return o.accountWith(w, paths, corrected)
}

// corrected are the corrections of the file that is named, if one is.
func (o telling) corrected() ([]hearsay.Correction, error) {
	if o.Corrections == "" {
		return nil, nil
	}
	file := corrections.File{Path: o.Corrections}
	list, err := file.Read()
	if err != nil {
		return nil, usageError{err}
	}
	return list, nil
}
