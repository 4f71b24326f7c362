// Package serve is the reading room: the account as web pages and as an HTTP interface, read again when its articles change.
//
// A function that reads goes in; pages, JSON and downloads come out under addresses that can be sent. It stands apart
// because it alone knows of requests: who may ask, for how much, and what is kept of the answers. What the answers say is
// written by render, from the same parts as the other forms of the account.
package serve

import (
	"context"
	"crypto/rand"
	"errors"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"hearsay"
	"hearsay/language"
)

// Report says that done of total calls of a step are made.
type Report func(step string, done, total int)

// Options are what a Room works with.
type Options struct {
	// Read makes the account, whose documents have their texts.
	Read func(context.Context, Report) (*hearsay.Account, error)
	// Reader tells sentences and base forms of words, for search.
	Reader *language.Reader
	// Stamp is another one whenever there is something new to read. nil: the articles are read once.
	Stamp func() (string, error)
	// Every is how often Stamp is asked; 0 is every 2 seconds.
	Every time.Duration
	// Token has to be given by whoever asks: in the Authorization header, or once as ?token=, which is answered by a cookie and the
	// way to the address without it. "" asks for none, and then only requests to a loopback name are answered.
	Token string
	// Corrections takes what is corrected on the pages; then the articles are read again. nil: the pages can only be read.
	Corrections Corrections
}

// Room is an account that is served. It is safe for use by many goroutines.
type Room struct {
	options Options
	now     atomic.Pointer[edition]  // nil until the first reading is done
	going   atomic.Pointer[progress] // nil where no reading goes on
	failed  atomic.Pointer[string]   // why the last reading failed
	handler http.Handler

	again     chan chan error // asks for another reading, and is told how it went
	formToken string          // that forms of this room carry
	origin    *http.CrossOriginProtection
}

// progress is how far a reading is.
type progress struct {
	step        string
	done, total int
}

// New is a room that has read nothing yet.
func New(o Options) *Room {
	r := &Room{options: o, again: make(chan chan error), formToken: rand.Text(), origin: http.NewCrossOriginProtection()}
	r.handler = r.guarded(r.routed())
	return r
}

// ServeHTTP answers one request.
func (r *Room) ServeHTTP(w http.ResponseWriter, q *http.Request) { r.handler.ServeHTTP(w, q) }

// Serve reads, answers on a listener, and reads again when there is something new, until the context ends. The error is that of
// the first reading or of the listener.
func (r *Room) Serve(ctx context.Context, l net.Listener) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	server := &http.Server{Handler: r, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: 60 * time.Second,
		IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10}
	go func() {
		if err := r.Keep(ctx); err != nil {
			cancel(err)
		}
	}()
	stopped := make(chan struct{})
	context.AfterFunc(ctx, func() {
		defer close(stopped)
		end, done := context.WithTimeout(context.Background(), 3*time.Second)
		defer done()
		_ = server.Shutdown(end) // what is not answered by then is cut off
	})
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	<-stopped
	if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, context.Canceled) {
		return cause
	}
	return nil
}

// Keep reads, and reads again when there is something new, until the context ends. Its error is that of the first reading; where
// a later one fails the room stays as it was, and says so.
func (r *Room) Keep(ctx context.Context) error {
	stamp := ""
	if r.options.Stamp != nil {
		stamp, _ = r.options.Stamp()
	}
	if err := r.read(ctx); err != nil || r.options.Stamp == nil && r.options.Corrections == nil {
		return err
	}
	tick, stop := r.ticks()
	defer stop()
	seen := stamp
	for {
		select {
		case <-ctx.Done():
			return nil
		case done := <-r.again:
			err := r.read(ctx)
			if err != nil {
				r.fails(err)
			}
			done <- err
			continue
		case <-tick:
		}
		now, err := r.options.Stamp()
		switch {
		case err != nil:
			r.fails(err)
		case now == stamp:
			seen = now
		case now != seen: // it may still be growing
			seen = now
		default:
			stamp = now
			if err := r.read(ctx); err != nil {
				r.fails(err)
			}
		}
	}
}

// ticks are when Stamp is to be asked: never, where there is none.
func (r *Room) ticks() (tick <-chan time.Time, stop func()) {
	if r.options.Stamp == nil {
		return nil, func() {}
	}
	every := r.options.Every
	if every == 0 {
		every = 2 * time.Second
	}
	t := time.NewTicker(every)
	return t.C, t.Stop
}

// read makes a new edition.
func (r *Room) read(ctx context.Context) error {
	r.going.Store(&progress{})
	defer r.going.Store(nil)
	account, err := r.options.Read(ctx, func(step string, done, total int) { r.going.Store(&progress{step, done, total}) })
	if err != nil {
		return err
	}
	e, err := newEdition(account, r.options.Reader)
	if err != nil {
		return err
	}
	if r.options.Corrections != nil {
		e.site.Correctable = true
		e.tag += "-desk"
	}
	r.now.Store(e)
	go func() {
		e.index.Warm()
		e.site.Warm()
	}()
	r.failed.Store(nil)
	return nil
}

func (r *Room) fails(err error) {
	words := err.Error()
	r.failed.Store(&words)
}
