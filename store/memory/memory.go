// Package memory keeps results in this process, for as long as it lives.
package memory

import (
	"maps"
	"slices"
	"sync"

	"hearsay/store"
)

// Store is a store in memory. The zero value is empty and ready.
type Store struct {
	mu     sync.Mutex // guards what follows
	values map[store.Key][]byte
	asked  map[store.Key]bool // since the last Sweep
}

// Get implements store.Store.
func (s *Store) Get(k store.Key) ([]byte, bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, ok := s.values[k]
	s.ask(k, ok)
	return slices.Clone(v), ok, nil
}

// Put implements store.Store.
func (s *Store) Put(k store.Key, value []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.values == nil {
		s.values = map[store.Key][]byte{}
	}
	s.values[k] = slices.Clone(value)
	s.ask(k, true)
	return nil
}

func (s *Store) ask(k store.Key, there bool) {
	if s.asked == nil {
		s.asked = map[store.Key]bool{}
	}
	if there {
		s.asked[k] = true
	}
}

// Sweep forgets what nobody has put or asked for since the last Sweep. Called behind each run it keeps the store as
// large as one run, however often what is read changes.
func (s *Store) Sweep() {
	s.mu.Lock()
	defer s.mu.Unlock()
	maps.DeleteFunc(s.values, func(k store.Key, _ []byte) bool { return !s.asked[k] })
	s.asked = nil
}
