package corrections

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hearsay"
)

// every is a file with an entry of each kind, as an editor writes it.
const every = `# What the desk put right.
[[correction]]
kind = "merge-stories"
stories = ["harbour-wire", "t51c0d1a2b3c4"]
by = "Ada Moll"
at = 2031-03-08T09:30:00Z
note = "one accident"

[[correction]]
kind = "split-story"
articles = ["stolen-painting.txt"]
by = "Ada Moll"
at = 2031-03-08

[[correction]]
kind = "same-person"
people = ["Berit Aasen", "Captain Aasen"]
by = "Ada Moll"
at = 2031-03-08T09:31:00+02:00

[[correction]]
kind = "not-same-person"
people = ["Jon Abel", { name = "Abel", article = "quay-opens" }]
by = "Bor Lind"
at = 2031-03-08T09:32:00

[[correction]]
kind = "outlet-owner"
owner = "Westmark Media"
outlets = ["Skerry Times", "Tolsund Post"]
by = "Bor Lind"
at = 2031-03-09

[[correction]]
kind = "wrong-speaker"
article = "quay-opens"
words = "will be paid by Friday"
speaker = "Berit Aasen"
by = "Bor Lind"
at = 2031-03-09

[[correction]]
kind = "wrong-speaker"
statement = "s51c0d1a2b3c4"
speaker_kind = "unattributed"
by = "Bor Lind"
at = 2031-03-09

[[correction]]
kind = "wrong-date"
article = "feed.jsonl#17"
date = 2031-03-04
by = "Bor Lind"
at = 2031-03-09
`

