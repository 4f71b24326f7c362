package render

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

// WriteTimelineJS writes the dated events of a story as TimelineJS reads them (its JSON format). Its text is HTML: it is
// escaped here.
func (s *Site) WriteTimelineJS(w io.Writer, id, base string) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	type date struct {
		Year  int `json:"year"`
		Month int `json:"month"`
		Day   int `json:"day"`
	}
	type text struct {
		Headline string `json:"headline"`
		Text     string `json:"text,omitempty"`
	}
	type event struct {
		ID      string `json:"unique_id"`
		Start   date   `json:"start_date"`
		End     *date  `json:"end_date,omitempty"`
		Display string `json:"display_date"`
		Group   string `json:"group"`
		Text    text   `json:"text"`
	}
	of := func(d hearsay.Day) date { y, m, day := d.Civil(); return date{y, m, day} }
	out := struct {
		Title  map[string]text `json:"title"`
		Events []event         `json:"events"`
	}{map[string]text{"text": {Headline: html.EscapeString(clean(story.Title))}}, []event{}}
	for _, e := range s.eventsInTime(story) {
		if !e.When.Known() {
			continue
		}
		one := event{ID: e.ID, Start: of(eventDay(e)), Display: dateWords(e.When, 0), Group: statusWord(e.Status),
			Text: text{html.EscapeString(clean(e.What)), html.EscapeString(strings.Join(s.eventFacts(e), " · ")) + ` · <a href="` + html.EscapeString(base) + "/event/" + html.EscapeString(e.ID) + `">` + html.EscapeString(wordTree) + "</a>"}}
		if e.When.Latest != 0 && !e.When.IsDay() && e.When.Earliest != 0 {
			end := of(e.When.Latest)
			one.End = &end
		}
		out.Events = append(out.Events, one)
	}
	return encodeJSON(w, out)
}

func encodeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

func (s *Site) eventsInTime(story *hearsay.Story) []hearsay.Event {
	events := slices.Clone(story.Events)
	slices.SortStableFunc(events, compareEvents)
	return events
}

// WriteCalendar writes the dated events of a story as iCalendar (RFC 5545), each over all the days that it may be of. base is
// the address of the site.
func (s *Site) WriteCalendar(w io.Writer, id, base string) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	c := calendar{w: w}
	c.line("BEGIN:VCALENDAR")
	c.line("VERSION:2.0")
	c.line("PRODID:-//Hearsay//Hearsay//EN")
	c.line("X-WR-CALNAME:" + calendarText(clean(story.Title)))
	for _, e := range s.eventsInTime(story) {
		if e.When.Earliest == 0 || e.When.Latest == 0 {
			continue
		}
		c.line("BEGIN:VEVENT")
		c.line("UID:" + e.ID + "@hearsay")
		c.line("DTSTAMP:" + basicDay(s.lastPrinted(e.Mentions, story)) + "T000000Z")
		c.line("DTSTART;VALUE=DATE:" + basicDay(e.When.Earliest))
		c.line("DTEND;VALUE=DATE:" + basicDay(e.When.Latest+1))
		c.line("SUMMARY:" + calendarText(clean(e.What)))
		c.line("CATEGORIES:" + calendarText(statusWord(e.Status)))
		c.line("DESCRIPTION:" + calendarText(strings.Join(append(s.eventFacts(e), dateWords(e.When, 0)), " · ")))
		c.line("URL:" + base + "/event/" + e.ID)
		c.line("TRANSP:TRANSPARENT")
		c.line("END:VEVENT")
	}
	c.line("END:VCALENDAR")
	return c.err
}

// lastPrinted is the last day on which one of the articles of some spans was or may have been printed, else one of the story, else 1 January
// 1970. Atom (RFC 4287) and iCalendar (RFC 5545) want such a day; it is no statement about an article.
func (s *Site) lastPrinted(spans []hearsay.Span, story *hearsay.Story) hearsay.Day {
	var last hearsay.Day
	for _, d := range documentsOf(spans) {
		if doc := s.documents[d]; doc != nil {
			last = max(last, doc.Published.Latest)
		}
	}
	if last == 0 {
		for _, d := range s.printedOn(story) {
			last = max(last, d)
		}
	}
	if last == 0 {
		last = hearsay.MakeDay(1970, 1, 1)
	}
	return last
}

func basicDay(d hearsay.Day) string { return strings.ReplaceAll(d.String(), "-", "") }

