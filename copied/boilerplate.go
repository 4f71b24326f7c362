package copied

import (
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

// printed counts in how many articles of an outlet a block stands.
type printed map[line]int

// line is a block as an outlet prints it.
type line struct {
	outlet string
	hash   uint64
}

func countPrinted(readings []*hearsay.Reading) printed {
	p := printed{}
	for _, r := range readings {
		own := map[line]bool{}
		for _, b := range toldBlocks(&r.Article) {
			own[lineOf(&r.Article, b)] = true
		}
		for l := range own {
			p[l]++
		}
	}
	return p
}

func lineOf(a *hearsay.Article, b hearsay.Block) line {
	return line{outletOf(a.Outlet.Name), xxh3.HashString(b.Of(a.Text))}
}

// articleBlocks are the blocks of a that its outlet does not print under everything.
func (p printed) articleBlocks(a *hearsay.Article) []hearsay.Block {
	told := toldBlocks(a)
	if a.Outlet.Name == "" {
		return told
	}
	var kept []hearsay.Block
	repeated, all := 0, 0
	for _, b := range told {
		all += b.Len()
		if p[lineOf(a, b)] >= minRepeats {
			repeated += b.Len()
			continue
		}
		kept = append(kept, b)
	}
	if float64(repeated) > mostly*float64(all) {
		return told
	}
	return kept
}
