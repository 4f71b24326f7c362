package main

import (
	"io"
	"testing"

	"hearsay/render"
)

// Who had two claims of the shipped example from whom, as a tree and as a graph. -update rewrites it.
func TestOriginsOfHarbour(t *testing.T) {
	account := harbour(t)
	c := originsCommand{Claim: "alarm museum"}
	claims, err := c.claims(account)
	if err != nil {
		t.Fatal(err)
	}
	if len(claims) != 1 {
		t.Fatalf("%d claims on the alarm", len(claims))
	}
	tree := written(t, func(out io.Writer) error { return render.Origins(out, account, claims, render.Options{Width: 60}) })
	dot := written(t, func(out io.Writer) error { return render.OriginsDOT(out, account, claims) })
	golden(t, "origins.golden", "origins examples/harbour", tree+"\n"+dot)
	c.Claim = claims[0].ID[:8]
	if named, err := c.claims(account); err != nil || len(named) != 1 || named[0] != claims[0] {
		t.Errorf("by its name: %v, %v", named, err)
	}
}
