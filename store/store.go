// Package store keeps results under the hash of the recipe that made them.
package store

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// Key is the SHA-256 of a recipe, in hexadecimal.
type Key string

// KeyOf is the key of a recipe of parts; each part is hashed with its length before it.
func KeyOf(parts ...[]byte) Key {
	h := sha256.New()
	for _, p := range parts {
		var n [8]byte
		binary.BigEndian.PutUint64(n[:], uint64(len(p)))
		h.Write(n[:])
		h.Write(p)
	}
	return Key(hex.EncodeToString(h.Sum(nil)))
}

// Store keeps values. It is safe for use by many goroutines. Get reports ok false, and no
// error, for a key that is not there or whose value is damaged: it will be made again.
type Store interface {
	Get(Key) (value []byte, ok bool, err error)
	Put(Key, []byte) error
}
