package render

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay"
)

// ArticleView says what is lit in the text of an article, with its reading in the margin.
type ArticleView struct {
	Statements, Times, Names bool
	At                       []hearsay.Range // places that a link leads to; those that the text does not have are left out
}

// Lit reports whether the article shows this kind of reading.
func (v ArticleView) Lit(kind string) bool {
	return map[string]bool{"statements": v.Statements, "times": v.Times, "names": v.Names}[kind]
}

// query is the view as the query of an address, with one kind of reading turned on or off.
func (v ArticleView) query(turned string) string {
	var on []string
	for _, kind := range readingKinds() {
		if v.Lit(kind) != (kind == turned) {
			on = append(on, kind)
		}
	}
	if len(on) == 0 {
		return ""
	}
	return "?show=" + strings.Join(on, ",")
}

func readingKinds() []string { return []string{"statements", "times", "names"} }

// articleBody is an article as its page prints it.
type articleBody struct {
	ID, Title, Language string
	Facts               []string
	Path, URL, Hash     string
	Cut                 string
	Dated               bool // the date was worked out
	Stories             []storyLine
	Toggles             []toggle
	Blocks              []notedBlock
	Shared              []entry
	More                remainder // of these
	Lit                 bool
}

// toggle turns one kind of reading on or off.
type toggle struct {
	Word, Address string
	On            bool
	Count         int
}

// notedBlock is a block with what stands in its margin.
type notedBlock struct {
	blockText
	Notes []note
}

// note is one reading of words of a block.
type note struct {
	Of, Kind   string // Of is the identifier that the marked words have
	Head, Link string
	Facts      []string
	Why        string // the item
}

// WriteArticle writes an article: its text as printed, and on demand what was read in it.
func (s *Site) WriteArticle(w io.Writer, id string, view ArticleView) error {
	d, err := s.document(id)
	if err != nil {
		return err
	}
	body := articleBody{ID: string(d.ID), Title: cmp.Or(clean(d.Title), wordUntitled), Language: cmp.Or(d.Language, "und"), Facts: s.articleFacts(d),
		Path: clean(Place(d.Path, d.Record)), URL: s.live(d), Hash: d.Hash, Cut: clean(d.Cut), Dated: d.Published.How == hearsay.Inferred,
		Stories: s.storiesOf(d.ID), Lit: view.Statements || view.Times || view.Names}
	counts := map[string]int{"statements": len(s.said[d.ID]), "times": len(s.times[d.ID]), "names": len(s.mentions[d.ID])}
	for _, kind := range readingKinds() {
		body.Toggles = append(body.Toggles, toggle{kind, "/article/" + string(d.ID) + view.query(kind), view.Lit(kind), counts[kind]})
	}
	lits, notes := s.readings(d, view)
	for _, b := range blocks(d, lits) {
		body.Blocks = append(body.Blocks, notedBlock{b, fewCopied(within(notes, b.Range), d.ID)})
	}
	copies := s.copiesWith(d.ID)
	for _, c := range atMost(copies) {
		body.Shared = append(body.Shared, s.copied(c))
	}
	if left := len(copies) - len(body.Shared); left > 0 {
		body.More = remainder{Link: "/why/" + string(d.ID), Words: andOthers(left)}
	}
	return s.write(w, "article", body.Title, "", body)
}

// articleFacts are who printed an article, who wrote it, and when.
func (s *Site) articleFacts(d *hearsay.AccountDocument) []string {
	facts := []string{s.outlet(d.ID)}
	if d.Byline != "" {
		facts = append(facts, clean(d.Byline))
	}
	return s.withCorrected(append(append(facts, dateWords(d.Published, 0)), unreadDate(d)...), d.Corrected)
}

// live is the address at which an article was printed; "" where it is none of the web.
func (s *Site) live(d *hearsay.AccountDocument) string {
	if strings.HasPrefix(d.URL, "http://") || strings.HasPrefix(d.URL, "https://") {
		return d.URL
	}
	return ""
}

