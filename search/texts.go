package search

import (
	"sync"

	"hearsay"
)

// texts are the words of an account as they are looked for, taken once, when they are first asked for.
type texts struct {
	mu        sync.Mutex                             // guards what follows
	sentences map[hearsay.DocumentID][]hearsay.Range // of the documents met so far
	around    map[hearsay.StatementID][]string       // of the statements met so far
	whole     map[hearsay.DocumentID][]string        // of the documents met so far
}

// wordsAround are the words of the sentences that a statement and its cue stand in.
func (x *Index) wordsAround(s *hearsay.Statement) []string {
	x.texts.mu.Lock()
	defer x.texts.mu.Unlock()
	all, ok := x.texts.around[s.ID]
	if !ok {
		all = words(x.around(s))
		x.texts.around[s.ID] = all
	}
	return all
}

// wordsOf are the words of the title and the text of a document.
func (x *Index) wordsOf(d *hearsay.AccountDocument) []string {
	x.texts.mu.Lock()
	defer x.texts.mu.Unlock()
	all, ok := x.texts.whole[d.ID]
	if !ok {
		all = append(words(d.Title), words(d.Text)...)
		x.texts.whole[d.ID] = all
	}
	return all
}

// around is the sentences that a statement and its cue stand in.
func (x *Index) around(s *hearsay.Statement) string {
	hull := extent(s)
	if x.text(s.Document, hull) == "" {
		return ""
	}
	d := x.documents[s.Document]
	for _, sentence := range x.divided(d) {
		if sentence.Overlaps(hull) {
			hull.Start, hull.End = min(hull.Start, sentence.Start), max(hull.End, sentence.End)
		}
	}
	return hull.Of(d.Text)
}

// divided is the sentences of a document; blocks that its text does not have are left out.
func (x *Index) divided(d *hearsay.AccountDocument) []hearsay.Range {
	sentences, ok := x.texts.sentences[d.ID]
	if !ok {
		a := &hearsay.Article{Text: d.Text}
		for _, b := range d.Blocks {
			if 0 <= b.Start && b.Start <= b.End && b.End <= len(d.Text) {
				a.Blocks = append(a.Blocks, b.Block)
			}
		}
		sentences = x.reader.Divide(a)
		x.texts.sentences[d.ID] = sentences
	}
	return sentences
}
