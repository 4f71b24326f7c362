package hearsay

// StatementID names a statement, e.g. "s51c0d1a2b3c4".
type StatementID string

// PartyKind is what a speaker or a hop of a chain is.
type PartyKind string

const (
	NamedParty        PartyKind = "named"
	AnonymousParty    PartyKind = "anonymous" // described, not named: "a palace insider"
	OrganisationParty PartyKind = "organisation"
	GroupParty        PartyKind = "group" // "residents", "officials"
	DocumentParty     PartyKind = "document"
	UnattributedParty PartyKind = "unattributed" // "it is understood"
)

// PartyKinds are all of them.
func PartyKinds() []PartyKind {
	return []PartyKind{NamedParty, AnonymousParty, OrganisationParty, GroupParty, DocumentParty, UnattributedParty}
}

// Party is a speaker or a hop: the words nearest the cue and who that is.
type Party struct {
	Name   string    `json:"name,omitempty"` // resolved: "Ines Halloran" for "she"; the words themselves for an anonymous one
	Kind   PartyKind `json:"kind"`
	Entity EntityID  `json:"entity,omitempty"`
	Start  int       `json:"start"`
	End    int       `json:"end"`
	// By says how the words were resolved, or from which statement the party was carried over.
	By string `json:"by,omitempty"`
}

// Range is where the party's words stand; empty where it was carried over or nobody is named.
func (p Party) Range() Range { return Range{p.Start, p.End} }

// Manner is how much of a statement stands in quotation marks.
type Manner string

const (
	Direct   Manner = "direct"
	Mixed    Manner = "mixed"
	Indirect Manner = "indirect"
)

// Stance is how the speaker stands to the content as marked.
type Stance string

const (
	Asserts  Stance = "asserts"
	Denies   Stance = "denies"
	Doubts   Stance = "doubts"
	Expects  Stance = "expects"
	Asks     Stance = "asks"
	Declines Stance = "declines"
)

// Stances are all of them.
func Stances() []Stance { return []Stance{Asserts, Denies, Doubts, Expects, Asks, Declines} }

// Statement is something that an article passes on as said, written, claimed or believed by
// somebody, or by nobody named.
type Statement struct {
	ID       StatementID `json:"id"`
	Document DocumentID  `json:"document"`
	Content  []Range     `json:"content"` // without cue and source, in source order
	Quotes   []Range     `json:"quotes"`  // its pieces in quotation marks, marks included
	Cue      *Range      `json:"cue,omitempty"`
	Kind     Manner      `json:"kind"`
	Speaker  Party       `json:"speaker"`
	Chain    []Party     `json:"chain"` // nearest the speaker first; never this article's own outlet
	Stance   Stance      `json:"stance"`
	Said     *Date       `json:"said,omitempty"`
	// Sentence is the index in Reading.Sentences where the content starts.
	Sentence int `json:"-"`
	// Utterance names the quotation that stands in several articles, where it does.
	Utterance string `json:"utterance,omitempty"`
	// Lent names the statement of another article that lent its speaker.
	Lent StatementID `json:"lent,omitempty"`
	// By is the rule that read it.
	By string `json:"by"`
	// Corrected is the correction that gave it its speaker.
	Corrected []CorrectionID `json:"corrected,omitempty"`
}
