package plan

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"testing"

	"hearsay/flow/local"
	"hearsay/intake"
)

// kit is a file of the evaluation kit; the test is skipped where the kit is absent.
func kit(tb testing.TB, path ...string) string {
	root := cmp.Or(os.Getenv("HEARSAY_KIT"), filepath.Join("..", "..", "shared"))
	name := filepath.Join(append([]string{root}, path...)...)
	if _, err := os.Stat(name); err != nil {
		tb.Skipf("no evaluation kit: %v (set HEARSAY_KIT)", err)
	}
	return name
}

// BenchmarkRun reads 84 newspaper articles and tells them.
func BenchmarkRun(b *testing.B) {
	path := kit(b, "bench", "data", "polnear-dev", "input.jsonl")
	documents, _, err := intake.Read(context.Background(), []string{path}, nil, intake.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := (Plan{Engine: local.Engine{}}).Run(context.Background(), documents, nil); err != nil {
			b.Fatal(err)
		}
	}
}
