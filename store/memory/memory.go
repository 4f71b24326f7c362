// Package memory keeps results in this process, for as long as it lives.
package memory

import (
	"slices"
	"sync"

	"hearsay/store"
)

// Store is a store in memory. The zero value is empty and ready.
type Store struct {
	mu     sync.RWMutex // guards values
	values map[store.Key][]byte
}

// Get implements store.Store.
func (s *Store) Get(k store.Key) ([]byte, bool, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	v, ok := s.values[k]
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
	return nil
}
