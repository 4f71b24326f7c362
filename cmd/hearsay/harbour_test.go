package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"hearsay/render"
)

var update = flag.Bool("update", false, "rewrite golden files")

// The account of the shipped example, as the README shows it. -update rewrites it.
func TestHarbour(t *testing.T) {
	golden := filepath.Join("testdata", "harbour.golden")
	got := harbourText(t)
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("the account of examples/harbour differs from %s; look at it with go run ./cmd/hearsay read examples/harbour, then run go test ./cmd/hearsay -update\n%s",
			golden, firstDifference(string(got), string(want)))
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "line " + strconv.Itoa(i+1) + ":\n got " + a[i] + "\nwant " + b[i]
		}
	}
	return strconv.Itoa(len(a)) + " lines, want " + strconv.Itoa(len(b))
}

func harbourText(t *testing.T) []byte {
	t.Helper()
	w := &world{ctx: context.Background(), stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr}
	account, err := work{Quiet: true}.account(w, []string{filepath.Join("..", "..", "examples", "harbour")})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := render.Text(&b, account, render.Options{Width: 80}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
