package linear

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// Writer puts the parts of a model file together.
type Writer struct{ b []byte }

func (w *Writer) Uint(v uint64)   { w.b = binary.AppendUvarint(w.b, v) }
func (w *Writer) String(s string) { w.Uint(uint64(len(s))); w.b = append(w.b, s...) }

// Strings writes a list of strings.
func (w *Writer) Strings(list []string) {
	w.Uint(uint64(len(list)))
	for _, s := range list {
		w.String(s)
	}
}

// Model writes a model by columns, since like compresses with like: the distances between the
// sorted keys, the lengths of the rows, the classes, the weights.
func (w *Writer) Model(m *Model) {
	w.Strings(m.Classes)
	w.Uint(uint64(m.Rows()))
	var lengths, classes []byte
	var keys, weights Writer
	last := uint32(0)
	for _, s := range m.slots {
		if s.row == 0 {
			continue
		}
		keys.Uint(uint64(s.key - last))
		last = s.key
		row := m.row(s)
		lengths = append(lengths, byte(len(row)-1))
		for _, c := range row {
			classes = append(classes, byte(c.class()))
			weights.b = binary.AppendVarint(weights.b, c.weight())
		}
	}
	w.Uint(uint64(len(classes)))
	w.b = append(w.b, keys.b...)
	w.b = append(append(append(w.b, lengths...), classes...), weights.b...)
}

// Bytes is the file, compressed.
func (w *Writer) Bytes() ([]byte, error) {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer e.Close()
	return e.EncodeAll(w.b, nil), nil
}

// Reader takes a model file apart. After an error everything it gives is empty.
type Reader struct {
	b   []byte
	err error
}

var errShort = errors.New("linear: the file ends early")

// NewReader reads a file that Writer made.
func NewReader(file []byte) (*Reader, error) {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer d.Close()
	b, err := d.DecodeAll(file, nil)
	if err != nil {
		return nil, fmt.Errorf("linear: %w", err)
	}
	return &Reader{b: b}, nil
}

// Err is the first error met.
func (r *Reader) Err() error { return r.err }

func (r *Reader) fail() { r.b, r.err = nil, errShort }

func (r *Reader) Uint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *Reader) int() int64 {
	v, n := binary.Varint(r.b)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *Reader) take(n uint64) []byte {
	if n > uint64(len(r.b)) {
		r.fail()
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

func (r *Reader) String() string { return string(r.take(r.Uint())) }

func (r *Reader) Strings() []string {
	n := min(r.Uint(), uint64(len(r.b)))
	list := make([]string, n)
	for i := range list {
		list[i] = r.String()
	}
	return list
}

// Model reads what Writer.Model wrote.
func (r *Reader) Model() *Model {
	classes := r.Strings()
	n, size := r.Uint(), r.Uint()
	if n > uint64(len(r.b)) || size > uint64(len(r.b)) || size < n {
		r.fail()
		return nil
	}
	keys := make([]uint32, n)
	last := uint32(0)
	for i := range keys {
		last += uint32(r.Uint())
		keys[i] = last
	}
	lengths, class := r.take(n), r.take(size)
	cells := make([]cell, len(class))
	for i := range cells {
		cells[i] = newCell(int(class[i]), int16(r.int()))
	}
	if r.err != nil {
		return nil
	}
	rows, at := make([]row, n), 0
	for i := range rows {
		end := min(at+int(lengths[i])+1, len(cells))
		rows[i] = row{keys[i], cells[at:end]}
		at = end
	}
	return build(classes, rows)
}
