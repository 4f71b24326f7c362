package render

import (
	"strings"
	"testing"

	"hearsay"
)

// report is a book of articles with these texts, each one block, printed on consecutive days.
func report(texts ...string) *page {
	a := &hearsay.Account{}
	for i, text := range texts {
		day := hearsay.MakeDay(2031, 3, 4+i)
		a.Documents = append(a.Documents, hearsay.AccountDocument{ID: hearsay.DocumentID(rune('a' + i)), Path: string(rune('a'+i)) + ".txt", Text: text,
			Outlet:    &hearsay.Outlet{Name: "Outlet " + string(rune('A'+i))},
			Published: hearsay.Date{Earliest: day, Latest: day},
			Blocks:    []hearsay.AccountBlock{{Block: hearsay.Block{Range: hearsay.Range{End: len(text)}, Role: hearsay.Paragraph}}}})
	}
	return newPage(a, false, 1)
}

func (p *page) span(t *testing.T, d hearsay.DocumentID, words string) hearsay.Span {
	t.Helper()
	at := strings.Index(p.text(d), words)
	if at < 0 {
		t.Fatalf("%q is not in %q", words, p.text(d))
	}
	return hearsay.Span{Document: d, Start: at, End: at + len(words)}
}

func marked(q quote) string {
	var lines []string
	for _, x := range q.Passages {
		var b strings.Builder
		for _, part := range x.Pieces {
			if part.Mark {
				part.Text = "<" + part.Text + ">"
			}
			b.WriteString(part.Text)
		}
		lines = append(lines, b.String())
	}
	return strings.Join(lines, " / ")
}

func TestQuotesTellEachSentenceOnce(t *testing.T) {
	const text = "The ferry ran aground. Captain Aasen said all forty were ashore, “thank God”. Nobody was hurt, a nurse said."
	for _, test := range []struct {
		name  string
		words []string
		want  string
	}{
		{"one span", []string{"ran aground"}, "The ferry <ran aground>."},
		{"speaker and content", []string{"all forty were ashore", "Captain Aasen"}, "<Captain Aasen> said <all forty were ashore>, “thank God”."},
		{"marks that touch are one", []string{"Captain Aasen", "said", "all forty"}, "<Captain Aasen said all forty> were ashore, “thank God”."},
		{"a whole sentence bears no mark", []string{"The ferry", "ran aground"}, "The ferry ran aground."},
		{"two sentences", []string{"a nurse", "ran aground"}, "The ferry <ran aground>. / Nobody was hurt, <a nurse> said."},
		{"one within another", []string{"all forty were ashore", "forty"}, "Captain Aasen said <all forty were ashore>, “thank God”."},
	} {
		p := report(text)
		var spans []hearsay.Span
		for _, w := range test.words {
			spans = append(spans, p.span(t, "a", w))
		}
		quotes := p.quotes(spans)
		if len(quotes) != 1 || marked(quotes[0]) != test.want {
			t.Errorf("%s: %q, want %q", test.name, marked(quotes[0]), test.want)
		}
	}
}

func TestEachWordingOnce(t *testing.T) {
	p := report("A ferry ran aground off Tolsund, police said.", "The ship ran aground off Tolsund.", "The ferry hit a rock.")
	quotes := eachWording(p.quotes([]hearsay.Span{
		p.span(t, "c", "hit a rock"), p.span(t, "b", "ran aground"), p.span(t, "a", "ran aground")}))
	if len(quotes) != 2 || quotes[0].Head != "Outlet A, 4 March 2031" || len(quotes[0].Also) != 1 || quotes[0].Also[0].Head != "Outlet B, 5 March 2031" {
		t.Errorf("%+v", quotes)
	}
}

func TestPassagesHoldOutAgainstAnySpan(t *testing.T) {
	p := report("“Ünö—dös.” Très\nlong. x")
	for start := -1; start <= 30; start++ {
		for end := start; end <= 30; end++ {
			p.quotes([]hearsay.Span{{Document: "a", Start: start, End: end}, {Document: "none", Start: start, End: end}})
		}
	}
}

