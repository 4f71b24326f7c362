package said

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"hearsay"
)

var update = flag.Bool("update", false, "rewrite what the marked articles want")

// Marked articles: under each stands every statement that must be found, and nothing else, as
//
//	stance manner | speaker (kind) | chain > chain | cue | content // content | when, if told
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := show(readText(t, string(a.Files[0].Data)))
			if *update {
				a.Files = append(a.Files[:1], txtar.File{Name: "want", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(a.Files[1].Data), got); diff != "" {
				t.Errorf("statements (-want +got):\n%s", diff)
			}
		})
	}
}

// show is the statements of r in the form of the marked articles.
func show(r *hearsay.Reading) string {
	var b strings.Builder
	text := r.Article.Text
	for _, s := range r.Statements {
		var chain, content []string
		for _, h := range s.Chain {
			chain = append(chain, h.Name)
		}
		for _, p := range s.Content {
			content = append(content, p.Of(text))
		}
		cue := ""
		if s.Cue != nil {
			cue = s.Cue.Of(text)
		}
		fmt.Fprintf(&b, "%s %s | %s (%s) | %s | %s | %s", s.Stance, s.Kind, s.Speaker.Name, s.Speaker.Kind,
			strings.Join(chain, " > "), cue, strings.Join(content, " // "))
		if s.Said != nil {
			fmt.Fprintf(&b, " | %s", s.Said.Value)
		}
		b.WriteString("\n")
	}
	return b.String()
}