func parse(t testing.TB, text string) []hearsay.Correction {
	t.Helper()
	list, err := Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestParse(t *testing.T) {
	list := parse(t, every)
	if len(list) != 8 || list[0].Line != 2 || list[1].Line != 9 || list[7].Date != "2031-03-04" || list[3].People[1].Article != "quay-opens" {
		t.Errorf("%+v", list)
	}
	if list[2].At != "2031-03-08T09:31:00+02:00" || list[1].At != "2031-03-08" || list[3].At != "2031-03-08T09:32:00" {
		t.Errorf("times %q, %q, %q", list[1].At, list[2].At, list[3].At)
	}
	if other := parse(t, strings.Replace(every, "one accident", "the same accident", 1)); other[0].ID != list[0].ID {
		t.Error("a note changes the identifier")
	}
}

// What is amiss is said with its line and what to write.
func TestErrors(t *testing.T) {
	const head, foot = "\n[[correction]]\n", "\nby = 'Ada'\nat = 2031-03-08\n"
	for text, want := range map[string]string{
		"x = 1":                          `line 1: "x" is nothing that a correction has`,
		"[[correction]]\nkind = 'undo\n": "line 2: ",
		head + "kind = 'rename'" + foot:  `line 2: kind "rename": want one of merge-stories`,
		head + "kind = 'undo'\ncorrection = 'k1'\nat = 2031-03-08":                                     "line 2: by: it is wanted",
		head + "kind = 'undo'\ncorrection = 'k1'\nby = 'Ada'":                                          "line 2: at: it is wanted",
		head + "kind = 'undo'\ncorrection = 'k1'\nby = 'Ada'\nat = '8 March'":                          "line 2: at: want a day",
		head + "kind = 'undo'\ncorrection = 'k1'" + foot:                                               `line 2: undo: no entry before it is called "k1"`,
		head + "kind = 'undo'\nstories = ['a', 'b']" + foot:                                            "line 2: undo has no stories; it has correction",
		head + "kind = 'merge-stories'\nstories = ['a']" + foot:                                        "line 2: merge-stories: want stories = [",
		head + "kind = 'merge-stories'\nstories = ['a', ' ']" + foot:                                   "line 2: merge-stories: want",
		head + "kind = 'merge-stories'\nstories = 'a'" + foot:                                          "line 4: stories cannot be of the kind string",
		head + "kind = 'wrong-date'\narticle = 'a'\ndate = 'soon'" + foot:                              "line 2: date: want a day",
		head + "kind = 'wrong-date'\narticle = 'a'\ndate = 9999-12-31" + foot:                          "line 2: date: 9999 is no year in which an article was printed",
		head + "kind = 'wrong-date'\narticle = 'a'\ndate = '1066'" + foot:                              "line 2: date: 1066 is no year in which an article was printed",
		head + "kind = 'same-person'\npeople = ['A', 'A']" + foot:                                      "line 2: same-person: want",
		head + "kind = 'same-person'\npeople = ['A', 7]" + foot:                                        "line 2: people: want names",
		head + "kind = 'same-person'\npeople = ['A', { nom = 'B' }]" + foot:                            "line 2: people: want names",
		head + "kind = 'wrong-speaker'\nstatement = 's1'" + foot:                                       "line 2: wrong-speaker: want speaker",
		head + "kind = 'wrong-speaker'\nwords = 'x'\nspeaker = 'A'" + foot:                             "line 2: wrong-speaker: want",
		head + "kind = 'wrong-speaker'\nstatement = 's1'\nspeaker = 'A'\nspeaker_kind = 'king'" + foot: "line 2: speaker_kind \"king\": want one of named",
		"[correction]\nkind = 'undo'\ncorrection = 'k1'" + foot:                                        "line 1: undo: no entry",
	} {
		_, err := Parse([]byte(text))
		var at *Error
		if !errors.As(err, &at) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// An undoing is in force until it is undone itself; entries that say the same are two.
func TestInForce(t *testing.T) {
	entry := "[[correction]]\nkind = 'split-story'\narticles = ['a']\nby = 'Ada'\nat = 2031-03-08\n"
	undo := func(id hearsay.CorrectionID) string {
		return "[[correction]]\nkind = 'undo'\ncorrection = '" + string(id) + "'\nby = 'Ada'\nat = 2031-03-08\n"
	}
	list := parse(t, entry+entry)
	if list[0].ID == list[1].ID {
		t.Error("two entries have one identifier")
	}
	text := entry + undo(list[0].ID)
	list = parse(t, text)
	if undone := InForce(list); undone[list[0].ID] != list[1].ID || len(undone) != 1 {
		t.Errorf("undone %v", undone)
	}
	text += undo(list[1].ID[:8])
	list = parse(t, text)
	if undone := InForce(list); undone[list[0].ID] != "" || undone[list[1].ID] != list[2].ID {
		t.Errorf("undone %v", undone)
	}
	text += undo(list[0].ID)
	list = parse(t, text)
	if undone := InForce(list); undone[list[0].ID] != list[3].ID {
		t.Errorf("undone %v", undone)
	}
}

// What is written is read as it was.
func TestWrittenAndRead(t *testing.T) {
	for _, c := range parse(t, every) {
		again(t, c)
	}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringN(1, 20, -1).Filter(func(s string) bool { return strings.TrimSpace(s) != "" })
		again(t, hearsay.Correction{Kind: hearsay.NotSamePerson, By: word.Draw(t, "by"), At: "2031-03-08T09:30:00Z", Note: rapid.String().Draw(t, "note"),
			People: []hearsay.PersonRef{{Name: word.Draw(t, "one"), Article: "x"}, {Name: word.Draw(t, "other"), Article: word.Draw(t, "article") + "y"}}})
	})
}

func again(t interface {
	Helper()
	Fatalf(string, ...any)
}, c hearsay.Correction) {
	t.Helper()
	text, err := Format(c)
	if err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
	list, err := Parse(text)
	if err != nil || len(list) != 1 {
		t.Fatalf("%s: %v", text, err)
	}
	list[0].ID, list[0].Line, c.ID, c.Line = "", 0, "", 0
	if diff := cmp.Diff(c, list[0]); diff != "" {
		t.Fatalf("%s: %s", text, diff)
	}
}

// Entries are added at the end, by many at once; what stood there stays, and so do the rights of the file.
func TestAppend(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.toml")
	f := &File{Path: path}
	if _, err := f.Read(); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if err := os.WriteFile(path, []byte(every), 0o600); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 12 {
		all.Go(func() {
			if _, err := f.Append(hearsay.Correction{Kind: hearsay.SplitStory, Articles: []string{"a"}, By: "Ada", At: "2031-03-09"}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	list, err := f.Read()
	data, _ := os.ReadFile(path)
	info, _ := os.Stat(path)
	if err != nil || len(list) != 8+12 || !bytes.HasPrefix(data, []byte(every)) || info.Mode().Perm() != 0o600 {
		t.Errorf("%d entries, %v, %v", len(list), err, info.Mode())
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("files left behind: %v", left)
	}
}

// What is no entry is not written, and a file that somebody broke is not touched.
func TestAppendRefuses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.toml")
	f := &File{Path: path}
	good := hearsay.Correction{Kind: hearsay.WrongDate, Article: "a", Date: "unknown", By: "Ada", At: "2031-03-09"}
	bad := good
	bad.By = " "
	if _, err := f.Append(bad); err == nil {
		t.Error("an entry without an author was written")
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a file was made")
	}
	if made, err := f.Append(good); err != nil || made.ID == "" || made.Line != 1 {
		t.Error(made, err)
	}
	if err := os.WriteFile(path, []byte("[[correction\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Append(good); err == nil || !strings.Contains(err.Error(), path+":1") {
		t.Error(err)
	}
}

// Whatever the bytes are, they are entries that can be written again, or an error with its line.
func FuzzParse(f *testing.F) {
	f.Add([]byte(every))
	f.Add([]byte("[[correction]]\nkind='undo'\ncorrection=''\nby='a'\nat=2031-03-08\n"))
	f.Add([]byte("[[correction]]\n[[correction.people]]\nname='a'\n"))
	f.Add([]byte("correction = [{kind='split-story', articles=['\\u0000'], by='a', at=2031-03-08T00:00:00.5-23:59}]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := Parse(data)
		if err != nil {
			var at *Error
			if !errors.As(err, &at) || at.Line < 0 || at.Line > bytes.Count(data, []byte("\n"))+2 {
				t.Errorf("error %v", err)
			}
			return
		}
		InForce(list)
		for _, c := range list {
			if c.Kind != hearsay.Undo {
				again(t, c)
			}
		}
	})
}

// The example in the README is a file as it is meant.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, example, found := strings.Cut(string(text), "```toml\n")
	example, _, closed := strings.Cut(example, "```")
	if !found || !closed || len(parse(t, example)) != 3 {
		t.Error("no example of three entries")
	}
}
