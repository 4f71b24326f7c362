package reconcile

import (
	"math"
	"strings"
	"testing"

	"hearsay/models"
)

func TestEachKindOfEvidenceHasItsWeight(t *testing.T) {
	names := EvidenceNames()
	lines := strings.Split(strings.TrimSpace(models.Events()), "\n")
	if len(lines) != len(names) {
		t.Fatalf("%d weights for %d kinds of evidence", len(lines), len(names))
	}
	for i, line := range lines {
		if name, _, _ := strings.Cut(line, "\t"); name != names[i] {
			t.Errorf("line %d of the weights is %q, want %q", i+1, name, names[i])
		}
	}
	if w := eventWeights(); w[prior] >= 0 || w[sameTime] <= 0 || w[farApart] >= 0 {
		t.Errorf("weights of the prior, the same time and articles far apart are %.2f, %.2f, %.2f", w[prior], w[sameTime], w[farApart])
	}
}

func TestOddsAddUp(t *testing.T) {
	e := evidence{prior: 1, sameTime: .5}
	w := eventWeights()
	if got, want := e.odds(), w[prior]+w[sameTime]/2; math.Abs(got-want) > 1e-9 {
		t.Errorf("odds %.3f, want %.3f", got, want)
	}
}
