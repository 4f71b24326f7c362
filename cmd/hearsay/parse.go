package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/term"

	"hearsay"
	"hearsay/extract"
	"hearsay/flow"
	"hearsay/language"
	"hearsay/render"
)

type parseCommand struct {
	Path     []string `arg:"" optional:"" help:"Files and folders; - is standard input, as is none."`
	Words    *string  `name:"text" placeholder:"TEXT" help:"Read these words instead."`
	Tree     bool     `xor:"form" help:"Draw trees (default on a terminal)."`
	CoNLLU   bool     `name:"conllu" xor:"form" help:"Print CoNLL-U (default elsewhere)."`
	NoModels bool     `help:"Do without the trained models; rules alone."`
	MaxBytes int64    `placeholder:"N" help:"Skip files larger than this, unpacked (default: 64 MiB)."`
	Quiet    bool     `short:"q" help:"No progress and no notes on standard error."`
}

// Help is the long help of the subcommand.
func (parseCommand) Help() string {
	return `Shows each sentence as the later steps see it: its words, their parts of speech, what each hangs on
and by which relation of Universal Dependencies, and which words stand inside quotation marks.
Articles are read as by hearsay read, without what the page put round them. Plain text that is
piped in or given by --text is read to the last word; blank lines part its paragraphs.
In CoNLL-U the last column has Start and End, the bytes of the word in the text of the article, base 0,
half open; Quote, how many quotations it stands in; Name, the kind of name that it
begins (B-) or goes on with (I-); and SpaceAfter=No.

Examples:
  hearsay parse --text '“It is shut,” said Orla Tarn.'
  hearsay parse coverage/wire.txt --tree | less
  hearsay parse coverage/ > coverage.conllu
  echo 'Three dead as crane topples' | hearsay parse --tree --no-models`
}

// Run implements the subcommand.
func (c *parseCommand) Run(w *world) error {
	articles, skipped, err := c.articles(w)
	if err != nil {
		return err
	}
	readings, err := c.read(w, articles)
	if err != nil {
		return err
	}
	err = buffered(w.stdout, func(out io.Writer) error {
		if c.Tree || !c.CoNLLU && term.IsTerminal(int(w.stdout.Fd())) {
			return render.Tree(out, readings, textOptions(w.stdout, true))
		}
		return render.CoNLLU(out, readings)
	})
	if err != nil || len(skipped) == 0 {
		return err
	}
	if !c.Quiet {
		noteSkipped(w.stderr, skipped, len(skipped))
	}
	return exitStatus(3)
}

// articles are the words given as an article of their own, or what is read at the paths.
func (c *parseCommand) articles(w *world) ([]hearsay.Article, []hearsay.Skipped, error) {
	switch {
	case c.Words != nil && len(c.Path) > 0:
		return nil, nil, usagef("--text %q and %s: name one or the other", *c.Words, listed(c.Path))
	case c.Words != nil && strings.TrimSpace(*c.Words) == "":
		return nil, nil, usagef("nothing to read: --text is empty")
	case c.Words != nil:
		return []hearsay.Article{{Text: strings.ToValidUTF8(*c.Words, "\uFFFD")}}, nil, nil
	case len(c.Path) == 0 && isTerminal(w.stdin):
		return nil, nil, usagef("nothing to read: name files or folders, - for standard input, or give --text")
	case len(c.Path) == 0:
		c.Path = []string{stdin}
	}
	articles, skipped, err := work{MaxBytes: c.MaxBytes, Quiet: c.Quiet}.articles(w, c.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, usagef("%w (words themselves are given by --text)", err)
	}
	return extract.Repeated(articles), skipped, err
}

const stdin = "-"

func isTerminal(in io.Reader) bool {
	f, ok := in.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// read reads the sentences of each article.
func (c *parseCommand) read(w *world, articles []hearsay.Article) ([]*hearsay.Reading, error) {
	reader, err := language.English(c.NoModels)
	if err != nil {
		return nil, err
	}
	step := flow.Step[hearsay.Article, *hearsay.Reading]{Name: "parse", Do: func(_ context.Context, a hearsay.Article) (*hearsay.Reading, error) {
		r := &hearsay.Reading{Article: a}
		if isPlain(a) {
			r.Sentences, r.Quotes = reader.ReadText(a.Text)
		} else {
			r.Sentences, r.Quotes = reader.Read(&a)
		}
		return r, nil
	}}
	engine, done := work{Quiet: c.Quiet}.engine(w)
	defer done()
	outcomes, err := flow.Map(w.ctx, engine, step, articles)
	if err != nil {
		return nil, err
	}
	readings := make([]*hearsay.Reading, len(outcomes))
	for i, o := range outcomes {
		if o.Err != nil {
			return nil, o.Err
		}
		readings[i] = o.Value
	}
	return readings, nil
}

// isPlain tells text that was piped in or given by --text, which stands for itself, from an article on its page.
func isPlain(a hearsay.Article) bool {
	return (a.Path == "" || a.Path == stdin) && !a.Extracted && a.Record == hearsay.Record{}
}
