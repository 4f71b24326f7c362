package copied

import (
	"slices"
	"strings"
	"testing"
)

// A text that says the same things over and over is no more than wholly copied.
func TestShareIsAPart(t *testing.T) {
	line := "the ferry company says that the night boat will sail again when the new engine has been tried at sea\n"
	readings := readAll(t, page{id: "d1", text: strings.Repeat(line, 3)}, page{id: "d2", text: line + "a short note of our own\n" + line})
	copies := Find(readings)
	if len(copies) == 0 {
		t.Fatal("no copy found")
	}
	for _, c := range slices.Concat(copies, Direct(copies, readings)) {
		if c.Share <= 0 || c.Share > 1 {
			t.Errorf("share %v", c.Share)
		}
	}
}
