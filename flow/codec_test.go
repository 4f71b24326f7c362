package flow

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// cargo has a field of each kind that a step may carry.
type cargo struct {
	Name   string
	Sunk   bool
	Crew   []string
	Log    []byte
	Depth  float64
	Tons   int32
	Mark   uint8
	Berths map[string][]int
	Within *cargo
	Corner [2]int
}

var cargoes = rapid.Custom(func(t *rapid.T) cargo {
	c := cargo{
		Name: rapid.String().Draw(t, "name"), Sunk: rapid.Bool().Draw(t, "sunk"), Depth: rapid.Float64().Draw(t, "depth"),
		Tons: rapid.Int32().Draw(t, "tons"), Mark: rapid.Uint8().Draw(t, "mark"), Corner: [2]int{rapid.Int().Draw(t, "corner"), 1},
	}
	if rapid.Bool().Draw(t, "lists") {
		c.Crew = rapid.SliceOfN(rapid.String(), 0, 3).Draw(t, "crew")
		c.Log = rapid.SliceOfN(rapid.Byte(), 0, 5).Draw(t, "log")
		c.Berths = rapid.MapOfN(rapid.String(), rapid.SliceOfN(rapid.Int(), 0, 2), 0, 3).Draw(t, "berths")
		c.Within = &cargo{Name: "hold", Crew: []string{}}
	}
	return c
})

// What is decoded is what was encoded, to the difference between an empty list and none.
func TestEncodedAndDecoded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, want := codecOf[cargo](), cargoes.Draw(t, "cargo")
		b := c.encode(&want)
		var got cargo
		if err := c.decode(string(b), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		if again := c.encode(&got); string(again) != string(b) {
			t.Error("other bytes for the same value")
		}
	})
}

// Bytes that are no encoded value are an error, or another value; never a crash.
func TestDamaged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, value := codecOf[cargo](), cargoes.Draw(t, "cargo")
		b := c.encode(&value)
		b = b[:rapid.IntRange(0, len(b)-1).Draw(t, "cut")]
		var got cargo
		if err := c.decode(string(b), &got); err == nil {
			t.Error("cut off, and no error")
		}
		_ = c.decode(string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")), &got)
	})
}

type box struct {
	Label string
	Load  Passing[[]string]
	Count int
}

func TestPassing(t *testing.T) {
	c := codecOf[box]()
	full, empty := box{"rope", Passing[[]string]{Value: []string{"hemp"}, There: true}, 7}, box{Label: "rope", Count: 7}
	b := c.encode(&full)
	if string(c.encode(&empty)) != string(b) {
		t.Error("what passes is in the bytes")
	}
	got := full
	if err := c.decode(string(b), &got); err != nil || !cmp.Equal(got, empty) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestNoPlainValue(t *testing.T) {
	for name, build := range map[string]func(){
		"a function":          func() { codecOf[func()]() },
		"an unexported field": func() { codecOf[struct{ hidden int }]() },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			build()
		}()
	}
}
