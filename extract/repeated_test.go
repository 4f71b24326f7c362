package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay"
	"hearsay/extract"
)

// story is an article of an outlet on its own people and places, with lines that others may share.
func story(t *testing.T, outlet string, n int, shared ...string) hearsay.Article {
	t.Helper()
	text := fmt.Sprintf("The mayor of Town%d met Ann%d Lisk%d and Jon%d Mire%d at Port%d on the day that Ship%d sank.\n\n%s", n, n, n, n, n, n, n, strings.Join(shared, "\n\n"))
	d := hearsay.Document{ID: hearsay.DocumentID(fmt.Sprint("d", n)), Format: hearsay.PlainText, Raw: []byte(text), Meta: hearsay.Meta{Outlet: outlet}}
	a, err := extract.Article(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func furniture(a hearsay.Article) (lines []string) {
	for _, b := range a.Blocks {
		if b.By == "furniture.repeated" {
			lines = append(lines, b.Of(a.Text))
		}
	}
	return lines
}

func TestRepeated(t *testing.T) {
	const motto = "All the tides that are fit to turn, twice a day."
	for _, c := range []struct {
		name     string
		articles []hearsay.Article
		want     bool
	}{
		{"three of one outlet", []hearsay.Article{story(t, "Tide", 1, motto), story(t, "Tide", 2, motto), story(t, "Tide", 3, motto)}, true},
		{"two of one outlet", []hearsay.Article{story(t, "Tide", 1, motto), story(t, "Tide", 2, motto), story(t, "Tide", 3)}, false},
		{"three outlets", []hearsay.Article{story(t, "Tide", 1, motto), story(t, "Lamp", 2, motto), story(t, "Quay", 3, motto)}, false},
		{"no outlet", []hearsay.Article{story(t, "", 1, motto), story(t, "", 2, motto), story(t, "", 3, motto)}, false},
		{"three on one story", []hearsay.Article{story(t, "Tide", 1, motto, "A."), story(t, "Tide", 1, motto, "B."), story(t, "Tide", 1, motto, "C.")}, false},
	} {
		before := cmp.Diff(c.articles, nil)
		for _, a := range extract.Repeated(c.articles) {
			if got := len(furniture(a)) == 1; got != c.want {
				t.Errorf("%s: marked %q", c.name, furniture(a))
			}
		}
		if cmp.Diff(c.articles, nil) != before {
			t.Errorf("%s: changed what it was given", c.name)
		}
	}
}
