package novelty

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay"
)

// harbourOf is a story of articles, each "NAME DATE: text" with a date in EDTF or none, in one paragraph each.
func harbourOf(t *testing.T, articles ...string) (*hearsay.Account, *hearsay.Story) {
	t.Helper()
	a := &hearsay.Account{Format: hearsay.AccountFormat, Stories: make([]hearsay.Story, 1)}
	s := &a.Stories[0]
	for _, x := range articles {
		head, text, _ := strings.Cut(x, ": ")
		name, date, _ := strings.Cut(head, " ")
		d := hearsay.AccountDocument{ID: hearsay.DocumentID(name), Path: name, Text: text,
			Blocks: []hearsay.AccountBlock{{Block: hearsay.Block{Range: hearsay.Range{End: len(text)}, Role: hearsay.Paragraph}}}}
		if date != "" {
			earliest, latest, err := hearsay.EDTFBounds(date)
			if err != nil {
				t.Fatal(err)
			}
			d.Published = hearsay.Date{Value: date, Earliest: earliest, Latest: latest, How: hearsay.Given}
		}
		a.Documents, s.Documents = append(a.Documents, d), append(s.Documents, d.ID)
	}
	return a, s
}

// at is the span of words in an article.
func at(t *testing.T, a *hearsay.Account, name, words string) hearsay.Span {
	t.Helper()
	for _, d := range a.Documents {
		if i := strings.Index(d.Text, words); string(d.ID) == name && i >= 0 {
			return hearsay.Span{Document: d.ID, Start: i, End: i + len(words)}
		}
	}
	t.Fatalf("%s has no %q", name, words)
	return hearsay.Span{}
}

// told are the items as lines: "ARTICLE kind: words < earlier ? unsure".
func told(t *testing.T, a *hearsay.Account, when hearsay.Date) (lines []string) {
	t.Helper()
	articles, err := Articles(a, when)
	if err != nil {
		t.Fatal(err)
	}
	b := newBook(a)
	for _, x := range articles {
		for _, i := range x.Items {
			line := string(x.ID) + " " + string(i.Kind) + ": " + b.text(i.At)
			if i.Earlier.Document != "" {
				line += " < " + string(i.Earlier.Document)
			}
			for _, u := range i.Unsure {
				line += " ? " + string(u)
			}
			lines = append(lines, line)
		}
	}
	return lines
}

