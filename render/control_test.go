package render

import (
	"strings"
	"testing"

	"hearsay"
)

// What an article holds of control characters reaches no page.
func TestPageHasNoControlCharacters(t *testing.T) {
	text := "Ann\x1b[31m Lisk said \u009b2J so.\nAnd \x07then “more”."
	var b strings.Builder
	if err := HTML(&b, &hearsay.Account{Documents: []hearsay.AccountDocument{{ID: "d1", Path: "a\x1b.txt", Title: "\x1b]0;x", Text: text, Hash: strings.Repeat("0", 64),
		Blocks: []hearsay.AccountBlock{{Block: hearsay.Block{Range: hearsay.Range{End: len(text)}, Role: hearsay.Paragraph}}}}}}); err != nil {
		t.Fatal(err)
	}
	if i := strings.IndexAny(b.String(), "\x1b\x07\u009b"); i >= 0 {
		t.Errorf("%q", b.String()[max(0, i-20):i+20])
	}
	if !strings.Contains(b.String(), "“more”") {
		t.Error("the words are gone")
	}
}
