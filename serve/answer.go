package serve

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"

	"hearsay/render"
)

// Media types of what is served.
const (
	typeHTML    = "text/html; charset=utf-8"
	typeJSON    = "application/json"
	typeProblem = "application/problem+json"
	typeCSV     = "text/csv; charset=utf-8; header=present"
	typeText    = "text/plain; charset=utf-8"
)

// wrong is a request that cannot be carried out as it is written.
type wrong struct{ error }

// answer sends what write makes of the edition: kept as it is sent if it was asked for before, and not at all to whoever has it.
func (r *Room) answer(w http.ResponseWriter, q *http.Request, kind string, write func(*edition, io.Writer) error) {
	e := r.now.Load()
	if e == nil {
		r.notYet(w, q)
		return
	}
	packed := takesGzip(q)
	key, tag := q.Host+" "+q.URL.RequestURI(), e.tag
	if packed {
		key, tag = "gzip "+key, tag+"-gzip"
	}
	h := w.Header()
	h.Set("Cache-Control", "private, no-cache")
	h.Set("ETag", `"`+tag+`"`)
	page := e.kept.get(key)
	if page == nil {
		var b bytes.Buffer
		if err := write(e, &b); err != nil {
			h.Del("ETag")
			r.fail(w, q, err)
			return
		}
		page = b.Bytes()
		if packed {
			page = gzipped(page)
		}
		e.kept.put(key, page)
	}
	if packed {
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("Content-Type", kind)
	http.ServeContent(w, q, "", time.Time{}, bytes.NewReader(page))
}

// takesGzip reports whether whoever asks takes an answer packed with gzip (RFC 9110, section 12.5.3).
func takesGzip(q *http.Request) bool {
	for one := range strings.SplitSeq(strings.Join(q.Header.Values("Accept-Encoding"), ","), ",") {
		name, weight, _ := strings.Cut(strings.ReplaceAll(one, " ", ""), ";")
		if strings.EqualFold(name, "gzip") {
			return strings.TrimRight(weight, "0.") != "q="
		}
	}
	return false
}

func gzipped(page []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(page) // a Buffer takes all
	_ = w.Close()
	return b.Bytes()
}

// fail answers with what went wrong.
func (r *Room) fail(w http.ResponseWriter, q *http.Request, err error) {
	var bad wrong
	switch {
	case errors.Is(err, render.ErrNoItem):
		r.refuse(w, q, http.StatusNotFound, err.Error())
	case errors.As(err, &bad):
		r.refuse(w, q, http.StatusBadRequest, err.Error())
	default:
		r.refuse(w, q, http.StatusInternalServerError, render.NoticeNotMade)
	}
}

// problem is what went wrong, as RFC 9457 has it.
type problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
}

// refuse answers with a status and why: a problem below /api/, a page elsewhere. Where that cannot be written, whoever asked
// is gone.
func (r *Room) refuse(w http.ResponseWriter, q *http.Request, status int, why string) {
	w.Header().Set("Cache-Control", "no-store")
	if isAPI(q) {
		w.Header().Set("Content-Type", typeProblem)
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(problem{"about:blank", http.StatusText(status), status, why})
		return
	}
	w.Header().Set("Content-Type", typeHTML)
	w.WriteHeader(status)
	_ = render.WriteNotice(w, render.Notice{Title: http.StatusText(status), Text: why})
}

func isAPI(q *http.Request) bool { return strings.HasPrefix(q.URL.Path, "/api/") }

// notYet says that the first reading goes on, and how far it is.
func (r *Room) notYet(w http.ResponseWriter, q *http.Request) {
	w.Header().Set("Retry-After", "1")
	if isAPI(q) {
		r.refuse(w, q, http.StatusServiceUnavailable, render.NoticeReading)
		return
	}
	n := render.Notice{Title: render.NoticeReadingTitle, Text: render.NoticeWait, Again: 1}
	if p := r.going.Load(); p != nil {
		n.Step, n.Done, n.Total = p.step, p.done, p.total
	}
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Type", typeHTML)
	w.WriteHeader(http.StatusServiceUnavailable)
	_ = render.WriteNotice(w, n)
}
