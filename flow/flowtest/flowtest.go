// Package flowtest is one suite of tests over all engines.
package flowtest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"

	"hearsay/flow"
)

// input and output have the parts that engines that encode them could lose.
type input struct {
	N     int
	Words []string
	Raw   []byte
}

type output struct {
	Text  string
	Parts map[string]int
}

var errOdd = errors.New("seven is not counted")

// count fails on 7 and on 14 and tells how often it was called.
func count(calls *atomic.Int64) flow.Step[input, *output] {
	return flow.Step[input, *output]{Name: "count", Version: "1", Do: func(_ context.Context, in input) (*output, error) {
		calls.Add(1)
		if in.N > 0 && in.N%7 == 0 {
			return nil, fmt.Errorf("%d: %w", in.N, errOdd)
		}
		return &output{Text: fmt.Sprint(in.N, in.Words, string(in.Raw)), Parts: map[string]int{"n": in.N}}, nil
	}}
}

func inputs(n int) []input {
	in := make([]input, n)
	for i := range in {
		in[i] = input{N: i, Words: []string{"tide", fmt.Sprint(i * i)}, Raw: []byte{byte(i), 0, 255}}
	}
	return in
}

// Run tests the engines that open gives, a fresh one each time.
func Run(t *testing.T, open func(t *testing.T) flow.Engine) {
	t.Run("outcomes stand in the order of inputs", func(t *testing.T) {
		for _, n := range []int{0, 1, 2, 20, 200} {
			checkOutcomes(t, open(t), inputs(n))
		}
	})
	t.Run("order of inputs does not matter", func(t *testing.T) {
		in := inputs(50)
		slices.Reverse(in)
		checkOutcomes(t, open(t), in)
		slices.SortFunc(in, func(a, b input) int { return (a.N*17)%50 - (b.N*17)%50 })
		checkOutcomes(t, open(t), in)
	})
	t.Run("each call is made once", func(t *testing.T) {
		var calls atomic.Int64
		if _, err := flow.Map(t.Context(), open(t), count(&calls), inputs(30)); err != nil || calls.Load() != 30 {
			t.Errorf("%d calls, %v; want 30", calls.Load(), err)
		}
	})
	t.Run("a cancelled batch fails", func(t *testing.T) { cancelled(t, open(t)) })
}

func checkOutcomes(t *testing.T, e flow.Engine, in []input) {
	t.Helper()
	var calls atomic.Int64
	step := count(&calls)
	out, err := flow.Map(t.Context(), e, step, in)
	if err != nil || len(out) != len(in) {
		t.Fatalf("%d outcomes of %d, %v", len(out), len(in), err)
	}
	for i, o := range out {
		want, wantErr := step.Do(t.Context(), in[i])
		if wantErr != nil {
			if !errors.Is(o.Err, errOdd) || o.Err.Error() != wantErr.Error() {
				t.Errorf("outcome %d: error %v, want %v", i, o.Err, wantErr)
			}
			continue
		}
		if o.Err != nil || o.Value == nil || o.Value.Text != want.Text || o.Value.Parts["n"] != want.Parts["n"] {
			t.Errorf("outcome %d: %v, %v; want %v", i, o.Value, o.Err, want)
		}
	}
}

// cancelled checks that a batch stops, soon and with an error, once its context is done.
func cancelled(t *testing.T, e flow.Engine) {
	ctx, cancel := context.WithCancel(t.Context())
	var calls atomic.Int64
	step := flow.Step[int, int]{Name: "stop", Version: "1", Do: func(_ context.Context, n int) (int, error) {
		if calls.Add(1) == 3 {
			cancel()
		}
		return n, nil
	}}
	_, err := flow.Map(ctx, e, step, make([]int, 10_000))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
	if n := calls.Load(); n > 1000 {
		t.Errorf("%d calls after the third cancelled the batch", n)
	}
}
