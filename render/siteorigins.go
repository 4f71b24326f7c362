package render

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay"
)

// originsBody is a claim or a happening, with what it goes back to.
type originsBody struct {
	ID, Kind string
	Words    passage
	Facts    []string
	Story    storyLine
	Tree     *tree
	Undrawn  string // says how many articles the drawing leaves out
	Origins  []originText
	Values   []valueLine
	Sayings  []entry
	Tellings []quote
	Findings []entry
}

// originText is an origin in words: who, why it is counted, and its edges.
type originText struct {
	Number     int
	Name, Kind string
	Because    string
	Maybe      string
	Evidence   []passage
	Edges      []edgeText
}

// edgeText is one way from an origin to an article, and the words that tell of it there.
type edgeText struct {
	ID      string
	Through string // "Ellery Courier → "; may be empty
	Article string
	Link    string
	Words   []passage
}

// valueLine is a figure of a claim, where it stands.
type valueLine struct {
	Date, Outlet, Value string
	Words               passage
}

// toldThing is what a claim and a happening have in common.
type toldThing struct {
	id         string
	best       hearsay.Span
	mentions   []hearsay.Span
	origins    hearsay.Origins
	statements []hearsay.StatementID
	values     []hearsay.ClaimValue
}

// WriteOrigins writes a claim or a happening: the tree of its origins, each edge with its reason and words.
func (s *Site) WriteOrigins(w io.Writer, id string) error {
	whole, err := s.full(id)
	if err != nil {
		return err
	}
	var thing toldThing
	body := originsBody{ID: whole}
	of := s.items[whole]
	switch {
	case of.claim != nil:
		c := of.claim
		body.Kind = wordClaim
		thing = toldThing{c.ID, c.What, c.Mentions, c.Origins, c.Statements, c.Values}
	case of.event != nil:
		e := of.event
		body.Kind = wordEvent
		body.Facts = []string{statusSign(e.Status) + " " + statusWord(e.Status), dateWords(e.When, 0)}
		thing = toldThing{id: e.ID, best: e.Best, mentions: e.Mentions, origins: hearsay.Origins{AtLeast: hearsay.Apart(e.Sources), AtMost: len(e.Sources), List: e.Sources}}
	default:
		return fmt.Errorf("%w: %s is no claim and no happening", ErrNoItem, id)
	}
	s.originsOf(&body, thing, of.story)
	title := body.Words.plain()
	return s.write(w, "origins", cmp.Or(shorten(title, 90), whole), of.story.ID, body)
}

func (s *Site) originsOf(body *originsBody, thing toldThing, story *hearsay.Story) {
	if thing.best.Document == "" && len(thing.mentions) > 0 {
		thing.best = thing.mentions[0]
	}
	body.Words = s.quotes([]hearsay.Span{thing.best})[0].Passages[0]
	articles := len(documentsOf(thing.mentions))
	if len(thing.origins.List) > 0 {
		body.Facts = append(body.Facts, originsOfArticles(thing.origins.AtLeast, thing.origins.AtMost, articles))
	} else {
		body.Facts = append(body.Facts, count(articles, "article"))
	}
	body.Story = storyLine{ID: story.ID, Title: clean(story.Title)}
	ways := s.ways(thing)
	body.Tree, body.Undrawn = s.tree(thing, ways)
	body.Origins = s.originTexts(thing, ways)
	for _, v := range thing.values {
		body.Values = append(body.Values, s.valueLine(v))
	}
	slices.SortStableFunc(body.Values, func(a, b valueLine) int { return s.byDate(a.Words.At.Document, b.Words.At.Document) })
	for _, id := range thing.statements {
		if st := s.statements[id]; st != nil {
			speaker := s.partyName(st.Document, st.Speaker)
			e := s.saying(st, speaker)
			e.Label, e.Facts = "", append([]string{capital(speaker)}, e.Facts...)
			body.Sayings = append(body.Sayings, e)
		}
	}
	if len(body.Origins) == 0 {
		body.Tellings = s.quotes(thing.mentions)
	}
	for _, f := range story.Findings {
		if slices.Contains(f.Items, thing.id) {
			body.Findings = append(body.Findings, s.finding(f))
		}
	}
}

