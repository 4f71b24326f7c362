package plan

import (
	"fmt"
	"path/filepath"
	"testing"

	"hearsay"
	"hearsay/flow/kept"
	"hearsay/flow/local"
	"hearsay/store/memory"
)

// bounds are those of the origins of each claim, by where it is told outside one article.
func bounds(a *hearsay.Account, but hearsay.DocumentID) map[string][2]int {
	bounds := map[string][2]int{}
	for _, s := range a.Stories {
		for _, c := range s.Claims {
			key := c.By
			for _, m := range c.Mentions {
				if m.Document != but {
					key += fmt.Sprint(" ", m)
				}
			}
			bounds[key] = [2]int{c.Origins.AtLeast, c.Origins.AtMost}
		}
	}
	return bounds
}

// An exact copy of any article changes no claim that was there and no bounds of its origins.
func TestCopyChangesNoBounds(t *testing.T) {
	documents := harbour(t)
	p := Plan{Engine: kept.Engine{Store: new(memory.Store), Next: local.Engine{}}}
	before := bounds(run(t, p, documents), "")
	for i, d := range documents {
		d.ID, d.Path = hearsay.DocumentID(fmt.Sprintf("d%012d", i)), "copied/"+filepath.Base(d.Path)
		after := bounds(run(t, p, append(documents[:len(documents):len(documents)], d)), d.ID)
		for claim, want := range before {
			if got := after[claim]; got != want {
				t.Errorf("with %s: %s has %v, had %v", d.Path, claim, got, want)
			}
		}
	}
}
