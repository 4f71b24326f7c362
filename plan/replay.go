package plan

import (
	"slices"
	"strings"

	"hearsay"
	"hearsay/corrections"
	"hearsay/reconcile"
	"hearsay/said"
	"hearsay/story"
	"hearsay/who"
)

// replay carries out corrections where the plan comes to what they are of: dates before anything is read, then people, stories,
// speakers and owners; those of one kind in the order in which they were written down. What is undone leaves no trace but its
// entry, so that the steps see what they saw before.
type replay struct {
	list     []hearsay.Corrected
	articles naming
}

// Fixed words for what came of an entry.
const (
	reasonUndone   = "undone by "
	reasonNoOutlet = "no article is of an outlet that is called so, and none names one"
)

func newReplay(list []hearsay.Correction, articles []hearsay.Article) *replay {
	r := &replay{}
	if len(list) == 0 {
		return r
	}
	r.articles = newNaming(articles)
	undone := corrections.InForce(list)
	for _, c := range list {
		one := hearsay.Corrected{Correction: c, Items: []string{}}
		if by, ok := undone[c.ID]; ok {
			one.Outcome, one.Because = hearsay.Undone, reasonUndone+string(by)
		} else if c.Kind == hearsay.Undo {
			one.Outcome, one.Items = hearsay.Applied, []string{c.Correction}
		}
		r.list = append(r.list, one)
	}
	return r
}

// of are the entries in force of some kinds.
func (r *replay) of(kinds ...hearsay.CorrectionKind) (found []*hearsay.Corrected) {
	for i := range r.list {
		if c := &r.list[i]; c.Outcome == "" && slices.Contains(kinds, c.Kind) {
			found = append(found, c)
		}
	}
	return found
}

// settle says what came of an entry.
func settle(c *hearsay.Corrected, e hearsay.Effect) {
	c.Outcome, c.Because, c.Items = hearsay.Applied, e.Reason, append([]string{}, e.Items...)
	if e.Reason != "" {
		c.Outcome, c.Items = hearsay.Without, []string{}
	}
}

// dates gives articles the dates that editors gave them.
func (r *replay) dates(articles []hearsay.Article) {
	last := map[hearsay.DocumentID]*hearsay.Corrected{}
	for _, c := range r.of(hearsay.WrongDate) {
		id, reason := r.articles.article(c.Article)
		settle(c, hearsay.Effect{Items: []string{string(id)}, Reason: reason})
		if before := last[id]; before != nil {
			settle(before, hearsay.Effect{Reason: hearsay.Overruled + string(c.ID)})
		}
		last[id] = c
	}
	for i := range articles {
		if c := last[articles[i].ID]; c != nil {
			articles[i].Published = dateOf(c.Date)
			articles[i].Corrected = []hearsay.CorrectionID{c.ID}
		}
	}
}

// dateOf is a date as an editor wrote it.
func dateOf(value string) hearsay.Date {
	earliest, latest, err := hearsay.EDTFBounds(value)
	if err != nil {
		return hearsay.Date{How: hearsay.Unknown}
	}
	return hearsay.Date{Value: value, Earliest: earliest, Latest: latest, How: hearsay.Given}
}

// link joins the people of the articles.
func (r *replay) link(readings []*hearsay.Reading) ([]hearsay.Entity, map[hearsay.EntityID]hearsay.EntityID) {
	var judgements []who.Judgement
	var of []*hearsay.Corrected
	for _, c := range r.of(hearsay.SamePerson, hearsay.NotSamePerson) {
		people, reason := r.people(c.People)
		if reason != "" {
			settle(c, hearsay.Effect{Reason: reason})
			continue
		}
		judgements, of = append(judgements, who.Judgement{Correction: c.ID, Same: c.Kind == hearsay.SamePerson, People: people}), append(of, c)
	}
	entities, joined, effects := who.LinkJudged(readings, judgements)
	for i, c := range of {
		settle(c, effects[i])
	}
	return entities, joined
}

func (r *replay) people(refs []hearsay.PersonRef) (people []who.Name, reason string) {
	for _, p := range refs {
		name := who.Name{Name: p.Name}
		if p.Article != "" {
			if name.Article, reason = r.articles.article(p.Article); reason != "" {
				return nil, reason
			}
		}
		people = append(people, name)
	}
	return people, ""
}

