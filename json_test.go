package hearsay

import (
	"encoding/json"
	"testing"
)

func TestPartyAtTheFirstByteKeepsItsPlace(t *testing.T) {
	for want, party := range map[string]Party{
		`{"name":"Ines Halloran","kind":"named","start":0,"end":13}`: {Name: "Ines Halloran", Kind: NamedParty, End: 13},
		`{"kind":"unattributed"}`:                                    {Kind: UnattributedParty},
	} {
		got, err := json.Marshal(party)
		if err != nil || string(got) != want {
			t.Errorf("%s, %v; want %s", got, err, want)
		}
	}
}
