package score

import (
	"encoding/json"
	"slices"
	"strings"

	"hearsay"
)

// pages measures text that was taken out of web pages, their titles and dates.
func (s *scorer) pages() {
	var pages []*KeyDocument
	for i := range s.key.Documents {
		if d := &s.key.Documents[i]; d.Text != nil {
			pages = append(pages, d)
		}
	}
	if len(pages) > 0 {
		s.pageText("html.text", pages, func(d *hearsay.AccountDocument) string { return d.Text })
		s.pageText("html.body", pages, bodyOf)
	}
	s.titles()
	s.pageDates()
}

// bodyOf is the text without headlines, captions and furniture.
func bodyOf(d *hearsay.AccountDocument) string {
	var parts []string
	last := 0
	for _, b := range d.Blocks {
		if b.Role == hearsay.Headline || b.Role == hearsay.Caption || b.Role == hearsay.Furniture {
			parts = append(parts, d.Text[last:max(last, b.Start)])
			last = max(last, b.End)
		}
	}
	return strings.Join(append(parts, d.Text[last:]), "\n")
}

// pageText compares sequences of four words: precision is the mean over the pages where something was
// found, recall over those where there is something to find.
func (s *scorer) pageText(name string, pages []*KeyDocument, take func(*hearsay.AccountDocument) string) {
	var precision, recall float64
	var found, gold, same int
	for _, d := range pages {
		theirs := ""
		if doc := s.account.documents[d.ID]; doc != nil {
			theirs = take(doc)
		}
		o := compareShingles(truthOf(d, theirs), theirs)
		if o.right+o.more > 0 {
			found++
			precision += ratio(o.right, o.right+o.more)
		}
		if o.right+o.missed > 0 {
			gold++
			recall += ratio(o.right, o.right+o.missed)
		}
		same += one(o.more == 0 && o.missed == 0)
	}
	s.putPRF(name, prf{div(precision, float64(found)), div(recall, float64(gold))})
	s.put(name+".accuracy", ratio(same, len(pages)))
}

// overlap is sequences of words that are right, too many, and missed.
type overlap struct{ right, more, missed int }

func (o overlap) f1() float64 { return ratio(2*o.right, 2*o.right+o.more+o.missed) }

func compareShingles(gold, found string) overlap {
	a, b := shingles(gold), shingles(found)
	o := overlap{}
	for k, n := range a {
		o.right += min(n, b[k])
		o.missed += max(0, n-b[k])
	}
	for k, n := range b {
		o.more += max(0, n-a[k])
	}
	return o
}

func shingles(text string) map[string]int {
	const n = 4
	words, out := fields(text), map[string]int{}
	if len(words) > 0 && len(words) < n {
		out[strings.Join(words, " ")]++
	}
	for i := 0; i+n <= len(words); i++ {
		out[strings.Join(words[i:i+n], " ")]++
	}
	return out
}

// truthOf is the text that a page should give. Optional paragraphs are taken in, in order, where that
// brings it closer to what was found.
func truthOf(d *KeyDocument, found string) string {
	if len(d.Optional) == 0 {
		return *d.Text
	}
	var taken []int
	for n := range d.Paragraphs {
		if !slices.Contains(d.Optional, n) {
			taken = append(taken, n)
		}
	}
	text := func(numbers []int) string {
		var parts []string
		for _, n := range numbers {
			parts = append(parts, d.Paragraphs[n])
		}
		return strings.Join(parts, "\n\n")
	}
	best := compareShingles(text(taken), found).f1()
	for _, n := range d.Optional {
		trial := append(slices.Clone(taken), n)
		slices.Sort(trial)
		if f := compareShingles(text(trial), found).f1(); f > best {
			taken, best = trial, f
		}
	}
	return text(taken)
}

func (s *scorer) titles() {
	n, right := 0, 0
	for _, d := range s.key.Documents {
		if d.Title == "" {
			continue
		}
		n++
		doc := s.account.documents[d.ID]
		right += one(doc != nil && normTitle(doc.Title) == normTitle(d.Title))
	}
	if n > 0 {
		s.put("html.title.accuracy", ratio(right, n))
	}
}

func (s *scorer) pageDates() {
	var n, right, wrong, none, undated, given int
	for _, d := range s.key.Documents {
		var theirs bounds
		if doc := s.account.documents[d.ID]; doc != nil {
			theirs = dateBounds(doc.Published)
		}
		if len(d.Date) == 0 {
			continue
		}
		var date string
		if err := json.Unmarshal(d.Date, &date); err != nil || date == "" {
			undated++
			given += one(theirs.known)
			continue
		}
		n++
		truth := (&keyDate{Value: date}).bounds()
		none += one(!theirs.known)
		right += one(theirs.known && theirs == truth)
		wrong += one(theirs.known && theirs != truth)
	}
	if n > 0 {
		s.count("html.date.n", n)
		s.putPRF("html.date", prf{ratio(right, right+wrong), ratio(right, right+none)})
		s.put("html.date.accuracy", ratio(right, n))
	}
	if undated > 0 {
		s.count("html.date.undated", undated)
		s.put("html.date.undated.kept", ratio(undated-given, undated))
	}
}
