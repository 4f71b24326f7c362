package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"hearsay"
	"hearsay/render"
	"hearsay/search"
)

// Where in a file a record stands is no evidence: the same records in another order give the same bytes, whichever way they
// are asked for, those without a date too.
func TestOrderOfRecords(t *testing.T) {
	for name, records := range recordFiles(t) {
		for i, r := range records {
			if i%2 == 0 {
				delete(r, "published")
			}
		}
		first := forms(t, accountOf(t, records))
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
		again := forms(t, accountOf(t, records))
		for form, want := range first {
			if again[form] != want {
				t.Errorf("%s, %s: %s", name, form, firstDifference(again[form], want))
			}
		}
	}
}

// Records that do not name themselves are told of in the order of their content.
func TestOrderOfRecordsWithoutNames(t *testing.T) {
	orders := [2][]hearsay.DocumentID{}
	for i, at := range [][]int{{0, 1, 2}, {2, 0, 1}} {
		texts := []string{"The ferry was late, the coastguard said.", "A baker won a prize, the jury said.", "The bridge is closed, the council said."}
		var records []map[string]any
		for _, n := range at {
			records = append(records, map[string]any{"text": texts[n]})
		}
		for _, a := range newIn(t, accountOf(t, records), hearsay.Date{}) {
			orders[i] = append(orders[i], a.ID)
		}
	}
	if len(orders[0]) != 3 || [3]hearsay.DocumentID(orders[0]) != [3]hearsay.DocumentID(orders[1]) {
		t.Errorf("%v, in another order %v", orders[0], orders[1])
	}
}

// What is written of the example, of the scorer's stories and of one article that is printed again holds.
func TestVerifyAccepts(t *testing.T) {
	files := recordFiles(t)
	for i := range 4 {
		files["printed again"] = append(files["printed again"], map[string]any{"published": fmt.Sprint("2031-03-0", i+1), "outlet": "Quay Post",
			"text": "The ferry sank on Monday, killing 12 people, the coastguard said. “We waited for an hour,” said Ada Pell, a teacher."})
	}
	for name, records := range files {
		var written bytes.Buffer
		if err := render.JSON(&written, accountOf(t, records), false); err != nil {
			t.Fatal(err)
		}
		articles, _, err := work{Quiet: true}.articles(&world{ctx: t.Context(), stdin: linesOf(t, records)}, []string{stdin})
		if err != nil {
			t.Fatal(err)
		}
		report, err := check(name, written.Bytes(), articles)
		if err != nil || len(report.Problems) > 0 {
			t.Errorf("%s: %v %v", name, report.Problems, err)
		}
	}
}

// recordFiles are the stories of the example and of the scorer's own, as records.
func recordFiles(t *testing.T) map[string][]map[string]any {
	t.Helper()
	files := map[string][]map[string]any{}
	stories, err := filepath.Glob("../../score/testdata/stories/*/input.jsonl")
	if err != nil || len(stories) == 0 {
		t.Fatal(stories, err)
	}
	for _, name := range stories {
		lines := json.NewDecoder(bytes.NewReader(contentOf(t, name)))
		for lines.More() {
			var r map[string]any
			if err := lines.Decode(&r); err != nil {
				t.Fatal(err)
			}
			files[name] = append(files[name], r)
		}
	}
	articles, err := filepath.Glob("../../examples/harbour/*")
	if err != nil || len(articles) == 0 {
		t.Fatal(articles, err)
	}
	date := regexp.MustCompile(`(?m)^Date: (.*)\n`)
	for _, name := range articles {
		content, field := contentOf(t, name), "text"
		if filepath.Ext(name) == ".html" {
			field = "html"
		}
		r := map[string]any{"id": filepath.Base(name), field: string(date.ReplaceAll(content, nil))}
		if m := date.FindSubmatch(content); m != nil {
			r["published"] = string(m[1])
		}
		files["harbour"] = append(files["harbour"], r)
	}
	return files
}

func contentOf(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// linesOf is records as a file has them.
func linesOf(t *testing.T, records []map[string]any) io.Reader {
	t.Helper()
	lines := new(bytes.Buffer)
	for _, r := range records {
		if err := json.NewEncoder(lines).Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	return lines
}

// accountOf is the account of records in one file.
func accountOf(t *testing.T, records []map[string]any) *hearsay.Account {
	t.Helper()
	account, err := work{Quiet: true}.account(&world{ctx: t.Context(), stdin: linesOf(t, records)}, []string{stdin})
	if err != nil {
		t.Fatal(err)
	}
	return account
}

// forms are what the commands print of an account.
func forms(t *testing.T, a *hearsay.Account) map[string]string {
	t.Helper()
	index, err := (&saidCommand{}).index(a, "")
	if err != nil {
		t.Fatal(err)
	}
	said, articles, all := index.Statements(search.Query{}), newIn(t, a, hearsay.Date{}), render.Options{All: true}
	out := map[string]string{}
	for form, write := range map[string]func(io.Writer) error{
		"read":        func(w io.Writer) error { return render.Text(w, a, all) },
		"read --json": func(w io.Writer) error { return render.JSON(w, a, true) },
		"read --html": func(w io.Writer) error { return render.HTML(w, a) },
		"said":        func(w io.Writer) error { return render.Statements(w, a, said, all) },
		"said --csv":  func(w io.Writer) error { return render.StatementsCSV(w, a, said) },
		"new":         func(w io.Writer) error { return render.Novelties(w, a, articles, all) },
		"new --json":  func(w io.Writer) error { return render.NoveltiesJSON(w, a, articles) },
	} {
		out[form] = written(t, write)
	}
	return out
}
