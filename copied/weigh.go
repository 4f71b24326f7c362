package copied

import (
	"math"

	"hearsay"
)

const (
	// chance is up to how many narrative words a passage has by chance, or by the words in common use
	// for the thing. Only what a passage has beyond them is evidence.
	chance = 7
	// minPlain is how many words of a passage must be plain: of plainLetters bytes at least, and with
	// a small letter. The name of a body is nobody's text.
	minPlain     = 3
	plainLetters = 4
	// minEvidence is how many words beyond chance make a copy of two long texts: one passage of 20, two of 14.
	minEvidence = 13
	// minShort is the same where the passages are minPart of the shorter text.
	minShort = 5
	minPart  = 0.15
	// halfPart of a text shows copying, however short it is.
	halfPart = 0.4
)

// isCopy reports whether the passages are more than shared utterances and phrases in common use.
// Where both texts carry the mark of one agency, a single passage shows that its text is in both.
func isCopy(a, b *text, passages []passage) bool {
	narrative, evidence := 0, 0
	for _, p := range passages {
		if words, plain := weigh(a, b, p); words > chance && plain >= minPlain {
			narrative += words
			evidence += words - chance
		}
	}
	if evidence == 0 {
		return false
	}
	share := part(narrative, min(len(a.words), len(b.words)))
	return evidence >= minEvidence || evidence >= minShort && share >= minPart ||
		share >= halfPart || shareAgency(a.credits, b.credits)
}

// weigh counts the words of p that are neither quoted on both sides nor of a caption, and those
// of them that are plain.
func weigh(a, b *text, p passage) (narrative, plain int) {
	for _, r := range p.runs {
		for k := range r.n {
			w, other := a.words[r.a+k], b.words[r.b+k].traits
			if isUtterance(w.traits, other) || (w.traits|other)&caption != 0 {
				continue
			}
			narrative++
			if w.traits&capital == 0 && w.end-w.start >= plainLetters {
				plain++
			}
		}
	}
	return narrative, plain
}

// isUtterance reports whether a word that both texts have is quoted in both. That the one has it between quotation
// marks tells that a lost mark of the other was none by mistake.
func isUtterance(a, b trait) bool {
	return (a|b)&quoted != 0 && a&(quoted|opened) != 0 && b&(quoted|opened) != 0
}

// shareOf is the part of the words of the shorter text that stand in passages, rounded to thousandths.
func shareOf(a, b *text, passages []passage) float64 {
	shorter, side := a, func(p passage) hearsay.Range { return p.a }
	if len(b.words) < len(a.words) {
		shorter, side = b, func(p passage) hearsay.Range { return p.b }
	}
	ranges := make([]hearsay.Range, len(passages))
	for i, p := range passages {
		ranges[i] = side(p)
	}
	n := 0
	for _, r := range hearsay.Union(ranges) {
		n += r.Len()
	}
	return part(n, len(shorter.words))
}

func part(n, of int) float64 {
	return math.Round(1000*float64(n)/float64(max(1, of))) / 1000
}
