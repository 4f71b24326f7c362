package reconcile

import (
	"testing"

	"hearsay"
)

// One table of spellings: what is read, and what must not be read as a quantity.
func TestQuantities(t *testing.T) {
	for _, c := range []struct{ text, value, unit, per string }{
		{"at least 50 sailors drowned", "50/..", "", ""},
		{"dozens of sailors drowned", "24/99", "", ""},
		{"about 143 million crabs", "143000000~", "", ""},
		{"a $5 billion charge", "5000000000", "USD", ""},
		{"after 20 months", "P20M", "P#M", ""},
		{"more than a dozen boats", "12/..", "", ""},
		{"between $1 billion and $3 billion", "1000000000/3000000000", "USD", ""},
		{"$1 to 3 billion", "1000000000/3000000000", "USD", ""},
		{"up to 40 percent", "../0.4", "fraction", ""},
		{"fell 6.6%", "0.066", "fraction", ""},
		{"two-thirds of the hull", "0.66666667", "fraction", ""},
		{"its $70-a-share bid", "70", "USD", "share"},
		{"£82 per Tarn share", "82", "GBP", "share"},
		{"a 16-year-old deckhand", "P16Y", "P#Y", ""},
		{"twenty five skippers", "25", "", ""},
		{"1,200 or more crates", "1200/..", "", ""},
		{"a hundred crates", "100", "", ""},
		{"one in four crates", "0.25", "fraction", ""},
		{"nine out of ten crates", "0.9", "fraction", ""},
		{"about one in 200 crates", "0.005~", "fraction", ""},
		{"a pilot in five years", "P5Y", "P#Y", ""},
		{"fell by a fifth", "0.2", "fraction", ""},
		{"a tenth of the crates", "0.1", "fraction", ""},
		{"three fifths of the crates", "0.6", "fraction", ""},
		{"tens of thousands of crates", "20000/99999", "", ""},
	} {
		s := sentenceOf(c.text)
		found := quantities(c.text, s, nil)
		if len(found) != 1 {
			t.Errorf("%q: %d quantities: %+v", c.text, len(found), found)
			continue
		}
		if q := found[0]; q.value() != c.value || q.unit != c.unit || q.per != c.per {
			t.Errorf("%q: %s %s/%s, want %s %s/%s", c.text, q.value(), q.unit, q.per, c.value, c.unit, c.per)
		}
	}
	for _, text := range []string{"in 2017", "the third mate", "a third mate", "a fifth mate", "nobody came", "in ٢٠٢٤-٠١"} {
		if found := quantities(text, sentenceOf(text), nil); len(found) != 0 {
			t.Errorf("%q: %+v, want none", text, found)
		}
	}
}

func TestQuantitiesDisjoint(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"$103 billion", "$105 billion", true},
		{"$47 billion", "about $47.3 billion", false},
		{"at least 50 crew", "62 crew", false},
		{"at least 50 crew", "41 crew", true},
		{"$146 billion", "$148.9 billion", true},
		{"dozens of crew", "30 crew", false},
	} {
		a, b := quantities(c.a, sentenceOf(c.a), nil)[0], quantities(c.b, sentenceOf(c.b), nil)[0]
		if a.disjoint(b) != c.want || b.disjoint(a) != c.want {
			t.Errorf("%q and %q: disjoint %v, want %v", c.a, c.b, !c.want, c.want)
		}
	}
}

// FuzzQuantities: whatever the bytes, quantities lie inside the sentence.
func FuzzQuantities(f *testing.F) {
	for _, s := range []string{"at least $5.2bn or so", "1,2,3.4. –", "half a half of", "US$ 5m a a a share"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, q := range quantities(text, hearsay.Sentence{Range: hearsay.Range{End: len(text)}}, nil) {
			if q.Start < 0 || q.End > len(text) || q.Empty() {
				t.Errorf("%q: %v", text, q.Range)
			}
			q.value()
		}
	})
}

// sentenceOf is a sentence of plain words, all but numbers tagged as nouns.
func sentenceOf(text string) hearsay.Sentence {
	s := hearsay.Sentence{Range: hearsay.Range{End: len(text)}}
	for _, w := range lex(text, s.Range) {
		pos := "NOUN"
		if w.number {
			pos = "NUM"
		}
		s.Tokens = append(s.Tokens, hearsay.Token{Range: w.Range, POS: pos, Lemma: w.text, Head: -1})
	}
	return s
}
