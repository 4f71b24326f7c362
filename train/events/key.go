package main

import (
	"encoding/json"
	"os"

	"hearsay"
)

// mention is a mention of a key.json and the number of its event.
type mention struct {
	hearsay.Range
	event int
}

// key is the mentions of a key.json by document.
type key map[string][]mention

func readKey(path string) (key, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Events []struct {
			Mentions []struct {
				Doc        string
				Start, End int
			}
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, err
	}
	k := key{}
	for n, e := range file.Events {
		for _, m := range e.Mentions {
			k[m.Doc] = append(k[m.Doc], mention{hearsay.Range{Start: m.Start, End: m.End}, n})
		}
	}
	return k, nil
}

// event is the number of the event of the mention that a range touches.
func (k key) event(document string, r hearsay.Range) (int, bool) {
	for _, m := range k[document] {
		if m.Overlaps(r) {
			return m.event, true
		}
	}
	return 0, false
}
