package search

import (
	"sync"

	"hearsay"
	"hearsay/language"
)

// texts are the words of an account as they are looked for: each is a number, and a text is a list of numbers. They are
// taken when they are first asked for, once.
type texts struct {
	mu     sync.Mutex // guards what follows
	number map[string]int32
	ofBase map[string][]int32              // the words that have a base form
	around map[hearsay.StatementID][]int32 // the sentences that statements stand in
	whole  map[hearsay.DocumentID][]int32  // the titles and texts of documents
	same   map[hearsay.StatementID]string  // as sameness
	parts  map[string][]string             // the words of names
}

// Warm takes the words of all texts, so that no search has to.
func (x *Index) Warm() {
	x.statementTexts()
	x.documentTexts()
	x.Statements(Query{})
}

// statementTexts are the words of the sentences that statements and their cues stand in.
func (x *Index) statementTexts() map[hearsay.StatementID][]int32 {
	x.texts.mu.Lock()
	defer x.texts.mu.Unlock()
	if x.texts.around == nil {
		x.texts.around = map[hearsay.StatementID][]int32{}
		sentences := map[hearsay.DocumentID][]hearsay.Range{}
		for i := range x.account.Statements {
			s := &x.account.Statements[i]
			x.texts.around[s.ID] = x.texts.numbers(words(x.around(s.Document, extent(s), sentences)), x.reader)
		}
	}
	return x.texts.around
}

// documentTexts are the words of the titles and texts of documents.
func (x *Index) documentTexts() map[hearsay.DocumentID][]int32 {
	x.texts.mu.Lock()
	defer x.texts.mu.Unlock()
	if x.texts.whole == nil {
		x.texts.whole = map[hearsay.DocumentID][]int32{}
		for _, d := range x.account.Documents {
			x.texts.whole[d.ID] = x.texts.numbers(append(words(d.Title), words(d.Text)...), x.reader)
		}
	}
	return x.texts.whole
}

// numbers are the numbers of words; a word that is new gets the next. The lock is held.
func (t *texts) numbers(list []string, reader *language.Reader) []int32 {
	out := make([]int32, len(list))
	for i, w := range list {
		n, ok := t.number[w]
		if !ok {
			n = int32(len(t.number))
			t.number[w] = n
			for _, base := range reader.Bases(w) {
				t.ofBase[base] = append(t.ofBase[base], n)
			}
		}
		out[i] = n
	}
	return out
}

// formsOf are the numbers of the words that are w or may be forms of what w may be a form of.
func (t *texts) formsOf(w string, reader *language.Reader) map[int32]bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	out := map[int32]bool{}
	if n, ok := t.number[w]; ok {
		out[n] = true
	}
	for _, base := range reader.Bases(w) {
		for _, n := range t.ofBase[base] {
			out[n] = true
		}
	}
	return out
}

// wordsOf are the words of a name.
func (t *texts) wordsOf(name string) []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	parts, ok := t.parts[name]
	if !ok {
		parts = words(name)
		t.parts[name] = parts
	}
	return parts
}

// around is the sentences that a range of a document touches; known are those of the documents met before.
func (x *Index) around(id hearsay.DocumentID, hull hearsay.Range, known map[hearsay.DocumentID][]hearsay.Range) string {
	if x.text(id, hull) == "" {
		return ""
	}
	d := x.documents[id]
	sentences, ok := known[d.ID]
	if !ok {
		sentences = x.divided(d)
		known[d.ID] = sentences
	}
	for _, sentence := range sentences {
		if sentence.Overlaps(hull) {
			hull.Start, hull.End = min(hull.Start, sentence.Start), max(hull.End, sentence.End)
		}
	}
	return hull.Of(d.Text)
}

// divided is the sentences of a document; blocks that its text does not have are left out.
func (x *Index) divided(d *hearsay.AccountDocument) []hearsay.Range {
	a := &hearsay.Article{Text: d.Text}
	for _, b := range d.Blocks {
		if 0 <= b.Start && b.Start <= b.End && b.End <= len(d.Text) {
			a.Blocks = append(a.Blocks, b.Block)
		}
	}
	return x.reader.Divide(a)
}
