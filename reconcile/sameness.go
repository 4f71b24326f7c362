package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"hearsay"
)

// group joins the roots that are proven the same.
func (s *scene) group(roots []root) [][]root {
	var groups [][]root
	for _, r := range roots {
		at := slices.IndexFunc(groups, func(g []root) bool {
			return slices.ContainsFunc(g, func(o root) bool { return s.sameRoot(o, r) })
		})
		if at < 0 {
			groups = append(groups, []root{r})
			continue
		}
		groups[at] = append(groups[at], r)
		for k := len(groups) - 1; k > at; k-- { // r may join two groups
			if slices.ContainsFunc(groups[k], func(o root) bool { return s.sameRoot(o, r) }) {
				groups[at] = append(groups[at], groups[k]...)
				groups = slices.Delete(groups, k, k+1)
			}
		}
	}
	for _, g := range groups {
		slices.SortStableFunc(g, func(a, b root) int {
			return cmp.Or(echoLast(a, b), cmp.Compare(rank(a), rank(b)), hearsay.CompareSpans(a.at, b.at))
		})
	}
	slices.SortStableFunc(groups, func(a, b []root) int {
		return cmp.Or(echoLast(a[0], b[0]), cmp.Compare(rank(a[0]), rank(b[0])), cmp.Compare(a[0].Name, b[0].Name), hearsay.CompareSpans(a[0].at, b[0].at))
	})
	return groups
}

// echoLast orders what may be of something else after what is not.
func echoLast(a, b root) int {
	switch {
	case a.echo == b.echo:
		return 0
	case a.echo:
		return 1
	}
	return -1
}

// channelParty ranks an outlet that only passed on what its own article tells.
const channelParty hearsay.PartyKind = "channel"

// rank orders roots, the firmest first.
func rank(r root) int {
	if r.channel {
		r.Kind = channelParty
	}
	return slices.Index([]hearsay.PartyKind{hearsay.NamedParty, hearsay.OrganisationParty, hearsay.DocumentParty, hearsay.GroupParty,
		hearsay.AnonymousParty, channelParty, hearsay.UnattributedParty}, r.Kind)
}

// sameRoot reports whether two roots are proven the same: one key, one name, or one text at the same place, of which one of the
// articles may have left out who said it.
func (s *scene) sameRoot(a, b root) bool {
	if a.key == b.key || a.quoted != "" && a.quoted == b.quoted || a.stands != "" && (a.stands == b.stands || a.stands == b.key) || b.stands != "" && b.stands == a.key {
		return true
	}
	if a.document != b.document && a.hidden.same(b.hidden) {
		return true
	}
	if a.document == b.document && (goesFor(a, b) || goesFor(b, a)) {
		return true
	}
	if a.joins != "" && a.joins == b.key || b.joins != "" && b.joins == a.key {
		return true
	}
	x, y := s.calling(a.Name), s.calling(b.Name)
	if a.firm && b.firm && a.Kind == b.Kind && nested(x.written, y.written) || goesByName(a) && goesByName(b) && oneName(x.key, y.key, a.Kind == hearsay.NamedParty && b.Kind == hearsay.NamedParty) {
		return true
	}
	return a.document != b.document && !(a.firm && b.firm) && s.aligned.same(a.at, b.at)
}

// goesFor reports whether, of two who tell one thing in one article, the first goes by what a firm is, and the second is a firm or who speaks for
// one: "the bank" beside Norr Bank, "a company statement" beside the company's spokesman.
func goesFor(a, b root) bool {
	words := singulars(a.Name)
	if len(words) < 2 || !b.firm || slices.ContainsFunc(singulars(b.Name), func(word string) bool { return listed("office", word) }) {
		return false
	}
	last := words[len(words)-1]
	if a.Kind == hearsay.DocumentParty {
		return listed("issued", last) && listed("firm", words[len(words)-2]) && (b.Kind == hearsay.OrganisationParty || b.stands != "")
	}
	return a.Kind == hearsay.OrganisationParty && b.Kind == a.Kind && !a.firm && listed("definite", words[0]) && listed("firm", last)
}

// calling is the words of a name in lower case, and those of its key.
type calling struct{ written, key []string }

// calling cuts a name into words, each name once.
func (s *scene) calling(name string) calling {
	c, ok := s.callings[name]
	if !ok {
		if s.callings == nil {
			s.callings = map[string]calling{}
		}
		c = calling{strings.Fields(strings.ToLower(name)), strings.Fields(outletKey(name))}
		s.callings[name] = c
	}
	return c
}

// nested reports whether one name begins with all words of the other: "Norr Line", "Norr Line Ltd".
func nested(x, y []string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > 0 && slices.Equal(x, y[:len(x)]) && len(x[0]) > 3
}

// goesByName reports whether a root is a party that has a name or goes by one: "authorities".
func goesByName(r root) bool {
	return r.Name != "" && slices.Contains([]hearsay.PartyKind{hearsay.NamedParty, hearsay.OrganisationParty, hearsay.GroupParty}, r.Kind)
}

// oneName reports whether two names are one, or of two persons one is the other's with what he is before it: "Ada Moll",
// "Engineer Ada Moll".
func oneName(x, y []string, persons bool) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	return slices.Equal(x, y) || persons && len(x) > 1 && slices.Equal(x, y[len(y)-len(x):])
}

// mostEvidence is how many places that say who an origin is are kept.
const mostEvidence = 8

// joined is the origin of roots that are the same.
func joined(g []root) hearsay.Origin {
	o := g[0].Origin
	if g[0].circle {
		o.Because = becauseCircle
	}
	copied, outlets := false, map[string]bool{}
	var corrected []hearsay.CorrectionID
	for _, r := range g {
		if r.echo && !g[0].echo {
			continue
		}
		o.Documents = append(o.Documents, r.document)
		o.Evidence = append(o.Evidence, r.Evidence...)
		corrected = append(corrected, r.Corrected...)
		outlets[outletKey(r.outlet)] = true
		copied = copied || r.document != g[0].document
		if o.Because == becauseSaid && o.Kind == hearsay.AnonymousParty && strings.HasPrefix(r.Because, becauseSaid+becauseThrough) {
			o.Because = r.Because // the article of the paper itself does not name it
		}
	}
	o.Documents, o.Corrected = sorted(o.Documents), nil
	if owner, ok := oneOwner(g); ok {
		o.Because += becauseOwner + owner.Owner
		corrected = append(corrected, owner.Correction)
	} else if o.Because == becauseUnnamed && copied {
		o.Because = becauseCopy
		if len(outlets) == 1 && !outlets[""] {
			o.Because = becauseOutlet
		}
	}
	for _, c := range corrected {
		if !slices.Contains(o.Corrected, c) {
			o.Corrected = append(o.Corrected, c)
		}
	}
	slices.SortFunc(o.Evidence, hearsay.CompareSpans)
	o.Evidence = slices.Compact(o.Evidence)
	if len(o.Evidence) > mostEvidence && !g[0].echo { // the places of an echo are told nowhere else
		o.Evidence = o.Evidence[:mostEvidence]
	}
	return o
}

// maybeSame reports whether two origins that are not proven the same may be: an unnamed one may be any other,
// a person may speak for an organisation, and either may have written a document. Two of one firm kind are two.
func maybeSame(a, b root) bool { return !a.firm || !b.firm || a.Kind != b.Kind || a.echo || b.echo }
