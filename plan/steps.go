package plan

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"hearsay"
	"hearsay/copied"
	"hearsay/extract"
	"hearsay/flow"
	"hearsay/lexicon"
	"hearsay/models"
	"hearsay/reconcile"
	"hearsay/said"
	"hearsay/store"
	"hearsay/story"
	"hearsay/when"
	"hearsay/who"
)

// The versions of the steps: each changes with any change of the code that changes what its step
// gives, since results are kept under it. Changes of words and weights are seen by themselves.
const (
	extractVersion = "4"
	parseVersion   = "2"
	readVersion    = "17"
	dateVersion    = "4"
	tellVersion    = "36"
)

// data is the hash of the words and weights that the steps work with.
var data = sync.OnceValue(func() string {
	return string(store.KeyOf([]byte(lexicon.Hash()), models.Clusters(), models.Tagger(), models.Sentences(), models.Parser(), models.Names(), []byte(models.Events())))
})

// version is that of a step that works with what was parsed.
func (p Plan) version(step string) string {
	if p.RulesOnly {
		step += " rules only"
	}
	return step + " " + parseVersion + " " + data()
}

// extract turns each document into an article; one that fails is skipped with its reason.
func (p Plan) extract(ctx context.Context, documents []hearsay.Document) ([]hearsay.Article, []hearsay.Skipped, error) {
	step := flow.Step[hearsay.Document, hearsay.Article]{Name: "extract", Version: extractVersion + " " + data(), Do: extract.Article}
	in := slices.Clone(documents)
	for i := range in {
		in[i].Path, in[i].Also = "", nil // what is kept is found again where the file has moved
	}
	outcomes, err := flow.Map(ctx, p.Engine, step, in)
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
		o.Value.Path, o.Value.Also = documents[i].Path, documents[i].Also
		articles = append(articles, o.Value)
	}
	return articles, skipped, nil
}

// read reads each article by itself; one that fails is skipped with its reason. The readings are without their sentences,
// and a result without its article, which it is looked up by.
func (p Plan) read(ctx context.Context, parser parser, articles []hearsay.Article) ([]*hearsay.Reading, sentences, []hearsay.Skipped, error) {
	step := flow.Step[hearsay.Article, parsed]{Name: "read", Version: p.version(readVersion),
		Do: func(ctx context.Context, a hearsay.Article) (parsed, error) {
			t, err := parser.parse(ctx, a)
			if err != nil {
				return parsed{}, err
			}
			r := readOne(a, t)
			r.Article = hearsay.Article{}
			return parsed{r, flow.Passing[[]hearsay.Sentence]{Value: t.Sentences, There: true}}, nil
		}}
	in := make([]hearsay.Article, len(articles))
	for i, a := range articles {
		in[i] = unplaced(a)
	}
	outcomes, err := flow.Map(ctx, p.Engine, step, in)
	if err != nil {
		return nil, nil, nil, err
	}
	var readings []*hearsay.Reading
	var skipped []hearsay.Skipped
	apart := sentences{}
	for i, o := range outcomes {
		if o.Err != nil {
			skipped = append(skipped, hearsay.Skipped{Path: articles[i].Path, Record: articles[i].Record, Reason: o.Err.Error()})
			continue
		}
		o.Value.Reading.Article = articles[i]
		readings = append(readings, o.Value.Reading)
		apart[articles[i].ID] = o.Value.Sentences
	}
	return readings, apart, skipped, nil
}

// unplaced is an article without where it was found, which no step asks for.
func unplaced(a hearsay.Article) hearsay.Article {
	a.Path, a.Also = "", nil
	return a
}

// readOne reads an article that was parsed, and leaves its sentences out when that is done.
func readOne(a hearsay.Article, t tree) *hearsay.Reading {
	r := &hearsay.Reading{Article: a, Sentences: t.Sentences, Quotes: t.Quotes}
	r.Entities, r.Mentions = who.Read(r)
	r.Times = when.Read(r)
	r.Statements = said.Read(r)
	told, words := copied.Digest(&r.Article), story.Digest(r)
	told.Heading, told.Terms = words.Heading, words.Terms
	r.Digest, r.Sentences = &told, nil
	return r
}

