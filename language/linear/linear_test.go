package linear

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A model scores the same after it was written and read.
func TestWriteAndRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		trainer := NewTrainer([]string{"a", "b", "c"})
		features := rapid.SliceOfN(rapid.Uint32Range(0, 1<<32-1), 1, 50).Draw(t, "features")
		for i := range 20 {
			trainer.Step()
			trainer.Update(features[:1+i%len(features)], i%3, (i+1)%3)
		}
		m := trainer.Average(Precision{Scale: 64, Least: 1})
		var w Writer
		w.String("before")
		w.Model(m)
		w.String("after")
		file, err := w.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		r, err := NewReader(file)
		if err != nil {
			t.Fatal(err)
		}
		before, again, after := r.String(), r.Model(), r.String()
		if before != "before" || after != "after" || r.Err() != nil {
			t.Fatalf("%q %q %v", before, after, r.Err())
		}
		var a, b Scores
		m.Score(&a, features)
		again.Score(&b, features)
		if d := cmp.Diff(a[:3], b[:3]); d != "" {
			t.Fatal(d)
		}
	})
}

// A file that was cut is an error, not a panic.
func TestCutFile(t *testing.T) {
	trainer := NewTrainer([]string{"a", "b"})
	trainer.Step()
	trainer.Update([]uint32{1, 2, 3}, 0, 1)
	var w Writer
	w.Model(trainer.Average(Precision{Scale: 8, Least: 1}))
	for n := range w.b {
		r := &Reader{b: w.b[:n]}
		if r.Model(); r.Err() == nil {
			t.Errorf("%d of %d bytes: no error", n, len(w.b))
		}
	}
}

// A feature without a row adds nothing, and neither does the number that marks an empty slot.
func TestFeaturesWithoutRows(t *testing.T) {
	trainer := NewTrainer([]string{"a", "b"})
	trainer.Step()
	trainer.Update([]uint32{1<<32/3 + 1, 1<<32 - 5}, 0, 1)
	trainer.Step()
	m := trainer.Average(Precision{Scale: 8, Least: 1})
	for _, f := range []uint32{0, 1 << 32 / 3, 1<<32 - 6, 1<<32 - 4, 1<<32 - 1} {
		var scores Scores
		if m.Score(&scores, []uint32{f}); scores[0] != 0 || scores[1] != 0 {
			t.Errorf("%d: %v", f, scores[:2])
		}
	}
}
