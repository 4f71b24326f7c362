package who

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"hearsay"
	"hearsay/language"
)

var reader = sync.OnceValue(func() *language.Reader {
	r, err := language.English(false)
	if err != nil {
		panic(err)
	}
	return r
})

// read makes the reading of a text, of which each line is a paragraph.
func read(id, text string) *hearsay.Reading {
	r := &hearsay.Reading{Article: hearsay.Article{ID: hearsay.DocumentID(id), Language: "en", Text: text}}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		if strings.TrimSpace(line) != "" {
			r.Article.Blocks = append(r.Article.Blocks, hearsay.Block{Range: hearsay.Range{Start: at, End: at + len(strings.TrimRight(line, "\n"))}, Role: hearsay.Paragraph})
		}
		at += len(line)
	}
	r.Sentences, r.Quotes = reader().Read(&r.Article)
	r.Entities, r.Mentions = Read(r)
	return r
}

// named lists the entities as "name/kind", sorted.
func named(entities []hearsay.Entity) []string {
	var out []string
	for _, e := range entities {
		out = append(out, e.Name+"/"+string(e.Kind))
	}
	slices.Sort(out)
	return out
}

func TestNames(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Mr Lund declined to comment.", "Mr Lund/person"},
		{"Capital Wire reported the sale on Monday.", "Capital Wire/organisation"},
		{"Ferry chief Jon Lund said the boats would sail.", "Jon Lund/person"},
		{"Prince Anselm opened the bridge.", "Prince Anselm/person"},
		{"The harbour was closed on Tuesday in March.", ""},
		{"Nobody came. Yesterday was worse.", ""},
		{"It was held at the University of Skerry on Monday.", "University of Skerry/organisation"},
		{"She spoke for the Ministry of Tides and Harbours.", "Ministry of Tides and Harbours/organisation"},
		{"He left Berg & Daughters last year.", "Berg & Daughters/organisation"},
		{"Ursula van der Roe and Peter Berg said so.", "Peter Berg/person Ursula van der Roe and Peter Berg/group Ursula van der Roe/person"},
		{"A French court heard the case in Paris.", "Paris/place"},
		{"Nora’s brother wrote to Skerry Ferries Ltd.", "Nora/person Skerry Ferries/organisation"},
		{"He worked for the Skerry Over-Seas League.", "Skerry Over-Seas League/organisation"},
		{"Dr J. K. Holm said the test was sound.", "J. K. Holm/person"},
		{"The vessel passed St Orla’s Bridge at noon.", "St Orla’s Bridge/place"},
		{"Anna Holm, 40, lives in Port Ellery.", "Anna Holm/person Port Ellery/place"},
		{"They told Danish Prime Minister Mette Holm.", "Mette Holm/person"},
		{"Officials in Washington, D.C. and New York agreed.", "New York/place Washington/place"},
		{"Her memoir, Saltwater, came out in May.", "Saltwater/work"},
		{"Alder Lund PLC was sold. Alder Lund said so. Alder Lund declined to comment.", "Alder Lund/organisation"},
		{"He wrote for HarbourWatch.", "HarbourWatch/organisation"},
		{"Jane Roe, R-Maine, voted.", "Jane Roe/person"},
		{"Later the Committee voted.", "Committee/organisation"},
		{"Aldero said so. The Aldero A7 was late.", "Aldero A7/other Aldero/other"},
		{"Skerry Lifting declined to comment.", "Skerry Lifting/organisation"},
		{"The freighter Orla Kesswick sank.", "Orla Kesswick/other"},
		{"The mill’s owner, Aldery Roe, which employs ninety, will close it.", "Aldery Roe/organisation"},
		{"Aldery Groll said it would close its mill.", "Aldery Groll/organisation"},
		{"He told the Skerry Lantern that he would sail.", "Skerry Lantern/organisation"},
		{"The Skerry Times’s Political Editor Ida Roe wrote it.", "Ida Roe/person Skerry Times/organisation"},
	} {
		got := strings.Join(named(read("d1", test.text).Entities), " ")
		if got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// of lists what every mention of some words refers to: the name, "?" for several, "-" for nobody.
func of(r *hearsay.Reading, words string) string {
	names := map[hearsay.EntityID]string{"": "-"}
	for _, e := range r.Entities {
		names[e.ID] = e.Name
	}
	var out []string
	for _, m := range r.Mentions {
		if !strings.EqualFold(m.Of(r.Article.Text), words) {
			continue
		}
		if name := names[m.Entity]; len(m.Candidates) > 0 {
			out = append(out, "?")
		} else {
			out = append(out, name)
		}
	}
	return strings.Join(out, " ")
}

func TestWhoIsMeant(t *testing.T) {
	for _, test := range []struct{ text, words, want string }{
		{"Jon Lund closed the port. Lund said it was safe.", "Lund", "Jon Lund"},
		{"Prince Anselm returned to Skerry. Anselm met his father.", "Anselm", "Prince Anselm"},
		{"Jon Lund met Peter Lund. A boat belonging to Lund sank.", "Lund", "?"},
		{"Mr Lund and Mrs Lund spoke. Mrs Lund left first.", "Mrs Lund", "Mrs Lund Mrs Lund"},
		{"Bill Berg spoke first. William Berg then left.", "Bill Berg", "William Berg"},
		{"The Harbour Overland League (HOL) met. HOL voted.", "HOL", "Harbour Overland League Harbour Overland League"},
		{"Jane Roe, the harbourmaster, closed the port. The harbourmaster said it was safe.", "the harbourmaster", "Jane Roe Jane Roe"},
		{"King Anselm was at the quay. The king waved.", "The king", "King Anselm"},
		{"King Anselm was at the quay. The monarch waved.", "The monarch", "King Anselm"},
		{"Prince Anselm, the Duke of Skerry, came. The duke waved.", "The duke", "Prince Anselm"},
		{"His brother Peter Berg wrote to Jon Lund.", "Peter Berg", "Peter Berg"},
		{"Jon Lund spoke first. His brother Peter Berg left. Lund’s brother was ill.", "Lund’s brother", "Peter Berg"},
		{"Anna Holm met Jon Lund at noon. She signed the order.", "She", "Anna Holm"},
		{"Anna Holm met Jon Lund at noon. He signed the order.", "He", "Jon Lund"},
		{"It is understood that Jon Lund left.", "It", "-"},
		{"The ship belonged to Skerry Ferries Ltd. The company said it was old.", "The company", "Skerry Ferries"},
		{"Norr Line Ltd wants Skerry Ferries Ltd. It bid 40 million crowns, and Norr Line said so on Monday. Skerry Ferries said no. The firm said it would pay Skerry Ferries a fee.", "The firm", "Norr Line"},
		{"Jon and Anna Lund sailed. A spokesman for the port waited.", "A spokesman for the port", "-"},
		{"Jon Lund and Anna Berg married in May. The couple live in Skerry.", "The couple", "Jon Lund and Anna Berg"},
		{"A palace insider spoke to the paper.", "A palace insider", "-"},
		{"Sources close to the mayor spoke.", "Sources close to the mayor", "-"},
		{"Nets were taken from the Skerry Museum, police said.", "police", "-"},
		{"The Skerry Museum opened in May. Firefighters spoke to the authority.", "the authority", "-"},
		{"The Skerry Harbour Authority met. The authority said it would pay.", "The authority", "Skerry Harbour Authority"},
		{"The dockers’ union, the Allied Quay Workers, met.", "The dockers’ union", "Allied Quay Workers"},
		{"The Skerry Supreme Court sat. The appeals court did not.", "The appeals court", "-"},
		{"President Jane Roe came. The opposition leader did not.", "The opposition leader", "-"},
		{"President Jane Roe came. The vice president did not.", "The vice president", "-"},
		{"Anna Holm waved to a nurse. As the nurse left, Holm said she was well.", "she", "Anna Holm"},
		{"Jon Lund’s lawyer, Anna Berg, spoke. Lund’s lawyer then left.", "Lund’s lawyer", "Anna Berg"},
	} {
		if got := of(read("d1", test.text), test.words); got != test.want {
			t.Errorf("%s\n%s: got %q, want %q", test.text, test.words, got, test.want)
		}
	}
}

func TestMentionsAreInOrderAndInside(t *testing.T) {
	r := read("d1", story[0])
	at := 0
	for _, m := range r.Mentions {
		if m.Start < at || m.Empty() || m.End > len(r.Article.Text) || !m.Contains(m.Head) {
			t.Errorf("mention %v with head %v after %d", m.Range, m.Head, at)
		}
		at = m.Start
	}
}

// Odd input does no harm.
func TestOddInput(t *testing.T) {
	for _, text := range []string{
		"", "’s", "“", "The the The", "Mr", "Mr.", "Duke of", "of of Of", "A & & B", "King", "(X) (", "’s ’s of the",
		strings.Repeat("Lund and ", 3000), strings.Repeat("“Jon ", 500), strings.Repeat("his father’s ", 2000),
	} {
		r := read("d1", text)
		if fmt.Sprint(named(r.Entities)) == "" {
			t.Error("no list")
		}
	}
}
