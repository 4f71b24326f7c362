package serve

import (
	"context"
	"crypto/subtle"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"hearsay"
	"hearsay/render"
)

// Corrections is where corrections that are made on the pages go. It gives each as it was written down.
type Corrections interface {
	Append(hearsay.Correction) (hearsay.Correction, error)
}

// Limits of a correction that is sent.
const (
	mostForm = 64 << 10         // bytes
	replays  = 30 * time.Second // how long it is waited for the articles to be read again
	longest  = 1000             // bytes of one field
)

// nameCookie is the name of the cookie that keeps the name of whoever corrects.
const nameCookie = "hearsay-name"

// desk is what forms need; nil where nothing can be corrected.
func (r *Room) desk(q *http.Request) *render.Desk {
	if r.options.Corrections == nil {
		return nil
	}
	d := &render.Desk{Token: r.formToken, Busy: r.going.Load() != nil}
	if c, err := q.Cookie(nameCookie); err == nil {
		d.By, _ = url.QueryUnescape(c.Value)
	}
	return d
}

// fresh sends a page that holds a token, and so is kept nowhere.
func (r *Room) fresh(write func(*edition, *http.Request, io.Writer, *render.Desk) error) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		e := r.now.Load()
		if e == nil {
			r.notYet(w, q)
			return
		}
		var b strings.Builder
		if err := write(e, q, &b, r.desk(q)); err != nil {
			r.fail(w, q, err)
			return
		}
		w.Header().Set("Content-Type", typeHTML)
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("Referrer-Policy", "same-origin") // without it a browser does not say from where a form is sent
		_, _ = io.WriteString(w, b.String())
	}
}

// correct takes a correction from a form, has it written down and the articles read again with it, and leads to it in the list.
func (r *Room) correct(w http.ResponseWriter, q *http.Request) {
	v, status, why := r.form(w, q)
	if status != 0 {
		r.refuse(w, q, status, why)
		return
	}
	e := r.now.Load()
	if e == nil {
		r.notYet(w, q)
		return
	}
	c, err := corrected(v, e.site)
	if err != nil {
		r.refuse(w, q, http.StatusUnprocessableEntity, render.NoticeIncomplete+" "+err.Error())
		return
	}
	c.At = time.Now().UTC().Format(time.RFC3339)
	made, err := r.options.Corrections.Append(c)
	if err != nil {
		r.refuse(w, q, http.StatusUnprocessableEntity, render.NoticeNotWritten+" "+err.Error())
		return
	}
	http.SetCookie(w, &http.Cookie{Name: nameCookie, Value: url.QueryEscape(c.By), Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, MaxAge: 90 * 24 * 3600, Secure: q.TLS != nil})
	if err := r.replay(q.Context()); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		r.refuse(w, q, http.StatusInternalServerError, render.NoticeNotReplayed+" "+err.Error())
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, q, "/corrections#"+string(made.ID), http.StatusSeeOther)
}

// form is what a form of these pages sent; otherwise a status and why it is refused.
func (r *Room) form(w http.ResponseWriter, q *http.Request) (v url.Values, status int, why string) {
	if r.options.Corrections == nil {
		w.Header().Set("Allow", "GET, HEAD")
		return nil, http.StatusMethodNotAllowed, render.NoticeNoDesk
	}
	if err := r.origin.Check(q); err != nil {
		return nil, http.StatusForbidden, render.NoticeElsewhere
	}
	if kind, _, err := mime.ParseMediaType(q.Header.Get("Content-Type")); err != nil || kind != "application/x-www-form-urlencoded" {
		return nil, http.StatusUnsupportedMediaType, render.NoticeNoForm
	}
	q.Body = http.MaxBytesReader(w, q.Body, mostForm)
	var large *http.MaxBytesError
	switch err := q.ParseForm(); {
	case errors.As(err, &large):
		return nil, http.StatusRequestEntityTooLarge, render.NoticeTooLarge
	case err != nil:
		return nil, http.StatusBadRequest, render.NoticeNoForm
	case subtle.ConstantTimeCompare([]byte(q.PostForm.Get("token")), []byte(r.formToken)) != 1:
		return nil, http.StatusForbidden, render.NoticeElsewhere
	}
	for _, values := range q.PostForm {
		for _, value := range values {
			if len(value) > longest {
				return nil, http.StatusRequestEntityTooLarge, render.NoticeTooLarge
			}
		}
	}
	return q.PostForm, 0, ""
}

// corrected is the correction that a form makes; articles and stories are named as the file has them.
func corrected(v url.Values, site *render.Site) (c hearsay.Correction, err error) {
	text := func(name string) string { return strings.TrimSpace(v.Get(name)) }
	c = hearsay.Correction{Kind: hearsay.CorrectionKind(text("kind")), By: text("by"), Note: text("note"), Statement: text("statement"), Speaker: text("speaker"),
		SpeakerKind: hearsay.PartyKind(text("speaker_kind")), Date: text("date"), Correction: text("correction")}
	if c.Kind == hearsay.WrongSpeaker && c.Speaker == "" && c.SpeakerKind == "" {
		c.SpeakerKind = hearsay.UnattributedParty
	}
	if article, words, ok := site.Quoted(c.Statement); ok {
		c.Statement, c.Article, c.Words = "", article, words
	}
	named := func(id string) string {
		name, wrong := site.Named(id)
		err = errors.Join(err, wrong)
		return name
	}
	for _, id := range v["stories"] {
		c.Stories = append(c.Stories, named(id))
	}
	for _, id := range v["articles"] {
		c.Articles = append(c.Articles, named(id))
	}
	if id := text("article"); id != "" {
		c.Article = named(id)
	}
	for _, name := range v["people"] {
		c.People = append(c.People, hearsay.PersonRef{Name: strings.TrimSpace(name)})
	}
	if id, name, ok := strings.Cut(text("person_in"), " "); ok {
		c.People = append(c.People, hearsay.PersonRef{Name: name, Article: named(id)})
	}
	return c, err
}

// replay has the articles read again, and waits until that is done, though not for ever.
func (r *Room) replay(ctx context.Context) error {
	ctx, stop := context.WithTimeout(ctx, replays)
	defer stop()
	done := make(chan error, 1)
	select {
	case r.again <- done:
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
