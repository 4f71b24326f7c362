// Package plan states the whole work, as a few steps on one screen: read each document, link what
// they share, join them into stories, tell each story. It is the one place that knows the order.
package plan

import (
	"cmp"
	"context"
	"slices"

	"hearsay"
	"hearsay/copied"
	"hearsay/extract"
	"hearsay/flow"
	"hearsay/said"
	"hearsay/story"
	"hearsay/who"
)

// Plan is the work with the choices that change its result.
type Plan struct {
	Engine flow.Engine
	// RulesOnly leaves the trained models out.
	RulesOnly bool
}

// Run makes the account of documents, whatever their order. skipped is carried into it.
func (p Plan) Run(ctx context.Context, documents []hearsay.Document, skipped []hearsay.Skipped) (*hearsay.Account, error) {
	documents = slices.SortedFunc(slices.Values(documents), func(a, b hearsay.Document) int { return cmp.Compare(a.ID, b.ID) })
	articles, unread, err := p.extract(ctx, documents)
	if err != nil {
		return nil, err
	}
	readings, unreadable, err := p.read(ctx, extract.Repeated(articles))
	if err != nil {
		return nil, err
	}
	entities, joined := who.Link(readings)
	relabel(readings, entities, joined)
	copies := copied.Find(readings)
	stories := story.Group(readings, copies)
	members := membersOf(stories, readings)
	dating, err := p.date(ctx, members)
	if err != nil {
		return nil, err
	}
	said.Utterances(readings)
	copies = copied.Direct(copies, readings)
	stories, err = p.tell(ctx, inputs(stories, members, entities, copies, dating))
	if err != nil {
		return nil, err
	}
	return assemble(readings, entities, copies, stories, slices.Concat(skipped, unread, unreadable)), nil
}
