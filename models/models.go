// Package models holds trained weights, each with its README and licence. The program works,
// less well, without them.
package models

import _ "embed"

//go:embed tagger/weights.bin
var tagger []byte

//go:embed sentences/weights.bin
var sentences []byte

//go:embed clusters/weights.bin
var clusters []byte

//go:embed parser/weights.bin
var parser []byte

//go:embed names/weights.bin
var names []byte

//go:embed events/weights.tsv
var events string

// Tagger is the weights of language/tag; models/tagger/README.md says what they were made from.
func Tagger() []byte { return tagger }

// Sentences is the weights of the ends of sentences that language finds beside its rules;
// models/sentences/README.md says what they were made from.
func Sentences() []byte { return sentences }

// Clusters is the table of language/cluster; models/clusters/README.md says what it was made from.
func Clusters() []byte { return clusters }

// Parser is the weights of language/parse; models/parser/README.md says what they were made from.
func Parser() []byte { return parser }

// Names is the weights of language/name; models/names/README.md says what they were made from.
func Names() []byte { return names }

// Events is the weights of the evidence that two tellings are of one happening, one a line: its name, a tab, what it
// adds to the log-odds; models/events/README.md says what they were made from.
func Events() string { return events }
