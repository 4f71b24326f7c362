package extract

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay"
)

// pageMeta is what the head of a page says, by the names it uses.
type pageMeta struct {
	named  map[string]string // content of meta elements by name, property or itemprop, the first of each
	linked string            // canonical address
	title  string            // of the window
	heads  []string          // level-one headings
	times  []string          // datetime of time elements
	data   hearsay.Meta      // of the JSON-LD
	lang   string
}

// metaOf adds what the page says of itself to what was given with it: first what it says for
// machines in JSON-LD, then in meta elements, then what it shows.
func metaOf(tree *html.Node, given hearsay.Meta) hearsay.Meta {
	p := pageMeta{named: map[string]string{}}
	p.walk(tree)
	meta := given
	fill(&meta.Title, p.bestTitle())
	fill(&meta.Outlet, clean(first(p.data.Outlet, p.named["og:site_name"], p.named["application-name"])))
	fill(&meta.Byline, clean(first(p.data.Byline, p.byMeta(authorNames))))
	fill(&meta.URL, first(p.linked, p.named["og:url"], p.data.URL))
	fill(&meta.Language, languageOf(first(p.lang, p.data.Language, p.named["og:locale"])))
	if !readable(meta.Published) {
		if s := p.published(tree, meta.URL); meta.Published == "" || readable(s) {
			meta.Published = s
		}
	}
	return meta
}

// The names under which pages tell author and date, the best first.
var (
	authorNames = []string{"author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "cxenseparse:author"}
	dateNames   = []string{
		"article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date",
		"publishdate", "publication_date", "published_time", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date", "displaydate",
		"article.published", "cxenseparse:recs:publishtime", "originalpublicationdate", "cse_publish_date", "rbpubdate", "ptime", "dat",
	}
)

func (p *pageMeta) byMeta(names []string) string {
	for _, n := range names {
		if v := p.named[n]; v != "" && !strings.HasPrefix(v, "http") {
			return v
		}
	}
	return ""
}

func (p *pageMeta) walk(n *html.Node) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Html:
			p.lang = attr(n, "lang")
		case atom.Meta:
			p.meta(n)
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				fill(&p.linked, attr(n, "href"))
			}
		case atom.Title:
			fill(&p.title, clean(textBelow(n)))
		case atom.H1:
			if s := clean(textBelow(n)); s != "" {
				p.heads = append(p.heads, s)
			}
		case atom.Time:
			if s := attr(n, "datetime"); yearly.MatchString(s) {
				p.times = append(p.times, s)
			}
		case atom.Script:
			if strings.Contains(attr(n, "type"), "ld+json") {
				p.json(textBelow(n))
			}
			return
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.walk(c)
	}
}

func (p *pageMeta) meta(n *html.Node) {
	name := strings.ToLower(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
	if content := attr(n, "content"); name != "" && content != "" && p.named[name] == "" {
		p.named[name] = content
	}
}

// published is the date as the page gives it: what it says for machines, what its address
// holds, and last what go-htmldate makes out. Where it gives one that cannot be read, and no other, that is returned as
// it is written.
func (p *pageMeta) published(tree *html.Node, address string) string {
	told := []string{p.data.Published, p.byMeta(dateNames), firstOf(p.times)}
	for _, s := range append(told, dateInAddress(address)) {
		if s = clean(s); readable(s) {
			return s
		}
	}
	found := madeOut(tree, address)
	if readable(found) {
		return found
	}
	return first(first(told...), found)
}

// madeOut is the date that go-htmldate makes out, or the words that it makes it out of where these do not name that day: it
// takes "31/02/2024" for the first of the month.
func madeOut(tree *html.Node, address string) string {
	found, err := htmldate.FromDocument(tree, htmldate.Options{
		UseOriginalDate: true, SkipExtensiveSearch: true, URL: address, MinDate: earliestPage, MaxDate: latestPage,
		DateParserConfig: &dateparser.Configuration{CurrentTime: time.Unix(0, 0).UTC()},
	})
	if err != nil || found.IsZero() {
		return ""
	}
	if s := found.SrcString; readable(s) || strokes.MatchString(s) || !namesDay(s, found.DateTime.Day()) {
		return s
	}
	return found.DateTime.Format(time.DateOnly)
}

var (
	yearly  = regexp.MustCompile(`\d{4}`) // neither a length, "PT5M", nor an hour
	strokes = regexp.MustCompile(`^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$`)
	numbers = regexp.MustCompile(`\d+`)
	compact = regexp.MustCompile(`^\d{6}(\d\d)(?:\d{4,6})?$`) // 20240201, and with a clock
)

// namesDay reports whether a number in s is the day of the month.
func namesDay(s string, day int) bool {
	return slices.ContainsFunc(numbers.FindAllString(s, -1), func(n string) bool {
		if m := compact.FindStringSubmatch(n); m != nil {
			n = m[1]
		}
		got, err := strconv.Atoi(n)
		return err == nil && got == day
	})
}

// Pages were made between these. They are no clock: the same page gives the same date on any day.
var (
	earliestPage = time.Date(1991, 8, 6, 0, 0, 0, 0, time.UTC)
	latestPage   = time.Date(2099, 12, 31, 0, 0, 0, 0, time.UTC)
)

func dateInAddress(address string) string {
	if m := datedPath.FindStringSubmatch(address); m != nil {
		return m[1] + "-" + m[2] + "-" + m[3]
	}
	return ""
}

// json reads one JSON-LD script, in which the article may stand anywhere.
func (p *pageMeta) json(s string) {
	var v any
	if json.Unmarshal([]byte(strings.Map(plainSpace, strings.TrimSpace(s))), &v) == nil {
		p.item(v)
	}
}

// plainSpace makes a space of control characters, which stand raw in many a JSON-LD string.
func plainSpace(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

func (p *pageMeta) item(v any) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			p.item(e)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			p.article(v)
		}
		p.item(v["@graph"])
		p.item(v["mainEntity"])
	}
}

func isArticle(kind any) bool {
	for _, k := range stringsIn(kind) {
		if strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "BlogPosting") || k == "Report" {
			return true
		}
	}
	return false
}

func (p *pageMeta) article(v map[string]any) {
	fill(&p.data.Title, clean(firstOf(stringsIn(v["headline"]))))
	fill(&p.data.Published, first(dateIn(v["datePublished"]), dateIn(v["dateCreated"])))
	fill(&p.data.Byline, strings.Join(stringsIn(v["author"]), ", "))
	fill(&p.data.Outlet, firstOf(stringsIn(v["publisher"])))
	fill(&p.data.URL, firstOf(stringsIn(v["url"])))
	fill(&p.data.Language, firstOf(stringsIn(v["inLanguage"])))
}

// dateIn is a date of JSON-LD as it is written: a string by itself, in a list or as the value of a type; else its JSON.
func dateIn(v any) string {
	if typed, ok := v.(map[string]any); ok && typed["@value"] != nil {
		v = typed["@value"]
	}
	if s := firstOf(stringsIn(v)); s != "" || v == nil || v == "" {
		return s
	}
	if n, ok := v.(float64); ok {
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	raw, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(raw)
}

// stringsIn are the strings of a JSON-LD value: itself, its elements, or their names.
func stringsIn(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case map[string]any:
		if name, ok := v["name"].(string); ok {
			return []string{name}
		}
	case []any:
		var all []string
		for _, e := range v {
			if _, nested := e.([]any); !nested {
				all = append(all, stringsIn(e)...)
			}
		}
		return all
	}
	return nil
}
