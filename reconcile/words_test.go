package reconcile

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// A class that word-classes.tsv does not have is never listed: every class that is asked for by name is there.
func TestClassesAskedForAreListed(t *testing.T) {
	asked := regexp.MustCompile(`listed\("([^"]+)", `)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asked.FindAllStringSubmatch(string(source), -1) {
			if len(wordClasses()[m[1]]) == 0 {
				t.Errorf("%s: word-classes.tsv has no class %q", file, m[1])
			}
		}
	}
}