func TestKinds(t *testing.T) {
	a, s := harbourOf(t,
		"wire 2031-03-04: The Alba Verna sank on Monday off Tolsund. Three sailors died.",
		"post 2031-03-05: The Alba Verna, of Norr Line, sank off Tolsund. Seven sailors died. The pilot, Norr Line said, slept.",
		"tide 2031-03-06: Seven sailors died. Norr Line denied that the pilot slept.",
		"echo 2031-03-07: The vessel Alba Verna sank on Monday off Tolsund.")
	s.Events = []hearsay.Event{{ID: "v1", Salience: 3, Mentions: []hearsay.Span{at(t, a, "wire", "The Alba Verna sank on Monday off Tolsund"),
		at(t, a, "post", "The Alba Verna, of Norr Line, sank off Tolsund")}},
		{ID: "v2", Mentions: []hearsay.Span{at(t, a, "echo", "The vessel Alba Verna sank on Monday off Tolsund")}}}
	s.Findings = []hearsay.Finding{{ID: "f1", Kind: hearsay.Updated, Spans: []hearsay.Span{at(t, a, "wire", "Three sailors died"),
		at(t, a, "post", "Seven sailors died"), at(t, a, "tide", "Seven sailors died")}}}
	denial := at(t, a, "tide", "the pilot slept")
	a.Statements = []hearsay.Statement{{ID: "s1", Document: "tide", Stance: hearsay.Denies, Content: []hearsay.Range{denial.Range()}}}
	a.Entities = []hearsay.Entity{{ID: "e1", Name: "Norr Line", Mentions: []hearsay.Span{at(t, a, "post", "Norr Line"), at(t, a, "tide", "Norr Line")}},
		{ID: "e2", Name: "Alba Verna", Mentions: []hearsay.Span{at(t, a, "wire", "Alba Verna"), at(t, a, "post", "Alba Verna"), at(t, a, "echo", "Alba Verna")}}}
	want := []string{
		"wire new event: The Alba Verna sank on Monday off Tolsund",
		"post changed value: Seven sailors died < wire",
		"post new detail: The Alba Verna, of Norr Line, sank off Tolsund < wire",
		"tide denial: the pilot slept",
		"echo repeat: The vessel Alba Verna sank on Monday off Tolsund < wire",
	}
	if diff := cmp.Diff(want, told(t, a, hearsay.Date{})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	from := hearsay.MakeDay(2031, 3, 6)
	if diff := cmp.Diff(want[3:], told(t, a, hearsay.Date{Earliest: from})); diff != "" {
		t.Errorf("since %s: -want +got:\n%s", from, diff)
	}
}

// Who was first cannot be told of articles of one day, of intervals that overlap, or without a date; of one day a clock may tell it.
func TestOrder(t *testing.T) {
	for _, c := range []struct {
		dates [2]string
		want  []string
	}{
		{[2]string{"2031-03-04", "2031-03-05"}, []string{"wire new event: W sank off Tolsund again", "post repeat: P sank off Tolsund again < wire"}},
		{[2]string{"2031-03-04", "2031-03-04"}, []string{"post new event: P sank off Tolsund again ? wire", "wire repeat: W sank off Tolsund again < post ? post"}},
		{[2]string{"2031-03", "2031-03-04"}, []string{"post new event: P sank off Tolsund again ? wire", "wire repeat: W sank off Tolsund again < post ? post"}},
		{[2]string{"", "2031-03-04"}, []string{"post new event: P sank off Tolsund again ? wire", "wire repeat: W sank off Tolsund again < post ? post"}},
		{[2]string{"2031-03-04T08:00:00Z", "2031-03-04T09:00:00Z"}, []string{"wire new event: W sank off Tolsund again", "post repeat: P sank off Tolsund again < wire"}},
	} {
		a, s := harbourOf(t, "wire "+c.dates[0]+": W sank off Tolsund again.", "post "+c.dates[1]+": P sank off Tolsund again.")
		s.Events = []hearsay.Event{{ID: "v1", Mentions: []hearsay.Span{at(t, a, "wire", "W sank off Tolsund again"), at(t, a, "post", "P sank off Tolsund again")}}}
		a.Entities = []hearsay.Entity{{ID: "e1", Name: "Tolsund", Mentions: []hearsay.Span{at(t, a, "wire", "Tolsund"), at(t, a, "post", "Tolsund")}}}
		if diff := cmp.Diff(c.want, told(t, a, hearsay.Date{})); diff != "" {
			t.Errorf("%q: -want +got:\n%s", c.dates, diff)
		}
	}
}

// What one origin told two articles is no new source; another's telling is.
func TestNewSource(t *testing.T) {
	a, s := harbourOf(t, "wire 2031-03-04: The pilot slept.", "post 2031-03-05: The pilot slept.", "tide 2031-03-06: The pilot slept.")
	s.Claims = []hearsay.Claim{{ID: "c1", Mentions: []hearsay.Span{at(t, a, "wire", "The pilot slept"), at(t, a, "post", "The pilot slept"), at(t, a, "tide", "The pilot slept")},
		Origins: hearsay.Origins{AtLeast: 2, AtMost: 2, List: []hearsay.Origin{
			{Name: "Ola Brekke", Kind: hearsay.NamedParty, Documents: []hearsay.DocumentID{"wire", "post"}},
			{Name: "Norr Line", Kind: hearsay.OrganisationParty, Documents: []hearsay.DocumentID{"tide"}}}}}}
	want := []string{"wire new detail: The pilot slept", "post repeat: The pilot slept < wire", "tide new source for a known claim: The pilot slept < wire"}
	if diff := cmp.Diff(want, told(t, a, hearsay.Date{})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A passage that an earlier article has too is a repeat, whatever was seen in it.
func TestCopied(t *testing.T) {
	a, s := harbourOf(t, "wire 2031-03-04: The pilot slept at Tolsund all night.", "post 2031-03-05: Then the pilot slept at Tolsund all night.")
	s.Events = []hearsay.Event{{ID: "v1", Mentions: []hearsay.Span{at(t, a, "post", "pilot slept at Tolsund all night")}}}
	a.Copies = []hearsay.Copy{{From: "wire", To: "post", Spans: [][2]hearsay.Span{{at(t, a, "wire", "pilot slept at Tolsund all night"), at(t, a, "post", "pilot slept at Tolsund all night")}}}}
	want := []string{"post repeat: pilot slept at Tolsund all night < wire"}
	if diff := cmp.Diff(want, told(t, a, hearsay.Date{})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
