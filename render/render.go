// Package render writes the account for readers: text for a terminal, Markdown, one HTML page,
// and the JSON that other programs read; and sentences, as drawn trees and as CoNLL-U.
//
// An account goes in, bytes come out. The three forms for people are made from one page value, so
// that they say the same. The package stands apart because it is the only place that chooses
// what is shown first; it works nothing out about the news. Its own words are few and fixed and
// stand in words.go; all else is verbatim, with the place it stands in.
package render

import (
	"path"
	"strconv"

	"hearsay"
)

// Options choose what a form for people shows. The zero value is 80 columns, no colour, what
// weighs most.
type Options struct {
	Width int  // in terminal cells; 0 is 80
	Color bool // ANSI styles; nothing is said by colour alone
	All   bool // everything, not only what weighs most
}

// Place names a file, or a record of one, e.g. "wire.jsonl#17".
func Place(p string, r hearsay.Record) string {
	switch {
	case r.ID != "":
		return p + "#" + r.ID
	case r.Line != 0:
		return p + "#" + strconv.Itoa(r.Line)
	}
	return p
}

// shortName is a name for a document that fits a line, e.g. "harbour-wire", "feed#17".
func shortName(p string, r hearsay.Record) string {
	const longest = 28 // cells; a reference with its offsets still fits half a line
	if r.ID != "" {
		return cut(clean(r.ID), longest)
	}
	name := path.Base(p)
	for ext := path.Ext(name); ext != "" && ext != name && len(ext) <= 6; ext = path.Ext(name) {
		name = name[:len(name)-len(ext)]
	}
	if r.Line != 0 {
		return cut(clean(name), longest-6) + "#" + strconv.Itoa(r.Line)
	}
	return cut(clean(name), longest)
}
