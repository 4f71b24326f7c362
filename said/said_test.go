package said

import (
	"sync"
	"testing"

	"hearsay"
	"hearsay/language"
	"hearsay/when"
	"hearsay/who"
)

var languageReader = sync.OnceValues(func() (*language.Reader, error) { return language.English(false) })

func readText(t testing.TB, text string) *hearsay.Reading {
	t.Helper()
	reader, err := languageReader()
	if err != nil {
		t.Fatal(err)
	}
	day := hearsay.MakeDay(2024, 3, 15)
	a := hearsay.Article{ID: "d1", Text: text, Published: hearsay.Date{Value: "2024-03-15", Earliest: day, Latest: day, How: hearsay.Given}}
	start := 0
	for i := 0; i <= len(text); i++ {
		if i == len(text) || text[i] == '\n' {
			if i > start {
				a.Blocks = append(a.Blocks, hearsay.Block{Range: hearsay.Range{Start: start, End: i}, Role: hearsay.Paragraph})
			}
			start = i + 1
		}
	}
	r := &hearsay.Reading{Article: a}
	r.Sentences, r.Quotes = reader.Read(&a)
	r.Entities, r.Mentions = who.Read(r)
	r.Times = when.Read(r)
	r.Statements = Read(r)
	return r
}

func BenchmarkRead(b *testing.B) {
	text := ""
	for range 6 {
		text += "The Marlow Port Authority said the new ferry would enter service in May, according to the passengers’ union, and Ann Rowe, who chairs the board, told the Quayside Courier that the old boat was safe.\n" +
			"“We will not close the quay,” harbour master Ann Rowe said on Monday, adding that its engines had been replaced. “It has stood for two hundred years.”\n" +
			"The captain reportedly left the bridge before the accident, and it is understood that two sailors were hurt. The company declined to comment on whether he would be dismissed.\n"
	}
	r := readText(b, text)
	b.SetBytes(int64(len(text)))
	b.ResetTimer()
	for b.Loop() {
		Read(r)
	}
}
