package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hearsay"
	"hearsay/language"
)

// teller makes an account of lines: each is a paragraph of its article, speaker, stance and words apart.
type teller struct{ hearsay.Account }

func day(s string) hearsay.Date {
	if s == "" {
		return hearsay.Date{How: hearsay.Unknown}
	}
	lo, hi, err := hearsay.EDTFBounds(s)
	if err != nil {
		panic(err)
	}
	return hearsay.Date{Value: s, Earliest: lo, Latest: hi, How: hearsay.Given}
}

func (a *teller) article(path, published string) *hearsay.AccountDocument {
	a.Documents = append(a.Documents, hearsay.AccountDocument{ID: hearsay.DocumentID("d-" + path), Path: path, Published: day(published)})
	return &a.Documents[len(a.Documents)-1]
}

// says adds a paragraph: what is before the words, the words, and what is after them.
func (a *teller) says(d *hearsay.AccountDocument, speaker hearsay.Party, before, said, after string) *hearsay.Statement {
	start := len(d.Text)
	at := hearsay.Range{Start: start + len(before), End: start + len(before) + len(said)}
	d.Text += before + said + after
	d.Blocks = append(d.Blocks, hearsay.AccountBlock{Block: hearsay.Block{Range: hearsay.Range{Start: start, End: len(d.Text)}, Role: hearsay.Paragraph}})
	d.Text += "\n\n"
	a.Statements = append(a.Statements, hearsay.Statement{ID: hearsay.StatementID(fmt.Sprint("s", len(a.Statements))), Document: d.ID,
		Content: []hearsay.Range{at}, Speaker: speaker, Stance: hearsay.Asserts})
	return &a.Statements[len(a.Statements)-1]
}

// gossip is what the tests ask of: s0 to s5.
func gossip() *hearsay.Account {
	var a teller
	a.Entities = []hearsay.Entity{
		{ID: "e1", Name: "Inés Halloran", Kind: hearsay.Person, Aliases: []string{"the harbour master"}},
		{ID: "e2", Name: "Tolsund Palace", Kind: hearsay.Organisation, Aliases: []string{"the Palace"}},
	}
	halloran := hearsay.Party{Name: "Inés Halloran", Entity: "e1", Kind: hearsay.NamedParty}
	palace := hearsay.Party{Name: "Tolsund Palace", Entity: "e2", Kind: hearsay.OrganisationParty}
	officials := hearsay.Party{Name: "Palace officials", Kind: hearsay.GroupParty}
	insider := hearsay.Party{Name: "a Palace insider", Kind: hearsay.AnonymousParty}

	b := a.article("b.txt", "2031-03")
	a.says(b, palace, "It is cold. On the state visit, it said ", "the king visited twice", ". Nobody paid for the news.").Stance = hearsay.Denies
	late := a.says(b, insider, "", "the guests of state paid for their visits", ", an insider told the Lantern.")
	late.Chain = []hearsay.Party{{Name: "Skerry Lantern", Kind: hearsay.OrganisationParty}}
	c := a.article("a.txt", "2031-03-09")
	a.says(c, halloran, "She said ", "the quay is closed", ".")
	a.says(c, officials, "Officials said ", "it closes", ".").Said = &hearsay.Date{Value: "2031-02-01", Earliest: day("2031-02-01").Earliest, Latest: day("2031-02-01").Latest}
	u := a.article("c.txt", "")
	a.says(u, hearsay.Party{Kind: hearsay.UnattributedParty}, "It is understood that ", "new ships call", ".")
	a.says(u, halloran, "She said ", "the Quay is closed", " on Monday.")
	return &a.Account
}

