package plan

import (
	"context"
	"fmt"
	"sync"

	"hearsay"
	"hearsay/flow"
	"hearsay/language"
	"hearsay/reconcile"
)

// parsed is a reading as it is kept: without its sentences, which are most of it and wanted of few. They are kept by
// themselves, as the result of parsing, and looked up when a story that has changed asks for them.
type parsed struct {
	Reading   *hearsay.Reading
	Sentences flow.Passing[[]hearsay.Sentence]
}

// tree is what parsing gives of an article.
type tree struct {
	Sentences []hearsay.Sentence
	Quotes    []hearsay.Quote
}

// parser parses articles, or looks up what was parsed.
type parser struct {
	engine flow.Engine
	step   flow.Step[hearsay.Article, tree]
}

func (p Plan) parser() parser {
	english := sync.OnceValues(func() (*language.Reader, error) { return language.English(p.RulesOnly) })
	return parser{p.Engine, flow.Step[hearsay.Article, tree]{Name: "parse", Version: p.version(parseVersion),
		Do: func(_ context.Context, a hearsay.Article) (t tree, err error) {
			reader, err := english()
			if err == nil {
				t.Sentences, t.Quotes = reader.Read(&a)
			}
			return t, err
		}}}
}

// parse asks for the sentences of one article, which depend on its text and blocks alone.
func (p parser) parse(ctx context.Context, a hearsay.Article) (tree, error) {
	outcomes, err := flow.Map(ctx, p.engine, p.step, []hearsay.Article{{Text: a.Text, Blocks: a.Blocks}})
	if err != nil {
		return tree{}, err
	}
	return outcomes[0].Value, outcomes[0].Err
}

// whole are the readings with their sentences.
func (p parser) whole(ctx context.Context, parts []parsed) ([]*hearsay.Reading, error) {
	readings := make([]*hearsay.Reading, len(parts))
	for i, part := range parts {
		r := *part.Reading
		r.Sentences = part.Sentences.Value
		if !part.Sentences.There {
			t, err := p.parse(ctx, r.Article)
			if err != nil {
				return nil, fmt.Errorf("sentences of %s: %w", r.Article.ID, err)
			}
			r.Sentences = t.Sentences
		}
		readings[i] = &r
	}
	return readings, nil
}

// sentences are those of the articles that were parsed in this run.
type sentences map[hearsay.DocumentID]flow.Passing[[]hearsay.Sentence]

// of puts some readings beside their sentences, without their digests, which are for comparing, and without their places.
func (s sentences) of(readings []*hearsay.Reading) []parsed {
	parts := make([]parsed, len(readings))
	for i, r := range readings {
		own := *r
		own.Article, own.Digest = unplaced(r.Article), nil
		parts[i] = parsed{&own, s[r.Article.ID]}
	}
	return parts
}

// telling is what telling one story rests on, and no more: it is told again only when some of that is another.
type telling struct {
	Input    reconcile.Input // without what came of grouping and linking elsewhere
	Readings []parsed
}

// tellingOf leaves out of a story how it was grouped, since each article weighs on the scores of all links, and of its
// people and bodies where else they are named.
func tellingOf(in reconcile.Input, s sentences) telling {
	t := telling{in, s.of(in.Readings)}
	t.Input.Story, t.Input.Readings = hearsay.Story{}, nil
	t.Input.Entities = make([]hearsay.Entity, len(in.Entities))
	for i, e := range in.Entities {
		t.Input.Entities[i] = hearsay.Entity{ID: e.ID, Name: e.Name, Kind: e.Kind, Members: e.Members}
	}
	return t
}

// input is what the story is told from, with its sentences.
func (t telling) input(ctx context.Context, p parser) (reconcile.Input, error) {
	readings, err := p.whole(ctx, t.Readings)
	t.Input.Readings = readings
	return t.Input, err
}
