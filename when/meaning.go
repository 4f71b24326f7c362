package when

import "hearsay"

// meaning is where an expression stands on the calendar, or how long it lasts.
type meaning struct {
	kind        hearsay.TimeKind
	first, last hearsay.Day // zero is open or unknown
	unit        unit        // the grain the words give
	value       string      // where the bounds do not say it all
	timex       string
	clock       string // "T18:00:00Z"
	also        []string
	anchor      string // what it was counted from, see hearsay.Time
	length      Duration
	explicit    bool        // the words themselves name the year
	candidates  []Candidate // where several days are possible, the likeliest first
}

func dates(u unit, first, last hearsay.Day) meaning {
	return meaning{kind: hearsay.DateKind, unit: u, first: first, last: last}
}

func oneDay(d hearsay.Day) meaning { return dates(dayUnit, d, d) }

// unplaced is a date that the words alone do not place.
func unplaced(u unit) meaning { return meaning{kind: hearsay.DateKind, unit: u} }

func (m meaning) placed() bool { return m.first != 0 || m.last != 0 }

// edtf is the value of m.
func (m meaning) edtf() string {
	if m.value != "" || !m.placed() {
		return m.value
	}
	v := Format(m.first, m.last)
	if m.clock != "" && m.first == m.last {
		return v + m.clock
	}
	return v
}

// counted marks m as counted from an anchor.
func (m meaning) counted(from string) meaning {
	m.anchor = from
	return m
}

const (
	fromPublished = "published"
	fromInferred  = "inferred"
	fromPrevious  = "previous"
)

// tense is where the governing verb speaks.
type tense byte

const (
	noTense tense = iota
	pastTense
	presentTense
	futureTense
)

// context is what an expression is resolved against.
type context struct {
	*grammar
	anchor   hearsay.Day // the day of writing; 0 unknown
	previous meaning     // the last date named
	near     meaning     // the last day named in the same or the preceding sentence
	story    int         // the year a narrative has come to; 0 for news
	tense    tense
	before   string // the word before the expression
	unreal   bool   // its verb is as in "would have finished"
}
