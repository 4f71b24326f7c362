package who

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"hearsay"
)

// entities lists what the article names, in the order of the first mention, and names each.
func (d *document) entities() []hearsay.Entity {
	out := make([]hearsay.Entity, 0, len(d.ents))
	for _, e := range d.ents {
		e.id = hearsay.EntityID(hearsay.ID("e", string(d.r.Article.ID), e.name, string(e.kind), strconv.Itoa(e.first)))
	}
	for i := range d.refs {
		if r := &d.refs[i]; r.entity != nil && !r.entity.unnamed {
			r.entity.spans = append(r.entity.spans, d.span(r.from, r.to))
		}
	}
	for _, e := range d.ents {
		if e.unnamed {
			continue
		}
		delete(e.aliases, e.name)
		o := hearsay.Entity{ID: e.id, Name: e.name, Kind: e.kind, Aliases: slices.Sorted(maps.Keys(e.aliases)), By: slices.Sorted(maps.Keys(e.by))}
		for _, s := range e.spans {
			o.Mentions = append(o.Mentions, s.In(d.r.Article.ID))
		}
		for _, x := range e.related {
			o.Relations = append(o.Relations, hearsay.Relation{Of: x.of.id, As: x.as, At: x.at.In(d.r.Article.ID)})
		}
		for _, m := range e.members {
			o.Members = append(o.Members, m.id)
		}
		out = append(out, o)
	}
	return out
}

// mentionList lists all that refers to somebody or something, in source order.
func (d *document) mentionList() []hearsay.Mention {
	slices.SortStableFunc(d.refs, func(a, b ref) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to)) })
	out := make([]hearsay.Mention, 0, len(d.refs))
	for _, r := range d.refs {
		if r.form == thing {
			continue
		}
		m := hearsay.Mention{Range: d.span(r.from, r.to), Head: d.words[r.head].Range, Form: r.form, By: r.by}
		if r.entity != nil && !r.entity.unnamed {
			m.Entity = r.entity.id
		}
		for _, c := range r.candidates {
			m.Candidates = append(m.Candidates, c.id)
		}
		out = append(out, m)
	}
	return out
}
