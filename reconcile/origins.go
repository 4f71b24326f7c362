package reconcile

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

func itoa(n int) string { return strconv.Itoa(n) }

// telling is one article's telling of a claim: by itself, or in a statement.
type telling struct {
	article   int
	at        hearsay.Span
	statement int    // index in the article's statements, -1 for the article itself
	refers    bool   // a noun that only takes up what is told elsewhere: "Monday’s indictment"
	quoted    string // the few words in quotation marks that it is, where it is no more
	echo      bool   // it may tell the claim, in other words: counted in at most alone
}

// tellings are where the frames are told; a bare noun ("the meeting") only refers, and tells nothing where others do.
func (s *scene) tellings(frames []int) (all []telling) {
	refers := slices.ContainsFunc(frames, func(i int) bool { return !s.frames[i].bare() })
	for _, i := range frames {
		f := &s.frames[i]
		if refers && f.bare() {
			continue
		}
		all = append(all, telling{article: f.article, at: s.span(f.article, f.Range), statement: f.statement, refers: f.nominal && f.by != "frame.light"})
	}
	return all
}

// root is an origin before sameness is worked out: who knew it first, as one article tells.
type root struct {
	hearsay.Origin
	key      string // roots of one key are proven the same
	stands   string // the key of the one it speaks for
	quoted   string // few words that several articles have in quotation marks
	firm     bool   // named: is not the same as another named one
	document hearsay.DocumentID
	at       hearsay.Span
	own      bool // the article itself, which names no source
	echo     bool // of a telling that may be of something else
}

// Fixed words for why an origin is one.
const (
	becauseUnnamed   = "names no source"
	becauseAgency    = "the agency’s text, which names no source"
	becauseCopy      = "one text in several articles, which names no source"
	becauseUntold    = "by whom is not told"
	becauseSaid      = "said it"
	becauseThrough   = "said it, through "
	becauseDocument  = "it stands there"
	becauseUtterance = "the same quotation"
	becauseShown     = "its pictures or papers show it"
	becauseEcho      = "may tell it in other words"
)

// originsOf bounds the number of separate origins of a claim. Roots that are proven the same are one:
// the same named speaker, document or utterance, one agency, one text. What may be the same (an article
// that names no source, an anonymous telling) stays apart in at most and is taken together in at least.
func (s *scene) originsOf(tellings []telling) hearsay.Origins {
	var roots []root
	for _, t := range s.sourced(tellings) {
		r := s.root(t)
		r.quoted = t.quoted
		if r.echo = t.echo; t.echo {
			r.Because, r.Evidence = becauseEcho, []hearsay.Span{t.at}
		}
		roots = append(roots, r)
	}
	groups := s.group(roots)
	out := hearsay.Origins{List: []hearsay.Origin{}, AtMost: len(groups)}
	firm := map[hearsay.PartyKind]int{}
	for _, g := range groups {
		out.List = append(out.List, joined(g))
		if g[0].firm && !g[0].echo {
			firm[g[0].Kind]++
			out.AtLeast = max(out.AtLeast, firm[g[0].Kind])
		}
	}
	out.AtLeast = min(max(1, out.AtLeast), len(groups))
	for i := range out.List {
		for j := range out.List {
			if i != j && maybeSame(groups[i][0], groups[j][0]) {
				out.List[i].MaybeSame = append(out.List[i].MaybeSame, j)
			}
		}
	}
	return out
}

// maybeSame reports whether two origins that are not proven the same may be: an unnamed one may be any other,
// a person may speak for an organisation, and either may have written a document. Two of one firm kind are two.
func maybeSame(a, b root) bool { return !a.firm || !b.firm || a.Kind != b.Kind || a.echo || b.echo }

// sourced leaves out the tellings of an article in its own voice where the same article also says from whom it
// has it: the sourced one is where it comes from.
func (s *scene) sourced(tellings []telling) []telling {
	kept, named := s.clauses(tellings), map[int]bool{}
	for _, t := range kept {
		if t.statement >= 0 && s.articles[t.article].Statements[t.statement].Speaker.Kind != hearsay.UnattributedParty {
			named[t.article] = true
		}
	}
	kept = slices.DeleteFunc(kept, func(t telling) bool {
		return named[t.article] && (t.statement < 0 || s.articles[t.article].Statements[t.statement].Speaker.Kind == hearsay.UnattributedParty)
	})
	slices.SortFunc(kept, func(a, b telling) int { return hearsay.CompareSpans(a.at, b.at) })
	return kept
}

// clauses leaves out nouns that take up what a clause of their article tells, and takes those of other articles out of the
// quotation that they stand in: who calls "Monday's indictment" unjust is not the one who told of it.
func (s *scene) clauses(tellings []telling) (kept []telling) {
	told := map[int]bool{}
	for _, t := range tellings {
		told[t.article] = told[t.article] || !t.refers
	}
	anywhere := slices.ContainsFunc(tellings, func(t telling) bool { return !t.refers })
	for _, t := range tellings {
		if t.refers && anywhere && t.statement >= 0 && s.articles[t.article].Statements[t.statement].Kind != hearsay.Indirect {
			t.statement = -1
		}
		if !t.refers || !told[t.article] {
			kept = append(kept, t)
		}
	}
	return kept
}

