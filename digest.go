package hearsay

// Digest is what comparing articles asks of one of them that takes time to find and depends on nothing else: made once
// when it is read, and kept with its reading.
type Digest struct {
	Heading    string // its title, or first sentence or line
	Terms      []Term // by word
	Told       []Told // the blocks in which it speaks itself, in source order
	Credits    []Credit
	Borrowings []Borrowing // in source order
}

// Term is how often a word stands in an article, and how often of these as names and figures do, with a capital or a digit.
type Term struct {
	Word           string // its lemma, in lower case
	Times, Capital int
}

// Told is a block in which an article speaks: no furniture, no headline, no line of credit.
type Told struct {
	Block int  // index into Article.Blocks; of an article without blocks 0, all of its text
	Post  bool // it is a post of somebody else, shown as it stood
}

// Credit says that an article is, wholly or in part, the text of an agency.
type Credit struct {
	Agency string // its name, or its mark where no table has a name for it
	Whole  bool   // all of the text is its, not a part
	Own    bool   // the page is its own
	How    string // in fixed words
	At     Range  // where the text says so, if it does
}

// Borrowing is words by which an article names another outlet, or its own, as having had something.
type Borrowing struct {
	Outlet string // in lower case, without article
	At     Range
}
