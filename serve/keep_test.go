package serve

import (
	"context"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay"
	"hearsay/intake"
)

// While the first reading goes on, a page says how far it is and asks again; the interface says when to.
func TestReading(t *testing.T) {
	reader, err := english()
	if err != nil {
		t.Fatal(err)
	}
	begun, go_on := make(chan bool), make(chan bool)
	r := New(Options{Reader: reader, Read: func(_ context.Context, report Report) (*hearsay.Account, error) {
		report("read", 3, 17)
		close(begun)
		<-go_on
		return &hearsay.Account{Format: hearsay.AccountFormat}, nil
	}})
	done := make(chan error)
	go func() { done <- r.Keep(t.Context()) }()
	<-begun
	page := ask(r, "GET", "/story/t1")
	if page.Code != http.StatusServiceUnavailable || !strings.Contains(page.Body.String(), `<progress id="done" max="17" value="3">`) || !strings.Contains(page.Body.String(), `http-equiv="refresh"`) {
		t.Errorf("%d %s", page.Code, page.Body)
	}
	if w := ask(r, "GET", "/api/stories"); w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" || w.Header().Get("Content-Type") != typeProblem {
		t.Error(w.Code, w.Header())
	}
	close(go_on)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if w := ask(r, "GET", "/"); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "Nothing was read.") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

// A folder that grows is read again, under another tag; where that fails the room stays as it was.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("ferry.txt", "date 2031-03-04\n\nThe ferry Alba Verna ran aground off Tolsund on Monday, the coastguard said.\n")
	reader, err := english()
	if err != nil {
		t.Fatal(err)
	}
	fail := make(chan bool, 1)
	r := New(Options{Reader: reader, Every: 5 * time.Millisecond, Stamp: func() (string, error) { return intake.Stamp([]string{dir}) },
		Read: func(ctx context.Context, report Report) (*hearsay.Account, error) {
			select {
			case <-fail:
				return nil, errors.New("the disk has gone")
			default:
				return reading(dir)(ctx, report)
			}
		}})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- r.Keep(ctx) }()
	until := func(what string, ok func() bool) {
		t.Helper()
		for range 2000 {
			if ok() {
				return
			}
			time.Sleep(5 * time.Millisecond)
		}
		t.Fatal("never: ", what)
	}
	until("first reading", func() bool { return r.now.Load() != nil })
	first := ask(r, "GET", "/articles").Header().Get("ETag")
	write("late.txt", "date 2031-03-05\n\nThe ferry Alba Verna was towed to Tolsund on Tuesday, its owner said.\n")
	until("second reading", func() bool { return ask(r, "GET", "/articles").Header().Get("ETag") != first })
	if page := ask(r, "GET", "/search?q=towed").Body.String(); !strings.Contains(page, "towed to Tolsund") {
		t.Error("the new article is not found")
	}
	fail <- true
	write("third.txt", "date 2031-03-06\n\nThe ferry sailed again.\n")
	until("failure", func() bool { return strings.Contains(ask(r, "GET", "/api/state").Body.String(), "the disk has gone") })
	if w := ask(r, "GET", "/"); w.Code != http.StatusOK {
		t.Error("after a failure:", w.Code)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}
