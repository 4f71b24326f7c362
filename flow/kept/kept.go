// Package kept looks results up before it has them made, and keeps the new ones.
package kept

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"hearsay/flow"
	"hearsay/store"
)

// Engine that looks results up in a store before it asks another engine for them,
// and keeps the new ones under the hash of their recipe: step, version and input. Each is kept
// as soon as it is there, so that what was made before an interruption is not made again.
type Engine struct {
	Store store.Store
	Next  flow.Engine
}

// Run implements flow.Engine.
func (k Engine) Run(ctx context.Context, b flow.Batch) error {
	var failed failure
	recipe := []byte(store.KeyOf([]byte(b.Step), []byte(b.Version))) // the shapes in a version are long
	keys := make([]store.Key, b.Len)
	found := make([]bool, b.Len)
	each(ctx, b.Len, func() func(int) {
		var input []byte
		return func(i int) {
			input = b.Input(input[:0], i)
			keys[i] = store.KeyOf(recipe, input)
			found[i] = k.lookUp(b, i, keys[i], &failed)
		}
	})
	if failed.err != nil {
		return failed.err
	}
	var missing []int
	for i, ok := range found {
		if !ok {
			missing = append(missing, i)
		}
	}
	if err := k.Next.Run(ctx, k.making(b, missing, keys, &failed)); err != nil {
		return err
	}
	return failed.err
}

// lookUp asks the store for the result of call i.
func (k Engine) lookUp(b flow.Batch, i int, key store.Key, failed *failure) (found bool) {
	result, ok, err := k.Store.Get(key)
	if err != nil {
		failed.set(fmt.Errorf("look up: %w", err))
	}
	return ok && b.Accept(i, result) == nil
}

// making is the batch of the missing calls, the results of which it keeps.
func (k Engine) making(b flow.Batch, missing []int, keys []store.Key, failed *failure) flow.Batch {
	keep := func(i int, result []byte) {
		if err := k.Store.Put(keys[i], result); err != nil {
			failed.set(fmt.Errorf("keep result: %w", err))
		}
	}
	rest := b
	rest.Len = len(missing)
	rest.Call = func(ctx context.Context, n int) {
		i := missing[n]
		b.Call(ctx, i)
		if result, ok := b.Result(i); ok {
			keep(i, result)
		}
	}
	rest.Input = func(to []byte, n int) []byte { return b.Input(to, missing[n]) }
	rest.Accept = func(n int, result []byte) error {
		err := b.Accept(missing[n], result)
		if err == nil {
			keep(missing[n], result)
		}
		return err
	}
	rest.Result = func(n int) ([]byte, bool) { return b.Result(missing[n]) }
	return rest
}

// failure is the first error of many goroutines.
type failure struct {
	once sync.Once
	err  error
}

func (f *failure) set(err error) { f.once.Do(func() { f.err = err }) }

// each calls functions that f makes, one for each core, with the numbers up to n, until ctx is done.
func each(ctx context.Context, n int, f func() func(i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			call := f()
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				call(i)
			}
		})
	}
	all.Wait()
}
