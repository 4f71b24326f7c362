package verify

import (
	"strings"
	"testing"

	"hearsay"
)

const text = "Otto Brandt said “the bridge is safe”.\n\nThe bridge was closed on Monday."

// sound is an account that holds, and its article.
func sound() (*hearsay.Account, []hearsay.Article) {
	blocks := []hearsay.AccountBlock{}
	article := hearsay.Article{ID: "d111111111111", Path: "bridge.txt", Text: text}
	for _, r := range []hearsay.Range{{Start: 0, End: 42}, {Start: 44, End: 76}} {
		b := hearsay.Block{Range: r, Role: hearsay.Paragraph}
		article.Blocks = append(article.Blocks, b)
		blocks = append(blocks, hearsay.AccountBlock{Block: b, Hash: hash(r.Of(text))[:8]})
	}
	d := article.ID
	monday, _ := hearsay.ParseDay("2031-03-03")
	origins := []hearsay.Origin{
		{Name: "Otto Brandt", Kind: hearsay.NamedParty, Documents: []hearsay.DocumentID{d}, Because: "said it"},
		{Kind: hearsay.UnattributedParty, Documents: []hearsay.DocumentID{d}, Because: "names no source", MaybeSame: []int{0}},
	}
	return &hearsay.Account{
		Format:    hearsay.AccountFormat,
		Documents: []hearsay.AccountDocument{{ID: d, Path: "bridge.txt", Hash: hash(text), Blocks: blocks}},
		Entities:  []hearsay.Entity{{ID: "e1", Name: "Otto Brandt", Mentions: []hearsay.Span{{Document: d, Start: 0, End: 11}}}},
		Times: []hearsay.DocumentTime{{Document: d, Time: hearsay.Time{Range: hearsay.Range{Start: 69, End: 75},
			Kind: hearsay.DateKind, Value: "2031-03-03", Earliest: monday, Latest: monday}}},
		Statements: []hearsay.Statement{{ID: "s1", Document: d, Content: []hearsay.Range{{Start: 17, End: 41}}, By: "said.plain",
			Speaker: hearsay.Party{Name: "Otto Brandt", Kind: hearsay.NamedParty, Entity: "e1", Start: 0, End: 11}}},
		Stories: []hearsay.Story{{ID: "t1", Documents: []hearsay.DocumentID{d},
			Events: []hearsay.Event{{ID: "v1", What: "The bridge was closed", Best: hearsay.Span{Document: d, Start: 44, End: 65},
				Mentions: []hearsay.Span{{Document: d, Start: 44, End: 65}}}},
			Claims: []hearsay.Claim{{ID: "c1", What: hearsay.Span{Document: d, Start: 44, End: 65}, Statements: []hearsay.StatementID{"s1"},
				Mentions: []hearsay.Span{{Document: d, Start: 44, End: 65}}, Origins: hearsay.Origins{AtLeast: 1, AtMost: 2, List: origins}}},
			Findings: []hearsay.Finding{{ID: "f1", Kind: hearsay.Conflict, What: "safe or closed", Because: "they differ", By: "conflict.plain",
				Spans: []hearsay.Span{{Document: d, Start: 17, End: 41}}, Items: []string{"c1"}}}}},
	}, []hearsay.Article{article}
}

func TestSoundAccountHolds(t *testing.T) {
	report := Account(sound())
	for _, p := range report.Problems {
		t.Error(p)
	}
	if report.Documents != 1 || report.Spans == 0 {
		t.Errorf("checked %d documents, %d spans", report.Documents, report.Spans)
	}
}

