package local_test

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"

	"hearsay/flow"
	"hearsay/flow/flowtest"
	"hearsay/flow/local"
)

func TestEngine(t *testing.T) {
	for _, workers := range []int{0, 1, 2, 7} {
		t.Run(fmt.Sprint(workers, " workers"), func(t *testing.T) {
			flowtest.Run(t, func(*testing.T) flow.Engine { return local.Engine{Workers: workers} })
		})
	}
}

func TestProgressCountsToTheEnd(t *testing.T) {
	var most, told atomic.Int64
	e := local.Engine{Workers: 3, Progress: func(step string, done, total int) {
		if step != "sail" || total != 25 {
			t.Errorf("progress %s of %d", step, total)
		}
		told.Add(1)
		for m := most.Load(); int64(done) > m && !most.CompareAndSwap(m, int64(done)); m = most.Load() {
		}
	}}
	err := e.Run(t.Context(), flow.Batch{Step: "sail", Len: 25, Call: func(context.Context, int) {}})
	if err != nil || most.Load() != 25 || told.Load() != 25 {
		t.Errorf("told %d times, up to %d, %v", told.Load(), most.Load(), err)
	}
}
