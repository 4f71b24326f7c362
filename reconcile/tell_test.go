package reconcile_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"hearsay"
	"hearsay/copied"
	"hearsay/language"
	"hearsay/reconcile"
	"hearsay/said"
	"hearsay/when"
	"hearsay/who"
)

// Each file of testdata is one small story: articles ("DAY OUTLET.txt"), and under them what must be found ("want"):
// every finding, and the events and claims that are named, by their words.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d stories: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			in, want := storyOf(t, archive)
			told := newTold(in, reconcile.Tell(in))
			for _, line := range want {
				told.check(t, line)
			}
			told.unexpected(t)
		})
	}
}

// The order of the articles never matters.
func TestOrderOfArticlesNeverMatters(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/ferry.txtar")
	if err != nil {
		t.Fatal(err)
	}
	in, _ := storyOf(t, archive)
	want := reconcile.Tell(in)
	slices.Reverse(in.Readings)
	slices.Reverse(in.Entities)
	if diff := cmp.Diff(want, reconcile.Tell(in)); diff != "" {
		t.Errorf("another order gives another story (-first +reversed):\n%s", diff)
	}
}

// Every span lies in its text, and every finding has one.
func TestSpansLieInTheirTexts(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		in, _ := storyOf(t, archive)
		told := newTold(in, reconcile.Tell(in))
		for _, e := range told.Events {
			told.slice(t, append(e.Mentions, e.Best)...)
		}
		for _, c := range told.Claims {
			told.slice(t, append(c.Mentions, c.What)...)
		}
		for _, f := range told.Findings {
			if len(f.Spans) == 0 {
				t.Errorf("%s: %s without evidence", file, f.What)
			}
			told.slice(t, f.Spans...)
		}
	}
}

// storyOf reads the articles of an archive through the rooms below.
func storyOf(t *testing.T, archive *txtar.Archive) (in reconcile.Input, want []string) {
	t.Helper()
	return storyBy(t, archive, false)
}

// Without trained models it works, less well; without articles it tells nothing.
func TestWithoutModels(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/ferry.txtar")
	if err != nil {
		t.Fatal(err)
	}
	in, _ := storyBy(t, archive, true)
	if s := reconcile.Tell(in); len(s.Events) == 0 {
		t.Error("no event without models")
	}
	if s := reconcile.Tell(reconcile.Input{}); len(s.Events)+len(s.Claims)+len(s.Findings) != 0 {
		t.Errorf("no articles: %+v", s)
	}
}

func storyBy(t *testing.T, archive *txtar.Archive, rulesOnly bool) (in reconcile.Input, want []string) {
	t.Helper()
	reader, err := language.English(rulesOnly)
	if err != nil {
		t.Fatal(err)
	}
	in.Story.ID = "t0"
	for _, f := range archive.Files {
		if f.Name == "want" {
			want = strings.Split(strings.TrimSpace(string(f.Data)), "\n")
			continue
		}
		r := article(t, f)
		r.Sentences, r.Quotes = reader.Read(&r.Article)
		r.Entities, r.Mentions = who.Read(r)
		r.Times = when.Read(r)
		r.Statements = said.Read(r)
		in.Readings = append(in.Readings, r)
		in.Story.Documents = append(in.Story.Documents, r.Article.ID)
	}
	in.Entities = link(in.Readings)
	said.Utterances(in.Readings)
	in.Copies = copied.Direct(copied.Find(in.Readings), in.Readings)
	return in, want
}

func article(t *testing.T, f txtar.File) *hearsay.Reading {
	t.Helper()
	date, outlet, _ := strings.Cut(strings.TrimSuffix(f.Name, ".txt"), " ")
	day, err := hearsay.ParseDay(date)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.TrimSpace(string(f.Data))
	a := hearsay.Article{ID: hearsay.DocumentID(hearsay.ID("d", text)), Path: f.Name, Language: "en", Text: text,
		Outlet:    hearsay.Outlet{Name: outlet, How: hearsay.Given},
		Published: hearsay.Date{Value: date, Earliest: day, Latest: day, How: hearsay.Given}}
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:]+"\n", '\n')
		if end > start {
			a.Blocks = append(a.Blocks, hearsay.Block{Range: hearsay.Range{Start: start, End: end}, Role: hearsay.Paragraph})
		}
		start = end + 1
	}
	return &hearsay.Reading{Article: a}
}