// Each case spoils one thing and names words of the one problem that must be reported.
func TestWhatIsSpoiltIsFound(t *testing.T) {
	for _, test := range []struct {
		want  string
		spoil func(a *hearsay.Account, articles []hearsay.Article)
	}{
		{"lie outside the document's", func(a *hearsay.Account, _ []hearsay.Article) { a.Statements[0].Content[0].End = 9999 }},
		{"lie outside the document's", func(a *hearsay.Account, _ []hearsay.Article) { a.Statements[0].Content[0].Start = -1 }},
		{"cut a character in two", func(a *hearsay.Account, _ []hearsay.Article) { a.Statements[0].Content[0].Start = 18 }},
		{"are no words", func(a *hearsay.Account, _ []hearsay.Article) { a.Entities[0].Mentions[0].End = 0 }},
		{"e1: has no evidence", func(a *hearsay.Account, _ []hearsay.Article) { a.Entities[0].Mentions = nil }},
		{"s1: has no evidence", func(a *hearsay.Account, _ []hearsay.Article) { a.Statements[0].Content = nil }},
		{"does not say which rule read it", func(a *hearsay.Account, _ []hearsay.Article) { a.Statements[0].By = "" }},
		{"stands on no words", func(a *hearsay.Account, _ []hearsay.Article) { a.Statements[0].Speaker.End = 0 }},
		{"names entity e9", func(a *hearsay.Account, _ []hearsay.Article) { a.Statements[0].Speaker.Entity = "e9" }},
		{"names statement s9", func(a *hearsay.Account, _ []hearsay.Article) { a.Stories[0].Claims[0].Statements[0] = "s9" }},
		{"was made from c9", func(a *hearsay.Account, _ []hearsay.Article) { a.Stories[0].Findings[0].Items[0] = "c9" }},
		{"f1: has no evidence", func(a *hearsay.Account, _ []hearsay.Article) { a.Stories[0].Findings[0].Spans = nil }},
		{"at most 3 are said, and 2 are listed", func(a *hearsay.Account, _ []hearsay.Article) { a.Stories[0].Claims[0].Origins.AtMost = 3 }},
		{"only 1 are sure to be apart", func(a *hearsay.Account, _ []hearsay.Article) { a.Stories[0].Claims[0].Origins.AtLeast = 2 }},
		{"is not what stands there", func(a *hearsay.Account, _ []hearsay.Article) { a.Stories[0].Events[0].What = "The bridge fell" }},
		{"not from 2031-03-03 to 2031-03-04", func(a *hearsay.Account, _ []hearsay.Article) { a.Times[0].Latest++ }},
		{"two items have this identifier", func(a *hearsay.Account, _ []hearsay.Article) { a.Stories[0].Events[0].ID = "s1" }},
		{"bytes 44 to 76 (block 2, paragraph) have changed", func(_ *hearsay.Account, articles []hearsay.Article) {
			articles[0].ID, articles[0].Text = "d2", strings.Replace(text, "closed", "opened", 1)
		}},
		{"is not among the documents given", func(_ *hearsay.Account, articles []hearsay.Article) {
			articles[0].ID, articles[0].Path = "d2", "other.txt"
		}},
	} {
		a, articles := sound()
		test.spoil(a, articles)
		report := Account(a, articles)
		if len(report.Problems) != 1 || !strings.Contains(report.Problems[0].String(), test.want) {
			t.Errorf("want %q, got %v", test.want, report.Problems)
		}
	}
}

// What an outlet prints under three of its articles is no part of any, for a share.
func TestBlocksOfAnArticleAreNotWhatIsPrintedUnderAll(t *testing.T) {
	under := hearsay.AccountBlock{Block: hearsay.Block{Range: hearsay.Range{Start: 50, End: 90}, Role: hearsay.Paragraph}, Hash: "under"}
	a := &hearsay.Account{}
	for _, id := range []hearsay.DocumentID{"d1", "d2", "d3"} {
		own := hearsay.AccountBlock{Block: hearsay.Block{Range: hearsay.Range{Start: 0, End: 40}, Role: hearsay.Paragraph}, Hash: string(id)}
		a.Documents = append(a.Documents, hearsay.AccountDocument{ID: id, Outlet: &hearsay.Outlet{Name: "Quay Post"}, Blocks: []hearsay.AccountBlock{own, under}})
	}
	if got := (&checker{account: a}).blocks("d2"); len(got) != 1 || got[0].End != 40 {
		t.Errorf("%v", got)
	}
	for i := range a.Documents {
		a.Documents[i].Blocks[0].Hash = "one text"
	}
	if got := (&checker{account: a}).blocks("d2"); len(got) != 2 {
		t.Errorf("of three printings of one article: %v", got)
	}
	a.Documents = a.Documents[:2]
	if got := (&checker{account: a}).blocks("d2"); len(got) != 2 {
		t.Errorf("of two articles: %v", got)
	}
}
