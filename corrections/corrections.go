// Package corrections keeps what editors put right: in a file of TOML that they can write by hand and that a program adds to
// at its end.
//
// The bytes of the file go in, its entries come out, each with an identifier and its line; or one error that says in which line
// something is amiss, and what to write. An entry is a judgement with an author and a time. None is ever erased: one that undoes
// another stands after it, and can itself be undone (as the judgements of nomenklatura are). The package stands apart because it
// knows the form of the file and nothing of articles: what an entry finds to act on, the rooms above tell.
//
//	[[correction]]
//	kind = "same-person"
//	people = ["Ines Halloran", "Lady Carrow"]
//	by = "Ada Moll"
//	at = 2024-06-08T09:30:00Z
//	note = "She married on 1 June."
package corrections

import (
	"encoding/json"
	"fmt"
	"strings"

	"hearsay"
)

// Error is what is amiss in a line of the file, counted from 1; 0 where it is of no line.
type Error struct {
	Line int
	What string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.What
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.What)
}

// InForce tells for each entry that is undone by which one it is. The last entry is in force; an undoing that is not in force
// undoes nothing.
func InForce(list []hearsay.Correction) (undone map[hearsay.CorrectionID]hearsay.CorrectionID) {
	undone = map[hearsay.CorrectionID]hearsay.CorrectionID{}
	for i := len(list) - 1; i >= 0; i-- {
		c := list[i]
		if _, out := undone[c.ID]; c.Kind != hearsay.Undo || out {
			continue
		}
		if id := hearsay.CorrectionID(c.Correction); undone[id] == "" {
			undone[id] = c.ID
		}
	}
	return undone
}

// identify gives the entries their identifiers, made from all they say but the note, and undoings the whole identifier of what they
// undo. Entries that say the same are told apart by their number.
func identify(list []hearsay.Correction) error {
	times := map[hearsay.CorrectionID]int{}
	for i := range list {
		c := &list[i]
		if c.Kind == hearsay.Undo {
			of, err := earlier(list[:i], c.Correction)
			if err != nil {
				return &Error{c.Line, "undo: " + err.Error()}
			}
			c.Correction = string(of)
		}
		bare := *c
		bare.ID, bare.Note, bare.Line = "", "", 0
		said, err := json.Marshal(bare)
		if err != nil {
			return &Error{c.Line, err.Error()}
		}
		id := hearsay.CorrectionID(hearsay.ID("k", string(said)))
		if c.ID = id; times[id] > 0 {
			c.ID = hearsay.CorrectionID(hearsay.ID("k", string(said), fmt.Sprint(times[id])))
		}
		times[id]++
	}
	return nil
}

// earlier is the one entry whose identifier begins with id.
func earlier(list []hearsay.Correction, id string) (found hearsay.CorrectionID, err error) {
	for _, c := range list {
		switch {
		case !strings.HasPrefix(string(c.ID), id):
		case string(c.ID) == id:
			return c.ID, nil
		case found != "":
			return "", fmt.Errorf("%q may be %s or %s: write more of it", id, found, c.ID)
		default:
			found = c.ID
		}
	}
	if found == "" {
		return "", fmt.Errorf("no entry before it is called %q; the account ends with the identifiers of all", id)
	}
	return found, nil
}