func (s *Site) valueLine(v hearsay.ClaimValue) valueLine {
	l := valueLine{Outlet: s.outlet(v.Span.Document), Value: strings.TrimSpace(v.Value + " " + v.Unit), Words: s.quotes([]hearsay.Span{v.Span})[0].Passages[0]}
	if d := s.documents[v.Span.Document]; d != nil {
		l.Date = dateWords(d.Published, 0)
	}
	if v.AsOf != nil && v.AsOf.Known() {
		l.Value += ", " + wordAsOf + " " + dateWords(*v.AsOf, 0)
	}
	return l
}

// way is how what an origin said came to one article.
type way struct {
	origin  int
	through string // the hops between, from the one nearest the origin on
	article hearsay.DocumentID
	words   []hearsay.Span // in the article
	open    bool           // nobody is named: it may come from any origin
}

// ways are those of all origins, in the order of the list and of publication.
func (s *Site) ways(thing toldThing) []way {
	var out []way
	for i, o := range thing.origins.List {
		documents := slices.Clone(o.Documents)
		slices.SortStableFunc(documents, s.byDate)
		for _, d := range documents {
			w := way{origin: i, article: d, open: o.Name == ""}
			for _, m := range thing.mentions {
				if m.Document == d {
					w.words = append(w.words, m)
				}
			}
			w.through = s.through(thing, o, d)
			out = append(out, w)
		}
	}
	return out
}

// through are the hops of the statement by which an origin speaks in an article, if one of the thing's mentions is its.
func (s *Site) through(thing toldThing, o hearsay.Origin, d hearsay.DocumentID) string {
	for _, st := range s.said[d] {
		if len(st.Chain) == 0 || !strings.EqualFold(s.partyName(d, st.Speaker), clean(o.Name)) {
			continue
		}
		at := extentOf(st).In(d)
		if slices.ContainsFunc(thing.mentions, at.Overlaps) || slices.Contains(thing.statements, st.ID) {
			return s.chain(st, " → ")
		}
	}
	return ""
}

// originTexts tell in words what the tree draws.
func (s *Site) originTexts(thing toldThing, ways []way) []originText {
	var out []originText
	list := thing.origins.List
	for i, o := range list {
		t := originText{Number: i + 1, Name: cmp.Or(clean(o.Name), wordNoSource), Because: s.because(o), Maybe: s.maybeWords(list, i)}
		if o.Name != "" {
			t.Kind = partyWord(o.Kind)
		}
		for _, q := range s.quotes(o.Evidence) {
			t.Evidence = append(t.Evidence, q.Passages...)
		}
		for _, w := range ways {
			if w.origin == i {
				t.Edges = append(t.Edges, s.edgeText(w))
			}
		}
		out = append(out, t)
	}
	return out
}

func (s *Site) edgeText(w way) edgeText {
	e := edgeText{ID: edgeID(w), Article: s.printedBy(w.article), Link: "/article/" + string(w.article)}
	if w.through != "" {
		e.Through = w.through + " → "
	}
	if len(w.words) > 0 {
		e.Words = s.quotes(w.words)[0].Passages
	}
	return e
}

// printedBy is who printed an article, or else its short name, and when.
func (s *Site) printedBy(d hearsay.DocumentID) string {
	if s.outletName(d) == "" {
		return s.names[d] + ", " + s.printed(d)
	}
	return s.printed(d)
}

func edgeID(w way) string { return fmt.Sprintf("o%d-%s", w.origin+1, w.article) }

// maybeWords name the origins that one may be, by number.
func (s *Site) maybeWords(list []hearsay.Origin, i int) string {
	if n := len(list[i].MaybeSame); n > 2 && n == len(list)-1 {
		return wordMaybe + " " + wordAnyOther
	}
	var words []string
	for _, j := range list[i].MaybeSame {
		words = append(words, fmt.Sprint(j+1))
	}
	if len(words) == 0 {
		return ""
	}
	return wordMaybe + " " + either(words)
}
