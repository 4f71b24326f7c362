package serve

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"hearsay"
	"hearsay/flow/local"
	"hearsay/intake"
	"hearsay/language"
	"hearsay/plan"
)

// english is loaded once for all tests.
var english = sync.OnceValues(func() (*language.Reader, error) { return language.English(false) })

// reading reads the articles at paths.
func reading(paths ...string) func(context.Context, Report) (*hearsay.Account, error) {
	return func(ctx context.Context, report Report) (*hearsay.Account, error) {
		documents, skipped, err := intake.Read(ctx, paths, os.Stdin, intake.Options{})
		if err != nil {
			return nil, err
		}
		return plan.Plan{Engine: local.Engine{Progress: report}}.Run(ctx, documents, skipped)
	}
}

// roomOf is a room that has read paths.
func roomOf(t testing.TB, paths ...string) *Room {
	t.Helper()
	reader, err := english()
	if err != nil {
		t.Fatal(err)
	}
	r := New(Options{Reader: reader, Read: reading(paths...)})
	if err := r.Keep(t.Context()); err != nil {
		t.Fatal(err)
	}
	return r
}

// harbour is a room with the shipped example, read once.
var harbour = sync.OnceValue(func() *Room {
	reader, err := english()
	if err != nil {
		panic(err)
	}
	r := New(Options{Reader: reader, Read: reading(filepath.Join("..", "examples", "harbour"))})
	if err := r.Keep(context.Background()); err != nil {
		panic(err)
	}
	return r
})