// group puts the articles into stories.
func (r *replay) group(readings []*hearsay.Reading, copies []hearsay.Copy) []hearsay.Story {
	var edits []story.Edit
	var of []*hearsay.Corrected
	for _, c := range r.of(hearsay.MergeStories, hearsay.SplitStory) {
		found, reason := r.articles.articles(slices.Concat(c.Stories, c.Articles))
		if reason != "" {
			settle(c, hearsay.Effect{Reason: reason})
			continue
		}
		edit := story.Edit{Correction: c.ID, Split: found}
		if c.Kind == hearsay.MergeStories {
			edit.Merge, edit.Split = found, nil
		}
		edits, of = append(edits, edit), append(of, c)
	}
	stories, effects := story.Edited(readings, copies, edits)
	for i, c := range of {
		settle(c, effects[i])
	}
	return stories
}

// attribute gives statements the speakers that editors gave them.
func (r *replay) attribute(readings []*hearsay.Reading, entities []hearsay.Entity) {
	var list []said.Attribution
	var of []*hearsay.Corrected
	for _, c := range r.of(hearsay.WrongSpeaker) {
		a := said.Attribution{Correction: c.ID, Statement: c.Statement, Words: c.Words, Speaker: speaker(c.Correction, entities)}
		if c.Article != "" {
			var reason string
			if a.Article, reason = r.articles.article(c.Article); reason != "" {
				settle(c, hearsay.Effect{Reason: reason})
				continue
			}
		}
		list, of = append(list, a), append(of, c)
	}
	effects := said.Attribute(readings, list)
	for i, c := range of {
		settle(c, effects[i])
	}
}

// speaker is who said something, as an editor names it: the one entity that is so called, if there is one.
func speaker(c hearsay.Correction, entities []hearsay.Entity) hearsay.Party {
	p := hearsay.Party{Name: c.Speaker, Kind: c.SpeakerKind}
	byName, byAlias := calledSo(c.Speaker, entities)
	if len(byName) != 1 {
		byName = append(byName, byAlias...)
	}
	if len(byName) == 1 {
		e := byName[0]
		p.Name, p.Entity = e.Name, e.ID
		if p.Kind == "" {
			p.Kind = map[hearsay.Kind]hearsay.PartyKind{hearsay.Organisation: hearsay.OrganisationParty, hearsay.Group: hearsay.GroupParty, hearsay.Work: hearsay.DocumentParty}[e.Kind]
		}
	}
	if p.Kind == "" {
		p.Kind = hearsay.NamedParty
	}
	return p
}

// calledSo are the entities of a name, and those that have it beside their own.
func calledSo(name string, entities []hearsay.Entity) (byName, byAlias []*hearsay.Entity) {
	for i := range entities {
		e := &entities[i]
		if strings.EqualFold(e.Name, name) {
			byName = append(byName, e)
		} else if slices.ContainsFunc(e.Aliases, func(a string) bool { return strings.EqualFold(a, name) }) {
			byAlias = append(byAlias, e)
		}
	}
	return byName, byAlias
}

// own says on the articles who owns their outlets. Where two entries are of one outlet the later one holds.
func (r *replay) own(readings []*hearsay.Reading, entities []hearsay.Entity) {
	for _, c := range r.of(hearsay.OutletOwner) {
		named := func(name string) bool {
			return name != "" && slices.ContainsFunc(c.Outlets, func(o string) bool { return reconcile.SameOutlet(o, name) })
		}
		effect := hearsay.Effect{}
		for _, reading := range readings {
			if a := &reading.Article; named(a.Outlet.Name) {
				a.Outlet.Owner = c.Owner
				a.Corrected = append(slices.Clone(a.Corrected), c.ID)
				effect.Items = append(effect.Items, string(a.ID))
			}
		}
		for _, e := range entities {
			if named(e.Name) {
				effect.Items = append(effect.Items, string(e.ID))
			}
		}
		if len(effect.Items) == 0 {
			effect.Reason = reasonNoOutlet
		}
		settle(c, effect)
	}
}

// owners gives each story the ownerships of outlets that print it or are named in it.
func (r *replay) owners(in []reconcile.Input) []reconcile.Input {
	for _, c := range r.list {
		if c.Kind != hearsay.OutletOwner || c.Outcome != hearsay.Applied {
			continue
		}
		for i := range in {
			prints := slices.ContainsFunc(in[i].Readings, func(reading *hearsay.Reading) bool { return slices.Contains(c.Items, string(reading.Article.ID)) })
			if prints || slices.ContainsFunc(in[i].Entities, func(e hearsay.Entity) bool { return slices.Contains(c.Items, string(e.ID)) }) {
				in[i].Owners = append(in[i].Owners, reconcile.Ownership{Correction: c.ID, Owner: c.Owner, Outlets: c.Outlets})
			}
		}
	}
	return in
}
