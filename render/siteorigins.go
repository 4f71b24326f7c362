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
	Tellings []quote // where no origin is known
	Findings []entry

	MoreOrigins, MoreValues, MoreSayings, MoreTellings remainder
}

// The lists of the page, each with an address of its own.
const (
	listOrigins  = "origins"
	listValues   = "figures"
	listSayings  = "said"
	listTellings = "tellings"
)

// originText is an origin in words: who, why it is counted, and its edges.
type originText struct {
	Number     int
	Name, Kind string
	Because    string
	Maybe      string
	Edges      []edgeText
}

// edgeText is one way from an origin to an article, and the words there that tell of it or of whom it comes from.
type edgeText struct {
	ID      string
	Through string // "Ellery Courier → "; may be empty
	Article string
	Link    string
	Words   []passage
	Rest    []passage // folded away
	Left    int       // further ones, that are not shown
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

// WriteOrigins writes a claim or a happening: the tree of its origins, each edge with its reason and words; or one of its lists alone. from
// counts from 0.
func (s *Site) WriteOrigins(w io.Writer, id, list string, from int) error {
	whole, err := s.full(id)
	if err != nil {
		return err
	}
	var thing toldThing
	body := originsBody{ID: whole}
	of := s.items[whole]
	at := portion{list: list, from: from}
	switch {
	case of.claim != nil:
		c := of.claim
		body.Kind, at.address = wordClaim, "/claim/"+whole
		thing = toldThing{c.ID, c.What, c.Mentions, c.Origins, c.Statements, c.Values}
	case of.event != nil:
		e := of.event
		body.Kind, at.address = wordEvent, "/event/"+whole
		body.Facts = []string{statusSign(e.Status) + " " + statusWord(e.Status), dateWords(e.When, 0)}
		thing = toldThing{id: e.ID, best: e.Best, mentions: e.Mentions, origins: hearsay.Origins{AtLeast: hearsay.Apart(e.Sources), AtMost: len(e.Sources), List: e.Sources}}
	default:
		return fmt.Errorf("%w: %s is no claim and no happening", ErrNoItem, id)
	}
	s.head(&body, thing, of.story)
	s.lists(&body, thing, at)
	if list == "" {
		body.Findings = s.findingsOf(thing.id, of.story)
	} else if len(body.Origins)+len(body.Values)+len(body.Sayings)+len(body.Tellings) == 0 {
		return fmt.Errorf("%w: there is no list %q", ErrNoItem, list)
	}
	title := body.Words.plain()
	return s.write(w, "origins", cmp.Or(shorten(title, 90), whole), of.story.ID, body)
}

// head fills in what stands above the lists.
func (s *Site) head(body *originsBody, thing toldThing, story *hearsay.Story) {
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
}

// lists fills in as much of each list as the portion has, and the drawing.
func (s *Site) lists(body *originsBody, thing toldThing, at portion) {
	ways := s.ways(thing)
	if at.list == "" {
		body.Tree, body.Undrawn = s.tree(thing, ways, at)
	}
	ways, body.MoreOrigins = portionOf(at, listOrigins, ways)
	body.Origins = s.originTexts(thing, ways)
	values := slices.Clone(thing.values)
	slices.SortStableFunc(values, func(a, b hearsay.ClaimValue) int { return s.byDate(a.Span.Document, b.Span.Document) })
	values, body.MoreValues = portionOf(at, listValues, values)
	for _, v := range values {
		body.Values = append(body.Values, s.valueLine(v))
	}
	statements := slices.DeleteFunc(slices.Clone(thing.statements), func(id hearsay.StatementID) bool { return s.statements[id] == nil })
	statements, body.MoreSayings = portionOf(at, listSayings, statements)
	for _, id := range statements {
		body.Sayings = append(body.Sayings, s.statedBy(id))
	}
	if len(thing.origins.List) == 0 {
		body.Tellings, body.MoreTellings = portionOf(at, listTellings, s.quotes(thing.mentions))
		body.Tellings = prunedQuotes(body.Tellings, "/why/"+thing.id)
	}
}

// statedBy is a statement with who made it.
func (s *Site) statedBy(id hearsay.StatementID) entry {
	st := s.statements[id]
	speaker := s.partyName(st.Document, st.Speaker)
	e := s.saying(st, speaker)
	e.Label, e.Facts = "", append([]string{capital(speaker)}, e.Facts...)
	return e
}

// findingsOf are the findings that rest on an item.
func (s *Site) findingsOf(id string, story *hearsay.Story) []entry {
	var out []entry
	for _, f := range story.Findings {
		if slices.Contains(f.Items, id) {
			e := s.finding(f)
			e = pruned([]entry{e}, "", 0)[0]
			if e.More != "" {
				e.More = "/why/" + f.ID
			}
			for i := range e.Quotes {
				e.Quotes[i].More = "/why/" + f.ID
			}
			out = append(out, e)
		}
	}
	return out
}

func (s *Site) valueLine(v hearsay.ClaimValue) valueLine {
	l := valueLine{Outlet: s.outlet(v.Span.Document), Value: strings.TrimSpace(lengthWords(v.Value) + " " + v.Unit), Words: s.quotes([]hearsay.Span{v.Span})[0].Passages[0]}
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
	at      int // its place among all ways
	origin  int
	through string // the hops between, from the one nearest the origin on
	article hearsay.DocumentID
	words   []hearsay.Span // in the article: those that tell it, those that say whom it comes from
	told    bool           // some tell it
	open    bool           // nobody is named: it may come from any origin
}

// ways are those of all origins, in the order of the list and of publication.
func (s *Site) ways(thing toldThing) []way {
	told := byDocument(thing.mentions)
	var out []way
	for i, o := range thing.origins.List {
		documents := slices.Clone(o.Documents)
		slices.SortStableFunc(documents, s.byDate)
		evidence := byDocument(o.Evidence)
		for _, d := range documents {
			words := slices.Concat(told[d], evidence[d])
			out = append(out, way{at: len(out), origin: i, article: d, words: words, told: len(told[d]) > 0, open: o.Name == "", through: s.through(thing, o, d)})
		}
	}
	return out
}

func byDocument(spans []hearsay.Span) map[hearsay.DocumentID][]hearsay.Span {
	out := map[hearsay.DocumentID][]hearsay.Span{}
	for _, x := range spans {
		out[x.Document] = append(out[x.Document], x)
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

// originTexts tell in words what the tree draws of some ways, which are in the order of their origins.
func (s *Site) originTexts(thing toldThing, ways []way) []originText {
	var out []originText
	list := thing.origins.List
	for _, w := range ways {
		o := list[w.origin]
		if n := len(out); n == 0 || out[n-1].Number != w.origin+1 {
			t := originText{Number: w.origin + 1, Name: cmp.Or(clean(o.Name), wordNoSource), Because: s.because(o), Maybe: s.maybeWords(list, w.origin)}
			if o.Name != "" {
				t.Kind = partyWord(o.Kind)
			}
			out = append(out, t)
		}
		last := &out[len(out)-1]
		last.Edges = append(last.Edges, s.edgeText(w))
	}
	return out
}

func (s *Site) edgeText(w way) edgeText {
	e := edgeText{ID: edgeID(w), Article: s.printedBy(w.article), Link: "/article/" + string(w.article)}
	if w.through != "" {
		e.Through = w.through + " → "
	}
	if len(w.words) > 0 {
		q := s.quotes(w.words)[0]
		e.Words, e.Rest, e.Left = q.Passages, atMost(q.Rest), len(q.Rest)-len(atMost(q.Rest))
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
