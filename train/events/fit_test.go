package main

import (
	"math"
	"testing"
)

func TestFitFindsTheOddsOfTheExamples(t *testing.T) {
	// Of four pairs without the evidence one is one happening, of four with it three.
	var examples []example
	for i := range 4 {
		examples = append(examples, example{[]float64{1, 0}, i < 1, 100}, example{[]float64{1, 1}, i < 3, 100})
	}
	w := fit(examples, []belief{{0, .001}, {0, .001}})
	if got, want := w[0], math.Log(1./3); math.Abs(got-want) > .01 {
		t.Errorf("prior %.3f, want %.3f", got, want)
	}
	if got, want := w[1], 2*math.Log(3); math.Abs(got-want) > .01 {
		t.Errorf("evidence %.3f, want %.3f", got, want)
	}
}

func TestWhatIsBelievedFirmlyStays(t *testing.T) {
	w := fit([]example{{[]float64{1}, true, 1}}, []belief{{-2, 1e6}})
	if math.Abs(w[0]+2) > .01 {
		t.Errorf("weight %.3f, want -2", w[0])
	}
}
