package kept_test

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"hearsay/flow"
	"hearsay/flow/flowtest"
	"hearsay/flow/kept"
	"hearsay/flow/local"
	"hearsay/store"
	"hearsay/store/disk"
	"hearsay/store/memory"
)

func TestEngine(t *testing.T) {
	t.Run("memory", func(t *testing.T) {
		flowtest.Run(t, func(*testing.T) flow.Engine {
			return kept.Engine{Store: new(memory.Store), Next: local.Engine{Workers: 2}}
		})
	})
	t.Run("disk", func(t *testing.T) {
		flowtest.Run(t, func(t *testing.T) flow.Engine {
			return kept.Engine{Store: disk.Store{Dir: t.TempDir()}, Next: local.Engine{Workers: 2}}
		})
	})
}

// upper counts its calls and fails on what holds an x.
func upper(version string, calls *atomic.Int64) flow.Step[string, string] {
	return flow.Step[string, string]{Name: "upper", Version: version, Do: func(_ context.Context, s string) (string, error) {
		calls.Add(1)
		if strings.Contains(s, "x") {
			return "", errors.New("no x")
		}
		return strings.ToUpper(s), nil
	}}
}

func TestOnlyWhatIsNewIsMade(t *testing.T) {
	shared := new(memory.Store)
	for _, run := range []struct {
		name, version string
		in            []string
		calls         int64
	}{
		{"first", "1", []string{"a", "b", "x"}, 3},
		{"again: what failed is tried again", "1", []string{"x", "b", "a"}, 1},
		{"one more", "1", []string{"a", "c", "b"}, 1},
		{"another version", "2", []string{"a", "b"}, 2},
	} {
		var calls atomic.Int64
		e := kept.Engine{Store: shared, Next: local.Engine{}}
		out, err := flow.Map(t.Context(), e, upper(run.version, &calls), run.in)
		if err != nil || calls.Load() != run.calls {
			t.Errorf("%s: %d calls, %v; want %d", run.name, calls.Load(), err, run.calls)
		}
		for i, o := range out {
			if want := strings.ToUpper(run.in[i]); run.in[i] == "x" && o.Err == nil || run.in[i] != "x" && o.Value != want {
				t.Errorf("%s: outcome %d is %q, %v", run.name, i, o.Value, o.Err)
			}
		}
	}
}

// broken fails as a full disk does.
type broken struct{ getErr, putErr error }

func (b broken) Get(store.Key) ([]byte, bool, error) { return nil, false, b.getErr }
func (b broken) Put(store.Key, []byte) error         { return b.putErr }

func TestErrorsOfTheStoreAreTold(t *testing.T) {
	full := errors.New("disk full")
	for _, s := range []broken{{getErr: full}, {putErr: full}} {
		var calls atomic.Int64
		_, err := flow.Map(t.Context(), kept.Engine{Store: s, Next: local.Engine{}}, upper("1", &calls), []string{"a"})
		if !errors.Is(err, full) {
			t.Errorf("error %v, want %v", err, full)
		}
	}
}

// garbled keeps what nobody can decode, as an older program may have.
type garbled struct{ memory.Store }

func (*garbled) Get(store.Key) ([]byte, bool, error) { return []byte("garbled"), true, nil }

func TestWhatCannotBeDecodedIsMadeAgain(t *testing.T) {
	var calls atomic.Int64
	out, err := flow.Map(t.Context(), kept.Engine{Store: new(garbled), Next: local.Engine{}}, upper("1", &calls), []string{"a"})
	if err != nil || out[0].Value != "A" || calls.Load() != 1 {
		t.Errorf("%v, %v, %d calls", out, err, calls.Load())
	}
}
