package hearsay

// Copy is text that two documents share beyond quotations. Either From and To are set, or Pair.
type Copy struct {
	From DocumentID   `json:"from,omitempty"`
	To   DocumentID   `json:"to,omitempty"`
	Pair []DocumentID `json:"pair,omitempty"` // sorted, where the direction is not known
	// Share is the part of To that stands in the other (of the shorter, without direction), 0 to 1, by words.
	Share float64 `json:"share"`
	// Spans are the shared passages: the first in From (or Pair[0]), the second in To (or Pair[1]).
	Spans [][2]Span `json:"spans"`
	// Kind is "same-agency", "one-from-other", "common-source" or "unknown".
	Kind string `json:"kind,omitempty"`
	// Agency is the agency whose text it is, where a credit names one.
	Agency string `json:"agency,omitempty"`
	// Whole are the documents, sorted, that are the agency's text from first to last; of another only the passages are.
	Whole   []DocumentID `json:"whole,omitempty"`
	Because string       `json:"because"`
	// Evidence is the words that Because rests on: credit lines, agency marks.
	Evidence []Span `json:"evidence,omitempty"`
}

// Documents are the two documents of c, sorted.
func (c Copy) Documents() [2]DocumentID {
	a, b := c.From, c.To
	if len(c.Pair) == 2 {
		a, b = c.Pair[0], c.Pair[1]
	}
	return [2]DocumentID{min(a, b), max(a, b)}
}

// Link is why two documents tell one story: its terms did it.
type Link struct {
	Documents [2]DocumentID `json:"documents"` // sorted
	Score     float64       `json:"score"`
	Terms     []string      `json:"terms"`
	// Corrected are the corrections that join them, where no terms do.
	Corrected []CorrectionID `json:"corrected,omitempty"`
}

// StoryID is the identifier of a story whose article that was published first is d. It is d's alone, so that a name which a story
// had before it grew backwards, or before two became one, still leads to the story that has d now.
func StoryID(d DocumentID) string { return ID("t", string(d)) }

// Story is articles that tell one running story, and what they tell.
type Story struct {
	ID        string       `json:"id"`
	Title     string       `json:"title"` // the title or first sentence of its most central article, verbatim
	Documents []DocumentID `json:"documents"`
	Because   []Link       `json:"because"`
	Events    []Event      `json:"events"`
	Claims    []Claim      `json:"claims"`
	Findings  []Finding    `json:"findings"`
	// Corrected are the corrections that gave it articles, or took some out.
	Corrected []CorrectionID `json:"corrected,omitempty"`
}
