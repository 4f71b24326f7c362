package serve

import (
	"crypto/subtle"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"hearsay/render"
)

// tokenCookie is the name of the cookie that a token is kept in.
const tokenCookie = "hearsay"

// policy allows what the pages themselves bring: one stylesheet, one script, one picture, their own forms; nothing within the
// page, nothing from elsewhere, no frame.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// mostQuery is how long the query of an address may be, in bytes.
const mostQuery = 2000

// guarded lets through what may be asked, with the headers that every answer has.
func (r *Room) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		switch {
		case q.Method != http.MethodGet && q.Method != http.MethodHead && !isCorrection(q):
			h.Set("Allow", "GET, HEAD")
			r.refuse(w, q, http.StatusMethodNotAllowed, render.NoticeReadOnly)
		case len(q.URL.RawQuery) > mostQuery:
			r.refuse(w, q, http.StatusRequestURITooLong, render.NoticeLongQuery)
		case r.options.Token == "" && !isLoopback(q.Host):
			r.refuse(w, q, http.StatusMisdirectedRequest, render.NoticeLocalOnly)
		case r.options.Token != "" && !r.admitted(w, q):
		default:
			next.ServeHTTP(w, q)
		}
	})
}

// isCorrection reports whether a request sends a correction; whether it may, correct tells.
func isCorrection(q *http.Request) bool {
	return q.Method == http.MethodPost && q.URL.Path == "/corrections"
}

// isLoopback reports whether a host, with or without a port, is this machine by name. A page of another site whose name was made
// to lead here is told by it.
func isLoopback(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if host == "localhost" {
		return true
	}
	at, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err == nil && at.IsLoopback()
}

// admitted reports whether a request has the token. One that has it in the address of a page gets a cookie and is sent to the address
// without it, so that it stands in no history.
func (r *Room) admitted(w http.ResponseWriter, q *http.Request) bool {
	values := q.URL.Query()
	if given := values.Get("token"); given != "" && r.isToken(given) {
		http.SetCookie(w, &http.Cookie{Name: tokenCookie, Value: url.QueryEscape(r.options.Token), Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: q.TLS != nil})
		values.Del("token")
		to := *q.URL
		to.RawQuery = values.Encode()
		to.Path = "/" + strings.TrimLeft(to.Path, "/") // "//host" is another site
		w.Header().Set("Cache-Control", "no-store")
		http.Redirect(w, q, to.RequestURI(), http.StatusSeeOther)
		return false
	}
	if bearer, ok := strings.CutPrefix(q.Header.Get("Authorization"), "Bearer "); ok && r.isToken(bearer) {
		return true
	}
	if c, err := q.Cookie(tokenCookie); err == nil {
		if kept, err := url.QueryUnescape(c.Value); err == nil && r.isToken(kept) {
			return true
		}
	}
	w.Header().Set("WWW-Authenticate", "Bearer")
	r.refuse(w, q, http.StatusUnauthorized, render.NoticeToken)
	return false
}

func (r *Room) isToken(given string) bool {
	return subtle.ConstantTimeCompare([]byte(given), []byte(r.options.Token)) == 1
}
