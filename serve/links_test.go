package serve

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Every link of every page leads to a page that there is, and to a place in it.
func TestLinks(t *testing.T) {
	r := harbour()
	pages := map[string]map[string]bool{} // the places of each page
	queue := []string{"/", "/articles", "/search"}
	type link struct{ from, path, place string }
	var links []link
	for len(queue) > 0 && len(pages) < 900 {
		path := queue[0]
		queue = queue[1:]
		if pages[path] != nil {
			continue
		}
		w := ask(r, "GET", path)
		if w.Code != 200 {
			t.Errorf("%s: %d", path, w.Code)
		}
		pages[path] = map[string]bool{"": true}
		if !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			continue
		}
		root, err := html.Parse(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		for node := range root.Descendants() {
			if id := attribute(node, "id"); id != "" {
				if pages[path][id] {
					t.Errorf("%s: two places are called %s", path, id)
				}
				pages[path][id] = true
			}
			href := attribute(node, "href")
			if href == "" || strings.HasPrefix(href, "http") {
				continue
			}
			at, err := url.Parse(href)
			if err != nil {
				t.Fatal(err)
			}
			to := at.Path
			if at.RawQuery != "" {
				to += "?" + at.RawQuery
			}
			if to == "" {
				to = path
			}
			links = append(links, link{path, to, at.Fragment})
			if pages[to] == nil {
				queue = append(queue, to)
			}
		}
	}
	for _, l := range links {
		if places := pages[l.path]; places != nil && !places[l.place] && l.place != "main" {
			t.Errorf("%s: a link to %s#%s, where nothing is called so", l.from, l.path, l.place)
		}
	}
	t.Log(len(pages), "pages,", len(links), "links")
}
