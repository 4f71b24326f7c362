package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"hearsay"
)

const hostile = "Mayor <script>alert(1)</script> said “the \x1b[31mbridge\x1b[0m is \u202esafe”. It *was* closed on [Monday](http://x.invalid)."

// account is a small one whose article is hostile to terminals, Markdown and browsers.
func account() *hearsay.Account {
	const d = hearsay.DocumentID("d111111111111")
	from, to := strings.Index(hostile, "“"), strings.Index(hostile, "”")+len("”")
	all := hearsay.Span{Document: d, Start: 0, End: len(hostile)}
	quoted := hearsay.Range{Start: from, End: to}
	origin := hearsay.Origin{Kind: hearsay.UnattributedParty, Documents: []hearsay.DocumentID{d}, Because: "names no source"}
	return &hearsay.Account{
		Format: hearsay.AccountFormat,
		Documents: []hearsay.AccountDocument{{ID: d, Path: "a b/<bridge>.txt", Title: "Bridge <b>closed</b>", Language: "en", URL: "javascript:alert(1)",
			Text: hostile, Hash: strings.Repeat("0", 64), Blocks: []hearsay.AccountBlock{{Block: hearsay.Block{Range: all.Range(), Role: hearsay.Paragraph}, Hash: "00000000"}}}},
		Statements: []hearsay.Statement{{ID: "s111111111111", Document: d, Content: []hearsay.Range{quoted}, Kind: hearsay.Direct,
			Stance: hearsay.Asserts, By: "said.plain", Speaker: hearsay.Party{Name: "<Mayor>", Kind: hearsay.NamedParty, Start: 0, End: 5}}},
		Stories: []hearsay.Story{{ID: "t111111111111", Title: "Bridge <b>closed</b>", Documents: []hearsay.DocumentID{d},
			Events: []hearsay.Event{{ID: "v111111111111", What: "x", Status: hearsay.Happened, Mentions: []hearsay.Span{all}, Best: all, Sources: []hearsay.Origin{origin}}},
			Claims: []hearsay.Claim{{ID: "c111111111111", What: quoted.In(d), Mentions: []hearsay.Span{quoted.In(d)},
				Origins: hearsay.Origins{AtLeast: 1, AtMost: 1, List: []hearsay.Origin{origin}}}},
			Findings: []hearsay.Finding{{ID: "f111111111111", Kind: hearsay.Conflict, What: "safe against closed", Because: "they differ",
				Spans: []hearsay.Span{quoted.In(d), all}, By: "conflict.plain"}}}},
		Skipped: []hearsay.Skipped{{Path: "<skipped>", Reason: "holds NUL bytes"}},
	}
}

