package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// stdinPath stands for standard input, on the command line and as a document's path.
const stdinPath = "-"

// find lists the files that paths name, sorted: folders are walked. Hidden files and folders are passed over
// unless they are named themselves; so are links below a folder, which could lead round.
func find(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		if path == stdinPath {
			files = append(files, path)
			continue
		}
		info, err := os.Stat(path)
		if err != nil {
			return nil, missing(path, err)
		}
		if !info.IsDir() {
			files = append(files, path)
			continue
		}
		below, err := walk(path)
		if err != nil {
			return nil, err
		}
		files = append(files, below...)
	}
	return sorted(files), nil
}

// walk lists the regular files below dir. A folder that cannot be opened is listed itself, so
// that it is skipped with its reason.
func walk(dir string) (files []string, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			files = append(files, path)
			return nil
		}
		if path != dir && strings.HasPrefix(d.Name(), ".") {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !isPartOfPage(path) && (d.Type().IsRegular() || isLinkToFile(path, d)) {
			files = append(files, path)
		}
		return nil
	})
	return files, err
}

// isPartOfPage reports whether a file is what browsers save beside a page: pictures, scripts, styles.
func isPartOfPage(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".css", ".js", ".mjs", ".map", ".ico", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff",
		".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".webm", ".ogg", ".wav", ".mov", ".avi":
		return true
	}
	return false
}

func isLinkToFile(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

func missing(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: no such file or folder: %w", path, fs.ErrNotExist)
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}

// uncompressedName is the path without the ending of its compression.
func uncompressedName(path string) string {
	for _, ending := range []string{".gz", ".zst"} {
		if strings.HasSuffix(strings.ToLower(path), ending) {
			return path[:len(path)-len(ending)]
		}
	}
	return path
}

func baseName(name string) string { return filepath.Base(name) }
