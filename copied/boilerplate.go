package copied

import (
	"slices"

	"hearsay"

	"github.com/zeebo/xxh3"
)

const (
	// minRepeats is in how many articles of one outlet a block stands that is no part of any.
	minRepeats = 3
	// mostly is the part of an article that no boilerplate reaches: where more of it stands in
	// others of its outlet, they are versions of each other.
	mostly = 0.5
)

// printed counts in how many articles of an outlet a block stands, by the hash of both.
type printed map[uint64]int32

func countPrinted(readings []*hearsay.Reading) printed {
	p := printed{}
	var lines []uint64
	for _, r := range readings {
		told, _ := toldOf(r)
		lines = appendLines(lines[:0], &r.Article, told)
		slices.Sort(lines)
		for _, l := range slices.Compact(lines) {
			p[l]++
		}
	}
	return p
}

// appendLines appends the hash of each block told with the outlet that prints it; nothing where no outlet is known.
func appendLines(lines []uint64, a *hearsay.Article, told []hearsay.Told) []uint64 {
	if a.Outlet.Name == "" {
		return lines
	}
	outlet, blocks := xxh3.HashString(outletOf(a.Outlet.Name)), blocksOf(a)
	for _, t := range told {
		lines = append(lines, xxh3.HashStringSeed(blocks[t.Block].Of(a.Text), outlet))
	}
	return lines
}

// own are the blocks that r tells and its outlet does not print under everything, with their words.
func (p printed) own(r *hearsay.Reading) ([]hearsay.Told, []uint32) {
	told, words := toldOf(r)
	blocks, repeated, all := blocksOf(&r.Article), 0, 0
	lines := appendLines(nil, &r.Article, told)
	for i, l := range lines {
		n := blocks[told[i].Block].Len()
		all += n
		if p[l] >= minRepeats {
			repeated += n
		}
	}
	if repeated == 0 || float64(repeated) > mostly*float64(all) {
		return told, words
	}
	var ownTold []hearsay.Told
	var ownWords []uint32
	for i, l := range lines {
		n := told[i].Words
		if p[l] < minRepeats {
			ownTold, ownWords = append(ownTold, told[i]), append(ownWords, words[:n]...)
		}
		words = words[n:]
	}
	return ownTold, ownWords
}