func TestJSONIsAnAccountByTheSchema(t *testing.T) {
	var schema any
	if err := json.Unmarshal([]byte(Schema), &schema); err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("account", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("account")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range []*hearsay.Account{account(), {Format: hearsay.AccountFormat}} {
		var b bytes.Buffer
		if err := JSON(&b, a, true); err != nil {
			t.Fatal(err)
		}
		document, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := compiled.Validate(document); err != nil {
			t.Error(err)
		}
	}
}

func TestJSONReadsBack(t *testing.T) {
	var b, again bytes.Buffer
	if err := JSON(&b, account(), true); err != nil {
		t.Fatal(err)
	}
	first := b.String()
	var back hearsay.Account
	if err := json.Unmarshal(b.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if err := JSON(&again, &back, true); err != nil {
		t.Fatal(err)
	}
	if again.String() != first {
		t.Errorf("written again it is\n%s\nwas\n%s", again.String(), first)
	}
}

func TestTextSteersNoTerminalAndFits(t *testing.T) {
	for _, width := range []int{40, 64, 80, 100} {
		var b bytes.Buffer
		if err := Text(&b, account(), Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(b.String(), "\x1b\u202e") {
			t.Error("control characters of an article reach the terminal")
		}
		for line := range strings.Lines(b.String()) {
			if cells(strings.TrimSuffix(line, "\n")) > width {
				t.Errorf("at %d cells: %q", width, line)
			}
		}
	}
}

func TestPageRunsNothingOfAnArticle(t *testing.T) {
	var b bytes.Buffer
	if err := HTML(&b, account()); err != nil {
		t.Fatal(err)
	}
	page := strings.ToLower(b.String())
	for _, bad := range []string{"<script", "<b>closed", "javascript:", "src=", "<mayor>", "<skipped>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	for _, good := range []string{"&lt;script&gt;", `<mark id="d11111-`, "default-src"} {
		if !strings.Contains(page, good) {
			t.Errorf("the page lacks %q", good)
		}
	}
}

func TestMarkdownIsNotReadFromArticles(t *testing.T) {
	var b bytes.Buffer
	if err := Markdown(&b, account(), Options{}); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", "[Monday](", " *was* "} {
		if strings.Contains(b.String(), bad) {
			t.Errorf("the Markdown holds %q:\n%s", bad, b.String())
		}
	}
}

func TestWhyTellsRuleWordsAndPlace(t *testing.T) {
	var b bytes.Buffer
	if err := Why(&b, account(), "s1", Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"said.plain", "bridge", "<bridge>.txt:"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("lacks %q:\n%s", want, b.String())
		}
	}
	if err := Why(&b, account(), "x", Options{}); err == nil {
		t.Error("an unknown identifier is no error")
	}
}

func TestDateWords(t *testing.T) {
	for _, test := range []struct {
		value string
		year  int
		want  string
	}{
		{"2024-06-04", 0, "4 June 2024"},
		{"2024-06-04", 2024, "4 June"},
		{"2024-06", 0, "June 2024"},
		{"2024", 2024, "2024"},
		{"2020-01-01/2021-12-31", 0, "2020–2021"},
		{"2024-06-10/2024-06-12", 0, "10–12 June 2024"},
		{"2024-05-28/2024-06-03", 2024, "28 May – 3 June"},
		{"2023-12-30/2024-01-02", 2024, "30 December 2023 – 2 January 2024"},
		{"2024-06-01/2024-07-31", 0, "June–July 2024"},
		{"../2024-06-12", 0, "by 12 June 2024"},
		{"2024-06-12/..", 0, "from 12 June 2024"},
		{"2023-23", 0, "autumn 2023"},
		{"2024-06~", 0, "about June 2024"},
	} {
		earliest, latest, err := hearsay.EDTFBounds(test.value)
		if err != nil {
			t.Fatal(err)
		}
		d := hearsay.Date{Value: test.value, Earliest: earliest, Latest: latest}
		if got := dateWords(d, test.year); got != test.want {
			t.Errorf("%s: %q, want %q", test.value, got, test.want)
		}
	}
	if got := dateWords(hearsay.Date{}, 0); got != wordUnknown {
		t.Errorf("no date: %q", got)
	}
}

func TestWrapKeepsWordsAndWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		width := rapid.IntRange(2, 40).Draw(t, "width")
		var words []string
		for _, line := range wrap([]run{{clean(text), plain}}, width) {
			whole := ""
			for _, r := range line {
				whole += r.text
				words = append(words, strings.TrimSpace(r.text))
			}
			// A single character may be wider than the line: a letter with marks that take room.
			if used := cells(whole); used > width && uniseg.GraphemeClusterCount(whole) > 1 {
				t.Fatalf("%d cells in %d", used, width)
			}
		}
		if got, want := strings.Join(words, ""), strings.ReplaceAll(clean(text), " ", ""); got != want {
			t.Fatalf("words %q, want %q", got, want)
		}
	})
}

// Marks of any places give the text back, nest, and each place is named at most once.
func TestMarksNest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const text = "The ferry ran aground off Tolsund on Monday, the coastguard said."
		m := marker{text: text}
		n := rapid.IntRange(0, 8).Draw(t, "places")
		var places []hearsay.Range
		for range n {
			start := rapid.IntRange(0, len(text)-1).Draw(t, "start")
			places = append(places, hearsay.Range{Start: start, End: rapid.IntRange(start+1, len(text)).Draw(t, "end")})
		}
		a := anchors{spans: map[hearsay.DocumentID][]hearsay.Range{"d": places}}
		a.sort()
		for _, r := range a.spans["d"] {
			m.open(lit{Range: r, Name: "name"})
		}
		m.closeUntil(len(text))
		m.write(len(text))
		var b strings.Builder
		depth, named := 0, 0
		for _, p := range m.parts {
			b.WriteString(p.Text)
			if p.Mark {
				depth++
			}
			if p.Close {
				depth--
			}
			if p.Open != "" {
				named++
			}
			if depth < 0 {
				t.Fatal("closed before it was opened")
			}
		}
		if b.String() != text || depth != 0 || named > len(places) || len(a.spans["d"]) != named {
			t.Fatalf("text %q, %d left open, %d of %d places named", b.String(), depth, named, len(a.spans["d"]))
		}
	})
}

// A row says which findings set its telling against other words.
func TestEventNamesWhatContestsIt(t *testing.T) {
	a := account()
	var text bytes.Buffer
	if err := Text(&text, a, Options{All: true}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.ReplaceAll(text.String(), "\u00a0", " "), wordContested+" f11111") {
		t.Errorf("the row does not name the conflict:\n%s", text.String())
	}
}
