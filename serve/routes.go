package serve

import (
	_ "embed"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/klauspost/compress/gzhttp"

	"hearsay/render"
	"hearsay/search"
)

//go:embed openapi.json
var openAPI string

// icon is the picture of the pages: two marks of quotation.
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#7a2c1c"/><path fill="#fbfaf6" d="M7 20c0-6 2-9 6-11l1 2c-2 1-3 3-3 5h3v6H7zm11 0c0-6 2-9 6-11l1 2c-2 1-3 3-3 5h3v6h-7z"/></svg>`

// route is an address pattern with what it answers.
type route struct {
	pattern string // as of http.ServeMux, without the method
	kind    string // its media type
	write   func(*edition, *http.Request, io.Writer) error
}

// pages are the addresses of the pages.
func pages() []route {
	id := func(q *http.Request) string { return q.PathValue("id") }
	origins := func(e *edition, q *http.Request, w io.Writer) error {
		return e.site.WriteOrigins(w, id(q), q.PathValue("list"), from(q))
	}
	return []route{
		{"/{$}", typeHTML, withWords(func(e *edition, q *http.Request, w io.Writer, words string) error {
			return e.site.WriteStories(w, words, from(q))
		})},
		{"/articles", typeHTML, withWords(func(e *edition, q *http.Request, w io.Writer, words string) error {
			return e.site.WriteArticles(w, words, from(q))
		})},
		{"/speakers", typeHTML, withWords(func(e *edition, q *http.Request, w io.Writer, words string) error {
			return e.site.WriteSpeakers(w, words, from(q))
		})},
		{"/story/{id}", typeHTML, func(e *edition, q *http.Request, w io.Writer) error { return e.site.WriteStory(w, id(q)) }},
		{"/story/{id}/{section}", typeHTML, func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteSection(w, id(q), q.PathValue("section"), from(q))
		}},
		{"/story/{id}/{section}/{entry}", typeHTML, func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteEntry(w, id(q), q.PathValue("section"), q.PathValue("entry"), from(q))
		}},
		{"/article/{id}", typeHTML, func(e *edition, q *http.Request, w io.Writer) error { return e.site.WriteArticle(w, id(q), view(q)) }},
		{"/speaker/{id}", typeHTML, withQuery(func(e *edition, q *http.Request, w io.Writer, asked render.Query) error {
			return e.site.WriteSpeaker(w, id(q), asked)
		})},
		{"/claim/{id}", typeHTML, origins},
		{"/claim/{id}/{list}", typeHTML, origins},
		{"/event/{id}", typeHTML, origins},
		{"/event/{id}/{list}", typeHTML, origins},
		{"/compare/{id}/{other}", typeHTML, func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteCompare(w, id(q), q.PathValue("other"), from(q))
		}},
		{"/why/{id}", typeHTML, func(e *edition, q *http.Request, w io.Writer) error { return e.site.WriteWhy(w, id(q), from(q)) }},
		{"/search", typeHTML, withQuery(func(e *edition, q *http.Request, w io.Writer, asked render.Query) error {
			return e.site.WriteSearch(w, asked)
		})},
	}
}

// interfaces are the addresses of the HTTP interface; openapi.json describes them.
func interfaces() []route {
	id := func(q *http.Request) string { return q.PathValue("id") }
	return []route{
		{"/api/account", typeJSON, func(e *edition, q *http.Request, w io.Writer) error {
			return render.JSON(w, e.account, q.URL.Query().Get("text") == "1")
		}},
		{"/api/schema", "application/schema+json", func(_ *edition, _ *http.Request, w io.Writer) error {
			_, err := io.WriteString(w, render.Schema)
			return err
		}},
		{"/api/stories", typeJSON, withWords(func(e *edition, _ *http.Request, w io.Writer, words string) error {
			return e.site.WriteStoriesJSON(w, words)
		})},
		{"/api/stories/{id}", typeJSON, func(e *edition, q *http.Request, w io.Writer) error { return e.site.WriteStoryJSON(w, id(q)) }},
		{"/api/stories/{id}/events.csv", typeCSV, func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteEventsCSV(w, id(q))
		}},
		{"/api/stories/{id}/claims.csv", typeCSV, func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteClaimsCSV(w, id(q))
		}},
		{"/api/stories/{id}/timeline.json", typeJSON, func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteTimelineJS(w, id(q), base(q))
		}},
		{"/api/stories/{id}/calendar.ics", "text/calendar; charset=utf-8", func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteCalendar(w, id(q), base(q))
		}},
		{"/api/stories/{id}/origins.gexf", "application/gexf+xml", func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteGEXF(w, id(q))
		}},
		{"/api/stories/{id}/feed.atom", "application/atom+xml; charset=utf-8", func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteFeed(w, id(q), base(q))
		}},
		{"/api/stories/{id}/page.html", typeHTML, func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteStoryAlone(w, id(q))
		}},
		{"/api/articles", typeJSON, withWords(func(e *edition, _ *http.Request, w io.Writer, words string) error {
			return e.site.WriteArticlesJSON(w, words)
		})},
		{"/api/articles/{id}", typeJSON, func(e *edition, q *http.Request, w io.Writer) error { return e.site.WriteArticleJSON(w, id(q)) }},
		{"/api/speakers", typeJSON, withWords(func(e *edition, _ *http.Request, w io.Writer, words string) error {
			return e.site.WriteSpeakersJSON(w, words)
		})},
		{"/api/statements", typeJSON, withFound(func(e *edition, w io.Writer, found search.Found) error {
			return render.StatementsJSON(w, e.account, found)
		})},
		{"/api/statements.csv", typeCSV, withFound(func(e *edition, w io.Writer, found search.Found) error {
			return render.StatementsCSV(w, e.account, found)
		})},
		{"/api/items/{id}", typeJSON, func(e *edition, q *http.Request, w io.Writer) error { return e.site.WriteItemJSON(w, id(q)) }},
		{"/api/compare/{id}/{other}", typeJSON, func(e *edition, q *http.Request, w io.Writer) error {
			return e.site.WriteCompareJSON(w, id(q), q.PathValue("other"))
		}},
		{"/api/corrections", typeJSON, func(e *edition, _ *http.Request, w io.Writer) error { return e.site.WriteCorrectionsJSON(w) }},
		{"/api/why/{id}", typeText, func(e *edition, q *http.Request, w io.Writer) error { return e.site.WriteWhyText(w, id(q)) }},
	}
}

