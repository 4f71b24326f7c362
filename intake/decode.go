package intake

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"hearsay"
)

// records is the form of JSON Lines files; it is no Format of a document.
const records hearsay.Format = "jsonl"

// formatOf is the form that the ending of a file's name tells; "" where it tells none.
func formatOf(name string) hearsay.Format {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".text", ".md", ".markdown":
		return hearsay.PlainText
	case ".html", ".htm", ".xhtml":
		return hearsay.HTML
	case ".jsonl", ".ndjson":
		return records
	}
	return ""
}

// decode makes UTF-8 of raw. decoded names the encoding it was in, and is "" where raw was
// valid UTF-8 and is returned as it is.
func decode(raw []byte, format hearsay.Format) (_ hearsay.Format, text []byte, decoded string, err error) {
	text, decoded = raw, ""
	if !utf8.Valid(raw) || hasWideMark(raw) {
		if e, name := encodingOf(raw, format); e != nil {
			if text, err = e.NewDecoder().Bytes(raw); err != nil {
				return "", nil, "", err
			}
			text, decoded = bytes.ToValidUTF8(text, []byte("\uFFFD")), name
		}
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\uFEFF")))) == 0 {
		return "", nil, "", errEmpty
	}
	if isBinary(text) {
		return "", nil, "", errBinary
	}
	if format == "" && (bytes.HasPrefix(text, []byte("%PDF-")) || json.Valid(text)) {
		return "", nil, "", errNotArticle
	}
	if format == "" {
		format = sniff(text)
	}
	return format, text, decoded, nil
}

func hasWideMark(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte{0xff, 0xfe}) || bytes.HasPrefix(raw, []byte{0xfe, 0xff})
}

// encodingOf guesses the encoding of bytes that are not UTF-8: by their mark, by what the page
// declares, by a few stray bytes in UTF-8, and last the one that most such bytes are in.
func encodingOf(raw []byte, format hearsay.Format) (encoding.Encoding, string) {
	if hasWideMark(raw) {
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16"
	}
	if format == hearsay.HTML || format == "" && sniff(raw) == hearsay.HTML {
		// windows-1252 is also what this falls back to
		if e, name, _ := charset.DetermineEncoding(raw, ""); name != "utf-8" && name != "windows-1252" {
			return e, name
		}
	}
	if mostlyUTF8(raw) {
		return unicode.UTF8, "utf-8 with errors"
	}
	return charmap.Windows1252, "windows-1252"
}

// mostlyUTF8 reports whether most bytes above ASCII are in whole UTF-8 sequences.
func mostlyUTF8(raw []byte) bool {
	whole, stray := 0, 0
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && size <= 1:
			stray++
		case size > 1:
			whole++
		}
		i += max(size, 1)
	}
	return whole > stray
}

// isBinary reports whether text holds a NUL or more than one control character in a hundred bytes.
func isBinary(text []byte) bool {
	if bytes.IndexByte(text, 0) >= 0 {
		return true
	}
	control := 0
	for _, c := range text[:min(len(text), 64<<10)] {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b' {
			control++
		}
	}
	return control*100 > min(len(text), 64<<10)
}

// sniff tells HTML from plain text by its beginning.
func sniff(text []byte) hearsay.Format {
	head := strings.ToLower(string(bytes.TrimLeft(text[:min(len(text), 1024)], "\uFEFF \t\r\n")))
	for _, mark := range []string{"<!doctype html", "<html", "<head", "<body", "<!--", "<?xml", "<article", "<meta"} {
		if strings.HasPrefix(head, mark) {
			return hearsay.HTML
		}
	}
	return hearsay.PlainText
}
