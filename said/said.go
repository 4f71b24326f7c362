// Package said finds statements: what was said, by whom, through whom, and how (attribution
// relations). What goes in is one article with its sentences, quotations, mentions and times; what
// comes out is its statements in source order.
//
// A cue of the lexicon ("said", "according to", "the claim that", "is understood") opens a draft;
// its words decide what is content and who speaks. Then, in reading order, the drafts are given
// their speakers and the chains through which they came. The package stands apart from who, which
// knows what words refer to, and from reconcile, which compares what several articles pass on.
package said

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"hearsay"
)

// article is one article while it is read.
type article struct {
	r       *hearsay.Reading
	text    string
	lex     *words
	units   []*unit
	names   map[hearsay.EntityID]*hearsay.Entity
	known   map[string]*voice           // unnamed speakers by their noun
	unnamed []*voice                    // unnamed speakers as each was first met
	last    *voice                      // the newest speaker
	heard   map[string]hop              // outlets met, by lower-case name
	paper   *hop                        // the newest outlet met
	asked   *hop                        // the newest interviewer met
	writers map[hearsay.EntityID]*voice // who writes for which outlet
	spoke   map[string]*hearsay.Date    // when speakers, by entity or name, last spoke
}

// Read finds the statements of one article. Of r it uses all but Statements.
func Read(r *hearsay.Reading) []hearsay.Statement {
	a := &article{r: r, text: r.Article.Text, lex: english(), names: map[hearsay.EntityID]*hearsay.Entity{},
		known: map[string]*voice{}, heard: map[string]hop{}, writers: map[hearsay.EntityID]*voice{}, spoke: map[string]*hearsay.Date{}}
	for i := range r.Entities {
		a.names[r.Entities[i].ID] = &r.Entities[i]
	}
	a.units = a.makeUnits()
	for _, u := range a.units {
		if a.told(u.block) && len(u.words) > 0 {
			u.read()
		}
	}
	a.readFloating()
	a.findWriters()
	return a.statements()
}

func (a *article) told(block int) bool {
	return block < 0 || block >= len(a.r.Article.Blocks) || a.r.Article.Blocks[block].Role.Told()
}

// read finds the drafts of one unit. The more exact rules come first: what one has read no other
// reads again.
func (u *unit) read() {
	u.titled = u.isTitled()
	u.readDeclines()
	u.readAccording()
	u.readVerbs()
	u.readGaps()
	u.readAdjectives()
	u.readNouns()
	u.readAdverbs()
	u.readColons()
	u.readTails()
	u.readNested()
	u.declineSubjects()
	slices.SortStableFunc(u.drafts, func(a, b *draft) int { return cmp.Compare(a.start(), b.start()) })
}

// statements gives the drafts their speakers and chains, in reading order.
func (a *article) statements() []hearsay.Statement {
	var out []hearsay.Statement
	for _, u := range a.units {
		for _, d := range u.drafts {
			a.resolve(d)
			if d.pending || slices.ContainsFunc(d.content, piece.empty) { // a cue whose content turned out to be none
				continue
			}
			out = append(out, a.statement(d))
		}
	}
	out = once(out)
	slices.SortStableFunc(out, func(x, y hearsay.Statement) int { return cmp.Compare(first(x), first(y)) })
	return out
}

// once leaves out what was read twice, by two rules or for two cues ("said and repeated that …"): of statements
// with one content and one speaker the first is kept, whose rule is the more exact one.
func once(all []hearsay.Statement) []hearsay.Statement {
	read := map[string]bool{}
	return slices.DeleteFunc(all, func(s hearsay.Statement) bool {
		told := fmt.Sprint(s.Content, s.Speaker.Entity, s.Speaker.Name)
		twice := read[string(s.ID)] || len(s.Content) > 0 && read[told]
		read[string(s.ID)], read[told] = true, true
		return twice
	})
}

// first is where a statement starts: its content or, where it has none, its cue.
func first(s hearsay.Statement) int {
	if len(s.Content) > 0 {
		return s.Content[0].Start
	}
	return s.Cue.Start
}

func (a *article) statement(d *draft) hearsay.Statement {
	s := hearsay.Statement{
		Document: a.r.Article.ID, Kind: d.manner(), Speaker: d.party, Chain: d.chain, Stance: a.stance(d),
		Sentence: d.u.sentence, By: d.by, Quotes: d.quotes(), Content: []hearsay.Range{},
	}
	if s.Chain == nil {
		s.Chain = []hearsay.Party{}
	}
	parts := []string{string(s.Document)}
	for _, p := range d.content {
		r := d.u.spanOf(p.from, p.to)
		s.Content = append(s.Content, r)
		parts = append(parts, strconv.Itoa(r.Start), strconv.Itoa(r.End))
	}
	if !d.cue.empty() {
		r := d.u.spanOf(d.u.groupStart(d.cue.from), d.cue.to)
		s.Cue = &r
		parts = append(parts, strconv.Itoa(r.Start), strconv.Itoa(r.End))
	}
	s.Said = a.said(d)
	s.ID = hearsay.StatementID(hearsay.ID("s", parts...))
	for i := s.Sentence; i < len(a.r.Sentences) && a.r.Sentences[i].Start <= first(s); i++ {
		s.Sentence = i
	}
	return s
}
