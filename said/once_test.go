package said

import (
	"testing"

	"hearsay"
)

// What two rules, or two cues of one sentence, have read is one statement.
func TestOneContentOneSpeakerIsOneStatement(t *testing.T) {
	for _, text := range []string{
		"Rowe warned of what she called a slow retreat from the coast.",
		"“The pier will hold,” Otto Brandt said on Monday and repeated on Tuesday.",
	} {
		content, ids := map[hearsay.Range]bool{}, map[hearsay.StatementID]bool{}
		for _, s := range readText(t, text).Statements {
			if len(s.Content) != 1 || content[s.Content[0]] || ids[s.ID] {
				t.Errorf("%q: %v read twice", text, s)
				continue
			}
			content[s.Content[0]], ids[s.ID] = true, true
		}
	}
}
