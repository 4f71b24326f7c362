package intake

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"

	"github.com/klauspost/compress/zstd"
)

// Reasons for skipping.
const (
	reasonEmpty  = "empty"
	reasonBinary = "not text: it holds NUL bytes or control characters"
	reasonLarge  = "larger than the limit"
)

var (
	errEmpty  = errors.New(reasonEmpty)
	errBinary = errors.New(reasonBinary)
	errLarge  = errors.New(reasonLarge)

	errNotArticle = errors.New("no article: PDF, or JSON that is not JSON Lines")
)

// reasonOf is err in words, without the path, which is told beside it.
func reasonOf(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}

// maxWindow is how much memory a zstd frame may ask for.
const maxWindow = 64 << 20

// decompress undoes gzip and zstd, told by their first bytes and not by the name.
func decompress(in io.Reader) (plain io.Reader, done func(), err error) {
	b := bufio.NewReaderSize(in, 64<<10)
	head, _ := b.Peek(4)
	switch {
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, nil, err
		}
		return z, func() { z.Close() }, nil
	case bytes.Equal(head, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		z, err := zstd.NewReader(b, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, nil, err
		}
		return z, z.Close, nil
	}
	return b, func() {}, nil
}

// readBounded reads all of in, which may hold max bytes.
func readBounded(in io.Reader, max int64) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(in, max+1))
	if int64(len(raw)) > max {
		return nil, errLarge
	}
	if err != nil {
		return nil, err
	}
	return raw, nil
}
