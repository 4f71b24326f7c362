// Package intake reads documents from files, folders, archives and standard input.
//
// In go paths, out come documents whose bytes are as received, in a fixed order, and what had
// to be skipped with its reason. It stands apart because it alone touches the file system.
//
// A plain-text file that is valid UTF-8 keeps its bytes untouched, a byte order mark included,
// so that offsets count into the file. Any other text is decoded, and Document.Decoded says
// from what: then offsets count into the decoded text, which reading the file again gives again.
package intake

import (
	"bufio"
	"cmp"
	"context"
	"io"
	"os"
	"slices"

	"hearsay"
)

const (
	defaultMaxBytes = 64 << 20 // the largest file after decompression, and the largest record
	recordsFactor   = 32       // how many times as large a file of records may be
)

// Options are the limits of reading. The zero value is the default.
type Options struct {
	MaxBytes int64 // largest file, after decompression, and largest record; 0 is 64 MiB
}

// Read reads paths: files, and folders walked in the order of their names; "-" is stdin.
// Documents come sorted by path and record, whatever the order of paths, and each once: those
// of the same name and bytes in other places are in Also. err is not nil only where a path
// does not exist or ctx is done.
func Read(ctx context.Context, paths []string, stdin io.Reader, o Options) (documents []hearsay.Document, skipped []hearsay.Skipped, err error) {
	if o.MaxBytes <= 0 {
		o.MaxBytes = defaultMaxBytes
	}
	files, err := find(paths)
	if err != nil {
		return nil, nil, err
	}
	r := reader{ctx: ctx, max: o.MaxBytes, byID: map[hearsay.DocumentID]int{}}
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		r.file(f, stdin)
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	return r.documents, r.skipped, nil
}

// reader gathers what the files hold.
type reader struct {
	ctx       context.Context
	max       int64
	documents []hearsay.Document
	skipped   []hearsay.Skipped
	byID      map[hearsay.DocumentID]int // index into documents
}

func (r *reader) file(path string, stdin io.Reader) {
	in := stdin
	if path != stdinPath {
		f, err := os.Open(path)
		if err != nil {
			r.skip(path, hearsay.Record{}, reasonOf(err))
			return
		}
		defer f.Close()
		in = f
	}
	if in == nil {
		r.skip(path, hearsay.Record{}, reasonEmpty)
		return
	}
	if err := r.stream(path, in); err != nil {
		r.skip(path, hearsay.Record{}, reasonOf(err))
	}
}

// stream reads one opened file, decompressed where its first bytes say so.
func (r *reader) stream(path string, in io.Reader) error {
	plain, done, err := decompress(in)
	if err != nil {
		return err
	}
	defer done()
	name := uncompressedName(path)
	body := bufio.NewReaderSize(plain, 64<<10)
	if format := formatOf(name); format == records || format == "" && looksLikeRecords(body) {
		bounded := &io.LimitedReader{R: body, N: recordsFactor * r.max}
		err := r.lines(path, name, bufio.NewReaderSize(bounded, 64<<10))
		if bounded.N <= 0 {
			return errLarge
		}
		return err
	}
	raw, err := readBounded(body, r.max)
	if err != nil {
		return err
	}
	d := hearsay.Document{Path: path}
	if d.Format, d.Raw, d.Decoded, err = decode(raw, formatOf(name)); err != nil {
		return err
	}
	r.add(d, baseName(name))
	return nil
}

// add takes d in, or notes its path with the document it repeats. Its identifier is made of its
// name, its bytes and what stood beside them; not of its place, so that it is the same in any company.
func (r *reader) add(d hearsay.Document, base string) {
	m := d.Meta
	d.ID = hearsay.DocumentID(hearsay.ID("d", base, d.Record.ID, string(d.Format), string(d.Raw), m.URL, m.Title, m.Outlet, m.Byline, m.Language, m.Published))
	at, seen := r.byID[d.ID]
	if !seen {
		r.byID[d.ID] = len(r.documents)
		r.documents = append(r.documents, d)
		return
	}
	first := &r.documents[at]
	if first.Path != d.Path && !slices.Contains(first.Also, d.Path) {
		first.Also = append(first.Also, d.Path)
	}
}

func (r *reader) skip(path string, record hearsay.Record, reason string) {
	r.skipped = append(r.skipped, hearsay.Skipped{Path: path, Record: record, Reason: reason})
}

// sorted is paths in order, each once.
func sorted(paths []string) []string {
	slices.SortFunc(paths, cmp.Compare[string])
	return slices.Compact(paths)
}
