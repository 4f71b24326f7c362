package main

import "testing"

// A file name steers no terminal.
func TestLegible(t *testing.T) {
	for s, want := range map[string]string{
		"ferry.txt": "ferry.txt", "Fähre “1”.txt": "Fähre “1”.txt", "a\x1b[31mb": "a\uFFFD[31mb", "a\nb": "a\uFFFDb", "a\u009b2Jb": "a\uFFFD2Jb", "a\u202eb": "a\uFFFDb",
	} {
		if got := legible(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