// root follows one telling to who knew it first.
func (s *scene) root(t telling) root {
	document := s.articles[t.article].Article.ID
	r := root{document: document, at: t.at}
	if t.statement < 0 {
		if e, ok := s.evidence(t); ok {
			r.Name, r.Kind, r.firm, r.Because = e.name, hearsay.OrganisationParty, true, becauseShown
			r.key = partyKey(hearsay.Party{Name: e.name, Entity: e.entity, Kind: r.Kind})
			r.Evidence = []hearsay.Span{e.what.In(document), e.holder.In(document)}
			return r
		}
		return s.unsourced(r)
	}
	st := s.articles[t.article].Statements[t.statement]
	party, evidence := st.Speaker, st.Speaker.Range()
	r.Kind, r.Name = party.Kind, party.Name
	r.Because = becauseSaid
	switch party.Kind {
	case hearsay.UnattributedParty, "":
		if len(st.Chain) == 0 {
			r = s.unsourced(r)
			r.Because = becauseUntold
			r.Evidence = cueOf(st, document)
			return r
		}
		last := st.Chain[0]
		r.Name, r.Kind, r.key, r.firm, evidence = last.Name, last.Kind, partyKey(last), firm(last.Kind), last.Range()
	case hearsay.AnonymousParty:
		r.key = "anonymous:" + string(document) + ":" + party.Name
		if len(st.Chain) > 0 {
			r.key = "anonymous:" + partyKey(st.Chain[len(st.Chain)-1]) + ":" + party.Name
		}
	default:
		r.key, r.firm = partyKey(party), firm(party.Kind)
	}
	r.stands = s.standsFor(t.article, party)
	if party.Kind == hearsay.DocumentParty {
		r.Because = becauseDocument
	}
	if len(st.Chain) > 0 && r.Name != st.Chain[0].Name {
		r.Because = becauseThrough + st.Chain[0].Name
	}
	if st.Utterance != "" {
		r.key = "utterance:" + st.Utterance
		r.Because = becauseUtterance
	}
	if !evidence.Empty() {
		r.Evidence = []hearsay.Span{evidence.In(document)}
	} else {
		r.Evidence = cueOf(st, document)
	}
	return r
}

// evidence is what the sentence of a telling rests on, where it is told after that.
func (s *scene) evidence(t telling) (shown, bool) {
	for _, i := range s.sentencesOf(t.article, t.at.Range()) {
		if e, ok := s.rests(t.article, i); ok && e.what.Start <= t.at.End {
			return e, true
		}
	}
	return shown{}, false
}

func cueOf(st hearsay.Statement, d hearsay.DocumentID) []hearsay.Span {
	if st.Cue == nil {
		return nil
	}
	return []hearsay.Span{st.Cue.In(d)}
}

// firm reports whether a party of this kind is known well enough not to be another one.
func firm(k hearsay.PartyKind) bool {
	return k == hearsay.NamedParty || k == hearsay.OrganisationParty || k == hearsay.DocumentParty
}

// partyKey names a party: by its entity, else by its words.
func partyKey(p hearsay.Party) string {
	if p.Entity != "" {
		return "party:" + string(p.Entity)
	}
	return "party:" + string(p.Kind) + ":" + p.Name
}

// unsourced is the root of an article that tells in its own voice: the agency whose text it carries, else unknown.
func (s *scene) unsourced(r root) root {
	r.own = true
	if agency := s.aligned.agencyOf(r.at); agency != "" {
		r.Name, r.Kind, r.key, r.Because = agency, hearsay.OrganisationParty, "agency:"+agency, becauseAgency
		return r
	}
	r.Kind, r.key, r.Because = hearsay.UnattributedParty, "own:"+string(r.document), becauseUnnamed
	return r
}

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

// rank orders roots, the firmest first.
func rank(r root) int {
	return slices.Index([]hearsay.PartyKind{hearsay.NamedParty, hearsay.OrganisationParty, hearsay.DocumentParty, hearsay.GroupParty,
		hearsay.AnonymousParty, hearsay.UnattributedParty}, r.Kind)
}

// sameRoot reports whether two roots are proven the same: one key, or one text at the same place.
func (s *scene) sameRoot(a, b root) bool {
	if a.key == b.key || a.quoted != "" && a.quoted == b.quoted || a.stands != "" && (a.stands == b.stands || a.stands == b.key) || b.stands != "" && b.stands == a.key {
		return true
	}
	if a.firm && b.firm && a.Kind == b.Kind && nested(a.Name, b.Name) {
		return true
	}
	if a.Kind == hearsay.AnonymousParty && b.Kind == hearsay.AnonymousParty || a.own && b.own {
		return a.document != b.document && s.aligned.same(a.at, b.at)
	}
	return false
}

// nested reports whether one name begins with all words of the other: "Norr Line", "Norr Line Ltd".
func nested(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > 0 && slices.Equal(x, y[:len(x)]) && len(x[0]) > 3
}

// joined is the origin of roots that are the same.
func joined(g []root) hearsay.Origin {
	o := g[0].Origin
	copied := false
	for _, r := range g {
		if r.echo && !g[0].echo {
			continue
		}
		o.Documents = append(o.Documents, r.document)
		o.Evidence = append(o.Evidence, r.Evidence...)
		copied = copied || r.document != g[0].document
		if o.Because == becauseSaid && o.Kind == hearsay.AnonymousParty && strings.HasPrefix(r.Because, becauseThrough) {
			o.Because = r.Because // the article of the paper itself does not name it
		}
	}
	o.Documents = sorted(o.Documents)
	if o.Because == becauseUnnamed && copied {
		o.Because = becauseCopy
	}
	slices.SortFunc(o.Evidence, hearsay.CompareSpans)
	o.Evidence = slices.Compact(o.Evidence)
	if len(o.Evidence) > 8 {
		o.Evidence = o.Evidence[:8]
	}
	return o
}