// date lets the articles of each story date those of it that have no date, and returns the findings of each, and the
// articles that were dated.
func (p Plan) date(ctx context.Context, parser parser, members [][]*hearsay.Reading, apart sentences) (findings [][]hearsay.Finding, dated []*hearsay.Reading, err error) {
	step := flow.Step[[]parsed, when.Dating]{Name: "date", Version: p.version(dateVersion),
		Do: func(ctx context.Context, members []parsed) (when.Dating, error) {
			readings, err := parser.whole(ctx, members)
			if err != nil {
				return when.Dating{}, err
			}
			return when.Reconcile(readings), nil
		}}
	var in [][]parsed
	var open []int // the stories with something to date
	for i, m := range members {
		if !when.Settled(m) {
			in, open = append(in, apart.of(m)), append(open, i)
		}
	}
	outcomes, err := flow.Map(ctx, p.Engine, step, in)
	if err != nil {
		return nil, nil, err
	}
	findings = make([][]hearsay.Finding, len(members))
	for i, o := range outcomes {
		story := members[open[i]]
		if o.Err != nil {
			return nil, nil, fmt.Errorf("dates of the story with %s: %w", story[0].Article.ID, o.Err)
		}
		findings[open[i]] = o.Value.Findings
		for _, m := range story {
			if published, ok := o.Value.Published[m.Article.ID]; ok {
				m.Article.Published = published
				dated = append(dated, m)
			}
		}
	}
	return findings, dated, nil
}

// hanging is what of a reading hangs on the date of its article.
type hanging struct {
	Times      []hearsay.Time
	Statements []hearsay.Statement
}

// readAgain reads the times and statements of articles that others have dated once more, with their dates. They are named
// as linking has it, which has been done.
func (p Plan) readAgain(ctx context.Context, parser parser, dated []*hearsay.Reading, apart sentences, labels labels) error {
	step := flow.Step[parsed, hanging]{Name: "read again", Version: p.version(readVersion),
		Do: func(ctx context.Context, part parsed) (hanging, error) {
			whole, err := parser.whole(ctx, []parsed{part})
			if err != nil {
				return hanging{}, err
			}
			r := whole[0]
			r.Times = when.Read(r)
			return hanging{r.Times, said.Read(r)}, nil
		}}
	outcomes, err := flow.Map(ctx, p.Engine, step, apart.of(dated))
	if err != nil {
		return err
	}
	for i, o := range outcomes {
		if o.Err != nil {
			return fmt.Errorf("%s with its date: %w", dated[i].Article.ID, o.Err)
		}
		dated[i].Times, dated[i].Statements = o.Value.Times, o.Value.Statements
	}
	labels.give(dated)
	return nil
}

// tell works out what stands in each story.
func (p Plan) tell(ctx context.Context, parser parser, in []reconcile.Input, apart sentences) ([]hearsay.Story, error) {
	step := flow.Step[telling, hearsay.Story]{Name: "tell", Version: p.version(tellVersion),
		Do: func(ctx context.Context, t telling) (hearsay.Story, error) {
			in, err := t.input(ctx, parser)
			if err != nil {
				return hearsay.Story{}, err
			}
			return reconcile.Tell(in), nil
		}}
	tellings := make([]telling, len(in))
	for i := range in {
		tellings[i] = tellingOf(in[i], apart)
	}
	if err := p.watch(ctx, parser, tellings); err != nil {
		return nil, err
	}
	outcomes, err := flow.Map(ctx, p.Engine, step, tellings)
	if err != nil {
		return nil, err
	}
	stories := make([]hearsay.Story, len(outcomes))
	for i, o := range outcomes {
		if o.Err != nil {
			return nil, fmt.Errorf("story %s: %w", in[i].Story.ID, o.Err)
		}
		stories[i] = in[i].Story
		stories[i].Events, stories[i].Claims, stories[i].Findings = o.Value.Events, o.Value.Claims, o.Value.Findings
	}
	return stories, nil
}

// watch shows the watcher, if there is one, what each story is told from.
func (p Plan) watch(ctx context.Context, parser parser, tellings []telling) error {
	if p.Watch == nil {
		return nil
	}
	for _, t := range tellings {
		in, err := t.input(ctx, parser)
		if err != nil {
			return err
		}
		p.Watch(in)
	}
	return nil
}
