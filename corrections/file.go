package corrections

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/pelletier/go-toml/v2"

	"hearsay"
)

// mostBytes is how long a file may be.
const mostBytes = 16 << 20

// File is a file of corrections. Its methods may be called by many goroutines.
type File struct {
	Path string
	mu   sync.Mutex // held while the file is written
}

// Read reads the entries. The error names the file and the line; where there is no such file it is fs.ErrNotExist.
func (f *File) Read() ([]hearsay.Correction, error) {
	data, err := f.bytes()
	if err != nil {
		return nil, err
	}
	return f.parse(data)
}

func (f *File) parse(data []byte) ([]hearsay.Correction, error) {
	list, err := Parse(data)
	var at *Error
	if errors.As(err, &at) && at.Line != 0 {
		return nil, fmt.Errorf("%s:%d: %s", f.Path, at.Line, at.What)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Path, err)
	}
	return list, nil
}

func (f *File) bytes() ([]byte, error) {
	in, err := os.Open(f.Path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, mostBytes+1))
	if err == nil && len(data) > mostBytes {
		err = fmt.Errorf("%s: it is larger than %d MiB", f.Path, mostBytes>>20)
	}
	return data, err
}

// tries is how often an entry is added to a file that somebody else writes meanwhile.
const tries = 5

// Append adds an entry at the end of the file, which is made if it is not there, and gives it as the file then has it. The file is
// replaced as a whole, once its bytes are on the disk: it holds the entry or it does not. What stood in it stays, byte for byte.
func (f *File) Append(c hearsay.Correction) (hearsay.Correction, error) {
	text, err := Format(c)
	if err != nil {
		return c, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for range tries {
		before, err := f.bytes()
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return c, err
		}
		after := join(before, text)
		list, err := f.parse(after)
		if err != nil {
			return c, err
		}
		done, err := f.replace(before, after)
		if err != nil {
			return c, fmt.Errorf("add to %s: %w", f.Path, err)
		}
		if done {
			return list[len(list)-1], nil
		}
	}
	return c, fmt.Errorf("%s is being written by somebody else: try again", f.Path)
}

// join sets an entry after what stands in the file, with an empty line between.
func join(before, text []byte) []byte {
	after := bytes.Clone(before)
	if len(after) > 0 {
		after = append(bytes.TrimRight(after, "\n"), "\n\n"...)
	}
	return append(after, text...)
}

// replace writes the file anew, if it still is as it was.
func (f *File) replace(before, after []byte) (done bool, err error) {
	path, mode := f.Path, fs.FileMode(0o644)
	if at, err := filepath.EvalSymlinks(path); err == nil {
		path = at
	}
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	out, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return false, err
	}
	defer os.Remove(out.Name())
	_, err = out.Write(after)
	if err = errors.Join(err, out.Chmod(mode), out.Sync(), out.Close()); err != nil {
		return false, err
	}
	now, err := f.bytes()
	if err != nil && !errors.Is(err, fs.ErrNotExist) || !bytes.Equal(now, before) {
		return false, nil
	}
	if err := os.Rename(out.Name(), path); err != nil {
		return false, err
	}
	return true, syncFolder(filepath.Dir(path))
}

// syncFolder has the disk keep the name of a file that was renamed. Some systems cannot, and then there is nothing to be done.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	_ = folder.Sync()
	return nil
}

// Format is an entry as the file has it.
func Format(c hearsay.Correction) ([]byte, error) {
	if err := check(c); err != nil {
		return nil, err
	}
	e := entry{Kind: string(c.Kind), Stories: c.Stories, Articles: c.Articles, Owner: c.Owner, Outlets: c.Outlets, Article: c.Article, Statement: c.Statement, Words: c.Words,
		Speaker: c.Speaker, SpeakerKind: string(c.SpeakerKind), Correction: c.Correction, By: c.By, Note: c.Note}
	for _, p := range c.People {
		if p.Article == "" {
			e.People = append(e.People, p.Name)
			continue
		}
		e.People = append(e.People, map[string]any{"name": p.Name, "article": p.Article})
	}
	var err error
	if e.At, err = written(c.At); err != nil {
		return nil, fmt.Errorf("at: %w", err)
	}
	if e.Date = any(c.Date); c.Date == "" {
		e.Date = nil
	}
	return toml.Marshal(document{[]entry{e}})
}

// written is a moment as TOML writes it.
func written(at string) (any, error) {
	if t, err := time.Parse(time.RFC3339, at); err == nil {
		return t, nil
	}
	var day toml.LocalDate
	if err := day.UnmarshalText([]byte(at)); err == nil {
		return day, nil
	}
	var clock toml.LocalDateTime
	err := clock.UnmarshalText([]byte(at))
	return clock, err
}
