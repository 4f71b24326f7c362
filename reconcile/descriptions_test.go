package reconcile

import (
	"testing"

	"hearsay"
)

func TestEndings(t *testing.T) {
	ends := endings([]hearsay.Entity{
		{ID: "harbour", Kind: hearsay.Organisation, Name: "Skerry Harbour Authority"},
		{ID: "north", Kind: hearsay.Organisation, Name: "North Alder Rail Board"},
		{ID: "south", Kind: hearsay.Organisation, Name: "South Alder Rail Board"},
		{ID: "health", Kind: hearsay.Organisation, Name: "the Ministry of Health"},
		{ID: "moll", Kind: hearsay.Person, Name: "Ada Moll"},
	})
	for words, want := range map[string]hearsay.EntityID{
		"harbour authority":        "harbour",
		"skerry harbour authority": "harbour",
		"rail board":               "",
		"south alder rail board":   "south",
		"health ministry":          "health",
		"ministry of health":       "health",
		"ada moll":                 "",
		"authority":                "",
	} {
		if got := ends[words]; got != want {
			t.Errorf("%q is taken for %q, not %q", words, got, want)
		}
	}
}
