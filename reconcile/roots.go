package reconcile

import (
	"cmp"
	"slices"

	"hearsay"
)

// root is an origin before sameness is worked out: who knew it first, as one article tells.
type root struct {
	hearsay.Origin
	key      string // roots of one key are proven the same
	stands   string // the key of the one it speaks for
	quoted   string // few words that several articles have in quotation marks
	firm     bool   // named: is not the same as another named one
	document hearsay.DocumentID
	at       hearsay.Span
	own      bool   // the article itself, which names no source
	outlet   string // of the article
	hidden   hidden // of a speaker without a name
	credits  string // the outlet that the article has it from
	joins    string // the key of the root of that outlet’s article
	channel  bool   // it is that outlet, which says itself from whom it has it
	circle   bool   // and that outlet has it from another that has it from this article’s
	echo     bool   // of a telling that may be of something else
	side     int    // of a dispute, from 1; 0 where it is not known
	owner    Ownership
	ownedAs  string // the outlet that has the owner; "" where none has
}

// Fixed words for why an origin is one.
const (
	becauseUnnamed   = "names no source"
	becauseAgency    = "the agency’s text, which names no source"
	becauseCopy      = "one text in several articles, which names no source"
	becauseOutlet    = "one outlet in several articles, which names no source"
	becauseUntold    = "by whom is not told"
	becauseSaid      = "said it"
	becauseDenied    = "denied it"
	becauseThrough   = ", through " // after what was done
	becauseDocument  = "it stands there"
	becauseUtterance = "the same quotation"
	becauseShown     = "its pictures or papers show it"
	becauseCircle    = "the outlets have it from each other; who had it first is not told"
	becauseEcho      = "may tell it in other words"
)

// root follows one telling to who knew it first.
func (s *scene) root(t telling) root {
	document := s.articles[t.article].Article.ID
	r := root{document: document, at: t.at, outlet: s.articles[t.article].Article.Outlet.Name}
	if t.statement < 0 {
		if e, ok := s.evidence(t); ok {
			r.Name, r.Kind, r.firm, r.Because = e.name, hearsay.OrganisationParty, true, becauseShown
			r.key = s.partyKey(hearsay.Party{Name: e.name, Entity: e.entity, Kind: r.Kind})
			r.Evidence = []hearsay.Span{e.what.In(document), e.holder.In(document)}
			return r
		}
		if m, ok := s.contents(t); ok {
			return s.fromWork(r, m)
		}
		return s.ownVoice(r, t)
	}
	st := s.articles[t.article].Statements[t.statement]
	party, evidence := s.outletMeant(t.article, st.Speaker), st.Speaker.Range()
	r.credits, r.hidden = s.creditOf(t.article, &st), s.hiddenOf(t.article, &st)
	r.Kind, r.Name = party.Kind, party.Name
	did := becauseSaid
	if st.Stance == hearsay.Denies {
		did = becauseDenied
	}
	r.Because = did
	switch {
	case s.nobody(t.article, party):
		if len(st.Chain) == 0 {
			if m, ok := s.contents(t); ok {
				return s.fromWork(r, m)
			}
			return s.untold(r, &st)
		}
		last := st.Chain[0]
		r.Name, r.Kind, r.key, r.firm, evidence = last.Name, last.Kind, s.partyKey(last), s.attests(t.article, last), last.Range()
		r = s.owned(r, last)
	case party.Kind == hearsay.AnonymousParty:
		r.key = "anonymous:" + string(document) + ":" + party.Name
		if len(st.Chain) > 0 {
			r.key = "anonymous:" + s.partyKey(st.Chain[len(st.Chain)-1]) + ":" + party.Name
			r = s.owned(r, st.Chain[len(st.Chain)-1])
		}
	default:
		r.key, r.firm = s.partyKey(party), s.attests(t.article, party)
		r = s.owned(r, party)
	}
	r.stands = cmp.Or(s.standsFor(t.article, party), s.throughWork(st.Chain))
	if party.Kind == hearsay.DocumentParty {
		r.Because = becauseDocument
	}
	if len(st.Chain) > 0 && r.Name != st.Chain[0].Name {
		r.Because = did + becauseThrough + st.Chain[0].Name
	}
	if st.Utterance != "" {
		r.key = "utterance:" + st.Utterance
		r.Because = becauseUtterance
	}
	r.Corrected = st.Corrected
	if !evidence.Empty() {
		r.Evidence = []hearsay.Span{evidence.In(document)}
	} else {
		r.Evidence = cueOf(&st, document)
	}
	return r
}

