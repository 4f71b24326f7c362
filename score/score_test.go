package score

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"testing"

	"hearsay/flow/local"
	"hearsay/intake"
	"hearsay/plan"
)

// kit is the folder of the evaluation kit; the test is skipped where there is none.
func kit(t *testing.T) string {
	t.Helper()
	folder := cmp.Or(os.Getenv("HEARSAY_KIT"), filepath.Join("..", "..", "shared"))
	if _, err := os.Stat(filepath.Join(folder, "bench", "data")); err != nil {
		t.Skipf("no evaluation kit at %s: set HEARSAY_KIT to where it is", folder)
	}
	return folder
}

// A change of behaviour shows as a change of numbers: hearsay score SETS --golden score/testdata/golden.tsv --update.
func TestGolden(t *testing.T) {
	folder := kit(t)
	golden := golden(t, "golden.tsv")
	for _, set := range sortedKeys(golden) {
		t.Run(set, func(t *testing.T) {
			place := filepath.Join(folder, "bench", "data", set)
			if _, err := os.Stat(place); err != nil {
				place = filepath.Join(folder, "acceptance", set)
			}
			if _, err := os.Stat(place); err != nil {
				place = filepath.Join(folder, "bench", "data", "accounts", set)
			}
			for _, line := range golden.Compare(set, measure(t, place), 0.0005) {
				t.Error(line)
			}
		})
	}
}

// The same for eight invented stories that the project marks itself: hearsay score score/testdata/stories/* --golden
// score/testdata/stories.tsv --update.
func TestStories(t *testing.T) {
	golden := golden(t, "stories.tsv")
	for _, set := range sortedKeys(golden) {
		t.Run(set, func(t *testing.T) {
			for _, line := range golden.Compare(set, measure(t, filepath.Join("testdata", "stories", set)), 0.0005) {
				t.Error(line)
			}
		})
	}
}

func golden(t *testing.T, name string) Golden {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	golden, err := ReadGolden(f)
	if err != nil {
		t.Fatal(err)
	}
	return golden
}

func measure(t *testing.T, folder string) []Metric {
	t.Helper()
	key, err := ReadKey(folder)
	if err != nil {
		t.Fatal(err)
	}
	paths, err := Input(folder, false)
	if err != nil {
		t.Fatal(err)
	}
	documents, skipped, err := intake.Read(context.Background(), paths, nil, intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	account, err := plan.Plan{Engine: local.Engine{}}.Run(context.Background(), documents, skipped)
	if err != nil {
		t.Fatal(err)
	}
	return Account(key, account)
}
