package memory_test

import (
	"testing"

	"hearsay/store"
	"hearsay/store/memory"
	"hearsay/store/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(*testing.T) store.Store { return new(memory.Store) })
}

func TestSweep(t *testing.T) {
	s := new(memory.Store)
	old, looked, put := store.KeyOf([]byte("old")), store.KeyOf([]byte("looked")), store.KeyOf([]byte("put"))
	for _, k := range []store.Key{old, looked} {
		if err := s.Put(k, []byte("tide")); err != nil {
			t.Fatal(err)
		}
	}
	s.Sweep()
	if _, ok, _ := s.Get(looked); !ok {
		t.Error("what was put before the first sweep is gone")
	}
	if err := s.Put(put, nil); err != nil {
		t.Fatal(err)
	}
	s.Sweep()
	for k, want := range map[store.Key]bool{old: false, looked: true, put: true} {
		if _, ok, _ := s.Get(k); ok != want {
			t.Errorf("%s there: %v, want %v", k, ok, want)
		}
	}
}