func TestLocalDates(t *testing.T) {
	for in, want := range map[string]string{
		"no later report up to 2031-03-04":        "no later report up to 4 March 2031",
		"“by 2031-03-04” (Tide), then 2031-04-05": "“by 2031-03-04” (Tide), then 5 April 2031",
		"2031-99-99": "2031-99-99",
	} {
		if got := localDates(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestDrawingIsToScale(t *testing.T) {
	day := func(d int) hearsay.Day { return hearsay.MakeDay(2031, 3, d) }
	line, ok := scaleOf([]hearsay.Day{day(10), day(20)})
	if !ok || line.from != day(3) || line.to != day(27) {
		t.Fatalf("%v to %v", line.from, line.to)
	}
	if a, b := line.x(day(10))-line.x(day(5)), line.x(day(20))-line.x(day(15)); a-b > 1 || b-a > 1 {
		t.Errorf("five days are %d here and %d there", a, b)
	}
	row := func(earliest, latest hearsay.Day) drawn {
		e := entry{When: hearsay.Date{Earliest: earliest, Latest: latest}, Quotes: []quote{{Passages: []passage{{}}}}}
		return line.row(e, 0)
	}
	if r := row(day(8), day(12)); r.From >= r.X || r.Edge != 0 {
		t.Errorf("an interval: %+v", r)
	}
	if r := row(0, day(12)); !r.Open || r.X != line.x(day(12)) {
		t.Errorf("an open one: %+v", r)
	}
	if r := row(hearsay.MakeDay(1904, 1, 1), hearsay.MakeDay(1904, 12, 31)); r.Edge != -1 {
		t.Errorf("long before: %+v", r)
	}
	if _, ok := scaleOf([]hearsay.Day{hearsay.MakeDay(1, 1, 1), hearsay.MakeDay(9999, 1, 1)}); ok {
		t.Error("ten thousand years are drawn")
	}
}

func TestSecondHandComesWithItsChain(t *testing.T) {
	p := report("A deckhand told the Tide: “We hit it twice.”", "“We hit it twice,” a deckhand said.", "The coastguard denied it.")
	party := func(d hearsay.DocumentID, words string, kind hearsay.PartyKind) hearsay.Party {
		s := p.span(t, d, words)
		return hearsay.Party{Name: words, Kind: kind, Start: s.Start, End: s.End}
	}
	said := func(id hearsay.StatementID, d hearsay.DocumentID, words string, stance hearsay.Stance, speaker hearsay.Party, chain ...hearsay.Party) hearsay.Statement {
		return hearsay.Statement{ID: id, Document: d, Content: []hearsay.Range{p.span(t, d, words).Range()}, Stance: stance, Speaker: speaker, Chain: chain}
	}
	p.Statements = []hearsay.Statement{
		said("s1", "a", "“We hit it twice.”", hearsay.Asserts, party("a", "A deckhand", hearsay.AnonymousParty), party("a", "Tide", hearsay.OrganisationParty)),
		said("s2", "b", "“We hit it twice,”", hearsay.Asserts, party("b", "a deckhand", hearsay.AnonymousParty)),
		said("s3", "c", "it", hearsay.Denies, party("c", "The coastguard", hearsay.OrganisationParty)),
	}
	p.Statements[0].Utterance, p.Statements[1].Utterance = "u1", "u1"
	p = newPage(p.Account, false, 1)
	hidden, open := p.voices(&hearsay.Story{Documents: []hearsay.DocumentID{"a", "b", "c"}})
	if len(hidden.Entries) != 1 || len(open.Entries) != 1 || open.Entries[0].Parts[0].Label != "denies" {
		t.Fatalf("%+v, %+v", hidden.Entries, open.Entries)
	}
	want := "anonymous · 2 articles · second-hand: A deckhand → Tide → Outlet A · Outlet B"
	if got := strings.Join(hidden.Entries[0].Facts, " · "); got != want || len(hidden.Entries[0].Parts) != 1 {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestAgencyTextIsOneEntry(t *testing.T) {
	p := report("The ferry ran aground. All were saved. Fog was thick.", "The ferry ran aground. All were saved. Fog was thick.", "The ferry sank.")
	claim := func(id string, spans ...hearsay.Span) hearsay.Claim {
		return hearsay.Claim{ID: id, What: spans[0], Mentions: spans, Origins: hearsay.Origins{AtLeast: 1, AtMost: 1}}
	}
	whole := hearsay.Range{End: len(p.text("a"))}
	p.Copies = []hearsay.Copy{{Pair: []hearsay.DocumentID{"a", "b"}, Agency: "Norland Wire", Spans: [][2]hearsay.Span{{whole.In("a"), whole.In("b")}}}}
	s := p.rests(&hearsay.Story{Documents: []hearsay.DocumentID{"a", "b", "c"}, Claims: []hearsay.Claim{
		claim("c1", p.span(t, "a", "All were saved"), p.span(t, "b", "All were saved")),
		claim("c2", p.span(t, "a", "Fog was thick"), p.span(t, "b", "Fog was thick")),
		claim("c3", p.span(t, "a", "ran aground"), p.span(t, "b", "ran aground"), p.span(t, "c", "sank")),
	}})
	if len(s.Entries) != 2 || s.Entries[0].ID != "c3" || s.Entries[1].Head != "2 articles print Norland Wire’s text" || len(s.Entries[1].Parts) != 2 {
		t.Errorf("%+v", s.Entries)
	}
}

func TestRowSaysWhereItsSentenceGoesOn(t *testing.T) {
	p := report("TARN (NW) - The mate wept. The ship, which was new, ran aground off Tarn. “Nobody was hurt.”")
	for words, want := range map[string]string{
		"The mate wept.":             "The mate wept.",
		"The ship, which was new":    "The ship, which was new …",
		"which was new, ran aground": "… which was new, ran aground …",
		"“Nobody was hurt":           "“Nobody was hurt.”",
	} {
		if got := p.row(p.span(t, "a", words), p.span(t, "a", words).Range(), "").Passages[0].plain(); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}