// calendar writes content lines, folded after 75 bytes; it keeps the first error.
type calendar struct {
	w   io.Writer
	err error
}

func (c *calendar) line(s string) {
	var b strings.Builder
	used := 0
	for _, r := range s {
		if n := len(string(r)); used+n > 74 {
			b.WriteString("\r\n ")
			used = 1
		}
		b.WriteRune(r)
		used += len(string(r))
	}
	if c.err == nil {
		_, c.err = io.WriteString(c.w, b.String()+"\r\n")
	}
}

// calendarText is s with what ends or parts a value escaped.
func calendarText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}

// WriteGEXF writes the origins of all claims of a story as a graph (GEXF 1.3): origins and articles, and by which claim they are
// joined.
func (s *Site) WriteGEXF(w io.Writer, id string) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	g := newGraph()
	for _, c := range story.Claims {
		for i, o := range c.Origins.List {
			name, key := clean(o.Name), "origin "+string(o.Kind)+" "+strings.ToLower(clean(o.Name))
			if name == "" || o.Kind == hearsay.AnonymousParty {
				key = fmt.Sprint("origin ", c.ID, " ", i)
			}
			if name == "" {
				name = wordNoSource
			}
			g.node(key, name, "origin", string(o.Kind))
			for _, d := range o.Documents {
				g.node(string(d), s.printed(d), "article", "")
				g.edge(key, string(d), c.ID, clean(o.Because), "told")
			}
		}
	}
	for _, c := range s.copiesOf(story) {
		pair := c.Documents()
		for _, d := range pair {
			g.node(string(d), s.printed(d), "article", "")
		}
		if c.From != "" {
			pair = [2]hearsay.DocumentID{c.From, c.To}
		}
		g.edge(string(pair[0]), string(pair[1]), "", clean(c.Because), "text in common")
	}
	return g.write(w)
}

// graph gathers nodes and edges, each node once.
type graph struct {
	XMLName xml.Name `xml:"gexf"`
	Space   string   `xml:"xmlns,attr"`
	Version string   `xml:"version,attr"`
	Graph   struct {
		Type       string           `xml:"defaultedgetype,attr"`
		Attributes []gexfAttributes `xml:"attributes"`
		Nodes      []gexfNode       `xml:"nodes>node"`
		Edges      []gexfEdge       `xml:"edges>edge"`
	} `xml:"graph"`
	ids map[string]string
}

type (
	gexfAttributes struct {
		Class string     `xml:"class,attr"`
		List  []gexfAttr `xml:"attribute"`
	}
	gexfAttr struct {
		ID    string `xml:"id,attr"`
		Title string `xml:"title,attr"`
		Type  string `xml:"type,attr"`
	}
	gexfValue struct {
		For   string `xml:"for,attr"`
		Value string `xml:"value,attr"`
	}
	gexfNode struct {
		ID     string      `xml:"id,attr"`
		Label  string      `xml:"label,attr"`
		Values []gexfValue `xml:"attvalues>attvalue"`
	}
	gexfEdge struct {
		ID     string      `xml:"id,attr"`
		Source string      `xml:"source,attr"`
		Target string      `xml:"target,attr"`
		Label  string      `xml:"label,attr"`
		Values []gexfValue `xml:"attvalues>attvalue"`
	}
)

func newGraph() *graph {
	g := &graph{Space: "http://gexf.net/1.3", Version: "1.3", ids: map[string]string{}}
	g.Graph.Type = "directed"
	g.Graph.Attributes = []gexfAttributes{
		{"node", []gexfAttr{{"0", "type", "string"}, {"1", "kind", "string"}}},
		{"edge", []gexfAttr{{"0", "type", "string"}, {"1", "claim", "string"}}},
	}
	return g
}

func (g *graph) node(key, label, kind, detail string) {
	if g.ids[key] != "" {
		return
	}
	g.ids[key] = "n" + strconv.Itoa(len(g.ids))
	g.Graph.Nodes = append(g.Graph.Nodes, gexfNode{g.ids[key], label, []gexfValue{{"0", kind}, {"1", detail}}})
}

func (g *graph) edge(from, to, claim, label, kind string) {
	g.Graph.Edges = append(g.Graph.Edges, gexfEdge{"e" + strconv.Itoa(len(g.Graph.Edges)), g.ids[from], g.ids[to], label, []gexfValue{{"0", kind}, {"1", claim}}})
}

func (g *graph) write(w io.Writer) error { return writeXML(w, g) }

