// Package language reads English: sentences, tokens, tags, lemmas, a light dependency parse, and
// the pairing of quotation marks. The text of an article goes in, with the blocks it is made of;
// sentences and quotations come out, every one with its bytes. It stands apart because nothing in
// it knows of news: it would read a novel as well.
package language

import (
	"hearsay"
)

// Reader reads sentences. It is safe for use by many goroutines.
type Reader struct {
	words  *words
	models *trained // nil: by rules alone
}

// English is a reader of English; it loads its models once. With rulesOnly it uses none.
func English(rulesOnly bool) (*Reader, error) {
	w, err := english()
	if err != nil {
		return nil, err
	}
	if rulesOnly {
		return &Reader{words: w}, nil
	}
	m, err := load()
	if err != nil {
		return nil, err
	}
	return &Reader{words: w, models: m}, nil
}

// Read reads the blocks of a that the article tells (Role.Told). Quotes are paired over the
// whole article, sentences never cross a block.
func (r *Reader) Read(a *hearsay.Article) (sentences []hearsay.Sentence, quotes []hearsay.Quote) {
	pairing := pairer{text: a.Text}
	var work scratch
	tokens := make([]hearsay.Token, 0, len(a.Text)/5)
	for i, b := range a.Blocks {
		if !b.Role.Told() || b.Empty() {
			continue
		}
		first, firstQuote := len(tokens), len(pairing.quotes)
		tokens = r.words.tokens(tokens, a.Text, b.Range)
		if len(tokens) == first {
			continue
		}
		own := tokens[first:len(tokens):len(tokens)]
		pairing.block(b, own)
		split := splitter{words: r.words, text: a.Text, tokens: own, quotes: pairing.quotes[firstQuote:], wrapped: wrapWidth(b.Of(a.Text))}
		split.sentences(func(from, to int) {
			r.analyse(a.Text, own[from:to:to], &work)
			sentences = append(sentences, sentence(own[from:to:to], i))
		})
	}
	return sentences, pairing.quotes
}

// analyse gives the tokens of a sentence their tags, base forms and heads.
func (r *Reader) analyse(text string, tokens []hearsay.Token, work *scratch) {
	if r.models == nil {
		r.words.tagByRules(text, tokens)
		return
	}
	r.models.tag(text, tokens, work)
	r.models.parse(tokens, work)
}

func sentence(tokens []hearsay.Token, block int) hearsay.Sentence {
	return hearsay.Sentence{
		Range:  hearsay.Range{Start: tokens[0].Start, End: tokens[len(tokens)-1].End},
		Block:  block,
		Tokens: tokens,
	}
}
