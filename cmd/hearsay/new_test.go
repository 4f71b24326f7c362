package main

import (
	"io"
	"strings"
	"testing"

	"hearsay"
	"hearsay/novelty"
	"hearsay/render"
	"hearsay/search"
)

// What is new in the shipped example, as the README shows it in part. -update rewrites it.
func TestNewInHarbour(t *testing.T) {
	account := harbour(t)
	var got string
	for _, q := range []struct {
		asked, since, until string
		options             render.Options
	}{
		{"", "", "", render.Options{}},
		{"--since 2024-06-25 --all", "2024-06-25", "", render.Options{All: true}},
		{"--since 2024-06-08 --until 2024-06-08", "2024-06-08", "2024-06-08", render.Options{}},
		{"--since 2024-06-20 # at 50 columns", "2024-06-20", "", render.Options{Width: 50}},
	} {
		when, err := search.Days(q.since, q.until)
		if err != nil {
			t.Fatal(err)
		}
		articles := newIn(t, account, when)
		answer := written(t, func(out io.Writer) error { return render.Novelties(out, account, articles, q.options) })
		if strings.HasSuffix(q.asked, "2024-06-08") && !strings.Contains(readme(t), "examples/harbour "+q.asked+"` prints:\n\n```\n"+answer+"```\n") {
			t.Errorf("the README does not show what %s prints", q.asked)
		}
		got += "$ hearsay new examples/harbour " + q.asked + "\n" + answer + "\n"
	}
	golden(t, "new.golden", "new examples/harbour", got)
}

func newIn(t *testing.T, account *hearsay.Account, when hearsay.Date) []novelty.Article {
	t.Helper()
	articles, err := novelty.Articles(account, when)
	if err != nil {
		t.Fatal(err)
	}
	return articles
}
