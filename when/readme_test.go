package when

import (
	"os"
	"strings"
	"testing"

	"hearsay"
)

// The table of examples in the README holds.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(readme), "## Examples")
	table, _, _ = strings.Cut(table, "## How an article")
	rows := 0
	for _, line := range strings.Split(table, "\n") {
		cells := strings.Split(line, "|")
		if len(cells) != 6 || strings.Contains(line, "---") || strings.Contains(line, "said on") {
			continue
		}
		rows++
		text, want := strings.TrimSpace(cells[1]), strings.TrimSpace(cells[3])
		day, _ := hearsay.ParseDay(strings.TrimSpace(cells[2]))
		found := []string{}
		for _, x := range ReadText(text, day) {
			found = append(found, x.Value)
		}
		if len(found) == 0 || strings.Join(found, ", ") != want {
			t.Errorf("%s on %v: %v, want %s", text, day, found, want)
		}
	}
	if rows < 20 {
		t.Errorf("only %d rows were read", rows)
	}
}
