package hearsay

// Role is what a block is on its page.
type Role string

const (
	Headline  Role = "headline"
	Heading   Role = "heading"
	Paragraph Role = "paragraph"
	Caption   Role = "caption"
	Pullquote Role = "pullquote"
	Furniture Role = "furniture" // what the page put round the article: pitches, links, credits, appeals
)

// Told reports whether the article itself speaks in a block of this role, so that its sentences are read.
// Captions are told; headings are; a pull quote repeats, and furniture is not the article.
func (r Role) Told() bool { return r != Furniture && r != Pullquote }

// Block is a stretch of text with one role. Bytes in no block are metadata or white space.
type Block struct {
	Range
	Role Role `json:"role"`
	// By is the rule that gave the role; "" for a plain paragraph.
	By string `json:"by,omitempty"`
}

// Outlet is who printed an article, e.g. {"The Harbour Courier", given}.
type Outlet struct {
	Name string `json:"name,omitempty"`
	How  How    `json:"how,omitempty"`
	// Because is where the text names it, where it was inferred.
	Because []Span `json:"because,omitempty"`
	// Owner is who owns it, as an editor said.
	Owner string `json:"owner,omitempty"`
}

// Article is a document turned into text. Text is the bytes that all offsets count in.
type Article struct {
	ID        DocumentID
	Path      string
	Also      []string
	Record    Record
	URL       string
	Title     string
	TitleAt   Range // where Title stands in Text; empty if it does not
	Byline    string
	Language  string // BCP 47, e.g. "en"
	Outlet    Outlet
	Published Date // How is Given or Unknown; never today
	// UnreadDate is the publication date given with it, as written there, where that cannot be read; empty if it can, or none was given.
	UnreadDate string
	Text       string
	Extracted  bool   // Text was made from HTML, so it is not the bytes of the file
	Decoded    string // as in Document: Text was decoded from this encoding
	Blocks     []Block
	// Cut says by which words the text ends before the article does (a paywall, "…"); empty if it seems whole.
	Cut string
	// Corrected are the corrections of its date and its outlet.
	Corrected []CorrectionID
}
