package reconcile

import "hearsay"

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
	owner    Ownership
	ownedAs  string // the outlet that has the owner; "" where none has
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

// root follows one telling to who knew it first.
func (s *scene) root(t telling) root {
	document := s.articles[t.article].Article.ID
	r := root{document: document, at: t.at}
	if t.statement < 0 {
		if e, ok := s.evidence(t); ok {
			r.Name, r.Kind, r.firm, r.Because = e.name, hearsay.OrganisationParty, true, becauseShown
			r.key = s.partyKey(hearsay.Party{Name: e.name, Entity: e.entity, Kind: r.Kind})
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
		r.Name, r.Kind, r.key, r.firm, evidence = last.Name, last.Kind, s.partyKey(last), firm(last.Kind), last.Range()
		r = s.owned(r, last)
	case hearsay.AnonymousParty:
		r.key = "anonymous:" + string(document) + ":" + party.Name
		if len(st.Chain) > 0 {
			r.key = "anonymous:" + s.partyKey(st.Chain[len(st.Chain)-1]) + ":" + party.Name
			r = s.owned(r, st.Chain[len(st.Chain)-1])
		}
	default:
		r.key, r.firm = s.partyKey(party), firm(party.Kind)
		r = s.owned(r, party)
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
	r.Corrected = st.Corrected
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

// unsourced is the root of an article that tells in its own voice: the agency whose text it carries, else unknown.
func (s *scene) unsourced(r root) root {
	r.own = true
	if agency := s.aligned.agencyOf(r.at); agency != "" {
		r.Name, r.Kind, r.key, r.Because = agency, hearsay.OrganisationParty, "agency:"+agency, becauseAgency
		return r
	}
	r.Kind, r.key, r.Because = hearsay.UnattributedParty, "own:"+string(r.document), becauseUnnamed
	if r = s.owned(r, hearsay.Party{Name: s.articles[s.index[r.document]].Article.Outlet.Name}); r.ownedAs != "" {
		r.key = "own:owner:" + r.owner.Owner
	}
	return r
}
