// Package language reads English: sentences, tokens, tags, lemmas, names, a light dependency parse, and
// the pairing of quotation marks. The text of an article goes in, with the blocks it is made of;
// sentences and quotations come out, every one with its bytes. It stands apart because nothing in
// it knows of news: it would read a novel as well.
//
// English gives a Reader; Reader.ReadText reads plain text, Reader.Read an article. This is how it
// reads “The board said the bridge was safe.”, with the number of each token, its bytes, its Lemma,
// POS and Tag, the number of its Head and its relation Rel to it:
//
//	0  [0,3)    The     the     DET    DT    1   det
//	1  [4,9)    board   board   NOUN   NN    2   nsubj
//	2  [10,14)  said    say     VERB   VBD   -1  root
//	3  [15,18)  the     the     DET    DT    4   det
//	4  [19,25)  bridge  bridge  NOUN   NN    6   nsubj
//	5  [26,29)  was     be      AUX    VBD   6   cop
//	6  [30,34)  safe    safe    ADJ    JJ    2   ccomp
//	7  [34,35)  .       .       PUNCT  .     2   punct
//
// Tokens, tags and relations are those of the English treebanks of Universal Dependencies, with the tags
// of the Penn Treebank beside them. hearsay parse prints the like of any text.
package language

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"hearsay"
)

// Reader reads sentences. It is safe for use by many goroutines.
type Reader struct {
	words  *words
	models *trained  // nil: by rules alone
	idle   sync.Pool // of *scratch
}

// English is a reader of English; it loads its models once. With rulesOnly it uses none: then tags are those
// a word usually has, and trees little more than the main verb with its subject and complement.
// The error is one of reading the words or weights that are built into the program.
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

// Read reads the blocks of a that the article tells (Role.Told); a.Text must be valid UTF-8. Sentences come in
// the order of the text, and none crosses a block: Sentence.Block is an index into a.Blocks. Each has at least one
// token and is a tree with one root, whose Head is -1. All ranges are bytes of a.Text.
//
// Quotations come in order of their starts, the outer before the inner. They are paired over the whole
// article, so that one may run on over paragraphs (Quote.Continues).
//
// Names are told by models alone, by all that the article says of them: by rules, sentences have none.
func (r *Reader) Read(a *hearsay.Article) (sentences []hearsay.Sentence, quotes []hearsay.Quote) {
	work := r.scratch()
	defer r.idle.Put(work)
	work.begin()
	quotes = r.told(a, func(number int, tokens []hearsay.Token, quotes []hearsay.Quote) {
		sentences = append(sentences, r.block(a.Text, a.Blocks[number], number, tokens, quotes, work)...)
	})
	if r.models != nil {
		r.models.findNames(sentences, work)
	}
	return sentences, quotes
}

// scratch is memory to read with; it goes back to r.idle.
func (r *Reader) scratch() *scratch {
	if work, ok := r.idle.Get().(*scratch); ok {
		return work
	}
	return new(scratch)
}

// Divide gives the ranges of the sentences that Read would read, without reading them.
func (r *Reader) Divide(a *hearsay.Article) (sentences []hearsay.Range) {
	r.told(a, func(number int, tokens []hearsay.Token, quotes []hearsay.Quote) {
		split := r.splitter(a.Text, a.Blocks[number], tokens, quotes)
		split.sentences(func(from, to int) {
			sentences = append(sentences, hearsay.Range{Start: tokens[from].Start, End: tokens[to-1].End})
		})
	})
	return sentences
}

// told calls yield with the tokens and the quotations of each block that a tells, and returns all quotations.
func (r *Reader) told(a *hearsay.Article, yield func(number int, tokens []hearsay.Token, quotes []hearsay.Quote)) []hearsay.Quote {
	pairing := pairer{text: a.Text}
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
		yield(i, tokens[first:], pairing.quotes[firstQuote:])
	}
	return pairing.quotes
}

// ReadText reads plain text, as Read does an article: blank lines part its paragraphs, which Sentence.Block counts
// from 0.
func (r *Reader) ReadText(text string) ([]hearsay.Sentence, []hearsay.Quote) {
	return r.Read(&hearsay.Article{Text: text, Blocks: paragraphs(text)})
}

var blankLines = regexp.MustCompile(`\n\s*\n`)

func paragraphs(text string) (blocks []hearsay.Block) {
	start := 0
	for _, gap := range append(blankLines.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		blocks = append(blocks, hearsay.Block{Range: hearsay.Range{Start: start, End: gap[0]}, Role: hearsay.Paragraph})
		start = gap[1]
	}
	return blocks
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
		work.count++
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
	work.nameLater()
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
