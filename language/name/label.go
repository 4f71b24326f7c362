package name

import "hearsay"

// A label says what part of which name a word is: 0 none; then for each kind the first of several
// words, one between, the last, the only one.
type label = uint8

const (
	begin = 1 + iota
	inside
	last
	unit
	parts = 4
)

const outside label = 0

// kinds are the kinds of names that the model tells, in the order of its labels.
var kinds = [...]hearsay.Kind{hearsay.Person, hearsay.Organisation, hearsay.Place}

// labels is the number of labels.
const labels = 1 + parts*len(kinds)

// part is begin, inside, last or unit; 0 of no name.
func part(l label) int {
	if l == outside {
		return 0
	}
	return int(l-1)%parts + 1
}

// kindOf is the index of the kind of a label, which is of a name.
func kindOf(l label) int { return int(l-1) / parts }

func labelOf(kind, part int) label { return label(1 + kind*parts + part - 1) }

// opens reports whether a name goes on after the label.
func opens(l label) bool { return part(l) == begin || part(l) == inside }

// follows reports whether l may stand after previous.
func follows(previous, l label) bool {
	if opens(previous) {
		return l != outside && kindOf(l) == kindOf(previous) && (part(l) == inside || part(l) == last)
	}
	return l == outside || part(l) == begin || part(l) == unit
}

// classes are the names of the labels in the model.
func classes() []string {
	list := []string{"O"}
	for _, k := range kinds {
		for _, p := range []string{"B", "I", "L", "U"} {
			list = append(list, p+"-"+string(k))
		}
	}
	return list
}

// namesOf appends the names that the labels of a sentence mark.
func namesOf(names []Name, marked []label) []Name {
	from := 0
	for i, l := range marked {
		switch part(l) {
		case begin:
			from = i
		case last:
			names = append(names, Name{From: from, To: i + 1, Kind: kinds[kindOf(l)]})
		case unit:
			names = append(names, Name{From: i, To: i + 1, Kind: kinds[kindOf(l)]})
		}
	}
	return names
}

// labelsOf marks the names of a sentence of n tokens.
func labelsOf(names []Name, n int) []label {
	marked := make([]label, n)
	for _, m := range names {
		for k, kind := range kinds {
			if kind != m.Kind {
				continue
			}
			for i := m.From; i < m.To; i++ {
				marked[i] = labelOf(k, inside)
			}
			marked[m.To-1] = labelOf(k, last)
			marked[m.From] = labelOf(k, begin)
			if m.To == m.From+1 {
				marked[m.From] = labelOf(k, unit)
			}
		}
	}
	return marked
}
