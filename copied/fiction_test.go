package copied

import (
	"strings"
	"testing"

	"hearsay"
)

// page is a fictitious article: its first line is the outlet, the rest its paragraphs.
type page struct {
	id, outlet, url, published, byline, text string
}

// read makes a reading of p with paragraphs and quotations, as the rooms before this one do.
func (p page) read(t *testing.T) *hearsay.Reading {
	t.Helper()
	a := hearsay.Article{ID: hearsay.DocumentID(p.id), URL: p.url, Byline: p.byline, Text: p.text, Outlet: hearsay.Outlet{Name: p.outlet}}
	if p.published != "" {
		day, err := hearsay.ParseDay(p.published)
		if err != nil {
			t.Fatal(err)
		}
		a.Published = hearsay.Date{Value: p.published, Earliest: day, Latest: day, How: hearsay.Given}
	}
	at := 0
	for _, line := range strings.SplitAfter(p.text, "\n") {
		if n := len(strings.TrimRight(line, "\n")); n > 0 {
			a.Blocks = append(a.Blocks, hearsay.Block{Range: hearsay.Range{Start: at, End: at + n}, Role: hearsay.Paragraph})
		}
		at += len(line)
	}
	return &hearsay.Reading{Article: a, Quotes: quotesIn(p.text)}
}

// quotesIn finds stretches between curly marks.
func quotesIn(s string) (quotes []hearsay.Quote) {
	for at := 0; ; {
		open := strings.Index(s[at:], "“")
		if open < 0 {
			return quotes
		}
		end := strings.Index(s[at+open:], "”")
		if end < 0 {
			return quotes
		}
		r := hearsay.Range{Start: at + open, End: at + open + end + len("”")}
		quotes, at = append(quotes, hearsay.Quote{Range: r}), r.End
	}
}

func readAll(t *testing.T, pages ...page) []*hearsay.Reading {
	t.Helper()
	var readings []*hearsay.Reading
	for _, p := range pages {
		readings = append(readings, p.read(t))
	}
	return readings
}

const (
	ferry = `The ferry Morning Star ran aground on the Larn sandbank shortly before dawn, and forty passengers waited six hours for the tide to lift them off.
Nobody was hurt, but two cars broke loose on the lower deck and the crew had to close the galley when smoke came from a burst pipe.
The operator has been warned twice since spring about worn charts on its older vessels, and an inspector will board the ship in dry dock next week.`
	ferryEdited = `The ferry Morning Star ran aground on the Larn sandbank just before dawn, and some 40 passengers waited six hours for the tide to lift them off.
Nobody was hurt, but two cars broke loose on the lower deck, and the crew had to close the galley when smoke came from a burst pipe.`
	bakery = `A bakery in Upper Mell has won the county prize for its rye loaf for the third year running, beating eleven rivals in a blind tasting at the town hall.
Its owner learned the recipe from her grandfather, who baked for the garrison.`
	post       = `We have heard you, Larn, and the lights on the mole will be back before the first of the winter boats comes in. — Harbour of Larn (@harbouroflarn) May 4, 2021`
	quotedOnly = `“We looked at every rivet on that bridge and we found nothing, absolutely nothing, that would have told us it was about to fall,” said the engineer.`
)
