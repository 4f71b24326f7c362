package extract

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"hearsay"
	"hearsay/lexicon"
)

// outlets is what is known of outlets by name and by domain.
type outlets struct {
	byDomain map[string]string // e.g. "reuters.com": "Reuters"
	byName   map[string]string // names and aliases without spaces, marks, case and article: "lamplight": "The Lamplight"
	agencies map[string]bool   // names of those whose copy others print
}

var knownOutlets = sync.OnceValue(func() outlets {
	known := outlets{byDomain: map[string]string{}, byName: map[string]string{}, agencies: map[string]bool{}}
	table, err := lexicon.Words("en", "outlets")
	if err != nil {
		return known
	}
	name, kind, aliases, domains := table.Column("name"), table.Column("kind"), table.Column("aliases"), table.Column("domains")
	for _, row := range table.Rows {
		known.agencies[row[name]] = row[kind] == "agency"
		known.byName[outletKey(row[name])] = row[name]
		for d := range strings.SplitSeq(row[domains], "|") {
			known.byDomain[d] = row[name]
		}
	}
	for _, row := range table.Rows { // a name goes before another's alias
		for alias := range strings.SplitSeq(row[aliases], "|") {
			if key := outletKey(alias); key != "" && known.byName[key] == "" {
				known.byName[key] = row[name]
			}
		}
	}
	return known
})

var (
	leadingArticle = regexp.MustCompile(`^(?i:the) `)
	imprintRules   = rulesOf("imprint")
)

func outletKey(name string) string { return squeeze(leadingArticle.ReplaceAllString(name, "")) }

// giveOutlet finds who printed a: as given, else as the address of the page says, else as what
// stands round the article says of itself.
func giveOutlet(a *hearsay.Article, meta hearsay.Meta) {
	if meta.Outlet != "" {
		a.Outlet = hearsay.Outlet{Name: nameOfOutlet(meta.Outlet), How: hearsay.Given}
		return
	}
	if u, err := url.Parse(meta.URL); err == nil && u.Host != "" {
		a.Outlet = hearsay.Outlet{Name: cmp.Or(knownOutlets().ofHost(u.Hostname()), u.Hostname()), How: hearsay.Given}
		return
	}
	for _, b := range a.Blocks {
		if b.Role != hearsay.Furniture {
			continue
		}
		if name, at := imprint(a.Text, b.Range); name != "" {
			a.Outlet = hearsay.Outlet{Name: name, How: hearsay.Inferred, Because: []hearsay.Span{at.In(a.ID)}}
			return
		}
	}
}

// nameOfOutlet is the name of an outlet given by name or domain, e.g. "www.reuters.com".
func nameOfOutlet(given string) string {
	given = strings.TrimSpace(given)
	host := strings.TrimPrefix(strings.TrimPrefix(given, "https://"), "http://")
	host, _, _ = strings.Cut(host, "/")
	return cmp.Or(knownOutlets().ofHost(host), given)
}

// ofHost is the outlet of a host name or the nearest domain above it; "" where none is known.
func (o outlets) ofHost(host string) string {
	host = strings.ToLower(host)
	for strings.Contains(host, ".") {
		if name, ok := o.byDomain[host]; ok {
			return name
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return ""
}

// imprint is the outlet that the furniture at r names as its own, and where.
func imprint(text string, r hearsay.Range) (name string, at hearsay.Range) {
	s := r.Of(text)
	for _, rule := range imprintRules() {
		for _, re := range rule.Match {
			m := re.FindStringSubmatchIndex(s)
			if m == nil || slices.ContainsFunc(rule.Unless, func(u *regexp.Regexp) bool { return u.MatchString(s) }) {
				continue
			}
			if g := group(re, "outlet", m); !g.Empty() {
				name, at = outletNamed(g.Of(s)), g
			} else if g := group(re, "handle", m); !g.Empty() {
				name, at = outletOfHandle(g.Of(s)), g
			} else if g := group(re, "short", m); !g.Empty() {
				name, at = outletNamed(fullerName(text, g.Of(s))), g
			} else if g := group(re, "label", m); !g.Empty() {
				name, at = nameWithLabel(text, g.Of(s)), g
			}
			if name != "" && !knownOutlets().agencies[name] {
				return name, hearsay.Range{Start: r.Start + at.Start, End: r.Start + at.End}
			}
		}
	}
	return "", hearsay.Range{}
}

func group(re *regexp.Regexp, name string, m []int) hearsay.Range {
	if i := re.SubexpIndex(name); i >= 0 && m[2*i] >= 0 {
		return hearsay.Range{Start: m[2*i], End: m[2*i+1]}
	}
	return hearsay.Range{}
}

// outletNamed is a name as known, or as it stands.
func outletNamed(s string) string {
	return cmp.Or(knownOutlets().byName[outletKey(s)], s)
}

const shortestHandle = 6 // bytes; a shorter beginning of a handle names nobody

// outletOfHandle is the outlet whose name an account's name begins with, else the words that
// the capitals of the account's name show: "HarbourTide" is "Harbour Tide".
func outletOfHandle(handle string) string {
	key := squeeze(handle)
	for end := len(key); end >= shortestHandle; end-- {
		if name := knownOutlets().byName[key[:end]]; name != "" {
			return name
		}
	}
	return camelCase.ReplaceAllString(handle, "$1 $2")
}

var capitalised = regexp.MustCompile(`(?:\p{Lu}[\p{L}\d’'&-]*)(?: \p{Lu}[\p{L}\d’'&-]*){0,3}`)

// fullerName is the longest name in the text that ends with the words of a short one: of "the
// Courier’s alerts" the Harbour Courier, where the text names it; else "", since many a Courier may print it.
func fullerName(text, short string) (full string) {
	for _, name := range capitalised.FindAllString(text, -1) {
		if strings.HasSuffix(name, " "+short) && len(name) > len(full) && !strings.HasPrefix(name, "The ") {
			full = name
		}
	}
	return full
}

// nameWithLabel is the name in the text that is written like the label of a domain: of
// "news@harbourtide.example" Harbour Tide, where the text names it; else "".
func nameWithLabel(text, label string) string {
	for _, run := range capitalised.FindAllString(text, -1) {
		words := strings.Fields(run)
		for i := range words {
			if name := strings.Join(words[i:], " "); squeeze(name) == squeeze(label) {
				return name
			}
		}
	}
	return ""
}

var camelCase = regexp.MustCompile(`(\p{Ll})(\p{Lu})`)
