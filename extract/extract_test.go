package extract_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"hearsay"
	"hearsay/extract"
)

var update = flag.Bool("update", false, "rewrite what the marked articles must give")

func TestMarkedArticles(t *testing.T) {
	const file = "testdata/articles.txtar"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, want := archive.Files[i], &archive.Files[i+1]
		a := read(t, in.Name, string(in.Data))
		checkBlocks(t, a)
		got := describe(a)
		if *update {
			want.Data = []byte(got)
			continue
		}
		if diff := cmp.Diff(string(want.Data), got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", in.Name, diff)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func read(t *testing.T, name, content string) hearsay.Article {
	t.Helper()
	d := hearsay.Document{ID: "d1", Path: name, Format: hearsay.PlainText, Raw: []byte(content)}
	if strings.HasSuffix(name, ".html") {
		d.Format = hearsay.HTML
	}
	a, err := extract.Article(t.Context(), d)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return a
}

func describe(a hearsay.Article) string {
	var b strings.Builder
	line := func(name, value string) {
		if value = strings.TrimSpace(value); value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	line("title", a.Title)
	line("outlet", a.Outlet.Name+" "+string(a.Outlet.How))
	line("published", a.Published.Value)
	line("byline", a.Byline)
	line("cut", a.Cut)
	for _, block := range a.Blocks {
		words := strings.Fields(block.Of(a.Text))
		if len(words) > 6 {
			words = append(append(words[:3:3], "..."), words[len(words)-3:]...)
		}
		line(strings.TrimSpace(string(block.Role)+" "+block.By), strings.Join(words, " "))
	}
	return b.String()
}

// checkBlocks checks what holds of every article: blocks in order, apart, within the text, and
// without white space at their ends.
func checkBlocks(t *testing.T, a hearsay.Article) {
	t.Helper()
	end := 0
	for _, b := range a.Blocks {
		if b.Start < end || b.End > len(a.Text) || b.Empty() || strings.TrimSpace(b.Of(a.Text)) != b.Of(a.Text) || b.Role == "" {
			t.Fatalf("block %+v after byte %d of %d", b, end, len(a.Text))
		}
		end = b.End
	}
	if !a.TitleAt.Empty() && (a.TitleAt.End > len(a.Text) || len(a.Blocks) == 0 || a.Blocks[0].Range != a.TitleAt) {
		t.Fatalf("title at %v", a.TitleAt)
	}
	for _, s := range a.Outlet.Because {
		if s.End > len(a.Text) || s.Range().Empty() {
			t.Fatalf("outlet because of %v", s)
		}
	}
}

func TestTextKeepsItsBytes(t *testing.T) {
	for _, s := range []string{"\uFEFFdate 2031-05-02 The ferry.\r\nIt was late.", " A.\n\n B. ", "Title: A\n\nThe ferry\n"} {
		if a := read(t, "a.txt", s); a.Text != s || a.Extracted {
			t.Errorf("%q became %q", s, a.Text)
		}
	}
}

func TestHead(t *testing.T) {
	for _, c := range []struct{ text, title, published, first string }{
		{" date 2031-05-02 The ferry was late.", "", "2031-05-02", "The ferry was late."},
		{"date 2031-05-02\nThe ferry was late.", "", "2031-05-02", "The ferry was late."},
		{"date: 2031-05-02\nThe ferry was late.", "", "2031-05-02", "The ferry was late."},
		{"\uFEFFTitle: Ferry: late\r\nPublished: Tue, 2 May 2031\r\n\r\nThe ferry was late.", "Ferry: late", "2031-05-02", "The ferry was late."},
		{"Ferry late again\n\nMay 2, 2031\n\nThe ferry was late.", "Ferry late again", "2031-05-02", "Ferry late again"},
		{"1931\n\nThe ferry was late.", "", "", "1931"},
		{"Captain: the ferry was late.", "", "", "Captain: the ferry was late."},
		{"date 2031-15-02 The ferry was late.", "", "", "The ferry was late."},
		{"dated 2031-05-02 The ferry was late.", "", "", "dated 2031-05-02 The ferry was late."},
	} {
		a := read(t, "a.txt", c.text)
		if first := a.Blocks[0].Of(a.Text); a.Title != c.title || a.Published.Value != c.published || first != c.first {
			t.Errorf("%q: title %q, published %q, first %q", c.text, a.Title, a.Published.Value, first)
		}
	}
}

func TestPublished(t *testing.T) {
	for in, want := range map[string]string{
		"2031-05-02": "2031-05-02", "2018-01-01T17:58:18": "2018-01-01T17:58:18", "2018-01-01T17:58:18Z": "2018-01-01T17:58:18Z",
		"2018-01-01T17:58:18.123Z": "2018-01-01T17:58:18Z", "2018-01-01T17:58:18+0200": "2018-01-01T17:58:18+02:00",
		"2018-01-01 17:58": "2018-01-01T17:58", "Mon, 01 Jan 2018 17:58:18 GMT": "2018-01-01T17:58:18Z", "1 January 2018": "2018-01-01",
		"January 1, 2018": "2018-01-01", "Jan. 1, 2018": "2018-01-01", "Monday 1 January 2018": "2018-01-01", "1st Jan 2018": "2018-01-01",
		"January 1, 2018 at 5:58 PM": "2018-01-01T17:58", "Sept. 3, 2018": "2018-09-03", "20180101": "2018-01-01", "2018/01/01": "2018-01-01",
		"Published: 1 January 2018, 17:58 GMT": "2018-01-01T17:58Z", "2018-01": "2018-01", "January 2018": "2018-01", "2018-01-01T17:58:18-05:00": "2018-01-01T17:58:18-05:00",
		"25/12/2018": "2018-12-25", "12/25/2018 5:58 PM": "2018-12-25T17:58", "03/03/2018": "2018-03-03", "03/04/2018": "", "31/02/2018": "", "9999-12-31": "",
		"": "", "yesterday": "", "0000-00-00": "", "0000-01-01": "", "99999-01-01": "", "2018-02-30": "", "0001-01-01T00:00:00Z": "", "12345678901234567890": "",
	} {
		a, err := extract.Article(t.Context(), hearsay.Document{Raw: []byte("The ferry was late."), Format: hearsay.PlainText, Meta: hearsay.Meta{Published: in}})
		how := hearsay.Given
		if want == "" {
			how = hearsay.Unknown
		}
		if err != nil || a.Published.Value != want || a.Published.How != how || a.Published.Known() != (want != "") {
			t.Errorf("%q: %+v, want %q", in, a.Published, want)
		}
		if unread := a.UnreadDate != ""; unread != (want == "" && in != "") || unread && a.UnreadDate != in {
			t.Errorf("%q: unread date %q", in, a.UnreadDate)
		}
	}
}

// What a page gives for its date and what no day can be read in is kept as written, and no day made of it.
func TestDateOfPage(t *testing.T) {
	const page = `<html><head>%s</head><body><article><h1>Ferry late again</h1><p>The ferry to Ellery was late on Monday, the harbour master said, ` +
		`and nobody could say why it had been under way for so long.</p><p>“We waited for an hour,” said Ada Pell, a teacher, who had come from the hills ` +
		`with her class.</p>%s</article></body></html>`
	meta := func(s string) string { return `<meta property="article:published_time" content="` + s + `">` }
	ld := func(s string) string {
		return `<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": ` + s + `}</script>`
	}
	for _, c := range []struct{ head, foot, given, want, unread string }{
		{meta("31/02/2031"), "", "", "", "31/02/2031"},
		{meta("2031-02-31"), "", "", "", "2031-02-31"},
		{meta("9999-12-31T10:00:00Z"), "", "", "", "9999-12-31T10:00:00Z"},
		{meta("yesterday"), `<time datetime="PT5M">5 minutes</time>`, "", "", "yesterday"},
		{meta("yesterday"), `<time datetime="2031-03-04">4 March</time>`, "", "2031-03-04", ""},
		{meta("25/12/2031"), "", "", "2031-12-25", ""},
		{meta("2031-03-04"), "", "some day", "2031-03-04", "some day"},
		{meta("2031-03-05"), "", "2031-03-04", "2031-03-04", ""},
		{"", `<p class="date">Published 31/02/2031</p>`, "", "", "Published 31/02/2031"},
		{ld(`"2031-03-04"`), "", "", "2031-03-04", ""},
		{ld(`20310304`), "", "", "2031-03-04", ""},
		{ld(`{"@type": "xsd:date", "@value": "2031-03-04"}`), "", "", "2031-03-04", ""},
		{ld(`{"year": 2031}`), "", "", "", `{"year":2031}`},
		{ld(`null`), "", "", "", ""},
		{meta(strings.Repeat("9", 9999)), "", "", "", strings.Repeat("9", 64) + "…"},
		{"", "", "", "", ""},
	} {
		raw := fmt.Appendf(nil, page, c.head, c.foot)
		a, err := extract.Article(t.Context(), hearsay.Document{Raw: raw, Format: hearsay.HTML, Meta: hearsay.Meta{Published: c.given}})
		if err != nil || a.Published.Value != c.want || a.UnreadDate != c.unread {
			t.Errorf("%s %s, given %q: %+v, unread %q: %v", c.head, c.foot, c.given, a.Published, a.UnreadDate, err)
		}
	}
}

func TestOutletOfDomain(t *testing.T) {
	for in, want := range map[string]string{
		"www.reuters.com": "Reuters", "uk.reuters.com": "Reuters", "https://www.theguardian.com/x": "The Guardian", "The Harbour Tide": "The Harbour Tide",
		"harbourtide.example": "harbourtide.example", "money.cnn.com": "CNN Money",
	} {
		a, err := extract.Article(t.Context(), hearsay.Document{Raw: []byte("The ferry was late."), Format: hearsay.PlainText, Meta: hearsay.Meta{Outlet: in}})
		if err != nil || a.Outlet.Name != want || a.Outlet.How != hearsay.Given {
			t.Errorf("%q: %+v, want %q", in, a.Outlet, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	german := "Der Rat der Stadt hat am Dienstag beschlossen, dass die alte Brücke bis zum Frühjahr gesperrt bleibt, weil zwei ihrer Pfeiler vom Meer durchgerostet sind und niemand weiß, wer die Kosten dafür tragen soll, sagte der Bürgermeister."
	for text, want := range map[string]string{german: "de", "Guten Tag.": "en", strings.Repeat("The ferry was late and nobody said why. ", 9): "en"} {
		if a := read(t, "a.txt", text); a.Language != want {
			t.Errorf("%.20q: %s, want %s", text, a.Language, want)
		}
	}
}
