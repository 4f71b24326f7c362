package serve

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// Every answer, also one that refuses, has the headers that keep a page to itself.
func TestHeaders(t *testing.T) {
	r := harbour()
	for _, path := range []string{"/", "/nothing", "/api/stories", "/api/zzz", "/assets/1/room.js"} {
		h := ask(r, "GET", path).Header()
		for name, want := range map[string]string{"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY", "Cross-Origin-Resource-Policy": "same-origin"} {
			if h.Get(name) != want {
				t.Errorf("%s: %s: %q", path, name, h.Get(name))
			}
		}
	}
	if strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") {
		t.Error("the policy lets something in:", policy)
	}
}

func TestOnlyRead(t *testing.T) {
	r := harbour()
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X"} {
		if w := ask(r, method, "/"); w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") == "" {
			t.Errorf("%s: %d", method, w.Code)
		}
	}
	if w := ask(r, "GET", "/?q="+strings.Repeat("x", mostQuery)); w.Code != http.StatusRequestURITooLong {
		t.Errorf("a long query: %d", w.Code)
	}
}

// Without a token only names of this machine are answered, so that no page elsewhere can have its name lead here.
func TestHosts(t *testing.T) {
	for host, want := range map[string]int{"localhost:7070": 200, "127.0.0.1:7070": 200, "127.0.0.1": 200, "[::1]:7070": 200, "news.example": 421, "127.0.0.1.example:7070": 421, "10.0.0.2:7070": 421, "": 421} {
		q := httptest.NewRequest("GET", "/", nil)
		q.Host = host
		w := httptest.NewRecorder()
		harbour().ServeHTTP(w, q)
		if w.Code != want {
			t.Errorf("%q: %d, want %d", host, w.Code, want)
		}
	}
}

func TestToken(t *testing.T) {
	r := New(Options{Token: "open-sesame"})
	r.now.Store(harbour().now.Load())
	from := func(path string, headers ...string) *httptest.ResponseRecorder {
		q := httptest.NewRequest("GET", path, nil)
		for i := 0; i+1 < len(headers); i += 2 {
			q.Header.Set(headers[i], headers[i+1])
		}
		q.Host = "room.example:7070"
		w := httptest.NewRecorder()
		r.ServeHTTP(w, q)
		return w
	}
	for _, w := range []*httptest.ResponseRecorder{from("/"), from("/?token=open"), from("/api/stories", "Authorization", "Bearer x"), from("/", "Cookie", tokenCookie+"=x"), from("/assets/1/room.css")} {
		if w.Code != http.StatusUnauthorized || strings.Contains(w.Body.String(), "crane") {
			t.Errorf("without the token: %d", w.Code)
		}
	}
	w := from("//elsewhere.example/?q=crane&token=open-sesame")
	cookie := w.Header().Get("Set-Cookie")
	if to := w.Header().Get("Location"); w.Code != http.StatusSeeOther || strings.HasPrefix(to, "//") || strings.Contains(to, "sesame") || !strings.Contains(to, "q=crane") {
		t.Errorf("%d to %q", w.Code, to)
	}
	if !strings.Contains(cookie, "HttpOnly") || !strings.Contains(cookie, "SameSite=Strict") {
		t.Errorf("cookie %q", cookie)
	}
	name, _, _ := strings.Cut(cookie, ";")
	if w := from("/", "Cookie", name); w.Code != http.StatusOK {
		t.Errorf("with the cookie: %d", w.Code)
	}
	if w := from("/api/stories", "Authorization", "Bearer open-sesame"); w.Code != http.StatusOK {
		t.Errorf("with the token: %d", w.Code)
	}
}

// A token may have any bytes: the cookie that is given for it opens the room.
func TestTokenOfAnyBytes(t *testing.T) {
	for _, token := range []string{"a;b", "pä ss", `"x"`, "a%3Bb"} {
		r := New(Options{Token: token})
		r.now.Store(harbour().now.Load())
		given := ask(r, "GET", "/?token="+url.QueryEscape(token))
		if given.Code != http.StatusSeeOther {
			t.Fatalf("%q: %d", token, given.Code)
		}
		if w := ask(r, "GET", "/", "Cookie", strings.SplitN(given.Header().Get("Set-Cookie"), ";", 2)[0]); w.Code != http.StatusOK {
			t.Errorf("%q: %d with its cookie", token, w.Code)
		}
	}
}

// Who has the edition is told what is not there all the same.
func TestNothingIsNotUnchanged(t *testing.T) {
	r := harbour()
	tag := ask(r, "GET", "/").Header().Get("ETag")
	for path, code := range map[string]int{"/story/zzz": http.StatusNotFound, "/api/statements?kind=x": http.StatusBadRequest} {
		for _, have := range []string{tag, "*"} {
			if w := ask(r, "GET", path, "If-None-Match", have); w.Code != code {
				t.Errorf("%s with %s: %d, want %d", path, have, w.Code, code)
			}
		}
	}
}
