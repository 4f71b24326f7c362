package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/language"
	"hearsay/search"
)

// found is everything that an account's statements are found by when nothing is asked.
func found(t *testing.T, a *hearsay.Account) search.Found {
	t.Helper()
	reader, err := language.English(true)
	if err != nil {
		t.Fatal(err)
	}
	x, err := search.New(a, reader)
	if err != nil {
		t.Fatal(err)
	}
	return x.Statements(search.Query{})
}

func statementsText(t *testing.T, a *hearsay.Account, width int) string {
	t.Helper()
	var b bytes.Buffer
	if err := Statements(&b, a, found(t, a), Options{Width: width}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestStatementsSteerNoTerminalAndFit(t *testing.T) {
	a := account()
	a.Documents[0].Path = strings.Repeat("long ", 40) + ".txt"
	a.Statements[0].Chain = []hearsay.Party{{Name: strings.Repeat("Skerry", 40) + "\x1b[2J", Kind: hearsay.OrganisationParty}}
	for _, width := range []int{1, 40, 50, 80, 100} {
		text := statementsText(t, a, width)
		if strings.ContainsAny(text, "\x1b\u202e") {
			t.Error("control characters of an article reach the terminal")
		}
		if !strings.Contains(strings.Join(strings.Fields(text), " "), "bridge[0m is safe”") {
			t.Errorf("the words are not whole:\n%s", text)
		}
		for line := range strings.Lines(text) {
			if cells(strings.TrimSuffix(line, "\n")) > max(width, 40) {
				t.Errorf("at %d cells: %q", width, line)
			}
		}
	}
}

func TestStatementsSaySoWhereTheyHaveNoWords(t *testing.T) {
	a := account()
	a.Documents[0].Text = ""
	if text := statementsText(t, a, 80); !strings.Contains(text, wordNoWords) {
		t.Error(text)
	}
	a.Statements = nil
	if text := statementsText(t, a, 80); text != wordNoMatch+"\n" {
		t.Errorf("%q", text)
	}
}

// What an account says of a statement its line says too, under the same names.
func TestStatementsJSON(t *testing.T) {
	a := account()
	var b bytes.Buffer
	if err := StatementsJSON(&b, a, found(t, a)); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Format     string
		Undated    *int
		Statements []map[string]any
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatalf("%v in %s", err, b.Bytes())
	}
	if got.Format != StatementsFormat || got.Undated == nil || len(got.Statements) != 1 {
		t.Fatalf("%+v", got)
	}
	var whole bytes.Buffer
	if err := JSON(&whole, a, false); err != nil {
		t.Fatal(err)
	}
	var parsed struct{ Statements []map[string]any }
	if err := json.Unmarshal(whole.Bytes(), &parsed); err != nil {
		t.Fatal(err)
	}
	for name, value := range parsed.Statements[0] {
		if fmt.Sprint(got.Statements[0][name]) != fmt.Sprint(value) {
			t.Errorf("%s: %v, in the account %v", name, got.Statements[0][name], value)
		}
	}
	s := got.Statements[0]
	if s["text"] != "“the \x1b[31mbridge\x1b[0m is \u202esafe”" || s["path"] != "a b/<bridge>.txt" || s["url"] != "javascript:alert(1)" {
		t.Errorf("%v", s)
	}
	if p, ok := s["published"].(map[string]any); !ok || p["how"] != "unknown" {
		t.Errorf("published %v", s["published"])
	}
}

func TestStatementsCSV(t *testing.T) {
	a := account()
	text := "=cmd|' /C calc'!A0, \"said\"\nand more"
	a.Documents[0].Text, a.Documents[0].Path = text, "@mail.txt"
	a.Statements[0].Content = []hearsay.Range{{Start: 0, End: len(text)}}
	a.Statements[0].Speaker.Name = "+44 1632"
	a.Statements[0].Chain = []hearsay.Party{{Name: "Skerry Times"}, {Name: "a memoir"}}
	var b bytes.Buffer
	if err := StatementsCSV(&b, a, found(t, a)); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("%q, %v", rows, err)
	}
	got := map[string]string{}
	for i, name := range rows[0] {
		got[name] = rows[1][i]
	}
	for name, want := range map[string]string{"id": "s111111111111", "text": "'=cmd|' /C calc'!A0, \"said\" and more", "speaker": "'+44 1632",
		"path": "'@mail.txt", "chain": "Skerry Times; a memoir", "said": "", "published": "", "start": "0", "manner": "direct", "stance": "asserts"} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
}

func TestManyStatementsAreWrittenQuickly(t *testing.T) {
	a := account()
	for i := range 10000 {
		s := a.Statements[0]
		s.ID, s.Utterance = hearsay.StatementID(hearsay.ID("s", fmt.Sprint(i))), fmt.Sprint("u", i/3)
		a.Statements = append(a.Statements, s)
	}
	begun := time.Now()
	text := statementsText(t, a, 80)
	if took := time.Since(begun); took > 10*time.Second || !strings.Contains(text, "told 10001 times") {
		t.Errorf("took %v: %s", took, strings.SplitN(text, "\n", 2)[0])
	}
}
