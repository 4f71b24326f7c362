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