// copiesWith are the copies that an article has a part in.
func (s *Site) copiesWith(d hearsay.DocumentID) []hearsay.Copy {
	var out []hearsay.Copy
	for _, c := range s.Copies {
		if pair := c.Documents(); pair[0] == d || pair[1] == d {
			out = append(out, c)
		}
	}
	return out
}

// placed is a note with the place it is on.
type placed struct {
	hearsay.Range
	note note
}

// within are the notes on places that begin in a range.
func within(list []placed, r hearsay.Range) []note {
	var out []note
	seen := map[string]bool{}
	for _, p := range list {
		if key := p.note.Kind + p.note.Head + strings.Join(p.note.Facts, "\x00") + p.note.Why; r.Start <= p.Start && p.Start < r.End && !seen[key] {
			seen[key] = true
			out = append(out, p.note)
		}
	}
	return out
}

// fewCopied are notes with no more of other articles that have the words than fit a margin; how the article came about names them all.
func fewCopied(notes []note, d hearsay.DocumentID) []note {
	var out []note
	copied := 0
	for _, n := range notes {
		if n.Kind == "copied" {
			if copied++; copied > pageFolded {
				continue
			}
		}
		out = append(out, n)
	}
	if left := copied - pageFolded; left > 0 {
		out = append(out, note{Kind: "copied", Head: andOthers(left), Link: "/why/" + string(d)})
	}
	return out
}

