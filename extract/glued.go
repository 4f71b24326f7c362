package extract

import (
	"regexp"
	"strings"

	"hearsay"
)

var gluedRules = rulesOf("glued")

// unglue makes blocks of their own of the furniture that hangs on paragraphs.
func unglue(text string, blocks []hearsay.Block) []hearsay.Block {
	var out []hearsay.Block
	for _, b := range blocks {
		if b.Role != hearsay.Paragraph || b.Len() > longestRead {
			out = append(out, b)
			continue
		}
		for _, part := range byRules(text, b) {
			out = append(out, byPitch(text, part)...)
		}
	}
	return out
}

// byRules cuts the first stretch that a rule finds out of b.
func byRules(text string, b hearsay.Block) []hearsay.Block {
	s := b.Of(text)
	lower := strings.ToLower(s)
	for _, r := range gluedRules() {
		if !r.MatchesLower(s, lower) {
			continue
		}
		for _, re := range r.Match {
			if m := re.FindStringSubmatchIndex(s); m != nil {
				at := hearsay.Range{Start: b.Start + m[0], End: b.Start + m[1]}
				if len(m) > 2 && m[2] >= 0 {
					at = hearsay.Range{Start: b.Start + m[2], End: b.Start + m[3]}
				}
				return cutOut(text, b, at, r.Name)
			}
		}
	}
	return []hearsay.Block{b}
}

// cutOut is b in up to three blocks, of which that at r is furniture.
func cutOut(text string, b hearsay.Block, r hearsay.Range, by string) (out []hearsay.Block) {
	for _, part := range []hearsay.Block{
		{Range: hearsay.Range{Start: b.Start, End: r.Start}, Role: b.Role, By: b.By},
		{Range: r, Role: hearsay.Furniture, By: by},
		{Range: hearsay.Range{Start: r.End, End: b.End}, Role: b.Role, By: b.By},
	} {
		if part.Range = trim(text, part.Range); !part.Empty() {
			out = append(out, part)
		}
	}
	return out
}

// sentenceEnd is roughly where a sentence ends and the next begins; its end is there.
var sentenceEnd = regexp.MustCompile(`[.!?…][”"’)]*\s+`)

// longestRead is the longest block, in bytes, whose inside is looked at: no one writes longer paragraphs.
const longestRead = 32 << 10

const (
	gluedWeight = 14 // a pitch hanging on a paragraph weighs so much at least
	gluedRest   = 15 // and what it hangs on has so many words
)

// byPitch cuts off the pitch that b begins with: the sentences up to where words of asking
// outweigh those of telling most, if the article goes on after them.
func byPitch(text string, b hearsay.Block) []hearsay.Block {
	s := b.Of(text)
	if b.Role != hearsay.Paragraph || len(s) < 200 {
		return []hearsay.Block{b}
	}
	best, at, sum, from := 0, 0, 0, 0
	for _, end := range sentenceEnd.FindAllStringIndex(s, -1) {
		sum += weigh(s[from:end[1]])
		if from = end[1]; sum >= best {
			best, at = sum, from
		}
	}
	if best < gluedWeight || !isPitch(s[:at]) || countWords(s[at:]) < gluedRest || weigh(s[at:]) > 0 {
		return []hearsay.Block{b}
	}
	return cutOut(text, b, hearsay.Range{Start: b.Start, End: b.Start + at}, "furniture.pitch")
}

// weigh sums the weights of the words of s towards a pitch.
func weigh(s string) (sum int) {
	weights := pitchWeights()
	for w := range wordsOf(s) {
		sum += weights[w]
	}
	return sum
}
