package serve

import (
	"context"
	"errors"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hearsay"
	"hearsay/corrections"
	"hearsay/flow/kept"
	"hearsay/flow/local"
	"hearsay/intake"
	"hearsay/plan"
	"hearsay/store/memory"
)

// desk is a room with a file of corrections, that reads again when it is asked to.
func desk(t *testing.T, paths ...string) (*Room, *corrections.File) {
	t.Helper()
	reader, err := english()
	if err != nil {
		t.Fatal(err)
	}
	file := &corrections.File{Path: filepath.Join(t.TempDir(), "desk.toml")}
	engine := kept.Engine{Store: new(memory.Store), Next: local.Engine{}}
	r := New(Options{Reader: reader, Corrections: file, Read: func(ctx context.Context, _ Report) (*hearsay.Account, error) {
		list, err := file.Read()
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		documents, skipped, err := intake.Read(ctx, paths, nil, intake.Options{})
		if err != nil {
			return nil, err
		}
		return plan.Plan{Engine: engine, Corrections: list}.Run(ctx, documents, skipped)
	}})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- r.Keep(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	for r.now.Load() == nil {
		if ctx.Err() != nil {
			t.Fatal("never read")
		}
	}
	return r, file
}

// send posts a form as a browser does that has the page open; headers are pairs.
func send(r http.Handler, v url.Values, headers ...string) *httptest.ResponseRecorder {
	q := httptest.NewRequest("POST", "http://localhost:7070/corrections", strings.NewReader(v.Encode()))
	q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	q.Header.Set("Sec-Fetch-Site", "same-origin")
	for i := 0; i+1 < len(headers); i += 2 {
		q.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	r.ServeHTTP(w, q)
	return w
}

// filled is the form of a kind on a page, as it stands there, with some fields filled in.
func filled(t *testing.T, r *Room, path, kind string, fields ...string) url.Values {
	t.Helper()
	w := ask(r, "GET", path)
	if w.Code != http.StatusOK || w.Header().Get("Cache-Control") != "no-store" {
		t.Fatalf("%s: %d, %s", path, w.Code, w.Header().Get("Cache-Control"))
	}
	root, err := html.Parse(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	for form := range root.Descendants() {
		v := url.Values{}
		for node := range form.Descendants() {
			if attribute(node, "type") == "hidden" {
				v.Add(attribute(node, "name"), attribute(node, "value"))
			}
		}
		if form.Data == "form" && attribute(form, "method") == "post" && v.Get("kind") == kind {
			for i := 0; i+1 < len(fields); i += 2 {
				v.Add(fields[i], fields[i+1])
			}
			v.Set("by", "Ada Moll")
			return v
		}
	}
	t.Fatalf("%s: no form for %s", path, kind)
	return nil
}

// Every kind of correction is made from the page of what it is of, holds at once, is listed, and leaves no trace when it is undone.
func TestCorrect(t *testing.T) {
	r, file := desk(t, filepath.Join("..", "examples", "harbour"))
	a := r.now.Load().account
	first := r.now.Load().tag
	var other, engineer string
	for _, s := range a.Stories {
		if len(s.Documents) > 1 && s.ID != namesIn(r).story {
			other = s.ID
		}
	}
	person := map[string]string{}
	for _, e := range a.Entities {
		person[e.Name] = string(e.ID)
	}
	for _, s := range a.Statements {
		if s.Speaker.Name == "A dock engineer" {
			engineer = string(s.ID)
		}
	}
	n := namesIn(r)
	used := firstUse(t, r, person["Mirela Toth"])
	for _, one := range []struct {
		path, kind string
		fields     []string
		want       string // on the list
	}{
		{"/correct/" + n.story, "merge-stories", []string{"stories", other}, "One story: "},
		{"/correct/" + n.story, "split-story", []string{"articles", string(a.Stories[0].Documents[0])}, "A story of its own: "},
		{"/correct/" + n.article, "wrong-date", []string{"date", "2024-06-03"}, "Printed 3 June 2024: "},
		{"/correct/" + person["Corin Maddox"], "same-person", []string{"people", "Pavel Orrin"}, "One person: Corin Maddox; Pavel Orrin"},
		{"/correct/" + person["Mirela Toth"], "not-same-person", []string{"person_in", used}, "Not one person: Mirela Toth; "},
		{"/correct/" + engineer, "wrong-speaker", []string{"speaker", "Oskar Lindqvane", "note", "he said so"}, "Said by Oskar Lindqvane: “cracks had been seen in the crane’s boom in January” (lantern-engineer-claim.txt)"},
	} {
		before := r.now.Load().tag
		w := send(r, filled(t, r, one.path, one.kind, one.fields...))
		if w.Code != http.StatusSeeOther || !strings.HasPrefix(w.Header().Get("Location"), "/corrections#k") {
			t.Fatalf("%s: %d %s", one.kind, w.Code, w.Body)
		}
		id := strings.TrimPrefix(w.Header().Get("Location"), "/corrections#")
		list := ask(r, "GET", "/corrections").Body.String()
		if !strings.Contains(list, one.want) || !strings.Contains(list, `class="item applied" id="`+id) || r.now.Load().tag == before {
			t.Errorf("%s: not in the list, or not applied", one.kind)
		}
		if page := ask(r, "GET", "/why/"+id); page.Code != http.StatusOK {
			t.Errorf("%s: why: %d", one.kind, page.Code)
		}
		if w := send(r, filled(t, r, "/corrections", "undo")); w.Code != http.StatusSeeOther {
			t.Fatalf("%s: undo: %d %s", one.kind, w.Code, w.Body)
		}
		if made, err := file.Read(); err != nil || made[len(made)-1].Correction != id {
			t.Errorf("%s: %v, %v", one.kind, made, err)
		}
		if list := ask(r, "GET", "/corrections").Body.String(); !strings.Contains(list, `class="item undone" id="`+id) {
			t.Errorf("%s: not undone", one.kind)
		}
	}
	if api := ask(r, "GET", "/api/corrections"); strings.Count(api.Body.String(), `"outcome": "undone"`) != 6 {
		t.Error(api.Body)
	}
	now := *r.now.Load().account
	now.Corrections = nil
	if e, err := newEdition(&now, r.options.Reader); err != nil || e.tag+"-desk" != first {
		t.Error("what was undone left a trace", err)
	}
}

// firstUse is the first name and article that the form of a person offers to tell apart.
func firstUse(t *testing.T, r *Room, person string) string {
	t.Helper()
	root, err := html.Parse(ask(r, "GET", "/correct/"+person).Body)
	if err != nil {
		t.Fatal(err)
	}
	for node := range root.Descendants() {
		if node.Data == "option" && node.Parent.Data == "select" {
			return attribute(node, "value")
		}
	}
	t.Fatal("no name to choose")
	return ""
}

// What does not come from a form of these pages is refused, and nothing is written down.
func TestCorrectRefuses(t *testing.T) {
	r, file := desk(t, filepath.Join("..", "examples", "harbour"))
	n := namesIn(r)
	good := func() url.Values { return filled(t, r, "/correct/"+n.article, "wrong-date", "date", "2024-06-03") }
	with := func(pairs ...string) url.Values {
		v := good()
		for i := 0; i+1 < len(pairs); i += 2 {
			v.Set(pairs[i], pairs[i+1])
		}
		return v
	}
	for name, one := range map[string]struct {
		w    *httptest.ResponseRecorder
		want int
	}{
		"another site":              {send(r, good(), "Sec-Fetch-Site", "cross-site"), http.StatusForbidden},
		"another port of this one":  {send(r, good(), "Sec-Fetch-Site", "same-site"), http.StatusForbidden},
		"an old browser, elsewhere": {send(r, good(), "Sec-Fetch-Site", "", "Origin", "https://evil.example"), http.StatusForbidden},
		"no origin to be told":      {send(r, good(), "Sec-Fetch-Site", "", "Origin", "null"), http.StatusForbidden},
		"another name for here":     {send(r, good(), "Host", "localhost"), http.StatusSeeOther},
		"no token":                  {send(r, with("token", "")), http.StatusForbidden},
		"another token":             {send(r, with("token", "x"+good().Get("token"))), http.StatusForbidden},
		"JSON":                      {send(r, good(), "Content-Type", "application/json"), http.StatusUnsupportedMediaType},
		"no kind of body":           {send(r, good(), "Content-Type", "text/plain"), http.StatusUnsupportedMediaType},
		"a long note":               {send(r, with("note", strings.Repeat("x", longest+1))), http.StatusRequestEntityTooLarge},
		"a large form":              {send(r, with("note", strings.Repeat("x", mostForm+1))), http.StatusRequestEntityTooLarge},
		"no name":                   {send(r, with("by", " ")), http.StatusUnprocessableEntity},
		"no date":                   {send(r, with("date", "soon")), http.StatusUnprocessableEntity},
		"no article":                {send(r, with("article", "../../etc/passwd")), http.StatusUnprocessableEntity},
		"no kind":                   {send(r, with("kind", "rename")), http.StatusUnprocessableEntity},
		"no entry":                  {send(r, with("kind", "undo", "article", "", "date", "", "correction", "k000000000000")), http.StatusUnprocessableEntity},
	} {
		if one.w.Code != one.want {
			t.Errorf("%s: %d, want %d", name, one.w.Code, one.want)
		}
	}
	if list, err := file.Read(); err != nil || len(list) != 1 {
		t.Errorf("%d written down, %v", len(list), err)
	}
	for _, path := range []string{"/", "/correct/" + n.article, "/api/corrections", "/story/" + n.story} {
		if w := ask(r, "POST", path); w.Code != http.StatusMethodNotAllowed {
			t.Errorf("POST %s: %d", path, w.Code)
		}
	}
}

// Without a file nothing can be corrected: there is no form and no way to one, and the pages say how to have them.
func TestNoDesk(t *testing.T) {
	r := harbour()
	n := namesIn(r)
	for _, path := range []string{"/corrections", "/correct/" + n.story, "/correct/" + n.statement} {
		w := ask(r, "GET", path)
		if body := w.Body.String(); w.Code != http.StatusOK || strings.Contains(body, `method="post"`) || !strings.Contains(body, "--corrections FILE") {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	for _, path := range []string{"/story/" + n.story, "/article/" + n.article, "/speaker/" + n.entity, "/why/" + n.statement} {
		if strings.Contains(ask(r, "GET", path).Body.String(), `href="/correct/`) {
			t.Errorf("%s: leads to a form", path)
		}
	}
	if w := send(r, url.Values{"kind": {"undo"}}); w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") == "" {
		t.Errorf("POST: %d", w.Code)
	}
	if w := ask(r, "GET", "/correct/"+n.claim); w.Code != http.StatusNotFound {
		t.Errorf("a claim: %d", w.Code)
	}
}

// Beyond this machine a correction needs the token of the room too.
func TestCorrectNeedsToken(t *testing.T) {
	r, file := desk(t, filepath.Join("..", "examples", "harbour"))
	v := filled(t, r, "/correct/"+namesIn(r).article, "wrong-date", "date", "2024-06-03")
	r.options.Token = "sesame"
	if w := send(r, v); w.Code != http.StatusUnauthorized {
		t.Errorf("without: %d", w.Code)
	}
	if _, err := file.Read(); !errors.Is(err, fs.ErrNotExist) {
		t.Error("it was written down", err)
	}
	if w := send(r, v, "Authorization", "Bearer sesame"); w.Code != http.StatusSeeOther {
		t.Errorf("with: %d", w.Code)
	}
}

// Whatever is written into a form, the pages have no element and no address but their own.
func TestCorrectHostile(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, `a"><img src=x>.txt`), []byte("Title: Ferry <script>alert(1)</script> aground\nDate: 2031-03-04\n\nThe ferry Alba Verna ran aground off Tolsund on Monday, Berit Aasen said.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	r, _ := desk(t, dir)
	d := string(r.now.Load().account.Documents[0].ID)
	for _, attack := range attacks() {
		v := filled(t, r, "/correct/"+d, "wrong-date", "date", "2031-03-05", "note", attack)
		v.Set("by", attack)
		if w := send(r, v); w.Code != http.StatusSeeOther {
			t.Errorf("%s: %d", attack, w.Code)
		}
		v.Set("date", attack)
		w := send(r, v)
		inspect(t, "refused "+attack, w.Body.String())
	}
	for _, path := range []string{"/corrections", "/correct/" + d, "/why/" + d, "/article/" + d, "/why/" + string(r.now.Load().account.Corrections[0].ID)} {
		inspect(t, path, ask(r, "GET", path, "Cookie", nameCookie+"="+url.QueryEscape(`"><script>`)).Body.String())
	}
}

// Where the articles cannot be read again the correction is written down, the room stays as it was, and both are said.
func TestCorrectNotReplayed(t *testing.T) {
	r, file := desk(t, filepath.Join("..", "examples", "harbour"))
	first := r.now.Load()
	v := filled(t, r, "/correct/"+namesIn(r).article, "wrong-date", "date", "2024-06-03")
	read := r.options.Read
	r.options.Read = func(context.Context, Report) (*hearsay.Account, error) { return nil, errors.New("the disk has gone") }
	w := send(r, v)
	if w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), "written down") || !strings.Contains(w.Body.String(), "the disk has gone") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if list, err := file.Read(); len(list) != 1 || err != nil || r.now.Load() != first {
		t.Error(list, err)
	}
	if state := ask(r, "GET", "/api/state").Body.String(); !strings.Contains(state, "the disk has gone") {
		t.Error(state)
	}
	r.options.Read = read
	if w := send(r, v); w.Code != http.StatusSeeOther || len(r.now.Load().account.Corrections) != 2 {
		t.Errorf("afterwards: %d", w.Code)
	}
}
