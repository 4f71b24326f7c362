package disk_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/store"
	"hearsay/store/disk"
	"hearsay/store/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return disk.Store{Dir: filepath.Join(t.TempDir(), "kept")} })
}

func TestValuesOutliveTheStore(t *testing.T) {
	dir, k := t.TempDir(), store.KeyOf([]byte("k"))
	if err := (disk.Store{Dir: dir}).Put(k, []byte("tide")); err != nil {
		t.Fatal(err)
	}
	if v, ok, err := (disk.Store{Dir: dir}).Get(k); string(v) != "tide" || !ok || err != nil {
		t.Errorf("Get = %q, %v, %v", v, ok, err)
	}
}

func TestDamagedValueIsNotThere(t *testing.T) {
	for name, damage := range map[string]func([]byte) []byte{
		"changed": func(b []byte) []byte { b[len(b)-1] ^= 1; return b },
		"cut":     func(b []byte) []byte { return b[:len(b)-1] },
		"short":   func(b []byte) []byte { return b[:5] },
		"empty":   func([]byte) []byte { return nil },
		"longer":  func(b []byte) []byte { return append(b, 'x') },
	} {
		s, k := disk.Store{Dir: t.TempDir()}, store.KeyOf([]byte("k"))
		if err := s.Put(k, []byte("tide")); err != nil {
			t.Fatal(err)
		}
		path := fileOf(t, s.Dir)
		b, _ := os.ReadFile(path)
		if err := os.WriteFile(path, damage(b), 0o644); err != nil {
			t.Fatal(err)
		}
		if v, ok, err := s.Get(k); ok || err != nil {
			t.Errorf("%s: Get = %q, %v, %v", name, v, ok, err)
		}
		if err := s.Put(k, []byte("tide")); err != nil {
			t.Fatal(err)
		}
		if v, ok, _ := s.Get(k); !ok || string(v) != "tide" {
			t.Errorf("%s: not mended: %q, %v", name, v, ok)
		}
	}
}

func TestKeysCannotLeadOut(t *testing.T) {
	s := disk.Store{Dir: t.TempDir()}
	for _, k := range []store.Key{"", "ab", "../../../x", "../../../../abc", "ABCDEF00"} {
		if err := s.Put(k, nil); err == nil {
			t.Errorf("Put %q: no error", k)
		}
		if _, _, err := s.Get(k); err == nil {
			t.Errorf("Get %q: no error", k)
		}
	}
}

// fileOf is the one file of a store, and there is no unfinished one beside it.
func fileOf(t *testing.T, dir string) (path string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			if path != "" || strings.HasPrefix(d.Name(), ".") {
				t.Errorf("more than one file: %s", p)
			}
			path = p
		}
		return err
	})
	if err != nil || path == "" {
		t.Fatal(path, err)
	}
	return path
}
