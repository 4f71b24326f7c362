// Package local runs the calls of a batch in this process, on a number of workers.
package local

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"hearsay/flow"
)

// Engine runs calls on Workers goroutines; 0 stands for one a core. Progress, where it is set,
// is told after each call how many of how many are done, from many goroutines; a call by itself, as a step makes
// that asks for another, is not told.
type Engine struct {
	Workers  int
	Progress func(step string, done, total int)
}

// Run implements flow.Engine. When ctx is cancelled no further call begins.
func (e Engine) Run(ctx context.Context, b flow.Batch) error {
	workers := e.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var next, done atomic.Int64
	var all sync.WaitGroup
	for range min(workers, b.Len) {
		all.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= b.Len {
					return
				}
				b.Call(ctx, i)
				if n := done.Add(1); e.Progress != nil && b.Len > 1 {
					e.Progress(b.Step, int(n), b.Len)
				}
			}
		})
	}
	all.Wait()
	return ctx.Err()
}