func index(t testing.TB, a *hearsay.Account) *Index {
	reader, err := language.English(false)
	if err != nil {
		t.Fatal(err)
	}
	x, err := New(a, reader)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func ids(f Found) string {
	var out []string
	for _, h := range f.Hits {
		out = append(out, string(h.ID))
	}
	return strings.Join(out, " ")
}

func TestQueries(t *testing.T) {
	x := index(t, gossip())
	for _, c := range []struct {
		name string
		q    Query
		want string
	}{
		{"all, by date, those without one last", Query{}, "s3 s0 s1 s2 s4 s5"},
		{"a family name, accents aside", Query{By: "HALLORAN"}, "s2 s5"},
		{"first name without its accent", Query{By: "Halloran, Ines"}, "s2 s5"},
		{"an alias", Query{By: "the harbour master"}, "s2 s5"},
		{"names do not mix", Query{By: "harbour halloran"}, ""},
		{"whole words only", Query{By: "hallo"}, ""},
		{"named, described or a group", Query{By: "the palace's"}, "s3 s0 s1"},
		{"a chain", Query{Via: "lantern"}, "s1"},
		{"a chain is no speaker", Query{By: "lantern"}, ""},
		{"inflected, in the statement", Query{About: "visits"}, "s0 s1"},
		{"in the sentence", Query{About: "state king"}, "s0"},
		{"not in the next sentence", Query{About: "king news"}, ""},
		{"a word that looks like another", Query{About: "news"}, ""},
		{"participle", Query{About: "close"}, "s3 s2 s5"},
		{"a phrase", Query{About: `"state visit"`}, "s0"},
		{"a phrase in curly marks and a word", Query{About: `“their visit” guest`}, "s1"},
		{"marks alone ask nothing", Query{About: `"" !`}, "s3 s0 s1 s2 s4 s5"},
		{"kinds", Query{Kinds: []hearsay.PartyKind{hearsay.AnonymousParty, hearsay.UnattributedParty}}, "s1 s4"},
		{"stances", Query{Stances: []hearsay.Stance{hearsay.Denies}}, "s0"},
		{"since: an interval that reaches in, and no date", Query{When: hearsay.Date{Earliest: day("2031-03-10").Earliest}}, "s0 s1 s4 s5"},
		{"until: when it was said", Query{When: hearsay.Date{Latest: day("2031-02-28").Latest}}, "s3 s4 s5"},
	} {
		if got := ids(x.Statements(c.q)); got != c.want {
			t.Errorf("%s: %v finds %q, want %q", c.name, c.q, got, c.want)
		}
	}
}

func TestUndatedAreCounted(t *testing.T) {
	x := index(t, gossip())
	if n := x.Statements(Query{When: day("2031")}).Undated; n != 2 {
		t.Errorf("%d undated, want 2", n)
	}
	if n := x.Statements(Query{}).Undated; n != 0 {
		t.Errorf("%d undated where no date was asked for", n)
	}
}

func TestNearestNames(t *testing.T) {
	x := index(t, gossip())
	f := x.Statements(Query{By: "haloran"})
	if f.Nobody == "" || f.Nearest[0] != "Inés Halloran" {
		t.Errorf("%q, nearest %q", f.Nobody, f.Nearest)
	}
	if f := x.Statements(Query{By: "halloran", About: "moon"}); f.Nobody != "" || f.Nearest != nil {
		t.Errorf("a speaker who does not speak of the moon is taken for none: %q", f.Nearest)
	}
}

func TestTellings(t *testing.T) {
	var got []string
	for _, hits := range index(t, gossip()).Statements(Query{}).Tellings() {
		got = append(got, ids(Found{Hits: hits}))
	}
	if want := []string{"s3", "s0", "s1", "s2 s5", "s4"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Asking for more never finds more, the order of the account does not matter, and hostile words stop nothing.
func TestQueriesNarrow(t *testing.T) {
	x := index(t, gossip())
	turned := gossip()
	slices.Reverse(turned.Documents)
	slices.Reverse(turned.Statements)
	y := index(t, turned)
	words := rapid.OneOf(rapid.SampledFrom([]string{"", "palace", "visit", `"state visit`, "the", "“", "ines", "\x00\xff"}), rapid.String())
	rapid.Check(t, func(t *rapid.T) {
		q := Query{By: words.Draw(t, "by"), About: words.Draw(t, "about"), Via: words.Draw(t, "via")}
		if rapid.Bool().Draw(t, "dated") {
			q.When = day("2031-03")
		}
		all, wider := x.Statements(q), q
		wider.About = ""
		some := x.Statements(wider)
		for _, h := range all.Hits {
			if !slices.ContainsFunc(some.Hits, func(o Hit) bool { return o.ID == h.ID }) {
				t.Errorf("%v finds %s, which less does not", q, h.ID)
			}
		}
		if got := ids(y.Statements(q)); got != ids(all) {
			t.Errorf("%v finds %q, in another order %q", q, ids(all), got)
		}
	})
}

func TestSpansBeyondTheText(t *testing.T) {
	a := gossip()
	for i := range a.Statements {
		a.Statements[i].Content = []hearsay.Range{{Start: -3, End: 1 << 30}}
		a.Statements[i].Speaker.Start, a.Statements[i].Speaker.End = 5, 1<<30
		a.Statements[i].Document = a.Documents[i%2].ID
	}
	a.Statements[0].Document, a.Documents[1].Blocks = "gone", nil
	if f := index(t, a).Statements(Query{About: "visit", By: "palace"}); len(f.Hits) != 0 {
		t.Errorf("found %s", ids(f))
	}
}

func TestManyStatementsAndLongWordsAreQuick(t *testing.T) {
	var a teller
	for i := range 100 {
		d := a.article(fmt.Sprint(i), "2031-03-04")
		for j := range 100 {
			a.says(d, hearsay.Party{Name: fmt.Sprint("Captain ", i, " ", j), Kind: hearsay.NamedParty}, "He said ", fmt.Sprint("ship ", j, " called at the quay when it closed for the night of the ", i, " storms"), ".")
		}
	}
	long := strings.Repeat("x", 1<<20)
	a.says(&a.Documents[0], hearsay.Party{Name: long, Kind: hearsay.NamedParty}, "", long, "")
	x := index(t, &a.Account)
	begun := time.Now()
	if n := len(x.Statements(Query{By: "captain", About: `"close for" ship`}).Hits); n != 10000 {
		t.Errorf("%d found, want 10000", n)
	}
	x.Statements(Query{By: long, About: long})
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}