// link joins the entities of the readings, and gives these the joined identifiers.
func link(readings []*hearsay.Reading) []hearsay.Entity {
	entities, joined := who.Link(readings)
	become := func(id *hearsay.EntityID) {
		if to, ok := joined[*id]; ok {
			*id = to
		}
	}
	for _, r := range readings {
		for i := range r.Mentions {
			become(&r.Mentions[i].Entity)
		}
		for i := range r.Statements {
			become(&r.Statements[i].Speaker.Entity)
		}
	}
	return entities
}

// told is a story with the texts of its articles.
type told struct {
	hearsay.Story
	texts map[hearsay.DocumentID]string
	met   map[string]bool // findings that a line asked for
}

func newTold(in reconcile.Input, s hearsay.Story) told {
	w := told{s, map[hearsay.DocumentID]string{}, map[string]bool{}}
	for _, r := range in.Readings {
		w.texts[r.Article.ID] = r.Article.Text
	}
	return w
}

func (w told) slice(t *testing.T, spans ...hearsay.Span) string {
	t.Helper()
	words := ""
	for _, s := range spans {
		text := w.texts[s.Document]
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
			t.Errorf("span %v of a text of %d bytes", s, len(text))
			continue
		}
		words += text[s.Start:s.End] + " | "
	}
	return words
}

// check reads one line: "KIND words; words" of a finding, "event STATUS DATE words; words", "claim LEAST-MOST words; words",
// "row WORDS" of the words that stand for an event.
func (w told) check(t *testing.T, line string) {
	t.Helper()
	kind, rest, _ := strings.Cut(line, " ")
	switch kind {
	case "event":
		status, rest, _ := strings.Cut(rest, " ")
		date, words, _ := strings.Cut(rest, " ")
		for _, e := range w.Events {
			if w.has(t, e.Mentions, words) {
				if string(e.Status) != status || e.When.Value != date && date != "?" {
					t.Errorf("%s: is %s %s", line, e.Status, e.When.Value)
				}
				return
			}
		}
		t.Errorf("%s: not found", line)
	case "row":
		for _, e := range w.Events {
			if e.What == rest {
				return
			}
		}
		t.Errorf("%s: not found", line)
	case "claim":
		bounds, words, _ := strings.Cut(rest, " ")
		for _, c := range w.Claims {
			if w.has(t, c.Mentions, words) {
				if got := string(rune('0'+c.Origins.AtLeast)) + "-" + string(rune('0'+c.Origins.AtMost)); got != bounds {
					t.Errorf("%s: %s", line, got)
				}
				return
			}
		}
		t.Errorf("%s: not found", line)
	default:
		for _, f := range w.Findings {
			if string(f.Kind) == kind && w.has(t, f.Spans, rest) {
				w.met[f.ID] = true
				return
			}
		}
		t.Errorf("%s: not found", line)
	}
}

// has reports whether each of the words, parted by "; ", stands in a span.
func (w told) has(t *testing.T, spans []hearsay.Span, words string) bool {
	all := w.slice(t, spans...)
	return !slices.ContainsFunc(strings.Split(words, "; "), func(s string) bool { return !strings.Contains(all, s) })
}

func (w told) unexpected(t *testing.T) {
	t.Helper()
	for _, f := range w.Findings {
		if !w.met[f.ID] {
			t.Errorf("unexpected %s: %s", f.Kind, f.What)
		}
	}
}

func BenchmarkTell(b *testing.B) {
	data, err := os.ReadFile("testdata/ferry.txtar")
	if err != nil {
		b.Fatal(err)
	}
	in, _ := storyOf(&testing.T{}, txtar.Parse(data))
	for b.Loop() {
		reconcile.Tell(in)
	}
}
