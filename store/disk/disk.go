// Package disk keeps results in files below one folder.
//
// The value of key "3fa9c1…" is the file 3f/a9/3fa9c1…, which begins with the SHA-256 of the
// value. A file is written beside its place and renamed into it, so that a reader sees all of
// it or none; one whose value does not fit its hash counts as not there.
package disk

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"hearsay/store"
)

// Store keeps its files below Dir, which is made when the first value is put.
type Store struct{ Dir string }

// Get implements store.Store.
func (s Store) Get(k store.Key) ([]byte, bool, error) {
	path, err := s.path(k)
	if err != nil {
		return nil, false, err
	}
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, fmt.Errorf("store: %w", err)
	}
	if len(b) < sha256.Size {
		return nil, false, nil
	}
	value := b[sha256.Size:]
	if sum := sha256.Sum256(value); !bytes.Equal(sum[:], b[:sha256.Size]) {
		return nil, false, nil
	}
	return value, true, nil
}

// Put implements store.Store.
func (s Store) Put(k store.Key, value []byte) error {
	path, err := s.path(k)
	if err == nil {
		err = write(path, value)
	}
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	return nil
}

func write(path string, value []byte) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	sum := sha256.Sum256(value)
	_, err = f.Write(append(sum[:], value...))
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// path is the file of k, which must be hexadecimal, so that it cannot lead out of Dir.
func (s Store) path(k store.Key) (string, error) {
	if len(k) < 6 || strings.Trim(string(k), "0123456789abcdef") != "" {
		return "", fmt.Errorf("key %q is not hexadecimal", k)
	}
	return filepath.Join(s.Dir, string(k[:2]), string(k[2:4]), string(k)), nil
}
