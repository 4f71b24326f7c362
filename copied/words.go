package copied

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
)

// word is a run of letters and digits, small, since there are millions. Start and end are byte
// offsets into the text of its article.
type word struct {
	start, end int32
	key        uint32 // hash of the lower-case letters: spelling, marks and quotes do not matter
	traits     trait
}

// trait is a set of what is known of a word.
type trait uint8

const (
	quoted  trait = 1 << iota // inside quotation marks
	caption                   // of a picture
	capital                   // begins with a capital or a digit, as names and figures do
	opened                    // behind an opening quotation mark that nothing closes
)

// text is what one article itself tells, as words. Its furniture, its credits and the lines that
// its outlet prints under everything are left out.
type text struct {
	document hearsay.DocumentID
	words    []word
	keys     []uint32 // of the words
	credits  []hearsay.Credit
}

// span is the bytes of the words in r, which counts words.
func (t *text) span(r hearsay.Range) hearsay.Span {
	return hearsay.Span{Document: t.document, Start: int(t.words[r.Start].start), End: int(t.words[r.End-1].end)}
}

func newText(s source) *text {
	r := s.reading
	t := &text{document: r.Article.ID, keys: s.words, words: make([]word, 0, len(s.words)), credits: creditsOf(r)}
	blocks := blocksOf(&r.Article)
	for _, b := range s.told {
		t.words = appendWords(t.words, r.Article.Text, blocks[b.Block].Range, traitsOf(b, blocks[b.Block], r.Article.Text))
	}
	markQuoted(t.words, r.Quotes)
	return t
}

// openingMarks are the quotation marks that a paragraph may begin with.
const openingMarks = "“‘\"'«„"

// traitsOf is what all words of a block have in common. A post that is shown as it stood is a
// quotation without marks; a paragraph that begins with a mark may be one to its end.
func traitsOf(told hearsay.Told, b hearsay.Block, text string) (traits trait) {
	if first, _ := utf8.DecodeRuneInString(b.Of(text)); strings.ContainsRune(openingMarks, first) {
		traits |= opened
	}
	if b.Role == hearsay.Caption {
		traits |= caption
	}
	if told.Post {
		traits |= quoted
	}
	return traits
}

// appendWords appends the words in within. An apostrophe between letters is part of its word and
// not of its key.
func appendWords(words []word, s string, within hearsay.Range, traits trait) []word {
	w := word{start: -1}
	for i := within.Start; i < within.End; {
		c, n := utf8.DecodeRuneInString(s[i:within.End])
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			if w.start < 0 {
				w = word{start: int32(i), key: fnvOffset, traits: traits}
				if !unicode.IsLower(c) {
					w.traits |= capital
				}
			}
			w.key = (w.key ^ uint32(unicode.ToLower(c))) * fnvPrime
			w.end = int32(i + n)
		case w.start >= 0 && !isApostrophe(c, s[i+n:within.End]):
			words, w.start = append(words, w), -1
		}
		i += n
	}
	if w.start >= 0 {
		words = append(words, w)
	}
	return words
}

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// isApostrophe reports whether c is one with a letter behind it.
func isApostrophe(c rune, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return strings.ContainsRune("'’ʼ", c) && unicode.IsLetter(next)
}

// markQuoted sets the traits of the words inside quotes; both are in source order. What stands behind a mark that
// nothing closes and no later paragraph takes up is not quoted by that alone: the mark may be a slip.
func markQuoted(words []word, quotes []hearsay.Quote) {
	i := 0
	quotes = slices.DeleteFunc(slices.Clone(quotes), func(q hearsay.Quote) bool { return q.Depth != 0 })
	for n, q := range quotes {
		kind := quoted
		if q.Open && (n+1 == len(quotes) || !quotes[n+1].Continues) {
			kind = opened
		}
		for i < len(words) && int(words[i].start) < q.Start {
			i++
		}
		for ; i < len(words) && int(words[i].end) <= q.End; i++ {
			words[i].traits |= kind
		}
	}
}
