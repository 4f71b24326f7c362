package main

import (
	"io"
	"os"
	"strings"
	"testing"

	"hearsay"
	"hearsay/render"
)

const inReadme = "--by engineer --about crane"

// What the shipped example says to some of the questions that a desk asks. -update rewrites it.
func TestSaidOfHarbour(t *testing.T) {
	account := harbour(t)
	words := func(s string) *string { return &s }
	var got string
	for _, q := range []struct {
		asked   string
		command saidCommand
		width   int
	}{
		{"--by authority", saidCommand{By: words("authority")}, 80},
		{"--anonymous --until 2024-06-09", saidCommand{Anonymous: true, Until: "2024-06-09"}, 80},
		{"--via courier # at 50 columns", saidCommand{Via: words("courier")}, 50},
		{"--about 'quay reopen'", saidCommand{About: words("quay reopen")}, 80},
		{"--kind document,group --all", saidCommand{Kind: []hearsay.PartyKind{hearsay.DocumentParty, hearsay.GroupParty}, All: true}, 80},
		{inReadme, saidCommand{By: words("engineer"), About: words("crane")}, 80},
		{"--by haloran", saidCommand{By: words("haloran")}, 80},
	} {
		query, err := q.command.query()
		if err != nil {
			t.Fatal(err)
		}
		found, err := q.command.search(account, query)
		if err != nil {
			t.Fatal(err)
		}
		answer := written(t, func(out io.Writer) error {
			return render.Statements(out, account, found, render.Options{Width: q.width, All: q.command.All})
		})
		if q.asked == inReadme && !strings.Contains(readme(t), "examples/harbour "+q.asked+"` prints:\n\n```\n"+answer+"```\n") {
			t.Errorf("the README does not show what %s prints", q.asked)
		}
		got += "$ hearsay said examples/harbour " + q.asked + "\n" + answer + "\n"
	}
	golden(t, "said.golden", "said examples/harbour", got)
}

func readme(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
