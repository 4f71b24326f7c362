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

func loadMedia() map[string]medium {
	media := map[string]medium{}
	table("media", func(cell func(string) string) {
		media[cell("word")] = medium{kind: cell("kind"), name: cell("name")}
	})
	return media
}

// bareName is a name in lower case without its article.
func bareName(s string) string {
	s = lower(strings.TrimSpace(s))
	return strings.TrimPrefix(s, "the ")
}

// findChain finds through whom a statement came, the nearest to its speaker first.
func (a *article) findChain(d *draft) {
	f := &frame{article: a, d: d, u: d.u}
	f.hearer()
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
		if v := a.known[a.headNoun(d.u, d.subject)]; v != nil {
			return v
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

// findWriters finds who writes for which outlet: "the Courier's editor Ann Rowe", "Ann Rowe of the Courier".
func (a *article) findWriters() {
	for _, u := range a.units {
		for i := range u.words {
			if u.words[i].quote == 0 && a.lex.writes[u.words[i].low] {
				u.findWriter(i)
			}
		}
	}
}

// findWriter reads the words around the role at word i.
func (u *unit) findWriter(i int) {
	name := u.nameAt(i + 1)
	if name.empty() {
		return
	}
	f := &frame{article: u.article, d: &draft{u: u}, u: u}
	from := max(0, i-6)
	for k := i - 1; k >= from; k-- {
		if w := &u.words[k]; !w.noun() && !strJJ(w.tag) && w.tag != "POS" && w.tag != "DT" {
			from = k + 1
		}
	}
	if from >= i {
		return
	}
	h, ok := f.outletAt(piece{from, i}, false)
	m := u.mentionOf(u, name, u.head(name))
	if !ok || m == nil || m.Entity == "" || f.own(h) {
		return
	}
	h.By = "chain.affiliation"
	if u.writers[m.Entity] == nil {
		u.writers[m.Entity] = &voice{chain: []hop{h}}
	}
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

// meet remembers an outlet, so that "the paper" and its name alone are known again.
func (a *article) meet(h hop) {
	if known, ok := a.heard[bareName(h.Name)]; ok {
		h.Name = known.Name
	}
	a.heard[bareName(h.Name)] = h
	a.paper = &h
}

// own reports whether h is the outlet that prints this article.
func (f *frame) own(h hop) bool {
	own := bareName(f.r.Article.Outlet.Name)
	if own == "" {
		return false
	}
	name := bareName(h.Name)
	if own == name {
		return true
	}
	o, ok := f.lex.outlets[own]
	return ok && bareName(o.name) == name
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

// outletAt is the outlet that the phrase p names. learn says that the words around it show that it
// is one, so that a name the lexicon has not is taken too.
func (f *frame) outletAt(p piece, learn bool) (hop, bool) {
	u := f.u
	from := p.from
	for from < p.to && (u.words[from].tag == "DT" || u.words[from].tag == "CD") {
		from++
	}
	if from == p.to {
		return hop{}, false
	}
	span := u.spanOf(from, p.to)
	if !(u.words[p.from].tag == "DT") {
		span = u.spanOf(p.from, p.to)
	}
	h := hop{Start: span.Start, End: span.End, Kind: hearsay.OrganisationParty, By: "chain.outlet"}
	// The longest known name that starts in the phrase.
	for k := from; k < p.to; k++ {
		if k > from && u.words[k-1].noun() && upperLetter(u.words[k-1].Of(f.text)) {
			continue
		}
		for e := min(p.to, k+6); e > k; e-- {
			s := u.spanOf(k, e)
			name := bareName(s.Of(f.text))
			if e < p.to && u.words[e].noun() && upperLetter(u.words[e].Of(f.text)) {
				continue
			}
			if o, ok := f.lex.outlets[name]; ok && startsUpper(s.Of(f.text)) {
				h.Name, h.Start, h.End = withoutArticle(s.Of(f.text)), s.Start, s.End
				f.alias(&h, name, o)
				return h, true
			}
			if o, ok := f.heard[name]; ok && startsUpper(s.Of(f.text)) {
				h.Name, h.Kind, h.Entity, h.Start, h.End = o.Name, o.Kind, o.Entity, s.Start, s.End
				return h, true
			}
		}
	}
	head := u.head(p)
	w := &u.words[head]
	if u.words[p.from].is("the") && p.to-p.from <= 2 && w.is("paper", "newspaper", "outlet", "magazine", "publication", "website", "broadcaster", "site", "station", "agency", "channel", "network", "tabloid") && f.paper != nil {
		h.Name, h.Kind, h.Entity, h.By = f.paper.Name, f.paper.Kind, f.paper.Entity, "chain.again"
		return h, true
	}
	if !learn {
		return hop{}, false
	}
	if m := f.mentionOf(u, p, head); m != nil {
		e := f.names[m.Entity]
		if e == nil || e.Kind != hearsay.Organisation && e.Kind != hearsay.Work && e.Kind != hearsay.Other {
			return hop{}, false
		}
		h.Name, h.Entity = e.Name, e.ID
		return h, true
	}
	if w.is("police", "detectives", "investigators") && f.d.class == "tell" {
		h.Name = w.low
		return h, true
	}
	if u.words[p.from].tag == "DT" && upperLetter(u.words[p.to-1].Of(f.text)) && upperLetter(u.words[from].Of(f.text)) {
		h.Name = strings.TrimSuffix(u.spanOf(from, p.to).Of(f.text), "’s")
		return h, true
	}
	return hop{}, false
}

// alias takes the name under which the article met the outlet before, where the shorter one means it.
func (f *frame) alias(h *hop, name string, o outlet) {
	if f.paper == nil {
		return
	}
	known := bareName(f.paper.Name)
	if strings.HasPrefix(known, name+" ") || f.lex.outlets[known].name == o.name {
		h.Name, h.Kind, h.Entity = f.paper.Name, f.paper.Kind, f.paper.Entity
	}
}

// withoutArticle is a name without a leading "the" in lower case.
func withoutArticle(s string) string { return strings.TrimPrefix(s, "the ") }

// media adds what a statement was made in: "in a statement", "on Twitter", "in an interview with X",
// "in his memoir, Y"; and a cue that names its medium.
func (f *frame) media() {
	u := f.u
	if f.d.class == "write" && u.words[f.d.cue.from].is("tweeted", "tweets", "tweeting", "tweet") {
		f.add(hop{Name: f.lex.media["tweet"].name, Kind: hearsay.OrganisationParty, By: "chain.medium"})
	}
	lo, hi := f.bounds()
	for i := lo; i < hi; i++ {
		w := &u.words[i]
		if f.free(i) && f.lex.media[w.low].kind == "talk" && (i < f.d.subject.from || i >= f.d.subject.to) {
			f.talk(piece{i, i + 1}, i)
		}
		if !f.free(i) || !(w.is("in", "on", "via", "during", "through", "to", "with", "by") || w.is("from") && u.at(i-1).is("quote")) {
			continue
		}
		if f.d.subject.from <= i && i < f.d.subject.to {
			continue
		}
		f.mediumAt(i)
	}
}

// bounds is where around the cue the frame is searched: its own sentence.
func (f *frame) bounds() (lo, hi int) {
	at := f.d.cue.from
	lo = f.u.sentenceStart(at)
	hi = min(len(f.u.words), at+80)
	for i := at; i < hi; i++ {
		if f.u.words[i].stop() && f.u.words[i].quote == 0 {
			hi = i
		}
	}
	return max(lo, at-80), hi
}

// mediumAt adds the medium of the prepositional phrase at word i.
func (f *frame) mediumAt(i int) {
	u := f.u
	j := u.nounPhrase(i + 1)
	if j == i+1 {
		return
	}
	p := piece{i + 1, j}
	if u.words[i].is("via", "to", "through") {
		if h, ok := f.outletAt(p, u.words[i].is("via")); ok && (u.words[i].is("via") || u.at(i-1).low == u.at(f.d.cue.to-1).low) {
			f.via(p, h)
		}
		return
	}
	for k := p.from; k < p.to; k++ {
		m, ok := f.lex.media[u.words[k].low]
		if !ok || u.words[k].is("x") && u.words[k].Of(f.text) != "X" {
			continue
		}
		if k+1 < p.to && u.words[k+1].noun() && m.kind != "platform" && !(u.words[k].tag == "NN" && m.kind == "talk") && u.words[k+1].tag == "NN" {
			continue
		}
		f.addMedium(p, k, m)
		return
	}
}

// via adds an outlet that passed the words on, with its author before it: "via Ann Rowe's Quayside".
func (f *frame) via(p piece, h hop) {
	u := f.u
	for k := p.from + 1; k < p.to; k++ {
		if u.words[k].tag != "POS" && !u.words[k].is("'s", "'") || k+1 >= p.to {
			continue
		}
		author := u.spanOf(p.from, k)
		if !startsUpper(author.Of(f.text)) {
			break
		}
		f.add(hop{Name: author.Of(f.text), Kind: hearsay.NamedParty, Start: author.Start, End: author.End, By: "chain.via"})
		paper := u.spanOf(k+1, p.to)
		f.add(hop{Name: paper.Of(f.text), Kind: hearsay.OrganisationParty, Start: paper.Start, End: paper.End, By: "chain.via"})
		return
	}
	f.add(h)
}

func (f *frame) addMedium(p piece, k int, m medium) {
	u := f.u
	span := u.spanOf(k, k+1)
	switch m.kind {
	case "platform":
		f.add(hop{Name: m.name, Kind: hearsay.OrganisationParty, Start: span.Start, End: span.End, By: "chain.medium"})
	case "document":
		f.add(f.document(p, k, m, span))
	case "talk":
		f.talk(p, k)
	}
}

// document is a document as a link: by its title where one follows ("his memoir, Tides").
func (f *frame) document(p piece, k int, m medium, span hearsay.Range) hop {
	u := f.u
	h := hop{Name: m.name, Kind: hearsay.DocumentParty, Start: span.Start, End: span.End, By: "chain.medium"}
	i := p.to
	if u.at(i).is(",") {
		i++
	}
	if (m.name == "memoir" || m.name == "book" || m.name == "autobiography") && i < len(u.words) {
		if j := titleEnd(u, i); j > i {
			t := u.spanOf(i, j)
			h.Name, h.Start, h.End = t.Of(f.text), t.Start, t.End
		}
	}
	return h
}

// titleEnd is the index after the capitalised words at word i.
func titleEnd(u *unit, i int) int {
	for i < len(u.words) && (upperLetter(u.words[i].Of(u.text)) || u.words[i].quote > 0) {
		i++
	}
	return i
}

// talk adds who asked: "in an interview with X", "in a BBC interview", "told X in an interview".
func (f *frame) talk(p piece, k int) {
	u := f.u
	if u.at(k-1).is("same") && f.asked != nil {
		again := *f.asked
		again.By = "chain.again"
		f.add(again)
		return
	}
	if h, ok := f.outletAt(piece{p.from, k}, false); ok && k > p.from {
		f.add(h)
		return
	}
	for i := k + 1; i < len(u.words) && i < k+6; i++ {
		if !u.words[i].is("with", "for", "by", "on") {
			continue
		}
		j := u.nounPhrase(i + 1)
		if j == i+1 {
			continue
		}
		q := piece{i + 1, j}
		if h, ok := f.outletAt(q, true); ok {
			f.add(h)
			return
		}
		if party := f.party(u, q); party.Kind == hearsay.NamedParty {
			party.By = "chain.talk"
			f.add(party)
			f.asked = &party
		}
		return
	}
}

// affiliation adds the outlet that a speaker writes for: "the Courier's editor Ann Rowe", "Ann Rowe
// of the Courier", "a commentator in the Courier".
func (f *frame) affiliation() {
	p := f.d.subject
	if p.empty() || f.d.party.Kind == hearsay.OrganisationParty || f.d.party.Kind == hearsay.DocumentParty {
		return
	}
	for i := p.from; i < p.to; i++ {
		w := &f.u.words[i]
		if (w.tag == "POS" || w.is("'s")) && i > p.from {
			f.writes(piece{p.from, i}, piece{i + 1, p.to})
			return
		}
		if w.is("of", "in", "at", "for", "from") && i > p.from && i+1 < p.to {
			f.writes(piece{i + 1, p.to}, piece{p.from, i})
			return
		}
	}
}

// writes adds the outlet of phrase p, if the words of role say that one writes for it.
func (f *frame) writes(p, role piece) {
	if role.empty() || p.empty() {
		return
	}
	h, ok := f.outletAt(p, false)
	if !ok {
		return
	}
	for i := role.from; i < role.to; i++ {
		if f.lex.writes[f.u.words[i].low] {
			h.By = "chain.affiliation"
			f.add(h)
			return
		}
	}
}

// reporters adds who passed a statement on: "…, the Courier reported", "according to the Courier, citing two officials".
func (f *frame) reporters() {
	u, d := f.u, f.d
	if d.party.Kind == hearsay.OrganisationParty && d.class != "tell" && f.citing() {
		return
	}
	f.quoter()
	lo, hi := f.bounds()
	for i := lo; i < hi; i++ {
		w := &u.words[i]
		if !f.free(i) || i >= d.cue.from && i < d.cue.to || i >= d.subject.from && i < d.subject.to {
			continue
		}
		switch {
		case w.is("reported", "reports", "quoted", "cited") && u.at(i+1).is("by") || w.is("obtained", "polled", "seen", "published") && u.at(i+1).is("by") && i > d.subject.from:
			f.outletPhrase(i + 2)
		case w.is("reported", "reports") && u.at(i+1).is("to"):
			f.outletPhrase(i + 2)
		case w.is("according") && u.at(i+1).is("to"):
			f.outletPhrase(i + 2)
		}
	}
	for i := d.subject.from; i < d.subject.to; i++ {
		if u.words[i].is("by", "to") && u.at(i-1).is("quoted", "polled", "obtained", "seen", "cited", "contacted", "interviewed", "surveyed") && !u.at(i-1).is("contacted") {
			f.outletPhrase(i + 1)
		}
	}
	if u.at(d.cue.to).is("to") && d.class != "tell" {
		f.outletPhrase(d.cue.to + 1)
	}
}

// quoter adds who quotes: "the Courier quoted Rowe as saying".
func (f *frame) quoter() {
	u, d := f.u, f.d
	if d.cue.empty() || !u.at(d.cue.from-1).is("as") || d.subject.empty() || d.subject.to != d.cue.from-1 {
		return
	}
	if v := d.subject.from - 1; u.at(v).is("quoted", "quotes", "cited", "cites", "quoting") {
		if p, _ := u.subjectBefore(v); !p.empty() {
			party := f.party(u, p)
			party.By = "chain.quoting"
			f.add(party)
		}
	}
}

func (f *frame) outletPhrase(i int) {
	j := f.u.nounPhrase(i)
	if j == i {
		return
	}
	if h, ok := f.outletAt(piece{i, j}, false); ok {
		f.add(h)
	}
}

// citing reads "X, citing Y": Y is the speaker then, and X the link.
func (f *frame) citing() bool {
	u, d := f.u, f.d
	lo, hi := u.sentenceStart(d.cue.from), min(len(u.words), d.cue.to+60)
	for i := lo; i < hi; i++ {
		w := &u.words[i]
		if !w.is("citing", "quoting") || w.quote > 0 || !f.free(i) {
			continue
		}
		j := u.nounPhrase(i + 1)
		if j == i+1 {
			return false
		}
		q := u.extend(piece{i + 1, j}, min(len(u.words), j+15))
		if s, ok := u.lex.sources[u.words[u.head(q)].low]; !(ok && s.kind != "") && u.mentionOf(u, q, u.head(q)) == nil {
			return false
		}
		paper := d.party
		d.subject = q
		d.party = f.party(u, q)
		paper.By = "chain.citing"
		f.add(paper)
		return true
	}
	return false
}
