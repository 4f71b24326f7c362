package main

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"hearsay"
	"hearsay/render"
)

var update = flag.Bool("update", false, "rewrite golden files")

// The account of the shipped example, as the README shows it. -update rewrites it.
func TestHarbour(t *testing.T) {
	golden(t, "harbour.golden", "read examples/harbour", written(t, func(out io.Writer) error {
		return render.Text(out, harbour(t), render.Options{Width: 80})
	}))
}

// golden wants got to be what stands in a file of testdata; command is how to look at it.
func golden(t *testing.T, name, command, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("it differs from %s; look at it with go run ./cmd/hearsay %s, then run go test ./cmd/hearsay -update\n%s",
			file, command, firstDifference(got, string(want)))
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

func harbour(t *testing.T) *hearsay.Account {
	t.Helper()
	w := &world{ctx: context.Background(), stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr}
	account, err := work{Quiet: true}.account(w, []string{filepath.Join("..", "..", "examples", "harbour")})
	if err != nil {
		t.Fatal(err)
	}
	return account
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
