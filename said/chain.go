package said

import (
	"slices"
	"strings"

	"hearsay"
)

// hop is a link of a chain.
type hop = hearsay.Party

// outlet is a newspaper, station, agency or site of the lexicon.
type outlet struct{ name, kind string }

// medium is what a statement may be made in: a document, a platform or a talk.
type medium struct{ kind, name string }

func loadOutlets() map[string]outlet {
	outlets := map[string]outlet{}
	table("outlets", func(cell func(string) string) {
		name, _, _ := strings.Cut(cell("name"), " (")
		o := outlet{name: name, kind: cell("kind")}
		outlets[bareName(o.name)] = o
		for _, alias := range strings.FieldsFunc(cell("aliases"), func(r rune) bool { return r == ';' || r == '|' }) {
			if alias = strings.TrimSpace(alias); alias != "" {
				outlets[bareName(alias)] = o
			}
		}
	})
	return outlets
}

// findChain finds through whom a statement came, the nearest to its speaker first.
func (a *article) findChain(d *draft) {
	f := &frame{article: a, d: d, u: d.u}
	f.hearer()
	f.issued()
	f.media()
	f.affiliation()
	f.reporters()
	if v := a.voiceOf(d); v != nil && len(f.hops) == 0 && d.class != "decline" {
		f.hops = slices.Clone(v.chain)
		for i := range f.hops {
			f.hops[i].By = "chain.carried"
		}
	}
	if d.outer != nil {
		f.add(d.outer.party)
		for _, h := range d.outer.chain {
			f.add(h)
		}
	}
	d.chain = f.hops
}

// voiceOf is what was known of the speaker of d before, if the chain holds on for him: he is not
// named, or he writes for an outlet.
func (a *article) voiceOf(d *draft) *voice {
	if d.party.By == "speaker.again" || d.party.By == "speaker.last" && d.party.Kind == hearsay.AnonymousParty {
		if head := a.headNoun(d.u, d.subject); head != nil && a.known[head.low] != nil {
			return a.known[head.low]
		}
		return a.last
	}
	if d.party.Entity == "" {
		return nil
	}
	if v := a.writers[d.party.Entity]; v != nil {
		return v
	}
	return a.goesOn(d)
}

// goesOn is the newest speaker where d goes on with what he said: named by a pronoun in the same
// paragraph, after a letter, a statement or the like.
func (a *article) goesOn(d *draft) *voice {
	v := a.last
	if v == nil || v.unit != d.u.block || v.party.Entity != d.party.Entity || d.subject.empty() || !pronoun(&d.u.words[d.subject.from]) {
		return nil
	}
	if len(v.chain) == 1 && v.chain[0].Kind == hearsay.DocumentParty {
		return v
	}
	return nil
}

// frame is what of a unit is not content: where the links of a chain stand.
type frame struct {
	*article
	d    *draft
	u    *unit
	hops []hop
}

// add appends a link that is new and not this article's own outlet.
func (f *frame) add(h hop) {
	if h.Name == "" || f.own(h) || h.Kind == hearsay.UnattributedParty {
		return
	}
	for _, o := range f.hops {
		if bareName(o.Name) == bareName(h.Name) {
			return
		}
	}
	if bareName(h.Name) == bareName(f.d.party.Name) && f.d.party.Kind != hearsay.AnonymousParty {
		return
	}
	if h.Kind == hearsay.OrganisationParty {
		f.meet(h)
	}
	f.hops = append(f.hops, h)
}

// free reports whether word i belongs to the frame.
func (f *frame) free(i int) bool {
	if f.u.words[i].quote > 0 {
		return false
	}
	for _, d := range f.u.drafts {
		for _, p := range d.content {
			if p.from <= i && i < p.to {
				return false
			}
		}
	}
	return true
}

// hearer adds the outlet that was told: "told the Courier".
func (f *frame) hearer() {
	if f.d.cue.empty() {
		return
	}
	i := f.d.cue.to
	if f.d.class != "tell" || i >= len(f.u.words) || !f.free(i) {
		return
	}
	if j := f.u.object(i); j > i {
		if h, ok := f.outletAt(piece{i, j}, f.d.press); ok {
			f.add(h)
		}
	}
}
