package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay"
	"hearsay/language/linear"
)

// sure is the margin, in units of weight, by which the model must be for an end where the rules see none.
const sure = 128

// gapReader looks again at the gaps between tokens where the rules end no sentence: careless text ends
// many without a stop.
type gapReader struct {
	*splitter
	model   *linear.Model
	outline *outline // of the block, made for its first gap
	work    []uint32
}

// endsAt reports whether the model ends a sentence that begins at token from with token i.
func (g *gapReader) endsAt(from, i int) bool {
	if !g.isGap(i) {
		return false
	}
	g.work = g.features(g.work[:0], from, i)
	var scores linear.Scores
	g.model.Score(&scores, g.work)
	return scores[1]-scores[0] > sure
}

// isGap reports whether the model is asked about the gap after token i: not at marks that divide a
// sentence, after an abbreviation or a quotation, nor before words that say too little.
func (s *splitter) isGap(i int) bool {
	word, after := s.word(i), s.word(i+1)
	next, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(word)
	switch {
	case strings.ContainsRune(":,;\"'”’", last), isLetter(rune(word[0])) && last == '.', len(after) == 1 && isLetter(next) && next != 'I':
		return false
	case unicode.IsLower(next):
		return !isWord(last) && last != '-'
	case isDigit(next):
		return strings.ContainsRune(".?!…", last) || strings.Contains(after, "/")
	}
	return !strings.ContainsRune(",.;:!?’”)]'%", next)
}

// outline is the look of a block.
type outline struct {
	careless uint32 // 1: it begins with a small letter
	stopped  uint32 // 1: it ends with a final mark
	capitals uint32 // how many eighths of its words begin with a capital
}

func (s *splitter) outlined() *outline {
	words, capitals := 0, 0
	for i := range s.tokens {
		if r, _ := utf8.DecodeRuneInString(s.word(i)); isLetter(r) {
			words++
			capitals += int(one(unicode.IsUpper(r)))
		}
	}
	last := len(s.tokens) - 1
	for last > 0 && s.isCloser(last) {
		last--
	}
	w := s.word(last)
	stopped := strings.HasSuffix(w, "…") || strings.ContainsRune(".!?", rune(w[len(w)-1]))
	return &outline{one(s.careless), one(stopped), uint32(8 * capitals / max(words, 1))}
}

// features appends what the model looks at in the gap after token i of a sentence that begins at from:
// the words and shapes on its sides, how far it is from the ends of sentence and block, the look of the block.
func (g *gapReader) features(f []uint32, from, i int) []uint32 {
	if g.outline == nil {
		g.outline = g.outlined()
	}
	o := g.outline
	w0, w1 := g.lower(i), g.lower(i+1)
	before, s0, s1, after := g.shape(i-1), g.shape(i), g.shape(i+1), g.shape(i+2)
	both := linear.Hash(0, s0, s1)
	space := uint32(min(g.tokens[i+1].Start-g.tokens[i].End, 2))
	return append(f,
		linear.Hash(1),
		both,
		linear.Hash(2, w0),
		linear.Hash(3, w1),
		linear.Hash(4, w0, w1),
		linear.Hash(5, both, before),
		linear.Hash(6, both, after),
		linear.Hash(7, both, before, after),
		linear.Hash(8, both, g.lower(i-1)),
		linear.Hash(9, s0, w1),
		linear.Hash(10, w0, s1),
		linear.Hash(11, both, space),
		linear.Hash(12, both, o.careless, o.stopped),
		linear.Hash(13, both, bucket(i+1-from)),
		linear.Hash(14, both, bucket(len(g.tokens)-i-1)),
		linear.Hash(15, both, o.capitals),
		linear.Hash(16, both, after, one(in(g.starters, g.word(i+1))), o.capitals),
		linear.Hash(17, w1, after),
		linear.Hash(18, s1, g.lower(i+2)),
		linear.Hash(19, both, g.lower(from)),
		linear.Hash(20, both, one(g.quoted(i))),
		linear.Hash(21, both, bucket(from)),
	)
}

func one(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func bucket(n int) uint32 {
	switch {
	case n <= 4:
		return uint32(n)
	case n <= 8:
		return 5
	case n <= 16:
		return 6
	}
	return 7
}

func (s *splitter) lower(i int) uint32 { return linear.HashString(strings.ToLower(s.word(i))) }

// shape is the look of a word, or a mark itself.
func (s *splitter) shape(i int) uint32 {
	w := s.word(i)
	r, n := utf8.DecodeRuneInString(w)
	switch {
	case w == "":
		return 0
	case isDigit(r):
		return 10 + uint32(min(len(w), 5))
	case !isWord(r):
		return linear.HashString(w[:min(len(w), 3)])
	case strings.HasSuffix(w, "."):
		return 20 + uint32(s.abbreviations[strings.TrimSuffix(w, ".")])
	case unicode.IsLower(r):
		return 2
	case len(w) == n:
		return 3
	case isUpper(w):
		return 4
	}
	return 5
}

// Gap is a place where the rules end no sentence, as the model sees it.
type Gap struct {
	End      int // of the token before it, in bytes
	Features []uint32
}

// Gaps lists the gaps of an article that is told throughout, given the bytes at which its sentences end.
// The model is trained on them.
func (r *Reader) Gaps(a *hearsay.Article, ends map[int]bool) (gaps []Gap) {
	pairing := pairer{text: a.Text}
	for _, b := range a.Blocks {
		tokens := r.words.tokens(nil, a.Text, b.Range)
		if len(tokens) == 0 {
			continue
		}
		first, from := len(pairing.quotes), 0
		pairing.block(b, tokens)
		s := r.splitter(a.Text, b, tokens, pairing.quotes[first:])
		g := gapReader{splitter: &s}
		for i := range len(tokens) - 1 {
			if !s.endsAt(from, i) && s.isGap(i) {
				gaps = append(gaps, Gap{tokens[i].End, g.features(nil, from, i)})
			}
			if ends[tokens[i].End] {
				from = i + 1
			}
		}
	}
	return gaps
}
