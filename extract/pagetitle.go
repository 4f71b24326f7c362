package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

var (
	datedPath = regexp.MustCompile(`/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/-]|$)`)
	siteParts = regexp.MustCompile(`\s+[|–—·•»-]\s+|\s+\|\|\s+`)
)

// bestTitle is the title of the article, without the name of the site that pages put round it.
func (p *pageMeta) bestTitle() string {
	window := first(p.named["og:title"], p.title)
	site := first(p.named["og:site_name"], p.data.Outlet)
	if p.data.Title != "" {
		return withoutSite(p.data.Title, site)
	}
	if len(p.heads) == 1 && (window == "" || sharesWords(p.heads[0], window) || sharesWords(p.heads[0], p.title)) {
		return p.heads[0]
	}
	return first(withoutSite(clean(window), site), firstOf(p.heads))
}

// sharesWords reports whether more than half of the words of a are in b.
func sharesWords(a, b string) bool {
	in := map[string]bool{}
	for w := range wordsOf(b) {
		in[w] = true
	}
	shared, n := 0, 0
	for w := range wordsOf(a) {
		n++
		if in[w] {
			shared++
		}
	}
	return shared*2 > n
}

// withoutSite takes the site's name, and what stands between it and the title, off a window's title.
func withoutSite(title, site string) string {
	parts := siteParts.Split(title, -1)
	for len(parts) > 1 && (sameWords(parts[len(parts)-1], site) || len(parts[len(parts)-1])*3 < len(parts[0])) {
		title = strings.TrimSpace(title[:strings.LastIndex(title, parts[len(parts)-1])])
		title = strings.TrimRight(title, " |–—·•»-")
		parts = parts[:len(parts)-1]
	}
	return title
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func textBelow(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// languageOf is a language tag in the form of BCP 47, e.g. "en-GB".
func languageOf(s string) string { return strings.ReplaceAll(s, "_", "-") }

// first is the first string that is not empty.
func first(list ...string) string { return firstOf(list) }

func firstOf(list []string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}
