package hearsay

// CorrectionKind is what an editor puts right.
type CorrectionKind string

const (
	MergeStories  CorrectionKind = "merge-stories"   // several stories are one
	SplitStory    CorrectionKind = "split-story"     // some articles are a story of their own
	SamePerson    CorrectionKind = "same-person"     // several names are of one person
	NotSamePerson CorrectionKind = "not-same-person" // they are of several
	OutletOwner   CorrectionKind = "outlet-owner"    // several outlets have one owner, and count as one
	WrongSpeaker  CorrectionKind = "wrong-speaker"   // somebody else said it
	WrongDate     CorrectionKind = "wrong-date"      // an article was published on another day
	Undo          CorrectionKind = "undo"            // an earlier entry is not in force
)

// CorrectionKinds are all of them.
func CorrectionKinds() []CorrectionKind {
	return []CorrectionKind{MergeStories, SplitStory, SamePerson, NotSamePerson, OutletOwner, WrongSpeaker, WrongDate, Undo}
}

// CorrectionID names a correction by what it says, who made it and when, e.g. "k51c0d1a2b3c4".
type CorrectionID string

// Correction is one judgement of an editor, as it is written down. Which fields it has depends on its kind. An article is
// named by its identifier, its record, its path or its file, with or without the ending; a story by its identifier or by an
// article in it; a person by any name that the articles use.
type Correction struct {
	ID   CorrectionID   `json:"id"`
	Kind CorrectionKind `json:"kind"`
	By   string         `json:"by"` // who made it
	At   string         `json:"at"` // when: a day, or RFC 3339
	Note string         `json:"note,omitempty"`
	Line int            `json:"line,omitempty"` // of the file, counted from 1

	Stories     []string    `json:"stories,omitempty"`      // merge-stories
	Articles    []string    `json:"articles,omitempty"`     // split-story: those that leave
	People      []PersonRef `json:"people,omitempty"`       // same-person, not-same-person
	Owner       string      `json:"owner,omitempty"`        // outlet-owner
	Outlets     []string    `json:"outlets,omitempty"`      // outlet-owner
	Article     string      `json:"article,omitempty"`      // wrong-date; wrong-speaker, with Words
	Statement   string      `json:"statement,omitempty"`    // wrong-speaker: its identifier
	Words       string      `json:"words,omitempty"`        // wrong-speaker: some of what it says
	Speaker     string      `json:"speaker,omitempty"`      // wrong-speaker: who said it
	SpeakerKind PartyKind   `json:"speaker_kind,omitempty"` // wrong-speaker: what that is; "" where the name tells
	Date        string      `json:"date,omitempty"`         // wrong-date: EDTF, or "unknown"
	Correction  string      `json:"correction,omitempty"`   // undo: the identifier of the entry, or a beginning of it
}

// PersonRef is a name as the articles use it, or as one of them does.
type PersonRef struct {
	Name    string `json:"name"`
	Article string `json:"article,omitempty"`
}

// Outcome is what came of a correction.
type Outcome string

const (
	Applied Outcome = "applied"
	Undone  Outcome = "undone"  // a later entry undoes it
	Without Outcome = "nothing" // it found nothing to act on
)

// Corrected is a correction with what came of it.
type Corrected struct {
	Correction
	Outcome Outcome `json:"outcome"`
	// Because says why it changed nothing, or by which entry it is undone.
	Because string `json:"because,omitempty"`
	// Items are the identifiers of what it changed: stories, entities, statements, articles.
	Items []string `json:"items"`
}

// Overruled is why a correction changes nothing of which a later one says otherwise, before the identifier of that one.
const Overruled = "a later correction says otherwise: "

// Effect is what came of a correction in one room: what it changed or, where it changed nothing, why.
type Effect struct {
	Items  []string
	Reason string
}
