package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"hearsay"
)

// record is one line of a JSON Lines file; fields of other names are ignored.
type record struct {
	ID        any     `json:"id"`
	URL       string  `json:"url"`
	Title     string  `json:"title"`
	Published written `json:"published"`
	Outlet    string  `json:"outlet"`
	Byline    string  `json:"byline"`
	Language  string  `json:"language"`
	Text      string  `json:"text"`
	HTML      string  `json:"html"`
}

// written is a string, or anything else as it is written: a date that is a number is one that may be read, and is no reason to lose an
// article.
type written string

// UnmarshalJSON implements json.Unmarshaler.
func (w *written) UnmarshalJSON(b []byte) error {
	var s string
	if json.Unmarshal(b, &s) != nil {
		s = string(b)
	}
	*w = written(s)
	return nil
}

// looksLikeRecords reports whether what b is about to give begins as a record does.
func looksLikeRecords(b *bufio.Reader) bool {
	head, _ := b.Peek(512)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n")
	inner, object := bytes.CutPrefix(head, []byte("{"))
	return object && bytes.HasPrefix(bytes.TrimLeft(inner, " \t"), []byte("\""))
}

// lines reads a JSON Lines file, a record a line. A bad line is skipped with its number.
func (r *reader) lines(path, name string, b *bufio.Reader) error {
	found := false
	for n := 1; r.ctx.Err() == nil; n++ {
		line, err := readLine(b, r.max)
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, errLarge) {
			return fmt.Errorf("line %d: %w", n, err)
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		line = bytes.TrimSpace(line)
		if len(line) > 0 || errors.Is(err, errLarge) {
			found = true
			r.line(path, name, n, line, err)
		}
		if errors.Is(err, io.EOF) {
			break
		}
	}
	if !found {
		return errEmpty
	}
	return nil
}

func (r *reader) line(path, name string, n int, line []byte, err error) {
	at := hearsay.Record{Line: n}
	if errors.Is(err, errLarge) {
		r.skip(path, at, fmt.Sprintf("line %d: %v", n, errLarge))
		return
	}
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		r.skip(path, at, fmt.Sprintf("line %d: %v", n, jsonReason(err)))
		return
	}
	at.ID = idOf(rec.ID)
	d, err := rec.document()
	if err != nil {
		r.skip(path, at, fmt.Sprintf("line %d: %v", n, err))
		return
	}
	d.Path, d.Record = path, at
	r.add(d, baseName(name))
}

func (rec record) document() (hearsay.Document, error) {
	d := hearsay.Document{Format: hearsay.PlainText, Raw: []byte(rec.Text), Meta: hearsay.Meta{
		URL: rec.URL, Title: rec.Title, Outlet: rec.Outlet, Byline: rec.Byline, Language: rec.Language, Published: string(rec.Published),
	}}
	if strings.TrimSpace(rec.Text) == "" && rec.HTML != "" {
		d.Format, d.Raw = hearsay.HTML, []byte(rec.HTML)
	}
	if len(bytes.TrimSpace(d.Raw)) == 0 {
		return d, errors.New("no text")
	}
	if isBinary(d.Raw) {
		return d, errBinary
	}
	return d, nil
}

// idOf is a record's own identifier, a string or a number.
func idOf(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

// jsonReason is err without Go's words for types.
func jsonReason(err error) string {
	var field *json.UnmarshalTypeError
	if errors.As(err, &field) {
		if field.Field == "" {
			return "not a JSON object"
		}
		return fmt.Sprintf("field %q is a %s", field.Field, field.Value)
	}
	return "not JSON: " + err.Error()
}

// readLine reads up to the next newline. A line of more than max bytes is read over, and errLarge.
func readLine(b *bufio.Reader, max int64) (line []byte, err error) {
	large := false
	for {
		part, err := b.ReadSlice('\n')
		if !large {
			line = append(line, part...)
		}
		if int64(len(line)) > max+1 {
			line, large = nil, true
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if large && (err == nil || errors.Is(err, io.EOF)) {
			return nil, errLarge
		}
		return line, err
	}
}
