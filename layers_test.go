package hearsay

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// layers are the rooms of the house, the lowest first. A package imports only packages of lower
// layers; a name that ends in /* stands for the packages below it. Tests may use their own layer too.
var layers = [][]string{
	{"hearsay", "flow"},
	{"lexicon", "models", "store", "corrections", "language/linear", "language/conllu"},
	{"language/cluster"},
	{"language/tag"},
	{"language/parse", "language/name"},
	{"intake", "extract", "language", "flow/*", "store/*"},
	{"who", "when"},
	{"said"},
	{"copied", "story"},
	{"reconcile"},
	{"plan"},
	{"search", "novelty"},
	{"render", "score", "verify"},
	{"serve"},
	{"train/treebank"},
	{"cmd/hearsay", "train/*"},
}

func TestImportsGoStrictlyDown(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path == "third" { // modules of their own, which stand in for others
			return fs.SkipDir
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		room := filepath.ToSlash(filepath.Dir(path))
		if room == "." {
			room = "hearsay"
		}
		from := layerOf(room)
		if from < 0 {
			t.Errorf("%s: %s is in no layer", path, room)
		}
		for _, spec := range file.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			to, ours := strings.CutPrefix(name, "hearsay/")
			if name == "hearsay" {
				to, ours = name, true
			}
			if test := strings.HasSuffix(path, "_test.go"); ours && to != room && (layerOf(to) > from || layerOf(to) == from && !test) {
				t.Errorf("%s: %s imports %s, which is not below it", path, room, to)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func layerOf(room string) int {
	for i, layer := range layers {
		for _, name := range layer {
			if prefix, all := strings.CutSuffix(name, "*"); room == name || all && strings.HasPrefix(room, prefix) {
				return i
			}
		}
	}
	return -1
}
