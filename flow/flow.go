// Package flow says what a step is and how a batch of its calls runs.
//
// A step is a value: a name, a version and a typed function. It does not know where it runs.
// An Engine runs batches; flow/local runs them in this process. Every engine gives the same
// results for the same inputs, in the order of the inputs.
package flow

import (
	"context"
	"fmt"
)

// Step is one kind of work. Do must be a pure function of its input. Version changes whenever
// Do would give another result, because results are kept under name, version and input. In and Out are plain values:
// numbers, strings, lists, maps and structs of exported fields.
type Step[In, Out any] struct {
	Name, Version string
	Do            func(context.Context, In) (Out, error)
}

// Batch is the calls of one step, numbered from 0.
type Batch struct {
	Step, Version string // Version tells the shapes of input and result too
	Len           int
	// Call makes call i in this process. Calls may run at the same time.
	Call func(ctx context.Context, i int)
	// Input appends the encoded input of call i to b, and Accept takes its encoded result, for engines that
	// run calls elsewhere and for keepers.
	Input  func(b []byte, i int) []byte
	Accept func(i int, result []byte) error
	// Result encodes the result of call i after Call; ok is false where it failed.
	Result func(i int) (result []byte, ok bool)
}

// Engine runs a batch: after Run returns nil every call was made or accepted exactly once.
// It returns an error only where the batch as a whole could not run, such as a cancelled context.
type Engine interface {
	Run(ctx context.Context, b Batch) error
}

// Outcome is the result of one call.
type Outcome[Out any] struct {
	Value Out
	Err   error
}

// Map runs step on every input with engine e and returns the outcomes in order.
func Map[In, Out any](ctx context.Context, e Engine, s Step[In, Out], in []In) ([]Outcome[Out], error) {
	out := make([]Outcome[Out], len(in))
	inputs, results := codecOf[In](), codecOf[Out]()
	err := e.Run(ctx, Batch{
		Step: s.Name, Version: s.Version + " " + inputs.shape + " " + results.shape, Len: len(in),
		Call:   func(ctx context.Context, i int) { out[i] = s.call(ctx, in[i]) },
		Input:  func(b []byte, i int) []byte { return inputs.append(b, &in[i]) },
		Accept: func(i int, b []byte) error { return results.decode(string(b), &out[i].Value) },
		Result: func(i int) ([]byte, bool) {
			if out[i].Err != nil {
				return nil, false
			}
			return results.encode(&out[i].Value), true
		},
	})
	if err != nil {
		return nil, fmt.Errorf("step %s: %w", s.Name, err)
	}
	return out, nil
}

// call makes one call. A panic becomes its error, so that one input never ends a run.
func (s Step[In, Out]) call(ctx context.Context, in In) (o Outcome[Out]) {
	defer func() {
		if p := recover(); p != nil {
			o.Err = fmt.Errorf("step %s: internal error: %v", s.Name, p)
		}
	}()
	o.Value, o.Err = s.Do(ctx, in)
	return o
}
