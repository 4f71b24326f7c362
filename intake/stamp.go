package intake

import (
	"fmt"
	"os"

	"hearsay"
)

// Stamp is another one whenever a file that Read would read of the paths has come, gone or changed, as far as its size and
// the time of its last change tell. Standard input has none.
func Stamp(paths []string) (string, error) {
	files, err := find(paths)
	if err != nil {
		return "", err
	}
	parts := make([]string, 0, len(files))
	for _, f := range files {
		if info, err := os.Stat(f); err == nil {
			parts = append(parts, fmt.Sprint(f, " ", info.Size(), " ", info.ModTime().UnixNano()))
		}
	}
	return hearsay.ID("", parts...), nil
}
