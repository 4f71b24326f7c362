package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"hearsay"
	"hearsay/when"
)

// The words of the explanation of times.
const (
	wordNoTimes = "No time is named."
	wordVague   = "vague: no day, and no length"
	wordNoDay   = "no value: nothing to count from"
	wordCounted = "counted from "
	wordOr      = "or "

	wordNothingFor = "nothing speaks for it"
	wordPolicy     = "policy "
)

// kindWords says what kind of time it is.
var kindWords = map[hearsay.TimeKind]string{
	hearsay.DateKind: "a date", hearsay.ClockKind: "a time of day", hearsay.DurationKind: "a length", hearsay.SetKind: "repeated",
}

// anchorWords says what a time was counted from.
var anchorWords = map[string]string{
	"published": "the day of writing", "inferred": "the day of writing, itself worked out", "previous": "the date named before",
	"document": "the date of another article",
}

// Times explains time expressions, one below the other: its value, what it is, the rule that read it, what it was counted
// from, what else it may mean and what spoke for each, and the policy that settled it.
func Times(w io.Writer, times []when.Explained, o Options) error {
	if o.Width <= 0 {
		o.Width = 80
	}
	t := &textWriter{out: bufio.NewWriter(w), width: max(o.Width, 40), color: o.Color}
	if len(times) == 0 {
		t.line(0, run{wordNoTimes, plain})
	}
	for _, x := range times {
		t.blank()
		t.time(x)
	}
	return t.out.Flush()
}

func (t *textWriter) time(x when.Explained) {
	value := x.Value
	if value == "" {
		value = "–"
	}
	t.line(0, run{clean(x.Words), bold}, run{"  " + value, plain})
	t.line(timeIndent, run{timeWords(x), plain})
	for _, r := range x.Rules {
		t.hang(timeIndent, 2, "", run{ruleWords(r), dim})
	}
	if from, ok := anchorWords[x.Anchor]; ok {
		t.line(timeIndent, run{wordCounted + from, plain})
	}
	t.others(x)
	for _, p := range x.Policies {
		t.hang(timeIndent, 2, "", run{wordPolicy + p.Name + ": " + p.Example, dim})
	}
}

const timeIndent = 4

// timeWords says what kind of time it is, in plain words when, and its TIMEX3 value where that is another.
func timeWords(x when.Explained) string {
	parts := []string{kindWords[x.Kind]}
	switch d := (hearsay.Date{Value: x.Value, Earliest: x.Earliest, Latest: x.Latest}); {
	case d.Known():
		parts = append(parts, dateWords(d, 0))
	case x.Value == "" && (x.Timex == "" || strings.HasSuffix(x.Timex, "_REF")):
		parts = append(parts, noValueWords(x))
	}
	if x.Grain != "" {
		parts = append(parts, "grain "+x.Grain)
	}
	if x.Timex != "" {
		parts = append(parts, "TIMEX3 "+x.Timex)
	}
	return strings.Join(parts, "; ")
}

func noValueWords(x when.Explained) string {
	if x.Timex != "" {
		return wordVague
	}
	return wordNoDay
}

func ruleWords(r when.Rule) string {
	if r.Pattern == "" {
		return wordBy + " " + r.Name
	}
	return fmt.Sprintf("%s %s: %s, as in “%s”", wordBy, r.Name, r.Pattern, r.Example)
}

// others are the candidates with their weights, or the other readings where none are weighed.
func (t *textWriter) others(x when.Explained) {
	for _, c := range x.Candidates {
		label := fmt.Sprintf("%.2f  %s  ", c.Weight, c.Value)
		words := strings.Join(c.For, "; ")
		if words == "" {
			words = wordNothingFor
		}
		t.hang(timeIndent, len(label), label, run{words, plain})
	}
	if len(x.Candidates) == 0 && len(x.Also) > 0 {
		t.line(timeIndent, run{wordOr + strings.Join(x.Also, ", "), plain})
	}
}
