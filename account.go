package hearsay

import "cmp"

// AccountFormat is the version of the form in which an Account is written.
const AccountFormat = "hearsay.account/1"

// Account is what stands, with its evidence. Written as JSON it is the contract with users.
type Account struct {
	Format     string            `json:"format"`
	Documents  []AccountDocument `json:"documents"`
	Entities   []Entity          `json:"entities"`
	Times      []DocumentTime    `json:"times"`
	Statements []Statement       `json:"statements"`
	Copies     []Copy            `json:"copies"`
	Stories    []Story           `json:"stories"`
	Skipped    []Skipped         `json:"skipped"`
	// Corrections are those of editors, in the order in which they were written down, with what came of each.
	Corrections []Corrected `json:"corrections,omitempty"`
}

// AccountDocument is one article in the account.
type AccountDocument struct {
	ID        DocumentID `json:"id"`
	Path      string     `json:"path"`
	Also      []string   `json:"also,omitempty"`
	Record    Record     `json:"record,omitzero"`
	URL       string     `json:"url,omitempty"`
	Outlet    *Outlet    `json:"outlet,omitempty"`
	Title     string     `json:"title,omitempty"`
	Byline    string     `json:"byline,omitempty"`
	Language  string     `json:"language"`
	Published Date       `json:"published"`
	// UnreadDate is the publication date given with it, as written, where that cannot be read.
	UnreadDate string `json:"unread_date,omitempty"`
	Cut        string `json:"cut,omitempty"`
	// Corrected are the corrections of its date and its outlet.
	Corrected []CorrectionID `json:"corrected,omitempty"`
	// Blocks carry a hash of their bytes, so that a changed byte can be traced to its place.
	Blocks []AccountBlock `json:"blocks"`
	// Hash is the SHA-256 of the text, in hexadecimal.
	Hash string `json:"hash"`
	// Text is given on request only; renderers always have it.
	Text string `json:"text,omitempty"`
}

// ComparePlaces orders documents by where they were found: by path, then by what a record calls itself. Its line is asked
// of none, since where in a file a record stands is no evidence of anything; those without a name are in the order of
// their content.
func ComparePlaces(a, b *AccountDocument) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Record.ID, b.Record.ID), cmp.Compare(a.ID, b.ID))
}

// AccountBlock is a block with the first 8 hexadecimal digits of the SHA-256 of its bytes.
type AccountBlock struct {
	Block
	Hash string `json:"hash"`
}

// DocumentTime is a time expression with its document.
type DocumentTime struct {
	Document DocumentID `json:"document"`
	Time
}

// EventStatus is how an event stands at the end of the collection.
type EventStatus string

const (
	Happened EventStatus = "happened"
	Expected EventStatus = "expected"
	Possible EventStatus = "possible"
	Denied   EventStatus = "denied"
)

// Event is one happening, however many articles tell it.
type Event struct {
	ID       string      `json:"id"`
	What     string      `json:"what"` // verbatim: its best mention
	When     Date        `json:"when"`
	Status   EventStatus `json:"status"`
	Who      []EntityID  `json:"who"`
	Where    []EntityID  `json:"where"`
	Mentions []Span      `json:"mentions"`
	Sources  []Origin    `json:"sources"`
	// Best is the mention that What quotes.
	Best Span `json:"best"`
	// Salience orders events for a short timeline, the highest first; it is no judgement of truth.
	Salience float64 `json:"salience"`
	// Because says in fixed words what joined the mentions.
	Because []string `json:"because,omitempty"`
	By      string   `json:"by,omitempty"`
}

// Origin is one who knew it first, as far as the collection tells.
type Origin struct {
	Name      string       `json:"name,omitempty"`
	Kind      PartyKind    `json:"kind"`
	Documents []DocumentID `json:"documents"`
	Because   string       `json:"because"`
	Evidence  []Span       `json:"evidence,omitempty"`
	// MaybeSame are the indexes in the same list of origins that may be this one.
	MaybeSame []int `json:"maybe_same,omitempty"`
	// Corrected are the corrections that it rests on.
	Corrected []CorrectionID `json:"corrected,omitempty"`
}

// Origins bounds the number of separate origins: AtMost counts List, AtLeast what is left when
// every origin that may be the same as another is taken for it. An article that names several sources
// gives several origins, and one that may tell the claim in other words gives one, so AtMost can
// be more than the number of articles that surely tell the claim.
type Origins struct {
	AtLeast int      `json:"at_least"`
	AtMost  int      `json:"at_most"`
	List    []Origin `json:"list"`
}

// ClaimValue is a figure or date that a claim gives, e.g. "at least 50" as "50/..".
type ClaimValue struct {
	Span  Span   `json:"span"`
	Value string `json:"value"`
	Unit  string `json:"unit,omitempty"`
	AsOf  *Date  `json:"as_of,omitempty"`
}

// Claim is something told by two articles or more, or on which they differ.
type Claim struct {
	ID         string        `json:"id"`
	What       Span          `json:"what"`
	Mentions   []Span        `json:"mentions"`
	Values     []ClaimValue  `json:"values,omitempty"`
	Statements []StatementID `json:"statements"`
	Origins    Origins       `json:"origins"`
	Because    []string      `json:"because,omitempty"`
	By         string        `json:"by,omitempty"`
}

// Differing is by what rule a claim is one on which articles or those whom they name differ: its origins are of both sides.
const Differing = "claim.differing"

// FindingKind is what a finding says.
type FindingKind string

const (
	Conflict     FindingKind = "conflict"
	Updated      FindingKind = "updated"
	Fulfilled    FindingKind = "fulfilled"
	Unfulfilled  FindingKind = "unfulfilled"
	Overdue      FindingKind = "overdue"
	DeniedBy     FindingKind = "denied"
	OneOrigin    FindingKind = "one-origin"
	RightOfReply FindingKind = "right-of-reply"
)

// Grade is how much a finding weighs.
type Grade string

const (
	Minor Grade = "minor"
	Major Grade = "major"
)

// Finding is what comparing articles showed. What is in fixed words around verbatim ones.
type Finding struct {
	ID      string      `json:"id"`
	Kind    FindingKind `json:"kind"`
	What    string      `json:"what"`
	Grade   Grade       `json:"grade,omitempty"`
	Spans   []Span      `json:"spans"`
	Because string      `json:"because"`
	// Later are those of Spans that tell what came of an expectation; the others tell what was expected.
	Later []Span `json:"later,omitempty"`
	// Items are the identifiers of the events, claims and statements it was made from.
	Items []string `json:"items,omitempty"`
	By    string   `json:"by"`
}
