package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// Ownership is a correction of an editor: these outlets have one owner, and what they tell in their own voice has one origin.
type Ownership struct {
	Correction hearsay.CorrectionID
	Owner      string
	Outlets    []string // names, as SameOutlet compares them
}

// SameOutlet reports whether two names are of one outlet: case and "the" aside.
func SameOutlet(a, b string) bool { return outletKey(a) == outletKey(b) }

func outletKey(name string) string {
	return strings.TrimPrefix(strings.Join(strings.Fields(strings.ToLower(name)), " "), "the ")
}

// becauseOwner ends why an origin is one that several outlets are.
const becauseOwner = "; outlets of one owner, "

// own notes who owns which outlet; the later of two that differ holds.
func (s *scene) own(all []Ownership) {
	s.owners = map[string]Ownership{}
	for _, o := range all {
		for _, name := range o.Outlets {
			s.owners[outletKey(name)] = o
		}
	}
}

// ownerOf is the ownership of a party that is an outlet, by the name under which the owner has it.
func (s *scene) ownerOf(p hearsay.Party) (o Ownership, outlet string, ok bool) {
	for _, name := range []string{p.Name, s.name[p.Entity]} {
		if o, ok := s.owners[outletKey(name)]; ok && name != "" {
			return o, outletKey(name), true
		}
	}
	return Ownership{}, "", false
}

// owned notes on a root the owner of the outlet that it comes from, if there is one.
func (s *scene) owned(r root, p hearsay.Party) root {
	r.owner, r.ownedAs, _ = s.ownerOf(p)
	return r
}

// partyKey names a party: by its owner, an outlet or agency by its name, others by their entity, else by their words.
func (s *scene) partyKey(p hearsay.Party) string {
	if o, _, ok := s.ownerOf(p); ok {
		return "owner:" + o.Owner
	}
	if key := pressKey(p.Name); key != "" && p.Kind != hearsay.DocumentParty {
		return key
	}
	if e := cmp.Or(s.work(p), p.Entity); e != "" {
		return "party:" + string(e)
	}
	return "party:" + string(p.Kind) + ":" + p.Name
}

// oneOwner is the ownership that makes several outlets among roots one origin; ok is false where none does.
func oneOwner(g []root) (o Ownership, ok bool) {
	return g[0].owner, g[0].ownedAs != "" && slices.ContainsFunc(g, func(r root) bool { return r.ownedAs != "" && r.ownedAs != g[0].ownedAs })
}
