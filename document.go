package hearsay

import (
	"crypto/sha256"
	"encoding/hex"
)

// DocumentID names a document by its content, e.g. "d3f1c09ab27e4".
type DocumentID string

// Format is what the bytes of a document are.
type Format string

const (
	PlainText Format = "text"
	HTML      Format = "html"
)

// Document is one document as received. Raw is never changed.
type Document struct {
	ID     DocumentID
	Path   string   // as named on the command line or found in a folder
	Also   []string // other paths with the same name and the same bytes
	Record Record   // which record of the file, where it holds many
	Format Format
	Raw    []byte // UTF-8; of a JSON Lines record, its text or html field
	// Decoded names the encoding Raw was decoded from, e.g. "windows-1252", where the bytes as
	// received were not UTF-8; then offsets count in Raw, not in the file.
	Decoded string
	Meta    Meta // what stood beside the text
}

// Record is a record's own identifier or, where it has none, its line, counted from 1.
type Record struct {
	ID   string
	Line int
}

// Meta is what a record, a head line or a page says about an article. Empty is unknown.
type Meta struct {
	URL, Title, Outlet, Byline, Language string
	Published                            string // as written there, unparsed
}

// Skipped is a document that could not be read, and why.
type Skipped struct {
	Path   string `json:"path"`
	Record Record `json:"record,omitzero"`
	Reason string `json:"reason"`
}

// ID is prefix and the first 12 hexadecimal digits of the SHA-256 of the parts, each followed
// by a zero byte: identifiers are made from content, not from order.
func ID(prefix string, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return prefix + hex.EncodeToString(h.Sum(nil))[:12]
}
