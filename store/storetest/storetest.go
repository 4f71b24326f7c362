// Package storetest is one suite of tests over all stores.
package storetest

import (
	"bytes"
	"fmt"
	"sync"
	"testing"

	"hearsay/store"
)

// Run tests the stores that open gives, each of them empty.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	t.Run("a value comes back as put", func(t *testing.T) {
		s := open(t)
		for _, v := range [][]byte{[]byte("herring"), {}, {0, 255, '\n'}, bytes.Repeat([]byte("tide"), 1<<18)} {
			put(t, s, store.KeyOf(v), v)
			want(t, s, store.KeyOf(v), v)
		}
	})
	t.Run("what was not put is not there", func(t *testing.T) {
		if v, ok, err := open(t).Get(store.KeyOf([]byte("nothing"))); ok || err != nil {
			t.Errorf("Get = %q, %v, %v", v, ok, err)
		}
	})
	t.Run("a later value replaces an earlier one", func(t *testing.T) {
		s, k := open(t), store.KeyOf([]byte("k"))
		put(t, s, k, []byte("old and long"))
		put(t, s, k, []byte("new"))
		want(t, s, k, []byte("new"))
	})
	t.Run("values belong to their callers", func(t *testing.T) {
		s, k, v := open(t), store.KeyOf([]byte("k")), []byte("tide")
		put(t, s, k, v)
		v[0] = 'x'
		want(t, s, k, []byte("tide"))
		got, _, _ := s.Get(k)
		got[0] = 'x'
		want(t, s, k, []byte("tide"))
	})
	t.Run("many at once", func(t *testing.T) { many(t, open(t)) })
}

func many(t *testing.T, s store.Store) {
	var all sync.WaitGroup
	for w := range 8 {
		all.Go(func() {
			for i := range 50 {
				v := fmt.Appendf(nil, "value %d", (w+i)%20)
				if err := s.Put(store.KeyOf(v), v); err != nil {
					t.Error(err)
				}
				if got, ok, err := s.Get(store.KeyOf(v)); !ok || err != nil || !bytes.Equal(got, v) {
					t.Errorf("Get = %q, %v, %v; want %q", got, ok, err, v)
				}
			}
		})
	}
	all.Wait()
}

func put(t *testing.T, s store.Store, k store.Key, v []byte) {
	t.Helper()
	if err := s.Put(k, v); err != nil {
		t.Fatal(err)
	}
}

func want(t *testing.T, s store.Store, k store.Key, v []byte) {
	t.Helper()
	if got, ok, err := s.Get(k); !ok || err != nil || !bytes.Equal(got, v) {
		t.Errorf("Get = %d bytes, %v, %v; want %d bytes", len(got), ok, err, len(v))
	}
}
