package plan

import (
	"context"
	"fmt"
	"sync"

	"hearsay"
	"hearsay/extract"
	"hearsay/flow"
	"hearsay/language"
	"hearsay/lexicon"
	"hearsay/models"
	"hearsay/reconcile"
	"hearsay/said"
	"hearsay/store"
	"hearsay/when"
	"hearsay/who"
)

// The versions of the steps: each changes with any change of the code that changes what its step
// gives, since results are kept under it. Changes of words and weights are seen by themselves.
const (
	extractVersion = "1"
	readVersion    = "5"
	dateVersion    = "1"
	tellVersion    = "5"
)

// data is the hash of the words and weights that the steps work with.
var data = sync.OnceValue(func() string {
	return string(store.KeyOf([]byte(lexicon.Hash()), models.Clusters(), models.Tagger(), models.Sentences(), models.Parser(), models.Names()))
})

// extract turns each document into an article; one that fails is skipped with its reason.
func (p Plan) extract(ctx context.Context, documents []hearsay.Document) ([]hearsay.Article, []hearsay.Skipped, error) {
	step := flow.Step[hearsay.Document, hearsay.Article]{Name: "extract", Version: extractVersion + " " + data(), Do: extract.Article}
	outcomes, err := flow.Map(ctx, p.Engine, step, documents)
	if err != nil {
		return nil, nil, err
	}
	var articles []hearsay.Article
	var skipped []hearsay.Skipped
	for i, o := range outcomes {
		if o.Err != nil {
			skipped = append(skipped, hearsay.Skipped{Path: documents[i].Path, Record: documents[i].Record, Reason: o.Err.Error()})
			continue
		}
		articles = append(articles, o.Value)
	}
	return articles, skipped, nil
}

// read reads each article by itself; one that fails is skipped with its reason.
func (p Plan) read(ctx context.Context, articles []hearsay.Article) ([]*hearsay.Reading, []hearsay.Skipped, error) {
	version := readVersion + " " + data()
	if p.RulesOnly {
		version += " rules only"
	}
	english := sync.OnceValues(func() (*language.Reader, error) { return language.English(p.RulesOnly) })
	step := flow.Step[hearsay.Article, *hearsay.Reading]{Name: "read", Version: version,
		Do: func(_ context.Context, a hearsay.Article) (*hearsay.Reading, error) {
			reader, err := english()
			if err != nil {
				return nil, err
			}
			return readOne(reader, a), nil
		}}
	outcomes, err := flow.Map(ctx, p.Engine, step, articles)
	if err != nil {
		return nil, nil, err
	}
	var readings []*hearsay.Reading
	var skipped []hearsay.Skipped
	for i, o := range outcomes {
		if o.Err != nil {
			skipped = append(skipped, hearsay.Skipped{Path: articles[i].Path, Record: articles[i].Record, Reason: o.Err.Error()})
			continue
		}
		readings = append(readings, o.Value)
	}
	return readings, skipped, nil
}

func readOne(reader *language.Reader, a hearsay.Article) *hearsay.Reading {
	r := &hearsay.Reading{Article: a}
	r.Sentences, r.Quotes = reader.Read(&a)
	r.Entities, r.Mentions = who.Read(r)
	r.Times = when.Read(r)
	r.Statements = said.Read(r)
	return r
}

// date lets the articles of each story date those of it that have no date, and returns the findings of each.
func (p Plan) date(ctx context.Context, members [][]*hearsay.Reading) ([][]hearsay.Finding, error) {
	step := flow.Step[[]*hearsay.Reading, when.Dating]{Name: "date", Version: dateVersion + " " + data(),
		Do: func(_ context.Context, members []*hearsay.Reading) (when.Dating, error) {
			return when.Reconcile(members), nil
		}}
	outcomes, err := flow.Map(ctx, p.Engine, step, members)
	if err != nil {
		return nil, err
	}
	findings := make([][]hearsay.Finding, len(outcomes))
	for i, o := range outcomes {
		if o.Err != nil {
			return nil, fmt.Errorf("dates of the story with %s: %w", members[i][0].Article.ID, o.Err)
		}
		applyDating(members[i], o.Value)
		findings[i] = o.Value.Findings
	}
	return findings, nil
}

// tell works out what stands in each story.
func (p Plan) tell(ctx context.Context, in []reconcile.Input) ([]hearsay.Story, error) {
	step := flow.Step[reconcile.Input, hearsay.Story]{Name: "tell", Version: tellVersion + " " + data(),
		Do: func(_ context.Context, in reconcile.Input) (hearsay.Story, error) { return reconcile.Tell(in), nil }}
	outcomes, err := flow.Map(ctx, p.Engine, step, in)
	if err != nil {
		return nil, err
	}
	stories := make([]hearsay.Story, len(outcomes))
	for i, o := range outcomes {
		if o.Err != nil {
			return nil, fmt.Errorf("story %s: %w", in[i].Story.ID, o.Err)
		}
		stories[i] = o.Value
	}
	return stories, nil
}