// ask sends one request to a room, as a browser on this machine does; headers are pairs.
func ask(r http.Handler, method, path string, headers ...string) *httptest.ResponseRecorder {
	q := httptest.NewRequest(method, "http://localhost:7070"+path, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		q.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	r.ServeHTTP(w, q)
	return w
}

// names are things of an account that addresses name.
type names struct{ story, claim, event, finding, article, other, statement, entity, unnamed string }

func namesIn(r *Room) names {
	a := r.now.Load().account
	var n names
	for _, s := range a.Stories {
		if n.story == "" || len(s.Documents) > 4 {
			n.story, n.claim, n.event = s.ID, s.Claims[0].ID, s.Events[0].ID
			if len(s.Findings) > 0 {
				n.finding = s.Findings[0].ID
			}
		}
	}
	n.article, n.other = string(a.Documents[0].ID), string(a.Documents[1].ID)
	if len(a.Copies) > 0 {
		pair := a.Copies[0].Documents()
		n.article, n.other = string(pair[0]), string(pair[1])
	}
	for _, s := range a.Statements {
		if n.statement = string(s.ID); s.Speaker.Entity != "" && n.entity == "" {
			n.entity = string(s.Speaker.Entity)
		} else if s.Speaker.Kind == hearsay.AnonymousParty {
			n.unnamed = string(s.ID)
		}
	}
	return n
}

// paths are addresses of every page and every answer of the interface.
func paths(n names) []string {
	return []string{"/", "/?q=crane", "/?q=nothingatall", "/articles", "/articles?q=crane", "/story/" + n.story, "/story/" + n.story + "/timeline", "/story/" + n.story + "/articles",
		"/article/" + n.article, "/article/" + n.article + "?show=statements,times,names&at=10-20,999999-3#at", "/speaker/" + n.entity, "/speaker/" + n.unnamed + "?stance=denies&since=2024-06&until=2025",
		"/claim/" + n.claim, "/event/" + n.event, "/compare/" + n.article + "/" + n.other, "/why/" + n.finding, "/why/" + n.claim, "/why/" + n.article, "/why/" + n.story, "/why/" + n.entity, "/why/" + n.statement,
		"/story/" + n.story + "/what-it-rests-on", "/story/" + n.story + "/what-it-rests-on/0", "/claim/" + n.claim + "/origins", "/event/" + n.event + "/origins?from=60", "/why/" + n.claim + "?from=250", "/speakers", "/speakers?q=nobodyatall",
		"/search", "/search?same=" + n.statement, "/search?q=crane&kind=named&kind=group", "/search?by=nobodyatall", "/search?since=yesterday",
		"/api/account", "/api/account?text=1", "/api/schema", "/api/stories", "/api/stories?q=crane", "/api/stories/" + n.story, "/api/stories/" + n.story + "/events.csv", "/api/stories/" + n.story + "/claims.csv",
		"/api/stories/" + n.story + "/timeline.json", "/api/stories/" + n.story + "/calendar.ics", "/api/stories/" + n.story + "/origins.gexf", "/api/stories/" + n.story + "/feed.atom",
		"/api/stories/" + n.story + "/page.html", "/api/articles", "/api/articles/" + n.article, "/api/speakers", "/api/statements?about=crane&stance=denies", "/api/statements.csv",
		"/api/items/" + n.claim, "/api/items/" + n.event, "/api/items/" + n.finding, "/api/items/" + n.statement, "/api/items/" + n.entity, "/api/compare/" + n.article + "/" + n.other, "/api/why/" + n.claim, "/api/corrections"}
}

// Every page and every answer comes whole, with its type, and not again to whoever has it.
func TestAnswers(t *testing.T) {
	r := harbour()
	for _, path := range paths(namesIn(r)) {
		w := ask(r, "GET", path)
		if w.Code != http.StatusOK || w.Body.Len() == 0 || w.Header().Get("Content-Type") == "" {
			t.Errorf("%s: %d, %d bytes, %q", path, w.Code, w.Body.Len(), w.Header().Get("Content-Type"))
			continue
		}
		if strings.Contains(w.Body.String(), "ZgotmplZ") || strings.Contains(w.Body.String(), "<no value>") {
			t.Errorf("%s: a value that its place does not take", path)
		}
		tag := w.Header().Get("ETag")
		if again := ask(r, "GET", path, "If-None-Match", tag); tag == "" || again.Code != http.StatusNotModified || again.Body.Len() != 0 {
			t.Errorf("%s: ETag %q, then %d, %d bytes", path, tag, again.Code, again.Body.Len())
		}
		if again := ask(r, "GET", path); again.Body.String() != w.Body.String() {
			t.Errorf("%s: other bytes the second time", path)
		}
		if head := ask(r, "HEAD", path); head.Code != http.StatusOK || head.Body.Len() != 0 {
			t.Errorf("HEAD %s: %d, %d bytes", path, head.Code, head.Body.Len())
		}
	}
}

// A page says the same whoever makes it: two rooms of the same articles give the same bytes and tags.
func TestSameBytes(t *testing.T) {
	one, two := harbour(), roomOf(t, filepath.Join("..", "examples", "harbour"))
	for _, path := range paths(namesIn(one)) {
		a, b := ask(one, "GET", path), ask(two, "GET", path)
		if a.Body.String() != b.Body.String() || a.Header().Get("ETag") != b.Header().Get("ETag") {
			t.Errorf("%s: two rooms differ", path)
		}
	}
}

// A story may be asked for by each name that it had or would have had: by the name of a story of any of its articles.
func TestFormerNames(t *testing.T) {
	r := harbour()
	for _, story := range r.now.Load().account.Stories {
		for _, d := range story.Documents {
			id := hearsay.StoryID(d)
			for _, path := range []string{"/story/" + id, "/why/" + id, "/api/why/" + id, "/api/stories/" + id, "/api/stories/" + id[:8]} {
				w := ask(r, "GET", path)
				if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), story.ID) {
					t.Errorf("%s: %d", path, w.Code)
				}
				if said := strings.Contains(w.Body.String(), "begins with"); said != (id != story.ID) && !strings.HasPrefix(path, "/api/stories/") {
					t.Errorf("%s: it says that this is another name: %v", path, said)
				}
			}
		}
	}
	if w := ask(r, "GET", "/story/"+hearsay.StoryID("d000000000000")); w.Code != http.StatusNotFound {
		t.Errorf("a story of an article that is not there: %d", w.Code)
	}
}

func TestNotFound(t *testing.T) {
	r := harbour()
	n := namesIn(r)
	for _, path := range []string{"/nothing", "/story/zzz", "/story/" + n.claim, "/story/" + n.story + "/nothing", "/story/" + n.story + "/denied/999", "/story/" + n.story + "/timeline/0", "/claim/" + n.claim + "/nothing", "/claim/" + n.story, "/article/" + n.story, "/speaker/" + n.story, "/compare/" + n.article + "/zzz", "/why/zzz",
		"/assets/1/other.css", "/../../etc/passwd", "/assets/..%2f..%2fgo.mod", "/examples/harbour/courier-three-dead.txt"} {
		if w := ask(r, "GET", path); w.Code != http.StatusNotFound && w.Code != http.StatusMovedPermanently && w.Code != http.StatusTemporaryRedirect {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	for path, want := range map[string]int{"/api/nothing": 404, "/api/stories/zzz": 404, "/api/items/" + n.story: 404, "/api/statements?kind=rumour": 400, "/api/statements?since=yesterday": 400, "/api/statements?by=" + strings.Repeat("x", 300): 400} {
		w := ask(r, "GET", path)
		if w.Code != want || w.Header().Get("Content-Type") != typeProblem {
			t.Errorf("%s: %d, %s", path, w.Code, w.Header().Get("Content-Type"))
		}
	}
}