// fromWork is the root of what is said to stand in a work.
func (s *scene) fromWork(r root, m hearsay.Mention) root {
	r.Name, r.Kind, r.firm, r.Because = s.name[m.Entity], hearsay.DocumentParty, true, becauseDocument
	r.key, r.Evidence = s.partyKey(hearsay.Party{Entity: m.Entity}), []hearsay.Span{m.Range.In(r.document)}
	return r
}

// ownVoice is the root of an article that tells in its own voice: of the quotation that its words are, else of itself.
func (s *scene) ownVoice(r root, t telling) root {
	q, ok := s.lender(t)
	if !ok {
		return s.unsourced(r)
	}
	st := &s.articles[q.article].Statements[q.statement]
	lent := s.root(telling{article: q.article, at: s.span(q.article, contentRange(st)), statement: q.statement})
	lent.document, lent.at, lent.outlet, lent.Because, lent.Evidence = r.document, r.at, r.outlet, becauseUtterance, []hearsay.Span{r.at}
	return lent
}

// nobody reports whether a party names nobody: none is given, or a word that stands for one and for whom is not known.
func (s *scene) nobody(a int, p hearsay.Party) bool {
	if p.Kind == hearsay.UnattributedParty || p.Kind == "" {
		return true
	}
	return p.Kind == hearsay.AnonymousParty && !p.Range().Empty() && !s.holds(a, p.Range(), func(t hearsay.Token) bool { return t.POS != "PRON" && t.POS != "DET" })
}

// described reports whether a party goes by what it is, with an article and without a name in it: "The investment bank", "his
// office". A bare noun, "police", is as good as a name.
func (s *scene) described(a int, p hearsay.Party) bool {
	if p.Range().Empty() || p.Range().Of(s.articles[a].Article.Text) != p.Name {
		return false
	}
	return s.holds(a, p.Range(), func(t hearsay.Token) bool { return t.POS == "DET" || t.POS == "PRON" }) &&
		!s.holds(a, p.Range(), func(t hearsay.Token) bool { return t.POS == "PROPN" })
}

// holds reports whether a range of an article has a token that is so.
func (s *scene) holds(a int, r hearsay.Range, so func(hearsay.Token) bool) bool {
	return slices.ContainsFunc(s.sentencesOf(a, r), func(i int) bool {
		return slices.ContainsFunc(s.articles[a].sentences[i].Tokens, func(t hearsay.Token) bool { return r.Contains(t.Range) && so(t) })
	})
}

// untold is the root of a statement of nobody: its article, or the quotation that it is.
func (s *scene) untold(r root, st *hearsay.Statement) root {
	r = s.unsourced(r)
	r.Because, r.Evidence = becauseUntold, cueOf(st, r.document)
	if st.Utterance != "" {
		r.key, r.own, r.Because = "utterance:"+st.Utterance, false, becauseUtterance
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

func cueOf(st *hearsay.Statement, d hearsay.DocumentID) []hearsay.Span {
	if st.Cue == nil {
		return nil
	}
	return []hearsay.Span{st.Cue.In(d)}
}

// firm reports whether a party of this kind is known well enough not to be another one.
func firm(k hearsay.PartyKind) bool {
	return k == hearsay.NamedParty || k == hearsay.OrganisationParty || k == hearsay.DocumentParty
}

// attests reports whether a party is firm and knows by itself: an outlet or agency has what it tells from somebody; and "his
// office" may be what another article calls his press service, as "the report" any document.
func (s *scene) attests(a int, p hearsay.Party) bool {
	if p.Kind == hearsay.OrganisationParty && s.described(a, p) {
		return false
	}
	if p.Kind == hearsay.DocumentParty {
		return !anyPaper(p) || s.paperSort(a, p) != ""
	}
	return firm(p.Kind) && len(pressNames()[outletKey(p.Name)]) == 0
}

// unsourced is the root of an article that tells in its own voice: the agency whose text it carries, else unknown.
func (s *scene) unsourced(r root) root {
	r.own = true
	if agency := s.aligned.agencyOf(r.at); agency != "" {
		r.Name, r.Kind, r.key, r.Because = agency, hearsay.OrganisationParty, cmp.Or(pressKey(agency), "agency:"+agency), becauseAgency
		return r
	}
	r.Kind, r.key, r.Because = hearsay.UnattributedParty, "own:"+cmp.Or(outletKey(r.outlet), string(r.document)), becauseUnnamed
	if r = s.owned(r, hearsay.Party{Name: r.outlet}); r.ownedAs != "" {
		r.key = "own:owner:" + r.owner.Owner
	}
	return r
}
