package main

import (
	"encoding/json"
	"io"
	"strings"

	"hearsay"
	"hearsay/language"
	"hearsay/render"
	"hearsay/when"
)

type whenCommand struct {
	Words    []string `arg:"" optional:"" name:"text" help:"The words to read; - is standard input, as is none."`
	On       string   `placeholder:"DATE" help:"The day they were written, e.g. 2023-11-15; without it only what names its own date has a value."`
	JSON     bool     `name:"json" help:"Print a JSON array."`
	NoModels bool     `help:"Do without the trained models; then no verb speaks for a day ahead."`
}

// Help is the long help of the subcommand.
func (whenCommand) Help() string {
	return `Shows the time expressions of a text and how each is read: its value in EDTF (ISO 8601-2), what it is and
in which grain, the rules of lexicon/en/times.tsv that read it, what it was counted from, the days that it may
mean with what spoke for each, and the policy of lexicon/en/time-policy.tsv that settled what usage leaves open.

Examples:
  hearsay when 'It closed last September and reopens on Friday.' --on 2023-11-15
  hearsay when 'after a silence of 18 months' --on 2023-11-15 --json
  hearsay when - --on 2023-11-15 < wire.txt`
}

// Run implements the subcommand.
func (c *whenCommand) Run(w *world) error {
	r := &hearsay.Reading{}
	if c.On != "" {
		day, err := hearsay.ParseDay(c.On)
		if err != nil || len(c.On) > len("2023-11-15") {
			return usagef("--on %q: want a day as 2023-11-15", c.On)
		}
		if y, _, _ := day.Civil(); y < hearsay.FirstYear || y > hearsay.LastYear {
			return usagef("--on %q: want a day of the years %d to %d", c.On, hearsay.FirstYear, hearsay.LastYear)
		}
		r.Article.Published = hearsay.Date{Value: day.String(), Earliest: day, Latest: day, How: hearsay.Given}
	}
	var err error
	if r.Article.Text, err = c.text(w); err != nil {
		return err
	}
	reader, err := language.English(c.NoModels)
	if err != nil {
		return err
	}
	r.Sentences, r.Quotes = reader.ReadText(r.Article.Text)
	times := when.Explain(r)
	return buffered(w.stdout, func(out io.Writer) error {
		if !c.JSON {
			return render.Times(out, times, textOptions(w.stdout, true))
		}
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(times)
	})
}

// maxText is how many bytes are read from standard input.
const maxText = 64 << 20

func (c *whenCommand) text(w *world) (string, error) {
	text := strings.Join(c.Words, " ")
	if text == stdin || len(c.Words) == 0 {
		if len(c.Words) == 0 && isTerminal(w.stdin) {
			return "", usagef("nothing to read: give the words, or - for standard input")
		}
		b, err := io.ReadAll(io.LimitReader(w.stdin, maxText))
		if err != nil {
			return "", err
		}
		text = string(b)
	}
	if strings.TrimSpace(text) == "" {
		return "", usagef("nothing to read: the text is empty")
	}
	return strings.ToValidUTF8(text, "\uFFFD"), nil
}
