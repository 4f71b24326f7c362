package story

import (
	"testing"

	"hearsay"
)

// affairs are two affairs of one politician.
var affairs = []item{
	{"p1", "2021-06-01", "Orsk leaves his wife", "Governor Pavel Orsk has left his wife of twenty years and moved out of the residence, a friend of the couple said. Neighbours saw boxes and a piano carried to a van."},
	{"p2", "2021-06-02", "Boxes, a piano and a marriage that is over", "The marriage of Pavel Orsk is over. The governor moved out of the residence with boxes and a piano, and his wife asked reporters to leave the couple alone."},
	{"q1", "2021-06-20", "Orsk vetoes fishing quota", "Governor Pavel Orsk vetoed the new herring quota on Thursday, siding with trawler owners. Skippers in the northern ports had threatened a blockade."},
	{"q2", "2021-06-21", "Herring veto pleases skippers", "Skippers welcomed the veto of the herring quota by Pavel Orsk. Trawler owners called off the blockade of the northern ports, and the governor promised them a new fishing law."},
}

func TestPersonAloneMakesNoStory(t *testing.T) {
	readings := readAll(t, affairs...)
	for _, r := range readings {
		r.Entities = []hearsay.Entity{{Name: "Pavel Orsk", Kind: hearsay.Person}}
	}
	got := groupsOf(Group(readings, nil))
	if !got["p1 p2"] || !got["q1 q2"] {
		t.Errorf("stories %v", got)
	}
}
