// Package intake reads documents from files, folders, archives and standard input.
//
// In go paths, out come documents whose bytes are as received, in a fixed order, and what had
// to be skipped with its reason. It stands apart because it alone touches the file system.
package intake

import (
	"context"
	"io"

	"hearsay"
)

// Options are the limits of reading. The zero value is the default.
type Options struct {
	MaxBytes int64 // largest file, after decompression; 0 is 64 MiB
}

// Read reads paths in order: files, and folders walked in the order of their names; "-" is stdin.
// The order of documents does not depend on the order of paths. err is not nil only where a path
// does not exist or ctx is done.
func Read(ctx context.Context, paths []string, stdin io.Reader, o Options) (documents []hearsay.Document, skipped []hearsay.Skipped, err error) {
	return nil, nil, nil
}
