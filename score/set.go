package score

import (
	"fmt"
	"os"
	"path/filepath"
)

// Input is what to read of a set: its records, its documents or its pages. Undated is the same
// records of which every second has lost its date.
func Input(folder string, undated bool) (paths []string, err error) {
	names := []string{"input.jsonl", "documents", "html"}
	if undated {
		names = []string{"input-undated.jsonl"}
	}
	for _, name := range names {
		path := filepath.Join(folder, name)
		if _, err := os.Stat(path); err == nil {
			return []string{path}, nil
		}
	}
	return nil, fmt.Errorf("%s has nothing to read: want input.jsonl, documents or html beside key.json", folder)
}
