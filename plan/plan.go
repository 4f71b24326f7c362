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
	"hearsay/reconcile"
	"hearsay/said"
)

// Plan is the work with the choices that change its result.
type Plan struct {
	Engine flow.Engine
	// RulesOnly leaves the trained models out.
	RulesOnly bool
	// Corrections are those of editors, in the order in which they were written down.
	Corrections []hearsay.Correction
	// Watch, where it is set, is shown what each story is told from, in order: weights are trained on it.
	Watch func(reconcile.Input)
}

// Run makes the account of documents, whatever their order. skipped is carried into it.
func (p Plan) Run(ctx context.Context, documents []hearsay.Document, skipped []hearsay.Skipped) (*hearsay.Account, error) {
	documents = slices.SortedFunc(slices.Values(documents), func(a, b hearsay.Document) int { return cmp.Compare(a.ID, b.ID) })
	articles, unread, err := p.extract(ctx, documents)
	if err != nil {
		return nil, err
	}
	corrected := newReplay(p.Corrections, articles)
	corrected.dates(articles)
	parser := p.parser()
	readings, sentences, unreadable, err := p.read(ctx, parser, extract.Repeated(articles))
	if err != nil {
		return nil, err
	}
	entities, joined := corrected.link(readings)
	labels := labelsOf(entities, joined)
	labels.give(readings)
	corrected.own(readings, entities)
	copies := copied.Find(readings)
	stories := corrected.group(readings, copies)
	members := membersOf(stories, readings)
	dating, dated, err := p.date(ctx, parser, members, sentences)
	if err != nil {
		return nil, err
	}
	if err := p.readAgain(ctx, parser, dated, sentences, labels); err != nil {
		return nil, err
	}
	corrected.attribute(readings, entities)
	said.Utterances(readings)
	copies = copied.Direct(copies, readings)
	stories, err = p.tell(ctx, parser, corrected.owners(inputs(stories, members, entities, copies, dating)), sentences)
	if err != nil {
		return nil, err
	}
	account := assemble(readings, entities, copies, stories, slices.Concat(skipped, unread, unreadable))
	account.Corrections = corrected.list
	return account, nil
}
