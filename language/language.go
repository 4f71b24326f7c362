// Package language reads English: sentences, tokens, tags, lemmas, a light dependency parse, and
// the pairing of quotation marks. The text of an article goes in, with the blocks it is made of;
// sentences and quotations come out, every one with its bytes. It stands apart because nothing in
// it knows of news: it would read a novel as well.
package language

import (
	"slices"
	"strings"

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
		pairing.block(b, tokens[first:])
		own := r.block(a.Text, b, i, tokens[first:], pairing.quotes[firstQuote:], &work)
		sentences = append(sentences, own...)
	}
	return sentences, pairing.quotes
}

// block divides the tokens of a block into sentences and reads each.
func (r *Reader) block(text string, b hearsay.Block, number int, tokens []hearsay.Token, quotes []hearsay.Quote, work *scratch) (sentences []hearsay.Sentence) {
	split := r.splitter(text, b, tokens, quotes)
	var within []hearsay.Quote // the quotations that reach into the sentence
	split.sentences(func(from, to int) {
		s := hearsay.Sentence{
			Range:  hearsay.Range{Start: tokens[from].Start, End: tokens[to-1].End},
			Block:  number,
			Tokens: tokens[from:to:to],
		}
		within = slices.DeleteFunc(within, func(q hearsay.Quote) bool { return q.End <= s.Start })
		for len(quotes) > 0 && quotes[0].Start < s.End {
			within = append(within, quotes[0])
			quotes = quotes[1:]
		}
		r.analyse(text, s, within, work)
		sentences = append(sentences, s)
	})
	return sentences
}

// analyse gives the tokens of a sentence their tags, base forms and heads.
func (r *Reader) analyse(text string, s hearsay.Sentence, quotes []hearsay.Quote, work *scratch) {
	if r.models == nil || isNoise(text, s.Tokens) {
		r.words.tagByRules(text, s.Tokens)
		parseByRules(s.Tokens)
		return
	}
	r.models.tag(text, s.Tokens, work)
	spans := r.words.masked(text, s.Tokens, quotes)
	r.models.parse(s.Tokens, spans, work)
	uproot(s.Tokens)
	for _, span := range spans {
		r.words.govern(text, s.Tokens, span)
	}
	r.words.trailing(text, s.Tokens)
	raise(s.Tokens)
}

// noiseTokens is the length from which a sentence may be noise.
const noiseTokens = 60

// isNoise reports whether what was cut as a sentence is none: long, and three quarters of it marks. It is
// read by rules, which cost less.
func isNoise(text string, tokens []hearsay.Token) bool {
	if len(tokens) < noiseTokens {
		return false
	}
	words := 0
	for _, t := range tokens {
		if strings.ContainsFunc(t.Of(text), isLetter) {
			words++
		}
	}
	return 4*words < len(tokens)
}

// uproot makes the first word that hangs on a mark the root, where the mark was.
func uproot(tokens []hearsay.Token) {
	mark := slices.IndexFunc(tokens, func(t hearsay.Token) bool { return t.Head < 0 })
	if mark < 0 || tokens[mark].POS != "PUNCT" {
		return
	}
	word := slices.IndexFunc(tokens, func(t hearsay.Token) bool { return t.Head == mark && t.POS != "PUNCT" })
	if word < 0 {
		return
	}
	for i := range tokens {
		if tokens[i].Head == mark {
			tokens[i].Head = word
		}
	}
	tokens[word].Head, tokens[word].Rel = -1, "root"
	tokens[mark].Head, tokens[mark].Rel = word, "punct"
}

// raise takes words that were hung on a mark up to the head of the mark.
func raise(tokens []hearsay.Token) {
	for i := range tokens {
		t := &tokens[i]
		for t.Head >= 0 && tokens[t.Head].POS == "PUNCT" && tokens[t.Head].Head >= 0 {
			t.Head = tokens[t.Head].Head
		}
	}
}
