package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"hearsay/score"
)

type scoreCommand struct {
	Set     []string `arg:"" help:"Folders with key.json and what it marks, or names of sets of the evaluation kit."`
	Beside  bool     `help:"Beside each figure, that of the rules without models, and of a naive floor."`
	Undated bool     `help:"Read input-undated.jsonl, in which every second document lacks its date."`
	Kit     string   `env:"HEARSAY_KIT" default:"../shared" placeholder:"DIR" help:"Where the evaluation kit is (default: $HEARSAY_KIT, else ../shared)."`
	Golden  string   `placeholder:"FILE" help:"Compare with the figures written down in FILE; exit status 1 where they differ."`
	Update  bool     `help:"With --golden: write the figures down instead."`
	work
}

// tolerance is by how much a figure may differ from the one written down.
const tolerance = 0.0005

// Help is the long help of the subcommand.
func (scoreCommand) Help() string {
	return `Reads each set, compares the account with its key, and prints one figure a line.

Examples:
  hearsay score ../shared/bench/data/polnear-dev
  hearsay score meantime-times gum-times --beside
  hearsay score meantime-times --golden score/testdata/golden.tsv --update`
}

// Run implements the subcommand.
func (c *scoreCommand) Run(w *world) error {
	golden, err := c.golden()
	if err != nil {
		return err
	}
	var off []string
	for _, set := range c.Set {
		metrics, err := c.measure(w, c.folder(set))
		if err != nil {
			return err
		}
		if c.Update {
			golden.Put(filepath.Base(set), metrics)
		} else if c.Golden != "" {
			off = append(off, golden.Compare(filepath.Base(set), metrics, tolerance)...)
		}
	}
	if c.Update {
		return writeFile(c.Golden, golden.Write)
	}
	for _, line := range off {
		fmt.Fprintln(w.stderr, "hearsay:", line)
	}
	if len(off) > 0 {
		return exitStatus(1)
	}
	return nil
}

func (c *scoreCommand) golden() (score.Golden, error) {
	if c.Golden == "" {
		if c.Update {
			return nil, usagef("--update goes with --golden")
		}
		return nil, nil
	}
	f, err := os.Open(c.Golden)
	if errors.Is(err, fs.ErrNotExist) && c.Update {
		return score.Golden{}, nil
	} else if err != nil {
		return nil, usageError{err}
	}
	defer f.Close()
	return score.ReadGolden(f)
}

// folder finds a set: a folder, or the name of one of the kit.
func (c *scoreCommand) folder(set string) string {
	if _, err := os.Stat(filepath.Join(set, "key.json")); err == nil {
		return set
	}
	return filepath.Join(c.Kit, "bench", "data", set)
}

// measure prints the figures of a set and returns them.
func (c *scoreCommand) measure(w *world, folder string) ([]score.Metric, error) {
	key, err := score.ReadKey(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("%w (a set is a folder with key.json, or the name of one in the evaluation kit; see --kit)", err)
	} else if err != nil {
		return nil, err
	}
	paths, err := score.Input(folder, c.Undated)
	if err != nil {
		return nil, usageError{err}
	}
	account, err := c.account(w, paths)
	if err != nil {
		return nil, err
	}
	metrics := score.Account(key, account)
	var table score.Table
	table.Add("all", metrics)
	if c.Beside {
		rules := c.work
		rules.NoModels = true
		plain, err := rules.account(w, paths)
		if err != nil {
			return nil, err
		}
		floor, err := score.Floor(account)
		if err != nil {
			return nil, err
		}
		table.Add("rules only", score.Account(key, plain))
		table.Add("floor", score.Account(key, floor))
	}
	return metrics, buffered(w.stdout, func(out io.Writer) error {
		fmt.Fprintln(out, "#", filepath.Base(folder))
		return table.Write(out)
	})
}
