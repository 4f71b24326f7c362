package hearsay

import "strings"

// Reading is what was read in one article, by itself. It is a value and can be encoded.
type Reading struct {
	Article    Article
	Sentences  []Sentence
	Quotes     []Quote
	Entities   []Entity  // of this article alone; who.Link joins them across articles
	Mentions   []Mention // in source order
	Times      []Time    // in source order
	Statements []Statement
	Digest     *Digest // nil where it has not been made
}

// Sentence is a range of the text with its tokens and their parse. It never crosses a block.
type Sentence struct {
	Range
	Block  int // index into Article.Blocks
	Tokens []Token
	Names  []Name // in source order; none lies in another
}

// Dateline reports whether a sentence of text is what a paper prints before a report, "PORT TARN (NW) -": all that ends with a dash.
func (s Sentence) Dateline(text string) bool {
	words := s.Of(text)
	return strings.HasSuffix(words, "-") || strings.HasSuffix(words, "–") || strings.HasSuffix(words, "—")
}

// Name is words that name somebody or something, as far as their sentence and the rest of the article tell: in
// "Orla Tarn wrote to the Skerry Times." Orla Tarn, a person, and Skerry Times, an outlet. Titles and "the" are left out.
// It is a trained guess that knows nothing of who is meant: that is what a Mention says.
type Name struct {
	From, To int  // its tokens: Tokens[From:To] of the sentence
	Kind     Kind // Person, Organisation, Press or Place
}

// Token is a word or mark. Heads are indexes into the tokens of the same sentence.
type Token struct {
	Range
	POS   string // Universal POS tag, e.g. "VERB"
	Tag   string // Penn Treebank tag, e.g. "VBD"
	Lemma string // e.g. "say"
	Head  int    // -1 for the root
	Rel   string // Universal Dependencies relation, e.g. "nsubj"
}

// Quote is one stretch inside quotation marks, the marks included. Where a quotation runs over
// paragraphs each paragraph's part is a Quote and Continues is set on all but the first.
type Quote struct {
	Range
	Depth     int  // 0 outermost
	Continues bool // the same quotation as the Quote before it at this depth
	Open      bool // no closing mark was found; the range ends with its block
}

// Kind of an entity.
type Kind string

const (
	Person       Kind = "person"
	Organisation Kind = "organisation"
	Place        Kind = "place"
	Work         Kind = "work"
	Group        Kind = "group"
	Other        Kind = "other"

	// Press is a news outlet, an organisation that prints, broadcasts or carries news. It is the kind of a Name alone; as an
	// entity it is an Organisation.
	Press Kind = "outlet"
)

// EntityID names an entity, e.g. "e51c0d1a2b3c4".
type EntityID string

// Entity is somebody or something that the articles name.
type Entity struct {
	ID       EntityID `json:"id"`
	Name     string   `json:"name"` // the fullest name, e.g. "Ines Halloran"
	Kind     Kind     `json:"kind"`
	Aliases  []string `json:"aliases"` // other words for it, pronouns left out, sorted
	Mentions []Span   `json:"mentions"`
	// Members are the parts of a group named by its members ("Bryony and Rafe Colley").
	Members []EntityID `json:"members,omitempty"`
	// Relations say what it is to others of the same reading.
	Relations []Relation `json:"relations,omitempty"`
	// By is the rules that joined the aliases, sorted.
	By []string `json:"by,omitempty"`
	// Corrected are the corrections that joined it, or keep others apart from it.
	Corrected []CorrectionID `json:"corrected,omitempty"`
}

// Relation is what an entity is to another, as an article says: "his brother Jon" makes Jon {Of: his, As: "brother"}.
type Relation struct {
	Of EntityID `json:"of"`
	As string   `json:"as"` // the noun in lower case
	At Span     `json:"at"` // the words that say so
}

// Form is how words refer.
type Form string

const (
	ByName    Form = "name"    // "Ines Halloran", "the Ellery Courier"
	ByRole    Form = "role"    // "the duke", "his lawyer", "a palace insider"
	ByPronoun Form = "pronoun" // "she"
)

// Mention is words that refer to an entity. Range covers the whole phrase with its article and
// appositions left out; Head is its last name or its noun.
type Mention struct {
	Range
	Head   Range
	Form   Form
	Entity EntityID // "" where it cannot be told, or is nobody named ("a source")
	// Candidates are the entities it may be, where there are several and none is chosen.
	Candidates []EntityID
	By         string // the rule that resolved it
}

// TimeKind is the TIMEX3 type of a time expression.
type TimeKind string

const (
	DateKind     TimeKind = "date"
	ClockKind    TimeKind = "time"
	DurationKind TimeKind = "duration"
	SetKind      TimeKind = "set"
)

// Time is a time expression and what it means. Value is EDTF or an ISO 8601 duration.
type Time struct {
	Range
	Kind     TimeKind `json:"kind"`
	Value    string   `json:"value,omitempty"`
	Earliest Day      `json:"earliest,omitempty"`
	Latest   Day      `json:"latest,omitempty"`
	// Timex is the TIMEX3 value, where it says more or other than Value.
	Timex string `json:"timex,omitempty"`
	// Anchor says what the expression was resolved against: "" for none needed, "published", "inferred"
	// (an inferred publication date), "previous" (the last day named) or "document" (another article's date).
	Anchor string `json:"anchor,omitempty"`
	// Other readings that are possible, less likely first left out.
	Also []string `json:"also,omitempty"`
	// By is the rule that read it.
	By string `json:"by,omitempty"`
}
