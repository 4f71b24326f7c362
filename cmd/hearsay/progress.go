package main

import (
	"fmt"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// progress shows on a terminal how far the work is, once it has lasted over a second.
type progress struct {
	out   *os.File // nil: silent
	began time.Time

	mu    sync.Mutex // guards what follows and the order of writes
	shown time.Time
}

func newProgress(out *os.File, quiet bool) *progress {
	if quiet || !term.IsTerminal(int(out.Fd())) {
		out = nil
	}
	return &progress{out: out, began: time.Now()}
}

// report says that done of total calls of a step are made.
func (p *progress) report(step string, done, total int) {
	now := time.Now()
	if p.out == nil || now.Sub(p.began) < time.Second {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if now.Sub(p.shown) < 100*time.Millisecond {
		return
	}
	p.shown = now
	fmt.Fprintf(p.out, "\r\x1b[K%s %d of %d", step, done, total)
}

// done clears the line.
func (p *progress) done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.shown.IsZero() {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