func writeXML(w io.Writer, v any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", " ")
	return e.Encode(v)
}

// WriteFeed writes the articles and findings of a story as an Atom feed (RFC 4287), the newest first. Its times are days: those
// on which the articles were printed.
func (s *Site) WriteFeed(w io.Writer, id, base string) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	const most = 100
	var all []hearsay.Span
	for _, d := range story.Documents {
		all = append(all, hearsay.Span{Document: d})
	}
	f := atomFeed{Space: "http://www.w3.org/2005/Atom", ID: "urn:hearsay:story:" + story.ID, Title: clean(story.Title), Updated: atomTime(s.lastPrinted(all, story)),
		Author: "Hearsay", Links: []atomLink{{base + "/story/" + story.ID, "alternate"}, {base + "/api/stories/" + story.ID + "/feed.atom", "self"}}}
	for _, d := range story.Documents {
		doc := s.documents[d]
		if doc == nil {
			continue
		}
		f.Entries = append(f.Entries, atomEntry{ID: "urn:hearsay:article:" + string(d), Title: s.article(doc).Head, Updated: atomTime(s.lastPrinted([]hearsay.Span{{Document: d}}, story)),
			Link: atomLink{base + "/article/" + string(d), "alternate"}, Summary: s.printed(d)})
	}
	for _, x := range story.Findings {
		f.Entries = append(f.Entries, atomEntry{ID: "urn:hearsay:finding:" + x.ID, Title: capital(findingHead(x)), Updated: atomTime(s.lastPrinted(x.Spans, story)),
			Link: atomLink{base + "/why/" + x.ID, "alternate"}, Summary: clean(x.Because)})
	}
	slices.SortStableFunc(f.Entries, func(a, b atomEntry) int { return strings.Compare(b.Updated, a.Updated) })
	f.Entries = f.Entries[:min(len(f.Entries), most)]
	return writeXML(w, f)
}

func atomTime(d hearsay.Day) string { return d.String() + "T00:00:00Z" }

type (
	atomFeed struct {
		XMLName xml.Name    `xml:"feed"`
		Space   string      `xml:"xmlns,attr"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  string      `xml:"author>name"`
		Links   []atomLink  `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomLink struct {
		Href string `xml:"href,attr"`
		Rel  string `xml:"rel,attr"`
	}
	atomEntry struct {
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Link    atomLink `xml:"link"`
		Summary string   `xml:"summary"`
	}
)

// WriteEventsCSV writes the events of a story as a table (RFC 4180), in the order of days.
func (s *Site) WriteEventsCSV(w io.Writer, id string) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	rows := [][]string{{"id", "when", "earliest", "latest", "status", "what", "articles", "at_least", "at_most", "document", "start", "end"}}
	for _, e := range s.eventsInTime(story) {
		rows = append(rows, []string{e.ID, edtf(e.When), e.When.Earliest.String(), e.When.Latest.String(), string(e.Status), clean(e.What), strconv.Itoa(len(documentsOf(e.Mentions))),
			strconv.Itoa(hearsay.Apart(e.Sources)), strconv.Itoa(len(e.Sources)), string(e.Best.Document), strconv.Itoa(e.Best.Start), strconv.Itoa(e.Best.End)})
	}
	return writeTable(w, rows)
}

// WriteClaimsCSV writes the claims of a story as a table (RFC 4180).
func (s *Site) WriteClaimsCSV(w io.Writer, id string) error {
	story, err := s.storyOf(id)
	if err != nil {
		return err
	}
	rows := [][]string{{"id", "what", "articles", "at_least", "at_most", "origins", "document", "start", "end"}}
	for _, c := range story.Claims {
		var names []string
		for _, o := range c.Origins.List {
			if o.Name != "" {
				names = append(names, clean(o.Name))
			}
		}
		rows = append(rows, []string{c.ID, s.words(c.What), strconv.Itoa(len(documentsOf(c.Mentions))), strconv.Itoa(c.Origins.AtLeast), strconv.Itoa(c.Origins.AtMost),
			strings.Join(names, "; "), string(c.What.Document), strconv.Itoa(c.What.Start), strconv.Itoa(c.What.End)})
	}
	return writeTable(w, rows)
}

func writeTable(w io.Writer, rows [][]string) error {
	for _, row := range rows[1:] {
		for i, c := range row {
			row[i] = noFormula(c)
		}
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	return out.WriteAll(rows)
}
