package store

import "testing"

func TestKeyOfTellsPartsApart(t *testing.T) {
	keys := map[Key]string{}
	for name, parts := range map[string][][]byte{
		"one": {[]byte("ab")}, "two": {[]byte("a"), []byte("b")}, "empty before": {nil, []byte("ab")}, "empty after": {[]byte("ab"), nil}, "none": {},
	} {
		k := KeyOf(parts...)
		if other, seen := keys[k]; seen || len(k) != 64 {
			t.Errorf("%s and %s have key %s", name, other, k)
		}
		keys[k] = name
	}
}