// withWords reads ?q= for a route.
func withWords(write func(*edition, *http.Request, io.Writer, string) error) func(*edition, *http.Request, io.Writer) error {
	return func(e *edition, q *http.Request, w io.Writer) error {
		asked, err := words(q.URL.Query(), "q")
		if err != nil {
			return err
		}
		return write(e, q, w, asked)
	}
}

// withQuery reads which statements a page is asked for.
func withQuery(write func(*edition, *http.Request, io.Writer, render.Query) error) func(*edition, *http.Request, io.Writer) error {
	return func(e *edition, q *http.Request, w io.Writer) error {
		asked, err := query(q)
		if err != nil {
			return err
		}
		return write(e, q, w, asked)
	}
}

// withFound finds the statements that the interface is asked for.
func withFound(write func(*edition, io.Writer, search.Found) error) func(*edition, *http.Request, io.Writer) error {
	return withQuery(func(e *edition, _ *http.Request, w io.Writer, asked render.Query) error {
		if asked.Wrong != "" {
			return wrong{errors.New(asked.Wrong)}
		}
		asked.About = strings.TrimSpace(asked.Words + " " + asked.About)
		return write(e, w, e.index.Statements(asked.Query))
	})
}

// base is the address of the room as it was asked for.
func base(q *http.Request) string {
	if q.TLS != nil {
		return "https://" + q.Host
	}
	return "http://" + q.Host
}

// routed is all routes.
func (r *Room) routed() http.Handler {
	mux := http.NewServeMux()
	for _, one := range append(pages(), interfaces()...) {
		mux.HandleFunc("GET "+one.pattern, func(w http.ResponseWriter, q *http.Request) {
			if strings.HasSuffix(one.pattern, "/page.html") { // one page that carries its own style, and no script
				w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
			}
			r.answer(w, q, one.kind, func(e *edition, w io.Writer) error { return one.write(e, q, w) })
		})
	}
	mux.HandleFunc("GET /corrections", r.fresh(func(e *edition, q *http.Request, w io.Writer, d *render.Desk) error {
		return e.site.WriteCorrections(w, d, from(q))
	}))
	mux.HandleFunc("GET /correct/{id}", r.fresh(func(e *edition, q *http.Request, w io.Writer, d *render.Desk) error {
		return e.site.WriteCorrect(w, q.PathValue("id"), d)
	}))
	mux.HandleFunc("POST /corrections", r.correct)
	mux.HandleFunc("GET /api/openapi.json", fixed(typeJSON, openAPI))
	mux.HandleFunc("GET /api/state", r.state)
	for name, of := range map[string][2]string{"room.css": {"text/css; charset=utf-8", render.Stylesheet()}, "room.js": {"text/javascript; charset=utf-8", render.Script()}, "icon.svg": {"image/svg+xml", icon}} {
		mux.HandleFunc("GET /assets/{version}/"+name, fixed(of[0], of[1]))
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, q *http.Request) {
		r.refuse(w, q, http.StatusNotFound, render.NoticeNothingHere)
	})
	return gzhttp.GzipHandler(mux)
}

// fixed serves what never changes under its address.
func fixed(kind, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.Header().Set("Cache-Control", "private, max-age=31536000, immutable")
		if isAPI(q) {
			w.Header().Set("Cache-Control", "private, no-cache")
		}
		http.ServeContent(w, q, "", time.Time{}, strings.NewReader(body))
	}
}

// state says which edition is served, and whether another is being read.
func (r *Room) state(w http.ResponseWriter, q *http.Request) {
	out := struct {
		Edition  string `json:"edition"` // "" while the first is read
		Watching bool   `json:"watching"`
		Reading  bool   `json:"reading"`
		Step     string `json:"step,omitempty"`
		Done     int    `json:"done"`
		Total    int    `json:"total"`
		Failed   string `json:"failed,omitempty"`
		Words    string `json:"words"` // what a page says when there is another edition
	}{Watching: r.options.Stamp != nil, Words: render.NoticeChanged}
	if e := r.now.Load(); e != nil {
		out.Edition = e.tag
	}
	if p := r.going.Load(); p != nil {
		out.Reading, out.Step, out.Done, out.Total = true, p.step, p.done, p.total
	}
	if f := r.failed.Load(); f != nil {
		out.Failed = *f
	}
	w.Header().Set("Content-Type", typeJSON)
	w.Header().Set("Cache-Control", "no-store")
	_ = json.NewEncoder(w).Encode(out)
}