// readings are the places to be lit in an article and the notes on them, in the order of the text.
func (s *Site) readings(d *hearsay.AccountDocument, view ArticleView) (lits []lit, notes []placed) {
	add := func(l []lit, n []placed) { lits, notes = append(lits, l...), append(notes, n...) }
	for i, r := range view.At {
		if r.Start >= 0 && r.Start < r.End && r.End <= len(d.Text) {
			lits = append(lits, lit{Range: r, Class: "at", Name: map[bool]string{true: "at"}[i == 0]})
		}
	}
	add(s.copiedPlaces(d))
	if view.Statements {
		add(s.statementPlaces(d))
	}
	if view.Times {
		add(s.timePlaces(d))
	}
	if view.Names {
		add(s.namePlaces(d))
	}
	slices.SortStableFunc(lits, func(x, y lit) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	slices.SortStableFunc(notes, func(x, y placed) int { return cmp.Compare(x.Start, y.Start) })
	return lits, notes
}

// copiedPlaces are the passages that an article has in common with others, with a note that names these.
func (s *Site) copiedPlaces(d *hearsay.AccountDocument) (lits []lit, notes []placed) {
	var all []hearsay.Range
	for _, c := range s.copiesWith(d.ID) {
		for _, pair := range c.Spans {
			here, there := pair[0], pair[1]
			if there.Document == d.ID {
				here, there = there, here
			}
			all = append(all, here.Range())
			notes = append(notes, placed{here.Range(), note{Kind: "copied", Head: s.copiedWords(c, d.ID, there.Document), Link: comparison(d.ID, there.Document)}})
		}
	}
	for _, r := range merged(all) {
		lits = append(lits, lit{Range: r, Class: "copied"})
	}
	return lits, notes
}

// copiedWords say from where a passage is, as far as that is known.
func (s *Site) copiedWords(c hearsay.Copy, here, there hearsay.DocumentID) string {
	words := wordInCommon
	switch {
	case c.Agency != "":
		words = clean(c.Agency) + ", " + wordAlsoIn
	case c.To == here:
		words = wordCopiedFrom
	case c.From == here:
		words = wordCopiedTo
	}
	return words + " " + s.outlet(there)
}

// merged are ranges in order, those that touch joined.
func merged(all []hearsay.Range) []hearsay.Range {
	slices.SortFunc(all, func(a, b hearsay.Range) int { return cmp.Compare(a.Start, b.Start) })
	var out []hearsay.Range
	for _, r := range all {
		if n := len(out); n > 0 && r.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
}

func (s *Site) statementPlaces(d *hearsay.AccountDocument) (lits []lit, notes []placed) {
	for _, st := range s.said[d.ID] {
		of, name := string(st.ID), "m-"+string(st.ID)
		for i, r := range st.Content {
			l := lit{Range: r, Class: "stated", Of: of}
			if i == 0 {
				l.Name, name = name, ""
			}
			lits = append(lits, l)
		}
		if st.Cue != nil {
			lits = append(lits, lit{Range: *st.Cue, Class: "cue", Of: of, Name: name})
		}
		if r := st.Speaker.Range(); !r.Empty() {
			lits = append(lits, lit{Range: r, Class: "source", Of: of})
		}
		notes = append(notes, placed{extentOf(st), note{Of: of, Kind: "stated", Head: capital(s.partyName(d.ID, st.Speaker)),
			Link: s.speakerAddress(st), Facts: s.statementFacts(st), Why: string(st.ID)}})
	}
	return lits, notes
}

// extentOf is from the first to the last byte of the content of a statement, or of its cue.
func extentOf(st *hearsay.Statement) hearsay.Range {
	if len(st.Content) > 0 {
		return hearsay.Range{Start: st.Content[0].Start, End: st.Content[len(st.Content)-1].End}
	}
	if st.Cue != nil {
		return *st.Cue
	}
	return hearsay.Range{}
}

// statementFacts are how a statement is put, by what kind of speaker, and through whom it came.
func (s *Site) statementFacts(st *hearsay.Statement) []string {
	facts := []string{stanceWord(st.Stance)}
	if st.Speaker.Kind != hearsay.NamedParty && st.Speaker.Kind != hearsay.UnattributedParty {
		facts = append(facts, partyWord(st.Speaker.Kind))
	}
	if via := s.chain(st, ", "); via != "" {
		facts = append(facts, wordVia+" "+via)
	}
	if st.Said != nil && st.Said.Known() {
		facts = append(facts, dateWords(*st.Said, 0))
	}
	if st.Lent != "" {
		facts = append(facts, wordLent)
	}
	return s.withCorrected(facts, st.Corrected)
}

func (s *Site) timePlaces(d *hearsay.AccountDocument) (lits []lit, notes []placed) {
	for _, t := range s.times[d.ID] {
		of := fmt.Sprintf("t-%d-%d", t.Start, t.End)
		lits = append(lits, lit{Range: t.Range, Class: "time", Of: of})
		head := lengthWords(t.Value)
		if vague, ok := strings.CutSuffix(t.Timex, "_REF"); t.Value == "" && ok {
			head = strings.ToLower(vague)
		} else if t.Value == "" {
			head = t.Timex
		}
		if t.Earliest != 0 || t.Latest != 0 {
			head = dateWords(hearsay.Date{Value: t.Value, Earliest: t.Earliest, Latest: t.Latest}, 0)
		}
		notes = append(notes, placed{t.Range, note{Of: of, Kind: "time", Head: s.words(t.In(d.ID)), Facts: nonEmpty(head, t.By)}})
	}
	return lits, notes
}

func (s *Site) namePlaces(d *hearsay.AccountDocument) (lits []lit, notes []placed) {
	for _, m := range s.mentions[d.ID] {
		of := "e-" + string(m.entity.ID)
		lits = append(lits, lit{Range: m.Range, Class: "name", Of: of})
		notes = append(notes, placed{m.Range, note{Of: of, Kind: "name", Head: clean(m.entity.Name), Link: "/speaker/" + string(m.entity.ID),
			Facts: []string{string(m.entity.Kind)}, Why: string(m.entity.ID)}})
	}
	return lits, notes
}

// nonEmpty are the strings that hold something.
func nonEmpty(list ...string) []string {
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}
