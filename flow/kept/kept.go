// Package kept looks results up before it has them made, and keeps the new ones.
package kept

import (
	"context"
	"fmt"

	"hearsay/flow"
	"hearsay/store"
)

// Engine that looks results up in a store before it asks another engine for them,
// and keeps the new ones under the hash of their recipe: step, version and input.
type Engine struct {
	Store store.Store
	Next  flow.Engine
}

// Run implements Engine.
func (k Engine) Run(ctx context.Context, b flow.Batch) error {
	keys, missing, err := k.lookUp(b)
	if err != nil {
		return err
	}
	rest := b
	rest.Len = len(missing)
	rest.Call = func(ctx context.Context, i int) { b.Call(ctx, missing[i]) }
	rest.Input = func(i int) ([]byte, error) { return b.Input(missing[i]) }
	rest.Accept = func(i int, r []byte) error { return b.Accept(missing[i], r) }
	rest.Result = func(i int) ([]byte, bool, error) { return b.Result(missing[i]) }
	if err := k.Next.Run(ctx, rest); err != nil {
		return err
	}
	for _, i := range missing {
		result, ok, err := b.Result(i)
		if err != nil {
			return fmt.Errorf("keep result: %w", err)
		}
		if ok {
			if err := k.Store.Put(keys[i], result); err != nil {
				return fmt.Errorf("keep result: %w", err)
			}
		}
	}
	return nil
}

func (k Engine) lookUp(b flow.Batch) (keys []store.Key, missing []int, err error) {
	keys = make([]store.Key, b.Len)
	for i := range b.Len {
		input, err := b.Input(i)
		if err != nil {
			return nil, nil, fmt.Errorf("encode input: %w", err)
		}
		keys[i] = store.KeyOf([]byte(b.Step), []byte(b.Version), input)
		result, ok, err := k.Store.Get(keys[i])
		if err != nil {
			return nil, nil, fmt.Errorf("look up: %w", err)
		}
		if !ok || b.Accept(i, result) != nil {
			missing = append(missing, i)
		}
	}
	return keys, missing, nil
}
