package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"hearsay"
)

// crowd is a story of over 500 articles, made once: the shipped example again and again, its events and claims told by all.
var crowd = sync.OnceValue(func() *Room {
	const times = 39
	whole, err := json.Marshal(harbour().now.Load().account)
	if err != nil {
		panic(err)
	}
	id := regexp.MustCompile(`"[dsecvft][0-9a-f]{12}"`)
	var all hearsay.Account
	var one hearsay.Story
	for k := range times {
		var a hearsay.Account
		again := id.ReplaceAllStringFunc(string(whole), func(s string) string { return fmt.Sprintf(`%s%02x"`, s[:len(s)-1], k) })
		if err := json.Unmarshal([]byte(strings.ReplaceAll(again, "Lantern", fmt.Sprint("Lantern ", k))), &a); err != nil {
			panic(err)
		}
		all.Documents, all.Entities, all.Times = append(all.Documents, a.Documents...), append(all.Entities, a.Entities...), append(all.Times, a.Times...)
		all.Statements, all.Copies = append(all.Statements, a.Statements...), append(all.Copies, a.Copies...)
		for _, s := range a.Stories {
			if len(s.Documents) > 4 {
				one = joined(one, s)
			}
		}
	}
	all.Format, all.Stories = hearsay.AccountFormat, []hearsay.Story{one}
	reader, err := english()
	if err != nil {
		panic(err)
	}
	e, err := newEdition(&all, reader)
	if err != nil {
		panic(err)
	}
	r := New(Options{})
	r.now.Store(e)
	return r
})

// joined is two tellings of one story as one.
func joined(one, s hearsay.Story) hearsay.Story {
	if one.ID == "" {
		return s
	}
	one.Documents = append(one.Documents, s.Documents...)
	for i := range s.Events {
		one.Events[i].Mentions = append(one.Events[i].Mentions, s.Events[i].Mentions...)
		one.Events[i].Sources = append(one.Events[i].Sources, s.Events[i].Sources...)
	}
	for i := range s.Claims {
		c := &one.Claims[i]
		c.Mentions, c.Statements, c.Values = append(c.Mentions, s.Claims[i].Mentions...), append(c.Statements, s.Claims[i].Statements...), append(c.Values, s.Claims[i].Values...)
		c.Origins.List = append(c.Origins.List, s.Claims[i].Origins.List...)
		c.Origins.AtMost = len(c.Origins.List)
	}
	for i := range s.Findings {
		one.Findings[i].Spans = append(one.Findings[i].Spans, s.Findings[i].Spans...)
	}
	return one
}

// No page of a story of 500 articles is over 300 kB; how long each takes is logged.
func TestBig(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes some seconds")
	}
	r := crowd()
	const most = 300 << 10
	for _, path := range paths(namesIn(r)) {
		if strings.HasPrefix(path, "/api/") {
			continue
		}
		began := time.Now()
		w := ask(r, "GET", path)
		took := time.Since(began)
		t.Logf("%6d kB %6d ms %s", w.Body.Len()>>10, took.Milliseconds(), path)
		if w.Code != 200 || w.Body.Len() > most {
			t.Errorf("%s: %d, %d kB", path, w.Code, w.Body.Len()>>10)
		}
	}
}

// What a page of a big story cuts off it counts, and page after page the whole is there: each way of a claim, each article of a finding.
func TestAllIsThere(t *testing.T) {
	r := crowd()
	story := r.now.Load().account.Stories[0]
	for _, c := range story.Claims {
		ways := 0
		for _, o := range c.Origins.List {
			ways += len(o.Documents)
		}
		if ways < 100 {
			continue
		}
		if n := countPages(t, r, "/claim/"+c.ID+"/origins", `<p class="printed">`); n != ways {
			t.Errorf("claim %s: %d of %d ways", c.ID, n, ways)
		}
	}
	for _, f := range story.Findings {
		articles := map[hearsay.DocumentID]bool{}
		for _, s := range f.Spans {
			articles[s.Document] = true
		}
		if page := ask(r, "GET", "/story/"+story.ID).Body.String(); len(articles) < 40 || !strings.Contains(page, f.ID[:6]) {
			continue
		}
		entry := ""
		for _, section := range []string{"disputed-and-updated", "denied", "expected-and-what-came-of-it", "right-of-reply", "what-it-rests-on"} {
			for i := 0; entry == ""; i++ {
				path := fmt.Sprintf("/story/%s/%s/%d", story.ID, section, i)
				w := ask(r, "GET", path)
				if w.Code != 200 {
					break
				}
				if strings.Contains(w.Body.String(), "/why/"+f.ID) {
					entry = path
				}
			}
		}
		if n := countPages(t, r, entry, `<p class="printed">`); n != len(articles) {
			t.Errorf("finding %s at %s: %d of %d articles", f.ID, entry, n, len(articles))
		}
	}
}

// countPages counts how often a mark stands on the pages of a list.
func countPages(t *testing.T, r *Room, path, mark string) int {
	n := 0
	next := regexp.MustCompile(`rel="next" href="([^"]*)"`)
	for path != "" {
		w := ask(r, "GET", path)
		if w.Code != 200 {
			t.Fatal(path, w.Code)
		}
		page := w.Body.String()
		n += strings.Count(page, mark)
		path = ""
		if m := next.FindStringSubmatch(page); m != nil {
			path = strings.ReplaceAll(m[1], "&amp;", "&")
		}
	}
	return n
}

// How many pages a second are made anew, and given again as they were sent, of a story of some articles and of 500; and how long a search of
// 500 articles takes.
func BenchmarkPages(b *testing.B) {
	few, many := harbour(), crowd()
	story := "/story/" + namesIn(few).story
	for _, one := range []struct {
		name string
		room *Room
		path string
	}{{"story/13", few, story}, {"story/500", many, story}, {"search/500", many, "/search?q=crane"}} {
		b.Run(one.name+"/made", func(b *testing.B) {
			for i := range b.N {
				one.room.ServeHTTP(&sink{}, packedRequest(fmt.Sprint(one.path, with(one.path), "n=", i)))
			}
		})
		b.Run(one.name+"/kept", func(b *testing.B) {
			for range b.N {
				one.room.ServeHTTP(&sink{}, packedRequest(one.path))
			}
		})
	}
}

func with(path string) string {
	if strings.Contains(path, "?") {
		return "&"
	}
	return "?"
}

func packedRequest(path string) *http.Request {
	q := httptest.NewRequest("GET", "http://localhost"+path, nil)
	q.Header.Set("Accept-Encoding", "gzip")
	return q
}

// sink is an answer that nobody reads.
type sink struct{ header http.Header }

func (s *sink) Header() http.Header {
	if s.header == nil {
		s.header = http.Header{}
	}
	return s.header
}
func (s *sink) Write(p []byte) (int, error) { return len(p), nil }
func (s *sink) WriteHeader(int)             {}
