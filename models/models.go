// Package models holds trained weights, each with its README and licence. The program works,
// less well, without them.
package models

import _ "embed"

//go:embed tagger/weights.bin
var tagger []byte

//go:embed parser/weights.bin
var parser []byte

// Tagger is the weights of language/tag; models/tagger/README.md says what they were made from.
func Tagger() []byte { return tagger }

// Parser is the weights of language/parse; models/parser/README.md says what they were made from.
func Parser() []byte { return parser }
