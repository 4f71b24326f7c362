package main

import (
	"hearsay"
	"hearsay/extract"
	"hearsay/flow"
	"hearsay/flow/kept"
	"hearsay/flow/local"
	"hearsay/intake"
	"hearsay/plan"
	"hearsay/store/disk"
)

// work is the flags of every subcommand that reads articles.
type work struct {
	Cache    string `type:"path" placeholder:"DIR" help:"Keep what was read in DIR, and read only what is new next time."`
	Workers  int    `placeholder:"N" help:"How many articles to read at a time (default: one a core)."`
	NoModels bool   `help:"Do without the trained models; rules alone."`
	MaxBytes int64  `placeholder:"N" help:"Skip files larger than this, unpacked (default: 64 MiB)."`
	Quiet    bool   `short:"q" help:"No progress and no notes on standard error."`
}

// account reads the documents at paths and makes their account.
func (o work) account(w *world, paths []string) (*hearsay.Account, error) {
	return o.accountWith(w, paths, nil)
}

func (o work) accountWith(w *world, paths []string, corrected []hearsay.Correction) (*hearsay.Account, error) {
	documents, skipped, err := o.documents(w, paths)
	if err != nil {
		return nil, err
	}
	engine, done := o.engine(w)
	defer done()
	return plan.Plan{Engine: engine, RulesOnly: o.NoModels, Corrections: corrected}.Run(w.ctx, documents, skipped)
}

func (o work) documents(w *world, paths []string) ([]hearsay.Document, []hearsay.Skipped, error) {
	if len(paths) == 0 {
		return nil, nil, usagef("nothing to read: name files or folders, or - for standard input")
	}
	documents, skipped, err := intake.Read(w.ctx, paths, w.stdin, intake.Options{MaxBytes: o.MaxBytes})
	switch {
	case w.ctx.Err() != nil:
		return nil, nil, w.ctx.Err()
	case err != nil:
		return nil, nil, usageError{err}
	case len(documents) == 0 && len(skipped) == 0:
		return nil, nil, usagef("nothing to read in %s: it takes .txt, .md, .html and .jsonl, also as .gz or .zst", listed(paths))
	}
	return documents, skipped, nil
}

// articles reads the documents at paths and turns them into articles, as reading does; those that cannot be read are in skipped.
func (o work) articles(w *world, paths []string) (articles []hearsay.Article, skipped []hearsay.Skipped, err error) {
	documents, skipped, err := o.documents(w, paths)
	if err != nil {
		return nil, nil, err
	}
	step := flow.Step[hearsay.Document, hearsay.Article]{Name: "extract", Do: extract.Article}
	outcomes, err := flow.Map(w.ctx, local.Engine{Workers: o.Workers}, step, documents)
	if err != nil {
		return nil, nil, err
	}
	for i, out := range outcomes {
		if d := documents[i]; out.Err != nil {
			skipped = append(skipped, hearsay.Skipped{Path: d.Path, Record: d.Record, Reason: out.Err.Error()})
		} else {
			articles = append(articles, out.Value)
		}
	}
	return articles, skipped, nil
}

// ended is how a command ends that showed an account, or failed to: with notes of documents that were skipped and of dates
// that could not be read, and with an exit status of its own where documents were skipped.
func (o work) ended(w *world, account *hearsay.Account, err error) error {
	if err != nil {
		return err
	}
	if !o.Quiet {
		noteUnread(w.stderr, account.Documents, mostNotes)
		noteSkipped(w.stderr, account.Skipped, mostNotes)
	}
	if len(account.Skipped) > 0 {
		return exitStatus(3)
	}
	return nil
}

const mostNotes = 5 // of one kind

// engine is what runs the steps; done is to be called when they have run.
func (o work) engine(w *world) (engine flow.Engine, done func()) {
	p := newProgress(w.stderr, o.Quiet)
	engine = local.Engine{Workers: o.Workers, Progress: p.report}
	if o.Cache == "" {
		return engine, p.done
	}
	return kept.Engine{Store: disk.Store{Dir: o.Cache}, Next: engine}, p.done
}
